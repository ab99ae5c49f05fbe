//! The export: what, which days, how numbers are set, and where to.

use std::path::{Path, PathBuf};

use chrono::{Months, NaiveDate};
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
    path: String,
    /// What the path field was filled with; as long as it says so, it follows the choices.
    filled: String,
    /// The path last taken over from the dialog.
    taken: Option<PathBuf>,
}

impl Draft {
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
        self.fill(view);
        let label = ui.label(theme::body(words.say("report-path")));
        let edit = TextEdit::singleline(&mut self.path).desired_width(f32::INFINITY);
        let field = ui.add(edit.min_size(vec2(0.0, theme::CONTROL_HEIGHT))).labelled_by(label.id);
        let target = absolute(&self.path);
        if target.is_none() {
            theme::remark(ui, words.say("report-path-whole"));
        }
        ui.horizontal_wrapped(|ui| {
            let save = match self.what {
                What::Report => "report-save",
                What::Journal => "report-save-journal",
                What::Dictionary => "report-save-dictionary",
            };
            let ready = target.is_some() && !view.is_busy;
            let pressed = ui.add_enabled(ready, button::primary(words.say(save))).clicked();
            let entered = field.lost_focus() && ui.input(|input| input.key_pressed(Key::Enter));
            if let Some(path) = target.filter(|_| ready && (pressed || entered)) {
                commands.push(Command::Export {
                    path: self.exact(path),
                    what: self.outgoing(view),
                    period: self.period(view),
                });
            }
            if ui.add(button::quiet(words.say("report-choose")).named(words.say("report-choose-target"))).clicked() {
                commands.push(Command::ChooseTarget(self.outgoing(view)));
            }
        });
        theme::remark(ui, words.say("report-path-hint"));
    }

    /// Fills the path field: with what the dialog chose, or with a sensible name.
    fn fill(&mut self, view: &View) {
        let what = self.outgoing(view);
        if let Some((_, path)) = view.chosen_target.filter(|(asked, _)| same_kind(*asked, what))
            && self.taken.as_ref() != Some(path)
        {
            self.taken = Some(path.clone());
            self.path = path.to_string_lossy().into_owned();
            self.filled.clear();
        }
        if self.path == self.filled {
            let name = what.file_name(view.today);
            self.path = view.folder.map_or(name.clone(), |folder| folder.join(name).to_string_lossy().into_owned());
            self.filled = self.path.clone();
        }
    }

    /// The path the dialog gave, byte for byte, as long as the field still shows it.
    fn exact(&self, typed: PathBuf) -> PathBuf {
        self.taken.clone().filter(|taken| taken.to_string_lossy() == self.path).unwrap_or(typed)
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

fn same_kind(one: Outgoing, other: Outgoing) -> bool {
    std::mem::discriminant(&one) == std::mem::discriminant(&other)
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
