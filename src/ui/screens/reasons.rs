//! What a verdict rests on, said alike on every screen: each rule with what it had, its limit and
//! where that comes from, then the single answer that would turn it. "Why?" opens it.

use chrono::NaiveDate;
use eframe::egui::{Id, Ui};

use crate::assessment::flip::Flips;
use crate::assessment::usual::{Day, Restless};
use crate::assessment::zone::check_in_reasons;
use crate::assessment::{Load, Reason, Rule, Says, SessionVerdict, TendonVerdict, Zone};
use crate::journal::tendon::Side;
use crate::ui::widgets::button;
use crate::ui::widgets::chip::Tone;
use crate::ui::widgets::fold::fold;
use crate::ui::widgets::row::{Row, rows};
use crate::ui::widgets::zone_mark::Mark;
use crate::ui::{View, theme};

/// The widest a reason's row gets, in points.
const MOST_WIDTH: f32 = 560.0;

/// A "Why?" that opens and folds something beneath it; true while open. `of` tells several on a page
/// apart by ear.
pub(super) fn why(ui: &mut Ui, view: &View, id: Id, of: &str) -> bool {
    opens(ui, view, id, ("why", of))
}

/// The same for another question: `asks` is the word's id and of what.
pub(super) fn opens(ui: &mut Ui, view: &View, id: Id, (asks, of): (&str, &str)) -> bool {
    fold(ui, id, |is_open| {
        let said = view.words.say(if is_open { "why-close" } else { asks });
        let name = format!("{said} {of}");
        button::link(said).named(name)
    })
}

/// What one tendon's zone rests on, now or on a day.
pub(super) struct Basis<'a> {
    /// Which tendon.
    pub side: Side,
    /// Its zone.
    pub zone: Zone,
    /// The day whose check-in part counts.
    pub date: NaiveDate,
    /// "This morning".
    pub morning: String,
    /// What was usual, and what the morning answered.
    pub usual: &'a Day,
    /// All the reasons; the tests' are taken from them.
    pub reasons: &'a [Reason],
    /// The sessions that count.
    pub sessions: &'a [SessionVerdict],
    /// What would turn it.
    pub flips: Flips,
}

/// A tendon's zone: what would turn it, the morning, the tests, and the sessions with their loads.
pub(super) fn of_zone(ui: &mut Ui, view: &View, basis: &Basis) {
    let words = view.words;
    turns(ui, view, words.zone_turns(view.assessment, &basis.flips, basis.zone));
    group(ui, view, &basis.morning, check_in_reasons(basis.usual));
    restless(ui, view, basis.usual.restless);
    noted(ui, view, basis);
    let tests: Vec<Reason> = basis.reasons.iter().filter(|r| r.rule == Rule::HeelRaiseDrop).copied().collect();
    if !tests.is_empty() {
        group(ui, view, &words.say("verdict-tests"), tests);
    }
    for session in basis.sessions {
        let (activity, on) = (words.activity(session.activity), words.day_medium(session.day));
        let title = words.say_with("today-session-on", &[("activity", activity.into()), ("day", on.into())]);
        ui.add_space(theme::SPACE_4);
        theme::heading(ui, theme::strong(title));
        for tendon in session.tendons.iter().filter(|tendon| tendon.side == basis.side) {
            of_tendon(ui, view, session, tendon);
            // Said above already where both were held against the same limits.
            restless(ui, view, tendon.restless().filter(|other| basis.usual.restless != Some(*other)));
        }
    }
}

/// From which mornings on the limits are wider, and how wide they are.
fn restless(ui: &mut Ui, view: &View, restless: Option<Restless>) {
    if let Some(restless) = restless {
        theme::remark(ui, view.words.restless(&restless));
    }
}

/// Both verdicts of a session, for each tendon, with what would turn them.
pub(super) fn of_session(ui: &mut Ui, view: &View, session: &SessionVerdict) {
    let words = view.words;
    for tendon in &session.tendons {
        if session.tendons.len() > 1 {
            theme::heading(ui, theme::strong(words.tendon(tendon.side, None)));
        }
        of_tendon(ui, view, session, tendon);
        restless(ui, view, tendon.restless());
    }
    if session.tendons.is_empty() {
        theme::remark(ui, words.say("verdict-no-tendon"));
    }
    if session.provisional {
        theme::remark(ui, words.say("verdict-provisional"));
    }
    if let Some(counted) = words.counted(session) {
        ui.label(theme::body(counted));
    }
    sources(ui, view);
}

fn of_tendon(ui: &mut Ui, view: &View, session: &SessionVerdict, tendon: &TendonVerdict) {
    let words = view.words;
    if let Some(zone) = tendon.zone {
        let title = words.say_with("verdict-zone", &[("zone", words.zone(zone).into())]);
        group(ui, view, &title, tendon.zone_reasons());
        turns(ui, view, words.flips(&session.zone_flips(tendon.side), Says::Zone(zone)));
    }
    if let Some(load) = tendon.load {
        let title = words.say_with("verdict-load", &[("load", words.load(load).into())]);
        group(ui, view, &title, tendon.load_reasons());
        turns(ui, view, words.flips(&session.load_flips(tendon.side), Says::Load(load)));
    }
    if tendon.load == Some(Load::Tolerated) && tendon.zone.is_some_and(|zone| Says::Zone(zone).is_bad()) {
        theme::remark(ui, words.say("verdict-differ"));
    }
}

/// What else that morning was answered: it is kept and reported, but no rule looks at it.
fn noted(ui: &mut Ui, view: &View, basis: &Basis) {
    let words = view.words;
    let Some(check_in) = view.journal.current().check_in(basis.date, basis.side) else { return };
    if check_in.painkiller == Some(true) {
        theme::remark(ui, words.say("verdict-painkiller"));
    }
    let asked = [("verdict-noted-swelling", check_in.swelling), ("verdict-noted-tenderness", check_in.tenderness)];
    let noted: Vec<String> =
        asked.into_iter().filter(|(_, yes)| *yes == Some(true)).map(|(id, _)| words.say(id)).collect();
    if !noted.is_empty() {
        theme::remark(ui, words.say_with("verdict-noted", &[("what", noted.join(", ").into())]));
    }
}

/// Reasons under a small title, each with its mark.
fn group(ui: &mut Ui, view: &View, title: &str, reasons: impl IntoIterator<Item = Reason>) {
    ui.label(theme::small_strong(title));
    let marked = |reason: Reason| sourced(view, &reason).marked(mark_of(reason.says), view.words.says(reason.says));
    let reasons: Vec<Row> = reasons.into_iter().map(marked).collect();
    ui.scope(|ui| {
        // A number far from its name is hard to read across.
        ui.set_max_width(ui.available_width().min(MOST_WIDTH));
        rows(ui, &reasons);
    });
}

/// What would turn a verdict, a sentence each.
fn turns(ui: &mut Ui, view: &View, sentences: Vec<String>) {
    for said in sentences {
        theme::remark(ui, view.words.say_with("verdict-turn", &[("said", said.into())]));
    }
}

/// What the short names of the sources mean.
pub(super) fn sources(ui: &mut Ui, view: &View) {
    theme::remark(ui, view.words.say("verdict-sources"));
}

/// A reason as a row: what was looked at, what it had, its limit.
pub(super) fn row(view: &View, reason: &Reason) -> Row {
    let (have, limit) = (view.words.reason_have(reason), view.words.reason_limit(reason));
    match reason.have {
        Some(_) => Row::new(view.words.reason_rule(reason), have).aside(limit),
        None => Row::new(view.words.reason_rule(reason), "").aside(have),
    }
}

/// The same with where its limit comes from; a missing answer has none.
fn sourced(view: &View, reason: &Reason) -> Row {
    let row = row(view, reason).small();
    let source = view.words.source_short(reason.source);
    let is_answered = reason.have.is_some() && !row.aside.is_empty();
    let aside = match is_answered {
        true => format!("{} · {source}", row.aside),
        false if reason.have.is_some() => source,
        false => row.aside.clone(),
    };
    Row { aside, ..row }
}

/// A zone's word by its own mark; a load is kept to or not.
fn mark_of(says: Says) -> Mark {
    match says {
        Says::Zone(zone) => Mark::from(zone),
        Says::Load(Load::Tolerated) => Mark::Green,
        Says::Load(Load::TooHigh) => Mark::Yellow,
        Says::Load(Load::Pending) => Mark::Pending,
        Says::Load(Load::Unknown) => Mark::Unknown,
    }
}

/// A load's colour beside its session's zone: as loud as the zone when too high, and green only with it.
pub(super) fn load_tone(load: Load, session: &SessionVerdict) -> Tone {
    match (load, session.zone) {
        (Load::Tolerated, Some(Zone::Green)) => Tone::Zone(Mark::Green),
        (Load::TooHigh, Some(Zone::Red)) => Tone::Zone(Mark::Red),
        (Load::TooHigh, _) => Tone::Zone(Mark::Yellow),
        _ => Tone::Quiet,
    }
}
