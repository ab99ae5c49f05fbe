# Words of the widgets.

widget-yes = yes
widget-no = no
widget-key-yes = Y
widget-key-no = N
widget-slider-unanswered = not answered
widget-slider-clear = Leave unanswered
widget-slider-unanswered-said = Not answered.
widget-slider-usual = Your baseline is { $n }.
widget-slider-how-score = 0 none, { $to } worst. Press a digit.
widget-slider-how-amount = 0 to { $to } or more. Type a number.
widget-day-logged = logged, no verdict yet
widget-day-mark = { $day }: { $mark }
widget-number-unreadable = A number from { $from } to { $to }; 3,5 and 3.5 are both understood.
widget-number-unreadable-whole = A whole number from { $from } to { $to }.
widget-toast-close = Close
widget-toast-undo = Undo
widget-toast-redo = Redo
widget-toast-error = Error
note-nearly-full = A note has room for { $most } kB; { $left } kB are left.
note-too-long = This note is { $over } kB too long: { $most } kB is the most. Shorten it to save.
note-too-long-marked = Not saved: a note is too long. It is marked at its field.
widget-toast-open = Show all
widget-toast-behind =
    { $n ->
        [one] 1 more notice
       *[other] { $n } more notices
    }
widget-month-before = Previous month
widget-month-after = Next month
