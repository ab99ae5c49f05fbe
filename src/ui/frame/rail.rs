//! The way from screen to screen: a rail at the left, or a bar along the top of a small window.

use eframe::egui;
use egui::accesskit::Role;
use egui::{
    Align2, CornerRadius, Frame, Id, Margin, Panel, Popup, PopupCloseBehavior, Response, ScrollArea, Sense, StrokeKind,
    Ui, WidgetInfo, pos2, vec2,
};

use crate::ui::focus::{self, Form, Kind};
use crate::ui::widgets::button;
use crate::ui::{Screen, View, theme};

/// The screens that make sense before there is anything.
pub(super) const OPEN_AT_FIRST: [Screen; 3] = [Screen::FirstStart, Screen::Report, Screen::Settings];

/// Height of one entry in points.
const ENTRY: f32 = 38.0;
/// Below this height (points) the rail scrolls instead of keeping the settings at its foot.
const TALL: f32 = 520.0;
/// Below this width (points) the bar is one button with a list.
const BAR: f32 = 660.0;

/// What the person asked the rail for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Wish {
    /// Another screen.
    Go(Screen),
    /// The list of keys.
    Keys,
}

/// The rail for a frame.
#[derive(Debug, Clone, Copy)]
pub(super) struct Rail {
    /// The screen that shows.
    pub shown: Screen,
    /// Whether only the first start and what it may need are open.
    pub first: bool,
}

impl Rail {
    fn screens(self) -> Vec<Screen> {
        if self.first { OPEN_AT_FIRST.to_vec() } else { Screen::RAIL.to_vec() }
    }

    /// Shows the rail at the left.
    pub(super) fn beside(self, ui: &mut Ui, view: &View) -> Option<Wish> {
        let frame = Frame::NONE.inner_margin(Margin { left: 14, right: 14, top: 20, bottom: 16 });
        let panel = Panel::left("rail").resizable(false).exact_size(theme::RAIL_WIDTH).frame(frame);
        let list = |ui: &mut Ui| {
            if ui.available_height() < TALL {
                return focus::scroll(ScrollArea::vertical(), ui, |ui| self.entries(ui, view, 0.0)).inner;
            }
            let height = ui.available_height();
            self.entries(ui, view, height)
        };
        panel.show(ui, |ui| focus::form(ui, Form::list("rail"), |ui, _| list(ui))).inner
    }

    /// Name, screens, and at the foot of `height` points the settings and what the journal is about.
    fn entries(self, ui: &mut Ui, view: &View, height: f32) -> Option<Wish> {
        let top = ui.cursor().top();
        ui.spacing_mut().item_spacing.y = 3.0;
        let accent = theme::palette(ui).accent;
        ui.horizontal(|ui| {
            ui.add_space(10.0);
            ui.label(theme::name(view.words.say("app-name")).color(accent));
        });
        journal(ui, view);
        ui.add_space(theme::SPACE_16);
        let mut wish = None;
        let (foot, screens): (Vec<Screen>, Vec<Screen>) =
            self.screens().into_iter().partition(|screen| *screen == Screen::Settings);
        for screen in screens {
            wish = wish.or(self.entry(ui, view, screen));
        }
        let foot_height = ENTRY + foot_lines(view) as f32 * 19.0 + 40.0;
        let left = top + height - ui.cursor().top() - foot_height;
        ui.add_space(left.max(theme::SPACE_8));
        for screen in foot {
            wish = wish.or(self.entry(ui, view, screen));
        }
        wish.or(self.about(ui, view))
    }

    fn entry(self, ui: &mut Ui, view: &View, screen: Screen) -> Option<Wish> {
        let name = view.words.say(screen.word());
        let number = Screen::RAIL.iter().position(|s| *s == screen).map(|place| place + 1);
        let hint = number.map(|n| view.words.say_with("frame-key", &[("n", n.into())])).unwrap_or_default();
        entry(ui, (&name, &hint), screen == self.shown).clicked().then_some(Wish::Go(screen))
    }

    /// Which tendon, and where what is typed stays.
    fn about(self, ui: &mut Ui, view: &View) -> Option<Wish> {
        ui.add_space(theme::SPACE_4);
        let lines = |ui: &mut Ui| {
            for tendon in &view.assessment.tendons {
                line(ui, &view.words.tendon(tendon.side, tendon.location));
            }
            line(ui, &view.words.say(saved_word(view)));
            ui.add(button::link(view.words.say("frame-keys-title"))).clicked().then_some(Wish::Keys)
        };
        Frame::NONE.inner_margin(Margin::symmetric(10, 0)).show(ui, lines).inner
    }

    /// Shows the bar along the top.
    pub(super) fn above(self, ui: &mut Ui, view: &View) -> Option<Wish> {
        let frame = Frame::NONE.inner_margin(Margin::symmetric(12, 6));
        let wide = ui.available_width() >= BAR;
        let panel = Panel::top("bar").resizable(false).frame(frame);
        panel.show(ui, |ui| if wide { self.bar(ui, view) } else { self.menu(ui, view) }).inner
    }

    fn bar(self, ui: &mut Ui, view: &View) -> Option<Wish> {
        let mut wish = None;
        ui.horizontal_wrapped(|ui| {
            ui.spacing_mut().item_spacing.x = 2.0;
            for screen in self.screens() {
                let name = view.words.say(screen.word());
                if tab(ui, &name, screen == self.shown).clicked() {
                    wish = Some(Wish::Go(screen));
                }
            }
        });
        wish.or(self.foot_of_bar(ui, view))
    }

    /// Under the bar, the foot of the rail: which tendon, which journal, the keys.
    fn foot_of_bar(self, ui: &mut Ui, view: &View) -> Option<Wish> {
        let lines = |ui: &mut Ui| {
            ui.spacing_mut().item_spacing.x = theme::SPACE_16;
            for tendon in &view.assessment.tendons {
                line(ui, &view.words.tendon(tendon.side, tendon.location));
            }
            line(ui, &view.words.say(saved_word(view)));
            let keys = ui.add(button::link(view.words.say("frame-keys-title"))).clicked().then_some(Wish::Keys);
            journal(ui, view);
            keys
        };
        let margin = Margin { left: 9, ..Margin::ZERO };
        Frame::NONE.inner_margin(margin).show(ui, |ui| theme::text_line(ui, lines)).inner
    }

    fn menu(self, ui: &mut Ui, view: &View) -> Option<Wish> {
        let opener = ui.horizontal(|ui| {
            let menu = view.words.say("frame-menu");
            let opener = ui.add(button::quiet(&menu).small());
            ui.label(theme::strong(view.words.say(self.shown.word())));
            journal(ui, view);
            opener
        });
        let popup = Popup::from_toggle_button_response(&opener.inner)
            .close_behavior(PopupCloseBehavior::CloseOnClick)
            .accessible_name(view.words.say("frame-menu"));
        let room = (ui.ctx().content_rect().height() - 70.0).max(100.0);
        let shown = popup.show(|ui| {
            ui.set_width(theme::RAIL_WIDTH);
            ui.spacing_mut().item_spacing.y = 2.0;
            let mut wish = None;
            focus::opened(ui.ctx(), Id::unique("screens"), Some(opener.inner.id));
            focus::form(ui, Form::list("rail"), |ui, _| {
                focus::scroll(ScrollArea::vertical().max_height(room), ui, |ui| {
                    for screen in self.screens() {
                        wish = wish.or(self.entry(ui, view, screen));
                    }
                    wish = wish.or(self.about(ui, view));
                });
            });
            if wish.is_some() {
                // A click closes it by itself; Enter and a screen reader's press do not.
                ui.close();
            }
            wish
        });
        shown.and_then(|shown| shown.inner)
    }
}

/// Which journal is open, where several are known: so that nobody enters into another's.
fn journal(ui: &mut Ui, view: &View) {
    let Some(name) = view.journals.told_apart().filter(|_| !view.is_sample) else { return };
    let said = view.words.say_with("frame-journal", &[("name", name.into())]);
    let quiet = theme::palette(ui).quiet;
    Frame::NONE.inner_margin(Margin::symmetric(10, 0)).show(ui, |ui| {
        ui.add(egui::Label::new(theme::small(&said).color(quiet)).truncate());
    });
}

fn saved_word(view: &View) -> &'static str {
    match (view.is_sample, view.read_only.is_some()) {
        (true, _) => "frame-saved-not",
        (_, true) => "frame-saved-closed",
        _ => "frame-saved-here",
    }
}

/// Lines of the foot, with room for those that break.
fn foot_lines(view: &View) -> usize {
    view.assessment.tendons.len() + 2
}

fn line(ui: &mut Ui, text: &str) {
    let quiet = theme::palette(ui).quiet;
    ui.add(egui::Label::new(theme::hint(text).color(quiet)).wrap());
}

/// One entry of the rail: its name at left, its key at right.
fn entry(ui: &mut Ui, (name, hint): (&str, &str), current: bool) -> Response {
    let colors = theme::palette(ui);
    let (rect, _) = ui.allocate_exact_size(vec2(ui.available_width(), ENTRY), Sense::hover());
    let response = ui.interact(rect, focus::id_of(ui, ("screen", name)), Sense::click());
    named(ui, &response, name, current);
    if ui.is_rect_visible(rect) {
        ground(ui, &response, rect, current);
        let (font, ink) = if current {
            (theme::bold(theme::BODY_SIZE), colors.accent)
        } else {
            (theme::font(theme::BODY_SIZE), colors.quiet)
        };
        ui.painter().text(pos2(rect.left() + 10.0, rect.center().y), Align2::LEFT_CENTER, name, font, ink);
        let font = if current { theme::bold(theme::HINT_SIZE) } else { theme::font(theme::HINT_SIZE) };
        ui.painter().text(pos2(rect.right() - 10.0, rect.center().y), Align2::RIGHT_CENTER, hint, font, colors.quiet);
    }
    response.on_hover_cursor(egui::CursorIcon::PointingHand)
}

/// One entry of the bar.
fn tab(ui: &mut Ui, name: &str, current: bool) -> Response {
    let colors = theme::palette(ui);
    let ink = if current { colors.accent } else { colors.quiet };
    let galley = ui.painter().layout_no_wrap(name.to_owned(), theme::bold(theme::SMALL_SIZE), ink);
    let size = vec2(galley.size().x + 18.0, theme::CONTROL_HEIGHT);
    let (rect, _) = ui.allocate_exact_size(size, Sense::hover());
    let response = ui.interact(rect, focus::id_of(ui, ("screen", name)), Sense::click());
    named(ui, &response, name, current);
    if ui.is_rect_visible(rect) {
        ground(ui, &response, rect, current);
        ui.painter().galley(rect.center() - galley.size() / 2.0, galley, ink);
    }
    response.on_hover_cursor(egui::CursorIcon::PointingHand)
}

fn named(ui: &Ui, response: &Response, name: &str, current: bool) {
    response.widget_info(|| WidgetInfo::selected(Role::Button, ui.is_enabled(), current, name));
    focus::stop(response, Kind::Button);
}

fn ground(ui: &Ui, response: &Response, rect: egui::Rect, current: bool) {
    let colors = theme::palette(ui);
    let radius = CornerRadius::same(theme::CONTROL_RADIUS);
    if current || response.hovered() {
        let fill = if current { colors.accent_soft } else { colors.rail };
        ui.painter().rect_filled(rect, radius, fill);
    }
    if response.has_focus() {
        ui.painter().rect_stroke(rect, radius, theme::focus_stroke(ui), StrokeKind::Inside);
    }
}
