"""Whether a journal is sound: by the program, and by another SQLite than the program's."""

import sqlite3
import urllib.parse

from hazard import Skipped
from machine import must

# Older ones do not know STRICT tables.
CAN_READ = sqlite3.sqlite_version_info >= (3, 37)


def must_be_sound(machine):
    """Both find nothing wrong; answers whether a change was undone, which checking does by itself."""
    undo = machine.journal.with_name(machine.journal.name + "-journal")
    # One that begins with zeros was never begun to be undone from.
    was_interrupted = undo.exists() and undo.read_bytes()[:1] not in (b"", b"\0")
    said = machine.run("check").must_succeed()
    must(not (was_interrupted and undo.exists()), "an interrupted change is still there")
    must("is sound" in said.text, lambda: f"check does not say sound: {said}")
    faults = by_another_sqlite(machine.journal)
    must(not faults, lambda: f"another SQLite finds {faults}")
    return was_interrupted


def by_another_sqlite(path):
    """What Python's SQLite finds wrong with a file; it writes nothing."""
    if not CAN_READ:
        return []
    with_name = urllib.parse.quote(str(path).encode("utf-8", "surrogateescape"))
    connection = sqlite3.connect(f"file:{with_name}?mode=ro", uri=True)
    try:
        faults = [row[0] for row in connection.execute("PRAGMA integrity_check") if row[0] != "ok"]
        return faults + connection.execute("PRAGMA foreign_key_check").fetchall()
    except sqlite3.DatabaseError as error:
        return [str(error)]
    finally:
        connection.close()


def another_program(path):
    """A connection with which another program may do what it likes to a journal."""
    if not CAN_READ:
        raise Skipped(f"Python's SQLite {sqlite3.sqlite_version} is too old")
    connection = sqlite3.connect(path, isolation_level=None)
    # Older ones lack this function of the CHECKs.
    connection.create_function("octet_length", 1, lambda of: of and len(str(of).encode()), deterministic=True)
    return connection


def must_hold_no_litter(machine, *also):
    """Nothing in the place but the journal, its backups with their sums, and what was put there."""
    expected = {machine.journal.name, machine.backups.name, *also}
    must(set(machine.names()) <= expected, lambda: f"litter: {set(machine.names()) - expected}")
    names = {path.name for path in machine.backups.glob("*")} if machine.backups.is_dir() else set()
    strays = {name for name in names if name.startswith(".")}
    strays |= {name for name in names if name.endswith(".sha256") and name[: -len(".sha256")] not in names}
    must(not strays, lambda: f"litter among the backups: {strays}")
