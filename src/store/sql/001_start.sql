-- The journal, first version. Frozen: what comes later comes in a file of its own.
--
-- Rows of record, batch, entry and the tables of kinds are never changed; a correction is a new
-- entry. Columns of kinds have the names and values of the journal format, save that numbers are
-- numbers and yes/no is 1/0. NULL is unanswered.

-- What facts are about, for good: this morning's check-in, that run.
CREATE TABLE record (
    id TEXT NOT NULL PRIMARY KEY CHECK (octet_length(id) = 36),
    kind TEXT NOT NULL CHECK (kind IN (
        'setting', 'tendon', 'goal', 'check_in', 'day', 'session', 'response', 'exercise',
        'heel_raise', 'plan', 'flag', 'score', 'evaluation')),
    UNIQUE (id, kind)
) STRICT, WITHOUT ROWID;

-- Imports, each undone as one.
CREATE TABLE batch (
    seq INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE CHECK (octet_length(id) = 36),
    recorded_at TEXT NOT NULL CHECK (
        recorded_at GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]T[0-9][0-9]:[0-9][0-9]:[0-9][0-9].[0-9][0-9][0-9]Z'
        AND substr(recorded_at, 1, 10) IS date(substr(recorded_at, 1, 10))
        AND recorded_at BETWEEN '1900' AND '2200'),
    recorded_offset TEXT NOT NULL CHECK (recorded_offset GLOB 'UTC[+-][01][0-9]:[0-5][0-9]'),
    recorded_zone TEXT NOT NULL CHECK (octet_length(recorded_zone) <= 255),
    source TEXT NOT NULL CHECK (octet_length(source) <= 4096),
    revisions INTEGER NOT NULL CHECK (revisions >= 0)
) STRICT;

-- Revisions, in the order kept.
CREATE TABLE entry (
    seq INTEGER PRIMARY KEY,
    revision TEXT NOT NULL UNIQUE CHECK (octet_length(revision) = 36),
    record TEXT NOT NULL,
    kind TEXT NOT NULL,
    recorded_at TEXT NOT NULL CHECK (
        recorded_at GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]T[0-9][0-9]:[0-9][0-9]:[0-9][0-9].[0-9][0-9][0-9]Z'
        AND substr(recorded_at, 1, 10) IS date(substr(recorded_at, 1, 10))
        AND recorded_at BETWEEN '1900' AND '2200'),
    recorded_offset TEXT NOT NULL CHECK (recorded_offset GLOB 'UTC[+-][01][0-9]:[0-5][0-9]'),
    recorded_zone TEXT NOT NULL CHECK (octet_length(recorded_zone) <= 255),
    replaces TEXT CHECK (replaces <> revision),
    batch TEXT REFERENCES batch (id) DEFERRABLE INITIALLY DEFERRED,
    withdrawn INTEGER NOT NULL CHECK (withdrawn IN (0, 1)),
    hash BLOB NOT NULL CHECK (octet_length(hash) = 32),
    UNIQUE (revision, record),
    FOREIGN KEY (record, kind) REFERENCES record (id, kind) DEFERRABLE INITIALLY DEFERRED,
    FOREIGN KEY (replaces, record) REFERENCES entry (revision, record) DEFERRABLE INITIALLY DEFERRED
) STRICT;

CREATE INDEX entry_record ON entry (record);
CREATE INDEX entry_replaces ON entry (replaces);
CREATE INDEX entry_batch ON entry (batch);

CREATE TABLE setting (
    entry INTEGER PRIMARY KEY REFERENCES entry (seq) DEFERRABLE INITIALLY DEFERRED,
    date TEXT NOT NULL CHECK (date IS date(date) AND date BETWEEN '1900' AND '2200'),
    setting TEXT NOT NULL,
    value TEXT NOT NULL,
    CHECK (CASE
        WHEN setting = 'day_start' THEN value IN ('0', '1', '2', '3', '4', '5', '6')
        WHEN setting = 'preset' THEN value IN ('standard', 'strict')
        ELSE setting IN (
                'load_factor.walk_run', 'load_factor.run', 'load_factor.walk', 'load_factor.calf_strength',
                'load_factor.strength', 'load_factor.plyometric', 'load_factor.cross_training',
                'load_factor.balance', 'load_factor.mobility', 'load_factor.other')
            AND value GLOB '*[0-9]*' AND value NOT GLOB '*[^0-9.]*' AND value NOT GLOB '*.*.*'
            AND octet_length(value) <= 400 AND CAST(value AS REAL) BETWEEN 0 AND 100
    END)
) STRICT;

CREATE TABLE tendon (
    entry INTEGER PRIMARY KEY REFERENCES entry (seq) DEFERRABLE INITIALLY DEFERRED,
    date TEXT NOT NULL CHECK (date IS date(date) AND date BETWEEN '1900' AND '2200'),
    side TEXT NOT NULL CHECK (side IN ('left', 'right')),
    location TEXT CHECK (location IN ('midportion', 'insertional')),
    since TEXT CHECK (since IS date(since) AND (since IS NULL OR since BETWEEN '1900' AND '2200')),
    event TEXT NOT NULL CHECK (event IN ('affected', 'recovered'))
) STRICT;

CREATE TABLE goal (
    entry INTEGER PRIMARY KEY REFERENCES entry (seq) DEFERRABLE INITIALLY DEFERRED,
    date TEXT NOT NULL CHECK (date IS date(date) AND date BETWEEN '1900' AND '2200'),
    mode TEXT CHECK (mode IN ('rehab', 'still_running')),
    goal_min INTEGER CHECK (goal_min BETWEEN 1 AND 600)
) STRICT;

CREATE TABLE check_in (
    entry INTEGER PRIMARY KEY REFERENCES entry (seq) DEFERRABLE INITIALLY DEFERRED,
    date TEXT NOT NULL CHECK (date IS date(date) AND date BETWEEN '1900' AND '2200'),
    side TEXT NOT NULL CHECK (side IN ('left', 'right')),
    stiffness INTEGER CHECK (stiffness BETWEEN 0 AND 10),
    stiffness_min INTEGER CHECK (stiffness_min BETWEEN 0 AND 10080),
    rest_pain INTEGER CHECK (rest_pain BETWEEN 0 AND 10),
    daily_pain INTEGER CHECK (daily_pain BETWEEN 0 AND 10),
    swelling INTEGER CHECK (swelling IN (0, 1)),
    tenderness INTEGER CHECK (tenderness IN (0, 1)),
    painkiller INTEGER CHECK (painkiller IN (0, 1)),
    note TEXT CHECK (octet_length(note) BETWEEN 1 AND 65536)
) STRICT;

CREATE TABLE day (
    entry INTEGER PRIMARY KEY REFERENCES entry (seq) DEFERRABLE INITIALLY DEFERRED,
    date TEXT NOT NULL CHECK (date IS date(date) AND date BETWEEN '1900' AND '2200'),
    event TEXT NOT NULL CHECK (event IN ('rest', 'skipped', 'ill', 'away')),
    note TEXT CHECK (octet_length(note) BETWEEN 1 AND 65536)
) STRICT;

CREATE TABLE session (
    entry INTEGER PRIMARY KEY REFERENCES entry (seq) DEFERRABLE INITIALLY DEFERRED,
    date TEXT NOT NULL CHECK (date IS date(date) AND date BETWEEN '1900' AND '2200'),
    time TEXT NOT NULL CHECK (time IS strftime('%H:%M', time) OR time IS strftime('%H:%M:%S', time)),
    utc_offset TEXT NOT NULL CHECK (utc_offset GLOB 'UTC[+-][01][0-9]:[0-5][0-9]'),
    activity TEXT NOT NULL CHECK (activity IN (
        'walk_run', 'run', 'walk', 'calf_strength', 'strength', 'plyometric', 'cross_training',
        'balance', 'mobility', 'other')),
    minutes INTEGER CHECK (minutes BETWEEN 0 AND 10080),
    run_min INTEGER CHECK (run_min BETWEEN 0 AND 10080),
    distance_km REAL CHECK (distance_km BETWEEN 0 AND 1000),
    effort INTEGER CHECK (effort BETWEEN 0 AND 10),
    hills INTEGER CHECK (hills IN (0, 1)),
    surface TEXT CHECK (octet_length(surface) BETWEEN 1 AND 65536),
    plan_step INTEGER CHECK (plan_step BETWEEN 1 AND 999),
    reduced INTEGER CHECK (reduced IN (0, 1)),
    repetitions INTEGER CHECK (repetitions BETWEEN 0 AND 1000),
    note TEXT CHECK (octet_length(note) BETWEEN 1 AND 65536)
) STRICT;

CREATE TABLE response (
    entry INTEGER PRIMARY KEY REFERENCES entry (seq) DEFERRABLE INITIALLY DEFERRED,
    side TEXT NOT NULL CHECK (side IN ('left', 'right')),
    session TEXT NOT NULL REFERENCES record (id) DEFERRABLE INITIALLY DEFERRED,
    pain_start INTEGER CHECK (pain_start BETWEEN 0 AND 10),
    pain_peak INTEGER CHECK (pain_peak BETWEEN 0 AND 10),
    pain_end INTEGER CHECK (pain_end BETWEEN 0 AND 10),
    sharp INTEGER CHECK (sharp IN (0, 1)),
    settle_min INTEGER CHECK (settle_min BETWEEN 0 AND 10080),
    back_to_usual_h REAL CHECK (back_to_usual_h BETWEEN 0 AND 720)
) STRICT;

CREATE INDEX response_session ON response (session);

CREATE TABLE exercise (
    entry INTEGER PRIMARY KEY REFERENCES entry (seq) DEFERRABLE INITIALLY DEFERRED,
    side TEXT CHECK (side IN ('left', 'right')),
    session TEXT NOT NULL REFERENCES record (id) DEFERRABLE INITIALLY DEFERRED,
    exercise TEXT CHECK (octet_length(exercise) BETWEEN 1 AND 65536),
    sets INTEGER CHECK (sets BETWEEN 0 AND 100),
    repetitions INTEGER CHECK (repetitions BETWEEN 0 AND 1000),
    load_kg REAL CHECK (load_kg BETWEEN 0 AND 1000),
    rm INTEGER CHECK (rm BETWEEN 1 AND 100),
    legs INTEGER CHECK (legs BETWEEN 1 AND 2),
    hold_s INTEGER CHECK (hold_s BETWEEN 0 AND 3600)
) STRICT;

CREATE INDEX exercise_session ON exercise (session);

CREATE TABLE heel_raise (
    entry INTEGER PRIMARY KEY REFERENCES entry (seq) DEFERRABLE INITIALLY DEFERRED,
    date TEXT NOT NULL CHECK (date IS date(date) AND date BETWEEN '1900' AND '2200'),
    side TEXT NOT NULL CHECK (side IN ('left', 'right')),
    surface TEXT CHECK (surface IN ('flat', 'step', 'incline')),
    repetitions INTEGER CHECK (repetitions BETWEEN 0 AND 1000),
    pain_peak INTEGER CHECK (pain_peak BETWEEN 0 AND 10)
) STRICT;

CREATE TABLE plan (
    entry INTEGER PRIMARY KEY REFERENCES entry (seq) DEFERRABLE INITIALLY DEFERRED,
    date TEXT NOT NULL CHECK (date IS date(date) AND date BETWEEN '1900' AND '2200'),
    event TEXT NOT NULL CHECK (event IN ('started', 'clinician_cleared', 'closed')),
    who TEXT CHECK (octet_length(who) BETWEEN 1 AND 65536),
    note TEXT CHECK (octet_length(note) BETWEEN 1 AND 65536)
) STRICT;

CREATE TABLE flag (
    entry INTEGER PRIMARY KEY REFERENCES entry (seq) DEFERRABLE INITIALLY DEFERRED,
    date TEXT NOT NULL CHECK (date IS date(date) AND date BETWEEN '1900' AND '2200'),
    side TEXT CHECK (side IN ('left', 'right')),
    event TEXT NOT NULL CHECK (event IN ('raised', 'denied', 'seen')),
    flag TEXT CHECK (flag IN ('pop', 'calf_swelling', 'fever', 'antibiotic', 'moved', 'other')),
    note TEXT CHECK (octet_length(note) BETWEEN 1 AND 65536),
    CHECK (event = 'seen' OR flag IS NOT NULL)
) STRICT;

CREATE TABLE score (
    entry INTEGER PRIMARY KEY REFERENCES entry (seq) DEFERRABLE INITIALLY DEFERRED,
    date TEXT NOT NULL CHECK (date IS date(date) AND date BETWEEN '1900' AND '2200'),
    instrument TEXT NOT NULL CHECK (octet_length(instrument) BETWEEN 1 AND 65536),
    score INTEGER NOT NULL CHECK (score BETWEEN 0 AND 100)
) STRICT;

-- References come in halves.
CREATE TABLE evaluation (
    entry INTEGER PRIMARY KEY REFERENCES entry (seq) DEFERRABLE INITIALLY DEFERRED,
    date TEXT NOT NULL CHECK (date IS date(date) AND date BETWEEN '1900' AND '2200'),
    side TEXT NOT NULL CHECK (side IN ('left', 'right')),
    stiffness REAL CHECK (stiffness BETWEEN 0 AND 10 AND stiffness * 2 = CAST(stiffness * 2 AS INTEGER)),
    stiffness_min REAL CHECK (stiffness_min BETWEEN 0 AND 10080 AND stiffness_min * 2 = CAST(stiffness_min * 2 AS INTEGER)),
    rest_pain REAL CHECK (rest_pain BETWEEN 0 AND 10 AND rest_pain * 2 = CAST(rest_pain * 2 AS INTEGER)),
    daily_pain REAL CHECK (daily_pain BETWEEN 0 AND 10 AND daily_pain * 2 = CAST(daily_pain * 2 AS INTEGER)),
    note TEXT CHECK (octet_length(note) BETWEEN 1 AND 65536)
) STRICT;

-- What is being typed and is no fact yet. The one table whose rows change.
CREATE TABLE draft (
    form TEXT NOT NULL CHECK (octet_length(form) BETWEEN 1 AND 255),
    day TEXT NOT NULL CHECK (day IS date(day) AND day BETWEEN '1900' AND '2200'),
    field TEXT NOT NULL CHECK (octet_length(field) BETWEEN 1 AND 255),
    value TEXT NOT NULL CHECK (octet_length(value) <= 1048576),
    PRIMARY KEY (form, day, field)
) STRICT, WITHOUT ROWID;
