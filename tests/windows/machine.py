"""The program under test, on Windows itself or through a runner such as Wine, and one of this system
beside it: both see the same folder, so both can be given the same relative names."""

import os
import subprocess
from dataclasses import dataclass, field
from pathlib import Path


class Differs(Exception):
    """Something is not as it has to be."""


def must(holds, what):
    if not holds:
        raise Differs(what)


@dataclass
class Said:
    code: int
    out: str
    err: str

    def ok(self):
        must(self.code == 0, f"ended with {self.code}: {self.err}")
        return self.out

    def refused(self, code, word):
        must(self.code == code, f"ended with {self.code}, not {code}: {self.out[:600]}{self.err}")
        must(word in self.err, f"“{word}” is not in: {self.err}")


@dataclass
class Program:
    command: list
    home: Path
    more: dict = field(default_factory=dict)

    def is_windows(self):
        return self.command[-1].endswith(".exe")

    def environment(self):
        home = os.fspath(self.home)
        own = {name: home for name in ("HOME", "APPDATA", "XDG_DATA_HOME", "XDG_CONFIG_HOME")}
        if self.command[1:]:  # A runner finds its own things in the real home, and sets APPDATA itself.
            own = {}
        return {**os.environ, "TZ": "UTC", "LC_ALL": "C.UTF-8", **own, **self.more}

    def begin(self, *arguments, folder, **pipes):
        pipes = {"stdin": subprocess.DEVNULL, "stdout": subprocess.PIPE, "stderr": subprocess.PIPE, **pipes}
        return subprocess.Popen([*self.command, *arguments], cwd=folder, env=self.environment(), **pipes)

    def run(self, *arguments, folder):
        return ended(self.begin(*arguments, folder=folder))


def ended(process, given=None):
    out, err = process.communicate(given, timeout=300)
    return Said(process.returncode, out.decode("utf-8"), err.decode("utf-8", "replace"))
