//! A field for a time of day, as people type it: 18:30, 18.30, 1830, 7:05, 6:30 pm.

use chrono::NaiveTime;
use eframe::egui::{Response, TextEdit, Ui, vec2};

use super::choice::named_line;
use crate::ui::focus::{self, Kind};
use crate::ui::theme;
use crate::words::digits;

/// Width of the field in points.
const WIDTH: f32 = 84.0;

/// A line with the name at left and the field at right.
pub fn time_field(ui: &mut Ui, name: &str, text: &mut String) -> Response {
    named_line(ui, name, |ui| {
        let edit = TextEdit::singleline(text).id(focus::id_of(ui, ("time", name))).desired_width(WIDTH).char_limit(12);
        let response = ui.add(edit.min_size(vec2(0.0, theme::CONTROL_HEIGHT)));
        focus::stop(&response, Kind::Question);
        ui.ctx().accesskit_node_builder(response.id, |node| node.set_label(name));
        response
    })
}

/// Reads a time of day: 18:30, 18.30, 18h30, 1830, 7:05, 6:30 pm, 6pm.
pub fn read_time(text: &str) -> Option<NaiveTime> {
    let text = digits::latin(text).trim().to_lowercase();
    let (time, half) = halved(&text);
    let (hours, minutes) = match time.split_once([':', '.', 'h']) {
        Some(parts) => parts,
        None if matches!(time.len(), 3 | 4) && time.is_ascii() => time.split_at(time.len() - 2),
        None if half.is_some() => (time, "00"),
        None => return None,
    };
    let number = |part: &str, longest: usize| {
        let digits = !part.is_empty() && part.len() <= longest && part.bytes().all(|b| b.is_ascii_digit());
        digits.then(|| part.parse::<u32>().ok()).flatten()
    };
    let minutes = (minutes.len() == 2).then(|| number(minutes, 2)).flatten()?;
    let hours = match (half, number(hours, 2)?) {
        (None, hours) => hours,
        (Some(half), hours @ 1..=12) => hours % 12 + half,
        (Some(_), _) => return None,
    };
    NaiveTime::from_hms_opt(hours, minutes, 0)
}

/// A time without its "am" or "pm", and the hours either adds.
fn halved(text: &str) -> (&str, Option<u32>) {
    let halves = [("am", 0), ("a.m.", 0), ("a.m", 0), ("pm", 12), ("p.m.", 12), ("p.m", 12)];
    let found = halves.into_iter().find_map(|(half, hours)| Some((text.strip_suffix(half)?.trim_end(), Some(hours))));
    found.unwrap_or((text, None))
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
        for text in ["6:30 pm", "6.30pm", "6:30 P.M.", "0630 PM", "06:30pm", "۱۸:۳۰"] {
            assert_eq!(read_time(text), at(18, 30), "{text}");
        }
        assert_eq!((read_time("6:05"), read_time("6 am"), read_time("6pm")), (at(6, 5), at(6, 0), at(18, 0)));
        assert_eq!((read_time("12:10 am"), read_time("12:10 pm")), (at(0, 10), at(12, 10)));
        for bad in [
            "18:30 pm", "0:30 am", "pm", "6:30 xm", "130 0pm", "", "18", "18:3", "24:00", "18:60", "half six",
            "18:300", "-1:30", "é30",
        ] {
            assert_eq!(read_time(bad), None, "{bad}");
        }
    }
}
