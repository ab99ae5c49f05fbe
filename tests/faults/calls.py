"""Every system call that changes something fails once, or is the last one before a kill."""

import os
import re

from commands import NAMES, Stage, claims_success
from hazard import Hazard, need
from machine import must

# Not every kind of processor has all of them; strace passes over those marked so.
CHANGING = ("pwrite64", "write", "fsync", "fdatasync", "ftruncate", "openat", "?unlink,unlinkat")
CHANGING += ("?rename,?renameat,renameat2", "?link,linkat", "?mkdir,mkdirat")
OTHERS = ("pread64", "read", "flock", "fcntl")
ERRORS = ("EIO", "ENOSPC")


def error_cases(is_long):
    return [(name, call, is_long) for name in NAMES for call in CHANGING + OTHERS]


def kill_cases(is_long):
    return [(name, call, is_long) for name in NAMES for call in CHANGING]


def under_strace(call, what, log):
    need("strace", "-o", "/dev/null", "true")
    traced = ["strace", "-f", "-qq", "-o", os.fspath(log), "-e", f"trace={call}", "-e", "signal=none"]
    return traced + (["-e", f"inject={call}:{what}"] if what else [])


def how_many(stage, name, call):
    """How often a command makes a call; strace counts each name of a call by itself."""
    log = stage.machine.folder / "calls"
    result = stage.machine.run(*stage.arguments(name), before=under_strace(call, None, log))
    result.must_succeed()
    made = [re.split(r"\s+|\(", line)[1] for line in log.read_text().splitlines()]
    return max(made.count(one.lstrip("?")) for one in call.split(","))


def some_of(case, count, is_long, most):
    """All places in a long run, else some of them, the first and the last among them."""
    places = range(1, count + 1)
    if is_long or count <= most:
        return list(places)
    return sorted({1, count, *case.chance.sample(places, most - 2)})


def fail_calls(case, parameter):
    """If it says saved it is saved, else nothing is half there; and trying again works."""
    name, call, is_long = parameter
    stage = Stage(case, sessions=10 if name in ("import", "merge") else 2)
    count = how_many(stage, name, call)
    errors = ERRORS if call in CHANGING else ERRORS[:1]  # What only reads needs no room.
    for place in some_of(case, count, is_long, 6):
        for error in errors if is_long else (case.chance.choice(errors),):
            stage.reset()
            how = under_strace(call, f"error={error}:when={place}", "/dev/null")
            result = stage.machine.run(*stage.arguments(name), before=how)
            which = f"{error} from {call} number {place}"
            # 127: the program could not even be loaded.
            must(result.code in (0, 1, 3, 127), lambda: f"{which}: {result}")
            is_done = stage.must_be_before_or_after(name, result)
            must(is_done or result.code != 0, lambda: f"{which}: not done, and no word of it: {result}")
            must(not (is_done and denies(result)), lambda: f"{which}: done, and it says not: {result}")
            must(not blames_the_file(result), lambda: f"{which}: it blames the file: {result}")
            stage.must_work_again(name)
            case.saw("tried")
            outcome = "done" if is_done else "as before"
            case.saw(outcome if (result.code == 0) == is_done else f"{outcome}, and told of an error")


def denies(result):
    """Whether it says that nothing came of it."""
    return re.search(r"Nothing was \w+|is not saved|No backup of|was not replaced|it is unchanged", result.errors)


def blames_the_file(result):
    """Whether it takes what the computer failed to do for something wrong with the journal."""
    return re.search(r"is damaged|can only be read here|is not a Springback journal|another structure", result.errors)


def kill_at_calls(case, parameter):
    """Killed just as it makes the call, at every one of them."""
    name, call, is_long = parameter
    stage = Stage(case, sessions=10 if name in ("import", "merge") else 2)
    count = how_many(stage, name, call)
    for place in some_of(case, count, is_long, 5):
        stage.reset()
        how = under_strace(call, f"signal=KILL:when={place}", "/dev/null")
        result = stage.machine.run(*stage.arguments(name), before=how)
        is_done = stage.must_be_before_or_after(name, result)
        stage.must_work_again(name)
        case.saw("tried")
        case.saw("as before" if not is_done else "done" if claims_success(result) else "killed and done")


HAZARDS = [
    Hazard("2", "killed at a system call that changes something", kill_cases, kill_at_calls),
    Hazard("4", "an error from a system call", error_cases, fail_calls),
]
