//! Another copy brought in from the window: said beforehand, taken when asked, its versions settled in
//! History.

use springback::exchange::demo;
use springback::journal::check_in::CheckIn;
use springback::journal::measure::Score;
use springback::journal::tendon::Side;
use springback::journal::{Fact, Revision, Stamp};
use springback::store::{Create, Store, backup};
use springback::words::Words;

use crate::window::{LARGE, Window, moment, opening};

fn sample() -> Vec<Revision> {
    demo::journal(opening().date_naive(), &|_| *opening().offset(), &Words::english())
}

/// The sample's last morning, answered anew.
fn corrected(sample: &[Revision], stiffness: u16, at: &str) -> Revision {
    let last = sample.iter().rfind(|r| matches!(r.fact, Fact::CheckIn(_)) && r.replaces.is_none()).unwrap();
    let Fact::CheckIn(check_in) = &last.fact else { panic!("a check-in") };
    let fact = Fact::CheckIn(CheckIn { stiffness: Score::new(stiffness), ..check_in.clone() });
    last.corrected(fact, Stamp::new(moment(at), ""))
}

fn morning(date: &str) -> Revision {
    let date = date.parse().unwrap();
    let fact = CheckIn { stiffness: Score::new(1), ..CheckIn::unanswered(date, Side::Right) };
    Revision::first(Fact::CheckIn(fact), Stamp::new(moment("2026-11-20T08:00:00+01:00"), ""))
}

/// A window on the sample with one morning corrected; and a file beside it.
fn beside(other: &[Revision]) -> Window {
    let mut own = sample();
    own.push(corrected(&own, 7, "2026-11-21T06:30:00+01:00"));
    let window = Window::with(LARGE, &own);
    Store::open(&window.file("other.springback"), Create::WhereNoneEverWas).unwrap().store.keep(other).unwrap();
    window
}

fn look_at(window: &mut Window) {
    window.go("Report");
    let other = window.file("other.springback").display().to_string();
    window.write("File to import", &other);
    window.press("Preview");
    for _ in 0..500 {
        if window.headings().contains(&"Another copy of this journal".to_owned()) {
            return;
        }
        std::thread::sleep(std::time::Duration::from_millis(20));
        window.harness.run();
    }
    panic!("the copy was never looked at");
}

#[test]
fn a_copy_comes_in_and_its_versions_are_settled_in_history() {
    let mut other = sample();
    other.extend([corrected(&other, 9, "2026-11-21T06:20:00+01:00"), morning("2020-05-11")]);
    let mut window = beside(&other);
    look_at(&mut window);
    assert!(window.shows("2 entries are new here.") && window.shows("One record comes together in two versions"));
    assert!(window.shows("Nothing has been taken yet."));
    let journal = window.file("journal.springback");
    assert!(backup::all(&journal).is_empty());
    window.press("Bring in 2 entries");
    window.wait_for("2 entries came in; one record has two versions now.");
    let made = backup::all(&journal).remove(0);
    assert!(window.shows(&made.path.display().to_string()));
    window.press("Show them in History");
    assert!(window.shows("One record has two versions since"));
    let link = window.names_ending(": Morning check-in · Right Achilles").remove(0);
    window.press(&link);
    assert!(window.shows("Two versions of this record came together"));
    assert!(window.shows("Counts now, recorded 21 November 2026, 06:30: Stiffness 7"));
    assert!(window.shows("Other version, recorded 21 November 2026, 06:20: Stiffness 9"));
    window.press("Keep this version, recorded 21 November 2026, 06:20");
    assert!(!window.shows("Two versions of this record") && !window.shows("has two versions since"));
    assert!(window.shows("Stiffness 7 → 9, corrected 21 November 2026, 07:00"));
    window.press("Undo");
    assert!(window.shows("Two versions of this record") && window.shows("Counts now, recorded"));
    let mut window = window.reopened();
    window.go("History");
    assert!(window.shows("One record has two versions since"));
}

#[test]
fn a_journal_without_anything_in_common_is_asked_about_twice() {
    let mut window = beside(&[morning("2026-11-01")]);
    look_at(&mut window);
    assert!(window.shows("It may be another person's.") && !window.shows("Is this your own journal?"));
    window.press("Bring it in all the same…");
    assert!(window.shows("Is this your own journal?"));
    window.press("Cancel");
    look_at(&mut window);
    assert!(!window.shows("Is this your own journal?"), "the first question is asked again");
    window.press("Bring it in all the same…");
    window.press("It is my own: bring it in");
    window.wait_for("One entry came in.");
    assert!(!window.can_press("Show them in History"));
    window.press("Close");
    assert!(window.can_press("Bring in another copy of this journal…"));
}

#[test]
fn what_is_here_already_or_is_this_journal_takes_nothing() {
    let mut window = beside(&sample());
    look_at(&mut window);
    assert!(window.shows("Everything in it is already here."));
    window.press("Close");
    let own = window.file("journal.springback").display().to_string();
    window.write("File to import", &own);
    window.press("Preview");
    assert!(window.shows("is the journal itself"));
    assert!(backup::all(&window.file("journal.springback")).is_empty());
}
