"""Files far larger than any diary: a hundred megabytes, a million rows, a quote that is never closed."""

from hazard import Hazard
from machine import must

MEMORY_MB = 200
ROWS = 400_000  # More are not read of one file.
PATIENCE = 300  # They are allowed to take minutes.


def write_rows(path):
    """A million runs, all different."""
    with path.open("w") as file:
        file.write("record,date,time,utc_offset,activity,minutes\n")
        for run in range(1_000_000):
            date, time = f"{1990 + run % 36}-{run // 36 % 12 + 1:02}-{run // 432 % 28 + 1:02}", run // 12_096 % 96
            minutes = run // 1_161_216 + run % 200 + 1
            file.write(f"session,{date},{time // 4:02}:{time % 4 * 15:02},UTC+01:00,run,{minutes}\n")


def write_notes(path):
    """A hundred megabytes of notes, each as long as a note may be."""
    with path.open("w") as file:
        file.write("record,date,event,note\n")
        for day in range(1600):
            file.write(f"day,{1990 + day % 36}-{day // 36 % 12 + 1:02}-{day // 432 + 1:02},rest,{'x' * 65_000}\n")


def write_quote(path):
    with path.open("w") as file:
        file.write('record,date,event,note\nday,2020-01-01,rest,kept\nday,2020-01-02,rest,"')
        for _ in range(1600):
            file.write("x" * 65_000)


def write_wrong(path):
    with path.open("w") as file:
        file.write("record,date,event\n")
        file.writelines(f"day,2020-13-01,no such thing {row}\n" for row in range(1_000_000))


# What writes the file, whether all of it is read, and how many entries come in.
FLOODS = {
    "a million rows": (write_rows, False, ROWS),
    "a hundred megabytes of notes": (write_notes, True, 1600),
    "a quote never closed": (write_quote, False, 1),
    "a million wrong rows": (write_wrong, False, 0),
}


def flood(case, name):
    """Taken in as far as it can be, what was not is named by its line, and memory stays bounded."""
    write, is_whole, count = FLOODS[name]
    machine = case.machine()
    file = machine.folder / "flood.csv"
    write(file)
    for arguments in (("import", file), ("import", file, "--yes")):
        result = machine.run(*arguments, may_tell=True, patience=PATIENCE)
        must(result.code == (0 if is_whole else 1), lambda: f"{arguments}: {result.code}, {result.errors[:500]}")
        must(is_whole or "line " in result.errors, "no line is named")
        must(result.peak_mb < MEMORY_MB, lambda: f"{result.peak_mb:.0f} MB of memory for {arguments}")
    if count:
        said = f"{count} records were" if count > 1 else "One record was"
        must(said in result.text, lambda: f"not {count}: {result.text[-200:]}")
        machine.run("check", patience=PATIENCE).must_succeed()
    else:
        must(not machine.journal.exists(), "a journal was made for nothing")
    case.saw("tried")
    case.saw("taken in whole" if is_whole else "taken in as far as it could be, the line named")


HAZARDS = [
    Hazard("15", "huge files to import", lambda is_long: list(FLOODS) if is_long else ["a quote never closed"], flood),
]
