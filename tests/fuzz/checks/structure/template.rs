//! A sound journal to change bytes of: something of every kind, on pages as small as SQLite has them.

use std::path::Path;

use chrono::{DateTime, FixedOffset, NaiveDate};
use rusqlite::{Connection, OpenFlags};
use springback::exchange::import::{Preview, Take};
use springback::exchange::journal_csv::{self, Place};
use springback::journal::draft::Draft;
use springback::journal::{Journal, Revision};
use springback::platform::progress::Progress;
use springback::store::{Batch, Create, Store};
use uuid::Uuid;

/// Stands in the journal's notes and nowhere else.
pub const CANARY: &str = "pelican";

/// A record of every kind.
const FILE: &str = "\
record,id,recorded_at,date,time,utc_offset,side,stiffness,rest_pain,activity,minutes,distance_km,cadence_spm,shoes,session,exercise,\
load_kg,repetitions,pain_peak,sharp,since,mode,goal_min,event,flag,instrument,score,setting,value,who,note
setting,00000000-0000-4000-8000-000000000001,2026-05-14T06:01:00Z,2026-05-11,,,,,,,,,,,,,,,,,,,,,,,,load_factor.run,1.25,,
tendon,00000000-0000-4000-8000-000000000002,2026-05-14T06:02:00Z,2026-05-11,,,left,,,,,,,,,,,,,,2025-12-24,,,affected,,,,,,,
goal,00000000-0000-4000-8000-000000000003,2026-05-14T06:03:00Z,2026-05-11,,,,,,,,,,,,,,,,,,rehab,30,,,,,,,,
check_in,00000000-0000-4000-8000-000000000004,2026-05-14T06:04:00Z,2026-05-12,,,left,3,1,,,,,,,,,,,,,,,,,,,,,,pelican
check_in,00000000-0000-4000-8000-000000000005,2026-05-14T06:05:00Z,2026-05-13,,,left,2,0,,,,,,,,,,,,,,,,,,,,,,
day,00000000-0000-4000-8000-000000000006,2026-05-14T06:06:00Z,2026-05-13,,,,,,,,,,,,,,,,,,,,away,,,,,,,pelican
session,00000000-0000-4000-8000-000000000007,2026-05-14T06:07:00Z,2026-05-13,18:00,UTC+02:00,,,,walk_run,24.25,3.21,172,pelican,,,,6,,,,,,,,,,,,,pelican
response,00000000-0000-4000-8000-000000000008,2026-05-14T06:08:00Z,,,,left,,,,,,,,00000000-0000-4000-8000-000000000007,,,,2,no,,,,,,,,,,,
exercise,00000000-0000-4000-8000-000000000009,2026-05-14T06:09:00Z,,,,left,,,,,,,,00000000-0000-4000-8000-000000000007,pelican,12.5,15,,,,,,,,,,,,,
heel_raise,00000000-0000-4000-8000-00000000000a,2026-05-14T06:10:00Z,2026-05-14,,,left,,,,,,,,,,,23,1,,,,,,,,,,,,
plan,00000000-0000-4000-8000-00000000000b,2026-05-14T06:11:00Z,2026-05-14,,,,,,,,,,,,,,,,,,,,started,,,,,,,pelican
flag,00000000-0000-4000-8000-00000000000c,2026-05-14T06:12:00Z,2026-05-14,,,left,,,,,,,,,,,,,,,,,raised,fever,,,,,,
score,00000000-0000-4000-8000-00000000000d,2026-05-14T06:13:00Z,2026-05-14,,,,,,,,,,,,,,,,,,,,,,VISA-A,71,,,,
evaluation,00000000-0000-4000-8000-00000000000e,2026-05-14T06:14:00Z,2026-05-14,,,left,2.5,0.5,,,,,,,,,,,,,,,,,,,,,,pelican
flag,00000000-0000-4000-8000-00000000000f,2026-05-14T06:15:00Z,2026-05-14,,,,,,,,,,,,,,,,,,,,seen,,,,,calf_only,pelican,
";

/// The journal's file, and what is in it.
pub struct Template {
    pub bytes: Vec<u8>,
    pub journal: Vec<Revision>,
    pub structure: Vec<[Option<String>; 4]>,
}

impl Template {
    /// Makes it; the folder is empty afterwards. Every time the same, so that an input keeps its meaning.
    pub fn made_in(folder: &Path) -> Self {
        let path = folder.join("template.springback");
        let mut store = Store::open(&path, Create::WhereNoneEverWas).expect("it can be created").store;
        let (batch, imported) = imported();
        store.keep_import(&batch, &imported, &Progress::default()).expect("it can be kept");
        let stamp = imported[3].stamp.later_by(1);
        let mut later = [imported[3].corrected(imported[4].fact.clone(), stamp.clone()), imported[5].taken_back(stamp)];
        (later[0].id, later[1].id) = (Uuid::from_u128(1001), Uuid::from_u128(1002));
        store.keep(&later).expect("it can be kept");
        store.keep_draft(&draft()).expect("it can be kept");
        drop(store);
        let engine = Connection::open(&path).expect("it can be opened");
        engine.execute_batch("PRAGMA page_size = 512; VACUUM").expect("it can be repacked");
        engine.close().expect("it can be closed");
        let template = Self {
            bytes: std::fs::read(&path).expect("it can be read"),
            journal: Store::open_read_only(&path).expect("it is sound").journal,
            structure: structure(&path),
        };
        std::fs::remove_file(&path).expect("it can be removed");
        template
    }
}

/// Everything a file says it is made of, as SQLite tells it to anybody.
pub fn structure(path: &Path) -> Vec<[Option<String>; 4]> {
    let engine = Connection::open_with_flags(path, OpenFlags::SQLITE_OPEN_READ_ONLY).expect("it can be opened");
    let mut statement = engine.prepare("SELECT type, name, tbl_name, sql FROM sqlite_schema").expect("it has a schema");
    let rows = statement.query_map([], |row| Ok([row.get(0)?, row.get(1)?, row.get(2)?, row.get(3)?]));
    let mut all: Vec<_> = rows.expect("it can be read").map(|row| row.expect("it is text")).collect();
    all.sort();
    all
}

/// The file as an import, with ids that are always the same.
fn imported() -> (Batch, Vec<Revision>) {
    let journal = Journal::default();
    let now = DateTime::parse_from_rfc3339("2026-11-21T14:00:00+01:00").expect("a moment");
    let place = Place { journal: &journal, now, local_offset: &|_| FixedOffset::east_opt(0).expect("an offset") };
    let reading = journal_csv::read(FILE.as_bytes(), &place).expect("memory can be read");
    assert_eq!(reading.problems, [], "the template's own file");
    let stamp = reading.rows[0].stamp.clone();
    let batch = Batch { id: Uuid::from_u128(1), stamp: stamp.clone(), source: "template.csv".to_owned() };
    let mut revisions = Preview::of(&journal, reading).take(Take::NEW, batch.id, &stamp);
    (1..).zip(&mut revisions).for_each(|(number, revision)| revision.id = Uuid::from_u128(1000 + 10 * number));
    (batch, revisions)
}

fn draft() -> Draft {
    let day = NaiveDate::from_ymd_opt(2026, 5, 14).expect("a date");
    let fields = [("note".to_owned(), CANARY.to_owned())].into_iter().collect();
    Draft { form: "check_in".to_owned(), day, fields }
}
