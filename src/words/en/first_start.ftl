# First start.

first-title = Welcome to Springback
first-promise = Everything stays in one file on this computer: no account, no network.
first-step = Step { $n } of { $of }
first-next = Next
first-skip = Skip
first-back = Back
first-finish = Begin

first-which = Which Achilles tendon hurts?
first-both = Both
first-which-missing = Choose a tendon, or skip.
first-where = { $Tendon }: where does it hurt?
first-midportion = 2 to 6 cm above the heel bone
first-insertional = At the heel bone
first-place-not-known = Don't know
first-where-why = The place changes some advice. It can be set later in Settings.

first-aims = Since when, and what for?
first-since = It began to hurt
first-since-give = Give a date
first-since-not-known = Don't know
first-mode = How do you want to go on?
first-still-running = No gate and no ladder then: the day's load gets a ceiling and a floor, rehab and running together. It can be changed in Settings.
first-goal = Continuous run aimed for
first-goal-why = The walk-run plan ends there. It can be changed at any time.
first-goal-unreadable = The goal cannot be read. It is marked at its field.

first-flags = Before anything else
first-flags-why = Six questions that are asked of everyone. These answers are needed to begin.
first-flags-missing = Please answer each question with yes or no.
first-said = Your journal is set up.

first-other = Or
first-backup = I have a backup
first-sample = Look around with a sample journal
first-import = I have a journal CSV
first-other-why = The sample is made up, kept in memory only, and never mixed with yours.
