-- The journal, second version: minutes to the second, shoes and cadence, visits, what a clinician said,
-- the phase a person moved on to, and the act each entry belongs to.
--
-- Tables whose conditions change are made anew under their own name; their rows stay what they were.

-- What was recorded, changed or deleted by one press. NULL: recorded before this version.
ALTER TABLE entry ADD COLUMN act TEXT CHECK (octet_length(act) = 36);

ALTER TABLE setting RENAME TO setting_1;

CREATE TABLE setting (
    entry INTEGER PRIMARY KEY REFERENCES entry (seq) DEFERRABLE INITIALLY DEFERRED,
    date TEXT NOT NULL CHECK (date IS date(date) AND date BETWEEN '1900' AND '2200'),
    setting TEXT NOT NULL,
    value TEXT NOT NULL,
    CHECK (CASE
        WHEN setting = 'day_start' THEN value IN ('0', '1', '2', '3', '4', '5', '6')
        WHEN setting = 'preset' THEN value IN ('standard', 'strict')
        WHEN setting = 'rehab_phase' THEN value IN ('settle', 'load', 'heavy', 'spring')
        ELSE setting IN (
                'load_factor.walk_run', 'load_factor.run', 'load_factor.walk', 'load_factor.calf_strength',
                'load_factor.strength', 'load_factor.plyometric', 'load_factor.cross_training',
                'load_factor.balance', 'load_factor.mobility', 'load_factor.other')
            AND value GLOB '*[0-9]*' AND value NOT GLOB '*[^0-9.]*' AND value NOT GLOB '*.*.*'
            AND octet_length(value) <= 400 AND CAST(value AS REAL) BETWEEN 0 AND 100
    END)
) STRICT;

INSERT INTO setting (entry, date, setting, value) SELECT entry, date, setting, value FROM setting_1;
DROP TABLE setting_1;

ALTER TABLE day RENAME TO day_1;

CREATE TABLE day (
    entry INTEGER PRIMARY KEY REFERENCES entry (seq) DEFERRABLE INITIALLY DEFERRED,
    date TEXT NOT NULL CHECK (date IS date(date) AND date BETWEEN '1900' AND '2200'),
    event TEXT NOT NULL CHECK (event IN ('rest', 'skipped', 'ill', 'away', 'visit')),
    note TEXT CHECK (octet_length(note) BETWEEN 1 AND 65536)
) STRICT;

INSERT INTO day (entry, date, event, note) SELECT entry, date, event, note FROM day_1;
DROP TABLE day_1;

ALTER TABLE session RENAME TO session_1;

-- Minutes come in hundredths: watches count seconds.
CREATE TABLE session (
    entry INTEGER PRIMARY KEY REFERENCES entry (seq) DEFERRABLE INITIALLY DEFERRED,
    date TEXT NOT NULL CHECK (date IS date(date) AND date BETWEEN '1900' AND '2200'),
    time TEXT NOT NULL CHECK (time IS strftime('%H:%M', time) OR time IS strftime('%H:%M:%S', time)),
    utc_offset TEXT NOT NULL CHECK (utc_offset GLOB 'UTC[+-][01][0-9]:[0-5][0-9]'),
    activity TEXT NOT NULL CHECK (activity IN (
        'walk_run', 'run', 'walk', 'calf_strength', 'strength', 'plyometric', 'cross_training',
        'balance', 'mobility', 'other')),
    minutes REAL CHECK (minutes BETWEEN 0 AND 10080 AND abs(minutes * 100 - round(minutes * 100)) < 0.000001),
    run_min REAL CHECK (run_min BETWEEN 0 AND 10080 AND abs(run_min * 100 - round(run_min * 100)) < 0.000001),
    distance_km REAL CHECK (distance_km BETWEEN 0 AND 1000),
    cadence_spm INTEGER CHECK (cadence_spm BETWEEN 20 AND 300),
    effort INTEGER CHECK (effort BETWEEN 0 AND 10),
    hills INTEGER CHECK (hills IN (0, 1)),
    surface TEXT CHECK (octet_length(surface) BETWEEN 1 AND 65536),
    shoes TEXT CHECK (octet_length(shoes) BETWEEN 1 AND 65536),
    plan_step INTEGER CHECK (plan_step BETWEEN 1 AND 999),
    reduced INTEGER CHECK (reduced IN (0, 1)),
    repetitions INTEGER CHECK (repetitions BETWEEN 0 AND 1000),
    note TEXT CHECK (octet_length(note) BETWEEN 1 AND 65536)
) STRICT;

INSERT INTO session (
    entry, date, time, utc_offset, activity, minutes, run_min, distance_km, effort, hills, surface,
    plan_step, reduced, repetitions, note)
SELECT
    entry, date, time, utc_offset, activity, minutes, run_min, distance_km, effort, hills, surface,
    plan_step, reduced, repetitions, note
FROM session_1;
DROP TABLE session_1;

ALTER TABLE flag RENAME TO flag_1;

-- What a clinician said, and who it was; only with `seen`.
CREATE TABLE flag (
    entry INTEGER PRIMARY KEY REFERENCES entry (seq) DEFERRABLE INITIALLY DEFERRED,
    date TEXT NOT NULL CHECK (date IS date(date) AND date BETWEEN '1900' AND '2200'),
    side TEXT CHECK (side IN ('left', 'right')),
    event TEXT NOT NULL CHECK (event IN ('raised', 'denied', 'seen')),
    flag TEXT CHECK (flag IN ('pop', 'calf_swelling', 'fever', 'antibiotic', 'moved', 'other')),
    value TEXT CHECK (value IN ('running', 'calf_only', 'not_yet')),
    who TEXT CHECK (octet_length(who) BETWEEN 1 AND 65536),
    note TEXT CHECK (octet_length(note) BETWEEN 1 AND 65536),
    CHECK (event = 'seen' OR flag IS NOT NULL),
    CHECK (event = 'seen' OR (value IS NULL AND who IS NULL))
) STRICT;

INSERT INTO flag (entry, date, side, event, flag, note) SELECT entry, date, side, event, flag, note FROM flag_1;
DROP TABLE flag_1;
