"""Customer: somebody who writes in a demo, by whatever is known of them."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Customer:
    name: str
    phone: str | None = None
    username: str | None = None
    user_id: str | None = None

    @property
    def address(self) -> str:
        return self.phone or self.user_id or ""

    @property
    def introduction(self) -> dict[str, str]:
        """How the sandbox gets to know them."""
        known = {"wa_id": self.phone, "user_id": self.user_id, "username": self.username}
        return {"name": self.name} | {key: value for key, value in known.items() if value}
