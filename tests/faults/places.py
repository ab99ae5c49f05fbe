"""Places that cannot be written to, and names that are hard on programs."""

import contextlib
import os
import subprocess
from pathlib import Path

from damage import Patient
from facts import as_csv, by_id, session
from hazard import Hazard, need
from machine import must, snapshot
from soundness import another_program, must_be_sound

NOBODY = 65534
READ_ONLY = "(?i)only be read|write-protected|permission denied|read-only"


def as_somebody_else():
    """Permissions hold nobody back who is root."""
    if os.geteuid() != 0:
        return ()
    become = ("setpriv", f"--reuid={NOBODY}", f"--regid={NOBODY}", "--clear-groups")
    need(*become, "true")
    return become


def give_away(folder):
    """The folder and all in it to whom the program will run as."""
    if os.geteuid() == 0:
        for path in (folder, *folder.rglob("*")):
            os.chown(path, NOBODY, NOBODY)


def protection_cases(is_long):
    return ["file", "folder", "both", "unreadable", "mount"]


def protect(case, what):
    """It is read where it can be; what would write is refused in its own words; nothing changes."""
    patient = Patient(case)
    machine = patient.machine
    give_away(machine.folder)
    before = snapshot(machine.place)
    somebody = () if what == "mount" else as_somebody_else()
    with read_only_mount(machine.place) if what == "mount" else permissions(machine, what):
        look_at_protected(patient, somebody, what)
    must(snapshot(machine.place) == before, "something was written")
    case.saw("tried")
    case.saw("refused, nothing written" if what == "unreadable" else "read, not written")


def look_at_protected(patient, somebody, what):
    machine, name = patient.machine, patient.machine.journal.name

    def run(*call):
        return machine.run(*call, before=somebody, may_tell=True)

    for call in (("check",), ("status",), ("export", "--journal-csv", "-"), ("import", patient.more)):
        if what == "unreadable":
            run(*call).must_refuse((1, 3), "", name)
        else:
            run(*call).must_succeed()
    run("import", patient.more, "--yes").must_refuse((1, 3), READ_ONLY, name)
    if what in ("folder", "both", "mount"):
        run("backup").must_refuse(1, READ_ONLY, name)
        run("restore", patient.backup).must_refuse(1, READ_ONLY, name)
        run("export", "--journal-csv", "out.csv").must_refuse(1, READ_ONLY, "out.csv")
    if what != "unreadable":
        copy = machine.home / "copy.springback"
        run("backup", copy).must_succeed()
        must(copy.exists(), "no copy was made elsewhere")


@contextlib.contextmanager
def permissions(machine, what):
    machine.journal.chmod({"folder": 0o600, "unreadable": 0o000}.get(what, 0o400))
    of_folders = 0o500 if what in ("folder", "both") else 0o700
    for folder in (machine.place, machine.backups):
        folder.chmod(of_folders)
    try:
        yield
    finally:
        for folder in (machine.place, machine.backups):
            folder.chmod(0o700)
        machine.journal.chmod(0o600)


@contextlib.contextmanager
def read_only_mount(folder):
    need("mount", "--bind", folder, folder)
    try:
        subprocess.run(["mount", "-o", "remount,ro,bind", folder], check=True)
        yield
    finally:
        subprocess.run(["umount", folder], check=True)


def interrupted(case, place):
    """A change that was interrupted, in a folder that cannot be written: said so, and undone elsewhere."""
    patient = Patient(case)
    machine = patient.machine
    leave_hot_journal(machine)
    give_away(machine.folder)
    somebody = as_somebody_else()
    machine.place.chmod(0o500)
    before = snapshot(machine.place)
    reading = [("check",), ("status",), ("export", "--journal-csv", "-"), ("backup",)]
    for call in reading + [("import", patient.more, "--yes")]:
        machine.run(*call, before=somebody).must_refuse(3, "was interrupted", machine.journal.name)
    must(snapshot(machine.place) == before, "something was written")
    machine.place.chmod(0o700)
    must(must_be_sound(machine), "there was nothing to undo")
    must(machine.export() == patient.says, "undone to something else")
    case.saw("tried")
    case.saw("refused, then undone where it can be written")


def leave_hot_journal(machine):
    """A change half-way on its way to the file, as a crash would leave it."""
    whole = machine.journal.read_bytes()
    connection = another_program(machine.journal)
    connection.execute("PRAGMA cache_size = 1")
    connection.execute("BEGIN IMMEDIATE")
    for field in range(300):
        connection.execute("INSERT INTO draft VALUES ('f', '2026-01-01', ?, ?)", (str(field), "x" * 3000))
    undo = Path(f"{machine.journal}-journal").read_bytes()
    half = machine.journal.read_bytes()
    connection.execute("ROLLBACK")
    connection.close()
    must(half != whole, "nothing was half-way")
    machine.journal.write_bytes(half)
    Path(f"{machine.journal}-journal").write_bytes(undo)


NAMES = {
    "spaces": "a journal  of mine ",
    "emoji": "läufe 🏃‍♀️.springback",
    "percent": "100% %41%00.db",
    "question mark": "what?mode=memory&cache=shared",
    "hash": "#1#.db",
    "dash": "-rf",
    "two dashes": "--help",
    "a URI": "file:j.db?mode=ro",
    "memory": ":memory:",
    "quotes": "it's \"mine\"; DROP TABLE entry",
    "a line break": "two\nlines",
    "right to left": "\u202eלוח.db",
    "no Unicode": os.fsdecode(b"\xff\xfe\xf0.db"),
    "a dot": ".hidden",
    "backslash": "a\\b",
    "glob": "*[a]?",
    "long": "n" * 230,
    "deep": "/".join(["d" * 50] * 6) + "/j",
    "deeper": "/".join(["d" * 100] * 20) + "/j",
    "too long": "n" * 255,
}


def name_cases(is_long):
    return list(NAMES)


def live_at(case, what):
    """A whole life at such a path: begun, looked at, backed up, restored, exported."""
    machine = case.machine()
    machine.journal = journal = machine.place / NAMES[what]
    row = session(case.chance)
    rows = machine.folder / "rows.csv"
    rows.write_bytes(as_csv([row]))
    begun = machine.run("import", rows, "--yes")
    case.saw("tried")
    if what in ("too long", "deeper") and begun.code != 0:
        begun.must_refuse(1)
        must(not [path for path in machine.place.rglob("*") if path.is_file()], "something was left")
        case.saw("refused, nothing left")
        return
    begun.must_succeed()
    machine.run("check").must_succeed()
    machine.run("status").must_succeed()
    machine.run("backup").must_succeed()
    backup = next(path for path in Path(f"{journal}.backups").iterdir() if path.suffix == ".springback")
    journal.unlink()
    machine.run("restore", backup).must_succeed()
    must(row["id"] in by_id(machine.export()), "what was saved is not there")
    for folder in (machine.place, machine.place / "more"):
        folder.mkdir(exist_ok=True)
        target = folder / f"out {Path(NAMES[what]).name}"[:255]
        machine.run("export", "--journal-csv", target).must_succeed()
        must(target.read_bytes() == machine.export(), "the export is something else")
        machine.run("import", target, "--yes").must_succeed()
    relative_too(machine)
    case.saw("works")


def relative_too(machine):
    """Named from the folder it is in, where a leading dash could be taken for an option."""
    folder, name = machine.journal.parent, machine.journal.name
    line = [machine.program, f"--journal={name}", "check"]
    done = subprocess.run(line, cwd=folder, env=machine.environment(), capture_output=True, check=False)
    must(done.returncode == 0, lambda: f"not found by its name alone: {done}")


HAZARDS = [
    Hazard("5", "write-protected places", protection_cases, protect),
    Hazard("5", "an interrupted change in a write-protected folder", lambda is_long: [None], interrupted),
    Hazard("20", "odd paths", name_cases, live_at),
]
