"""Puts PNG pictures into an icon file of Windows (ico) or of macOS (icns).

    containers.py ico|icns RESULT PNG...

Nothing but the pictures goes in: the same pictures give the same bytes.
"""

import struct
import sys
import zlib
from pathlib import Path

# What macOS calls a picture of so many pixels: as it is, and as one of half the size on a dense screen.
NAMES = {
    16: [b"icp4"],
    32: [b"icp5", b"ic11"],
    64: [b"ic12"],
    128: [b"ic07"],
    256: [b"ic08", b"ic13"],
    512: [b"ic09", b"ic14"],
    1024: [b"ic10"],
}


def size(png):
    """Its pixels across; the icon is square, with eight bits for each of red, green, blue and cover."""
    width, height, depth, kind, _, _, interlaced = struct.unpack(">IIBBBBB", png[16:29])
    assert (width, depth, kind, interlaced) == (height, 8, 6, 0), "not a square RGBA picture"
    return width


def pixels(png):
    """Its rows of RGBA bytes, the filters of PNG undone."""
    data, at = b"", 8
    while at < len(png):
        length, name = struct.unpack(">I4s", png[at : at + 8])
        data += png[at + 8 : at + 8 + length] if name == b"IDAT" else b""
        at += length + 12
    data, across = zlib.decompress(data), size(png) * 4
    rows = [bytes(across)]
    for start in range(0, len(data), across + 1):
        rows.append(unfiltered(data[start], data[start + 1 : start + 1 + across], rows[-1]))
    return rows[1:]


def unfiltered(kind, row, above):
    """One row of PNG without its filter."""
    done = bytearray()
    for at, byte in enumerate(row):
        left, corner = (done[at - 4], above[at - 4]) if at >= 4 else (0, 0)
        up = above[at]
        done.append((byte + [0, left, up, (left + up) // 2, paeth(left, up, corner)][kind]) % 256)
    return bytes(done)


def paeth(left, up, corner):
    """The neighbour nearest to what the three suggest."""
    guess = left + up - corner
    return min((left, up, corner), key=lambda neighbour: abs(guess - neighbour))


def bitmap(png):
    """The picture as Windows of every age reads it: from the bottom up, blue first, an empty mask behind."""
    across = size(png)
    head = struct.pack("<IiiHHIIiiII", 40, across, across * 2, 1, 32, 0, 0, 0, 0, 0, 0)
    rows = [b"".join(row[at : at + 4][2::-1] + row[at + 3 : at + 4] for at in range(0, len(row), 4)) for row in pixels(png)]
    mask = bytes((across + 31) // 32 * 4) * across
    return head + b"".join(reversed(rows)) + mask


def ico(pictures):
    """A Windows icon: small pictures as bitmaps, the one of 256 pixels as it is."""
    entries, body = b"", b""
    for png in pictures:
        across = size(png)
        data = png if across == 256 else bitmap(png)
        place = 6 + 16 * len(pictures) + len(body)
        entries += struct.pack("<BBBBHHII", across % 256, across % 256, 0, 0, 1, 32, len(data), place)
        body += data
    return struct.pack("<HHH", 0, 1, len(pictures)) + entries + body


def icns(pictures):
    """A macOS icon."""
    parts = [(name, png) for png in pictures for name in NAMES[size(png)]]
    body = b"".join(name + struct.pack(">I", len(png) + 8) + png for name, png in parts)
    return b"icns" + struct.pack(">I", len(body) + 8) + body


if __name__ == "__main__":
    make = {"ico": ico, "icns": icns}[sys.argv[1]]
    Path(sys.argv[2]).write_bytes(make([Path(name).read_bytes() for name in sys.argv[3:]]))
