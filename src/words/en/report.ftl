# Report.
report-title = Report
report-lead = For the visit, for a spreadsheet, or to keep. Files are written on this computer; sending one is up to you.

report-visit-last = Last visit to the therapist: { $day }.
report-visit-none = No visit to the therapist is recorded yet.
report-visit-today = I saw the therapist today

report-out-title = Export
report-what = What
report-what-report = Report
report-what-journal = Journal
report-what-dictionary = Column guide
report-hint-report = For your therapist: one line for each day and tendon, answers beside verdicts.
report-hint-journal = Everything that holds now, to keep or to import again. What was corrected or withdrawn stays in the journal.
report-hint-dictionary = What each column of the report means, as a text to send along.
report-period = Days
report-period-six-weeks = Last 6 weeks
report-period-three-months = 3 months
report-period-all = Since the start
report-period-own = From … to
report-from = From
report-to = To
report-numbers = Numbers
report-numbers-plain = Decimal point (3.5)
report-numbers-comma = Decimal comma (3,5)
report-numbers-plain-hint = Commas stand between the columns.
report-numbers-comma-hint = For spreadsheets that expect it; semicolons stand between the columns.
report-path = File
report-path-whole = The whole path is needed, from the root on; ~ is not understood.
report-path-hint = A file that is there already is only replaced when you say so.
report-replace = { $path } already exists. Replace it?
report-replace-yes = Replace it
report-replace-no = Keep it
report-choose = Choose…
report-choose-target = Choose… where to save
report-choose-import = Choose… what to import
report-save = Save report
report-save-journal = Save journal
report-save-dictionary = Save column guide
report-later = A PDF for the visit and a calendar come in a later version.

report-preview = The newest lines of the report
report-preview-empty = Nothing recorded in the last days of this period.

report-in-title = Import
report-in-hint = A journal as Springback exports it (CSV). You see what it would bring before anything is taken.
report-in-path = File to import
report-in-preview = Preview
report-in-drop = A file can also be dropped onto the window; another copy of this journal too.
report-in-nothing-taken = Nothing has been taken yet.
report-in-new = New
report-in-already = Already there
report-in-different = Different from what is here
report-in-withdrawn = Deleted here
report-in-unreadable = Not readable
report-in-unreadable-title = Not readable, and left out
report-in-different-title = Different from what is here
report-in-different-take = Take the file's version: { $what } (line { $line })
report-in-different-take-all = Take the file's version of all { $count }
report-in-withdrawn-title = Deleted here
report-in-withdrawn-take = Bring back: { $what } (line { $line })
report-in-withdrawn-take-all = Bring back all { $count }
report-in-versions = { $name }: here { $here }, in the file { $there }
report-in-more = And { $count } more.
report-in-take = { $count ->
    [0] Nothing to import
    [one] Import 1 entry
   *[other] Import { $count } entries
}
report-in-cancel = Cancel
report-in-undo = An import can be undone as one.

merge-title = Another copy of this journal
merge-hint = From another computer, or a backup that lived on: what is missing here comes in, and nothing is lost. You see first how much it is.
merge-choose = Bring in another copy of this journal…
merge-nothing = Everything in it is already here.
merge-would = { $count ->
    [one] One entry is new here.
   *[other] { $count } entries are new here.
}
merge-forks = { $count ->
    [one] One record comes together in two versions: the later one counts, and the other one stays beside it in History.
   *[other] { $count } records come together in two versions: the later ones count, and the others stay beside them in History.
}
merge-outdone = { $count ->
    [one] One morning or session was answered in both: the later answer counts, and both stay in History.
   *[other] { $count } mornings or sessions were answered in both: the later answers count, and all stay in History.
}
merge-unrelated = It has no entry in common with this journal. It may be another person's.
merge-unrelated-again = Two people's answers in one journal cannot be told apart. Is this your own journal?
merge-backup-first = The journal is backed up first; restoring that backup takes everything back.
merge-take = { $count ->
    [one] Bring in 1 entry
   *[other] Bring in { $count } entries
}
merge-take-ask = Bring it in all the same…
merge-take-unrelated = It is my own: bring it in
merge-done = { $count ->
    [one] One entry came in.
   *[other] { $count } entries came in.
}
merge-before = The journal as it was before is kept in { $path }. Restoring that backup takes everything back.
merge-show = Show them in History
merge-close = Close
