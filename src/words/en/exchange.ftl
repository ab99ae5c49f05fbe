# What files say: the report, its dictionary, and the status.

exchange-reason = { $rule }: { $have }
exchange-reason-limit = { $rule }: { $have }, { $limit }
exchange-reason-sourced = { $said } [{ $source }]
exchange-restless = restless mornings { $from } to { $to } (by { $by } from one to the next): rise slight from { $slight }, significant from { $significant }
exchange-why-suppressed = no verdict: { $flag }
exchange-session = { $activity } { $min } min

dictionary-intro = Springback report: one row for each day and each affected tendon that anything was recorded about. Self-reported, not a diagnosis. An empty cell was not answered, or does not apply.
dictionary-date = the day; it begins at the hour set in the program, 04:00 unless changed
dictionary-weekday = its weekday
dictionary-side = the tendon, left or right
dictionary-stiffness = stiffness on the first steps that morning, 0 (none) to 10
dictionary-stiffness-min = minutes until the stiffness eased
dictionary-usual-stiffness = what was usual for this person then: the median of the last 14 answered mornings in the 28 days before, or the reference, whichever is lower
dictionary-rise = stiffness less its usual; below 2 is noise, 2 to below 3 a slight rise, 3 or more a significant one; with restless mornings (said in why) a slight one begins at 3 and a significant one at 4
dictionary-rest-pain = pain at rest, 0 to 10
dictionary-daily-pain = worst pain walking or on stairs since the day before, 0 to 10
dictionary-painkiller = whether a painkiller was taken, yes or no; it lowers what the answers say
dictionary-zone = the day's zone as known at export: green, yellow, red, pending (answers can still come in) or unknown; the worst of the morning, the sessions and the tests
dictionary-why = what decided the zone, with its number and the limit
dictionary-sessions = what was done, with its minutes
dictionary-run-min = minutes of running in all
dictionary-load = the day's load; 1 is one minute of easy flat running
dictionary-pain-peak = worst pain during a session, 0 to 10
dictionary-settle-min = longest time until a session's pain first settled, in minutes after its end
dictionary-load-verdict = the 24-hour rule on the day's sessions: tolerated, too_high, pending or unknown
dictionary-plan-step = step of the walk-run plan at the end of the day; empty while the plan is locked
dictionary-plan-action = what the day's last event led to: continue, advance, reduce, step_back, hold, back_to_gate, complete or locked
dictionary-clearance = a clinician's clearance recorded that day: who, and what was noted
dictionary-note = everything written down that day: marks such as a rest day, and notes

status-now = Now: { $zone } ({ $when })
status-suppressed = No verdict. Be seen today: { $flag }
status-no-tendon = No tendon is recorded as affected. Add one in the program, or import a journal.
status-before-first = The date is { $today }; your first entry is from { $first }. Nothing is said for a day before it.
status-tendon = { $tendon }: { $zone }
status-usual = usual stiffness { $usual }, reference { $reference }
status-not-known = not known yet
status-readiness = Readiness: { $met } of 5 met
status-readiness-aside = Readiness is set aside until a clinician says that loading is fine.
status-criterion = { $criterion }: { $state }
status-criterion-have = { $criterion }: { $state } ({ $have } of { $need }), { $day } at the earliest
status-criterion-earliest = { $criterion }: { $state }, { $day } at the earliest
status-plan = Plan: { $state }. { $action }.
status-plan-step = Step { $step }{ $reduced ->
    [yes] , eased
   *[no] {""}
}: { $dose }
status-plan-next = Next run: { $day } at the earliest
status-reason = { $what }: { $have } · { $limit }
status-outcome = If the next session is { $zone }: { $leads-to }
status-outcome-waited = If the session waited for is { $zone }: { $leads-to }
status-session-of = { $tendon }: { $said }
status-plan-still-running = No gate and no ladder: the window's Today and Plan say how much load is left for the day.
status-sessions = The last 14 days:
status-no-sessions = No session in the last 14 days.
status-session = { $day }  { $activity }: { $zone }, { $load }
status-session-provisional = { $day }  { $activity }: { $zone } so far, { $load }
status-session-silent = { $day }  { $activity }
status-advice = Worth an appointment: { $advice }
status-foot = Self-reported, not a diagnosis.
