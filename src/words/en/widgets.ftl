# Words of the widgets.

widget-mark-green = green
widget-mark-yellow = yellow
widget-mark-red = red
widget-mark-pending = pending
widget-mark-unknown = unknown
