# What a verdict means for today: the line that leads.

for-today-see-clinician = See a clinician today. Until then, no running and no calf work.
for-today-none = No running and no calf work today. That changes after { $n } quiet mornings in a row.
for-today-answer = Answer this morning's check-in first: it may change what today allows.
for-today-less = Do less today: two thirds of your calf work and hops.
for-today-repeat = Not enough answers to judge today. Do what is planned, and no more.
for-today-as-planned = Do what is planned today.
for-today-answer-session = First answer the open questions about your session of { $day }.
for-today-answer-morning = Your last session waits for the check-in of { $day }. Until then, no more than planned.
for-today-less-run = Do less today: two thirds of the calf work, and the run at its reduced dose.
for-today-less-still-running = Do less today: two thirds of the calf work, and less running.
for-today-no-run = Do what is planned today, without running.
