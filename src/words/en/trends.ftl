# Trends: the plots, their sentences, and the table.
trends-title = Trends
trends-stretch = Days shown
trends-two-weeks = 2 weeks
trends-six-weeks = 6 weeks
trends-three-months = 3 months
trends-year = 1 year
trends-all = All
trends-tendon = Tendon
trends-as-table = Show as table
trends-as-plots = Show as plots
trends-nothing = Nothing to draw yet. After a few mornings the first line appears here; gaps will stay gaps.
trends-check-in = Check in

trends-stiffness = Morning stiffness
trends-pain = Pain
trends-load = Load of the day
trends-answered = stiffness on the first steps
trends-usual = your baseline
trends-peak-pain = peak in the session
trends-rest-pain = at rest
trends-daily-pain = walking and stairs
trends-high-level = running and hopping
trends-rest-of-load = all else
trends-load-unit = 1 is one minute of easy flat running (our choice). What counts how much stands in Settings.
trends-unanswered = – not logged
trends-band-slight = slight rise
trends-band-significant = significant rise
trends-slight-from = { $n } slight rise
trends-significant-from = { $n } significant
trends-bands = The lines follow your baseline day by day: { $slight } above it a slight rise begins, { $significant } above it a significant one (our choice). After a session either rise makes it yellow; with the strict preset a significant one makes it red.
trends-bands-restless = Where they stand wider, mornings were restless: { $slight } and { $significant } there.
trends-painkillers = An upright dotted line is a day with a painkiller: it lowers what the answers say.

trends-lead-too-few = Too few answers for a trend: { $n } of { $of } mornings logged.
trends-lead-unclear = Morning stiffness shows no clear trend from { $from } to { $to }.
trends-lead-easing = Mornings are easing: { $n } less a week from { $from } to { $to }.
trends-lead-easing-usual = Mornings are easing: your baseline went from { $before } to { $now } between { $from } and { $to }.
trends-lead-stiffer = Mornings are getting stiffer: { $n } more a week from { $from } to { $to }.
trends-lead-stiffer-usual = Mornings are getting stiffer: your baseline went from { $before } to { $now } between { $from } and { $to }.
trends-usual-is = baseline { $n }
trends-mornings = { $n } of { $of } mornings logged
trends-too-few = too few answers for a trend
trends-unclear = no clear trend from { $from } to { $to }
trends-falling = falling { $n } a week from { $from } to { $to }
trends-rising = rising { $n } a week from { $from } to { $to }
trends-none = not answered
trends-highest = highest in a session { $peak } · at rest { $rest } · walking and stairs { $daily }
trends-session-days =
    { $n ->
        [one] 1 day with sessions · { $run } minutes running · load { $load }
       *[other] { $n } days with sessions · { $run } minutes running · highest load { $load }
    }
trends-day-load = load { $all }, { $high } of it running and hopping
trends-day-load-at-least = load { $all } at least, { $high } of it running and hopping
trends-done-min = { $activity }, { $min } min

trends-day-stiffness = { $day } · { $n } of 10
trends-day-unanswered = { $day } · stiffness not answered
trends-day-above = { $n } above usual
trends-day-below = { $n } below usual
trends-day-usual = as usual
trends-day-eased = eased after { $n } min
trends-day-rest = at rest { $n }
trends-day-daily = walking and stairs { $n }
trends-day-painkiller = painkiller taken
trends-day-peak = worst pain { $n }

trends-table = Day by day
trends-column-day = Day
trends-column-stiffness = Stiffness
trends-column-usual = Usual
trends-column-eased = Eased, min
trends-column-rest = At rest
trends-column-daily = Walking and stairs
trends-column-painkiller = Painkiller
trends-column-done = Sessions
trends-column-load = Load
trends-column-verdict = Verdict
trends-column-events = Events

trends-events = Events
trends-events-summary =
    { $n ->
        [one] 1 event: { $said }
       *[other] { $n } events: { $said }
    }
trends-events-counted =
    { $n ->
        [one] 1 event
       *[other] { $n } events
    }
trends-event-on = { $what } ({ $day })
trends-events-latest = { $counts }; the latest: { $what } ({ $day })
trends-events-more = and { $n } more

event-plan-up = Run plan: up to step { $step }
event-plan-down = Run plan: back to step { $step }
event-plan-to-gate = Run plan: back to the five criteria
event-plan-complete = Run plan: goal reached
event-score = { $instrument } { $score } of 100
event-evaluation-moved = Evaluation: the reference moved
event-evaluation-kept = Evaluation: the reference stayed
event-test = Heel raises: { $said }
event-note-check-in = Note of the morning: { $note }
event-note-session = Note to the session: { $note }
event-note-day = Note to the day: { $note }
event-note-evaluation = Note to the evaluation: { $note }
event-note-plan = Note to the plan: { $note }
event-note-flag = Note to the red flag: { $note }

event-count-flag =
    { $n ->
        [one] 1 entry about red flags
       *[other] { $n } entries about red flags
    }
event-count-plan =
    { $n ->
        [one] 1 turn of the plan
       *[other] { $n } turns of the plan
    }
event-count-evaluation =
    { $n ->
        [one] 1 score or evaluation
       *[other] { $n } scores and evaluations
    }
event-count-test =
    { $n ->
        [one] 1 heel-raise test
       *[other] { $n } heel-raise tests
    }
event-count-tendon =
    { $n ->
        [one] 1 change of the tendon
       *[other] { $n } changes of the tendon
    }
event-count-day =
    { $n ->
        [one] 1 marked day
       *[other] { $n } marked days
    }
event-count-note =
    { $n ->
        [one] 1 note
       *[other] { $n } notes
    }

event-mark-flag = red flag
event-mark-plan-up = plan: a step up
event-mark-plan-down = plan: back
event-mark-plan-other = plan: start, goal or end
event-mark-evaluation = score or evaluation
event-mark-test = heel-raise test
event-mark-tendon = affected or recovered
event-mark-day = ill, away, rest or skipped
event-mark-note = note
