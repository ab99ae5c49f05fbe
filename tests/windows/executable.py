"""What Windows reads in a program's file before it runs it: the subsystem and the resources."""

import struct

from machine import must

GUI, CONSOLE = 2, 3
ICON_GROUP, VERSION, MANIFEST = 14, 16, 24


class Executable:
    def __init__(self, path):
        self.bytes = path.read_bytes()
        (header,) = self.read("<I", 0x3C)
        must(self.bytes[header:header + 4] == b"PE\0\0", "not a Windows program")
        _, sections, _, _, _, optional, _ = self.read("<HHIIIHH", header + 4)
        at = header + 24
        (magic,) = self.read("<H", at)
        must(magic == 0x20B, "not a 64-bit program")
        (self.subsystem,) = self.read("<H", at + 68)
        self.resources, _ = self.read("<II", at + 112 + 8 * 2)
        self.sections = [self.read("<8sIIII", at + optional + 40 * n) for n in range(sections)]

    def read(self, form, at):
        return struct.unpack_from(form, self.bytes, at)

    def place(self, address):
        """Where in the file what is loaded there lies."""
        for _, size, start, stored, offset in self.sections:
            if start <= address < start + max(size, stored):
                return address - start + offset
        must(False, f"nothing is loaded at {address:#x}")

    def resource(self, kind):
        """The first resource of that kind, in the first language; none where there is none."""
        if not self.resources:
            return None
        root = at = self.place(self.resources)
        for wanted in (kind, None, None):
            named, numbered = self.read("<HH", at + 12)
            entries = [self.read("<II", at + 16 + 8 * n) for n in range(named + numbered)]
            child = next((child for number, child in entries if wanted in (None, number)), None)
            if child is None:
                return None
            at = root + (child & 0x7FFF_FFFF)
        address, size = self.read("<II", at)
        return self.bytes[self.place(address):][:size]

    def icon_sizes(self):
        group = self.resource(ICON_GROUP) or bytes(6)
        (count,) = struct.unpack_from("<H", group, 4)
        return [group[6 + 14 * n] or 256 for n in range(count)]

    def version(self):
        """The texts of its version, by name; before each name stands that a text follows, as 1."""
        texts = (self.resource(VERSION) or b"").decode("utf-16-le", "replace")
        words = [word.rsplit("\1", 1)[-1] for word in texts.split("\0") if len(word) > 1]
        return dict(zip(words, words[1:]))
