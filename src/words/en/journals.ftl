# Several journals: the open one, those opened lately, beginning one, opening another.
journals-title = Journals
journals-lives = Open now; one file on this computer:
journals-memory = This one is in memory only and is gone when you leave it.
journals-private = No account, no network: nothing leaves this computer unless you export it.
journals-password = It has no password of its own. Whoever can read your files can read it; disk encryption (LUKS, BitLocker, FileVault) protects it when the computer is off.
journals-lately = Opened lately
journals-open = Open
journals-open-named = Open { $name }
journals-gone = Not there now: { $folder }
journals-forget = Off the list
journals-forget-named = Take { $name } off the list
journals-forgotten = { $name } is off the list. Its file was not touched.
journals-new = New journal…
journals-choose = Open another…
journals-typed = By its path…
journals-path = Path of a journal; a name alone lies beside the open one
journals-path-open = Open it
journals-path-new = Start a new one there

journals-opened = { $name } is open.
journals-already = { $path } is the journal that is open.
journals-busy = Something is still under way here. Nothing was changed. Open the other journal when it is done.
journals-replaced = The open journal's file was replaced or removed, so it was not left: what you entered is only in this window. Save it as another file first.
journals-stays = { $message } { $name } is still open.
journals-stays-damaged = { $message } { $name } is still open. Settings, under Journals, offers to restore or rescue the other.
journals-damaged = { $path } is damaged and was left as it is.
journals-mend = Restore or rescue it…
journals-mend-about = The open journal is closed first, with everything kept; from there you come back to it.
journals-back = Back to { $name }

window-title = { $name } – Springback
