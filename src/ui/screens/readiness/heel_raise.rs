//! The heel-raise test, guided: how it is done, a beat to keep, and each side's count and pain.

use chrono::NaiveDate;
use eframe::egui::{Align, Ui};

use super::super::asking::Asking;
use super::super::sent::Sent;
use super::metronome::Metronome;
use crate::assessment::readiness::{CriterionId, State};
use crate::command::{Act, Change, Command, Commands};
use crate::journal::Fact;
use crate::journal::draft::{Draft, Fields};
use crate::journal::heel_raise::{HeelRaise, RaiseSurface};
use crate::journal::measure::{Repetitions, Score};
use crate::journal::tendon::Side;
use crate::ui::focus::{self, Form, To};
use crate::ui::screens::today::complain;
use crate::ui::widgets::button;
use crate::ui::widgets::choice;
use crate::ui::widgets::day_picker::DayPicker;
use crate::ui::widgets::key_hint::{Asks, form_hints};
use crate::ui::widgets::number_field::{self, NumberField};
use crate::ui::widgets::score_slider::ScoreSlider;
use crate::ui::{View, theme};

/// The form's name among the drafts.
pub(super) const FORM: &str = "heel_raise";
const SIDES: [Side; 2] = [Side::Left, Side::Right];

/// What is typed for one side.
#[derive(Debug, Clone, Default, PartialEq)]
struct Typed {
    repetitions: String,
    pain: Option<u16>,
}

/// The test as it is being entered.
#[derive(Debug, Default)]
pub(super) struct HeelRaiseForm {
    /// Whether it was opened or put away by hand.
    opened: Option<bool>,
    comes_into_sight: bool,
    sent: Option<Sent>,
    was_saved: bool,
    /// The journal it belongs to: the sample or one's own. None before the first look.
    of_sample: Option<bool>,
    begun: NaiveDate,
    date: NaiveDate,
    surface: Option<RaiseSurface>,
    sides: [Typed; 2],
    /// Id of the sentence that says why it was not saved.
    complaint: Option<&'static str>,
    metronome: Metronome,
    asking: Asking,
}

impl HeelRaiseForm {
    /// Takes up its draft again.
    pub(super) fn give_back(&mut self) {
        self.of_sample = None;
    }

    /// Opens the form and brings it into sight.
    pub(super) fn open(&mut self) {
        self.opened = Some(true);
        self.comes_into_sight = true;
    }

    /// Stops the beat, and counts nothing.
    pub(super) fn stop(&mut self) {
        self.metronome = Metronome::default();
    }

    /// Whether a test has just been saved; asked once.
    pub(super) fn was_just_saved(&mut self) -> bool {
        std::mem::take(&mut self.was_saved)
    }

    /// Takes up what was being typed, and moves an empty form on to a new day.
    pub(super) fn follow(&mut self, view: &View) {
        if self.of_sample != Some(view.is_sample) {
            *self = Self::restored(view);
        } else if self.sent.as_ref().is_some_and(|sent| sent.has_arrived(view.journal)) {
            let today = view.today;
            *self = Self { of_sample: self.of_sample, begun: today, date: today, was_saved: true, ..Self::default() };
        } else if self.begun != view.today && self.is_empty() {
            (self.begun, self.date) = (view.today, view.today);
        }
    }

    fn restored(view: &View) -> Self {
        let mut form = Self { of_sample: Some(view.is_sample), begun: view.today, date: view.today, ..Self::default() };
        if let Some(draft) = view.latest_draft(FORM) {
            form.begun = draft.day;
            form.date = draft.day;
            form.read(&draft.fields);
            form.opened = (!form.is_empty()).then_some(true);
        }
        form
    }

    fn read(&mut self, fields: &Fields) {
        let text = |name: &str| fields.get(name).cloned().unwrap_or_default();
        self.surface = RaiseSurface::from_name(&text("surface"));
        if let Ok(date) = text("date").parse::<NaiveDate>() {
            self.date = date.min(self.begun);
        }
        for side in SIDES {
            let typed = &mut self.sides[side as usize];
            typed.repetitions = text(&format!("{}_repetitions", side.name()));
            let pain = text(&format!("{}_pain", side.name())).parse().ok();
            typed.pain = pain.and_then(Score::new).map(Score::get);
        }
    }

    fn fields(&self) -> Fields {
        let mut fields = Fields::new();
        fields.insert("date".to_owned(), self.date.to_string());
        if let Some(surface) = self.surface {
            fields.insert("surface".to_owned(), surface.name().to_owned());
        }
        for side in SIDES {
            let typed = &self.sides[side as usize];
            if !typed.repetitions.is_empty() {
                fields.insert(format!("{}_repetitions", side.name()), typed.repetitions.clone());
            }
            if let Some(pain) = typed.pain {
                fields.insert(format!("{}_pain", side.name()), pain.to_string());
            }
        }
        fields
    }

    fn is_empty(&self) -> bool {
        self.surface.is_none() && self.sides.iter().all(|typed| *typed == Typed::default())
    }

    /// Shows the card.
    pub(super) fn ui(&mut self, ui: &mut Ui, view: &View, commands: &mut Commands) {
        let is_open = self.opened.unwrap_or_else(|| is_due(view));
        theme::card(ui, |ui| {
            let words = view.words;
            let title = focus::heading(ui, To::Heading(FORM), theme::card_title(words.say("readiness-test-title")));
            if std::mem::take(&mut self.comes_into_sight) {
                title.scroll_to_me(Some(Align::TOP));
                focus::wish(ui.ctx(), To::Heading(FORM));
            }
            if !is_open {
                theme::remark(ui, words.say("readiness-test-closed"));
                if ui.add(button::quiet(words.say("readiness-test-open"))).clicked() {
                    self.opened = Some(true);
                    focus::wish(ui.ctx(), To::Form(FORM));
                }
                return;
            }
            guide(ui, view);
            self.metronome.ui(ui, words);
            ui.add_space(theme::SPACE_8);
            let before = self.fields();
            focus::form(ui, Form::named(FORM), |ui, wants_save| {
                self.questions(ui, view);
                if self.fields() != before {
                    self.complaint = None;
                    self.asking.forget();
                    self.keep_draft(commands);
                }
                ui.add_space(theme::SPACE_8);
                self.buttons(ui, view, (wants_save, commands));
                form_hints(ui, words, Asks::Scores);
            });
        });
    }

    fn questions(&mut self, ui: &mut Ui, view: &View) {
        let words = view.words;
        choice::named_line(ui, &words.say("readiness-test-day"), |ui| {
            DayPicker::new(&words.say("readiness-test-day"), view.today).show(ui, words, &mut self.date)
        });
        let surface = words.say("readiness-test-surface");
        let surfaces = RaiseSurface::ALL.iter().map(|s| (*s, words.raise_surface(*s)));
        let surfaces: Vec<_> = surfaces.collect();
        choice::named_line(ui, &surface, |ui| choice::choice(ui, &surface, &mut self.surface, &surfaces));
        ui.add_space(theme::SPACE_8);
        if ui.available_width() < theme::TWO_COLUMNS_FROM - 120.0 {
            for side in SIDES {
                self.side(ui, view, side);
                ui.add_space(theme::SPACE_8);
            }
        } else {
            ui.spacing_mut().item_spacing.x = theme::SPACE_24;
            ui.columns(2, |columns| {
                for side in SIDES {
                    self.side(&mut columns[side as usize], view, side);
                }
            });
        }
    }

    fn side(&mut self, ui: &mut Ui, view: &View, side: Side) {
        let words = view.words;
        let named = |id: &str| words.say_with(id, &[("side", words.side(side).into())]);
        let typed = &mut self.sides[side as usize];
        let count = named("readiness-test-repetitions");
        let range = u32::from(Repetitions::MIN)..=u32::from(Repetitions::MAX);
        NumberField::new(&count, &mut typed.repetitions).whole(range).show(ui, words);
        if let Some(counted) = self.metronome.counted().filter(|_| typed.repetitions.is_empty()) {
            let take = words
                .say_with("readiness-beat-take", &[("n", counted.into()), ("side", words.side_within(side).into())]);
            if ui.add(button::link(take)).clicked() {
                typed.repetitions = counted.to_string();
            }
        }
        ScoreSlider::score(&named("readiness-test-worst-pain"), &mut typed.pain).show(ui, words);
    }

    fn buttons(&mut self, ui: &mut Ui, view: &View, (wants_save, commands): (bool, &mut Commands)) {
        let words = view.words;
        let facts = self.facts();
        if !facts.is_empty() && self.surface != Some(RaiseSurface::Flat) {
            theme::remark(ui, words.say("readiness-test-flat-only"));
        }
        if let Some(complaint) = self.complaint {
            complain(ui, words.say(complaint));
        }
        let is_so = self.asking.ui(ui, view);
        ui.horizontal_wrapped(|ui| {
            if ui.add(button::primary(words.say("readiness-test-save"))).clicked() || wants_save || is_so {
                self.complaint = self.obstacle(view, &facts);
                if self.complaint.is_none() {
                    self.save(view, facts, commands);
                }
            }
            if ui.add(button::quiet(words.say("readiness-test-put-away"))).clicked() {
                self.opened = Some(false);
            }
        });
    }

    fn save(&mut self, view: &View, facts: Vec<HeelRaise>, commands: &mut Commands) {
        let said = saved_said(view, &facts);
        let changes: Vec<Change> = facts.into_iter().map(|fact| Change::new(Fact::HeelRaise(fact))).collect();
        if self.asking.lets(view, &changes) {
            self.sent = Some(Sent::of(&changes));
            commands.push(Command::Record(Act::new(changes, said).clearing(FORM, self.begun)));
        }
    }

    /// Each side with an answer.
    fn facts(&self) -> Vec<HeelRaise> {
        let of = |side: Side| {
            let typed = &self.sides[side as usize];
            let repetitions = repetitions(typed).whole().and_then(|n| u16::try_from(n).ok());
            HeelRaise {
                date: self.date,
                side,
                repetitions: repetitions.and_then(Repetitions::new),
                pain_peak: typed.pain.and_then(Score::new),
                surface: self.surface,
            }
        };
        SIDES.map(of).into_iter().filter(|test| test.repetitions.is_some() || test.pain_peak.is_some()).collect()
    }

    /// Why it cannot be saved yet.
    fn obstacle(&self, view: &View, facts: &[HeelRaise]) -> Option<&'static str> {
        match () {
            () if view.read_only.is_some() => Some("today-read-only"),
            () if !self.is_readable() => Some("log-unreadable"),
            () if facts.is_empty() => Some("readiness-test-nothing"),
            () => None,
        }
    }

    fn is_readable(&self) -> bool {
        self.sides.iter().all(|typed| repetitions(typed) != number_field::Typed::Unreadable)
    }

    fn keep_draft(&self, commands: &mut Commands) {
        commands.push(if self.is_empty() {
            Command::DropDraft { form: FORM.to_owned(), day: self.begun }
        } else {
            Command::KeepDraft(Draft { form: FORM.to_owned(), day: self.begun, fields: self.fields() })
        });
    }
}

/// "Heel-raise test saved: left 23 raises, pain 1; right 14 raises, pain 4".
fn saved_said(view: &View, facts: &[HeelRaise]) -> String {
    let words = view.words;
    let side = |test: &HeelRaise| {
        let raises = test.repetitions.map(|n| words.say_with("readiness-test-saved-raises", &[("n", n.get().into())]));
        let pain = test.pain_peak.map(|n| words.say_with("readiness-test-saved-pain", &[("n", n.get().into())]));
        let said = raises.into_iter().chain(pain).collect::<Vec<_>>().join(", ");
        let side = words.side_within(test.side);
        words.say_with("readiness-test-saved-side", &[("side", side.into()), ("said", said.into())])
    };
    let what = facts.iter().map(side).collect::<Vec<_>>().join("; ");
    words.say_with("readiness-test-saved", &[("what", what.into())])
}

fn repetitions(typed: &Typed) -> number_field::Typed {
    let range = f64::from(Repetitions::MIN)..=f64::from(Repetitions::MAX);
    number_field::read(&typed.repetitions, &range, false)
}

/// Whether one of the two criteria that rest on the test is open.
fn is_due(view: &View) -> bool {
    let by_test = [CriterionId::CalfRaisePain, CriterionId::CalfRaiseCount];
    view.assessment.readiness.criteria.iter().any(|c| by_test.contains(&c.id) && c.state != State::Met)
}

fn guide(ui: &mut Ui, view: &View) {
    let quiet = theme::palette(ui).quiet;
    let steps = ["readiness-guide-stand", "readiness-guide-pace", "readiness-guide-stop", "readiness-guide-side"];
    for step in steps {
        ui.label(theme::small(view.words.say(step)).color(quiet));
    }
}
