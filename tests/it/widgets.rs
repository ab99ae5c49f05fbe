//! The widgets as a hand, a keyboard and a screen reader find them. No display, no clock.

use std::cell::Cell;
use std::rc::Rc;

use chrono::NaiveDate;
use eframe::egui::accesskit::Role;
use eframe::egui::{self, Key, Ui};
use egui_kittest::Harness;
use egui_kittest::kittest::{NodeT, Queryable};
use springback::ui::widgets::number_field::{NumberField, Typed};
use springback::ui::widgets::score_slider::ScoreSlider;
use springback::ui::widgets::toast::{Offer, Toast, ToastAction, Toasts};
use springback::ui::widgets::trend_plot::{self, Series, TrendPlot};
use springback::ui::widgets::verdict_card::VerdictCard;
use springback::ui::widgets::zone_mark::Mark;
use springback::ui::widgets::{button, chip, choice, day_picker::DayPicker, day_strip, dots, key_hint, rep_bar, row};
use springback::ui::{focus, theme};
use springback::words::Words;

const STIFF: &str = "Stiffness on first steps";

fn bench<'a, S: 'a>(state: S, show: impl FnMut(&mut Ui, &mut S) + 'a) -> Harness<'a, S> {
    let mut harness = Harness::builder()
        .with_size([700.0, 600.0])
        .with_theme(egui::Theme::Light)
        .with_max_steps(20)
        .with_context_setup(|ctx| {
            theme::install(ctx);
            focus::install(ctx);
        })
        .build_ui_state(show, state);
    harness.run();
    harness
}

fn score(usual: Option<f64>) -> Harness<'static, Option<u16>> {
    let words = Words::english();
    bench(None, move |ui, value| {
        ScoreSlider::score(STIFF, value).usual(usual).show(ui, &words);
    })
}

fn minutes() -> Harness<'static, Option<u16>> {
    let words = Words::english();
    bench(None, move |ui, value| {
        ScoreSlider::amount("Minutes until it eased", value, 60, 240).unit("min").show(ui, &words);
    })
}

fn press<S>(harness: &mut Harness<'_, S>, keys: &[Key]) {
    for key in keys {
        harness.key_press(*key);
        harness.run();
    }
}

fn date(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

#[test]
fn an_untouched_slider_stays_unanswered_and_says_so() {
    let mut harness = score(Some(2.0));
    harness.get_by_role_and_label(Role::Slider, STIFF).focus();
    harness.run();
    assert_eq!(*harness.state(), None);
    let slider = harness.get_by_role_and_label(Role::Slider, STIFF);
    assert_eq!(slider.value().as_deref(), Some("not answered"));
    assert_eq!(slider.accesskit_node().data().numeric_value(), None);
    assert_eq!(slider.accesskit_node().data().max_numeric_value(), Some(10.0));
    assert!(
        slider
            .accesskit_node()
            .data()
            .description()
            .is_some_and(|said| said == "Not answered. Your baseline is 2. 0 none, 10 worst. Press a digit.")
    );
}

#[test]
fn digits_answer_and_delete_takes_the_answer_back() {
    let mut harness = score(None);
    harness.get_by_role_and_label(Role::Slider, STIFF).focus();
    harness.run();
    press(&mut harness, &[Key::Num4]);
    assert_eq!(*harness.state(), Some(4));
    press(&mut harness, &[Key::Num0]);
    assert_eq!(*harness.state(), Some(0));
    press(&mut harness, &[Key::Minus]);
    assert_eq!(*harness.state(), Some(10));
    press(&mut harness, &[Key::Delete]);
    assert_eq!(*harness.state(), None);
    harness.get_by_role_and_label(Role::Slider, STIFF).type_text("7");
    harness.run();
    assert_eq!(*harness.state(), Some(7));
    press(&mut harness, &[Key::Backspace]);
    assert_eq!(*harness.state(), None);
}

#[test]
fn the_first_arrow_lands_on_the_usual_and_the_next_ones_step() {
    let mut harness = score(Some(2.4));
    harness.get_by_role_and_label(Role::Slider, STIFF).focus();
    harness.run();
    press(&mut harness, &[Key::ArrowRight]);
    assert_eq!(*harness.state(), Some(2));
    press(&mut harness, &[Key::ArrowRight, Key::ArrowRight, Key::ArrowLeft]);
    assert_eq!(*harness.state(), Some(3));
    press(&mut harness, &[Key::Home, Key::ArrowLeft]);
    assert_eq!(*harness.state(), Some(0));
    press(&mut harness, &[Key::End, Key::ArrowRight]);
    assert_eq!(*harness.state(), Some(10));
}

#[test]
fn a_screen_reader_can_set_and_step() {
    let mut harness = score(None);
    harness.get_by_role_and_label(Role::Slider, STIFF).set_value_accesskit(4.0);
    harness.run();
    assert_eq!(*harness.state(), Some(4));
    harness.get_by_role_and_label(Role::Slider, STIFF).increment_accesskit();
    harness.run();
    assert_eq!(*harness.state(), Some(5));
    harness.get_by_role_and_label(Role::Slider, STIFF).set_value_accesskit(-3.0);
    harness.run();
    assert_eq!(*harness.state(), Some(0));
    harness.get_by_role_and_label(Role::Slider, STIFF).set_value_accesskit(99.0);
    harness.run();
    assert_eq!(*harness.state(), Some(10));
    let slider = harness.get_by_role_and_label(Role::Slider, STIFF);
    assert_eq!(slider.accesskit_node().data().numeric_value(), Some(10.0));
}

#[test]
fn a_click_on_the_rail_answers_and_a_drag_follows() {
    let mut harness = score(None);
    let rail = harness.get_by_role_and_label(Role::Slider, STIFF).rect();
    harness.drag_at(rail.center());
    harness.run();
    assert_eq!(*harness.state(), Some(5));
    harness.hover_at(rail.right_center());
    harness.run();
    assert_eq!(*harness.state(), Some(10));
    harness.drop_at(rail.left_center());
    harness.run();
    assert_eq!(*harness.state(), Some(0));
}

#[test]
fn a_pointer_can_take_the_answer_back_too() {
    let mut harness = score(None);
    harness.get_by_role_and_label(Role::Slider, STIFF).set_value_accesskit(4.0);
    harness.run();
    harness.get_by_role_and_label(Role::Slider, STIFF).click_secondary();
    harness.run();
    assert_eq!(*harness.state(), Some(4));
    harness.get_by_label("Leave unanswered").click();
    harness.run();
    assert_eq!(*harness.state(), None);
}

#[test]
fn minutes_join_digits_typed_together_and_not_those_typed_later() {
    let mut harness = minutes();
    harness.get_by_role_and_label(Role::Slider, "Minutes until it eased").focus();
    harness.run();
    press(&mut harness, &[Key::Num9, Key::Num0]);
    assert_eq!(*harness.state(), Some(90));
    harness.run_steps(8);
    press(&mut harness, &[Key::Num4]);
    assert_eq!(*harness.state(), Some(4));
}

#[test]
fn sliders_are_one_tab_stop_each_and_their_rails_stand_in_line() {
    let words = Words::english();
    let mut harness = bench([None, None], move |ui, values: &mut [Option<u16>; 2]| {
        let [one, two] = values;
        focus::form(ui, focus::Form::main("form"), |ui, _| {
            ScoreSlider::score("One", one).show(ui, &words);
            ScoreSlider::score("Two, with a longer name", two).sub("worst since yesterday").show(ui, &words);
        });
    });
    press(&mut harness, &[Key::Tab]);
    assert!(harness.get_by_role_and_label(Role::Slider, "One").is_focused());
    press(&mut harness, &[Key::Tab]);
    let two = harness.get_by_role_and_label(Role::Slider, "Two, with a longer name");
    assert!(two.is_focused());
    let one = harness.get_by_role_and_label(Role::Slider, "One");
    assert_eq!(one.rect().x_range(), two.rect().x_range());
    press(&mut harness, &[Key::ArrowUp]);
    assert!(harness.get_by_role_and_label(Role::Slider, "One").is_focused());
}

#[test]
fn yes_no_is_answered_changed_and_cleared() {
    let words = Words::english();
    let mut harness = bench(None, move |ui, value| {
        choice::named_line(ui, "Painkiller taken", |ui| choice::yes_no(ui, &words, "Painkiller taken", value));
    });
    for (label, expected) in [("no", Some(false)), ("yes", Some(true)), ("yes", None)] {
        harness.get_by_role_and_label(Role::RadioButton, &format!("Painkiller taken: {label}")).click();
        harness.run();
        assert_eq!(*harness.state(), expected);
    }
}

#[test]
fn a_choice_that_must_be_made_cannot_be_cleared() {
    let options = [(14, "2 weeks".to_owned()), (42, "6 weeks".to_owned())];
    let mut harness = bench(14, move |ui, value| {
        choice::one_of(ui, "Period", value, &options);
    });
    harness.get_by_label("Period: 6 weeks").click();
    harness.run();
    harness.get_by_label("Period: 6 weeks").click();
    harness.run();
    assert_eq!(*harness.state(), 42);
}

#[test]
fn a_number_field_reads_commas_and_complains_quietly() {
    let words = Words::english();
    let mut harness = bench((String::new(), Typed::Nothing), move |ui, (text, typed)| {
        *typed = NumberField::new("Distance", text).decimal(0.0..=100.0).unit("km").show(ui, &words).1;
    });
    assert_eq!(harness.state().1, Typed::Nothing);
    harness.get_by_role_and_label(Role::TextInput, "Distance").focus();
    harness.run();
    harness.get_by_role_and_label(Role::TextInput, "Distance").type_text("3,5");
    harness.run();
    assert_eq!(harness.state().1, Typed::Number(3.5));
    harness.get_by_role_and_label(Role::TextInput, "Distance").type_text("x");
    harness.run();
    assert_eq!(harness.state().1, Typed::Unreadable);
    harness.get_by_label_contains("from 0 to 100");
}

#[test]
fn the_strip_says_each_day_and_answers_with_the_one_pressed() {
    let words = Words::english();
    let today = date("2026-11-21");
    let marks = [(date("2026-11-19"), Mark::Green), (date("2026-11-20"), Mark::Yellow), (today, Mark::Unknown)];
    let mut harness = bench(None, move |ui, pressed| {
        let days = day_strip::Days { today, selected: today, flagged: &[], logged: &[] };
        *pressed = day_strip::day_strip(ui, &words, &marks, days).or(*pressed);
    });
    harness.get_by_label("Thu 19 Nov: green").click();
    harness.run();
    assert_eq!(*harness.state(), Some(date("2026-11-19")));
    harness.get_by_label("today: unknown");
}

#[test]
fn the_day_picker_opens_on_the_chosen_day_and_keeps_the_future_closed() {
    let words = Words::english();
    let today = date("2026-11-21");
    let mut harness = bench(date("2026-11-18"), move |ui, chosen| {
        DayPicker::new("Date", today).show(ui, &words, chosen);
    });
    harness.get_by_label("Date: Wed 18 Nov").click();
    harness.run();
    assert!(harness.get_by_label("Wednesday 18 November 2026").is_focused());
    harness.get_by_label("Sunday 22 November 2026").click();
    harness.run();
    assert_eq!(*harness.state(), date("2026-11-18"));
    harness.get_by_label("Previous month").click();
    harness.run();
    harness.get_by_label("Saturday 31 October 2026").click();
    harness.run();
    assert_eq!(*harness.state(), date("2026-10-31"));
    assert!(harness.query_by_label("Previous month").is_none());
    assert!(harness.get_by_label("Date: Sat 31 Oct").is_focused());
}

#[test]
fn the_day_picker_is_worked_by_keys() {
    let words = Words::english();
    let today = date("2026-11-21");
    let mut harness = bench(date("2026-11-18"), move |ui, chosen| {
        DayPicker::new("Date", today).show(ui, &words, chosen);
    });
    press(&mut harness, &[Key::Tab, Key::Enter, Key::ArrowLeft, Key::Enter]);
    assert_eq!(*harness.state(), date("2026-11-17"));
}

#[derive(Default)]
struct Notices {
    toasts: Toasts,
    last: Option<ToastAction>,
}

fn notices(toasts: &[Toast]) -> Harness<'static, Notices> {
    let words = Words::english();
    let mut state = Notices::default();
    for toast in toasts {
        state.toasts.push(toast.clone());
    }
    bench(state, move |ui, state| {
        let room = state.toasts.reserve(ui, &words);
        ui.label("A page");
        state.last = state.toasts.ui(ui, room, &words).or(state.last);
    })
}

#[test]
fn a_toast_offers_undo_once() {
    let mut harness = notices(&[Toast::done("Check-in saved").offering(Offer::Undo)]);
    harness.get_by_label("Undo").click();
    harness.run();
    assert_eq!(harness.state().last, Some(ToastAction::Taken(0, Offer::Undo)));
    assert!(harness.query_by_label("Check-in saved").is_none());
}

#[test]
fn a_notice_leaves_by_itself_and_an_error_stays_until_closed() {
    let mut harness = notices(&[Toast::error("The disk is full"), Toast::done("Saved")]);
    harness.get_by_label("1 more notice");
    harness.get_by_label("Saved");
    harness.run_steps(60);
    assert!(harness.query_by_label("Saved").is_none());
    harness.get_by_label("The disk is full");
    harness.get_by_label("Close").click();
    harness.run();
    assert!(harness.state().toasts.is_empty());
}

#[test]
fn a_verdict_card_says_everything_it_shows() {
    let words = Words::english();
    let card = VerdictCard {
        lead: "Do what is planned today.".to_owned(),
        mark: Mark::Green,
        title: "Green zone".to_owned(),
        chips: vec![(chip::Tone::Zone(Mark::Green), "Thursday: load tolerated".to_owned())],
        rows: vec![row::Row::new("Pain in the run", "2").aside("limit 3")],
        explanation: "One point more would still be green.".to_owned(),
        why: "Why?".to_owned(),
    };
    let mut harness = bench(false, move |ui, asked| *asked |= card.show(ui, &words));
    harness.get_by_role_and_label(Role::Heading, "Green zone");
    harness.get_by_label("Do what is planned today.");
    harness.get_by_label("Thursday: load tolerated");
    harness.get_by_label("Pain in the run: 2 · limit 3");
    harness.get_by_label("Why? Green zone").click();
    harness.run();
    assert!(*harness.state());
}

#[test]
fn pictures_have_names() {
    let harness = bench((), |ui, ()| {
        dots::dots(ui, &[true, true, false], "2 of 3 days");
        dots::marks(ui, &[Mark::Yellow, Mark::Green], "one yellow, one green");
        rep_bar::rep_bar(ui, &rep_bar::blocks(2.0, 2.0, 6), "6 times 2 minutes run, 2 minutes walk");
        key_hint::form_hints(ui, &Words::english(), key_hint::Asks::Everything);
        ui.add_enabled(false, button::primary("Start the plan"));
    });
    for name in ["2 of 3 days", "one yellow, one green", "6 times 2 minutes run, 2 minutes walk"] {
        harness.get_by_role_and_label(Role::Image, name);
    }
    harness.get_by_label("0 to 9 set, down next, Y or N yes, no, Enter save");
    assert!(harness.get_by_label("Start the plan").accesskit_node().is_disabled());
}

#[test]
fn a_plot_is_named_walked_by_keys_and_answers_with_the_day() {
    let words = Words::english();
    let last = trend_plot::day_number(date("2026-11-21"));
    let series = [Series::daily("stiffness", &[(last - 3, 2.0), (last - 1, 3.0), (last, 4.0)])];
    let picked = Rc::new(Cell::new(None));
    let answer = Rc::clone(&picked);
    let mut harness = bench((), move |ui, ()| {
        let say = |day: i64| Some(format!("day {}", day - last));
        let plot = TrendPlot {
            summary: "Three mornings answered.",
            series: &series,
            say_day: Some(&say),
            ..TrendPlot::new("Morning stiffness", last - 41..=last, 8.0)
        };
        if let Some(day) = plot.show(ui, &words) {
            answer.set(Some(day));
        }
    });
    let plot = harness.get_by_role_and_label(Role::Image, "Morning stiffness");
    assert_eq!(plot.accesskit_node().data().description(), Some("Three mornings answered."));
    press(&mut harness, &[Key::Tab, Key::ArrowLeft]);
    let plot = harness.get_by_role_and_label(Role::Image, "Morning stiffness");
    assert_eq!(plot.value().as_deref(), Some("day -1"));
    press(&mut harness, &[Key::Enter]);
    assert_eq!(picked.get(), Some(last - 1));
}

#[test]
fn text_size_is_held_to_what_layouts_can_bear() {
    let ctx = egui::Context::default();
    theme::set_text_percent(&ctx, 500);
    ctx.begin_pass(egui::RawInput::default());
    assert_eq!(ctx.zoom_factor(), 2.0);
    ctx.end_pass().drop_without_applying_deltas();
}

#[test]
fn half_the_way_of_minutes_is_half_of_the_rail_and_more_can_still_be_set() {
    let mut harness = minutes();
    let most = |harness: &Harness<'static, Option<u16>>| {
        let slider = harness.get_by_role_and_label(Role::Slider, "Minutes until it eased");
        slider.accesskit_node().data().max_numeric_value()
    };
    assert_eq!(most(&harness), Some(60.0));
    harness.get_by_role_and_label(Role::Slider, "Minutes until it eased").set_value_accesskit(75.0);
    harness.run();
    assert_eq!((*harness.state(), most(&harness)), (Some(75), Some(75.0)));
}
