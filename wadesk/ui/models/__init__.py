"""Models: rows for Qt's views, made of the core's records."""
