from dataclasses import replace

from wadesk.core.contact_page import ContactPage, sameness
from wadesk.core.inbox import Contact
from wadesk.core.records import ContactId, ConversationId

ADA = Contact(ContactId(1), "Ada", "4915755501", None, None, None)
WORK = Contact(ContactId(2), "Ada at work", "33655501020", None, None, None)


def test_two_who_are_to_be_one_are_shown_with_one_name_and_both_numbers() -> None:
    both = sameness(ADA, WORK)

    assert (both.shown, both.other) == ("Ada", "Ada at work")
    assert both.numbers == ("+4915755501", "+33655501020")


def test_a_number_that_is_not_told_is_not_promised() -> None:
    assert sameness(ADA, replace(WORK, phone=None)).numbers == ("+4915755501",)


def test_who_is_linked_stands_behind_the_other() -> None:
    page = ContactPage(ConversationId(9), replace(WORK, same_as=1))

    assert page.stands_for == 1
    assert ContactPage(ConversationId(9), None).stands_for is None
