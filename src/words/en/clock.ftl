# The computer's date, where it does not fit the journal.

clock-doubt = The computer says { $today }; your newest entry is from { $newest }. Is the date right?
clock-doubt-since-said = The computer says { $today }; on { $newest } you said that its date was right. Is it right now?
clock-denied = The computer says { $today }, and you said that is wrong. Set its date; Springback notices by itself. Until then what you type is kept, but not saved as an entry.
clock-right = The date is right
clock-wrong = The date is wrong
clock-not-saved = Not saved yet: first say above whether the computer's date is right. What you typed is kept.
