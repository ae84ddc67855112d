"""The rules: values and functions; no I/O, no clock."""
