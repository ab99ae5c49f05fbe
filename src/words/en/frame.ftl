# The frame around the screens.
screen-first-start = First start
screen-today = Today
screen-log = Log
screen-trends = Trends
screen-readiness = Readiness
screen-plan = Plan
screen-history = History
screen-report = Report
screen-settings = Settings
