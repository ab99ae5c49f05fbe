# Frame.
