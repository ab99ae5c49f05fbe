"""Killed in what no command does yet: the project's own tests do it, and kill themselves at it."""

import os
import re
import shutil
import subprocess
from pathlib import Path

from hazard import Hazard, Skipped
from machine import must

ROOT = Path(__file__).resolve().parents[2]
KILLS = 100


def long_only(test):
    """A thousand kills; a few are in every `cargo test`."""
    return lambda is_long: [test] * 10 if is_long else []


def kill_tests(case, test):
    """The real code in a process of its own: done or not, never half, and it works when tried again."""
    if not shutil.which("cargo"):
        raise Skipped("cargo is not there")
    *where, name = test
    line = ["cargo", "test", "--locked", "--quiet", *where, "--", "--exact", name, "--nocapture"]
    environment = os.environ | {"KILLS": str(KILLS), "TMPDIR": os.fspath(case.folder)}
    done = subprocess.run(line, cwd=ROOT, env=environment, capture_output=True, text=True, check=False)
    told = re.findall(r"^kills: (\d+) (.+)$", done.stdout, re.MULTILINE)
    must(done.returncode == 0, lambda: f"{name}: {done.stdout[-2000:]} {done.stderr[-2000:]}")
    must(sum(int(times) for times, _ in told) == KILLS, lambda: f"not {KILLS} kills: {told} {done.stdout[-500:]}")
    case.saw("tried", KILLS)
    for times, what in told:
        case.saw(what, int(times))


UPGRADE = ("--lib", "store::upgrade::tests::killed_at_any_moment_an_upgrade_is_done_or_not_and_goes_on_from_there")
RESCUE = (
    "--test", "it", "store::rescue::killed_at_any_moment_a_rescue_is_done_or_not_and_works_when_tried_again",
)

HAZARDS = [
    Hazard("2", "kill -9 in an upgrade", long_only(UPGRADE), kill_tests),
    Hazard("2", "kill -9 in a rescue", long_only(RESCUE), kill_tests),
]
