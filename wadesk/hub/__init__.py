"""The Hub: the server that keeps the record."""
