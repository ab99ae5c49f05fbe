# The field's own words.

unsaved = Not saved yet
yes = yes
no = no
not-answered = not answered
not-known-yet = not known yet

side-left = Left
side-right = Right
side-within-left = left
side-within-right = right
tendon-left = Left Achilles
tendon-right = Right Achilles
tendon-within-left = left Achilles
tendon-within-right = right Achilles
tendon-at = { $tendon }, { $place }
location-midportion = midportion
location-insertional = insertional

zone-green = green
zone-yellow = yellow
zone-red = red
zone-pending = pending
zone-unknown = unknown
zone-title-green = Green zone
zone-title-yellow = Yellow zone
zone-title-red = Red zone
zone-title-pending = Waiting for answers
zone-title-unknown = Not known

load-tolerated = load tolerated
load-too-high = load too high
load-pending = load not judged yet
load-unknown = load unknown

activity-walk-run = Walk-run
activity-run = Run
activity-walk = Walk
activity-calf-strength = Calf strength
activity-strength = Strength elsewhere
activity-plyometric = Hops and jumps
activity-cross-training = Cross-training
activity-balance = Balance
activity-mobility = Mobility
activity-other = Other
activity-within-walk-run = walk-run
activity-within-run = run
activity-within-walk = walk
activity-within-calf-strength = calf strength
activity-within-strength = other strength training
activity-within-plyometric = hops and jumps
activity-within-cross-training = cross-training
activity-within-balance = balance
activity-within-mobility = mobility
activity-within-other = other activity

day-event-rest = Rest day
day-event-skipped = Skipped
day-event-ill = Ill
day-event-away = Away
day-event-visit = Saw the therapist

raise-surface-flat = flat ground
raise-surface-step = a step
raise-surface-incline = an incline

mode-rehab = Rehab first, then running
mode-still-running = Still running during rehab
preset-standard = standard
preset-strict = strict

source-zone-framework = zone framework (S1)
source-recovery-plan = recovery plan (S2)
source-frandsen-2025 = Frandsen 2025, Br J Sports Med
source-lagas-2021 = Lagas 2021, J Orthop Sports Phys Ther
source-beyer-2015 = heavy slow resistance trial (Beyer 2015)
source-our-choice = our choice
source-short-zone-framework = S1
source-short-recovery-plan = S2
source-short-frandsen-2025 = Frandsen 2025
source-short-lagas-2021 = Lagas 2021
source-short-beyer-2015 = Beyer 2015
source-short-our-choice = ours

rule-pain-peak = Worst pain in the session
rule-sharp-pain = Sharp pain
rule-pain-worsened = Pain, start to end
rule-settling = Settled after
rule-back-to-usual = Back at your usual after
rule-morning-stiffness = Morning stiffness
rule-morning-minutes = Minutes until it eased
rule-next-morning-stiffness = Next morning's stiffness
rule-next-morning-minutes = Next morning's minutes
rule-drift = Your usual, against its reference
rule-rest-pain = Pain at rest
rule-rest-pain-rise = Pain at rest
rule-daily-pain = Pain walking and on stairs
rule-daily-pain-rise = Pain walking and on stairs
rule-heel-raise-drop = Heel raises
rule-check-in = Morning check-in
rule-usual = Your usual, out of 5 mornings

reason-limit = limit { $limit }
reason-below = limit: below { $limit }
reason-red-from = red from { $limit }
amount-score = { $n }
amount-points = { $n } more
amount-above = { $n } above usual
amount-below = { $n } below usual
amount-min = { $n } min
amount-min-above = { $n } min above usual
amount-min-below = { $n } min below usual
amount-h = { $n } h
amount-fewer = { $n } fewer

criterion-calf-raise-pain = Calf raises on one leg, flat ground, are comfortable
criterion-calf-raise-count = 20 or more single-leg calf raises with good control
criterion-morning-minutes = Morning stiffness eases within 5 minutes
criterion-rest-pain = Rest pain 0 or 1 for two weeks
criterion-daily-activity = No spike from walking or stairs
criterion-state-met = Met
criterion-state-not-met = Not met
criterion-state-not-enough = Not enough answers
criterion-state-side = { $state } ({ $side })
criterion-no-test = No test in the last { $days } days

action-locked = Locked
action-continue = Go on
action-advance = Next step
action-reduce = Ease the next one
action-step-back = Step back
action-hold = Hold
action-back-to-gate = Back to the gate
action-complete = Goal reached
action-stop-refer = See a clinician first

plan-state-locked = Locked
plan-state-open = Open
plan-state-complete = Complete
plan-state-referred = See a clinician first
plan-state-still-running = Still running

flag-pop = A pop, or a feeling of being kicked in the calf, and weak push-off
flag-calf-swelling = The calf (not the tendon) is swollen, warm or aching at rest
flag-fever = Fever, or hot red skin
flag-antibiotic = A fluoroquinolone antibiotic now or in the last { $months } months
flag-moved = The pain has moved to a new place
flag-other = Something else that worries me

dose-walk-run = { $run } min run, { $walk } min walk × { $times }
dose-continuous = { $min } min continuous

advice-long-stiffness = { $Tendon }: it took over { $limit } minutes to ease on { $mornings } recorded mornings in a row ({ $from } to { $to }, the shortest { $least } minutes).
advice-worse = { $Tendon }: stiffness has risen for three weeks in a row, by { $by } or more in total (weekly medians { $medians }).
advice-no-change = { $Tendon }: your baseline is { $now }; { $weeks } weeks ago it was { $before }, with { $sessions } sessions since.
advice-drifting = { $Tendon }: your baseline of { $recent } has been above its reference of { $reference } by 2 or more for { $days } days.
