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
trends-usual = your usual
trends-peak-pain = peak in the session
trends-rest-pain = at rest
trends-daily-pain = walking and stairs
trends-high-level = running and hopping
trends-rest-of-load = all else
trends-load-unit = 1 is one minute of easy flat running (our choice). What counts how much stands in Settings.
trends-unanswered = not answered
trends-band-none = no rise
trends-band-slight = slight rise
trends-band-significant = significant rise
trends-bands = Bands by today's usual: a rise below 2 is noise, from 2 slight, from 3 significant (our choice). After a session either rise makes it yellow; with the strict preset a significant one makes it red.
trends-painkillers = An upright dotted line is a day with a painkiller: it lowers what the answers say.

trends-usual-is = usual { $n }
trends-mornings = { $n } of { $of } mornings answered
trends-steady = steady
trends-falling = falling { $n } a week
trends-rising = rising { $n } a week
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
