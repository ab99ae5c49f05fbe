# What an import has to say about a file.

import-problem-cell = line { $line }, column { $column }: “{ $value }”; expected { $expected }
import-problem-blank = line { $line }, column { $column }: nothing there; expected { $expected }
import-problem-cells = line { $line }: a row of { $value } cells; expected { $expected }
import-problem-row-value = line { $line }: “{ $value }”; expected { $expected }
import-problem-row = line { $line }: expected { $expected }

import-expected-heading = a heading line that names the column “record”
import-expected-cells = as many cells as the heading has, { $count }
import-expected-closing-quote = a closing quote; nothing after this line could be read
import-expected-fewer-rows = at most { $count } rows in one file; nothing from this line on was read: split the file
import-expected-begun = a date not after { $latest }, the latest that has begun anywhere on earth
import-expected-session = the id of a session that is in this file or in this journal
import-expected-once = only one for a day and tendon, or a session and tendon; line { $line } has it already
import-expected-own-id = an id of its own; line { $line } has it with other content
import-expected-id-of-kind = another id; in this journal it belongs to a record “{ $kind }”

import-warning-unknown-column = column “{ $column }” is not known here and was ignored
import-warning-column-twice = column “{ $column }” stands twice; the first one was read
import-warning-unused-cells = column “{ $column }”: { $count ->
    [one] one cell was ignored, because its record does not use it
   *[other] { $count } cells were ignored, because their records do not use them
}
import-warning-repeated-rows = { $count ->
    [one] one row repeats an earlier one and was left out
   *[other] { $count } rows repeat earlier ones and were left out
}
import-warning-encoding = the file is not UTF-8; it was read as { $encoding }
