//! Readiness, Plan and Trends as a hand finds them by label: from the first answer to an open plan,
//! and with an empty, a long and an awkward journal.

use chrono::{DateTime, FixedOffset};
use eframe::egui;
use eframe::egui::accesskit::Role;
use egui_kittest::Harness;
use egui_kittest::kittest::{NodeT, Queryable};
use springback::assessment::{PlanState, assess};
use springback::command::{Change, Command, Commands};
use springback::exchange::demo;
use springback::journal::draft::Draft;
use springback::journal::{Fact, Journal, Revision, Stamp};
use springback::platform::settings::Settings;
use springback::ui::screens::{Plan, Readiness, Trends};
use springback::ui::{Journals, Screen, View, theme};
use springback::words::Words;

use crate::diary;

/// Everything but the five criteria's test: two quiet weeks of answered mornings.
const QUIET: &str = "affected right\nusual 2/4";

fn quiet_weeks(days: std::ops::RangeInclusive<i64>) -> String {
    let mornings: Vec<String> = days.map(|n| format!("{n}: 2/4 rest0 daily1")).collect();
    format!("{QUIET}\n{}", mornings.join("\n"))
}

/// A screen with a journal behind it; what it records is kept.
struct Room {
    journal: Journal,
    now: DateTime<FixedOffset>,
    words: Words,
    settings: Settings,
    screen: Screen,
    readiness: Readiness,
    plan: Plan,
    trends: Trends,
    drafts: Vec<Draft>,
    asked: Vec<Command>,
    revision: u64,
}

impl Room {
    fn new(journal: Journal, now: DateTime<FixedOffset>, screen: Screen) -> Self {
        Self {
            journal,
            now,
            words: Words::english(),
            settings: Settings::default(),
            screen,
            readiness: Readiness::default(),
            plan: Plan::default(),
            trends: Trends::default(),
            drafts: Vec::new(),
            asked: Vec::new(),
            revision: 1,
        }
    }

    fn told(story: &str, day: i64, screen: Screen) -> Self {
        Self::new(diary::journal(story), diary::at(day, "20:00"), screen)
    }

    fn open(self) -> Harness<'static, Self> {
        self.open_at([1180.0, 2800.0])
    }

    fn open_at(self, size: [f32; 2]) -> Harness<'static, Self> {
        let mut harness = Harness::builder()
            .with_size(size)
            .with_theme(egui::Theme::Light)
            .with_context_setup(theme::install)
            .build_ui_state(|ui, room: &mut Room| room.show(ui), self);
        harness.run();
        harness
    }

    fn show(&mut self, ui: &mut egui::Ui) {
        let assessment = assess(&self.journal, self.now);
        let view = View {
            journal: &self.journal,
            assessment: &assessment,
            words: &self.words,
            now: self.now,
            today: assessment.today,
            offset_at: &|_| *self.now.offset(),
            revision: self.revision,
            settings: &self.settings,
            journal_path: None,
            is_sample: false,
            read_only: None,
            drafts: &self.drafts,
            folder: None,
            is_busy: false,
            work: None,
            import: None,
            backups: &[],
            is_replaced: false,
            merge: None,
            journals: Journals::default(),
            held_by: None,
            is_erasing: false,
            doubt: None,
            beside: None,
        };
        let mut commands = Commands::default();
        match self.screen {
            Screen::Readiness => self.readiness.ui(ui, &view, &mut commands),
            Screen::Plan => self.plan.ui(ui, &view, &mut commands),
            _ => self.trends.ui(ui, &view, &mut commands),
        }
        for command in commands.take() {
            self.carry_out(command);
        }
    }

    fn carry_out(&mut self, command: Command) {
        match &command {
            Command::Record(act) => {
                // One after the other, though the clock stands still.
                let stamp = Stamp::new(self.now, "").later_by(self.revision as usize);
                let made = act.changes.iter().filter_map(|change| match change {
                    Change::New(record, fact) => Some(Revision::of_record(*record, fact.clone(), stamp.clone())),
                    _ => None,
                });
                self.journal.absorb(made.collect::<Vec<_>>());
                self.revision += 1;
            }
            Command::Show(screen) => self.screen = *screen,
            _ => {}
        }
        self.asked.push(command);
    }

    fn plan_state(&self) -> PlanState {
        assess(&self.journal, self.now).plan.state
    }
}

fn click(harness: &mut Harness<'_, Room>, label: &str) {
    harness.get_by_label(label).click();
    harness.run();
}

fn is_enabled(harness: &Harness<'_, Room>, label: &str) -> bool {
    !harness.get_by_label(label).accesskit_node().is_disabled()
}

fn enter_test(harness: &mut Harness<'_, Room>, raises: &str, pain: f64) {
    click(harness, "Surface: flat ground");
    harness.get_by_role_and_label(Role::TextInput, "Right: controlled raises").focus();
    harness.run();
    harness.get_by_role_and_label(Role::TextInput, "Right: controlled raises").type_text(raises);
    harness.run();
    harness.get_by_role_and_label(Role::Slider, "Right: worst pain").set_value_accesskit(pain);
    harness.run();
    click(harness, "Save the test");
}

#[test]
fn a_test_entered_by_hand_opens_the_gate_and_the_button_starts_the_plan() {
    let mut harness = Room::told(&quiet_weeks(1..=14), 14, Screen::Readiness).open();
    harness.get_by_label("3 of 5");
    assert!(!is_enabled(&harness, "Start the plan"));
    enter_test(&mut harness, "23", 2.0);
    harness.get_by_label("5 of 5");
    assert!(is_enabled(&harness, "Start the plan"));
    click(&mut harness, "Start the plan");
    assert_eq!(harness.state().plan_state(), PlanState::Open);
    assert_eq!(harness.state().screen, Screen::Plan);
    harness.get_by_label("1 min run, 2 min walk × 8");
    click(&mut harness, "Log it");
    assert_eq!(harness.state().screen, Screen::Log);
}

#[test]
fn with_any_one_criterion_removed_the_start_is_closed() {
    let whole = quiet_weeks(1..=14);
    let missing = [
        format!("{whole}\n14: raise 23 p4"),
        format!("{whole}\n14: raise 19 p2"),
        format!("{whole}\n14: raise 23 p2 step"),
        format!("{}\n14: raise 23 p2", whole.replace("13: 2/4", "13: 2/6")),
        format!("{}\n14: raise 23 p2", whole.replace("10: 2/4 rest0", "10: 2/4 rest2")),
        format!("{}\n14: raise 23 p2", whole.replace("9: 2/4 rest0 daily1", "9: 2/4 rest0 daily6")),
    ];
    for story in missing {
        let harness = Room::told(&story, 14, Screen::Readiness).open();
        assert!(!is_enabled(&harness, "Start the plan"), "{story}");
    }
    let harness = Room::told(&format!("{whole}\n14: raise 23 p2"), 14, Screen::Readiness).open();
    assert!(is_enabled(&harness, "Start the plan"));
}

#[test]
fn a_red_flag_sets_readiness_aside_and_closes_the_start() {
    let story = format!("{}\n14: raise 23 p2\n14: flag pop", quiet_weeks(1..=14));
    let harness = Room::told(&story, 14, Screen::Readiness).open();
    harness.get_by_label("Readiness is set aside");
    for said in ["5 of 5", "Met", "Start the plan", "Do the test"] {
        assert!(harness.query_all_by_label(said).next().is_none(), "{said}");
    }
    let harness = Room::told(&story, 14, Screen::Plan).open();
    assert!(harness.query_by_label("Log it").is_none());
}

#[test]
fn a_clearance_by_name_lets_the_plan_be_started() {
    let mut harness = Room::told("affected right", 1, Screen::Readiness).open();
    click(&mut harness, "Record it…");
    click(&mut harness, "Record the clearance");
    harness.get_by_label("Not saved: say who cleared you.");
    harness.get_by_label("Who cleared you").focus();
    harness.run();
    harness.get_by_label("Who cleared you").type_text("the practice");
    harness.run();
    let kept =
        harness.state().asked.iter().any(|c| matches!(c, Command::KeepDraft(draft) if draft.form == "clearance"));
    assert!(kept, "what is typed is kept as a draft");
    click(&mut harness, "Record the clearance");
    assert!(is_enabled(&harness, "Start the plan"));
    click(&mut harness, "Start the plan");
    assert_eq!(harness.state().plan_state(), PlanState::Open);
}

#[test]
fn two_tendons_are_told_apart_and_the_worse_one_decides() {
    let story = "affected both\nusual L: 2/4\nusual R: 2/4\n1: L: raise 25 p1\n1: R: raise 12 p1";
    let harness = Room::told(story, 1, Screen::Readiness).open();
    assert!(harness.query_all_by_label_contains("Right (decides): 12 controlled").next().is_some());
    assert!(harness.query_all_by_label_contains("Left: 25 controlled").next().is_some());
}

#[test]
fn a_draft_of_the_test_comes_back_with_its_day() {
    let mut room = Room::told("affected right", 3, Screen::Readiness);
    let fields = [("right_repetitions", "17"), ("surface", "flat"), ("right_pain", "11")];
    let fields = fields.into_iter().map(|(name, text)| (name.to_owned(), text.to_owned())).collect();
    room.drafts.push(Draft { form: "heel_raise".to_owned(), day: diary::day(2), fields });
    let mut harness = room.open();
    click(&mut harness, "Save the test");
    let current = harness.state().journal.current();
    let test = &current.heel_raises()[0];
    assert_eq!((test.date, test.repetitions.map(|r| r.get()), test.pain_peak), (diary::day(2), Some(17), None));
}

#[test]
fn the_beat_runs_only_when_started() {
    let mut harness = Room::told("affected right", 1, Screen::Readiness).open();
    click(&mut harness, "Start the beat");
    harness.get_by_label("up");
    click(&mut harness, "Stop the beat");
    harness.get_by_label("Start the beat");
}

#[test]
fn the_plan_can_be_closed_after_one_question() {
    let story = format!("{}\n14: raise 23 p2\n14: started", quiet_weeks(1..=14));
    let mut harness = Room::told(&story, 14, Screen::Plan).open();
    click(&mut harness, "Close the plan…");
    assert_eq!(harness.state().plan_state(), PlanState::Open);
    click(&mut harness, "Close it");
    assert_eq!(harness.state().plan_state(), PlanState::Locked);
}

#[test]
fn a_run_that_waits_for_answers_can_be_answered_from_the_plan() {
    let story = format!("{}\n14: raise 23 p2\n14: started\n14: walk_run 18:00 24' 8r s1 · 2-2-2", quiet_weeks(1..=14));
    let mut harness = Room::told(&story, 15, Screen::Plan).open();
    assert!(harness.query_by_label("Log it").is_none());
    click(&mut harness, "Answer it");
    assert!(harness.state().asked.iter().any(|c| matches!(c, Command::AnswerSession(_))));
}

#[test]
fn a_run_that_waits_only_for_the_morning_leads_to_that_mornings_check_in() {
    let whole = format!("{}\n14: raise 23 p2\n14: started", quiet_weeks(1..=14));
    let story = format!("{whole}\n14: walk_run 18:00 24' 8r s1 · 2-2-2 15'");
    let mut harness = Room::told(&story, 15, Screen::Plan).open();
    harness.get_by_label("The next session waits for the check-in of today");
    assert!(harness.query_by_label("Answer it").is_none());
    click(&mut harness, "Check in");
    assert!(harness.state().asked.contains(&Command::CheckInFor(diary::day(15))));
    let harness = Room::told(&story, 14, Screen::Plan).open();
    harness.get_by_label("The next session waits for the check-in of tomorrow");
    assert!(harness.query_by_label("Check in").is_none());
}

#[test]
fn what_holds_the_next_run_back_is_marked() {
    let whole = format!("{}\n14: raise 23 p2\n14: started", quiet_weeks(1..=21));
    let run = |day: i64| format!("\n{day}: walk_run 18:00 24' 8r s1 · 2-2-2 15'");
    let one = format!("{whole}{}", run(15));
    let harness = Room::told(&one, 16, Screen::Plan).open();
    harness.get_by_label("Days since the last run: 1 · at least 2 · holds it back · our choice");
    harness.get_by_label("Runs in 7 days: 1 · at most 3 · zone framework (S1)");
    let harness = Room::told(&one, 17, Screen::Plan).open();
    assert!(harness.query_all_by_label_contains("holds it back").next().is_none());
    let three = format!("{one}{}{}", run(17), run(19));
    let harness = Room::told(&three, 21, Screen::Plan).open();
    harness.get_by_label("Days since the last run: 2 · at least 2 · our choice");
    harness.get_by_label("Runs in 7 days: 3 · at most 3 · holds it back · zone framework (S1)");
}

#[test]
fn a_test_that_stands_against_the_start_is_not_called_good_and_not_pressed_for_again() {
    let story = format!("{}\n14: raise 14 p1", quiet_weeks(1..=14));
    let harness = Room::told(&story, 14, Screen::Readiness).open();
    assert_eq!(harness.query_all_by_label_contains("good until").count(), 1);
    harness.get_by_label("14 controlled, tested today");
    harness.get_by_label("At the earliest with a new test, tomorrow; there is no hurry.");
    assert!(harness.query_by_label("Test now").is_none());
}

fn sample() -> (Journal, DateTime<FixedOffset>) {
    let now = diary::at(170, "09:00");
    let revisions = demo::journal(now.date_naive(), &|_| diary::offset(), &Words::english());
    (Journal::new(revisions), now)
}

#[test]
fn every_screen_shows_the_sample_at_every_size() {
    for screen in [Screen::Readiness, Screen::Plan, Screen::Trends] {
        for size in [[1180.0, 780.0], [760.0, 560.0], [380.0, 280.0]] {
            let (journal, now) = sample();
            let harness = Room::new(journal, now, screen).open_at(size);
            assert!(harness.query_all_by_role(Role::Button).next().is_some(), "{screen:?} {size:?}");
        }
    }
}

#[test]
fn every_screen_shows_an_empty_journal() {
    for screen in [Screen::Readiness, Screen::Plan, Screen::Trends] {
        let harness = Room::told("", 1, screen).open_at([760.0, 560.0]);
        assert!(harness.query_all_by_role(Role::Button).next().is_some(), "{screen:?}");
    }
}

#[test]
fn of_two_tendons_the_one_that_decides_is_shown_and_named() {
    let story = "affected both\n13: L: raise 28 p0\n13: R: raise 26 p1\n";
    let harness = Room::told(story, 14, Screen::Readiness).open();
    let named = |text: &str| harness.query_all_by_label_contains(text).next().is_some();
    assert!(named("right 26 · needs 20") && !named("28 · needs 20"));
    assert!(named("right 1 /10"));
    // Where one has another state than the other, the state names it, too.
    let story = "affected both\n13: L: raise 28 p0\n13: R: raise 12 p1\n";
    let harness = Room::told(story, 14, Screen::Plan).open();
    assert!(harness.query_all_by_label_contains("Not met (right)").next().is_some());
    let assessment = diary::assessed(story, 14, "12:00");
    let status = springback::exchange::status_text::write(&assessment, None, &Words::english());
    let line = "20 or more single-leg calf raises with good control: Not met (right), ";
    assert!(status.contains(line), "{status}");
}

#[test]
fn trends_change_the_stretch_and_show_the_same_days_as_a_table() {
    let (journal, now) = sample();
    let mut harness = Room::new(journal, now, Screen::Trends).open();
    for stretch in ["2 weeks", "3 months", "1 year", "All"] {
        click(&mut harness, &format!("Days shown: {stretch}"));
    }
    harness.get_by_role_and_label(Role::Image, "Morning stiffness");
    click(&mut harness, "Show as table");
    harness.get_by_label("Day by day");
    assert!(harness.query_by_role_and_label(Role::Image, "Morning stiffness").is_none());
}

#[test]
fn a_gap_stays_a_gap_and_the_sentence_counts_what_was_answered() {
    let story = "affected right\n1: 4/10\n2: 4/10\n3: 3/8\n5: 3/8\n6: 2/5\n7: 2/5";
    let harness = Room::told(story, 7, Screen::Trends).open();
    let said = harness.query_all_by_label_contains("6 of 7 mornings logged").next();
    assert!(said.is_some());
}

#[test]
fn still_running_has_no_gate_and_no_ladder() {
    let story = format!("{}\n14: raise 23 p2\n14: still_running", quiet_weeks(1..=14));
    let harness = Room::told(&story, 14, Screen::Readiness).open();
    assert!(!is_enabled(&harness, "Start the plan"));
    let harness = Room::told(&story, 14, Screen::Plan).open();
    harness.get_by_label("You run on during rehab");
}

#[test]
fn what_a_test_saves_is_one_fact_for_each_side_that_was_answered() {
    let mut harness = Room::told("affected right", 1, Screen::Readiness).open();
    enter_test(&mut harness, "23", 0.0);
    let recorded =
        harness.state().asked.iter().find_map(|c| if let Command::Record(act) = c { Some(act) } else { None });
    assert_eq!(recorded.unwrap().said, "Heel-raise test saved: right 23 raises, pain 0");
    let changes = &recorded.unwrap().changes;
    assert_eq!(changes.len(), 1);
    assert!(matches!(&changes[0], Change::New(_, Fact::HeelRaise(test)) if test.pain_peak.map(|p| p.get()) == Some(0)));
}
