# Settings.
settings-title = Settings
settings-save = Save
settings-cancel = Cancel
settings-min = min

settings-tendons = Tendons
settings-tendon-never = Not affected.
settings-tendon-affected = Affected.
settings-tendon-since = Affected; it began on { $date }.
settings-tendon-recovered-on = Recovered on { $date }.
settings-tendon-add = Affected…
settings-tendon-change = Change…
settings-tendon-recovered = Recovered today
settings-tendon-place = Where
settings-tendon-place-hint = Midportion is 2 to 6 cm above the heel bone; insertional is at it.
settings-tendon-begun = When it began
settings-tendon-begun-set = Choose a day…
settings-tendon-begun-clear = not known
settings-said-tendon = Saved: { $tendon }
settings-said-recovered = Recovered from today on: { $tendon }

settings-goal = Goal
settings-mode = Way
settings-mode-rehab = The run plan opens when all five readiness criteria hold.
settings-mode-still-running = No gate and no ladder: Today and Plan say how much load is left for the day, rehab and running together.
settings-goal-minutes = Continuous run aimed for
settings-goal-save = Save goal
settings-said-goal = Goal saved

settings-flags = Red flags
settings-flags-none = No red flag is up.

settings-rules = What changes verdicts
settings-day-start = The day begins at
settings-day-start-hint = A check-in before this hour belongs to the evening before. It holds for all days, past ones too.
settings-preset = A significant morning rise is read
settings-preset-hint = Standard: { $points } points or { $minutes } minutes above your usual the next morning make the session yellow and the load too high. Strict: they make the session red.

settings-load = What counts how much
settings-load-lead = A day's load is counted in minutes of easy flat running. A factor says what a minute of something else costs; hills count × 1.3, effort from 4 × 1.25, from 7 × 1.5. All of these are our choice; no zone and no 24-hour verdict rests on them. A changed factor holds from today on.
settings-load-open = Show the factors
settings-load-fold = Fold the factors
settings-load-walking-of = Walking parts of a { $activity }
settings-load-range = Ours { $usual }, plausible { $low } to { $high }.

settings-look = Look
settings-theme = Theme
settings-theme-system = As the system
settings-theme-light = Light
settings-theme-dark = Dark
settings-text-size = Text size
settings-percent = { $n } %
settings-motion = Motion
settings-motion-usual = As usual
settings-motion-reduced = Reduced

settings-about = About
settings-not-a-diagnosis = Self-reported, not a diagnosis
settings-not-a-diagnosis-hint = Springback works out what you tell it by fixed rules. It examines nothing and replaces nobody who does.
settings-version = Springback { $version }
settings-licence = Free software under the MIT licence or the Apache licence 2.0, as you choose.
settings-licence-font = Its letters are Noto Sans, under the SIL Open Font Licence 1.1.

numbers-title = Rules and sources
numbers-s1 = S1 is the zone framework: zones, the 24-hour rule, the readiness criteria, the walk-run steps.
numbers-s2 = S2 is the recovery plan: phases, monitoring, maintenance.
numbers-ours = Where neither gives a number, the number is our choice and marked so.
numbers-show = Show every number
numbers-hide = Hide the numbers

numbers-topic-usual = Your usual
numbers-topic-session = Sessions and days
numbers-topic-readiness = Readiness
numbers-topic-plan = Run plan
numbers-topic-flags = When to be seen

numbers-day-start = Hour a day begins at
numbers-mornings = Answered mornings the usual looks at, at most
numbers-days-back = Days it looks back over
numbers-mornings-needed = Answered mornings it needs
numbers-slight-score = Points above your usual: a slight rise
numbers-significant-score = Points above your usual: a significant rise
numbers-restless = Points from one morning to the next on average: restless mornings
numbers-restless-slight = With restless mornings: a slight rise
numbers-restless-significant = With restless mornings: a significant rise
numbers-noise-min = Minutes above your usual that are noise
numbers-significant-min = Minutes above your usual: a significant rise
numbers-drift = Points your usual is above its reference: drift

numbers-green-peak = Worst pain that is green
numbers-red-peak = Worst pain that is red
numbers-too-high-peak = Worst pain held against the load
numbers-worsened = Points more at the end than at the start: worsened
numbers-settled = Minutes to settle, still inside
numbers-back = Hours until back at your usual, still inside
numbers-yellow-rise = Pain at rest or in the day above its usual: yellow
numbers-red-rise = Pain at rest or in the day above its usual: red
numbers-yellow-pain = The same with no usual known: yellow above
numbers-test-error = Heel raises fewer than before that are within test error
numbers-now-days = Days whose sessions count for the zone now

numbers-test-pain = Pain in the heel-raise test, still comfortable
numbers-test-count = Controlled heel raises needed
numbers-test-days = Days a test is good for
numbers-eased-min = Minutes within which stiffness has to ease
numbers-eased-mornings = Mornings that have to
numbers-eased-days = Days they have to lie within
numbers-rest-pain = Pain at rest, still quiet
numbers-rest-days = Days that have to be quiet
numbers-rest-answered = Days answered among them
numbers-rest-began = Days back at least, today being the first, that a quiet answer has to lie
numbers-rest-within = And at most
numbers-daily-days = Days looked over for spikes
numbers-daily-answered = Days answered among them
numbers-spike-rise = Points above the usual that are a spike
numbers-spike-pain = Pain above this is a spike where no usual is known

numbers-credits-walk-run = Credits that move on from a walk-run step
numbers-credits-between = Credits that move on from a continuous step before the goal
numbers-credits-at-end = Credits at the goal that complete the plan
numbers-credits-more = Credits more below a step that was too much
numbers-yellows = Yellow runs on a step, without a credit between, that step back
numbers-too-little = Runs in a row with too few answers, after which the dose is reduced
numbers-full-run = Percent of a step's running that earns a credit
numbers-runs-in-7 = Runs in any seven days, at most
numbers-gap-step = Days away after which the plan goes one step lower
numbers-gap-gate = Days away after which the gate has to be passed again
numbers-continuous = Minutes of the first continuous run
numbers-goal = Minutes aimed for when you set none

numbers-long-min = Minutes of morning stiffness worth an appointment
numbers-long-mornings = Mornings in a row it has to last
numbers-worse-by = Points worse over three weeks
numbers-unchanged-days = Days without change worth a second look
numbers-unchanged-by = Points of movement that are no change
numbers-unchanged-sessions = Sessions that have to lie in between
numbers-drift-days = Days of drift worth a review
numbers-antibiotic-months = Months after a fluoroquinolone that are asked about
