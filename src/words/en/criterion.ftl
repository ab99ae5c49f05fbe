# What the readiness criteria ask for, and what would turn each.

criterion-rule-calf-raise-pain = Pain { $pain } or less ({ $limit-source }) in the latest test on flat ground, which counts for { $test-days } days ({ $days-source }).
criterion-rule-calf-raise-count = { $count } controlled raises or more ({ $limit-source }) in the latest test on flat ground, which counts for { $test-days } days ({ $days-source }). Raises without control don't count.
criterion-rule-morning-minutes = Each of the last { $mornings } answered mornings eased within { $eased } minutes ({ $limit-source }), all within { $eased-days } days ({ $days-source }).
criterion-rule-rest-pain = No rest pain above { $rest } over the last { $rest-days } days ({ $limit-source }), answered on { $rest-answered } or more; and an answer of { $rest } or less from { $rest-began } to { $rest-within } days back, today being the first, with none above it since ({ $days-source }). A day without an answer neither counts nor starts it anew.
criterion-rule-daily-activity = No pain walking or on stairs { $spike } or more above its usual ({ $limit-source }) in { $daily-days } days, answered on { $answered } or more ({ $days-source }). With no usual known, none above { $plain }.

turn-test-calf-raise-pain = A test with pain { $n } or less would meet it.
turn-test-calf-raise-count = A test of { $n } controlled raises or more would meet it.
turn-undo-calf-raise-pain = A test with pain { $n } would undo it.
turn-undo-calf-raise-count = A test of { $n } controlled raises would undo it.
turn-good-morning-minutes = { $n ->
    [one] 1 more good morning would meet it.
   *[other] { $n } more good mornings would meet it.
}
turn-good-rest-pain = { $n ->
    [one] 1 more quiet day would meet it.
   *[other] { $n } more quiet days would meet it.
}
turn-good-daily-activity = { $n ->
    [one] 1 more day without a spike would meet it.
   *[other] { $n } more days without a spike would meet it.
}
turn-answer-morning-minutes = Had stiffness eased within { $n } minutes on { $day }, it would be met.
turn-answer-rest-pain = Had pain at rest been { $n } or less on { $day }, it would be met.
turn-answer-daily-activity = Had pain walking or on stairs been { $n } or less on { $day }, it would be met.
turn-undo-morning-minutes = A morning that takes { $n } minutes to ease would undo it.
turn-undo-rest-pain = Pain at rest of { $n } would undo it.
turn-undo-daily-activity = Pain of { $n } walking or on stairs would undo it.
