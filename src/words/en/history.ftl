# History.
