# Running on during rehab.

still-title = Today's load
still-ceiling = Ceiling { $units }
still-less = Today asks for less: two thirds of { $units }.
still-done = Today so far { $done }.
still-open = The zone still waits for answers. They can say that yesterday was too much; until then less is safer.
still-unit = 1 is one minute of easy flat running. Rehab and running count together.
still-no-ceiling = Today so far { $done }. There is no ceiling yet: it takes a load tolerated on two days.
still-left = Today so far { $done }, { $left } left below the ceiling.
still-left-at-most = Today so far { $done } or more, at most { $left } left below the ceiling: the minutes of a session are missing.
still-over = Today so far { $done }: the ceiling is passed. The next morning will tell.
still-rests-on-tolerance = At this load about 1 in 5 such days would be too much for your { $tendon } (uncertain: { $low } to { $high }, from { $days } judged days; { $source }).
still-rests-on-twice = Your { $tendon } tolerated this much on { $own } and { $other }, the highest load tolerated twice in { $within } days ({ $source }).
still-beyond = This ceiling lies above the highest load of the last { $within } days ({ $highest }): how more than that is taken has not been seen in that time. Go there in small steps (our choice).
still-beyond-nothing = Nothing was done in the last { $within } days: the ceiling rests on older days. Go there in small steps (our choice).
still-week-none = No run in the last { $within } days.
still-week =
    { $n ->
        [one] A run on 1 of the last { $within } days; a week of walk-running has { $usual } ({ $source }).
       *[other] A run on { $n } of the last { $within } days; a week of walk-running has { $usual } ({ $source }).
    }
still-week-apart = There was always a day between: the next morning can tell before the next run (our choice).
still-week-followed =
    { $n ->
        [one] Once a run followed the day after another; with a day between, the next morning can tell first (our choice).
       *[other] { $n } times a run followed the day after another; with a day between, the next morning can tell first (our choice).
    }
still-floor = Some load on { $n } of the last { $within } days. Enough to build on: { $least } or more (our choice).
still-floor-few = Some load on { $n } of the last { $within } days. A tendon that is to get stronger needs some on { $least } or more (our choice); a little calf work counts.
still-floor-idle = No load for { $idle } days. From { $most-idle } days on a tendon begins to lose what it has gained (our choice); a little calf work counts.
still-cut = The load of { $day } was too high. Make room by running less first; keep the rehab to the last ({ $source }).
still-cut-to = The load of { $day } was too high: running { $running }, rehab { $rehab }, other { $other }. Below the ceiling that day would have been running { $to-running }, rehab { $to-rehab }, other { $to-other }: running is cut first, rehab last ({ $source }).
still-left-after = Below the ceiling with this session: { $left } left of { $ceiling }.
still-left-over = With this session the load exceeds the ceiling of { $ceiling } by { $over }.
still-answers = After each run three answers tell how it was taken: the pain at its end, how it settled within half an hour, and the next morning.
