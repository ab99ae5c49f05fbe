//! A field for a time of day, as people type it: 18:30, 18.30, 1830, 7:05.

use chrono::NaiveTime;
use eframe::egui::{Response, TextEdit, Ui, vec2};

use super::choice::named_line;
use crate::ui::theme;

/// Width of the field in points.
const WIDTH: f32 = 84.0;

/// A line with the name at left and the field at right.
pub fn time_field(ui: &mut Ui, name: &str, text: &mut String) -> Response {
    named_line(ui, name, |ui| {
        let edit = TextEdit::singleline(text).desired_width(WIDTH).char_limit(8);
        let response = ui.add(edit.min_size(vec2(0.0, theme::CONTROL_HEIGHT)));
        ui.ctx().accesskit_node_builder(response.id, |node| node.set_label(name));
        response
    })
}

/// Reads a time of day: 18:30, 18.30, 1830, 7:05.
pub fn read_time(text: &str) -> Option<NaiveTime> {
    let text = text.trim();
    let (hours, minutes) = match text.split_once([':', '.', 'h']) {
        Some(parts) => parts,
        None if matches!(text.len(), 3 | 4) && text.is_ascii() => text.split_at(text.len() - 2),
        None => return None,
    };
    let number = |part: &str, longest: usize| {
        let digits = !part.is_empty() && part.len() <= longest && part.bytes().all(|b| b.is_ascii_digit());
        digits.then(|| part.parse::<u32>().ok()).flatten()
    };
    let minutes = (minutes.len() == 2).then(|| number(minutes, 2)).flatten()?;
    NaiveTime::from_hms_opt(number(hours, 2)?, minutes, 0)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn times_are_read_as_people_type_them() {
        let at = |h, m| NaiveTime::from_hms_opt(h, m, 0);
        for text in ["18:30", "18.30", "1830", "18h30", " 18:30 "] {
            assert_eq!(read_time(text), at(18, 30), "{text}");
        }
        assert_eq!(read_time("7:05"), at(7, 5));
        assert_eq!(read_time("705"), at(7, 5));
        for bad in ["", "18", "18:3", "24:00", "18:60", "half six", "18:300", "-1:30", "é30"] {
            assert_eq!(read_time(bad), None, "{bad}");
        }
    }
}
