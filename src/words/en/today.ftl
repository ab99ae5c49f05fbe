# Today.

today-check-in-for = Morning check-in for
today-check-in-then = Check-in for
today-late-for = Late check-in for
today-late-entry = Entered late: it is kept with the time you enter it, and marked so.
today-to-today = To { $day }
today-unfinished = Unfinished check-in of { $day }.
today-unfinished-open = Open it
today-unfinished-discard-named = Discard the unfinished check-in of { $day }
today-unfinished-open-named = Open the unfinished check-in of { $day }

today-how = How is it this morning?
today-how-optional = How is it this morning? (optional today)
today-how-then = How was it that morning?
today-stiffness = Stiffness on first steps
today-stiffness-min = Minutes until it eased
today-rest-pain = Pain at rest
today-daily-pain = Walking and stairs
today-daily-pain-sub = worst since yesterday
today-swelling = Swollen
today-tenderness = Tender to touch
today-painkiller = Painkiller taken
today-painkiller-lowers = A painkiller lowers what the answers say.
today-note = Note
today-note-hint = { $name } (optional)
today-named-side = { $name }, { $side }
today-unit-min = min
today-of-ten = /10
# Short, so that "Something sudden?" beneath the form is in sight.
today-hint = The thin mark is your baseline. Untouched sliders stay unanswered.
today-hint-no-mark = Untouched sliders stay unanswered; 0 is an answer.
today-no-usual =
    { $have ->
        [0] Your baseline is known on the morning after { $need } logged ones. Until then nothing is compared with it.
       *[other] Your baseline is known on the morning after { $need } logged ones ({ $have } so far). Until then nothing is compared with it.
    }
today-save = Save check-in
today-skip = Skip today
today-skip-then = Skip this day
today-leave = Leave as it was
today-blank = Nothing is answered yet, so there is nothing to save. Move a slider, or skip the day.
today-read-only = This journal is open for reading only, so nothing can be saved.
today-saved = Check-in for { $day } saved.
today-saved-title = Answered
today-edit = Edit

today-day-was = The day was
today-day-visit = Therapy
today-day-marked = { $Day }: { $event }.
today-day-unmarked = { $Day }: mark taken back.
today-is-skipped = This morning was skipped. Nothing is counted against it.
today-unskip = Take that back
today-unskipped = The morning is no longer skipped.

today-no-tendon = Which tendon?
today-no-tendon-why = No tendon is set up yet, so there is nothing to ask about.
today-no-tendon-now = No tendon is marked as affected now, so there is nothing to ask about.
today-no-tendon-do = Set up
today-before-first = Before your first entry
today-before-first-why = The computer says { $today }; your first entry is from { $first }. Nothing is asked for a day before it.

today-all-reasons = What this rests on
today-all-reasons-rule = The worst of this morning and of the sessions and tests of the last { $days } days decides.
today-all-reasons-rule-then = The worst of that morning and of the sessions and tests of that day decides.
today-that-morning = That morning
today-this-morning = This morning
today-session-on = { $activity }, { $day }
today-decides = Decided by the { $tendon }
today-so-far-green = so far green
today-comes-from = from: { $what }
today-heel-raise-test = heel-raise test
today-provisional = may still change
today-chip-today = Today
today-chip-yesterday = Yesterday
today-load-chip = { $day }: { $load }
today-zone-of = { $day }: { $zone }
today-because = The zone is { $zone } because of: { $rules }.
today-waits-for = Waits for: { $what }.
today-waits-morning = the check-in of { $day }
today-waits-answer = { $rule } ({ $day })
today-no-check-in = There is no check-in for today yet.
today-no-check-in-then = There is no check-in for this day.
today-no-tendon-then = No tendon was affected on this day, so there is nothing to judge.
today-unknown-no-usual-then = Your baseline was not known yet, so that morning cannot be judged.
today-unknown-no-usual = Your baseline is not known yet, so this morning cannot be judged.
today-unknown-usual-tomorrow = Your baseline is known from tomorrow on. This morning came before it, so it cannot be judged.
today-unknown-missing = Not answered: { $rules }.

today-set-aside = This day is set aside while a red flag is up.

today-advice = Worth an appointment
today-advice-remark = Self-reported, not a diagnosis. Verdicts go on as usual.

today-unanswered = Still unanswered
today-unanswered-more = { $n } more in the log.
today-answer = Answer
today-answer-named = Answer { $what }
missing-start = pain at the start
missing-peak = worst pain
missing-end = pain at the end
missing-settling = settling time
missing-of-side = { $Side }: { $what }.

today-plan-locked = The run plan is locked
today-plan-ready = The run plan can be started
today-plan-all-hold = All five readiness criteria hold.
today-plan-cleared = A clinician's clearance is recorded.
today-plan-left =
    { $n ->
        [one] 1 of 5 criteria is not met yet.
       *[other] { $n } of 5 criteria are not met yet. Running now is likely to irritate the tendon.
    }
today-criterion = { $criterion }: { $state }
today-plan-earliest = Could open at the earliest: { $day }.
today-to-readiness = See readiness
today-next-today = You can run today
today-next-held-day = No run today: a day lies between runs. Next run, from { $day }
today-next-held-week = No run today: three runs in seven days. Next run, from { $day }
today-next-episode = No run today: it waits for two quiet mornings in a row after the red of { $day }
today-next-waits = The next run waits for your answers about the run of { $day }
today-next-waits-morning = The next run waits for the check-in of { $day }
today-next-none = No run is offered now
today-step = Step { $step } · { $dose }
today-step-reduced = Step { $step }, eased · { $dose }
today-dose-minutes = { $all } minutes, { $run } of them running.
today-outlook =
    { $n ->
        [one] One more green session opens step { $next }.
       *[other] { $n } more green sessions open step { $next }.
    }
today-outlook-goal =
    { $n ->
        [one] One more green session reaches the goal.
       *[other] { $n } more green sessions reach the goal.
    }
today-outlook-reduced = A green session restores the full dose.
today-outlook-less = A reduced session keeps what you have earned and adds nothing.
today-outlook-complete = The goal is reached.
today-answer-run = Answer the run

today-test-due = Heel-raise test is due
today-test-none = No test on flat ground yet. Two of the five criteria rest on it.
today-test-old =
    { $left ->
        [0] Last on { $day }: { $count } { $side }. Valid until the end of today.
        [one] Last on { $day }: { $count } { $side }. Valid for one more day.
       *[other] Last on { $day }: { $count } { $side }. Valid for { $left } more days.
    }
today-test-over = Last on { $day }: { $count } { $side }. No longer valid for readiness.
today-test-now = Test now
today-mornings = { $n } of the last { $days } mornings answered
