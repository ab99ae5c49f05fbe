# Erasing for good.
erase-open = Erase for good…
erase-cancel = Cancel
erase-go-on = Go on…
erase-record = Erase for good: { $what }?
erase-record-what = Every version of it goes, its notes, and what is half-typed about it. The verdicts are worked out anew without it.
erase-record-parts = { $n ->
    [one] With it goes 1 entry that says nothing without it: how it was taken, or what it was made of.
   *[other] With it go { $n } entries that say nothing without it: how it was taken, what it was made of.
}
erase-withdraw = To leave it out of every verdict, withdrawing is enough, and that can be undone.
erase-looking = Looking which backups hold it…
erase-held-by-none = No backup holds it.
erase-held = { $n ->
    [one] 1 backup holds it; one that cannot be read is counted, too.
   *[other] { $n } backups hold it; those that cannot be read are counted, too.
}
erase-held-everything = { $n ->
    [one] 1 backup holds some or all of it.
   *[other] { $n } backups hold some or all of it.
}
erase-held-unknown = Not all backups were looked through; some may hold it.
erase-backups = { $n ->
    [0] Erase the backups that hold it, too
    [one] Erase that whole backup, too
   *[other] Erase those { $n } whole backups, too
}
erase-backups-stay = Left alone, a backup keeps it, and restoring that brings it back.
erase-backups-how = They go whole, with all else they hold. A new backup without this is made and checked first; if that fails, none of them is erased.
erase-backups-how-everything = Then nothing is left on this computer to restore from, except copies you made yourself.
erase-reach = What you exported or copied elsewhere, and other copies of this journal, cannot be reached from here; importing or merging one brings it back. The disk itself may keep traces for a while: against those only encrypting the whole disk helps.
erase-sure = This cannot be undone.
erase-sure-what = { $with ->
    [alone] This goes from this journal: { $what }.
    [backups-unknown] This goes from this journal and from every backup that holds it: { $what }.
   *[backups] { $n ->
        [one] This goes from this journal, together with 1 backup: { $what }.
       *[other] This goes from this journal, together with { $n } backups: { $what }.
    }
}
erase-sure-everything = everything
erase-yes = Erase for good

erase-everything-title = Erase everything
erase-everything-about = Every entry, import and half-typed form leaves this journal for good, and it begins anew. A single entry is erased in History.
erase-everything-open = Erase everything…
erase-everything = { $n ->
    [one] Erase everything, 1 entry?
   *[other] Erase everything, { $n } entries?
}
erase-everything-what = The file stays where it is, empty, and the program shows its first start. To begin anew and keep this, start another journal beside it instead.

erasing = It is being erased: the file is written anew without it.
erased = Erased for good: { $what }.
erased-everything = Everything is erased; the journal is empty.
erased-finished = What was erased is now gone from the file, too.
erased-backups = { $removed ->
    [0] { $left ->
        [0] { "" }
        [one] 1 backup holds it still.
       *[other] { $left } backups hold it still.
    }
    [one] 1 backup that held it is erased, too.
   *[other] { $removed } backups that held it are erased, too.
}
erase-unfinished = Something you erased is gone from the journal, but its file or a backup may still hold traces.
erase-finish = Finish erasing
