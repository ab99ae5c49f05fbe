//! The lines of a diary about sessions, and about how each tendon took them.

use springback::journal::Kind;
use springback::journal::cell::Cell;
use uuid::Uuid;

use super::{Diary, Understood, day, not_understood, side_of, time_of};

type Cells = Vec<(&'static str, String)>;

/// A session as it was told: its day and time, and what has been answered of each tendon so far.
#[derive(Clone)]
pub struct Told {
    number: i64,
    time: String,
    record: Uuid,
    answers: Vec<(&'static str, Cells)>,
}

impl Diary {
    /// `run 18:00 24' 8r s1 reduced · 2-2-2 15' 20h sharp · L: 1-1-1`; `UTC+01:00` for another clock.
    pub(super) fn session(&mut self, number: i64, what: &str) -> Understood {
        let mut parts = what.split(" · ");
        let words: Vec<&str> = parts.next().unwrap_or_default().split_whitespace().collect();
        let [activity, time, rest @ ..] = words.as_slice() else { return Err(not_understood(what)) };
        let start = day(number).and_time(time_of(time)?);
        let mut cells = vec![
            ("date", day(number).to_cell()),
            ("activity", (*activity).to_owned()),
            ("time", (*time).to_owned()),
            (
                "utc_offset",
                rest.iter().find(|w| is_clock(w)).map_or_else(|| self.offset(start).to_cell(), |w| (*w).to_owned()),
            ),
        ];
        for word in rest.iter().filter(|w| !is_clock(w)) {
            cells.push(match word {
                w if w.ends_with('\'') => ("minutes", w.trim_end_matches('\'').to_owned()),
                &"hilly" => ("hills", "yes".to_owned()),
                w if w.ends_with('r') && w.len() > 1 && w.as_bytes()[0].is_ascii_digit() => {
                    ("run_min", w.trim_end_matches('r').to_owned())
                }
                &"reduced" => ("reduced", "yes".to_owned()),
                w if w.starts_with('s') => ("plan_step", w[1..].to_owned()),
                w => return Err(not_understood(w)),
            });
        }
        let record = self.keep(number, Kind::Session, cells)?;
        self.sessions.push(Told { number, time: (*time).to_owned(), record, answers: Vec::new() });
        let told = self.sessions.len() - 1;
        parts.map(str::trim).try_for_each(|part| match part.strip_prefix("did ") {
            Some(exercise) => self.exercise(number, record, exercise),
            None => self.response(told, part),
        })
    }

    /// `heavy_standing 3x15 40kg`; of a hold, the second number is seconds: `hold_two_legs 5x45s`.
    fn exercise(&mut self, number: i64, session: Uuid, what: &str) -> Understood {
        let mut words = what.split_whitespace();
        let name = words.next().ok_or_else(|| not_understood(what))?;
        let mut cells = vec![("session", session.to_cell()), ("exercise", name.to_owned())];
        for word in words {
            match (word.strip_suffix("kg"), word.split_once('x')) {
                (Some(load), _) => cells.push(("load_kg", load.to_owned())),
                (None, Some((sets, each))) => {
                    let column = if each.ends_with('s') { "hold_s" } else { "repetitions" };
                    cells.extend([("sets", sets.to_owned()), (column, each.trim_end_matches('s').to_owned())]);
                }
                (None, None) => return Err(not_understood(word)),
            }
        }
        self.keep(number, Kind::Exercise, cells).map(drop)
    }

    /// `18:00 · 2-2-2 25h`: answers about a session already told, the earlier ones standing.
    pub(super) fn answered_later(&mut self, number: i64, what: &str) -> Understood {
        let mut parts = what.split(" · ");
        let time = parts.next().unwrap_or_default();
        let told = self.sessions.iter().position(|told| told.number == number && told.time == time);
        let told = told.ok_or_else(|| format!("no session of day {number} at {time} was told"))?;
        parts.try_for_each(|part| self.response(told, part.trim()))
    }

    fn response(&mut self, told: usize, part: &str) -> Understood {
        let (side, part) = side_of(part);
        let Told { number, record, answers, .. } = &mut self.sessions[told];
        let (number, session) = (*number, *record);
        // The first of a column counts, so what is answered later stands before what was.
        let mut all = answers_of(part)?;
        if let Some((_, before)) = answers.iter().find(|(of, _)| *of == side) {
            all.extend(before.iter().cloned());
        }
        answers.retain(|(of, _)| *of != side);
        answers.push((side, all.clone()));
        all.extend([("session", session.to_cell()), ("side", side.to_owned())]);
        self.keep(number, Kind::Response, all).map(drop)
    }
}

fn is_clock(word: &str) -> bool {
    word.starts_with("UTC")
}

/// `2-2-2 15' 20h sharp`; a question mark is unanswered.
fn answers_of(part: &str) -> Result<Cells, String> {
    let mut cells: Cells = Vec::new();
    for word in part.split_whitespace() {
        match word {
            "sharp" => cells.push(("sharp", "yes".to_owned())),
            w if w.ends_with('\'') => cells.push(("settle_min", w.trim_end_matches('\'').to_owned())),
            w if w.ends_with('h') => cells.push(("back_to_usual_h", w.trim_end_matches('h').to_owned())),
            w => {
                let pains: Vec<&str> = w.split('-').collect();
                if pains.len() > 3 {
                    return Err(not_understood(w));
                }
                let columns = ["pain_start", "pain_peak", "pain_end"].into_iter().zip(pains);
                cells.extend(columns.filter(|(_, pain)| *pain != "?").map(|(column, pain)| (column, pain.to_owned())));
            }
        }
    }
    Ok(cells)
}
