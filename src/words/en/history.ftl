# History.
history-title = History
history-lead = A mark for each day. What was corrected or withdrawn stays here; only what you erase for good is gone.
history-year-before = Previous year
history-year-after = Next year
history-nothing = nothing recorded
history-weekdays = M T W T F S S
history-legend-nothing = dot: nothing recorded
history-day = { $day }: { $mark }
history-day-title = { $weekday } { $date }
history-empty = Nothing recorded on this day.
history-suppressed = Set aside while a red flag is up.
history-check-in-add = Add a check-in for this day
history-check-in-edit = Open this day's check-in
history-editing = Check-ins, sessions and their exercises can be edited. Any other entry is changed by withdrawing it and entering it anew; the withdrawn one stays in sight here.

history-edit = Edit
history-withdraw = Withdraw
history-restore = Restore
history-action = { $action }: { $what }
history-said-withdrawn = Withdrawn: { $what }
history-said-restored = Restored: { $what }

history-withdrawn = withdrawn
history-late = late entry
history-painkiller = painkiller taken
history-zone = { $zone }
history-zone-provisional = { $zone } so far
history-moment = { $day }, { $time }
history-recorded = Recorded { $moment }
history-imported = Imported; recorded { $moment }
history-was = { $name } { $old } → { $new }, corrected { $moment }
history-was-withdrawn = Withdrawn { $moment }
history-was-restored = Restored { $moment }
history-fork = { $count ->
    [2] Two versions of this record came together; the later one counts.
   *[other] { $count } versions of this record came together; the latest one counts.
}
history-fork-counts = Counts now, recorded { $moment }: { $said }
history-fork-other = Other version, recorded { $moment }: { $said }
history-fork-keep = Keep this version
history-fork-keep-name = Keep this version, recorded { $moment }
history-fork-settled = Settled: { $what }
history-forks = { $count ->
    [one] One record has two versions since two copies of this journal came together. The later one counts until you choose:
   *[other] { $count } records have two versions since two copies of this journal came together. The later one counts until you choose:
}
history-fork-link = { $day }: { $what }
history-forks-more = And { $count } more.
history-outdone = A later answer about the same morning or session counts instead of this one.
history-note-more = Show the whole note
history-note-less = Fold the note

history-evening-same = That evening too: { $stood }.
history-evening = That evening: { $stood }.
history-evening-since = Since then: { $changes }.
history-evening-nothing = Recorded later: that evening nothing stood here yet.
history-evening-silent = set aside, a red flag was up

history-to-come = Dated after today
history-to-come-why = These entries are dated after { $today }, today by the computer. Open a day to correct or delete them; until their day comes, nothing is worked out from them.
history-to-come-link = { $day }: { $count ->
    [one] 1 entry
   *[other] { $count } entries
}
history-to-come-more = { $count ->
    [one] And 1 more day.
   *[other] And { $count } more days.
}
