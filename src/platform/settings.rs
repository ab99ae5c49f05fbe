//! The program's own settings. Nothing about a person's health is ever in them.
//!
//! A damaged settings file never stops the program: what can be read is, the rest is as at first.

use std::path::{Path, PathBuf};

use serde::{Deserialize, Serialize};

use super::files::{FileError, create_folder, folder_of, read_whole, with_ending, write_whole};
use super::recent::Recent;

/// The most a settings file can sensibly hold, in bytes.
const LIMIT: u64 = 1_000_000;

/// Light or dark.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Theme {
    /// As the system has it.
    #[default]
    System,
    /// Always light.
    Light,
    /// Always dark.
    Dark,
}

/// How the window is drawn.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Renderer {
    /// Whatever works; remembered, that nothing has yet.
    #[default]
    Auto,
    /// OpenGL.
    Glow,
    /// Vulkan, Metal or Direct3D.
    Wgpu,
}

/// Size of text, in percent of the usual; 80 to 200.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(try_from = "u16", into = "u16")]
pub struct TextPercent(u16);

impl TextPercent {
    /// The smallest.
    pub const MIN: u16 = 80;
    /// The largest.
    pub const MAX: u16 = 200;

    /// The nearest size there is.
    pub fn nearest(percent: u16) -> Self {
        Self(percent.clamp(Self::MIN, Self::MAX))
    }

    /// The sizes that are offered, from the smallest to the largest.
    pub const OFFERED: [Self; 8] =
        [Self(Self::MIN), Self(90), Self(100), Self(110), Self(125), Self(150), Self(175), Self(Self::MAX)];

    /// The plain number.
    pub const fn get(self) -> u16 {
        self.0
    }

    /// The next larger size that is offered; the largest stays.
    pub fn larger(self) -> Self {
        Self::OFFERED.into_iter().find(|offered| *offered > self).unwrap_or(self)
    }

    /// The next smaller size that is offered; the smallest stays.
    pub fn smaller(self) -> Self {
        Self::OFFERED.into_iter().rfind(|offered| *offered < self).unwrap_or(self)
    }
}

impl Default for TextPercent {
    fn default() -> Self {
        Self(100)
    }
}

impl TryFrom<u16> for TextPercent {
    type Error = String;

    fn try_from(percent: u16) -> Result<Self, String> {
        let sized = Self::nearest(percent);
        if sized.0 == percent { Ok(sized) } else { Err(format!("from {} to {}", Self::MIN, Self::MAX)) }
    }
}

impl From<TextPercent> for u16 {
    fn from(size: TextPercent) -> u16 {
        size.0
    }
}

/// What the program remembers about itself.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Settings {
    /// The journal opened last. A path that is no Unicode is not remembered.
    pub journal: Option<PathBuf>,
    /// The journals opened lately.
    pub recent: Recent,
    /// Where something was last saved or opened.
    pub folder: Option<PathBuf>,
    /// Light or dark.
    pub theme: Theme,
    /// Size of text.
    pub text_percent: TextPercent,
    /// Whether nothing should move.
    pub reduced_motion: bool,
    /// Whether tables for spreadsheets have a decimal comma.
    pub decimal_comma: bool,
    /// What drew the window last, where the build has more than one renderer.
    pub renderer: Renderer,
    /// Entries of another version of the program, kept for it.
    others: toml::Table,
}

/// Settings as they were found.
#[derive(Debug)]
pub struct Loaded {
    /// The settings; what could not be read is as at first.
    pub settings: Settings,
    /// What could not be read.
    pub problem: Option<Problem>,
}

/// What was wrong with a settings file.
#[derive(Debug, thiserror::Error)]
pub enum Problem {
    /// The file could not be read at all.
    #[error(
        "The program's settings could not be read, so it starts with the usual ones. Your journal is not affected. {0}"
    )]
    File(#[from] FileError),
    /// The file is damaged; a copy was put aside.
    #[error(
        "The program's settings in {} are damaged, so it starts with the usual ones. Your journal is not \
         affected. A copy was kept beside it.",
        path.display()
    )]
    Damaged {
        /// The file.
        path: PathBuf,
    },
    /// Single entries were not understood.
    #[error(
        "Some of the program's settings in {} were not understood and are as at first: {}. Your journal is \
         not affected.",
        path.display(), entries.join(", ")
    )]
    Entries {
        /// The file.
        path: PathBuf,
        /// Their names.
        entries: Vec<String>,
    },
}

impl Settings {
    /// The settings in that file. One that is not there is a first start, not a problem.
    pub fn load(path: &Path) -> Loaded {
        match read_whole(path, LIMIT) {
            Ok(bytes) => Self::parse(path, &bytes),
            Err(FileError::Read { source, .. }) if source.kind() == std::io::ErrorKind::NotFound => {
                Loaded { settings: Self::default(), problem: None }
            }
            Err(error) => Loaded { settings: Self::default(), problem: Some(Problem::File(error)) },
        }
    }

    /// Writes them whole, or leaves what was there.
    ///
    /// # Errors
    /// When the system refuses.
    pub fn save(&self, path: &Path) -> Result<(), FileError> {
        create_folder(folder_of(path))?;
        write_whole(path, self.to_text().as_bytes())
    }

    fn parse(path: &Path, bytes: &[u8]) -> Loaded {
        let text = std::str::from_utf8(bytes).ok();
        let Some(table) = text.and_then(|text| text.parse::<toml::Table>().ok()) else {
            // The next save would write over what perhaps could have been mended by hand.
            let _ = write_whole(&with_ending(path, ".damaged"), bytes);
            return Loaded { settings: Self::default(), problem: Some(Problem::Damaged { path: path.to_owned() }) };
        };
        let mut reader = Reader { table, failed: Vec::new() };
        let settings = Self {
            journal: reader.take("journal"),
            recent: reader.take_recent(),
            folder: reader.take("folder"),
            theme: reader.take("theme"),
            text_percent: reader.take("text_percent"),
            reduced_motion: reader.take("reduced_motion"),
            decimal_comma: reader.take("decimal_comma"),
            renderer: reader.take("renderer"),
            others: reader.table,
        };
        let problem = Problem::Entries { path: path.to_owned(), entries: reader.failed.clone() };
        Loaded { settings, problem: (!reader.failed.is_empty()).then_some(problem) }
    }

    fn to_text(&self) -> String {
        let mut table = self.others.clone();
        let mut put = |name: &str, value: Result<toml::Value, toml::ser::Error>| {
            if let Ok(value) = value {
                table.insert(name.to_owned(), value);
            }
        };
        if let Some(journal) = &self.journal {
            put("journal", toml::Value::try_from(journal));
        }
        if !self.recent.paths().is_empty() {
            put("recent", Ok(self.recent.to_toml()));
        }
        if let Some(folder) = &self.folder {
            put("folder", toml::Value::try_from(folder));
        }
        put("theme", toml::Value::try_from(self.theme));
        put("text_percent", toml::Value::try_from(self.text_percent));
        put("reduced_motion", toml::Value::try_from(self.reduced_motion));
        put("decimal_comma", toml::Value::try_from(self.decimal_comma));
        put("renderer", toml::Value::try_from(self.renderer));
        table.to_string()
    }
}

/// Takes entries out of a table and remembers which it could not read.
struct Reader {
    table: toml::Table,
    failed: Vec<String>,
}

impl Reader {
    fn take<'de, T: Default + Deserialize<'de>>(&mut self, name: &str) -> T {
        let Some(value) = self.table.remove(name) else { return T::default() };
        value.try_into().unwrap_or_else(|_| {
            self.failed.push(name.to_owned());
            T::default()
        })
    }

    /// The journals opened lately; one entry that cannot be read costs only itself.
    fn take_recent(&mut self) -> Recent {
        let Some(value) = self.table.remove("recent") else { return Recent::default() };
        let (recent, is_whole) = Recent::of_toml(value);
        if !is_whole {
            self.failed.push("recent".to_owned());
        }
        recent
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn file(text: &[u8]) -> (tempfile::TempDir, PathBuf) {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("settings.toml");
        std::fs::write(&path, text).unwrap();
        (folder, path)
    }

    #[test]
    fn settings_come_back_as_they_were_saved() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("new/settings.toml");
        assert!(Settings::load(&path).problem.is_none());
        let mut recent = Recent::default();
        ["a b/#1 ?%.springback", "b/\"'🏃.db"]
            .into_iter()
            .for_each(|name| recent.opened(folder.path().join(name).as_ref()));
        let settings = Settings {
            journal: Some("/a b/#1 ?%.springback".into()),
            recent,
            theme: Theme::Dark,
            text_percent: TextPercent::nearest(999),
            decimal_comma: true,
            renderer: Renderer::Wgpu,
            ..Settings::default()
        };
        settings.save(&path).unwrap();
        let loaded = Settings::load(&path);
        assert_eq!(loaded.settings, settings);
        assert_eq!(loaded.settings.text_percent.get(), 200);
        assert!(loaded.problem.is_none());
    }

    #[test]
    fn one_bad_entry_costs_only_itself() {
        let (_folder, path) = file(b"theme = \"dark\"\ntext_percent = 20\nrenderer = 3\nlater = [1]\n");
        let loaded = Settings::load(&path);
        assert_eq!(loaded.settings.theme, Theme::Dark);
        assert_eq!(loaded.settings.text_percent, TextPercent::default());
        assert!(matches!(loaded.problem, Some(Problem::Entries { entries, .. }) if entries.len() == 2));
        loaded.settings.save(&path).unwrap();
        assert!(std::fs::read_to_string(&path).unwrap().contains("later = [1]"));
    }

    #[test]
    fn one_bad_path_among_the_journals_costs_only_itself() {
        let recent = |text: &str| {
            let (_folder, path) = file(format!("theme = \"dark\"\nrecent = {text}\n").as_bytes());
            let Loaded { settings, problem } = Settings::load(&path);
            assert_eq!(settings.theme, Theme::Dark, "{text}");
            let failed = problem
                .is_some_and(|problem| matches!(problem, Problem::Entries { entries, .. } if entries == ["recent"]));
            (settings.recent.paths().to_vec(), failed)
        };
        let absolute = |name: &str| if cfg!(windows) { format!("C:/{name}") } else { format!("/{name}") };
        let (a, b) = (absolute("a"), absolute("b"));
        let paths = |names: &[&String]| names.iter().map(PathBuf::from).collect::<Vec<_>>();
        assert_eq!(recent(&format!("[\"{a}\", \"{b}\", \"{a}\"]")), (paths(&[&a, &b]), false));
        assert_eq!(recent(&format!("[\"{a}\", 3, \"here\", \"{b}\", [], \"\"]")), (paths(&[&a, &b]), true));
        assert_eq!(recent("\"one\""), (vec![], true));
        assert_eq!(recent("{ a = 1 }"), (vec![], true));
        let many = (0..20).map(|n| format!("\"{}\"", absolute(&n.to_string()))).collect::<Vec<_>>().join(", ");
        let (most, failed) = recent(&format!("[{many}]"));
        assert_eq!((most.len(), most[0].clone(), failed), (8, PathBuf::from(absolute("0")), false));
    }

    #[test]
    fn a_damaged_file_gives_the_usual_settings_and_is_put_aside() {
        for damaged in [&b"theme = "[..], b"\xff\xfe", b"\0\0\0\0"] {
            let (_folder, path) = file(damaged);
            let loaded = Settings::load(&path);
            assert_eq!(loaded.settings, Settings::default());
            assert!(matches!(loaded.problem, Some(Problem::Damaged { .. })));
            assert_eq!(std::fs::read(with_ending(&path, ".damaged")).unwrap(), damaged);
        }
    }
}
