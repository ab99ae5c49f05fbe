//! What a clinician said: when, who, what. It alone lifts a red flag, and only where loading is fine.

use chrono::NaiveDate;
use eframe::egui::{Ui, vec2};

use crate::assessment::red_flag;
use crate::command::{Act, Change, Command, Commands};
use crate::journal::Fact;
use crate::journal::draft::{Draft, Fields};
use crate::journal::flag::{ClinicianSaid, Flag};
use crate::journal::measure::Text;
use crate::ui::focus::{self, Form};
use crate::ui::screens::sent::Sent;
use crate::ui::screens::today::complain;
use crate::ui::widgets::button;
use crate::ui::widgets::choice::{choice, named_line};
use crate::ui::widgets::day_picker::DayPicker;
use crate::ui::widgets::key_hint::{Asks, form_hints};
use crate::ui::widgets::note_field::{labelled_note, line_field};
use crate::ui::widgets::note_room::{is_too_long, note_room};
use crate::ui::{View, theme};

/// The form's name among the drafts.
pub(super) const FORM: &str = "clinician_said";
/// Frames until the focus has found its place after the form is gone.
const SETTLES: u8 = 5;
/// Widest a text field gets in points.
const FIELD: f32 = 420.0;

/// The form as it is being filled in.
#[derive(Debug, Default)]
pub(super) struct SaidForm {
    is_open: bool,
    comes_into_sight: bool,
    wants_focus: bool,
    /// Frames for which it has just been left.
    left_for: u8,
    is_known: bool,
    begun: NaiveDate,
    date: Option<NaiveDate>,
    who: String,
    said: Option<ClinicianSaid>,
    note: String,
    sent: Option<Sent>,
    complaint: Option<&'static str>,
}

impl SaidForm {
    /// Opens the form and brings it into sight.
    pub(super) fn open(&mut self) {
        (self.is_open, self.comes_into_sight, self.wants_focus) = (true, true, true);
    }

    /// Takes up its draft again, or is empty where there is none. The keys stay out of its text, so that
    /// another act can be undone.
    pub(super) fn give_back(&mut self) {
        *self = Self { left_for: self.left_for, comes_into_sight: true, ..Self::default() };
    }

    /// Whether it shows.
    pub(super) fn is_open(&self) -> bool {
        self.is_open
    }

    /// Takes up what was being typed, and moves an empty form on to a new day.
    pub(super) fn follow(&mut self, view: &View) {
        if !self.is_known {
            self.restore(view);
        } else if self.sent.as_ref().is_some_and(|sent| sent.has_arrived(view.journal)) {
            *self = Self::left(view);
        } else if self.begun != view.today && self.is_empty() {
            self.begun = view.today;
        }
    }

    fn restore(&mut self, view: &View) {
        (self.is_known, self.begun) = (true, view.today);
        if let Some(draft) = view.latest_draft(FORM) {
            let text = |name: &str| draft.fields.get(name).cloned().unwrap_or_default();
            self.begun = draft.day;
            self.date = text("date").parse().ok();
            (self.who, self.note) = (text("who"), text("note"));
            self.said = ClinicianSaid::from_name(&text("said"));
            self.is_open |= !self.is_empty();
        }
    }

    fn fields(&self) -> Fields {
        let fields = [
            ("date", self.date.map(|date| date.to_string()).unwrap_or_default()),
            ("who", self.who.clone()),
            ("said", self.said.map(|said| said.name().to_owned()).unwrap_or_default()),
            ("note", self.note.clone()),
        ];
        let filled = fields.into_iter().filter(|(_, text)| !text.is_empty());
        filled.map(|(name, text)| (name.to_owned(), text)).collect()
    }

    fn is_empty(&self) -> bool {
        self.fields().is_empty()
    }

    /// Shows the form, if it is open.
    pub(super) fn ui(&mut self, ui: &mut Ui, view: &View, commands: &mut Commands) {
        if !self.is_open {
            return;
        }
        let before = self.fields();
        let top = ui.cursor().top();
        focus::form(ui, Form::named(FORM), |ui, wants_save| {
            theme::card(ui, |ui| {
                theme::heading(ui, theme::card_title(view.words.say("red-flag-form")));
                self.questions(ui, view);
                if self.fields() != before {
                    self.complaint = None;
                    self.keep_draft(commands);
                }
                self.buttons(ui, view, (wants_save, commands));
                form_hints(ui, view.words, Asks::Others);
            });
        });
        if std::mem::take(&mut self.comes_into_sight) {
            // All of it where it fits, and no further: the banner above stays in sight as far as it can.
            let end = ui.min_rect().bottom().min(top + ui.clip_rect().height() - theme::SPACE_16);
            ui.scroll_to_rect(ui.min_rect().with_min_y(top).with_max_y(end), None);
        }
        ui.add_space(theme::SPACE_16);
    }

    /// Brings the top of the page into sight, as if the form had just been left.
    pub(super) fn leave(&mut self) {
        self.left_for = SETTLES;
    }

    /// Whether it was just saved or put away; asked once a frame, for as long as the focus may move.
    pub(super) fn was_just_left(&mut self) -> bool {
        let was_left = self.left_for > 0;
        self.left_for = self.left_for.saturating_sub(1);
        was_left
    }

    fn questions(&mut self, ui: &mut Ui, view: &View) {
        let words = view.words;
        let when = words.say("red-flag-when");
        let mut date = self.date(view);
        ui.scope(|ui| {
            ui.set_max_width(FIELD.min(ui.available_width()));
            named_line(ui, &when, |ui| {
                DayPicker::new(&when, view.today).from(first_day(view)).show(ui, words, &mut date)
            })
        });
        if date != self.date(view) {
            self.date = Some(date);
        }
        let width = ui.available_width().min(FIELD);
        let who = words.say("red-flag-who");
        ui.label(theme::body(&who));
        let field = line_field(ui, &who, &mut self.who, |edit| {
            let edit = edit.desired_width(width).char_limit(200).min_size(vec2(0.0, theme::CONTROL_HEIGHT));
            edit.hint_text(words.say("red-flag-who-hint"))
        });
        if std::mem::take(&mut self.wants_focus) {
            field.request_focus();
        }
        let name = words.say("red-flag-said");
        ui.label(theme::body(&name));
        let options: Vec<_> = ClinicianSaid::ALL.iter().map(|said| (*said, words.clinician_said(*said))).collect();
        choice(ui, &name, &mut self.said, &options);
        if let Some(said) = self.said {
            theme::remark(ui, words.say(meaning(view, said, date)));
        }
        ui.scope(|ui| {
            ui.set_max_width(width);
            labelled_note(ui, &words.say("red-flag-note"), &mut self.note);
        });
        note_room(ui, words, &self.note);
    }

    /// The day it was said: as chosen, else today.
    fn date(&self, view: &View) -> NaiveDate {
        self.date.unwrap_or(view.today).clamp(first_day(view).min(view.today), view.today)
    }

    fn keep_draft(&self, commands: &mut Commands) {
        let (form, day) = (FORM.to_owned(), self.begun);
        commands.push(match self.is_empty() {
            true => Command::DropDraft { form, day },
            false => Command::KeepDraft(Draft { form, day, fields: self.fields() }),
        });
    }

    fn buttons(&mut self, ui: &mut Ui, view: &View, (wants_save, commands): (bool, &mut Commands)) {
        let words = view.words;
        if let Some(complaint) = self.complaint {
            complain(ui, words.say(complaint));
        }
        ui.horizontal_wrapped(|ui| {
            if ui.add(button::primary(words.say("red-flag-save"))).clicked() || wants_save {
                self.save(view, commands);
            }
            if ui.add(super::cancel(view, "red-flag-form")).clicked() {
                commands.push(Command::DropDraft { form: FORM.to_owned(), day: self.begun });
                *self = Self::left(view);
            }
        });
    }

    /// An empty form, closed, after it was saved or put away.
    fn left(view: &View) -> Self {
        Self { is_known: true, left_for: SETTLES, begun: view.today, ..Self::default() }
    }

    /// Records it, or says why not.
    fn save(&mut self, view: &View, commands: &mut Commands) {
        let who = Text::new(self.who.trim());
        self.complaint = match (self.said, &who) {
            _ if view.read_only.is_some() => Some("today-read-only"),
            _ if is_too_long(&self.note) => Some("note-too-long-marked"),
            (None, _) => Some("red-flag-said-missing"),
            (_, None) => Some("red-flag-who-missing"),
            _ => None,
        };
        let Some(said) = self.said.filter(|_| self.complaint.is_none()) else { return };
        let date = self.date(view);
        let fact = Flag { who, note: Text::new(self.note.trim()), ..Flag::seen(date, Some(said)) };
        let changes = vec![Change::new(Fact::Flag(fact))];
        self.sent = Some(Sent::of(&changes));
        let act = Act::new(changes, view.words.say(meaning(view, said, date)));
        commands.push(Command::Record(act.clearing(FORM, self.begun)));
    }
}

/// The first day a clinician can have looked: that of the first flag that is up, or of calf work only.
fn first_day(view: &View) -> NaiveDate {
    let flags = &view.assessment.red_flags;
    let raised = flags.up.iter().map(|raised| raised.on).min();
    raised.or(flags.calf_only.as_ref().map(|seen| seen.on)).unwrap_or(view.today)
}

/// Id of the sentence that says what a clinician's word means.
fn meaning(view: &View, said: ClinicianSaid, date: NaiveDate) -> &'static str {
    let stays = |raised: &red_flag::Raised| raised.flag.suppresses() && raised.on > date;
    match said {
        ClinicianSaid::NotYet => "red-flag-means-not-yet",
        _ if view.assessment.red_flags.up.iter().any(stays) => "red-flag-means-later-flag",
        ClinicianSaid::Running => "red-flag-means-running",
        ClinicianSaid::CalfOnly => "red-flag-means-calf-only",
    }
}
