# What the runner of the sample journal wrote down.

demo-note-cold-morning = cold morning
demo-note-long-day-standing = long day standing
demo-note-slept-badly = slept badly
demo-note-new-shoes = new shoes
demo-note-sore = sore on the stairs
demo-note-cough = still coughing
demo-note-hardly-noticed = hardly noticed it
demo-note-evaluation = four weeks on the plan, reference looked at
demo-note-flu = flu
demo-note-holiday = at the sea, walking only
demo-note-bad-run = chased the bus for the last minute
demo-surface = park path
demo-note-visit = Heavier raises, and slower. Back in six weeks.
demo-shoes = the grey pair
demo-shoes-new = the blue pair
