"""One case's machine: a folder with a home and a place for files, and the real program started in it.

Whatever the hazard, the program must not panic, must not burn processor time, and must say nothing of
the journal's notes in its messages; each call is held to that here.
"""

import hashlib
import os
import re
import resource
import shutil
import signal
import subprocess
import tempfile
import threading
from pathlib import Path

from facts import CANARIES

# Seconds of processor time no call may need, and of waiting after which a call hangs.
BUSY_S, HANGING_S = 2, 60
NEXT_STEP = re.compile(
    r"(?i)\b(restore|choose|copy|check|give|install|close|make room|put|open|change|name|try|send|mend)\b"
)


class Violation(Exception):
    """The program broke its promise."""


def must(holds, what):
    if not holds:
        raise Violation(what() if callable(what) else what)


class Result:
    """How a call ended and what it said."""

    def __init__(self, arguments, code, out, err, usage):
        self.arguments, self.code, self.out, self.err = arguments, code, out, err
        self.busy_s, self.peak_mb = usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024
        self.text, self.errors = out.decode("utf-8", "replace"), err.decode("utf-8", "replace")

    def __str__(self):
        return f"{self.arguments} ended with {self.code}: {self.text[-600:]} / {self.errors[-600:]}"

    def must_succeed(self):
        must(self.code == 0, lambda: f"should have worked: {self}")
        return self

    def must_refuse(self, code, words="", name=""):
        """It ended with that code, and said what happened, to which file, and what to do."""
        codes = code if isinstance(code, tuple) else (code,)
        must(self.code in codes, lambda: f"should have been refused with {code}: {self}")
        must(re.search(words, self.errors), lambda: f"should have said “{words}”: {self}")
        must(name in self.errors, lambda: f"should have named {name}: {self}")
        must(NEXT_STEP.search(self.errors), lambda: f"should have said what to do: {self}")
        return self


class Machine:
    """A folder with a home and a place for files; `journal` is the file every call is about."""

    def __init__(self, program, folder):
        self.program, self.folder = program, Path(folder)
        self.home, self.place = self.folder / "home", self.folder / "place"
        for made in (self.home, self.place):
            made.mkdir(parents=True, exist_ok=True)
        self.journal = self.place / "j.springback"
        self.number = 0

    @property
    def backups(self):
        return Path(f"{self.journal}.backups")

    def start(self, *arguments, before=(), prepare=None, stdin=None, stdout=None):
        """Starts the program; its output goes into files, so that what it said before a kill is known."""
        self.number += 1
        said = tempfile.TemporaryFile(dir=self.folder), tempfile.TemporaryFile(dir=self.folder)
        line = [*before, self.program, "--journal", self.journal, *arguments]
        process = subprocess.Popen(
            line, cwd=self.place, env=self.environment(), stdin=stdin or subprocess.DEVNULL,
            stdout=stdout or said[0], stderr=said[1], preexec_fn=prepare, restore_signals=prepare is None,
        )
        return Running(process, said, [os.fspath(part) for part in arguments])

    def environment(self):
        kept = {name: os.environ[name] for name in ("PATH", "LD_LIBRARY_PATH") if name in os.environ}
        homes = {name: str(self.home) for name in ("HOME", "XDG_DATA_HOME", "XDG_CONFIG_HOME")}
        return kept | homes | {"TZ": "UTC"}

    def run(self, *arguments, may_tell=False, patience=1, **how):
        """Runs the program to its end; `patience` says how many times as long as usual it may take."""
        return self.start(*arguments, **how).end(may_tell, patience)

    def export(self):
        """What the journal says, line by line."""
        return self.run("export", "--journal-csv", "-", may_tell=True).must_succeed().out

    def names(self):
        return sorted(os.listdir(self.place))


class Running:
    """A call that has been started."""

    def __init__(self, process, said, arguments):
        self.process, self.said, self.arguments = process, said, arguments

    def kill(self, how=signal.SIGKILL):
        # Not Popen's own: it would look whether the process has ended, and take its usage from us.
        os.kill(self.process.pid, how)

    def end(self, may_tell=False, patience=1):
        hanging = threading.Timer(HANGING_S * patience, self.kill)
        hanging.daemon = True
        hanging.start()
        _, status, usage = os.wait4(self.process.pid, 0)
        is_hanging = not hanging.is_alive()
        hanging.cancel()
        self.process.returncode = code = os.waitstatus_to_exitcode(status)
        out, err = (self.read(said) for said in self.said)
        result = Result(self.arguments, code, out, err, usage)
        must(not is_hanging, lambda: f"hung: {result}")
        must(code != 101 and b"panicked" not in err, lambda: f"panicked: {result}")
        must(result.busy_s < BUSY_S * patience, lambda: f"took {result.busy_s:.1f} s: {result}")
        for canary in CANARIES:
            told = canary.encode() in (err if may_tell else out + err)
            must(not told, lambda: f"told a note: {result}")
        return result

    @staticmethod
    def read(said):
        said.seek(0)
        with said:
            return said.read()


def limit_file_size(most):
    """For a child: no file may grow beyond that, and the system says so instead of killing."""

    def prepare():
        signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
        resource.setrlimit(resource.RLIMIT_FSIZE, (most, most))

    return prepare


def digest(path):
    return hashlib.sha256(Path(path).read_bytes()).hexdigest()


def snapshot(folder):
    """Every file below a folder with its bytes and when it was changed."""
    found = {}
    for path in sorted(Path(folder).rglob("*")):
        if path.is_file():
            found[str(path.relative_to(folder))] = (digest(path), path.stat().st_mtime_ns)
    return found


def copy_place(template, machine):
    """The template's files in this machine's place, bytes and times."""
    shutil.rmtree(machine.place)
    shutil.copytree(template, machine.place)
