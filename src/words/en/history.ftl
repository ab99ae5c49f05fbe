# History.
history-title = History
history-lead = A mark for each day. Nothing is ever lost: what was corrected or withdrawn stays here.
history-year-before = Previous year
history-year-after = Next year
history-nothing = nothing recorded
history-day = { $day }: { $mark }
history-day-title = { $weekday } { $date }
history-empty = Nothing recorded on this day.
history-suppressed = No verdict until a clinician has seen you.
history-check-in-add = Add a check-in for this day
history-check-in-edit = Open this day's check-in
history-editing = To change anything else, withdraw it and enter it again.

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
history-was = Was { $name } { $old } → now { $new }, corrected { $moment }
history-was-withdrawn = Withdrawn { $moment }
history-was-restored = Restored { $moment }
history-fork = A second version, recorded { $moment }, says otherwise: { $said }. The later one counts.
history-reason = { $rule } { $have }
history-reason-limit = { $rule } { $have } ({ $limit })
history-reasons = { $tendon }: { $reasons }.
history-note-more = Show the whole note
history-note-less = Fold the note
