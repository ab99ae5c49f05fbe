//! What is said of a run with an answer missing: on what it counts, what is not known, and what the step takes.

use springback::exchange::status_text;
use springback::words::Words;

use crate::diary;
use crate::window::Window;

/// Step 2 was too much; then, on step 1, an eased run, a green one, and one that counts on the next morning.
const STORY: &str = "affected right
usual 2/4
1: cleared
1: started
1: walk_run 18:00 24' 8r s1 · 1-1-1 10'
3: walk_run 18:00 24' 8r s1 · 1-1-1 10'
5: walk_run 18:00 24' 8r s1 · 1-1-1 10'
8: walk_run 18:00 24' 12r s2 · 2-6-2 10'
11: walk_run 18:00 15' 5r s1 reduced · 1-1-1 10'
13: walk_run 18:00 24' 8r s1 · 1-1-1 10'
15: walk_run 18:00 24' 8r s1 · 1-1-1
";

/// The story, with every morning as usual.
fn story() -> String {
    (1..=17).fold(STORY.to_owned(), |story, day| story + &format!("{day}: 2/4\n"))
}

#[test]
fn a_run_says_on_what_it_counts_and_a_step_why_it_takes_more() {
    let words = Words::english();
    let text = status_text::write(&diary::assessed(&story(), 17, "12:00"), None, &words);
    for said in [
        "Counts for the plan on the next morning. Not known: settling.",
        "Credits on this step: 2 · 6 move on: step 2 was too much last time, so 3 more here · our choice",
    ] {
        assert!(text.contains(said), "{said}\n{text}");
    }
}

#[test]
fn plan_shows_on_what_a_run_counted_in_its_list_its_moves_and_why() {
    let mut window = Window::of_story(&story(), "2026-06-17T12:00:00+02:00");
    window.go("Plan");
    assert!(window.shows("counted on the next morning"), "in the list of runs, and of moves");
    assert!(window.shows("6 move on: step 2 was too much last time, so 3 more here"), "why the step takes more");
}
