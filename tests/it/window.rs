//! The real app in a window nobody sees: pressed, typed into and read as a screen reader would, with
//! the clock in the test's hand.

use std::collections::VecDeque;
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex};
use std::time::Duration;

use chrono::{DateTime, FixedOffset, TimeDelta};
use eframe::egui::accesskit::{Action, Role, Toggled};
use eframe::egui::{Key, Modifiers, Rect};
use egui_kittest::Harness;
use egui_kittest::kittest::{NodeT, Queryable};
use springback::app::{App, Home, Prepared, Start};
use springback::exchange::demo;
use springback::journal::Revision;
use springback::platform::clock::ManualClock;
use springback::platform::dialogs::Dialogs;
use springback::platform::settings::Settings;
use springback::store::{Create, Pace, Store};
use springback::words::Words;

/// Wide enough for two columns, high enough to show everything at once.
pub const LARGE: [f32; 2] = [1180.0, 2400.0];

const PRESSABLE: [Role; 4] = [Role::Button, Role::RadioButton, Role::Link, Role::CheckBox];

pub struct Window {
    pub harness: Harness<'static, App>,
    pub clock: ManualClock,
    /// What the system's dialogs answer from now on; where nothing is left, Cancel.
    pub choices: Arc<Mutex<VecDeque<PathBuf>>>,
    folder: Option<tempfile::TempDir>,
}

/// Whether a glyph our font lacks fails the test.
#[derive(Clone, Copy, PartialEq)]
enum Glyphs {
    Ours,
    Any,
}

/// A moment written as RFC 3339.
pub fn moment(text: &str) -> DateTime<FixedOffset> {
    DateTime::parse_from_rfc3339(text).unwrap()
}

/// Saturday 21 November, 07:00 in Berlin: when every window here opens.
pub fn opening() -> DateTime<FixedOffset> {
    moment("2026-11-21T07:00:00+01:00")
}

impl Window {
    /// An empty journal in memory.
    pub fn empty(size: [f32; 2]) -> Self {
        Self::on(size, Home::Memory, None, Glyphs::Ours)
    }

    /// The sample journal, ending on the day the window opens, in a file.
    pub fn sample(size: [f32; 2]) -> Self {
        let revisions = demo::journal(opening().date_naive(), &|_| *opening().offset(), &Words::english());
        Self::with(size, &revisions)
    }

    /// A journal of these revisions, in a file; a missing glyph fails the test.
    pub fn with(size: [f32; 2], revisions: &[Revision]) -> Self {
        Self::kept(size, revisions, Glyphs::Ours)
    }

    /// The same, with notes in any script.
    pub fn with_any_text(size: [f32; 2], revisions: &[Revision]) -> Self {
        Self::kept(size, revisions, Glyphs::Any)
    }

    /// A story's journal, at a moment.
    pub fn of_story(story: &str, at: &str) -> Self {
        let mut window = Self::with(LARGE, crate::diary::journal(story).revisions());
        window.at(at);
        window
    }

    fn kept(size: [f32; 2], revisions: &[Revision], glyphs: Glyphs) -> Self {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("journal.springback");
        Store::open(&path, Create::WhereNoneEverWas).unwrap().store.keep(revisions).unwrap();
        Self::on(size, Home::File(path, Create::Never), Some(folder), glyphs)
    }

    /// On a journal named so in a folder, with the settings kept beside it as a program's start finds
    /// them.
    pub fn in_folder(folder: tempfile::TempDir, journal: &str) -> Self {
        let home = Home::File(folder.path().join(journal), Create::Never);
        let path = folder.path().join("settings.toml");
        let mut settings = Settings::load(&path).settings;
        settings.folder = Some(folder.path().to_owned());
        Self::remembering(LARGE, (home, Some(folder)), (settings, Some(path)), Glyphs::Ours)
    }

    /// The same, as the program starts: the journal is opened at a pace, behind the window.
    pub fn at_pace(folder: tempfile::TempDir, journal: &str, pace: Pace) -> Self {
        let home = Home::File(folder.path().join(journal), Create::Never);
        let mut settings = Settings::default();
        settings.folder = Some(folder.path().to_owned());
        let (clock, choices, start) = Self::start(home, (settings, None));
        let builder = Harness::builder().with_size(LARGE).with_max_steps(40);
        let prepared = Prepared::at_pace(start, pace);
        let harness = builder.build_eframe(move |cc| App::on(&cc.egui_ctx, prepared));
        Self { harness, clock, choices, folder: Some(folder) }
    }

    /// Closes the window; the folder stays.
    pub fn closed(self) -> tempfile::TempDir {
        self.folder.expect("a journal in a file")
    }

    fn on(size: [f32; 2], home: Home, folder: Option<tempfile::TempDir>, glyphs: Glyphs) -> Self {
        let mut settings = Settings::default();
        settings.folder = folder.as_ref().map(|folder| folder.path().to_owned());
        Self::remembering(size, (home, folder), (settings, None), glyphs)
    }

    fn remembering(
        size: [f32; 2],
        (home, folder): (Home, Option<tempfile::TempDir>),
        (settings, settings_path): (Settings, Option<PathBuf>),
        glyphs: Glyphs,
    ) -> Self {
        let (clock, choices, start) = Self::start(home, (settings, settings_path));
        let builder = Harness::builder().with_size(size).with_max_steps(40);
        let builder = if glyphs == Glyphs::Any { builder.allow_missing_glyphs() } else { builder };
        let harness = builder.build_eframe(move |cc| App::new(&cc.egui_ctx, start));
        let mut window = Self { harness, clock, choices, folder };
        window.harness.run();
        window
    }

    fn start(
        home: Home,
        (settings, settings_path): (Settings, Option<PathBuf>),
    ) -> (ManualClock, Arc<Mutex<VecDeque<PathBuf>>>, Start) {
        let clock = ManualClock::new(opening(), "Europe/Berlin");
        let choices = Arc::default();
        let dialogs = Dialogs::Answered(Arc::clone(&choices));
        let start = Start { clock: clock.clock(), settings, settings_path, home, notice: None, dialogs };
        (clock, choices, start)
    }

    /// Closes the window and opens it again on the same file.
    pub fn reopened(self) -> Self {
        let Self { harness, clock, folder, .. } = self;
        drop(harness);
        let path = folder.as_ref().expect("a journal in a file").path().join("journal.springback");
        let now = clock.clock().now().at;
        let mut window = Self::on(LARGE, Home::File(path, Create::Never), folder, Glyphs::Ours);
        window.clock.set(now);
        window.harness.run();
        window
    }

    /// An empty journal with first start answered: which tendon, and no red flag.
    pub fn begun(which: &str) -> Self {
        let mut window = Self::empty(LARGE);
        window.begin(which);
        window
    }

    /// The same in a window of another size.
    pub fn begun_in(which: &str, size: [f32; 2]) -> Self {
        let mut window = Self::empty(size);
        window.begin(which);
        window
    }

    /// Gives the focus to what is called so; a name that ends in ": " is the beginning of one.
    pub fn focus(&mut self, label: &str) {
        let nodes: Vec<_> = self.harness.root().children_recursive().collect();
        let found = nodes
            .iter()
            .find(|node| is_pressable(node, label) && node.accesskit_node().data().supports_action(Action::Focus));
        found.unwrap_or_else(|| panic!("nothing to focus is called {label:?}")).focus();
        self.harness.run();
    }

    /// Answers first start.
    pub fn begin(&mut self, which: &str) {
        self.press(&format!("Which Achilles tendon hurts?: {which}"));
        self.press("Next");
        self.press("Skip");
        for flag in self.names_ending(": no") {
            self.press(&flag);
        }
        self.press("Begin");
    }

    /// Goes on to a moment and lets the window notice.
    pub fn at(&mut self, text: &str) {
        self.clock.set(moment(text));
        self.harness.run();
    }

    /// What a slider says.
    pub fn value(&self, slider: &str) -> Option<String> {
        self.harness.get_by_role_and_label(Role::Slider, slider).value()
    }

    /// Lets time pass.
    pub fn later(&mut self, by: TimeDelta) {
        self.clock.advance(by);
        self.harness.run();
    }

    /// Every name that ends so.
    pub fn names_ending(&self, ending: &str) -> Vec<String> {
        let nodes = self.harness.root().children_recursive();
        nodes.filter_map(|n| n.accesskit_node().label()).filter(|l| l.ends_with(ending)).collect()
    }

    /// Presses what is called so; a name that ends in ": " is the beginning of one.
    pub fn press(&mut self, label: &str) {
        self.click(label);
        self.harness.run();
    }

    /// The same, without waiting for what comes of it.
    pub fn click(&mut self, label: &str) {
        assert!(self.can_press(label), "nothing to press is called {label:?}");
        let nodes: Vec<_> = self.harness.root().children_recursive().collect();
        nodes.iter().find(|n| is_pressable(n, label)).unwrap().click_accesskit();
    }

    /// Whether something that can be pressed is called so.
    pub fn can_press(&self, label: &str) -> bool {
        self.harness.root().children_recursive().any(|n| is_pressable(&n, label))
    }

    /// Goes to a screen by its name on the rail.
    pub fn go(&mut self, screen: &str) {
        self.press(screen);
    }

    /// Has a backup made, and leaves Settings open.
    pub fn back_up(&mut self) {
        self.go("Settings");
        self.press("Back up now");
        self.wait_for("A verified backup was made.");
    }

    /// Puts a slider at a value.
    pub fn set(&mut self, slider: &str, value: f64) {
        self.harness.get_by_role_and_label(Role::Slider, slider).set_value_accesskit(value);
        self.harness.run();
    }

    /// Replaces what a text field says.
    pub fn write(&mut self, field: &str, text: &str) {
        self.field(field).focus();
        self.harness.run();
        self.ctrl(Key::A);
        self.field(field).type_text(text);
        self.harness.run();
    }

    /// What a text field says.
    pub fn text(&self, field: &str) -> String {
        self.field(field).value().unwrap_or_default()
    }

    fn field(&self, name: &str) -> egui_kittest::Node<'_> {
        let nodes = self.harness.root().children_recursive();
        let texts = [Role::TextInput, Role::MultilineTextInput];
        let mut fields = nodes.filter(|n| texts.contains(&n.accesskit_node().role()));
        fields.find(|n| named(n) == Some(name.to_owned())).unwrap_or_else(|| panic!("no field is called {name:?}"))
    }

    pub fn key(&mut self, key: Key) {
        self.harness.key_press(key);
        self.harness.run();
    }

    pub fn ctrl(&mut self, key: Key) {
        self.harness.key_press_modifiers(Modifiers::COMMAND, key);
        self.harness.run();
    }

    /// Whether a text stands anywhere, as a name or a value.
    pub fn shows(&self, text: &str) -> bool {
        let nodes = self.harness.root().children_recursive();
        let mut said = nodes.flat_map(|n| [n.accesskit_node().label(), n.accesskit_node().value()]);
        said.any(|s| s.is_some_and(|s| s.contains(text)))
    }

    /// Where what has that role and says so is, in points.
    pub fn place(&self, role: Role, text: &str) -> Option<Rect> {
        let mut nodes = self.harness.root().children_recursive();
        let found = nodes.find(|n| {
            let node = n.accesskit_node();
            node.role() == role && [node.label(), node.value()].iter().any(|s| s.as_deref() == Some(text))
        });
        found.map(|n| n.rect())
    }

    /// Every heading, in the order they are read.
    pub fn headings(&self) -> Vec<String> {
        let nodes = self.harness.root().children_recursive();
        let headings = nodes.filter(|n| n.accesskit_node().role() == Role::Heading);
        headings.filter_map(|n| n.accesskit_node().label()).collect()
    }

    /// Whether the option called so is the chosen one.
    pub fn is_chosen(&self, option: &str) -> bool {
        let mut nodes = self.harness.root().children_recursive();
        let is_on = |n: &egui_kittest::Node<'_>| n.accesskit_node().toggled() == Some(Toggled::True);
        nodes.any(|n| named(&n).as_deref() == Some(option) && is_on(&n))
    }

    /// How many names begin so.
    pub fn count(&self, text: &str) -> usize {
        let nodes = self.harness.root().children_recursive();
        nodes.filter(|n| n.accesskit_node().label().is_some_and(|s| s.starts_with(text))).count()
    }

    /// Waits for the worker: until a text shows.
    pub fn wait_for(&mut self, text: &str) {
        for _ in 0..500 {
            self.harness.run();
            if self.shows(text) {
                return;
            }
            std::thread::sleep(Duration::from_millis(20));
        }
        panic!("{text:?} never showed");
    }

    /// A file in the journal's folder.
    pub fn file(&self, name: &str) -> PathBuf {
        Path::new(self.folder.as_ref().expect("a journal in a file").path()).join(name)
    }
}

fn is_pressable(node: &egui_kittest::Node<'_>, label: &str) -> bool {
    let node = node.accesskit_node();
    let is_called = node.label().is_some_and(|l| l == label || label.ends_with(": ") && l.starts_with(label));
    is_called && PRESSABLE.contains(&node.role()) && !node.is_disabled()
}

fn named(node: &egui_kittest::Node<'_>) -> Option<String> {
    node.accesskit_node().label()
}
