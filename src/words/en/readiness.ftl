# Readiness.
