"""Killed without warning, while saving and in every longer command."""

import signal
import time

from commands import NAMES, Stage
from facts import as_csv, are_there, by_id, session
from hazard import Hazard
from machine import must
from soundness import must_be_sound, must_hold_no_litter

SAVES_IN_A_ROW = 6
NEVER_TAKES_S = 0.04


def save_cases(is_long):
    """How many kills in the life of each journal; each journal is begun by a call that may be killed."""
    return [50] * (200 if is_long else 5)


def kill_saves(case, kills):
    """One row a commit, several commits a call, a kill at any moment; then everything is looked for."""
    machine = case.machine()
    acknowledged, pending, absent = [], [], []
    for _ in range(kills):
        rows = [session(case.chance) for _ in range(SAVES_IN_A_ROW)]
        files = []
        for number, row in enumerate(rows):
            file = machine.folder / f"{number}.csv"
            file.write_bytes(as_csv([row]))
            files.append(file)
        running = machine.start("import", *files, "--yes")
        time.sleep(case.chance.uniform(0, NEVER_TAKES_S))
        running.kill()
        said = running.end()
        told = said.text.count(" added to ")
        acknowledged, pending = acknowledged + rows[:told], rows[told:]
        absent += look(case, machine, acknowledged, pending, absent)
        case.saw("tried")
        case.saw("saved and said so", told)
        case.saw("ended by itself before the kill", said.code == 0)
    last = machine.folder / "last.csv"
    last.write_bytes(as_csv([session(case.chance)]))
    machine.run("import", last, "--yes").must_succeed()
    must_hold_no_litter(machine)


def look(case, machine, acknowledged, pending, absent):
    """Everything acknowledged is there and equal, the rest whole or absent; answers what is absent."""
    if not machine.journal.exists():
        must(not acknowledged, "the journal is gone")
        return pending
    case.saw("interrupted and undone", must_be_sound(machine))
    found = by_id(machine.export())
    there, changed = are_there(acknowledged, found)
    must(len(there) == len(acknowledged), lambda: f"lost: {[r['id'] for r in acknowledged if r not in there]}")
    must(not changed, lambda: f"changed: {changed}")
    kept, changed = are_there(pending, found)
    must(not changed, lambda: f"half saved: {changed}")
    must(not are_there(absent, found)[0], "what was absent before has come back")
    must(kept == pending[: len(kept)] and len(kept) <= 1, "saved out of order")
    case.saw("saved before it could say so", len(kept))
    acknowledged += kept
    return pending[len(kept) :]


def command_cases(is_long):
    """A thousand kills of each command in a long run; of its second ways of writing a file, a fifth."""
    kills, rounds = (40, 25) if is_long else (6, 1)
    second_ways = ("backup FILE", "report")
    of_round = [[name for name in NAMES[1:] if n % 5 == 0 or name not in second_ways] for n in range(rounds)]
    return [(name, kills, signal.SIGKILL) for names in of_round for name in names]


def term_cases(is_long):
    return [("import", 40 if is_long else 10, signal.SIGTERM)] * (5 if is_long else 1)


def kill_command(case, parameter):
    """Killed at any moment of a command that was timed first; then tried again."""
    name, kills, how = parameter
    stage = Stage(case, sessions=80)
    begun = time.monotonic()
    stage.machine.run(*stage.arguments(name)).must_succeed()
    takes = time.monotonic() - begun
    for _ in range(kills):
        stage.reset()
        running = stage.machine.start(*stage.arguments(name))
        time.sleep(case.chance.uniform(0, takes * 1.1))
        running.kill(how)
        result = running.end()
        is_done = stage.must_be_before_or_after(name, result)
        stage.must_work_again(name)
        case.saw("tried")
        seen = "as before" if not is_done else "done" if result.code == 0 else "killed and done"
        case.saw(f"{name} {seen}")


HAZARDS = [
    Hazard("1", "kill -9 in and between saves", save_cases, kill_saves),
    Hazard("2", "kill -9 in import, backup, restore, export, merge", command_cases, kill_command),
    Hazard("17", "SIGTERM in an import", term_cases, kill_command),
]
