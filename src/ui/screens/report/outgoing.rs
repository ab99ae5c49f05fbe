//! The export: what, which days, how numbers are set, and where to.

use std::path::{Path, PathBuf};

use chrono::{Months, NaiveDate};
use eframe::egui::accesskit::Live;
use eframe::egui::{Key, TextEdit, Ui, vec2};

use crate::command::{Command, Commands, Outgoing};
use crate::exchange::period::Period;
use crate::journal::day;
use crate::ui::widgets::day_picker::DayPicker;
use crate::ui::widgets::{button, choice};
use crate::ui::{View, theme};

/// Days of the shortest period.
const SIX_WEEKS: i64 = 42;

/// Which file is wanted.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(super) enum What {
    /// For the therapist.
    #[default]
    Report,
    /// To keep or to import again.
    Journal,
    /// What the report's columns mean.
    Dictionary,
}

impl What {
    /// The sentence on the button that saves it.
    fn save(self) -> &'static str {
        match self {
            What::Report => "report-save",
            What::Journal => "report-save-journal",
            What::Dictionary => "report-save-dictionary",
        }
    }

    /// Which of them it is; none where it is not written from here.
    fn of(outgoing: Outgoing) -> Option<Self> {
        match outgoing {
            Outgoing::ReportCsv { .. } => Some(What::Report),
            Outgoing::JournalCsv => Some(What::Journal),
            Outgoing::Dictionary => Some(What::Dictionary),
            Outgoing::Copy => None,
        }
    }
}

/// Which days are wanted.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
enum Span {
    #[default]
    SixWeeks,
    ThreeMonths,
    All,
    Own,
}

/// What is being put together.
#[derive(Debug, Default)]
pub(super) struct Draft {
    what: What,
    span: Span,
    own: Option<(NaiveDate, NaiveDate)>,
    decimal_comma: Option<bool>,
    /// Where each goes, by [`What`]: a name given to one content is none for another.
    targets: [Target; 3],
}

/// Where a file of one content goes.
#[derive(Debug, Default)]
struct Target {
    path: String,
    /// What the path field was filled with; as long as it says so, it follows the choices.
    filled: String,
    /// The path chosen in the dialog, which asked whether to replace what is there.
    chosen: Option<PathBuf>,
    /// A file that is there already: whether it is to be replaced is asked.
    asks: Option<PathBuf>,
}

impl Target {
    /// Fills the field with a sensible name, as long as nobody gave another.
    fn fill(&mut self, view: &View, what: Outgoing) {
        if self.path == self.filled {
            let name = what.file_name(view.today);
            self.path = view.folder.map_or(name.clone(), |folder| folder.join(name).to_string_lossy().into_owned());
            self.filled = self.path.clone();
        }
    }

    /// The path to write to, and whether the dialog asked about it: byte for byte as it gave it, and once.
    fn take(&mut self, typed: PathBuf) -> (PathBuf, bool) {
        self.asks = None;
        match self.chosen.take().filter(|chosen| chosen.to_string_lossy() == self.path) {
            Some(chosen) => (chosen, true),
            None => (typed, false),
        }
    }
}

impl Draft {
    /// Takes up the path a dialog gave for a content.
    pub(super) fn name_target(&mut self, what: Outgoing, path: PathBuf) {
        let Some(what) = What::of(what) else { return };
        let target = &mut self.targets[what as usize];
        (target.path, target.filled) = (path.to_string_lossy().into_owned(), String::new());
        (target.chosen, target.asks) = (Some(path), None);
    }

    /// Asks whether a file that is there is to be replaced by a content.
    pub(super) fn ask_to_replace(&mut self, what: Outgoing, path: PathBuf) {
        if let Some(what) = What::of(what) {
            self.targets[what as usize].asks = Some(path);
        }
    }

    /// Shows the card.
    pub(super) fn card(&mut self, ui: &mut Ui, view: &View, commands: &mut Commands) {
        let words = view.words;
        theme::card(ui, |ui| {
            theme::heading(ui, theme::card_title(words.say("report-out-title")));
            let whats = [
                (What::Report, words.say("report-what-report")),
                (What::Journal, words.say("report-what-journal")),
                (What::Dictionary, words.say("report-what-dictionary")),
            ];
            choice::one_of(ui, &words.say("report-what"), &mut self.what, &whats);
            let hint = match self.what {
                What::Report => "report-hint-report",
                What::Journal => "report-hint-journal",
                What::Dictionary => "report-hint-dictionary",
            };
            theme::remark(ui, words.say(hint));
            if self.what == What::Report {
                ui.add_space(theme::SPACE_8);
                self.span_ui(ui, view);
                ui.add_space(theme::SPACE_8);
                self.dialect_ui(ui, view);
            }
            ui.add_space(theme::SPACE_8);
            self.target_ui(ui, view, commands);
            theme::remark(ui, words.say("report-later"));
        });
    }

    fn span_ui(&mut self, ui: &mut Ui, view: &View) {
        let words = view.words;
        ui.label(theme::body(words.say("report-period")));
        let spans = [
            (Span::SixWeeks, words.say("report-period-six-weeks")),
            (Span::ThreeMonths, words.say("report-period-three-months")),
            (Span::All, words.say("report-period-all")),
            (Span::Own, words.say("report-period-own")),
        ];
        choice::one_of(ui, &words.say("report-period"), &mut self.span, &spans);
        if self.span != Span::Own {
            return;
        }
        let own = self.own.get_or_insert((day::plus(view.today, 1 - SIX_WEEKS), view.today));
        ui.horizontal_wrapped(|ui| {
            ui.label(theme::body(words.say("report-from")));
            DayPicker::new(&words.say("report-from"), view.today).show(ui, words, &mut own.0);
            own.1 = own.1.max(own.0);
            ui.label(theme::body(words.say("report-to")));
            DayPicker::new(&words.say("report-to"), view.today).from(own.0).show(ui, words, &mut own.1);
        });
    }

    fn dialect_ui(&mut self, ui: &mut Ui, view: &View) {
        let words = view.words;
        let comma = self.decimal_comma.get_or_insert(view.settings.decimal_comma);
        ui.label(theme::body(words.say("report-numbers")));
        let dialects = [(false, words.say("report-numbers-plain")), (true, words.say("report-numbers-comma"))];
        choice::one_of(ui, &words.say("report-numbers"), comma, &dialects);
        // Not in the buttons, whose text cannot wrap in a narrow column.
        let hint = if *comma { "report-numbers-comma-hint" } else { "report-numbers-plain-hint" };
        theme::remark(ui, words.say(hint));
    }

    fn target_ui(&mut self, ui: &mut Ui, view: &View, commands: &mut Commands) {
        let words = view.words;
        let (what, period) = (self.outgoing(view), self.period(view));
        let (save, target) = (self.what.save(), &mut self.targets[self.what as usize]);
        target.fill(view, what);
        let label = ui.label(theme::body(words.say("report-path")));
        let edit = TextEdit::singleline(&mut target.path).desired_width(f32::INFINITY);
        let field = ui.add(edit.min_size(vec2(0.0, theme::CONTROL_HEIGHT))).labelled_by(label.id);
        if field.changed() {
            target.asks = None;
        }
        let whole = absolute(&target.path);
        if whole.is_none() {
            theme::remark(ui, words.say("report-path-whole"));
        }
        ui.horizontal_wrapped(|ui| {
            let ready = whole.is_some() && !view.is_busy;
            let pressed = ui.add_enabled(ready, button::primary(words.say(save))).clicked();
            let entered = field.lost_focus() && ui.input(|input| input.key_pressed(Key::Enter));
            if let Some(path) = whole.filter(|_| ready && (pressed || entered)) {
                let (path, replaces) = target.take(path);
                commands.push(Command::Export { path, what, period, replaces });
            }
            if ui.add(button::quiet(words.say("report-choose")).named(words.say("report-choose-target"))).clicked() {
                commands.push(Command::ChooseTarget(what));
            }
        });
        if let Some(path) = target.asks.clone() {
            let answer = replace(ui, view, &path);
            if answer == Some(true) {
                commands.push(Command::Export { path, what, period, replaces: true });
            }
            if answer.is_some() {
                target.asks = None;
            }
        }
        theme::remark(ui, words.say("report-path-hint"));
    }

    fn outgoing(&self, view: &View) -> Outgoing {
        match self.what {
            What::Report => {
                Outgoing::ReportCsv { decimal_comma: self.decimal_comma.unwrap_or(view.settings.decimal_comma) }
            }
            What::Journal => Outgoing::JournalCsv,
            What::Dictionary => Outgoing::Dictionary,
        }
    }

    /// Whether the report is being put together.
    pub(super) fn is_report(&self) -> bool {
        self.what == What::Report
    }

    /// The days that are wanted.
    pub(super) fn period(&self, view: &View) -> Period {
        let until_today = |from| Period { from: Some(from), to: Some(view.today) };
        if self.what == What::Journal {
            return Period::ALL;
        }
        match (self.span, self.own) {
            (Span::SixWeeks, _) => until_today(day::plus(view.today, 1 - SIX_WEEKS)),
            (Span::ThreeMonths, _) => {
                until_today(view.today.checked_sub_months(Months::new(3)).map_or(view.today, |from| day::plus(from, 1)))
            }
            (Span::Own, Some((from, to))) => Period { from: Some(from), to: Some(to) },
            (Span::All | Span::Own, _) => Period::ALL,
        }
    }
}

/// The path, when it says all of the way to a file.
pub(super) fn absolute(text: &str) -> Option<PathBuf> {
    let path = Path::new(text);
    (path.is_absolute() && path.file_name().is_some()).then(|| path.to_owned())
}

/// Asks whether a file is to be replaced; the answer, once there is one.
fn replace(ui: &mut Ui, view: &View, path: &Path) -> Option<bool> {
    let words = view.words;
    ui.add_space(theme::SPACE_8);
    let asked = ui.label(theme::body(words.say_with("report-replace", &[("path", path.display().to_string().into())])));
    ui.ctx().accesskit_node_builder(asked.id, |node| node.set_live(Live::Polite));
    ui.horizontal_wrapped(|ui| {
        let yes = ui.add_enabled(!view.is_busy, button::danger(words.say("report-replace-yes"))).clicked();
        let no = ui.add(button::quiet(words.say("report-replace-no"))).clicked();
        if yes || no { Some(yes) } else { None }
    })
    .inner
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_path_has_to_be_whole() {
        for bad in ["", "report.csv", "~/report.csv", "/", "./a"] {
            assert_eq!(absolute(bad), None, "{bad}");
        }
        if cfg!(unix) {
            assert_eq!(absolute("/a b/ü #1.csv"), Some(PathBuf::from("/a b/ü #1.csv")));
        }
    }
}
