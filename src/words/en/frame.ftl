# The frame around the screens.
screen-first-start = First start
screen-today = Today
screen-log = Log
screen-trends = Trends
screen-readiness = Readiness
screen-plan = Plan
screen-history = History
screen-report = Report
screen-settings = Settings

frame-menu = Screens
frame-key = Ctrl { $n }
frame-journal = Journal: { $name }
frame-saved-here = Saved on this computer only
frame-saved-not = A sample: nothing is saved
frame-saved-closed = Nothing can be saved now

frame-sample = This is a made-up journal, in memory only. Nothing in it is yours, and nothing is saved.
frame-sample-back = Back to mine
frame-read-only = Nothing can be saved: { $reason }
frame-replaced = The journal's file was replaced or removed while it was open, so nothing can be saved to it. Everything is still here: go on in a new file.
frame-replaced-save = Save it there
frame-beside = Another copy of this journal lies beside it ({ $file }), with { $count ->
    [one] 1 entry
   *[other] { $count } entries
} this one lacks.
frame-beside-merge = Merge it…
frame-beside-leave = Not now
frame-busy = Working…
frame-busy-at = { $what } { $percent } %
frame-drop = Drop the file to look at what it would bring. Nothing is taken before you say so.
frame-drop-one = One file at a time: { $file } was opened, the others were not.

frame-keys-title = Keys
frame-keys-close = Close
frame-keys-screens = go to a screen, in the order of the list
frame-keys-set = set the slider that has the focus
frame-keys-ten = set it to ten
frame-keys-clear = leave it unanswered
frame-keys-nudge = one less, one more
frame-keys-next = to the next answer
frame-keys-save = save what the page is for
frame-keys-undo = undo the latest change
frame-keys-report = to the report and the exports
frame-keys-open = open another journal
frame-keys-text = larger or smaller text
frame-keys-text-usual = text at 100 %
frame-keys-help = this list
frame-keys-close-hint = close what is open
frame-keys-key-ctrl-1 = Ctrl 1
frame-keys-key-ctrl-8 = Ctrl 8
frame-keys-key-0 = 0
frame-keys-key-9 = 9
frame-keys-key-minus = -
frame-keys-key-delete = Delete
frame-keys-key-left = ←
frame-keys-key-right = →
frame-keys-key-tab = Tab
frame-keys-key-enter = Enter
frame-keys-key-ctrl-z = Ctrl Z
frame-keys-key-ctrl-s = Ctrl S
frame-keys-key-ctrl-o = Ctrl O
frame-keys-key-ctrl-plus = Ctrl +
frame-keys-key-ctrl-minus = Ctrl -
frame-keys-key-ctrl-0 = Ctrl 0
frame-keys-key-question = ?
frame-keys-key-esc = Esc
