//! Every kind of fact, filled and blank, by hand and by chance.

use proptest::prelude::*;
use springback::journal::cell::CellReader;
use springback::journal::{Fact, Kind, Revision, Stamp};
use uuid::Uuid;

use super::{Place, moment, revision, stamp};
use springback::store::Store;

/// Cells of each kind, with every column filled, and which of them must be.
const FILLED: &[(Kind, &str, &[&str])] = &[
    (Kind::Setting, "date=2026-01-01|setting=load_factor.run|value=1.25", &["date", "setting", "value"]),
    (
        Kind::Tendon,
        "date=2026-01-01|side=left|location=insertional|since=2025-12-24|event=affected",
        &["date", "side", "event"],
    ),
    (Kind::Goal, "date=2026-01-01|mode=still_running|goal_min=600", &["date"]),
    (
        Kind::CheckIn,
        "date=2026-01-02|side=right|stiffness=10|stiffness_min=10080|rest_pain=0|daily_pain=3|swelling=yes|\
         tenderness=no|painkiller=yes|note=stiff on the stairs",
        &["date", "side"],
    ),
    (Kind::Day, "date=2026-01-03|event=away|note=ferry", &["date", "event"]),
    (
        Kind::Session,
        "date=2026-01-04|time=18:30:15|utc_offset=UTC-09:30|activity=walk_run|minutes=24.25|run_min=12.5|distance_km=3.21|\
         cadence_spm=172|effort=4|hills=no|surface=grass|shoes=the blue ones|plan_step=2|reduced=yes|repetitions=6|note=easy",
        &["date", "time", "utc_offset", "activity"],
    ),
    (
        Kind::Response,
        "session=SESSION|side=left|pain_start=0|pain_peak=2|pain_end=1|sharp=no|settle_min=30|back_to_usual_h=24.5",
        &["session", "side"],
    ),
    (
        Kind::Exercise,
        "session=SESSION|side=left|exercise=heel raise|sets=3|repetitions=15|load_kg=12.5|rm=8|legs=2|hold_s=45",
        &["session"],
    ),
    (Kind::HeelRaise, "date=2026-01-05|side=right|repetitions=23|pain_peak=1|surface=incline", &["date", "side"]),
    (Kind::Plan, "date=2026-01-06|event=clinician_cleared|who=physio|note=go on", &["date", "event"]),
    (
        Kind::Flag,
        "date=2026-01-07|side=left|event=seen|flag=calf_swelling|value=calf_only|who=Dr. Moon|note=warm",
        &["date", "event"],
    ),
    (Kind::Score, "date=2026-01-08|instrument=VISA-A|score=71", &["date", "instrument", "score"]),
    (
        Kind::Evaluation,
        "date=2026-01-09|side=left|stiffness=2.5|stiffness_min=7.5|rest_pain=0|daily_pain=9.5|note=steady",
        &["date", "side"],
    ),
];

fn cells_of(text: &str, session: Uuid) -> Vec<(String, String)> {
    let cells = text.split('|').map(|cell| cell.split_once('=').unwrap());
    cells.map(|(name, value)| (name.to_owned(), value.replace("SESSION", &session.to_string()))).collect()
}

fn fact(kind: Kind, cells: &[(String, String)]) -> Fact {
    let look_up = |name: &str| cells.iter().find(|(column, _)| column == name).map(|(_, value)| value.as_str());
    Fact::read(kind, &CellReader::new(&look_up)).unwrap()
}

/// One revision of each kind, every column filled.
pub fn one_of_each() -> Vec<Revision> {
    let session = Uuid::from_u128(7);
    let of = |(kind, text, _): &(Kind, &str, &[&str])| {
        let fact = fact(*kind, &cells_of(text, session));
        let record = if *kind == Kind::Session { session } else { Uuid::new_v4() };
        Revision::of_record(record, fact, stamp())
    };
    FILLED.iter().map(of).collect()
}

/// For each kind, revisions with each optional column blank in turn, and all of them.
fn with_blanks() -> Vec<Revision> {
    let mut all = one_of_each();
    for (kind, text, needed) in FILLED {
        let full = cells_of(text, Uuid::from_u128(7));
        for (blank, _) in full.iter().filter(|(name, _)| !needed.contains(&name.as_str())) {
            let cells: Vec<_> = full.iter().filter(|(name, _)| name != blank).cloned().collect();
            all.push(revision(fact(*kind, &cells)));
        }
        let bare: Vec<_> = full.into_iter().filter(|(name, _)| needed.contains(&name.as_str())).collect();
        all.push(revision(fact(*kind, &bare)));
    }
    all
}

#[test]
fn the_facts_tried_here_fill_every_column_of_the_format() {
    let filled: Vec<&str> = FILLED.iter().flat_map(|f| f.1.split('|')).map(|c| c.split_once('=').unwrap().0).collect();
    for column in &springback::journal::cell::COLUMNS[3..] {
        assert!(filled.contains(column), "{column}");
    }
    assert_eq!(FILLED.iter().map(|f| f.0).collect::<Vec<_>>(), Kind::ALL);
}

#[test]
fn every_kind_comes_back_filled_and_blank_in_the_order_kept() {
    let place = Place::new();
    let revisions = with_blanks();
    place.create().store.keep(&revisions).unwrap();
    assert_eq!(place.open().unwrap().journal, revisions);
    let sound = Store::check(&place.path).unwrap();
    assert_eq!((sound.revisions, sound.records), (revisions.len(), revisions.len()));
}

#[test]
fn notes_come_back_to_the_last_byte() {
    let longest = "é".repeat(32 * 1024);
    let notes = [
        "\0in\0side\0",
        " spaces ",
        "🏃\u{200d}♀️ 🦶",
        "שלום \u{202e}abc\u{202c}",
        "a\r\nb\nc\rd",
        "'; DROP TABLE entry; --",
        "=1+1",
        "\u{feff}",
        "e\u{301} is not \u{e9}",
        "123",
        "1e5",
        "yes",
        longest.as_str(),
    ];
    let note = |note: &&str| {
        let cells = [("date", "2026-01-03"), ("event", "rest"), ("note", *note)];
        revision(fact(Kind::Day, &cells.map(|(name, value)| (name.to_owned(), value.to_owned()))))
    };
    let revisions: Vec<Revision> = notes.iter().map(note).collect();
    let place = Place::new();
    place.create().store.keep(&revisions).unwrap();
    assert_eq!(place.open().unwrap().journal, revisions);
}

#[test]
fn corrections_and_withdrawals_come_back_as_chains() {
    let place = Place::new();
    let first = revision(one_of_each()[3].fact.clone());
    let other = with_blanks().into_iter().rfind(|r| r.fact.kind() == Kind::CheckIn).unwrap();
    let second = first.corrected(other.fact, stamp());
    assert_ne!(first.fact, second.fact);
    // The clock was set back meanwhile.
    let third = second.taken_back(Stamp::new(moment("2020-01-01T00:00:00Z"), ""));
    let chain = vec![first, second, third];
    let mut opened = place.create();
    for revision in &chain {
        opened.store.keep(std::slice::from_ref(revision)).unwrap();
    }
    drop(opened);
    assert_eq!(place.open().unwrap().journal, chain);
}

/// A text of the column, always one the format can read.
fn cell(kind: Kind, column: &str) -> BoxedStrategy<String> {
    let half = |most: u32| (0..=most * 2).prop_map(|halves| (f64::from(halves) / 2.0).to_string()).boxed();
    let whole = |from: u32, to: u32| (from..=to).prop_map(|number| number.to_string()).boxed();
    let decimal = |most: f64| (0.0..=most).prop_map(|number: f64| number.to_string()).boxed();
    let one_of = |names: &'static str| {
        let names: Vec<&str> = names.split(' ').collect();
        prop::sample::select(names).prop_map(str::to_owned).boxed()
    };
    match column {
        "stiffness" | "rest_pain" | "daily_pain" if kind == Kind::Evaluation => half(10),
        "stiffness_min" if kind == Kind::Evaluation => half(10080),
        "date" | "since" => {
            (1900..2200, 1..=12, 1..=28).prop_map(|(y, m, d): (i32, i32, i32)| format!("{y:04}-{m:02}-{d:02}")).boxed()
        }
        "time" => (0..24, 0..60, 0..60)
            .prop_map(
                |(h, m, s): (i32, i32, i32)| {
                    if s == 0 { format!("{h:02}:{m:02}") } else { format!("{h:02}:{m:02}:{s:02}") }
                },
            )
            .boxed(),
        "utc_offset" => ("[+-]", 0..=18, 0..60)
            .prop_map(|(sign, h, m): (String, i32, i32)| format!("UTC{sign}{h:02}:{m:02}"))
            .boxed(),
        "side" => one_of("left right"),
        "stiffness" | "rest_pain" | "daily_pain" | "effort" | "pain_start" | "pain_peak" | "pain_end" => whole(0, 10),
        "stiffness_min" | "settle_min" => whole(0, 10080),
        "minutes" | "run_min" => {
            (0_u32..=1_008_000).prop_map(|hundredths| (f64::from(hundredths) / 100.0).to_string()).boxed()
        }
        "cadence_spm" => whole(20, 300),
        "swelling" | "tenderness" | "painkiller" | "hills" | "reduced" | "sharp" => one_of("yes no"),
        "activity" => {
            one_of("walk_run run walk calf_strength strength plyometric cross_training balance mobility other")
        }
        "distance_km" | "load_kg" => decimal(1000.0),
        "back_to_usual_h" => decimal(720.0),
        "surface" if kind == Kind::HeelRaise => one_of("flat step incline"),
        "surface" | "shoes" | "exercise" | "instrument" | "who" | "note" => any::<String>().boxed(),
        "plan_step" => whole(1, 999),
        "repetitions" => whole(0, 1000),
        "sets" | "score" => whole(0, 100),
        "rm" => whole(1, 100),
        "legs" => whole(1, 2),
        "hold_s" => whole(0, 3600),
        "location" => one_of("midportion insertional"),
        "mode" => one_of("rehab still_running"),
        "goal_min" => whole(1, 600),
        "event" => one_of(match kind {
            Kind::Tendon => "affected recovered",
            Kind::Day => "rest skipped ill away visit",
            Kind::Plan => "started clinician_cleared closed",
            _ => "seen",
        }),
        "flag" => one_of("pop calf_swelling fever antibiotic moved other"),
        "value" if kind == Kind::Flag => one_of("running calf_only not_yet"),
        "setting" => one_of("load_factor.run load_factor.other load_factor.walk_run"),
        "value" => decimal(100.0),
        "session" => Just(Uuid::from_u128(7).to_string()).boxed(),
        other => unreachable!("{other}"),
    }
}

fn any_fact() -> impl Strategy<Value = Fact> {
    prop::sample::select(FILLED).prop_flat_map(|(kind, text, needed)| {
        let columns: Vec<String> = text.split('|').map(|cell| cell.split_once('=').unwrap().0.to_owned()).collect();
        let one = move |column: String| {
            let needed = needed.contains(&column.as_str());
            (Just(column.clone()), cell(kind, &column), any::<bool>())
                .prop_map(move |(column, text, given)| (column, if needed || given { text } else { String::new() }))
        };
        let cells: Vec<_> = columns.into_iter().map(one).collect();
        cells.prop_map(move |cells| {
            let needed_is_blank = cells.iter().any(|(name, text)| needed.contains(&name.as_str()) && text.is_empty());
            if needed_is_blank { one_of_each().swap_remove(11).fact } else { fact(kind, &cells) }
        })
    })
}

fn any_revision() -> impl Strategy<Value = Revision> {
    // From 1900 to 2199.
    let instants = -2_208_988_800_000_i64..7_258_118_400_000;
    (any_fact(), instants, -1139..=1139, "[A-Za-z_/]{0,40}", any::<bool>()).prop_map(
        |(fact, ms, minutes, zone, withdrawn)| {
            let offset = chrono::FixedOffset::east_opt(minutes * 60).unwrap();
            let at = chrono::DateTime::from_timestamp_millis(ms).unwrap().with_timezone(&offset);
            Revision { withdrawn, ..Revision::first(fact, Stamp::new(at, zone)) }
        },
    )
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 48, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn whatever_can_be_a_fact_comes_back_the_same(mut revisions in prop::collection::vec(any_revision(), 1..20)) {
        let session = one_of_each().swap_remove(5);
        revisions.push(session); // What responses and exercises belong to.
        let place = Place::new();
        place.create().store.keep(&revisions).unwrap();
        prop_assert_eq!(place.open().unwrap().journal, revisions);
    }
}
