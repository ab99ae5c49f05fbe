"""No room: a full disk, a limit on the size of files, and an output that takes nothing."""

import contextlib
import os
import subprocess

from commands import NAMES, Stage
from facts import as_csv, session
from hazard import Hazard, need
from machine import limit_file_size, must
from soundness import must_be_sound

NO_ROOM = "(?i)no room|no space|too large|device full"
PAGE = 4096


@contextlib.contextmanager
def small_disk(folder, kilobytes):
    """A file system of its own over a folder."""
    need("mount", "-t", "tmpfs", "-o", f"size={kilobytes}k", "springback-faults", folder)
    try:
        yield
    finally:
        subprocess.run(["umount", str(folder)], check=True)


class Full:
    """A small disk, and a file that takes all room on it but some."""

    def __init__(self, disk):
        self.disk, self.filler = disk, disk / "filler"

    def leave(self, free):
        self.filler.unlink(missing_ok=True)
        room = os.statvfs(self.disk)
        size = room.f_bavail * room.f_frsize - free
        must(size >= 0, "the disk is too small for the test")
        with self.filler.open("wb") as file:
            os.posix_fallocate(file.fileno(), 0, max(1, size))

    def make_room(self):
        self.filler.unlink()


def disk_cases(is_long):
    return [(name, is_long) for name in NAMES]


def fill_disk(case, parameter):
    """From no page left to all it needs: it says so or it is done, and with room made it works."""
    name, is_long = parameter
    stage = Stage(case, sessions=40)
    free, step, worked = 0, 1 if is_long else 7, 0
    with small_disk(stage.machine.place, 4000):
        while worked < 2 and free <= 400:
            clear_and_copy(stage)
            full = Full(stage.machine.place)
            full.leave(free * PAGE)
            result = stage.machine.run(*stage.arguments(name))
            if result.code != 0:
                result.must_refuse(1, NO_ROOM, ".springback" if "FILE" not in name else "")
            worked += result.code == 0
            # Undoing needs no room, so the journal is sound while the disk is still full.
            is_done = stage.must_be_before_or_after(name, result)
            must(is_done == (result.code == 0), lambda: f"{free} pages: done {is_done}, but {result}")
            full.make_room()
            stage.must_work_again(name)
            case.saw("tried")
            case.saw("done" if is_done else "said no room, and worked with room made")
            free += step
    must(worked == 2, "never worked")


def begin_on_full_disk(case, is_long):
    """A journal that is only just created: it is there and sound, or nothing is."""
    machine = case.machine()
    row = machine.folder / "row.csv"
    row.write_bytes(as_csv([session(case.chance)]))
    free, worked = 0, False
    with small_disk(machine.place, 1000):
        while not worked and free <= 200:
            for path in machine.place.iterdir():
                path.unlink()
            full = Full(machine.place)
            full.leave(free * PAGE)
            result = machine.run("import", row, "--yes")
            worked = result.code == 0
            if not worked:
                result.must_refuse(1, NO_ROOM, machine.journal.name)
            full.make_room()
            must(set(machine.names()) <= {machine.journal.name}, lambda: f"litter: {machine.names()}")
            if machine.journal.exists():
                must_be_sound(machine)
            machine.run("import", row, "--yes").must_succeed()
            must_be_sound(machine)
            case.saw("tried")
            case.saw("done" if worked else "said no room, and worked with room made")
            free += 1 if is_long else 5
    must(worked, "never worked")


def clear_and_copy(stage):
    """As `reset`, but the place is a mount and stays."""
    subprocess.run(["find", stage.machine.place, "-mindepth", "1", "-delete"], check=True)
    subprocess.run(["cp", "-a", f"{stage.template}/.", stage.machine.place], check=True)


def limit_sizes(case, parameter):
    """No file may grow beyond a limit that rises from nothing to what is needed."""
    name, is_long = parameter
    stage = Stage(case, sessions=40)
    limit, step, worked = PAGE, PAGE * (1 if is_long else 16), 0
    while worked < 2 and limit <= 400 * PAGE:
        stage.reset()
        result = stage.machine.run(*stage.arguments(name), prepare=limit_file_size(limit))
        if result.code != 0:
            result.must_refuse(1)
        worked += result.code == 0
        is_done = stage.must_be_before_or_after(name, result)
        must(is_done == (result.code == 0), lambda: f"limit {limit}: done {is_done}, but {result}")
        stage.must_work_again(name)
        case.saw("tried")
        case.saw("done" if is_done else "refused, and worked without the limit")
        limit += step
    must(worked == 2, "never worked")


def deaf_cases(is_long):
    return list(NAMES)


def talk_to_the_deaf(case, name):
    """Standard output is full: what was done is not denied."""
    stage = Stage(case, sessions=8)
    with open("/dev/full", "wb") as full:
        result = stage.machine.run(*stage.arguments(name), stdout=full)
    result.must_refuse(1, "Standard output could not be written")
    is_done = stage.must_be_before_or_after(name, result)
    denied = "Nothing was changed" in result.errors
    must(not (is_done and denied), lambda: f"done, and it says not: {result}")
    stage.must_work_again(name)
    case.saw("tried")
    case.saw("done" if is_done else "as before")


HAZARDS = [
    Hazard("3", "a full disk", disk_cases, fill_disk),
    Hazard("3", "a new journal on a full disk", lambda is_long: [is_long], begin_on_full_disk),
    Hazard("3", "a limit on the size of files", disk_cases, limit_sizes),
    Hazard("3", "standard output is full", deaf_cases, talk_to_the_deaf),
]
