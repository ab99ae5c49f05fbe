//! Every screen with an empty, a typical and an awkward journal, wide and at its smallest.

use chrono::{DateTime, FixedOffset, NaiveDate, TimeDelta};
use eframe::egui::accesskit::Role;
use eframe::egui::{Event, Modifiers, MouseWheelSource, MouseWheelUnit, Pos2, TouchPhase, Vec2};
use egui_kittest::kittest::Queryable;
use springback::journal::check_in::CheckIn;
use springback::journal::flag::{Flag, FlagEvent, FlagKind};
use springback::journal::heel_raise::{HeelRaise, RaiseSurface};
use springback::journal::measure::{ExactMinutes, Minutes, Repetitions, Score, Text};
use springback::journal::session::{Activity, Response, Session};
use springback::journal::tendon::{Location, Side, Tendon, TendonEvent};
use springback::journal::{Fact, Revision, Stamp};

use crate::window::{LARGE, Window, moment, opening};

/// The size the window cannot be made smaller than.
const SMALL: [f32; 2] = [760.0, 560.0];

/// Each screen on the rail, and a text that has to stand on it.
const SCREENS: [(&str, &str); 7] = [
    ("Today", "Saturday 21 November"),
    ("Log", "What was done"),
    ("Trends", "Trends"),
    ("Readiness", "Ready to run?"),
    ("Plan", "Steps, not weeks"),
    ("History", "2026"),
    ("Settings", "Tendons"),
];

fn date(month: u32, day: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, month, day).unwrap()
}

fn stamp(at: DateTime<FixedOffset>) -> Stamp {
    Stamp::new(at, "Europe/Berlin")
}

/// All that is awkward in one journal; a red flag on top if asked for.
fn awkward(flagged: bool) -> Vec<Revision> {
    let mut kept = vec![affected(Side::Left, Location::Insertional), affected(Side::Right, Location::Midportion)];
    // Mornings of both tendons in summer time, then nothing for over four weeks, then winter time.
    for n in (0..12).chain(50..60) {
        for side in [Side::Left, Side::Right] {
            kept.push(morning(date(9, 20) + TimeDelta::days(n), side, (n % 3) as u16 + 1));
        }
    }
    kept.extend(corrected_and_withdrawn());
    kept.extend(pending_run());
    if flagged {
        let fact = Flag::answered(date(11, 20), FlagEvent::Raised, FlagKind::Fever);
        kept.push(Revision::first(Fact::Flag(fact), stamp(moment("2026-11-20T09:00:00+01:00"))));
    }
    kept
}

fn affected(side: Side, location: Location) -> Revision {
    let fact = Tendon { date: date(9, 20), side, location: Some(location), event: TendonEvent::Affected, since: None };
    Revision::first(Fact::Tendon(fact), stamp(moment("2026-09-20T08:00:00+02:00")))
}

fn morning(on: NaiveDate, side: Side, stiffness: u16) -> Revision {
    let answers = CheckIn {
        stiffness: Score::new(stiffness),
        stiffness_min: Minutes::new(stiffness * 4),
        rest_pain: Score::new(0),
        painkiller: Some(stiffness == 3),
        ..CheckIn::unanswered(on, side)
    };
    let offset = if on < date(10, 25) { "+02:00" } else { "+01:00" };
    Revision::first(Fact::CheckIn(answers), stamp(moment(&format!("{on}T07:30:00{offset}"))))
}

fn corrected_and_withdrawn() -> Vec<Revision> {
    let note = "😀 שלום עולם مرحبا — very long. ".repeat(1400);
    let note: String = note
        .chars()
        .scan(0, |bytes, c| {
            *bytes += c.len_utf8();
            (*bytes <= Text::MAX_BYTES).then_some(c)
        })
        .collect();
    let at = stamp(moment("2026-11-19T07:30:00+01:00"));
    let long =
        CheckIn { note: Text::new(note), stiffness: Score::new(9), ..CheckIn::unanswered(date(11, 19), Side::Left) };
    let first = Revision::first(Fact::CheckIn(long.clone()), at.clone());
    let second = first
        .corrected(Fact::CheckIn(CheckIn { stiffness: Score::new(2), ..long }), stamp(opening() - TimeDelta::hours(2)));
    let test = HeelRaise {
        date: date(11, 19),
        side: Side::Right,
        repetitions: Repetitions::new(3),
        pain_peak: None,
        surface: Some(RaiseSurface::Flat),
    };
    let taken = Revision::first(Fact::HeelRaise(test), at.clone());
    let back = taken.taken_back(at);
    vec![first, second, taken, back]
}

/// A run yesterday evening in another time zone, one tendon's answers missing.
fn pending_run() -> Vec<Revision> {
    let at = moment("2026-11-20T18:00:00-05:00");
    let run = Session {
        minutes: ExactMinutes::new(24),
        hills: Some(true),
        ..Session::started(at.naive_local(), *at.offset(), Activity::Run)
    };
    let session = Revision::first(Fact::Session(run), stamp(at));
    let answers = Response { pain_peak: Score::new(4), ..Response::unanswered(session.record, Side::Left) };
    let response = Revision::first(Fact::Response(answers), stamp(at));
    vec![session, response]
}

/// Goes through every screen and finds what has to stand there.
fn go_through(window: &mut Window) {
    for (screen, text) in SCREENS {
        window.go(screen);
        assert!(window.shows(text), "{screen} lacks {text:?}");
    }
    window.go("Report");
    assert!(window.shows("The newest lines of the report"));
}

#[test]
fn the_typical_journal_stands_on_every_screen() {
    for size in [LARGE, SMALL] {
        let mut window = Window::sample(size);
        go_through(&mut window);
    }
}

#[test]
fn an_empty_journal_stands_on_every_screen() {
    let mut window = Window::begun("Right");
    go_through(&mut window);
    window.go("Trends");
    assert!(window.shows("Nothing to draw yet") || window.shows("no check-in") || window.shows("yet"));
    window.go("Plan");
    assert!(window.shows("Locked"));
}

#[test]
fn an_awkward_journal_stands_on_every_screen() {
    for size in [LARGE, SMALL] {
        let mut window = Window::with_any_text(size, &awkward(false));
        go_through(&mut window);
        window.go("Today");
        assert!(window.shows("Left Achilles, insertional") || window.shows("left"));
        window.go("History");
        window.press("Thu 19 Nov: ");
        assert!(window.shows("corrected") || window.shows("Corrected"));
        assert!(window.can_press("Restore") || window.count("Restore") > 0);
    }
}

#[test]
fn a_suppressing_flag_leaves_no_verdict_on_any_screen() {
    let mut window = Window::with_any_text(LARGE, &awkward(true));
    for (screen, _) in SCREENS {
        window.go(screen);
        assert!(window.shows("See a clinician today."), "{screen}");
        assert!(!window.shows("Green zone") && !window.shows("Yellow zone") && !window.shows("Red zone"));
    }
}

#[test]
fn how_far_one_screen_is_scrolled_is_nothing_to_another() {
    let top_of_settings =
        |window: &Window| window.harness.get_by_role_and_label(Role::Heading, "Settings").rect().top();
    let mut fresh = Window::sample(SMALL);
    fresh.go("Settings");
    let mut scrolled = Window::sample(SMALL);
    scrolled.go("Log");
    scrolled.harness.hover_at(Pos2::new(300.0, 300.0));
    scrolled.harness.event(Event::MouseWheel {
        unit: MouseWheelUnit::Point,
        delta: Vec2::new(0.0, -200.0),
        phase: TouchPhase::Move,
        modifiers: Modifiers::NONE,
        source: MouseWheelSource::Unknown,
    });
    scrolled.harness.run();
    scrolled.go("Settings");
    assert_eq!(top_of_settings(&scrolled), top_of_settings(&fresh));
}
