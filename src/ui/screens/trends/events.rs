//! What happened beside the answers: a strip of marks over the days, and each event in words.

use chrono::NaiveDate;

use super::prepared::Asked;
use super::say;
use crate::assessment::event::{self, Event, EventKind, Happened, Turn};
use crate::ui::View;
use crate::ui::widgets::trend_plot::{EventMark, EventShape, day_number};

/// Events named one by one in the sentence; of more, only how many there are.
const NAMED: usize = 4;
/// Events of one day said beside a plot.
const SAID_BESIDE: usize = 6;

/// The events of the days shown, ready to be drawn and said.
#[derive(Debug, Default)]
pub(super) struct Events {
    /// Each event with its day, in words; by day.
    told: Vec<(NaiveDate, String)>,
    /// The marks, by lane and day.
    pub marks: Vec<EventMark>,
    /// How many lanes there are.
    pub lanes: usize,
    /// Each shape that is there, with its name.
    pub legend: Vec<(EventShape, String)>,
    /// How many there are.
    pub counted: String,
    /// All of them in a sentence.
    pub said: String,
}

impl Events {
    /// Works them out.
    pub(super) fn of(view: &View, asked: Asked) -> Self {
        let events = event::events(view.journal, view.assessment, asked.side, (asked.from, asked.to));
        let mut kinds: Vec<EventKind> = events.iter().map(Event::kind).collect();
        kinds.sort_unstable();
        kinds.dedup();
        let lane = |event: &Event| kinds.binary_search(&event.kind()).unwrap_or_default();
        let mark = |e: &Event| EventMark { day: day_number(e.date), lane: lane(e), shape: shape(&e.what) };
        let mut marks: Vec<EventMark> = events.iter().map(mark).collect();
        marks.sort_by_key(|mark| (mark.lane, mark.day));
        Self {
            told: events.iter().map(|event| (event.date, view.words.event(event))).collect(),
            legend: legend(view, &marks),
            lanes: kinds.len(),
            counted: view.words.say_with("trends-events-counted", &[("n", events.len().into())]),
            said: said(view, &events, &kinds),
            marks,
        }
    }

    /// A day's events in words.
    pub(super) fn on(&self, date: NaiveDate) -> impl Iterator<Item = &str> {
        let from = self.told.partition_point(|(day, _)| *day < date);
        self.told[from..].iter().take_while(move |(day, _)| *day == date).map(|(_, said)| said.as_str())
    }

    /// The same for beside a plot: a line each, and how many more there are.
    pub(super) fn lines(&self, view: &View, date: NaiveDate) -> Vec<String> {
        let mut lines: Vec<String> = self.on(date).map(str::to_owned).collect();
        if lines.len() > SAID_BESIDE {
            let more = lines.len() - SAID_BESIDE;
            lines.truncate(SAID_BESIDE);
            lines.push(view.words.say_with("trends-events-more", &[("n", more.into())]));
        }
        lines
    }
}

fn shape(what: &Happened) -> EventShape {
    match what {
        Happened::Flag(_) => EventShape::Flag,
        Happened::Plan(Turn::Up(_)) => EventShape::Up,
        Happened::Plan(Turn::Down(_) | Turn::ToGate) => EventShape::Down,
        Happened::Plan(Turn::Cleared | Turn::Started | Turn::Complete | Turn::Closed) => EventShape::Post,
        Happened::Score(_) | Happened::Evaluation(_) => EventShape::Diamond,
        Happened::Test(_) => EventShape::Arrow,
        Happened::Tendon(_) => EventShape::Plus,
        Happened::Day(_) => EventShape::Flat,
        Happened::Note(..) => EventShape::Lines,
    }
}

/// Each shape once, in order of lanes.
fn legend(view: &View, marks: &[EventMark]) -> Vec<(EventShape, String)> {
    let shapes = EventShape::ALL.into_iter().filter(|shape| marks.iter().any(|mark| mark.shape == *shape));
    let name = |shape| match shape {
        EventShape::Flag => "event-mark-flag",
        EventShape::Up => "event-mark-plan-up",
        EventShape::Down => "event-mark-plan-down",
        EventShape::Post => "event-mark-plan-other",
        EventShape::Diamond => "event-mark-evaluation",
        EventShape::Arrow => "event-mark-test",
        EventShape::Plus => "event-mark-tendon",
        EventShape::Flat => "event-mark-day",
        EventShape::Lines => "event-mark-note",
    };
    shapes.map(|shape| (shape, view.words.say(name(shape)))).collect()
}

/// "2 events: Run plan started (Tue 3 Nov), …"; of many how many there are, and the latest that is no note.
fn said(view: &View, events: &[Event], kinds: &[EventKind]) -> String {
    let words = view.words;
    let day = |event: &Event| say::date_said(view, event.date);
    let on = |event: &Event| {
        words.say_with("trends-event-on", &[("what", words.event(event).into()), ("day", day(event).into())])
    };
    let listed = if events.len() <= NAMED {
        events.iter().map(on).collect::<Vec<_>>().join(", ")
    } else {
        let count =
            |kind: &EventKind| words.event_count(*kind, events.iter().filter(|event| event.kind() == *kind).count());
        let counts = kinds.iter().map(count).collect::<Vec<_>>().join(", ");
        let is_telling = |event: &&Event| !matches!(event.kind(), EventKind::Note | EventKind::Day);
        match events.iter().rev().find(is_telling) {
            None => counts,
            Some(last) => {
                let args = [("counts", counts.into()), ("what", words.event(last).into()), ("day", day(last).into())];
                words.say_with("trends-events-latest", &args)
            }
        }
    };
    words.say_with("trends-events-summary", &[("n", events.len().into()), ("said", listed.into())])
}
