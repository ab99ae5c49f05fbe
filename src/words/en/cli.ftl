# What the program says at a terminal.

cli-no-home = There is no home folder to look for a journal in. Name one with --journal FILE.
cli-renderer-expected = expected auto, glow or wgpu
cli-renderer-not-built = this program was built without it; it can draw with { $built }
cli-renderer-no-window = --renderer is for the window, and a command opens none. Leave it out.
cli-written = Written to { $path }.
cli-from-after-to = The first day is after the last. Nothing was written. Swap --from and --to.
cli-check-sound = { $path } is sound: { $records } records, { $revisions } entries, { $imports } imports, { $drafts } drafts.
cli-backup-made = A verified copy of { $revisions } entries was written to { $path }.
cli-restored = { $path } now holds the { $revisions } entries of that backup.
cli-restored-before = The journal that was there is kept in { $path }.
cli-demo-exists = { $path } already exists. Nothing was written. Name a file that does not exist yet: springback demo --journal FILE
cli-demo-written = A made-up journal was written to { $path }. Look at it with: springback --journal "{ $path }"

cli-merge-unrelated = { $other } has no entry in common with this journal; it may be another person's. Nothing was changed. If it is your own, run it again with --unrelated.
cli-merge-nothing = Everything in { $other } is already here. Nothing was changed.
cli-merge-taken = { $count ->
    [one] One entry of { $other } was added to { $path }.
   *[other] { $count } entries of { $other } were added to { $path }.
}
cli-merge-forks = { $count ->
    [one] Of one record two versions came together; the later one counts, and History shows both:
   *[other] Of { $count } records two versions came together; the later ones count, and History shows both:
}
cli-merge-fork = { $record }; counts: { $counts }; other version: { $other }
cli-merge-withdrawn = withdrawn
cli-merge-outdone = { $count ->
    [one] One morning or session was answered in both copies; the later answer counts, and History shows both.
   *[other] { $count } mornings or sessions were answered in both copies; the later answers count, and History shows both.
}
cli-merge-before = The journal as it was before is kept in { $path }; to take the merge back, restore it.

cli-import-found = { $path }: { $new } new, { $there } already there, { $different } different, { $deleted } deleted here, { $unreadable } not readable
cli-import-different = line { $line }, { $record } differs and was left as it is; here: { $here }; in the file: { $there }
cli-import-different-taken = line { $line }, { $record } differs; here: { $here }; taken from the file: { $there }
cli-import-deleted = line { $line }, { $record } was deleted here and stays so: { $there }
cli-import-deleted-taken = line { $line }, { $record } was deleted here and comes back: { $there }
cli-import-taken = { $count ->
    [one] One record was added to { $path }.
   *[other] { $count } records were added to { $path }.
}
cli-import-changed = { $count ->
    [one] One record of { $path } now says what the file says.
   *[other] { $count } records of { $path } now say what the file says.
}
cli-import-brought-back = { $count ->
    [one] One deleted record of { $path } is back.
   *[other] { $count } deleted records of { $path } are back.
}
cli-import-nothing-written = Nothing was written. Run it again with --yes to take what is new, --different to take what differs, --deleted to bring back what was deleted here.
cli-import-cannot-read = { $path } could not be read: { $error }. Nothing was taken from it. Check the path and try again.
cli-import-bad = { $count ->
    [one] One file could not be read, or not wholly. What could not be read was left out; correct it and import the file again, nothing is taken twice.
   *[other] { $count } files could not be read, or not wholly. What could not be read was left out; correct it and import them again, nothing is taken twice.
}

cli-rules = Rules in --json, with the type of “have” and “limit” (null when not answered, or without a limit):
cli-rules-foot = Each rule “says” a zone (green, yellow, red, pending, unknown) or a load (tolerated, too_high, pending, unknown).
cli-rule-whole = integer
cli-rule-decimal = number
cli-rule-pain-peak = worst pain in a session, 0 to 10
cli-rule-sharp-pain = sharp pain during loading: 1
cli-rule-pain-worsened = pain at the end less pain at the start, points
cli-rule-settling = minutes until the pain first settled
cli-rule-back-to-usual = hours from the end until back at the usual
cli-rule-morning-stiffness = morning stiffness less its usual, points
cli-rule-morning-minutes = minutes until it eased less their usual
cli-rule-drift = recent usual stiffness less its reference, points
cli-rule-rest-pain = pain at rest, 0 to 10
cli-rule-rest-pain-rise = pain at rest less its usual, points
cli-rule-daily-pain = pain walking or on stairs, 0 to 10
cli-rule-daily-pain-rise = pain walking or on stairs less its usual, points
cli-rule-heel-raise-drop = controlled heel raises fewer than in the test before
cli-rule-check-in = the day's check-in; always null
cli-rule-usual = the morning was answered, but no usual is known yet; always null
