# Trends.
