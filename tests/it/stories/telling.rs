//! Reads a file of stories aloud, line by line, and collects everything that does not come true.
//!
//! A file begins with what it is about, in plain words, and perhaps with the lines every story in
//! it begins with. Each story has a title, one sentence, diary lines, and moments with expectations.
//! A moment knows the lines above it.

use chrono::NaiveTime;
use springback::journal::cell::Cell;

use super::expectation::{Seen, check};
use crate::diary::Diary;

const TITLE: &str = "Story: ";
const COMMON: &str = "Every story here begins with:";

/// A file as it is being read.
#[derive(Default)]
pub struct Telling {
    file: String,
    has_caption: bool,
    in_common: bool,
    common: Diary,
    story: Option<Story>,
    /// What did not come true, with file and line.
    pub problems: Vec<String>,
    /// The titles of its stories.
    pub titles: Vec<String>,
}

/// A story as it is being told.
struct Story {
    line: usize,
    title: String,
    has_sentence: bool,
    diary: Diary,
    moment: Option<Moment>,
    expectations: usize,
    problems: Vec<(usize, String)>,
}

struct Moment {
    line: usize,
    seen: Seen,
    expectations: usize,
}

/// Reads a whole file.
pub fn tell(file: &str, text: &str) -> Telling {
    let mut telling = Telling { file: file.to_owned(), ..Telling::default() };
    for (number, line) in text.lines().enumerate().filter(|(_, line)| !line.trim().is_empty()) {
        telling.read(line.trim(), number + 1);
    }
    telling.end_story();
    if telling.titles.is_empty() {
        telling.problem(1, "the file tells no story");
    }
    telling
}

impl Telling {
    fn read(&mut self, line: &str, number: usize) {
        match (line.strip_prefix(TITLE), &mut self.story) {
            (Some(title), _) => self.begin_story(title, number),
            (None, Some(story)) => story.read(line, number),
            (None, None) if line == COMMON => self.in_common = true,
            (None, None) if self.in_common => {
                if let Err(what) = self.common.line(line) {
                    self.problem(number, &what);
                }
            }
            (None, None) => self.has_caption = true,
        }
    }

    fn begin_story(&mut self, title: &str, line: usize) {
        self.end_story();
        if !self.has_caption {
            self.problem(line, "the file does not say what it is about");
        }
        self.titles.push(title.to_owned());
        self.story = Some(Story {
            line,
            title: title.to_owned(),
            has_sentence: false,
            diary: self.common.clone(),
            moment: None,
            expectations: 0,
            problems: Vec::new(),
        });
    }

    fn end_story(&mut self) {
        let Some(mut story) = self.story.take() else { return };
        story.end_moment();
        if story.expectations == 0 {
            story.problems.push((story.line, "the story expects nothing".to_owned()));
        }
        for (line, what) in &story.problems {
            self.problem(*line, &format!("[{}] {what}", story.title));
        }
    }

    fn problem(&mut self, line: usize, what: &str) {
        self.problems.push(format!("{}:{line}: {what}", self.file));
    }
}

impl Story {
    fn read(&mut self, line: &str, number: usize) {
        if let Err(what) = self.take(line, number) {
            self.problems.push((number, what));
        }
    }

    fn take(&mut self, line: &str, number: usize) -> Result<(), String> {
        if !self.has_sentence {
            self.has_sentence = true;
            let is_sentence = line.ends_with('.');
            return is_sentence.then_some(()).ok_or_else(|| "the sentence on what it shows is missing".to_owned());
        }
        if let Some(expectation) = line.strip_prefix("- ") {
            let moment = self.moment.as_mut().ok_or_else(|| "no moment is said for this".to_owned())?;
            moment.expectations += 1;
            self.expectations += 1;
            return check(expectation, &moment.seen);
        }
        self.end_moment();
        match line.strip_prefix("On day ").and_then(|rest| rest.strip_suffix(':')) {
            Some(moment) => self.begin_moment(moment, number),
            None => self.diary.line(line),
        }
    }

    fn begin_moment(&mut self, text: &str, line: usize) -> Result<(), String> {
        let not_understood = || format!("no such moment: {text}");
        let (number, time) = text.split_once(" at ").ok_or_else(not_understood)?;
        let number = number.parse().map_err(|_| not_understood())?;
        NaiveTime::from_cell(time).filter(|_| time.len() == 5).ok_or_else(not_understood)?;
        self.moment = Some(Moment { line, seen: Seen::of(&self.diary, number, time), expectations: 0 });
        Ok(())
    }

    /// A moment nothing is expected of was forgotten.
    fn end_moment(&mut self) {
        if let Some(moment) = self.moment.take().filter(|moment| moment.expectations == 0) {
            self.problems.push((moment.line, "nothing is expected of a moment".to_owned()));
        }
    }
}
