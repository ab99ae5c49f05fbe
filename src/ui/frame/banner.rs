//! What holds for the whole window: a sample journal, nothing can be saved, work under way, a file
//! held over it.

use std::path::{Path, PathBuf};

use eframe::egui::{self, Frame, Id, Margin, Panel, TextEdit, Ui};

use crate::command::{Command, Commands, Outgoing};
use crate::journal::witness::Doubt;
use crate::ui::widgets::button;
use crate::ui::{Cancel, CopyBeside, Screen, View, WorkShown, theme};

/// What a banner weighs.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Weight {
    Plain,
    Warning,
}

/// Shows the banners there are.
pub(super) fn banners(ui: &mut Ui, view: &View, commands: &mut Commands) {
    let words = view.words;
    if view.is_sample {
        let back = words.say("frame-sample-back");
        if banner(ui, "sample", &words.say("frame-sample"), (Weight::Plain, Some(&back))) {
            commands.push(Command::CloseSample);
        }
    }
    if let Some(reason) = view.read_only {
        let text = words.say_with("frame-read-only", &[("reason", reason.into())]);
        banner(ui, "read_only", &text, (Weight::Warning, None));
    }
    if let Some(doubt) = view.doubt {
        doubted(ui, view, doubt, commands);
    }
    if view.is_replaced {
        replaced(ui, view, commands);
    }
    if view.is_erasing && view.read_only.is_none() {
        let finish = words.say("erase-finish");
        let action = (!view.is_busy).then_some(finish.as_str());
        if banner(ui, "erasing", &words.say("erase-unfinished"), (Weight::Warning, action)) {
            commands.push(Command::FinishErasing);
        }
    }
    if let Some(copy) = view.beside {
        beside(ui, view, copy, commands);
    }
    if let Some(work) = view.work {
        under_way(ui, view, work, commands);
    }
    if ui.input(|input| !input.raw.hovered_files.is_empty()) {
        banner(ui, "drop", &words.say("frame-drop"), (Weight::Plain, None));
    }
}

/// The computer's date does not fit the journal: is it right?
fn doubted(ui: &mut Ui, view: &View, doubt: Doubt, commands: &mut Commands) {
    let words = view.words;
    let id = match doubt {
        Doubt { is_denied: true, .. } => "clock-denied",
        Doubt { is_entry: true, .. } => "clock-doubt",
        Doubt { .. } => "clock-doubt-since-said",
    };
    let (today, newest) = (words.day_with_year(view.now.date_naive()), words.day_with_year(doubt.newest));
    let text = words.say_with(id, &[("today", today.into()), ("newest", newest.into())]);
    let (right, wrong) = (words.say("clock-right"), words.say("clock-wrong"));
    let answers: &[&str] = if doubt.is_denied { &[&right] } else { &[&right, &wrong] };
    if let Some(pressed) = asking(ui, "clock", &text, (Weight::Warning, answers)) {
        commands.push(Command::SayOfTheDate { is_right: pressed == 0 });
    }
}

/// Another copy lies beside the journal and has more entries.
fn beside(ui: &mut Ui, view: &View, copy: CopyBeside, commands: &mut Commands) {
    let words = view.words;
    let name = copy.path.file_name().unwrap_or_default().to_string_lossy().into_owned();
    let args = [("file", name.into()), ("count", copy.entries.into())];
    let (merge, leave) = (words.say("frame-beside-merge"), words.say("frame-beside-leave"));
    match asking(ui, "beside", &words.say_with("frame-beside", &args), (Weight::Plain, &[&merge, &leave])) {
        Some(0) => {
            commands.push(Command::PreviewImport(copy.path.to_owned()));
            commands.push(Command::Show(Screen::Report));
        }
        Some(_) => commands.push(Command::LeaveCopy(copy.path.to_owned())),
        None => {}
    }
}

/// The journal's file is gone from its place: a name to go on under, proposed beside the old one.
fn replaced(ui: &mut Ui, view: &View, commands: &mut Commands) {
    let words = view.words;
    let id = Id::unique("save-as-path");
    let proposed = || {
        let folder = view.journal_path.and_then(Path::parent).unwrap_or(Path::new(""));
        folder.join(Outgoing::Copy.file_name(view.today)).display().to_string()
    };
    let mut typed: String = ui.data(|data| data.get_temp(id)).unwrap_or_else(proposed);
    let colors = theme::palette(ui);
    let margin = Margin::symmetric(theme::SPACE_16 as i8, theme::SPACE_8 as i8);
    let frame = Frame::NONE.fill(colors.yellow.soft).inner_margin(margin);
    let panel = Panel::top("replaced").resizable(false).show_separator_line(false).frame(frame);
    panel.show(ui, |ui| {
        let said = ui.add(egui::Label::new(theme::body(words.say("frame-replaced")).color(colors.yellow.text)).wrap());
        ui.horizontal_wrapped(|ui| {
            let width = (ui.available_width() - 200.0).max(160.0);
            ui.add(TextEdit::singleline(&mut typed).desired_width(width)).labelled_by(said.id);
            if ui.add(button::primary(words.say("frame-replaced-save"))).clicked() {
                commands.push(Command::SaveAs(PathBuf::from(typed.trim())));
            }
        });
    });
    ui.data_mut(|data| data.insert_temp(id, typed));
}

/// Work that leaves the journal to the window: what it is, how far it is, and stopping it.
fn under_way(ui: &mut Ui, view: &View, work: WorkShown, commands: &mut Commands) {
    let words = view.words;
    let text = match work.fraction {
        Some(fraction) => {
            let percent = (fraction * 100.0).floor() as i32;
            words.say_with("frame-busy-at", &[("what", work.said.into()), ("percent", percent.into())])
        }
        None => work.said.to_owned(),
    };
    let cancel = words.say(if work.cancel == Cancel::Asked { "work-cancelling" } else { "work-cancel" });
    let action = (work.cancel != Cancel::Never).then_some(cancel.as_str());
    if banner(ui, "busy", &text, (Weight::Plain, action)) {
        commands.push(Command::CancelWork);
    }
}

/// One banner; whether its button was pressed.
fn banner(ui: &mut Ui, id: &str, text: &str, (weight, action): (Weight, Option<&str>)) -> bool {
    asking(ui, id, text, (weight, action.as_slice())).is_some()
}

/// One banner with buttons; which of them was pressed.
fn asking(ui: &mut Ui, id: &str, text: &str, (weight, actions): (Weight, &[&str])) -> Option<usize> {
    let colors = theme::palette(ui);
    let (ground, ink) = match weight {
        Weight::Plain => (colors.accent_soft, colors.accent),
        Weight::Warning => (colors.yellow.soft, colors.yellow.text),
    };
    let frame = Frame::NONE.fill(ground).inner_margin(Margin::symmetric(theme::SPACE_16 as i8, theme::SPACE_8 as i8));
    let panel = Panel::top(id).resizable(false).show_separator_line(false).frame(frame);
    let shown = panel.show(ui, |ui| {
        ui.horizontal_wrapped(|ui| {
            let label = ui.add(egui::Label::new(theme::body(text).color(ink)).wrap());
            ui.ctx().accesskit_node_builder(label.id, |node| {
                node.set_live(egui::accesskit::Live::Polite);
            });
            let clicked = |action: &&str| ui.add(button::quiet(*action).small()).clicked();
            let pressed: Vec<bool> = actions.iter().map(clicked).collect();
            pressed.iter().position(|pressed| *pressed)
        })
        .inner
    });
    shown.inner
}

/// The files dropped onto the window in this frame.
pub(super) fn dropped(ctx: &egui::Context) -> Vec<PathBuf> {
    ctx.input(|input| input.raw.dropped_files.iter().map(|file| file.path().to_owned()).collect())
}
