# Red flags: what a yes means, what a clinician said, and the questions.

# One of the four that silence verdicts each: what to do, and why.
red-flag-title-pop = See a clinician today. Do not run, hop or do heel raises.
red-flag-title-calf-swelling = See a clinician today. Do not run or train the calf.
red-flag-title-fever = See a clinician today. Do not run or train.
red-flag-title-antibiotic = Call your doctor or pharmacist before you load the tendon.
red-flag-why-pop = This can be a torn tendon, not tendinopathy. Go to an emergency department or an orthopaedic clinic today. Spare the leg on the way.
red-flag-why-calf-swelling = This can be a blood clot, not the tendon. Have it looked at today, at an emergency department if need be. If you are short of breath or your chest hurts, call an ambulance now.
red-flag-why-fever = This can be an infection. Have it looked at today, by your doctor or at an emergency department. Mention any wound or injection of the last weeks.
red-flag-why-antibiotic = Ciprofloxacin, levofloxacin, moxifloxacin and ofloxacin can weaken tendons, even months after the last dose. Ask your doctor or pharmacist how much you may load the tendon. Do not stop taking the medicine on your own.
red-flag-appointment = Worth an appointment with a clinician. Everything here works meanwhile.
red-flag-yes-to = You answered yes to “{ $flag }” ({ $day }).
red-flag-until = Until then no zone, no plan and no test is shown. What you log is kept. Not a diagnosis.
red-flag-latest = A clinician said { $day }: { $said }.
red-flag-latest-by = { $who } said { $day }: { $said }.
red-flag-to-today = To today
red-flag-to-top = What to do
red-flag-not-while-up = Not while a red flag is up. What you typed is kept.
red-flag-set-aside = set aside
red-flag-up = red flag

# What a clinician said.
red-flag-record = Record what the clinician said…
red-flag-record-later = Record a later word…
red-flag-form = What did the clinician say?
red-flag-when = When
red-flag-who = Who looked
red-flag-who-hint = a name, a practice or a hospital
red-flag-said = The clinician said
red-flag-said-running = Load and running are fine
red-flag-said-calf-only = Calf work only
red-flag-said-not-yet = Not yet, more tests
red-flag-means-running = Verdicts show again from today.
red-flag-means-calf-only = Calf work is back; the run plan stays closed until running is cleared.
red-flag-means-not-yet = Kept. The flag stays up.
red-flag-means-later-flag = Kept. A flag you raised after that day stays up.
red-flag-note = Note (optional)
red-flag-save = Save what was said
red-flag-cancel = Cancel
red-flag-cancel-named = Cancel: { $form }
red-flag-said-missing = Choose what the clinician said.
red-flag-who-missing = Enter who looked: a name, a practice or a hospital.
red-flag-calf-only = Calf work only, a clinician said { $day }. No running until it is cleared.
red-flag-calf-only-by = Calf work only, { $who } said { $day }. No running until it is cleared.

# An answer given by mistake.
red-flag-mistake = I answered by mistake…
red-flag-mistake-asks = Change your answer to no?
red-flag-mistake-which = Which answer was a mistake?
red-flag-mistake-why = History keeps both answers, and you can undo this.
red-flag-mistake-yes = Change to no
red-flag-mistake-yes-named = Change to no: { $flag }
red-flag-mistake-keep = Keep my answer
red-flag-mistake-done = Answer changed to no.

# The questions.
red-flag-sudden = Something sudden? A pop, a swollen calf, fever…
red-flag-questions = Something sudden?
red-flag-questions-lead = Answer what applies today. What you leave open is not recorded.
red-flag-hint-antibiotic = The packet says ciprofloxacin, levofloxacin, moxifloxacin or ofloxacin.
red-flag-questions-save = Save answers
red-flag-answered-stop = Recorded. See a clinician today.
red-flag-answered-call = Recorded. Call your doctor or pharmacist before you load the tendon.
red-flag-answered-mild = Recorded. Make an appointment.
red-flag-answered-none = Recorded: no red flags.
