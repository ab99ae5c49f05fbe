# Cli.
