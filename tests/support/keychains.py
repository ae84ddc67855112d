"""Keychains: stand-ins for the system's keyring."""

from pathlib import Path

from wadesk.core.errors import Unavailable


class MemoryKeychain:
    """A keyring that lives as long as the test; `trouble` makes it answer like a locked one."""

    def __init__(self, name: str = "Memory") -> None:
        self.name = name
        self.items: dict[str, bytes] = {}
        self.trouble: str | None = None

    def available(self) -> bool:
        return True

    def get(self, item: str) -> bytes | None:
        self._answer()
        return self.items.get(item)

    def put(self, item: str, secret: bytes) -> None:
        self._answer()
        self.items[item] = secret

    def remove(self, item: str) -> None:
        self._answer()
        self.items.pop(item, None)

    def _answer(self) -> None:
        if self.trouble is not None:
            raise Unavailable(self.trouble)


class FolderKeychain:
    """A keyring that several processes of one test share."""

    name = "Folder"

    def __init__(self, directory: Path) -> None:
        self._directory = directory

    def get(self, item: str) -> bytes | None:
        path = self._directory / item
        return path.read_bytes() if path.exists() else None

    def put(self, item: str, secret: bytes) -> None:
        (self._directory / item).write_bytes(secret)

    def remove(self, item: str) -> None:
        (self._directory / item).unlink(missing_ok=True)
