"""A hazard: a name, its cases, and what trying one of them found."""

import collections
import random
import shutil
import subprocess
from dataclasses import dataclass
from pathlib import Path
from typing import Callable

from machine import Machine, Violation


class Skipped(Exception):
    """It cannot be tried on this machine."""


def need(*command):
    """Runs what a case needs of the machine; where it is not there or not permitted, the case is skipped."""
    try:
        subprocess.run(command, capture_output=True, check=True)
    except FileNotFoundError:
        raise Skipped(f"{command[0]} is not there") from None
    except subprocess.CalledProcessError as failed:
        said = failed.stderr.decode().strip().splitlines() or [""]
        raise Skipped(f"{command[0]} is not permitted: {said[0]}") from None


@dataclass
class Hazard:
    """`cases` gives the parameters of each case, for a quick or a long run; `attempt` tries one."""

    number: str
    name: str
    cases: Callable
    attempt: Callable


class Case:
    """One try of a hazard, the same for the same seed."""

    def __init__(self, program, folder, seed):
        self.program, self.folder, self.seed = program, Path(folder), seed
        self.chance = random.Random(seed)
        self.found = collections.Counter()
        self.machines = 0

    def machine(self):
        self.machines += 1
        return Machine(self.program, self.folder / str(self.machines))

    def saw(self, what, times=1):
        self.found[what] += times


def attempt(hazard, program, folder, seed, parameter):
    """Tries one case: what was found, and the violation or reason for skipping, if any."""
    case = Case(program, folder, seed)
    case.folder.mkdir(parents=True)
    case.folder.chmod(0o755)
    try:
        hazard.attempt(case, parameter)
    except Violation as violation:
        return case.found, "violation", str(violation)
    except Skipped as skipped:
        shutil.rmtree(case.folder, ignore_errors=True)
        return case.found, "skipped", str(skipped)
    shutil.rmtree(case.folder, ignore_errors=True)
    return case.found, None, ""
