# Log.
