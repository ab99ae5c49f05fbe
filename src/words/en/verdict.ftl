# What a verdict rests on, and the one answer that would turn it.

why = Why?
why-close = Hide
verdict-zone = Zone: { $zone }
verdict-load = 24-hour rule: { $load }
verdict-tests = Heel-raise tests
verdict-turn = → { $said }
verdict-sources = S1: the zone framework by Paul Cramer, RMT (PainFreeTendon). Ours: no source gives a number, so this one is our choice.
verdict-differ = The 24-hour rule asks less than the zone: only worst pain, pain that worsened, the next morning, and being back at your usual. The zone moves the plan.
verdict-restless = Restless mornings: your { $n } scores from { $from } to { $to } differ by { $by } on average from one to the next ({ $limit } or more is restless). So a rise is slight only from { $slight } above your usual on, not { $else-slight }, and significant from { $significant }, not { $else-significant } (our choice).
verdict-painkiller = A painkiller was taken: it lowers what these answers say.
verdict-noted = Noted, and not part of the zone: { $what }.
verdict-noted-swelling = swollen
verdict-noted-tenderness = tender to touch
verdict-no-tendon = No tendon was affected on that day, so there is nothing to judge.
verdict-provisional = It may still change: the hours until back at your usual are not answered, and there is no morning without rise yet.
verdict-shares-morning = Two sessions before one morning: both carry its verdict.

verdict-turned = { $rule } { $then } → { $now }
flip-on = { $day }: { $said }

flip-would = { $change } would make it { $becomes }.
flip-would-have = { $change } would have made it { $becomes }.
flip-would-lack = { $change } would have left it open: an answer is missing.
flip-none = No single answer would have made it better: more than one stands against it.
flip-none-drift = No single answer would have made it better: your usual itself has risen above its reference.

flip-points = { $by ->
    [one] 1 point
   *[other] { $by } points
}

becomes-zone-green = green
becomes-zone-yellow = yellow
becomes-zone-red = red
becomes-load-tolerated = a tolerated load
becomes-load-too-high = too high a load

flip-stiffness-more = { $points } more morning stiffness
flip-stiffness-less = { $points } less morning stiffness
flip-stiffness-given = Morning stiffness of { $to ->
    [0] 0
   *[other] { $number } or less
}
flip-stiffness-min-more = Morning stiffness that takes { $number } min to ease
flip-stiffness-min-less = Morning stiffness that eases within { $number } min
flip-stiffness-min-given = Morning stiffness that eases within { $number } min
flip-rest-pain-more = { $points } more pain at rest
flip-rest-pain-less = { $points } less pain at rest
flip-rest-pain-given = Pain at rest of { $number } or less
flip-daily-pain-more = { $points } more pain walking or on stairs
flip-daily-pain-less = { $points } less pain walking or on stairs
flip-daily-pain-given = Pain walking or on stairs of { $number } or less
flip-pain-peak-more = { $points } more pain at its worst
flip-pain-peak-less = { $points } less pain at its worst
flip-pain-peak-given = Pain of { $number } or less at its worst
flip-pain-start-given = { $to ->
    [0] The answer how it hurt at the start
   *[other] Pain of { $number } or more already at the start
}
flip-pain-end-more = { $points } more pain at the end
flip-pain-end-less = { $points } less pain at the end
flip-pain-end-given = Pain of { $number } or less at the end
flip-sharp-pain-less = The same without sharp pain
flip-settling-more = Settling only after { $number } min
flip-settling-less = Settling within { $number } min
flip-settling-given = Settling within { $number } min
flip-back-to-usual-more = Being back at your usual only after { $number } h
flip-back-to-usual-less = Being back at your usual within { $number } h
flip-back-to-usual-given = Being back at your usual within { $number } h
flip-heel-raises-more = { $by ->
    [one] 1 controlled heel raise
   *[other] { $by } controlled heel raises
} more

counted-on-morning = Counts for the plan on the next morning. Not known: { $missing }.
counted-on-hours = Counts for the plan on the hours until back as usual, but completes no step. Not known: { $missing }.
counted-on-late-morning = Counts for the plan on the morning two days after, but completes no step. Not known: { $missing }.
counted-on-nothing = Says too little to count for the plan. Not known: { $missing }.
lacks-pain-peak = worst pain
lacks-pain-worsened = pain at the start or the end
lacks-settling = settling
lacks-morning-stiffness = the next morning
lacks-usual = a usual morning to hold the next one against
