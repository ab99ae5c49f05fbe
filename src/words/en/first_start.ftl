# First start.
