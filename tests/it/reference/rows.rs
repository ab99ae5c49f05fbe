//! The journal CSV text as rows of named fields (EXCHANGE, journal CSV). Only what valid files need.

use chrono::NaiveDate;

/// One line of the file, its fields by column name. A blank field is unanswered.
pub struct Row {
    /// What kind of record it is.
    pub record: String,
    pub date: Option<NaiveDate>,
    /// The fields that are not blank.
    fields: Vec<(String, String)>,
}

impl Row {
    fn of(fields: Vec<(String, String)>) -> Row {
        let text = |column: &str| fields.iter().find(|(name, _)| name == column).map(|(_, text)| text.as_str());
        let date = text("date").map(|text| text.parse().unwrap_or_else(|_| panic!("date: {text}")));
        Row { record: text("record").expect("a kind of record").to_string(), date, fields }
    }

    /// The field's text, or `None` when it is blank or its column is not there.
    pub fn text(&self, column: &str) -> Option<&str> {
        self.fields.iter().find(|(name, _)| name == column).map(|(_, text)| text.as_str())
    }

    /// The field as a number.
    pub fn number(&self, column: &str) -> Option<f64> {
        self.text(column).map(|text| text.parse().unwrap_or_else(|_| panic!("{column}: {text} is not a number")))
    }

    /// The field as a whole number.
    pub fn whole(&self, column: &str) -> Option<i64> {
        self.text(column).map(|text| text.parse().unwrap_or_else(|_| panic!("{column}: {text} is not whole")))
    }

    /// True for `yes`, false for `no` and for unanswered.
    pub fn yes(&self, column: &str) -> bool {
        self.text(column) == Some("yes")
    }
}

/// Splits the text (RFC 4180: commas, quotes, doubled quotes, line ends inside quotes) and names the fields by the
/// header row.
pub fn read(text: &str) -> Vec<Row> {
    let mut lines = split(text).into_iter();
    let header = lines.next().expect("a journal CSV has a header row");
    lines
        .filter(|line| line.iter().any(|field| !field.is_empty()))
        .map(|line| Row::of(header.iter().cloned().zip(line).filter(|(_, field)| !field.is_empty()).collect()))
        .collect()
}

fn split(text: &str) -> Vec<Vec<String>> {
    let mut lines = Vec::new();
    let mut line = Vec::new();
    let mut field = String::new();
    let mut quoted = false;
    let mut letters = text.trim_start_matches('\u{feff}').chars().peekable();
    while let Some(letter) = letters.next() {
        match letter {
            '"' if quoted && letters.peek() == Some(&'"') => {
                letters.next();
                field.push('"');
            }
            '"' => quoted = !quoted,
            ',' if !quoted => line.push(std::mem::take(&mut field)),
            '\n' if !quoted => {
                line.push(std::mem::take(&mut field));
                lines.push(std::mem::take(&mut line));
            }
            '\r' if !quoted => {}
            other => field.push(other),
        }
    }
    if !field.is_empty() || !line.is_empty() {
        line.push(field);
        lines.push(line);
    }
    lines
}
