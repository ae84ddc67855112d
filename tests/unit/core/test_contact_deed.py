from hypothesis import given
from hypothesis import strategies as st

from wadesk.core import contact_deed
from wadesk.core.blocking import Blocking
from wadesk.core.contact_deed import Block, ContactDeed, Edit
from wadesk.core.inbox import Contact
from wadesk.core.records import ContactId

WORDS = st.text("ab \n", max_size=6)
CUSTOMER = Contact(ContactId(1), "Ada", "4915755501", None, None, None)
SEEN = st.none() | st.tuples(WORDS, WORDS)
DEEDS = st.one_of(st.builds(Edit, WORDS, WORDS, SEEN), st.builds(Block, st.booleans()))


@given(past=st.lists(DEEDS, max_size=5), deed=DEEDS)
def test_what_is_taken_back_is_as_it_was_or_is_asked_back(
    past: list[ContactDeed], deed: ContactDeed
) -> None:
    before = contact_deed.all_after(CUSTOMER, past)
    back = contact_deed.inverse(before, deed)
    done = contact_deed.after(before, deed)

    if back is None:
        assert done == before
        return
    again = contact_deed.after(done, back)
    assert (again.called, again.remark) == (before.called, before.remark)
    if isinstance(deed, Edit):
        assert again == before
    elif deed.is_blocked:
        assert again.blocked in {None, Blocking.FREEING}
    else:
        assert again.blocked in {Blocking.BLOCKED, Blocking.ASKED}


def test_a_name_is_one_line_and_an_empty_one_is_none() -> None:
    named = contact_deed.after(CUSTOMER, Edit("  Ada \n L. ", " Likes\nblue "))
    unnamed = contact_deed.after(named, Edit(" ", ""))

    assert (named.called, named.remark) == ("Ada L.", "Likes\nblue")
    assert (unnamed.called, unnamed.remark) == (None, None)


def test_only_what_nobody_knows_otherwise_is_worth_keeping() -> None:
    known = contact_deed.after(CUSTOMER, Edit("Ada", "Likes blue"))

    assert contact_deed.only_there(Edit("Ada", "Likes green"), known) == "Likes green"
    assert contact_deed.only_there(Edit(" ", ""), known) == ""
    assert contact_deed.only_there(Edit("Ada", "Likes blue"), None) == "Ada\nLikes blue"


def test_who_is_to_be_blocked_is_shown_so_at_once() -> None:
    assert contact_deed.after(CUSTOMER, Block(True)).blocked == Blocking.ASKED


@given(called=WORDS, remark=WORDS, edit=st.builds(Edit, WORDS, WORDS, SEEN))
def test_no_line_of_a_remark_is_lost_that_its_writer_had_not_seen(
    called: str, remark: str, edit: Edit
) -> None:
    stands = remark.strip()
    _, whole = contact_deed.together(called, stands, edit)
    seen = edit.was[1] if edit.was is not None else stands
    unseen = set(stands.splitlines()) - set(seen.splitlines())

    assert unseen <= set((whole or "").splitlines()) | {""}


def test_a_name_is_the_last_ones_who_changed_it() -> None:
    assert contact_deed.together("Zoe B.", None, Edit("Zoe", "", ("Zoe", "")))[0] == "Zoe B."
    assert contact_deed.together("Zoe B.", None, Edit("Z.", "", ("Zoe", "")))[0] == "Z."
