//! The diary as a person would write it down, put into the short lines of [`super`].
//!
//! ```text
//! affected: right
//! usual: stiffness 2, eased in 4 min
//! all mornings, unless said otherwise: stiffness 2, eased in 4 min
//! day 3, morning: stiffness 3, eased in 6 min, rest pain 1, daily pain 2      or: no check-in
//! day 1, 18:00: answered later: back to usual in 25 h
//! day 3: heel raises 23, pain 1, on a step
//! days 1, 3 and 5, 18:00: walk-run, 24 min, 8 min running, step 1; pain 2 steady, settled in 15 min
//! day 1, 18:00: calf strength; did heavy standing, 3 times 15, 40 kg; pain 1 steady
//! day 1: plan started
//! ```
//! `left` or `right` after the day, or before a session's answers, names the side.

/// The short lines of a written-out one; none if it is not written out.
pub fn shortened(line: &str) -> Result<Option<Vec<String>>, String> {
    let Some((head, what)) = line.split_once(": ") else { return Ok(None) };
    let Some(head) = Head::read(head)? else { return Ok(None) };
    let what = what.trim();
    let side = head.side;
    Ok(Some(match head.when {
        When::Always => vec![format!("affected {}", what.replace(", at the insertion", " insertional"))],
        When::Before => vec![format!("usual {side}{}", morning(what)?)],
        When::EachMorning => vec![format!("mornings {side}{}", morning(what)?)],
        When::Days(days) => {
            let fact = match head.time {
                Time::Morning => morning(what)?,
                Time::At(time) => at_time(time, what)?,
                Time::Unsaid => of_day(what)?,
            };
            days.iter().map(|n| format!("{n}: {side}{fact}")).collect()
        }
    }))
}

/// Which days a line is about, and what of them.
enum When {
    Always,
    Before,
    EachMorning,
    Days(Vec<i64>),
}

enum Time<'a> {
    Unsaid,
    Morning,
    At(&'a str),
}

struct Head<'a> {
    when: When,
    time: Time<'a>,
    side: &'static str,
}

impl<'a> Head<'a> {
    fn read(text: &'a str) -> Result<Option<Self>, String> {
        let mut parts = text.split(", ");
        let mut head = match parts.next().unwrap_or_default() {
            "affected" => Self::of(When::Always),
            "usual" => Self::of(When::Before),
            "all mornings" if parts.next() == Some("unless said otherwise") => Self::of(When::EachMorning),
            first => match first.strip_prefix("days ").or_else(|| first.strip_prefix("day ")) {
                Some(days) => Self::of(When::Days(numbers(days)?)),
                None => return Ok(None),
            },
        };
        for part in parts {
            match (part, &mut head.when) {
                ("left", _) => head.side = "L: ",
                ("right", _) => head.side = "R: ",
                ("morning", When::Days(_)) => head.time = Time::Morning,
                (time, When::Days(_)) if time.contains(':') => head.time = Time::At(time),
                (more, When::Days(days)) => days.extend(numbers(more)?),
                (other, _) => return Err(super::not_understood(other)),
            }
        }
        Ok(Some(head))
    }

    fn of(when: When) -> Self {
        Self { when, time: Time::Unsaid, side: "" }
    }
}

/// `3`, `3 and 5`, `1 to 14`.
fn numbers(text: &str) -> Result<Vec<i64>, String> {
    let number = |text: &str| text.parse::<i64>().map_err(|_| super::not_understood(text));
    match text.split_once(" to ") {
        Some((first, last)) => Ok((number(first)?..=number(last)?).collect()),
        None => text.split(" and ").map(number).collect(),
    }
}

/// The number between two wordings, if the text is worded so.
fn between<'a>(text: &'a str, before: &str, after: &str) -> Option<&'a str> {
    text.strip_prefix(before)?.strip_suffix(after).filter(|inside| !inside.contains(' '))
}

fn morning(what: &str) -> Result<String, String> {
    let (mut score, mut minutes, mut pains) = ("-", "-", String::new());
    for answer in what.split(", ").filter(|answer| *answer != "no check-in") {
        if let Some(text) = between(answer, "stiffness ", "") {
            score = text;
        } else if let Some(text) = between(answer, "eased in ", " min") {
            minutes = text;
        } else if let Some(text) = between(answer, "rest pain ", "") {
            pains += &format!(" rest{text}");
        } else if let Some(text) = between(answer, "daily pain ", "") {
            pains += &format!(" daily{text}");
        } else {
            return Err(super::not_understood(answer));
        }
    }
    Ok(format!("{score}/{minutes}{pains}"))
}

/// What a day's line without a time says.
fn of_day(what: &str) -> Result<String, String> {
    Ok(match what {
        "plan started" => "started".to_owned(),
        "plan closed" => "closed".to_owned(),
        "cleared by a clinician" => "cleared".to_owned(),
        "rest day" => "rest_day".to_owned(),
        "seen by a clinician, who said nothing about loading" => "seen".to_owned(),
        "seen by a clinician, running is fine" => "seen running".to_owned(),
        "seen by a clinician, calf work only" => "seen calf_only".to_owned(),
        "seen by a clinician, not yet" => "seen not_yet".to_owned(),
        "asked about fever, answered no" => "denied fever".to_owned(),
        "still running chosen" => "still_running".to_owned(),
        "preset strict" => "strict".to_owned(),
        "preset standard" => "standard".to_owned(),
        "left recovered" => "recovered left".to_owned(),
        "right recovered" => "recovered right".to_owned(),
        "left affected" => "affected left".to_owned(),
        "red flag, a pop with weak push-off" => "flag pop".to_owned(),
        "red flag, calf swelling" => "flag calf_swelling".to_owned(),
        "red flag, fever" => "flag fever".to_owned(),
        "red flag, antibiotic" => "flag antibiotic".to_owned(),
        "pain moved to a new place" => "flag moved".to_owned(),
        _ => return with_number(what),
    })
}

fn with_number(what: &str) -> Result<String, String> {
    if let Some(minutes) = between(what, "goal ", " min") {
        return Ok(format!("goal {minutes}"));
    }
    if let Some(hour) = between(what, "days begin at 0", ":00") {
        return Ok(format!("day_start {hour}"));
    }
    if let Some(phase) = what.strip_prefix("moves on to ") {
        return Ok(format!("phase {phase}"));
    }
    if let Some(level) = between(what, "evaluation, stiffness ", "") {
        return Ok(format!("evaluation {level}"));
    }
    let Some(test) = what.strip_prefix("heel raises ") else { return Err(super::not_understood(what)) };
    let words = test.split(", ").map(|word| match (word, between(word, "pain ", "")) {
        (_, Some(pain)) => Ok(format!("p{pain}")),
        ("on a step", _) => Ok("step".to_owned()),
        ("on an incline", _) => Ok("incline".to_owned()),
        ("not counted", _) => Ok(String::new()),
        (count, _) if count.parse::<u16>().is_ok() => Ok(count.to_owned()),
        _ => Err(super::not_understood(word)),
    });
    Ok(format!("raise {}", words.collect::<Result<Vec<_>, _>>()?.join(" ")))
}

/// What a line with a time says: a session and how each tendon took it, or that the clocks change.
fn at_time(time: &str, what: &str) -> Result<String, String> {
    match what {
        "clocks go back one hour" => return Ok(format!("clocks {time} -1")),
        "clocks go forward one hour" => return Ok(format!("clocks {time} +1")),
        _ => {}
    }
    let mut parts = what.split("; ");
    if let Some(answers) = what.strip_prefix("answered later: ") {
        return Ok(format!("answered {time} · {}", response(answers)?));
    }
    let mut words = parts.next().unwrap_or_default().split(", ");
    let activity = words.next().unwrap_or_default().replace(['-', ' '], "_");
    let mut short = format!("{activity} {time}");
    for word in words {
        let cell = match word {
            "eased" => Some("reduced".to_owned()),
            "hilly" => Some("hilly".to_owned()),
            _ => between(word, "step ", "")
                .map(|step| format!("s{step}"))
                .or_else(|| between(word, "", " min running").map(|min| format!("{min}r")))
                .or_else(|| between(word, "", " min").map(|min| format!("{min}'"))),
        };
        short += &format!(" {}", cell.ok_or_else(|| super::not_understood(word))?);
    }
    for part in parts {
        let part = part.strip_prefix("did ").map_or_else(|| response(part), exercise)?;
        short += &format!(" · {part}");
    }
    Ok(short)
}

/// `heavy standing, 3 times 15, 40 kg`; `hold two legs, 5 times 45 s`
fn exercise(part: &str) -> Result<String, String> {
    let mut words = part.split(", ");
    let mut short = format!("did {}", words.next().unwrap_or_default().replace(' ', "_"));
    for word in words {
        let dose = word.split_once(" times ").map(|(sets, each)| format!("{sets}x{}", each.replace(' ', "")));
        let dose = dose.or_else(|| between(word, "", " kg").map(|load| format!("{load}kg")));
        short += &format!(" {}", dose.ok_or_else(|| super::not_understood(word))?);
    }
    Ok(short)
}

/// `left: pain 1 at the start, 3 at worst, 3 at the end, settled in 15 min, back to usual in 18 h`
fn response(part: &str) -> Result<String, String> {
    let (side, answers) = match part.split_once(": ") {
        Some(("left", answers)) => ("L: ", answers),
        Some(("right", answers)) => ("R: ", answers),
        _ => ("", part),
    };
    let (mut pains, mut rest) = (["?"; 3], String::new());
    for answer in answers.split(", ") {
        let level = |after| between(answer.strip_prefix("pain ").unwrap_or(answer), "", after);
        if let Some(pain) = level(" steady") {
            pains = [pain; 3];
        } else if let Some(pain) = level(" at the start") {
            pains[0] = pain;
        } else if let Some(pain) = level(" at worst") {
            pains[1] = pain;
        } else if let Some(pain) = level(" at the end") {
            pains[2] = pain;
        } else if let Some(minutes) = between(answer, "settled in ", " min") {
            rest += &format!(" {minutes}'");
        } else if let Some(hours) = between(answer, "back to usual in ", " h") {
            rest += &format!(" {hours}h");
        } else if answer == "sharp pain" {
            rest += " sharp";
        } else {
            return Err(super::not_understood(answer));
        }
    }
    Ok(format!("{side}{}{rest}", pains.join("-")))
}
