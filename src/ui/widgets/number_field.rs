//! A field for a number that may be left empty; 3,5 and 3.5 are both understood.

use std::ops::RangeInclusive;

use eframe::egui;
use egui::{Align, Response, TextEdit, Ui, vec2};

use crate::ui::focus::{self, Kind};
use crate::ui::theme;
use crate::words::{Words, digits};

/// What stands in a number field.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Typed {
    /// Nothing: not answered.
    Nothing,
    /// A number within the field's range.
    Number(f64),
    /// Something that is no number, or out of range.
    Unreadable,
}

impl Typed {
    /// The number, when there is one.
    pub fn number(self) -> Option<f64> {
        if let Typed::Number(number) = self { Some(number) } else { None }
    }

    /// The whole number, when there is one.
    pub fn whole(self) -> Option<u32> {
        // In range by the field's own range; a negative or huge one saturates.
        self.number().map(|number| number.round() as u32)
    }
}

/// Reads what was typed; `decimals` allows a fraction after a comma or a point.
pub fn read(text: &str, range: &RangeInclusive<f64>, decimals: bool) -> Typed {
    let text = digits::latin(text);
    let text = text.trim();
    if text.is_empty() {
        return Typed::Nothing;
    }
    // Only digits, one sign and one separator: "1e9", "inf" and "1.000,5" are not numbers here.
    let digits = text.strip_prefix(['-', '−']).unwrap_or(text);
    let separators = digits.chars().filter(|c| matches!(c, ',' | '.')).count();
    let plain = digits.chars().all(|c| c.is_ascii_digit() || matches!(c, ',' | '.'));
    if !plain || separators > usize::from(decimals) {
        return Typed::Unreadable;
    }
    let sign = if digits.len() == text.len() { 1.0 } else { -1.0 };
    match digits.replace(',', ".").parse::<f64>() {
        Ok(number) if range.contains(&(sign * number)) => Typed::Number(sign * number),
        _ => Typed::Unreadable,
    }
}

/// A labelled number field over a draft text.
#[must_use = "a field is shown with show"]
pub struct NumberField<'a> {
    name: &'a str,
    text: &'a mut String,
    range: RangeInclusive<f64>,
    decimals: bool,
    unit: &'a str,
    hint: &'a str,
    spoken: Option<&'a str>,
    width: f32,
}

impl<'a> NumberField<'a> {
    /// A field for a whole number from 0 to 9999.
    pub fn new(name: &'a str, text: &'a mut String) -> Self {
        Self { name, text, range: 0.0..=9999.0, decimals: false, unit: "", hint: "", spoken: None, width: 84.0 }
    }

    /// Takes whole numbers in this range.
    pub fn whole(mut self, range: RangeInclusive<u32>) -> Self {
        self.range = f64::from(*range.start())..=f64::from(*range.end());
        self.decimals = false;
        self
    }

    /// Takes decimal numbers in this range.
    pub fn decimal(mut self, range: RangeInclusive<f64>) -> Self {
        self.range = range;
        self.decimals = true;
        self
    }

    /// The unit behind the field.
    pub fn unit(mut self, unit: &'a str) -> Self {
        self.unit = unit;
        self
    }

    /// What stands in the empty field.
    pub fn hint(mut self, hint: &'a str) -> Self {
        self.hint = hint;
        self
    }

    /// What a screen reader says instead of the name, when the name alone would be ambiguous.
    pub fn spoken(mut self, spoken: &'a str) -> Self {
        self.spoken = Some(spoken);
        self
    }

    /// The field's width in points.
    pub fn width(mut self, width: f32) -> Self {
        self.width = width;
        self
    }

    /// Shows name, field, unit, and a quiet line when it cannot be read.
    pub fn show(self, ui: &mut Ui, words: &Words) -> (Response, Typed) {
        let (range, decimals) = (self.range.clone(), self.decimals);
        let (response, text) = ui
            .horizontal(|ui| {
                let name = ui.label(theme::body(self.name));
                ui.with_layout(egui::Layout::right_to_left(Align::Center), |ui| field(ui, self, name.id)).inner
            })
            .inner;
        let typed = read(&text, &range, decimals);
        if typed == Typed::Unreadable {
            complain(ui, words, &range, decimals);
        }
        (response, typed)
    }
}

fn field(ui: &mut Ui, field: NumberField, name: egui::Id) -> (Response, String) {
    let quiet = theme::palette(ui).quiet;
    // The unit has its place even when empty, so that fields stand beneath each other.
    let unit = ui.painter().layout_no_wrap(field.unit.to_owned(), theme::font(theme::SMALL_SIZE), quiet);
    let (rect, _) = ui.allocate_exact_size(vec2(unit.size().x.max(28.0), theme::CONTROL_HEIGHT), egui::Sense::hover());
    ui.painter().galley(egui::pos2(rect.left(), rect.center().y - unit.size().y / 2.0), unit, quiet);
    let id = focus::id_of(ui, ("number", field.spoken.unwrap_or(field.name)));
    let edit = TextEdit::singleline(field.text)
        .id(id)
        .desired_width(field.width)
        .align(egui::Align2::RIGHT_CENTER)
        .min_size(vec2(0.0, theme::CONTROL_HEIGHT))
        .char_limit(12)
        .hint_text(field.hint.to_owned());
    let response = ui.add(edit);
    focus::stop(&response, Kind::Question);
    let response = match field.spoken {
        None => response.labelled_by(name),
        Some(spoken) => {
            ui.ctx().accesskit_node_builder(response.id, |node| node.set_label(spoken));
            response
        }
    };
    (response, field.text.clone())
}

fn complain(ui: &mut Ui, words: &Words, range: &RangeInclusive<f64>, decimals: bool) {
    let id = if decimals { "widget-number-unreadable" } else { "widget-number-unreadable-whole" };
    let said =
        words.say_with(id, &[("from", words.number(*range.start()).into()), ("to", words.number(*range.end()).into())]);
    let ink = theme::palette(ui).red.text;
    let line = ui.label(theme::small(said).color(ink));
    ui.ctx().accesskit_node_builder(line.id, |node| node.set_live(egui::accesskit::Live::Polite));
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn comma_and_point_are_the_same() {
        for text in ["3,5", "3.5", " 3.5 ", "۳٫۵", "٣.٥", "३,५"] {
            assert_eq!(read(text, &(0.0..=10.0), true), Typed::Number(3.5));
        }
    }

    #[test]
    fn nothing_is_not_zero() {
        assert_eq!(read("  ", &(0.0..=10.0), false), Typed::Nothing);
        assert_eq!(read("0", &(0.0..=10.0), false), Typed::Number(0.0));
    }

    #[test]
    fn what_is_no_number_is_never_guessed() {
        for text in ["abc", "1.000,5", "1e3", "inf", "NaN", ",", "-", "--1", "11", "-1"] {
            assert_eq!(read(text, &(0.0..=10.0), true), Typed::Unreadable, "{text}");
        }
        assert_eq!(read("3.5", &(0.0..=10.0), false), Typed::Unreadable);
    }
}
