//! Reads the source: its texts in quotes, and what is asked of the catalogue.
//!
//! Comments and tests are left out. The reader knows just enough of the language for that.

use std::path::{Path, PathBuf};

/// One file's code, without comments and tests.
struct File {
    place: String,
    code: String,
    /// Where each text in quotes begins and ends in the code, quotes included.
    texts: Vec<(usize, usize)>,
}

/// The code of some rooms.
pub struct Code(Vec<File>);

/// One call of `say`, `say_with`, `say_of` or `say_of_with`.
#[derive(Debug)]
pub struct Call {
    /// Which file, and the call's first line.
    pub place: String,
    /// The function that is called.
    pub name: &'static str,
    /// The text in the place of the id.
    pub first: String,
    /// The id or family, where it is written out.
    pub id: Option<String>,
    /// The names of what is put in, where they are written out.
    pub given: Option<Vec<String>>,
}

impl PartialEq for Call {
    fn eq(&self, other: &Self) -> bool {
        self.place == other.place
    }
}

impl Call {
    /// Whether it names a family and a member.
    pub fn is_of_family(&self) -> bool {
        self.name.starts_with("say_of")
    }
}

const CALLS: [&str; 4] = ["say_of_with", "say_of", "say_with", "say"];

impl Code {
    /// The code of these rooms, their `mod.rs` beside them included.
    pub fn of_rooms(rooms: &[&str]) -> Self {
        let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
        let mut paths = Vec::new();
        for room in rooms {
            collect(&root.join(room), &mut paths);
            paths.extend(Some(root.join(format!("{room}.rs"))).filter(|path| path.is_file()));
        }
        Self(paths.iter().map(|path| File::read(&root, path)).collect())
    }

    /// Every text in quotes, with the file it is in.
    pub fn texts(&self) -> impl Iterator<Item = (String, &str)> {
        self.0
            .iter()
            .flat_map(|file| file.texts.iter().map(|(from, to)| (file.place.clone(), &file.code[from + 1..to - 1])))
    }

    /// Every call.
    pub fn calls(&self) -> impl Iterator<Item = Call> {
        self.0.iter().flat_map(File::calls)
    }
}

fn collect(folder: &Path, found: &mut Vec<PathBuf>) {
    for entry in std::fs::read_dir(folder).into_iter().flatten() {
        let path = entry.unwrap().path();
        let is_test = path.file_stem().is_some_and(|name| name == "tests");
        if path.is_dir() && !is_test {
            collect(&path, found);
        } else if !is_test && path.extension().is_some_and(|ending| ending == "rs") {
            found.push(path);
        }
    }
}

impl File {
    fn read(root: &Path, path: &Path) -> Self {
        let text = std::fs::read_to_string(path).unwrap();
        let text = text.split("#[cfg(test)]\nmod tests {").next().unwrap();
        let place = path.strip_prefix(root).unwrap().display().to_string();
        let mut file = Self { place, code: String::new(), texts: Vec::new() };
        let mut rest = text;
        while let Some(at) = rest.find(['"', '/', '\'']) {
            file.code.push_str(&rest[..at]);
            rest = file.take(&rest[at..]);
        }
        file.code.push_str(rest);
        file
    }

    /// Takes what begins with a quote or a slash; what is left.
    fn take<'a>(&mut self, text: &'a str) -> &'a str {
        if let Some(comment) = text.strip_prefix("//") {
            return comment.find('\n').map_or("", |end| &comment[end..]);
        }
        let length = match text.as_bytes()[0] {
            b'"' => text_length(text),
            b'\'' => character_length(text),
            _ => 1,
        };
        if text.starts_with('"') {
            self.texts.push((self.code.len(), self.code.len() + length));
        }
        self.code.push_str(&text[..length]);
        &text[length..]
    }

    fn calls(&self) -> Vec<Call> {
        let mut found = Vec::new();
        // There they are made of one another.
        let makes_them = self.place == "words/mod.rs";
        for (at, _) in self.code.match_indices("say").filter(|_| !makes_them) {
            let is_whole = !self.code[..at].ends_with(|c: char| c.is_alphanumeric() || c == '_');
            let is_asked = self.code[..at].ends_with('.') && is_whole;
            let Some(name) = CALLS.into_iter().find(|name| self.code[at..].starts_with(&format!("{name}("))) else {
                continue;
            };
            // Only the words' own, not what an app says to its window.
            let is_other = name == "say" && !self.code[..at].ends_with("words.") && !self.place.starts_with("words/");
            let is_directly = is_other && self.text_at(self.skip(at + name.len() + 1)).is_none();
            if is_asked && !is_directly {
                found.push(self.call(at, name));
            }
        }
        found
    }

    fn call(&self, at: usize, name: &'static str) -> Call {
        let arguments = self.arguments(at + name.len() + 1);
        let line = self.code[..at].matches('\n').count() + 1;
        let first = arguments.first().map_or("", |(from, to)| &self.code[*from..*to]);
        let id = arguments.first().and_then(|(from, to)| {
            let (begin, end) = self.text_at(*from)?;
            (end == *to).then(|| self.code[begin + 1..end - 1].to_owned())
        });
        let given = match (name, arguments.get(1)) {
            ("say", None) => Some(Vec::new()),
            // At a terminal `say` takes what is put in, too.
            ("say" | "say_with", Some((from, to))) => self.given(*from, *to),
            _ => None,
        };
        Call { place: format!("{}:{line}", self.place), name, first: first.to_owned(), id, given }
    }

    /// The names in `&[("name", …), …]`.
    fn given(&self, from: usize, to: usize) -> Option<Vec<String>> {
        let inner = self.code[from..to].strip_prefix("&[")?;
        let offset = to - inner.len();
        let items = self.arguments(offset);
        items
            .iter()
            .map(|(from, to)| {
                let item = self.code[*from..*to].strip_prefix('(')?;
                let (begin, end) = self.text_at(self.skip(*to - item.len()))?;
                Some(self.code[begin + 1..end - 1].to_owned())
            })
            .collect()
    }

    /// From and to of each argument of a bracket that is open at `at`, without space around.
    fn arguments(&self, at: usize) -> Vec<(usize, usize)> {
        let (mut depth, mut from, mut now) = (0, at, at);
        let mut found = Vec::new();
        let mut push = |from: usize, to: usize| {
            let text = &self.code[from..to];
            let begin = from + (text.len() - text.trim_start().len());
            let end = begin + text.trim().len();
            if begin < end {
                found.push((begin, end));
            }
        };
        while now < self.code.len() {
            if let Some((_, end)) = self.text_at(now) {
                now = end;
                continue;
            }
            match self.code.as_bytes()[now] {
                b'(' | b'[' | b'{' => depth += 1,
                b')' | b']' | b'}' if depth == 0 => {
                    push(from, now);
                    break;
                }
                b')' | b']' | b'}' => depth -= 1,
                b',' if depth == 0 => {
                    push(from, now);
                    from = now + 1;
                }
                _ => {}
            }
            now += 1;
        }
        found
    }

    fn skip(&self, at: usize) -> usize {
        let rest = &self.code[at..];
        at + (rest.len() - rest.trim_start().len())
    }

    /// The text in quotes that begins there.
    fn text_at(&self, at: usize) -> Option<(usize, usize)> {
        let found = self.texts.binary_search_by_key(&at, |(from, _)| *from).ok()?;
        self.texts.get(found).copied()
    }
}

/// How long a text in quotes is, quotes included.
fn text_length(text: &str) -> usize {
    let mut is_escaped = false;
    for (at, c) in text.char_indices().skip(1) {
        match c {
            _ if is_escaped => is_escaped = false,
            '\\' => is_escaped = true,
            '"' => return at + 1,
            _ => {}
        }
    }
    text.len()
}

/// How long a character in quotes is; of a lifetime only its quote.
fn character_length(text: &str) -> usize {
    let mut after = text.char_indices().skip(1);
    let (Some((_, first)), Some((end, second))) = (after.next(), after.next()) else { return 1 };
    match (first, second) {
        ('\\', _) => after.find(|(_, c)| *c == '\'').map_or(1, |(end, _)| end + 1),
        (_, '\'') => end + 1,
        _ => 1,
    }
}

#[test]
fn the_reader_reads_what_it_has_to() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("file.rs");
    let code = "fn a<'a>() { let q = '\"'; words.say_with(\n \"one\", &[(\"n\", f(\"x, y\").into()), (\"m\", 2)]) } // \"no\"\n\
        fn b() { words.say_of(\"two\", c.name()); words.say(&format!(\"three-{d}\")); }\n\
        #[cfg(test)]\nmod tests { fn c() { words.say(\"four\") } }\n";
    std::fs::write(&path, code).unwrap();
    let code = Code(vec![File::read(folder.path(), &path)]);
    let texts: Vec<&str> = code.texts().map(|(_, text)| text).collect();
    assert_eq!(texts, ["one", "n", "x, y", "m", "two", "three-{d}"]);
    let calls: Vec<Call> = code.calls().collect();
    assert_eq!(calls[0].id.as_deref(), Some("one"));
    assert_eq!(calls[0].given, Some(vec!["n".to_owned(), "m".to_owned()]));
    assert_eq!((calls[1].name, calls[1].id.as_deref()), ("say_of", Some("two")));
    assert_eq!((calls[2].first.as_str(), calls.len()), ("&format!(\"three-{d}\")", 3));
}
