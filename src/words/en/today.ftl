# Today.
