# What to do today in rehab, as it is shown.

programme-today = What to do today
programme-done = { $n ->
    [one] 1 session done today.
   *[other] { $n } sessions done today.
}
programme-run = Run: { $dose }
programme-nothing = Nothing is planned today. Rest days are days, not gaps.
programme-how = How?
programme-feel = What to feel: { $feel }
programme-easier = Easier: { $names }
programme-harder = Harder: { $names }
programme-rests-on = Suits { $suits }; { $evidence }.
programme-phase = Phase: { $phase }
programme-ends = What ends it
programme-have = { $have } of { $need }
programme-have-at-most = { $have }, at most { $need }
programme-against = { $have } · against it { $day }
programme-week = The week ahead
programme-week-moves = Laid out from what was done; a day that goes otherwise moves the rest.
programme-log = Log these
programme-log-title = What was done
programme-log-hint = Filled in with last time's numbers, or with the dose to begin with.
programme-log-done = { $exercise }: done
programme-log-sets = { $exercise }: sets
programme-log-repetitions = { $exercise }: repetitions
programme-log-hold = { $exercise }: seconds held
programme-log-minutes = { $exercise }: minutes
programme-log-load = { $exercise }: load in kg
programme-log-save = Save what was done
programme-logged = Exercises logged
programme-not-now = Not now
programme-today-show = Show
programme-today-show-named = Show what to do today
programme-today-is = { $day } · phase: { $phase }
