"""What leaves the program: no word of a note but where it belongs, and nothing to a network."""

import re

from calls import under_strace
from damage import Patient
from facts import CANARIES
from hazard import Hazard
from machine import must


def day_in_a_life(patient):
    """One of each command, and one of each that fails."""
    machine = patient.machine
    bad = machine.folder / "bad.csv"
    bad.write_text("record,date,side,stiffness,note\ncheck_in,2026-05-11,right,11,\ncheck_in,nonsense,right,1,\n")
    return [
        ("status",), ("status", "--json"), ("check",), ("import", patient.more), ("import", patient.more, "--yes"),
        ("import", patient.rows, "--yes"), ("import", bad, "--yes"), ("backup",), ("backup", "copy.springback"),
        ("restore", patient.backup), ("restore", bad), ("export", "--journal-csv", "out.csv"),
        ("export", "--report-csv", "report.csv"), ("export", "--dictionary", "words.csv"), ("demo",),
        ("backup", "no/where"),
    ]


def notes_cases(is_long):
    return [None]


def look_for_notes(case, _):
    """Five words from notes are nowhere but in journal, backups and exports, and in no message."""
    patient = Patient(case)
    machine = patient.machine
    for call in day_in_a_life(patient):
        machine.run(*call)  # That none of them tells a note is looked at in every call.
        case.saw("tried")
    asked_for = {machine.place / name for name in ("copy.springback", "out.csv", "report.csv")}
    belongs = {machine.journal, *machine.backups.glob("*.springback")} | asked_for
    for path in {*machine.home.rglob("*"), *machine.place.rglob("*")} - belongs:
        held = path.read_bytes() if path.is_file() else b""
        told = [canary for canary in CANARIES if canary.encode() in held]
        must(not told, lambda: f"{told} in {path}")
    must(not list(machine.home.iterdir()), "something was left in the home folder")
    there = machine.journal.read_bytes()
    must(all(canary.encode() in there for canary in CANARIES), "the words are not even in the journal")
    case.saw("told nothing")


def socket_cases(is_long):
    return [None]


def look_for_sockets(case, _):
    """No command opens a socket to anywhere."""
    patient = Patient(case)
    for call in day_in_a_life(patient):
        log = patient.machine.folder / "sockets"
        patient.machine.run(*call, before=under_strace("network", None, log))
        opened = re.findall(r"socket\((\w+)", log.read_text())
        must(set(opened) <= {"AF_UNIX"}, lambda: f"{call}: {opened}")
        log.unlink()
        case.saw("tried")
        case.saw("sockets opened", len(opened))


HAZARDS = [
    Hazard("18", "words of notes in other places", notes_cases, look_for_notes),
    Hazard("19", "any use of a network", socket_cases, look_for_sockets),
]
