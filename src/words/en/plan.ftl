# Plan.
