"""The file itself is damaged: pages of zeros, an end that is missing, bytes changed at random."""

from facts import a_life, as_csv
from hazard import Hazard
from machine import digest, must, snapshot
from soundness import by_another_sqlite, must_be_sound

PAGE = 4096


class Patient:
    """A journal with a backup, and what it said while it was whole."""

    def __init__(self, case, sessions=25):
        self.machine = machine = case.machine()
        self.rows = machine.folder / "rows.csv"
        self.rows.write_bytes(as_csv(a_life(case.chance, sessions)))
        machine.run("import", self.rows, "--yes").must_succeed()
        machine.run("backup").must_succeed()
        self.backup = next(machine.backups.glob("*.springback"))
        self.more = machine.folder / "more.csv"
        self.more.write_bytes(as_csv(a_life(case.chance, 2)))
        self.whole, self.says = machine.journal.read_bytes(), machine.export()
        self.was = snapshot(machine.backups)

    def calls(self):
        """Everything that reads it, and what would write to it."""
        reading = [("check",), ("status",), ("export", "--journal-csv", "-"), ("export", "--report-csv", "-")]
        return reading + [("backup",), ("import", self.more, "--yes"), ("import", self.more)]

    def must_be_refused(self, code, words=""):
        """By every command, and not a byte of it changes, nor anything beside it."""
        before = snapshot(self.machine.place)
        for call in self.calls():
            self.machine.run(*call, may_tell=True).must_refuse(code, words, self.machine.journal.name)
        must(snapshot(self.machine.place) == before, "something was written")

    def must_be_restored(self):
        """From the backup; the damaged file is kept byte for byte, and so is the backup."""
        journal = self.machine.journal
        damaged = digest(journal) if journal.exists() else None
        self.machine.run("restore", self.backup).must_succeed()
        must_be_sound(self.machine)
        must(self.machine.export() == self.says, "restored to something else")
        kept = [digest(path) for path in self.machine.backups.glob("*before-restore*.springback")]
        must(damaged is None or damaged in kept, "the damaged file is not kept byte for byte")
        must(snapshot(self.machine.backups).items() >= self.was.items(), "a backup has changed")
        for path in self.machine.backups.glob("*before-restore*"):
            path.unlink()


def page_cases(is_long):
    return [(part, parts, is_long) for parts in [8 if is_long else 2] for part in range(parts)]


def zero_pages(case, parameter):
    part, parts, is_long = parameter
    patient = Patient(case, 100 if is_long else 25)
    pages = list(range(len(patient.whole) // PAGE))[part::parts]
    for page in pages if is_long else case.chance.sample(pages, min(len(pages), 8)):
        damaged = bytearray(patient.whole)
        damaged[page * PAGE : (page + 1) * PAGE] = bytes(PAGE)
        patient.machine.journal.write_bytes(damaged)
        case.saw("tried")
        if patient.machine.run("check").code == 0:
            must(patient.machine.export() == patient.says, f"page {page} is lost, and nobody noticed")
            case.saw("held nothing")
            continue
        patient.must_be_refused(3)
        patient.must_be_restored()
        case.saw("refused, then restored")


def cut_cases(is_long):
    return [0, 1, 16, 99, 100, 512, 4095, 4096, "half", "but one", "missing"]


def cut(case, length):
    patient = Patient(case)
    whole = patient.whole
    sizes = {"half": len(whole) // 2, "but one": len(whole) - 1}
    if length == "missing":
        patient.machine.journal.unlink()
        before = snapshot(patient.machine.place)
        for call in (("check",), ("status",), ("export", "--journal-csv", "-"), ("backup",)):
            patient.machine.run(*call).must_refuse(3, "There is no journal", patient.machine.journal.name)
        must(snapshot(patient.machine.place) == before, "something was written")
    else:
        patient.machine.journal.write_bytes(whole[: sizes.get(length, length)])
        patient.must_be_refused(3)
    patient.must_be_restored()
    case.saw("tried")
    case.saw("refused, kept, then restored")


def mutation_cases(is_long):
    return [100] * (100 if is_long else 3)


def mutate(case, times):
    """A few bytes changed at random: refused, or everything reads as it was written."""
    patient = Patient(case, 8)
    for _ in range(times):
        patient.machine.journal.write_bytes(changed(case.chance, patient.whole))
        case.saw("tried")
        check = patient.machine.run("check")
        read = patient.machine.run("export", "--journal-csv", "-", may_tell=True)
        must(check.code in (0, 1, 3) and read.code in (0, 1, 3), lambda: f"{check} {read}")
        must(check.code == 3 or read.code == 0, lambda: f"sound, and not to be read: {check} {read}")
        if read.code == 0:
            must(read.out == patient.says, "reads as something else")
            case.saw("read as it was")
        else:
            read.must_refuse(3, "", patient.machine.journal.name)
            case.saw("refused")
        if check.code == 0:
            faults = by_another_sqlite(patient.machine.journal)
            must(not faults, lambda: f"said to be sound, but another SQLite finds {faults}")


def changed(chance, whole):
    """Bits flipped, bytes set, stretches zeroed or copied from elsewhere."""
    mutant = bytearray(whole)
    for _ in range(chance.choice((1, 1, 1, 2, 3, 8))):
        # Half of them in the first page or near the start of another, where structure is.
        near = chance.randrange(len(whole) // PAGE) * PAGE + chance.randrange(40)
        place = chance.choice((near, chance.randrange(len(whole))))
        length = chance.choice((1, 2, 4, 64, 512))
        other = chance.randrange(len(whole))
        part = mutant[place : place + length]
        mutant[place : place + len(part)] = {
            "flip": bytes([part[0] ^ 1 << chance.randrange(8)]) + part[1:],
            "set": bytes([chance.randrange(256)]) + part[1:],
            "zero": bytes(len(part)),
            "copy": (mutant[other : other + len(part)] + part)[: len(part)],
        }[chance.choice(("flip", "flip", "set", "zero", "copy"))]
    return mutant


HAZARDS = [
    Hazard("6", "a page of zeros", page_cases, zero_pages),
    Hazard("7", "cut off, or missing", cut_cases, cut),
    Hazard("6", "bytes changed at random", mutation_cases, mutate),
]
