# What the app itself says.
undone = Undone: { $what }.
redone = Redone: { $what }.
undone-void = Nothing of it is left to undo: { $what }. It was changed since.
redone-void = Nothing of it is left to redo: { $what }. It was changed since.
nothing-to-redo = Nothing to redo.
act-check-in = check-in of { $day }
act-heel-raise = heel-raise test of { $day }
act-evaluation = evaluation of { $day }
act-entry = { $what }, { $day }
act-correction = correction of { $what }
act-deletion = deletion of { $what }
act-restoring = restoring of { $what }
act-import = { $n ->
    [one] import of one entry
   *[other] import of { $n } entries
}
nothing-to-undo = Nothing to undo.
imported = { $count ->
    [one] Imported 1 entry.
   *[other] Imported { $count } entries.
}
merged = { $count ->
    [one] One entry came in
   *[other] { $count } entries came in
}{ $forks ->
    [0] .
    [one] ; one record has two versions now.
   *[other] ; { $forks } records have two versions now.
}
importing = { $file } is being imported. You can cancel: until all of it is in, nothing has changed.
merging = The other copy is being brought in. You can cancel: until all of it is in, nothing has changed.
reading = { $path } is being read. Nothing is taken yet.
work-title = One moment
work-bar = How far it is
work-percent = { $percent } %
work-cancel = Cancel
work-cancelling = Stopping…
work-cancelled = Cancelled. Nothing has changed.
opening-reads = Your journal is being opened.
opening-checks = Your journal is being checked before anything is written to it. What you just saved is written as soon as that is done.
opening-closes = Your journal is being checked before anything is written to it. What you typed and saved is written as soon as that is done; then the window closes.
opening-unsaved = What you typed and saved meanwhile is not in it. It is kept in this window, and goes into the journal once a backup is restored or the journal is rescued. Closing the window loses it.
file-saved = Saved { $path }
stopped = Last time the program was { $note }. What was confirmed as saved is in your journal; what was being typed is there again. The note, without a word of yours: { $path }
stopped-now = Springback crashed. Everything confirmed as saved is in your journal, and your unfinished entries will be back when you start it again.
renderer-auto = what works here
renderer-glow = OpenGL (glow)
renderer-wgpu = the system's graphics (wgpu)
drawn-otherwise = Last time the program ended while it began to draw with { $aside }. Now { $renderer } draws the window, and will from now on. Your journal is safe.
drawn-not-as-asked = The window could not be drawn with { $asked }: { $error }. { $renderer } draws it instead.
no-window = The window could not be opened. { $reasons } Your journal is safe; without a window, `springback status` and `springback export` work all the same.
no-window-refused = With { $renderer }: { $error }.
no-window-ended = { $renderer } ended the program before; the next start tries it again, and a newer graphics driver may help.
read-only = This journal can be read here but not written. Nothing you enter can be saved.
import-cannot-read = { $path } could not be read: { $error }. Nothing was imported.
dialog-save = Save
dialog-import = Import
dialog-restore = Restore
dialog-copy = Another copy of this journal
dialog-open = Open a journal
dialog-new = New journal
dialog-csv = Table (CSV)
dialog-text = Text
dialog-journal = Journal
trouble-title = Your journal could not be opened
trouble-title-other = The journal “{ $name }” could not be opened
trouble-again = Try again
trouble-other = Another journal
trouble-other-path = Or its path; a name alone lies beside this one
target-is-journal = { $path } is the journal itself, which an export must not replace. Nothing was written. Choose another file.
import-is-journal = { $path } is the journal itself. Nothing was taken from it. Name a journal file in CSV, as written by: springback export --journal-csv FILE
merge-is-journal = { $path } is this journal itself. Nothing was taken from it. Choose another copy of it.
not-recorded = This was not saved: other work had the journal. What you typed is still in its form; save it again.
saved-zone = { $Zone }.
