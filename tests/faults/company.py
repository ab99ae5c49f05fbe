"""Two at once: the second says who has the journal and writes nothing, and no save is lost."""

import os
import time

from facts import are_there, as_csv, by_id, session
from damage import Patient
from hazard import Hazard
from machine import must, snapshot
from soundness import must_be_sound, must_hold_no_litter


def holder_cases(is_long):
    return ["ends", "is killed"]


def hold(case, how):
    """An import that waits for its file has the journal."""
    patient = Patient(case)
    machine = patient.machine
    pipe = machine.folder / "pipe"
    os.mkfifo(pipe)
    holder = machine.start("import", pipe, "--yes")
    wait_for(machine.place / "j.springback.lock.holder")
    before = snapshot(machine.place)
    for call in (("import", patient.more, "--yes"), ("restore", patient.backup)):
        said = machine.run(*call).must_refuse(1, "in use by", machine.journal.name)
        must(f"process {holder.process.pid}" in said.errors, lambda: f"does not say who: {said}")
    must(machine.export() == patient.says, "reads as something else")
    machine.run("check").must_succeed()
    machine.run("status").must_succeed()
    must(snapshot(machine.place) == before, "something was written")
    if how == "is killed":
        holder.kill()
        holder.end()
    else:
        pipe.write_bytes(as_csv([session(case.chance)]))
        must("One record was added" in holder.end().must_succeed().text, "the first could not save")
    machine.run("import", patient.more, "--yes").must_succeed()
    must_be_sound(machine)
    must_hold_no_litter(machine)
    case.saw("tried")
    case.saw("the second was told who, and saved later")


def wait_for(path):
    for _ in range(1000):
        if path.exists() and path.stat().st_size:
            return
        time.sleep(0.01)
    must(False, f"{path.name} never came")


def crowd_cases(is_long):
    return [8] * (50 if is_long else 5)


def crowd(case, many):
    """Many save at once; who said saved has saved."""
    machine = case.machine()
    rows = [session(case.chance) for _ in range(many)]
    started = []
    for number, row in enumerate(rows):
        file = machine.folder / f"{number}.csv"
        file.write_bytes(as_csv([row]))
        started.append(machine.start("import", file, "--yes"))
    ended = [running.end() for running in started]
    for result in ended:
        if result.code != 0:
            result.must_refuse(1, "in use by", machine.journal.name)
    acknowledged = [row for row, result in zip(rows, ended) if result.code == 0]
    must_be_sound(machine)
    there, changed = are_there(rows, by_id(machine.export()))
    must(there == acknowledged and not changed, "what was said and what was saved differ")
    must_hold_no_litter(machine)
    case.saw("tried", many)
    case.saw("saved", len(there))
    case.saw("told who has it", many - len(there))


def backup_at_once(case, many):
    """Many back up at once: each backup has its own number and its own sum."""
    patient = Patient(case)
    machine = patient.machine
    ended = [running.end() for running in [machine.start("backup") for _ in range(many)]]
    for result in ended:
        if result.code != 0:
            result.must_refuse(1, "making one|being made", machine.journal.name)
    backups = sorted(machine.backups.glob("*.springback"))
    made = sum(result.code == 0 for result in ended)
    must(len(backups) == 1 + made, "what was said and what was made differ")
    must(len({path.name[:6] for path in backups}) == len(backups), "two backups of one number")
    for backup in backups:
        machine.run("restore", backup).must_succeed()
        must(machine.export() == patient.says, "a backup holds something else")
    must_hold_no_litter(machine)
    case.saw("tried", many)
    case.saw("made", made)
    case.saw("told that another is being made", many - made)


HAZARDS = [
    Hazard("10", "a second program on the journal", holder_cases, hold),
    Hazard("10", "many saves at once", crowd_cases, crowd),
    Hazard("10", "many backups at once", lambda is_long: [4] * (20 if is_long else 3), backup_at_once),
]
