"""The commands that write, each with what must be true when one of them was stopped half-way.

A template holds the place before. Whatever stops a command, what is there afterwards must be the state
before or the state after, whole; and the same command tried again must reach the state after.
"""

import os
import shutil
from dataclasses import dataclass
from pathlib import Path

from facts import a_life, as_csv
from machine import copy_place, digest, must
from soundness import by_another_sqlite, must_be_sound, must_hold_no_litter

NAMES = ("one-row import", "import", "backup", "backup FILE", "restore", "export", "report", "merge")


@dataclass
class Expected:
    """What the journal says in the two states, and the bytes of the files that must not change."""

    now: bytes
    grown: bytes
    one_more: bytes
    old: bytes
    backups: dict
    report: bytes
    other: str


class Stage:
    """A journal with backups, and files to import and to overwrite, copied anew for every try."""

    def __init__(self, case, sessions):
        self.case = case
        self.machine = machine = case.machine()
        chance = case.chance
        sizes = {"many.csv": sessions, "old.csv": 8, "more.csv": 8}
        files = {"one.csv": a_life(chance, 1)[:1]} | {name: a_life(chance, size) for name, size in sizes.items()}
        for name, rows in files.items():
            (machine.folder / name).write_bytes(as_csv(rows))
        self.files = machine.folder
        self.other = machine.folder / "other.springback"
        self.template = machine.folder / "template"
        self.expected = self.prepare()
        shutil.copytree(machine.place, self.template)

    def take(self, name):
        self.machine.run("import", self.files / name, "--yes").must_succeed()
        return self.machine.export()

    def prepare(self):
        machine = self.machine
        old = self.take("old.csv")
        machine.run("backup").must_succeed()
        now = self.take("more.csv")
        machine.run("backup").must_succeed()
        backups = {path.name: digest(path) for path in machine.backups.iterdir()}
        (machine.place / "out.csv").write_bytes(b"what was there before\n")
        (machine.place / "copy.springback").write_bytes(b"what was there before\n")
        machine.run("export", "--report-csv", machine.folder / "report").must_succeed()
        report = (machine.folder / "report").read_bytes()
        kept = machine.folder / "kept"
        shutil.copytree(machine.place, kept)
        one_more = self.take("one.csv")
        copy_place(kept, machine)
        grown = self.take("many.csv")
        shutil.copy(machine.journal, self.other)
        copy_place(kept, machine)
        return Expected(now, grown, one_more, old, backups, report, digest(self.other))

    def reset(self):
        copy_place(self.template, self.machine)

    def arguments(self, name):
        oldest = sorted(self.machine.backups.glob("*.springback"))[0]
        return {
            "one-row import": ("import", self.files / "one.csv", "--yes"),
            "import": ("import", self.files / "many.csv", "--yes"),
            "backup": ("backup",),
            "backup FILE": ("backup", "copy.springback"),
            "restore": ("restore", oldest),
            "export": ("export", "--journal-csv", "out.csv"),
            "report": ("export", "--report-csv", "out.csv"),
            "merge": ("merge", self.other),
        }[name]

    def after(self, name):
        """What the journal says once the command is done."""
        expected = self.expected
        changing = {
            "one-row import": expected.one_more, "import": expected.grown, "restore": expected.old,
            "merge": expected.grown,
        }
        return changing.get(name, expected.now)

    def must_be_before_or_after(self, name, result):
        """Looks at everything, and answers which of the two it is."""
        must_be_sound(self.machine)
        says = self.machine.export()
        after = self.after(name)
        must(says in (self.expected.now, after), lambda: f"half of {name} is there after {result}")
        self.backups_must_be_whole(name, says)
        self.other_copy_must_be_as_it_was()
        is_done = {
            "backup": self.new_backups() != [],
            "backup FILE": self.is_new("copy.springback"),
            "export": self.is_new("out.csv"),
            "report": self.is_new("out.csv"),
        }.get(name, says == after)
        must(is_done or not claims_success(result), lambda: f"it said done, and it is not: {result}")
        return is_done

    def new_backups(self):
        found = {path.name for path in self.machine.backups.glob("*.springback")}
        return sorted(found - set(self.expected.backups))

    def backups_must_be_whole(self, name, says):
        """Those before as they were, and at most one more, which is a sound copy of the journal before."""
        for backup, was in self.expected.backups.items():
            path = self.machine.backups / backup
            must(path.exists() and digest(path) == was, lambda: f"{backup} is not what it was")
        new = self.new_backups()
        must(len(new) <= 1, lambda: f"more than one new backup: {new}")
        for backup in new:
            must_say(self.machine, self.machine.backups / backup, self.expected.now)
        if name in ("restore", "merge") and says == self.after(name):
            must(new, f"{name} is done, and the journal before is not among the backups")

    def other_copy_must_be_as_it_was(self):
        must(digest(self.other) == self.expected.other, "the other copy has changed")
        beside = [path.name for path in self.files.glob(f"*{self.other.name}?*")]
        must(not beside, lambda: f"left beside the other copy: {beside}")

    def is_new(self, file):
        """Whether a file that is to be written is; it must be whole, or what was there before."""
        path = self.machine.place / file
        if path.read_bytes() == b"what was there before\n":
            return False
        if file == "copy.springback":
            must_say(self.machine, path, self.expected.now)
        else:
            must(path.read_bytes() in (self.expected.now, self.expected.report), f"{file} is half written")
        return True

    def must_work_again(self, name):
        """The same command reaches its end, and nothing is left lying about."""
        for left in self.machine.place.glob(".springback-*"):
            os.utime(left, (0, 0))  # What is young could be somebody's at work, and stays.
        self.machine.run(*self.arguments(name)).must_succeed()
        must_be_sound(self.machine)
        must(self.machine.export() == self.after(name), f"{name} tried again did not get there")
        if name == "merge":
            # Already done, it does nothing; what then lies among the backups is the next backup's to sweep.
            self.machine.run("backup").must_succeed()
        must_hold_no_litter(self.machine, "out.csv", "copy.springback")


def must_say(machine, path, says):
    """That journal is sound and holds just that. Reading it, the program looks at every hash."""
    faults = by_another_sqlite(path)
    must(not faults, lambda: f"{path.name}: another SQLite finds {faults}")
    journal, machine.journal = machine.journal, Path(path)
    try:
        must(machine.export() == says, lambda: f"{path.name} holds something else")
    finally:
        machine.journal = journal


def claims_success(result):
    """Whether it said so before it ended, however it ended."""
    return any(word in result.text for word in (" added to ", " was written to ", "Written to ", " now holds "))
