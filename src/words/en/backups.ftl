# Backups, restoring one, and rescue.
backups-title = Backups
backups-about = A verified copy is made on the first change of a day, when the window closes after changes, and before an import. They lie beside the journal, on this computer: a copy somewhere else protects from losing the computer.
backups-now = Back up now
backups-copy = Keep a copy…
backups-folder = Open the folder
backups-none = No backup yet. The first is made with the next change.
backups-all = All { $n } backups
backups-fewer = Fewer
backups-taken = { $day }, { $time }
backups-entries = { $n ->
    [one] 1 entry
   *[other] { $n } entries
}
backups-unread = as it was
backups-occasion-first-change = first change of the day
backups-occasion-closing = on closing
backups-occasion-asked = by hand
backups-occasion-before-import = before an import
backups-occasion-before-upgrade = before a new format
backups-occasion-before-restore = before a restore
backups-occasion-before-merge = before a merge
backups-occasion-after-erasing = after erasing
backups-restore = Restore…
backups-restore-named = Restore the backup of { $taken }…
backups-elsewhere = Restore from another file…
backups-choose = Choose a file…
backups-path = Or its path
backups-path-restore = Restore this file
backups-path-copy = Keep a copy there
backups-confirm = Put the copy of { $what } in the journal's place? The journal as it is now is kept among the backups, so this can be taken back.
backups-confirm-yes = Restore it

backed-up = A verified backup was made.
restoring = The backup is being checked and put in place. The journal is kept first; until that is done, nothing has changed.
restored = Restored: the journal holds { $entries } entries. The one before is among the backups.
restored-where-none-was = Restored: the journal holds { $entries } entries.
folder-not-shown = No file manager answered. The folder is { $path }.
trouble-rescue = Rescue what can be read
trouble-rescue-about = Each entry is read by itself and checked; those that are whole come into a new journal in this one's place. The damaged file is kept among the backups. If there is a newer backup, it may hold more.
trouble-rescue-do = Rescue what can be read
rescuing = What can still be read is being read, entry by entry. The damaged file is kept.
rescued = { $lost ->
    [0] Rescued: the journal holds { $entries } entries; none is known to be lost.
    [one] Rescued: the journal holds { $entries } entries; 1 is lost. The damaged file is among the backups.
   *[other] Rescued: the journal holds { $entries } entries; { $lost } are lost. The damaged file is among the backups.
}
trouble-backups = Its backups
trouble-backups-about = Restoring puts a verified copy in the journal's place; the file that is there now is kept.
