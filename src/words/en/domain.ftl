# Domain.
