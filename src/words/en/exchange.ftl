# Exchange.
