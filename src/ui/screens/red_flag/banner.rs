//! The banner: whole on Today, a line on every other screen and where Today is scrolled past it.

use eframe::egui;
use egui::accesskit::{Live, Role};
use egui::{Align, CornerRadius, Frame, Layout, Margin, Panel, Rect, Stroke, Ui, UiBuilder, vec2};

use super::silencing;
use crate::assessment::red_flag::{Raised, Seen, lifts};
use crate::command::{Command, Commands};
use crate::journal::flag::FlagKind;
use crate::ui::focus::{self, To};
use crate::ui::widgets::button;
use crate::ui::widgets::flag_mark::flag_mark;
use crate::ui::{Screen, View, theme};

/// Size of the painted flag in points, in the banner and in the line.
const FLAG: f32 = 24.0;
const SMALL_FLAG: f32 = 18.0;
/// Least height of the line.
const LINE: f32 = 44.0;
/// Below this width (points) the line breaks.
const NARROW: f32 = 560.0;

/// What the banner's buttons ask for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Wish {
    /// Record what a clinician said.
    Record,
    /// Take back an answer.
    Mistake,
}

/// Shows the banner for these flags.
pub(super) fn full(ui: &mut Ui, view: &View, flags: &[Raised]) -> Option<Wish> {
    let (words, title) = (view.words, title(view, flags));
    let about: Vec<String> = flags.iter().map(|raised| about(view, *raised)).collect();
    let spoken = format!("{title} {}", about.join(" "));
    let wish = alert(ui, (&spoken, Live::Assertive), |ui| {
        framed(ui, Margin::same(theme::CARD_PADDING), |ui| {
            ui.horizontal_top(|ui| {
                flag_mark(ui, FLAG, &words.say("red-flag-up"));
                ui.add_space(theme::SPACE_8);
                ui.vertical(|ui| {
                    ui.spacing_mut().item_spacing.y = theme::SPACE_8;
                    focus::redirect(ui.ctx(), To::Title, To::Verdict);
                    focus::heading(ui, To::Verdict, theme::verdict(&title));
                    for said in &about {
                        ui.label(theme::body(said));
                    }
                    if let Some(said) = latest(view, flags) {
                        ui.label(theme::strong(said));
                    }
                    theme::remark(ui, words.say("red-flag-until"));
                    buttons(ui, view)
                })
                .inner
            })
            .inner
        })
    });
    ui.add_space(theme::SPACE_16);
    wish
}

fn buttons(ui: &mut Ui, view: &View) -> Option<Wish> {
    let words = view.words;
    let mut wish = None;
    ui.add_enabled_ui(view.read_only.is_none(), |ui| {
        ui.horizontal_wrapped(|ui| {
            ui.spacing_mut().item_spacing.x = theme::SPACE_16;
            if ui.add(button::primary(words.say("red-flag-record"))).clicked() {
                wish = Some(Wish::Record);
            }
            if ui.add(button::link(words.say("red-flag-mistake"))).clicked() {
                wish = Some(Wish::Mistake);
            }
        });
    });
    wish
}

/// Shows the line, if a flag is up, above a screen that is not Today.
pub fn line(ui: &mut Ui, view: &View, side: f32, commands: &mut Commands) {
    let margin = Margin { left: side as i8, right: side as i8, top: theme::SPACE_8 as i8, bottom: 0 };
    let leads_to = view.words.say("red-flag-to-today");
    if panel(ui, view, (margin, Live::Polite), &leads_to) {
        commands.push(Command::Show(Screen::Today));
    }
}

/// Shows the line on Today, where the banner is scrolled out of sight; true when the banner is wanted back.
/// It was spoken already.
pub(super) fn line_on_today(ui: &mut Ui, view: &View) -> bool {
    let margin = Margin { bottom: theme::SPACE_8 as i8, ..Margin::ZERO };
    panel(ui, view, (margin, Live::Off), &view.words.say("red-flag-to-top"))
}

/// The line with one button; whether that was pressed.
fn panel(ui: &mut Ui, view: &View, (margin, live): (Margin, Live), leads_to: &str) -> bool {
    let flags = silencing(view);
    if flags.is_empty() {
        return false;
    }
    let outside = Frame::NONE.inner_margin(margin);
    let panel = Panel::top("red_flag").resizable(false).show_separator_line(false).frame(outside);
    let title = title(view, &flags);
    let shown = panel.show(ui, |ui| {
        alert(ui, (&title, live), |ui| {
            framed(ui, Margin::symmetric(14, 4), |ui| line_inside(ui, view, &title, leads_to))
        })
    });
    shown.inner
}

fn line_inside(ui: &mut Ui, view: &View, title: &str, leads_to: &str) -> bool {
    let leading = button::quiet(leads_to).small();
    let name = view.words.say("red-flag-up");
    ui.set_min_height(LINE - 8.0);
    if ui.available_width() < NARROW {
        return ui
            .horizontal_wrapped(|ui| {
                flag_mark(ui, SMALL_FLAG, &name);
                ui.label(theme::strong(title));
                ui.add(leading).clicked()
            })
            .inner;
    }
    // As high as a line, however high the window.
    let size = vec2(ui.available_width(), LINE - 8.0);
    ui.allocate_ui_with_layout(size, Layout::left_to_right(Align::Center), |ui| {
        flag_mark(ui, SMALL_FLAG, &name);
        ui.label(theme::strong(title));
        ui.with_layout(Layout::right_to_left(Align::Center), |ui| ui.add(leading).clicked()).inner
    })
    .inner
}

/// A piece that is spoken by itself when it appears.
fn alert<R>(ui: &mut Ui, (spoken, live): (&str, Live), add: impl FnOnce(&mut Ui) -> R) -> R {
    let builder = UiBuilder::new().id_salt("alert").accessibility_role(Role::Alert).accessibility_label(spoken);
    let shown = ui.scope_builder(builder, |ui| (ui.unique_id(), add(ui)));
    let (id, inner) = shown.inner;
    let Rect { min, max } = shown.response.rect;
    ui.ctx().accesskit_node_builder(id, |node| {
        node.set_live(live);
        node.set_bounds(egui::accesskit::Rect::new(min.x.into(), min.y.into(), max.x.into(), max.y.into()));
    });
    inner
}

fn framed<R>(ui: &mut Ui, margin: Margin, add: impl FnOnce(&mut Ui) -> R) -> R {
    let red = theme::palette(ui).red;
    let frame = Frame::NONE
        .fill(red.soft)
        .stroke(Stroke::new(2.0, red.mark))
        .corner_radius(CornerRadius::same(theme::CARD_RADIUS))
        .inner_margin(margin);
    frame
        .show(ui, |ui| {
            ui.set_width(ui.available_width());
            add(ui)
        })
        .inner
}

fn title(view: &View, flags: &[Raised]) -> String {
    let kinds: Vec<FlagKind> = flags.iter().map(|raised| raised.flag).collect();
    view.words.flag_title(&kinds)
}

/// The answer, its day, and what it can mean.
fn about(view: &View, raised: Raised) -> String {
    format!("{} {}", view.words.flag_up(raised, view.today), view.words.flag_why(raised.flag))
}

/// A clinician's word since the first of these flags. One that allows load is older than all of them, and
/// would read as permission here.
fn latest(view: &View, flags: &[Raised]) -> Option<String> {
    let since = flags.iter().map(|raised| raised.on).min()?;
    let is_about_them = |seen: &&Seen| seen.on >= since && !lifts(seen.said);
    let seen = view.assessment.red_flags.seen.as_ref().filter(is_about_them)?;
    view.words.seen(seen, view.today)
}
