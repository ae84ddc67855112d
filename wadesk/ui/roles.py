"""Roles: what a view may ask of a row.

A row is asked for its record, and the painter reads the fields; what every program may ask
of any list (the words of a row for a screen reader, for instance) has Qt's own roles.
"""

from enum import IntEnum

from PySide6.QtCore import Qt


class Role(IntEnum):
    RECORD = Qt.ItemDataRole.UserRole.value  # the frozen value that the row shows
    ID = Qt.ItemDataRole.UserRole.value + 1  # its id, which stays when the record changes
