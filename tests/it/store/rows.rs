//! Rows written past the program are held to the same rules.

use super::Place;

/// Inserts that must fail, each wrong in one thing only.
#[test]
fn the_tables_refuse_what_is_no_fact() {
    let place = Place::filled();
    let good = [
        "INSERT INTO check_in (entry, date, side) VALUES (ENTRY, '2026-01-01', 'left')",
        "INSERT INTO evaluation (entry, date, side, stiffness) VALUES (ENTRY, '2026-01-01', 'left', 2.5)",
        "INSERT INTO setting VALUES (ENTRY, '2026-01-01', 'day_start', '6')",
        "INSERT INTO session (entry, date, time, utc_offset, activity) VALUES (ENTRY, '2026-01-01', '23:59:59', 'UTC+00:00', 'run')",
        "INSERT INTO session (entry, date, time, utc_offset, activity, minutes, run_min, cadence_spm) VALUES (ENTRY, '2026-01-01', '10:00', 'UTC+00:00', 'run', 10080, 24.07, 172)",
        "INSERT INTO setting VALUES (ENTRY, '2026-01-01', 'rehab_phase', 'heavy')",
        "INSERT INTO day (entry, date, event) VALUES (ENTRY, '2026-01-01', 'visit')",
        "INSERT INTO flag (entry, date, event) VALUES (ENTRY, '2026-01-01', 'seen')",
        "INSERT INTO flag (entry, date, event, value, who) VALUES (ENTRY, '2026-01-01', 'seen', 'calf_only', 'Dr. Moon')",
        "UPDATE entry SET act = '00000000-0000-0000-0000-000000000001' WHERE kind = 'goal'",
    ];
    let bad = [
        "INSERT INTO check_in (entry, date, side) VALUES (ENTRY, '2026-02-30', 'left')",
        "INSERT INTO check_in (entry, date, side) VALUES (ENTRY, 'now', 'left')",
        "INSERT INTO check_in (entry, date, side) VALUES (ENTRY, '2026-1-1', 'left')",
        "INSERT INTO check_in (entry, date, side) VALUES (ENTRY, '1899-12-31', 'left')",
        "INSERT INTO check_in (entry, date, side) VALUES (ENTRY, '2200-01-01', 'left')",
        "INSERT INTO check_in (entry, date, side) VALUES (ENTRY, 20260101, 'left')",
        "INSERT INTO check_in (entry, date, side) VALUES (ENTRY, NULL, 'left')",
        "INSERT INTO check_in (entry, date, side) VALUES (ENTRY, '2026-01-01', 'middle')",
        "INSERT INTO check_in (entry, date, side, stiffness) VALUES (ENTRY, '2026-01-01', 'left', 11)",
        "INSERT INTO check_in (entry, date, side, stiffness) VALUES (ENTRY, '2026-01-01', 'left', -1)",
        "INSERT INTO check_in (entry, date, side, stiffness) VALUES (ENTRY, '2026-01-01', 'left', 2.5)",
        "INSERT INTO check_in (entry, date, side, stiffness) VALUES (ENTRY, '2026-01-01', 'left', 'much')",
        "INSERT INTO check_in (entry, date, side, swelling) VALUES (ENTRY, '2026-01-01', 'left', 2)",
        "INSERT INTO check_in (entry, date, side, note) VALUES (ENTRY, '2026-01-01', 'left', '')",
        "INSERT INTO check_in (entry, date, side, note) VALUES (ENTRY, '2026-01-01', 'left', char(0) || printf('%.65536c', 'x'))",
        "INSERT INTO evaluation (entry, date, side, stiffness) VALUES (ENTRY, '2026-01-01', 'left', 2.25)",
        "INSERT INTO evaluation (entry, date, side, stiffness) VALUES (ENTRY, '2026-01-01', 'left', 9e999)",
        "INSERT INTO setting VALUES (ENTRY, '2026-01-01', 'day_start', '7')",
        "INSERT INTO setting VALUES (ENTRY, '2026-01-01', 'mood', '1')",
        "INSERT INTO setting VALUES (ENTRY, '2026-01-01', 'load_factor.run', '-1')",
        "INSERT INTO setting VALUES (ENTRY, '2026-01-01', 'load_factor.run', '')",
        "INSERT INTO setting VALUES (ENTRY, '2026-01-01', 'load_factor.swim', '1')",
        "INSERT INTO session (entry, date, time, utc_offset, activity) VALUES (ENTRY, '2026-01-01', '24:00', 'UTC+00:00', 'run')",
        "INSERT INTO session (entry, date, time, utc_offset, activity) VALUES (ENTRY, '2026-01-01', '10:00', '+00:00', 'run')",
        "INSERT INTO session (entry, date, time, utc_offset, activity) VALUES (ENTRY, '2026-01-01', '10:00', 'UTC+00:00', 'swim')",
        "INSERT INTO flag (entry, date, event) VALUES (ENTRY, '2026-01-01', 'raised')",
        "INSERT INTO session (entry, date, time, utc_offset, activity, minutes) VALUES (ENTRY, '2026-01-01', '10:00', 'UTC+00:00', 'run', 24.333)",
        "INSERT INTO session (entry, date, time, utc_offset, activity, run_min) VALUES (ENTRY, '2026-01-01', '10:00', 'UTC+00:00', 'run', 10080.01)",
        "INSERT INTO session (entry, date, time, utc_offset, activity, cadence_spm) VALUES (ENTRY, '2026-01-01', '10:00', 'UTC+00:00', 'run', 19)",
        "INSERT INTO session (entry, date, time, utc_offset, activity, shoes) VALUES (ENTRY, '2026-01-01', '10:00', 'UTC+00:00', 'run', '')",
        "INSERT INTO setting VALUES (ENTRY, '2026-01-01', 'rehab_phase', 'run')",
        "INSERT INTO day (entry, date, event) VALUES (ENTRY, '2026-01-01', 'holiday')",
        "INSERT INTO flag (entry, date, event, flag, value) VALUES (ENTRY, '2026-01-01', 'raised', 'pop', 'running')",
        "INSERT INTO flag (entry, date, event, flag, who) VALUES (ENTRY, '2026-01-01', 'denied', 'pop', 'Dr. Moon')",
        "INSERT INTO flag (entry, date, event, value) VALUES (ENTRY, '2026-01-01', 'seen', 'maybe')",
        "UPDATE entry SET act = 'now'",
        "INSERT INTO response (entry, side, session) VALUES (ENTRY, 'left', '00000000-0000-0000-0000-000000000001')",
        "INSERT INTO score VALUES (9999, '2026-01-01', 'VISA-A', 50)",
        "UPDATE entry SET recorded_at = '2026-13-01T00:00:00.000Z'",
        "UPDATE entry SET recorded_at = '2026-11-21T06:10:00Z'",
        "UPDATE entry SET replaces = revision",
        "UPDATE entry SET replaces = '00000000-0000-0000-0000-000000000001'",
        "UPDATE entry SET kind = 'goal' WHERE kind = 'flag'",
        "UPDATE record SET kind = 'mood'",
        "INSERT INTO draft VALUES ('f', 'today', 'a', 'b')",
    ];
    let entry = "BEGIN; PRAGMA foreign_keys = ON; \
        INSERT INTO record VALUES ('00000000-0000-0000-0000-00000000000a', 'KIND'); \
        INSERT INTO entry VALUES (500, '00000000-0000-0000-0000-00000000000b', '00000000-0000-0000-0000-00000000000a', \
        'KIND', '2026-11-21T06:10:00.000Z', 'UTC+01:00', '', NULL, NULL, 0, zeroblob(32), NULL); ";
    let tried = |sql: &str| {
        let table = sql.split(' ').nth(2).filter(|_| sql.contains("ENTRY")).unwrap_or("goal");
        let before = entry.replace("KIND", table);
        let copy = Place::new();
        std::fs::copy(&place.path, &copy.path).unwrap();
        copy.meddle(&format!("PRAGMA foreign_keys = ON; {before}{}; COMMIT", sql.replace("ENTRY", "500")))
    };
    for sql in good {
        tried(sql).unwrap_or_else(|error| panic!("{sql}: {error}"));
    }
    for sql in bad {
        let said = tried(sql).expect_err(sql).to_string();
        let refused = ["CHECK", "FOREIGN KEY", "NOT NULL", "cannot store", "non-deterministic"];
        assert!(refused.iter().any(|word| said.contains(word)), "{sql}: {said}");
    }
}
