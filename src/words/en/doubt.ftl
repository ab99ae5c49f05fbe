# Implausible answers, asked about before they are saved.

doubt-title = Is this right?
doubt-long = { $min } minutes are { $h } hours.
doubt-fast = { $km } km in { $min } minutes would be { $speed } km/h, faster than anyone runs.
doubt-slow = { $km } km in { $min } minutes would be { $speed } km/h, slower than a walk.
doubt-no-time = { $km } km in no time at all.
doubt-no-minutes = No minutes are given, so the load of this run is not known.
doubt-twice = You have already logged this activity at { $time } that day.
doubt-later = The start, { $day } at { $time }, is later than it is here now.
doubt-no-such-step = You chose step { $step }, but the run plan has { $steps } steps.
doubt-step-while-closed = You chose step { $step }, but the run plan is not open.
doubt-other-step = You chose step { $step }, but the run plan is at step { $current }.
doubt-raises = { $n } raises on the { $side } are more than almost anyone can do.
doubt-save = Save anyway
doubt-back = Go back
