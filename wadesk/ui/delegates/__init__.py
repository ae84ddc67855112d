"""Delegates: painters of one record each."""
