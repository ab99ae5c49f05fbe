# Report.
