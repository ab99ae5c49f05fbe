"""Facts to put into journals, as the journal format writes them, and finding them again."""

import csv
import io
import uuid

# Words that stand in notes and the like, and may be found in nothing but journals, backups and exports.
CANARIES = ("zanzibarwheel", "quokkalantern", "umbrellafjord", "tangerineflute", "walrusprelude")

COLUMNS = (
    "record", "id", "recorded_at", "date", "time", "utc_offset", "side", "stiffness", "activity", "minutes",
    "surface", "shoes", "session", "exercise", "sets", "event", "who", "note",
)


def some_id(chance):
    return str(uuid.UUID(int=chance.getrandbits(128), version=4))


def session(chance, note=CANARIES[0]):
    """A session of its own that nothing else is about."""
    day, minute = chance.randrange(1, 29), chance.randrange(24 * 60)
    return {
        "record": "session", "id": some_id(chance), "recorded_at": "2020-03-01T07:00:00.000Z",
        "date": f"2020-{chance.randrange(1, 13):02}-{day:02}", "time": f"{minute // 60:02}:{minute % 60:02}",
        "utc_offset": "UTC+00:00", "activity": "run", "minutes": chance.choice(("24", "31.5", "17.25")),
        "surface": CANARIES[1], "shoes": CANARIES[1], "note": f"{note} {chance.randrange(10**6)}",
    }


def a_life(chance, sessions):
    """Some of several kinds, with a canary in every field of free text."""
    made = [session(chance) for _ in range(sessions)]
    recorded = {"recorded_at": "2020-03-01T07:00:00.000Z"}
    for one in made[::3]:
        of = {"session": one["id"], "exercise": CANARIES[2], "sets": "3"}
        made.append(recorded | of | {"record": "exercise", "id": some_id(chance)})
    for day in range(1, min(28, sessions) + 1):
        morning = {"date": f"2019-05-{day:02}", "side": "right", "stiffness": str(day % 11), "note": CANARIES[3]}
        made.append(recorded | morning | {"record": "check_in", "id": some_id(chance)})
    plan = {"date": "2019-04-01", "event": "clinician_cleared", "who": CANARIES[4]}
    return made + [recorded | plan | {"record": "plan", "id": some_id(chance)}]


def as_csv(rows):
    text = io.StringIO()
    writer = csv.DictWriter(text, COLUMNS, restval="")
    writer.writeheader()
    writer.writerows(rows)
    return text.getvalue().encode()


def by_id(exported):
    """The rows of an export, with the cells that say something."""
    rows = csv.DictReader(io.StringIO(exported.decode(), newline=""))
    return {row["id"]: {name: cell for name, cell in row.items() if cell} for row in rows}


def are_there(rows, found):
    """The rows that are there, each equal to what was given; and whether one is there but changed."""
    there = [row for row in rows if row["id"] in found]
    changed = [row for row in there if found[row["id"]] != {name: cell for name, cell in row.items() if cell}]
    return there, changed
