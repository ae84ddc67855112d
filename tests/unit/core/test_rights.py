import pytest

from wadesk.core.policy import LockPolicy
from wadesk.core.rights import Role, may_take


@pytest.mark.parametrize(
    ("role", "is_owner", "may"),
    [
        (Role.STANDARD, False, False),
        (Role.STANDARD, True, True),
        (Role.ADMINISTRATOR, False, True),
        ("", False, False),
    ],
)
def test_who_may_take_a_conversation_over(role: str, is_owner: bool, may: bool) -> None:
    assert may_take(role, LockPolicy(), is_owner=is_owner) is may


def test_the_policy_names_the_roles_that_may() -> None:
    everybody = LockPolicy(takers="standard administrator")
    nobody = LockPolicy(takers="")

    assert may_take(Role.STANDARD, everybody, is_owner=False)
    assert not may_take(Role.ADMINISTRATOR, nobody, is_owner=False)
