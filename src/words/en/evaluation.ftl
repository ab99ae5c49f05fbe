# The four-weekly evaluation.

evaluation-title = Evaluation
evaluation-next = Every four weeks, and when the plan is completed. The next: { $day }.
evaluation-due = Due since { $day }: every four weeks it is time to look back (our choice).
evaluation-due-completed = The plan was completed on { $day }: time to look back.
evaluation-open = Evaluate now
evaluation-test-first = Do the heel-raise test of both sides first, if the last one is old.
evaluation-score = { $instrument } total, if you have one
evaluation-score-hint = 0 to 100; only the total is kept, the questions are not part of this program.
evaluation-move = { $tendon }: let today's usual become the reference? ({ $what })
evaluation-move-why = Later mornings are then held against it.
evaluation-keep = Keep the reference
evaluation-move-it = Move it
evaluation-none = none
evaluation-moved-stiffness = stiffness { $from } → { $to }
evaluation-moved-stiffness-min = minutes until it eased { $from } → { $to }
evaluation-moved-rest-pain = pain at rest { $from } → { $to }
evaluation-moved-daily-pain = walking and stairs { $from } → { $to }
evaluation-note = Note to the evaluation (optional)
evaluation-save = Save the evaluation
evaluation-saved = Evaluation saved; the reference stays
evaluation-saved-moved = Evaluation saved; the reference moved
evaluation-not-now = Not now
evaluation-score-is = { $instrument } { $score } of 100 ({ $day }).
evaluation-score-since-last = { $change } on { $day }.
evaluation-score-important = Over { $weeks } weeks: { $change } on { $day }. A change of { $points } points was found important by patients over that time (95 % interval { $low } to { $high }; { $source }).
evaluation-more = { $by ->
    [one] 1 point more than
   *[other] { $by } points more than
}
evaluation-fewer = { $by ->
    [one] 1 point less than
   *[other] { $by } points less than
}
evaluation-same = the same as
evaluation-raises-alike = Heel raises left { $left }, right { $right }: the weaker side at { $percent } %. { $by } apart is within test error (up to { $error }).
evaluation-raises-differ = Heel raises left { $left }, right { $right }: the weaker side at { $percent } %. { $by } apart is more than test error ({ $error }).
evaluation-today-due = An evaluation is due
evaluation-today-why = Heel raises of both sides, your VISA-A if you have one, and whether the reference still fits.
evaluation-today-go = Evaluate
