"""Files that are no journals, or were made to do harm: left as they are, each refused in its own words."""

import io
import zipfile

from damage import Patient
from hazard import Hazard
from machine import must
from soundness import another_program

ENDLESS = "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT i FROM n"


def text(_whole):
    return b"this is not a database, but long enough to be taken for one. " * 99


def a_zip(_whole):
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w") as file:
        file.writestr("journal.csv", "record,date\n" * 999)
    return packed.getvalue()


FILES = {"text": (text, "not a Springback journal"), "zip": (a_zip, "not a Springback journal")}

# What is done to a journal, and what must be said of it then.
CHANGES = {
    "newer": ("PRAGMA user_version = 999", "newer version"),
    "no version": ("PRAGMA user_version = 0", "damaged"),
    "another program": ("PRAGMA application_id = 7", "another program"),
    "trigger": ("CREATE TRIGGER t AFTER INSERT ON entry BEGIN DELETE FROM draft; END", "another structure"),
    "endless view": (f"CREATE VIEW v AS {ENDLESS}", "another structure"),
    "view in place of a table": (f"DROP TABLE draft; CREATE VIEW draft AS {ENDLESS}", "another structure"),
    "table": ("CREATE TABLE more (x)", "another structure"),
    "virtual table": ("CREATE VIRTUAL TABLE f USING fts5 (x)", "another structure"),
    "index": ("CREATE INDEX i ON entry (recorded_at)", "another structure"),
    "column": ("ALTER TABLE check_in ADD COLUMN mood TEXT", "another structure"),
    "changed CHECK": (
        "PRAGMA writable_schema = ON; "
        "UPDATE sqlite_schema SET sql = replace(sql, '0 AND 10)', '0 AND 11)')",
        "another structure",
    ),
    "CHECK that never ends": (
        "PRAGMA writable_schema = ON; "
        "UPDATE sqlite_schema SET sql = replace(sql, 'stiffness BETWEEN 0 AND 10', "
        f"'stiffness < (SELECT count(*) FROM ({ENDLESS}))') WHERE name = 'check_in'",
        "damaged|another structure",
    ),
    "two tables on one page": (
        "PRAGMA writable_schema = ON; UPDATE sqlite_schema SET rootpage = (SELECT rootpage FROM sqlite_schema "
        "WHERE name = 'entry') WHERE name = 'draft'",
        "damaged|another structure",
    ),
    "nonsense for structure": (
        "PRAGMA writable_schema = ON; "
        "UPDATE sqlite_schema SET sql = 'CREATE TABLE draft (' || hex(zeroblob(9999)) WHERE name = 'draft'",
        "damaged|another structure",
    ),
    "huge cell": (
        "PRAGMA ignore_check_constraints = ON; INSERT INTO draft VALUES ('f', '2026-01-01', 'x', "
        "hex(zeroblob(30000000)))",
        "damaged",
    ),
    "a name without end": (
        "PRAGMA ignore_check_constraints = ON; UPDATE entry SET recorded_zone = hex(zeroblob(1000000))",
        "damaged",
    ),
    "a value out of range": (
        "PRAGMA ignore_check_constraints = ON; UPDATE check_in SET stiffness = 11",
        "damaged",
    ),
    "another kind of value": ("UPDATE session SET minutes = 3", "damaged"),
    "an entry taken out": ("PRAGMA foreign_keys = OFF; DELETE FROM plan", "damaged"),
    "write-ahead log": ("PRAGMA journal_mode = WAL", None),
}


def meddle(path, change):
    connection = another_program(path)
    connection.executescript(change)
    connection.close()


def file_cases(is_long):
    return list(FILES)


def give_file(case, name):
    patient = Patient(case)
    make, words = FILES[name]
    patient.machine.journal.write_bytes(make(patient.whole))
    refuse(case, patient, words)


def change_cases(is_long):
    return list(CHANGES)


def give_changed(case, name):
    patient = Patient(case)
    change, words = CHANGES[name]
    meddle(patient.machine.journal, change)
    if words is None:
        must(patient.machine.export() == patient.says, "reads as something else")
        patient.machine.run("import", patient.more, "--yes").must_succeed()
        patient.machine.run("check").must_succeed()
        case.saw("tried")
        case.saw("opened as it should")
    else:
        refuse(case, patient, words)


def refuse(case, patient, words):
    patient.must_be_refused(3, words)
    patient.must_be_restored()
    case.saw("tried")
    case.saw("refused, unchanged, then restored")


HAZARDS = [
    Hazard("8", "files of other kinds", file_cases, give_file),
    Hazard("9", "journals changed by others", change_cases, give_changed),
]
