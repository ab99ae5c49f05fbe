# Readiness: the five criteria, the heel-raise test, the start.
readiness-title = Ready to run?
readiness-set-aside = Readiness is set aside
readiness-set-aside-why = Nothing is judged here while a red flag is up. What you log still counts afterwards.
readiness-set-aside-rest = Test, start and evaluation
readiness-subtitle = Five criteria before the run plan opens. Each one says what it rests on.
readiness-count = { $met } of { $all }
readiness-all-hold = all five hold
readiness-nearly = nearly there
readiness-to-go = { $n } not met yet
readiness-likely-irritates = With two or more not met, running now is likely to irritate the tendon (zone framework, S1).
readiness-lapsed = What has lapsed does not close the open plan: the zones say whether to run.
readiness-no-tendon = No tendon is marked as affected, so there is nothing to get ready. Settings has your tendons.
readiness-to-settings = To settings
readiness-weeks = For midportion tendons the zone framework (S1) speaks of weeks 10–12 for a return to running. That is context: time alone never opens the plan.

readiness-test-now = Test now
readiness-check-in-now = Answer this morning's check-in
readiness-days-left =
    { $n ->
        [one] 1 day left
       *[other] { $n } days left
    }
readiness-of-ten = /10
readiness-of = · needs { $need }
readiness-dots-daily = { $answered } days answered, { $spikes } with a spike
readiness-dots-rest = { $answered } days answered, { $loud } above the limit
readiness-dots = { $have } days, { $need } needed

readiness-side = { $side }: { $said }
readiness-side-decides = { $side } (decides): { $said }
readiness-criterion-earliest = At the earliest { $day }, if every coming answer is good.
readiness-criterion-test = A test answers this, at the earliest { $day }.
readiness-criterion-new-test = At the earliest with a new test, { $day }; there is no hurry.
readiness-more-days = { $days } and { $n } earlier
readiness-test-pain = Pain { $pain }, tested { $day } · limit { $limit }
readiness-test-count = { $n } controlled, tested { $day }
readiness-test-valid = { $said } · good until { $until }
readiness-test-compared = { $said } · other side { $n }
readiness-test-none = No test on flat ground yet.
readiness-test-old = The last test ({ $day }) is more than { $days } days old.
readiness-test-no-pain = The last test ({ $day }) has no answer for pain.
readiness-test-no-count = The last test ({ $day }) has no count.
readiness-mornings-none = No morning of the last { $days } days has its minutes answered.
readiness-mornings =
    { $n ->
        [one] The last answered morning, in minutes: { $minutes }
       *[other] The last { $n } answered mornings, in minutes: { $minutes }
    }
readiness-mornings-against = { $said } · over { $limit } on { $days }
readiness-rest = Answered on { $n } of the last { $days } days, { $need } needed
readiness-rest-begins = { $said } · two weeks also need a quiet answer from { $from } to { $within } days back, today being the first, and none above since
readiness-rest-missed =
    { $n ->
        [one] { $said } · { $days } had no answer and does not count
       *[other] { $said } · { $days } had no answer and do not count
    }
readiness-rest-against = { $said } · above { $limit } on { $days }
readiness-daily-none = No day of the last two weeks has this answered.
readiness-daily = Highest in { $days } days: { $highest } · answered on { $answered }
readiness-daily-usual = Highest in { $days } days: { $highest }, your usual { $usual } · answered on { $answered }
readiness-daily-against = { $said } · spike on { $days }

readiness-test-title = Heel-raise test
readiness-test-closed = One leg at a time, flat ground, controlled raises. A change of up to 6 is within test error.
readiness-test-open = Do the test
readiness-guide-stand = Stand on one leg on flat ground, knee straight, one hand on a wall for balance only.
readiness-guide-pace = Keep to 60 beats a minute: a raise every 2 seconds, up on one beat, down on the next, as high as you can.
readiness-guide-stop = Stop when the heel no longer lifts, the pace is lost or the form goes. Raises without control don't count.
readiness-guide-side = Then the other side, also when it never hurt: it is what the affected one is compared with.
readiness-beat-start = Start the beat
readiness-beat-stop = Stop the beat
readiness-beat-up = up
readiness-beat-down = down
readiness-beat-explained = Counts the raises in time; it stops by itself after 3 minutes.
readiness-beat-counted =
    { $n ->
        [one] 1 raise in time. Enter only those that held control.
       *[other] { $n } raises in time. Enter only those that held control.
    }
readiness-beat-take = Take { $n } for the { $side }
readiness-test-day = Day of the test
readiness-test-surface = Surface
readiness-test-repetitions = { $side }: controlled raises
readiness-test-worst-pain = { $side }: worst pain
readiness-test-flat-only = Only a test on flat ground counts for readiness.
readiness-test-save = Save the test
readiness-test-nothing = Nothing to save yet. Enter how many raises one side did, or its pain.
readiness-test-saved = Heel-raise test saved: { $what }
readiness-test-saved-side = { $side } { $said }
readiness-test-saved-raises =
    { $n ->
        [one] 1 raise
       *[other] { $n } raises
    }
readiness-test-saved-pain = pain { $n }
readiness-test-put-away = Not now

readiness-plan-locked = The run plan opens when all five hold
readiness-plan-open = The run plan is open
readiness-plan-calf-only = The run plan stays closed
readiness-plan-still-running = You chose to keep running during rehab
readiness-still-running = Nothing here keeps you from running, and the run plan is for rehab first. The five criteria still say how the tendon stands. You can change the way in Settings.
readiness-open-since = Since { $day }. From here the zones govern; a criterion that lapses does not close it.
readiness-episode = Last red: { $day }. First two quiet mornings in a row.
readiness-read-only = Nothing can be saved now: { $why }
readiness-holds = All five hold today. The plan begins at step 1.
readiness-earliest-today = It could open today, if today's answers are good.
readiness-earliest = At the earliest { $day }, if every coming answer is good.
readiness-cleared-by = Cleared by { $who } ({ $day }). The plan can be started once on that; it is printed in every report.
readiness-cleared = Cleared by a clinician ({ $day }). The plan can be started once on that; it is printed in every report.
readiness-cleared-already = Cleared by your therapist already?
readiness-clearance-record = Record it…
readiness-clearance-who = Who cleared you
readiness-clearance-note = Note to the clearance (optional)
readiness-clearance-save = Record the clearance
readiness-clearance-saved = Clearance recorded
readiness-clearance-cancel = Cancel
readiness-clearance-no-who = Not saved: say who cleared you.
readiness-to-plan = To the plan
readiness-start = Start the plan
readiness-started = Run plan started
