"""What has to hold of the Windows program. Every case gets a folder of its own, of an awkward name."""

import collections
import os
import random
import shutil
import subprocess
import time
from pathlib import Path

from machine import ended, must

SAMPLE = (Path(__file__).resolve().parents[1] / "data" / "sample-journal.csv").read_bytes()
ROWS = 401
NOW = "2026-11-21T14:00"
NAMES = ["with space", "🏃 run", "Ωδινός 日本語 зкль", "it's 100% #1 & (so) on", "name." + "long" * 30]


def sample_in(folder):
    (folder / "in.csv").write_bytes(SAMPLE)


def nothing_without_yes(program, folder, _):
    sample_in(folder)
    said = program.run("--journal", "j.db", "import", "in.csv", folder=folder).ok()
    must(f"{ROWS} new" in said and not (folder / "j.db").exists(), said)


def taken_once(program, folder, other):
    sample_in(folder)
    taken = program.run("--journal", "j.db", "import", "in.csv", "--yes", folder=folder).ok()
    must(f"{ROWS} records were added to j.db" in taken, taken)
    again = program.run("--journal", "j.db", "import", "in.csv", "--yes", folder=folder).ok()
    must(f"0 new, {ROWS} already there" in again, again)
    if other:
        must(taken == other.run("--journal", "o.db", "import", "in.csv", "--yes", folder=folder).ok()
             .replace("o.db", "j.db"), "the other program says it otherwise")


def says_and_writes_the_same(program, folder, other):
    """On one journal; and each program reads the other's."""
    sample_in(folder)
    program.run("--journal", "j.db", "import", "in.csv", "--yes", folder=folder).ok()
    for number, arguments in enumerate((
        ["status", "--now", NOW], ["status", "--json", "--now", NOW], ["status", "--help"], ["check"],
        ["export", "--journal-csv"], ["export", "--report-csv"], ["export", "--dictionary"],
        ["export", "--report-csv", "--decimal-comma"],
        ["export", "--report-csv", "--from", "2026-09-01", "--to", "2026-09-30"],
    )):
        is_export = arguments[0] == "export"
        written = [f"{number}.out"] if is_export else []
        at = 2 if is_export else len(arguments)
        mine = program.run("--journal", "j.db", *arguments[:at], *written, *arguments[at:], folder=folder).ok()
        if is_export:
            mine = (folder / written[0]).read_bytes().decode("utf-8")
            dash = program.run("--journal", "j.db", *arguments[:at], "-", *arguments[at:], folder=folder).ok()
            must(dash == mine, f"{arguments}: not the same on standard output")
        must(len(mine) > 20, f"{arguments}: {mine}")
        if other:
            dash = ["-"] if is_export else []
            theirs = other.run("--journal", "j.db", *arguments[:at], *dash, *arguments[at:], folder=folder).ok()
            alike = theirs.replace("Usage: springback ", "Usage: springback.exe ")
            must(mine in (theirs, alike), f"{arguments} differs:\n{mine}\n---\n{theirs}")


def demo_once(program, folder, other):
    program.run("--journal", "j.db", "demo", folder=folder).ok()
    program.run("--journal", "j.db", "demo", folder=folder).refused(1, "already exists")
    sound = program.run("--journal", "j.db", "check", folder=folder).ok()
    if other:
        must(sound == other.run("--journal", "j.db", "check", folder=folder).ok(), sound)


def backed_up_and_restored(program, folder, _):
    sample_in(folder)
    say = lambda *arguments: program.run("--journal", "j.db", *arguments, folder=folder)
    say("import", "in.csv", "--yes").ok()
    before = say("check").ok()
    must("A verified copy of" in say("backup").ok(), "no backup")
    (backup,) = (folder / "j.db.backups").glob("*_asked_*.springback")
    for _ in range(2):  # The second time the file is replaced.
        say("backup", "copy é 🏃.db").ok()
    (folder / "more.csv").write_text("record,date,side,stiffness\ncheck_in,2020-01-01,right,3\n")
    say("import", "more.csv", "--yes").ok()
    must(say("check").ok() != before, "nothing was imported")
    for source in (os.path.join("j.db.backups", backup.name), "copy é 🏃.db"):
        must("The journal that was there is kept in" in say("restore", source).ok(), "not kept")
        must(say("check").ok() == before, "not as it was")
    say("restore", "none.db").refused(3, "There is no journal")
    say("restore", "in.csv").refused(3, "not a Springback journal")
    must(say("check").ok() == before, "not as it was")


def merged(program, folder, _):
    rows = lambda *days: "record,date,side,stiffness\n" + "".join(f"check_in,{day},right,3\n" for day in days)
    def take(journal, *days):
        (folder / "rows.csv").write_text(rows(*days))
        program.run("--journal", journal, "import", "rows.csv", "--yes", folder=folder).ok()
    take("one.db", "2026-05-11")
    shutil.copy(folder / "one.db", folder / "zwei ✓.db")
    take("one.db", "2026-05-12")
    take("zwei ✓.db", "2026-05-13", "2026-05-14")
    for expected in ("zwei ✓.db were added to one.db", "already here"):
        said = program.run("--journal", "one.db", "merge", "zwei ✓.db", folder=folder).ok()
        must(expected in said, said)
    must("4 entries" in program.run("--journal", "one.db", "check", folder=folder).ok(), "not four")


def never_over_itself(program, folder, _):
    """Under whatever name: Windows does not mind capitals, nor which way a stroke leans."""
    program.run("--journal", "journal.db", "demo", folder=folder).ok()
    names = ["journal.db", os.path.join(".", "journal.db")]
    names += ["JOURNAL.DB", ".\\Journal.db"] if program.is_windows() else []
    for name in names:
        program.run("--journal", "journal.db", "export", "--journal-csv", name, folder=folder).refused(1, "itself")
        program.run("--journal", "journal.db", "backup", name, folder=folder).refused(1, "itself")
        program.run("--journal", "journal.db", "restore", name, folder=folder).refused(1, "itself")
    program.run("--journal", "journal.db", "check", folder=folder).ok()


def one_writer(program, folder, _):
    sample_in(folder)
    program.run("--journal", "j.db", "demo", folder=folder).ok()
    first = program.begin("--journal", "j.db", "import", "-", "--yes", folder=folder, stdin=subprocess.PIPE)
    holder = folder / "j.db.lock.holder"
    wait_for(holder.exists, "the first never took the lock")
    for name in ("j.db", "J.DB") if program.is_windows() else ("j.db",):
        program.run("--journal", name, "import", "in.csv", "--yes", folder=folder).refused(1, "process ")
    shutil.copy(folder / "j.db", folder / "copy.db")
    program.run("--journal", "j.db", "restore", "copy.db", folder=folder).refused(1, "process ")
    program.run("--journal", "j.db", "status", "--now", NOW, folder=folder).ok()
    program.run("--journal", "j.db", "check", folder=folder).ok()
    done = ended(first, b"record,date,side,stiffness\ncheck_in,2020-01-01,right,3\n")
    must("One record was added" in done.ok(), done.out)
    must(not holder.exists(), "the holder's note stayed")
    program.run("--journal", "j.db", "import", "in.csv", "--yes", folder=folder).ok()


def read_only_file(program, folder, _):
    sample_in(folder)
    program.run("--journal", "j.db", "demo", folder=folder).ok()
    before = (folder / "j.db").read_bytes()
    (folder / "j.db").chmod(0o444)
    if os.access(folder / "j.db", os.W_OK):
        return "skipped: this user may write it all the same"
    program.run("--journal", "j.db", "status", folder=folder).ok()
    program.run("--journal", "j.db", "check", folder=folder).ok()
    said = program.run("--journal", "j.db", "import", "in.csv", "--yes", folder=folder)
    (folder / "j.db").chmod(0o644)
    said.refused(1, "j.db")
    must((folder / "j.db").read_bytes() == before, "a file that was not to be written was")


def killed(program, folder, _):
    """In the middle of an import, at any moment: all of it is there or nothing, and nothing else is lost."""
    sample_in(folder)
    taking = lambda journal: program.begin("--journal", journal, "import", "in.csv", "--yes", folder=folder)
    program.run("--journal", "start.db", "demo", folder=folder).ok()
    shutil.copy(folder / "start.db", folder / "whole.db")
    began = time.monotonic()
    ended(taking("whole.db")).ok()
    takes = time.monotonic() - began
    before, after = (entries(program, folder, journal) for journal in ("start.db", "whole.db"))
    chance, found = random.Random(1), collections.Counter()
    for number in range(KILLS):
        journal, is_new = f"{number}.db", number % 2 == 0
        if not is_new:
            shutil.copy(folder / "start.db", folder / journal)
        process = taking(journal)
        time.sleep(takes * chance.uniform(0.3, 1.05))
        process.kill()
        process.communicate()
        found[left(program, folder, journal, {0, ROWS} if is_new else {before, after})] += 1
        ended(taking(journal)).ok()  # Undoes what was interrupted, and holds nobody's lock for alive.
        must(entries(program, folder, journal) == (ROWS if is_new else after), f"kill {number}: not all taken")
    return "; ".join(f"{times} {what}" for what, times in found.most_common())


def left(program, folder, journal, allowed):
    """What a kill left: no journal yet, a change to be undone at the next opening, or a sound journal."""
    checked = program.run("--journal", journal, "check", folder=folder)
    if checked.code == 3 and "no journal" in checked.err and 0 in allowed:
        return "before there was a journal"
    if checked.code == 3 and (folder / f"{journal}-journal").exists():
        return "in the middle of the change"
    must(checked.code == 0, f"{journal}: {checked.err}")
    held = counted(checked)
    must(held in allowed, f"{journal}: {held} entries, not one of {allowed}")
    return "before the change" if held == min(allowed) else "after the change"


def entries(program, folder, journal):
    return counted(program.run("--journal", journal, "check", folder=folder))


def counted(checked):
    words = checked.ok().split()
    return int(words[words.index("entries,") - 1])


def wait_for(holds, what):
    for _ in range(600):
        if holds():
            return
        time.sleep(0.1)
    must(False, what)


# What a kill hits is up to the machine; so many do find a moment in the middle of a change.
KILLS = 40
CASES = [nothing_without_yes, taken_once, says_and_writes_the_same, demo_once, backed_up_and_restored, merged,
         never_over_itself, one_writer, read_only_file, killed]
