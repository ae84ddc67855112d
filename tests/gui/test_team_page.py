"""Team page: who is there, what they may do, and what is done about it, by key alone."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester, QTest
from pytestqt.qtbot import QtBot

from tests.support.fake_administration import (
    ANA,
    BILAL,
    CHLOE,
    DIGITS,
    STANDARD,
    FakeAdministration,
    a_device,
)
from wadesk.core.changes import Changes
from wadesk.core.errors import Reason, Refused, Unavailable
from wadesk.core.grant import Grant
from wadesk.core.rights import Hours, Right, Role
from wadesk.core.team import Permission
from wadesk.ui import theme
from wadesk.ui.buttons import Button
from wadesk.ui.models.member_list import MemberList
from wadesk.ui.team_page import TeamPage

Key = Qt.Key
NEWS = Changes(other=frozenset({"member"}))
NIGHTS = Permission(5, "Night shift", Role.STANDARD, frozenset({"broadcast"}), Hours(1320, 360))


@pytest.fixture
def desk() -> FakeAdministration:
    made = FakeAdministration()
    made.its_devices = [a_device(is_here=True), a_device(2, "Front desk", member=2)]
    made.its_permissions = [NIGHTS]
    return made


@pytest.fixture
def page(qtbot: QtBot, desk: FakeAdministration) -> TeamPage:
    return a_page(qtbot, desk)


def a_page(qtbot: QtBot, desk: FakeAdministration) -> TeamPage:
    made = TeamPage(desk)
    qtbot.addWidget(made)
    made.resize(1000, 800)
    made.show()
    made.activateWindow()
    return made


def press(button: Button) -> None:
    QTest.keyClick(button, Key.Key_Space)


def done(qtbot: QtBot, page: TeamPage, words: str) -> None:
    qtbot.waitUntil(lambda: page.note.text() == words)


def test_the_model_keeps_qts_rules() -> None:
    model = MemberList()
    tester = QAbstractItemModelTester(
        model, QAbstractItemModelTester.FailureReportingMode.Fatal, model
    )
    for members in ([ANA, BILAL], [CHLOE], [], [BILAL, replace(CHLOE, state="removed")]):
        model.show_members(members, {2: 1})

    assert model.rowCount() == 1
    assert tester.model() is model


def test_who_rules_stands_first_and_who_is_suspended_last(
    page: TeamPage, desk: FakeAdministration
) -> None:
    desk.its_members = [replace(BILAL, state="suspended"), CHLOE, ANA]
    page.absorb(NEWS)
    names = [page.rows.index(row).data() for row in range(3)]

    assert names == ["Ana (you)", "Chloé", "Bilal"]


def test_each_is_summed_up_in_a_few_words(page: TeamPage) -> None:
    spoken = [page.rows.index(row).data(Qt.ItemDataRole.AccessibleTextRole) for row in range(3)]

    assert spoken == [
        "Ana (you): Administrator · sees every conversation · devices: 1 · second factor",
        "Bilal: Standard · sees every conversation · devices: 1",
        "Chloé: Restricted · sees: returns · no device",
    ]


def test_a_colleague_is_invited_and_then_a_device_is_linked_for_them(
    qtbot: QtBot, page: TeamPage, desk: FakeAdministration
) -> None:
    desk.answers["invite_member"] = 9
    desk.its_members.append(replace(BILAL, id=9, name="Dana"))
    page.refresh()
    press(page.invite)
    QTest.keyClicks(page.invitation.name, "Dana")
    QTest.keyClick(page.invitation.name, Key.Key_Return)
    done(qtbot, page, "Dana is on the team. Link a device for them next.")

    with qtbot.waitSignal(page.link_wanted) as told:
        press(page.card.link)

    assert desk.done == [("invite_member", "Dana", "standard")]
    assert told.args == [9]


def test_nobody_without_a_name_is_invited(page: TeamPage, desk: FakeAdministration) -> None:
    press(page.invite)
    QTest.keyClicks(page.invitation.name, "   ")
    QTest.keyClick(page.invitation.name, Key.Key_Return)

    assert desk.done == []
    assert page.invitation.isVisible()
    QTest.keyClick(page.invitation.name, Key.Key_Escape)
    assert not page.invitation.isVisible()


def test_rights_are_switched_and_saved_in_one_go(
    qtbot: QtBot, page: TeamPage, desk: FakeAdministration
) -> None:
    page.choose(BILAL.id)
    before = page.card.save.isEnabled()
    QTest.keyClick(page.card.form.switches[Right.BROADCAST].box, Key.Key_Space)
    press(page.card.save)
    done(qtbot, page, "Saved. It holds from now on, on every computer.")

    rights = frozenset({"view_catalogue", "broadcast"})
    assert not before
    assert desk.done == [("set_rights", 2, Grant("standard", rights))]
    assert not page.card.is_changed


def test_more_than_is_needed_and_a_dangerous_pair_are_thought_over(page: TeamPage) -> None:
    page.choose(BILAL.id)
    form = page.card.form
    QTest.keyClick(form.switches[Right.DELETE_CONVERSATIONS].box, Key.Key_Space)
    first = form.cautions.text()
    QTest.keyClick(form.switches[Right.BROADCAST].box, Key.Key_Space)

    assert first == "This is more than the role needs for its work: give it knowingly."
    assert form.cautions.text().startswith("Whoever may both write to many and delete")


def test_an_administrator_has_every_switch_on_and_none_to_turn(page: TeamPage) -> None:
    page.choose(BILAL.id)
    form = page.card.form
    form.role.choose(Role.ADMINISTRATOR)
    form.role.chosen.emit(Role.ADMINISTRATOR)

    assert all(one.is_on and not one.isEnabled() for one in form.switches.values())
    assert form.grant() == Grant("administrator")


def test_a_restricted_member_sees_designated_scopes_only(page: TeamPage) -> None:
    page.choose(CHLOE.id)
    form = page.card.form
    shown = form.scopes.text()
    form.scopes.setFocus()
    QTest.keyClicks(form.scopes, " , wholesale, ")

    assert shown == "returns"
    assert form.grant().scopes == frozenset({"returns", "wholesale"})
    assert not form.sight.isEnabled()


def test_scopes_bind_nobody_else_to_designated_conversations_only(page: TeamPage) -> None:
    page.choose(BILAL.id)
    form = page.card.form
    form.sight.choose(True)
    form.sight.chosen.emit(True)

    assert form.sight.currentText() == "Those open to all, and designated ones"
    assert form.grant().scopes == frozenset()
    assert not form.cautions.isVisible()


def test_fields_keep_apart_when_another_one_appears(page: TeamPage, qtbot: QtBot) -> None:
    page.resize(1_140, 860)
    form = page.card.form
    page.choose(BILAL.id)
    form.sight.choose(True)
    form.sight.chosen.emit(True)

    qtbot.waitUntil(lambda: form.scopes.y() > form.sight.geometry().bottom() + theme.GAP // 2)


def test_hours_are_bound_to_days(page: TeamPage) -> None:
    page.choose(BILAL.id)
    hours = page.card.form.hours
    hours.bound.choose(True)
    hours.bound.chosen.emit(True)
    for box in hours.days:
        box.setChecked(False)
    unsound = page.card.save.isEnabled(), hours.note.text()
    QTest.keyClick(hours.days[0], Key.Key_Space)

    assert unsound == (False, "Choose a day, and another hour to end.")
    assert page.card.form.grant().hours == Hours(480, 1080, frozenset({0}))
    assert page.card.save.isEnabled()


def test_a_set_of_rights_fills_in_all_and_a_hand_on_it_makes_it_ones_own(page: TeamPage) -> None:
    page.choose(BILAL.id)
    form = page.card.form
    form.set.choose("Night shift")
    form.set.chosen.emit("Night shift")
    given = form.grant()
    QTest.keyClick(form.switches[Right.EXPORT].box, Key.Key_Space)

    assert given == Grant(
        "standard", frozenset({"broadcast"}), Hours(1320, 360), None, "Night shift"
    )
    assert form.grant().permission is None


def test_what_was_chosen_can_be_kept_as_a_set_and_dropped(
    qtbot: QtBot, page: TeamPage, desk: FakeAdministration
) -> None:
    page.choose(BILAL.id)
    press(page.card.keep_set)
    QTest.keyClicks(page.card.set_name.field, "Days")
    QTest.keyClick(page.card.set_name.field, Key.Key_Return)
    done(qtbot, page, "Kept. You can give it to others now.")
    page.card.form.set.choose("Night shift")
    page.card.form.set.chosen.emit("Night shift")
    press(page.card.drop_set)
    done(qtbot, page, "Dropped. Whoever was given it keeps what they have.")

    assert desk.done == [("keep_permission", "Days", Grant("standard")), ("drop_permission", 5)]


def test_news_leave_alone_what_is_being_changed(page: TeamPage, desk: FakeAdministration) -> None:
    page.choose(BILAL.id)
    QTest.keyClick(page.card.form.switches[Right.EXPORT].box, Key.Key_Space)
    desk.its_members[1] = replace(BILAL, has_factor=True)
    page.absorb(NEWS)
    kept = page.card.form.switches[Right.EXPORT].is_on
    press(page.card.undo)

    assert kept
    assert not page.card.form.switches[Right.EXPORT].is_on
    assert "second factor" in page.card.summary.text()


def test_somebody_is_renamed_in_place(
    qtbot: QtBot, page: TeamPage, desk: FakeAdministration
) -> None:
    page.choose(BILAL.id)
    press(page.card.rename)
    QTest.keyClicks(page.card.new_name.field, "Bill")
    QTest.keyClick(page.card.new_name.field, Key.Key_Return)
    done(qtbot, page, "Renamed.")

    assert desk.done == [("rename_member", 2, "Bill")]


def test_who_is_suspended_can_be_let_work_again(
    qtbot: QtBot, page: TeamPage, desk: FakeAdministration
) -> None:
    page.choose(BILAL.id)
    press(page.card.suspend)
    done(qtbot, page, "Suspended. Their computers stay shut and keep what is in them.")
    desk.its_members[1] = replace(BILAL, state="suspended")
    page.absorb(NEWS)
    words = page.card.suspend.text()
    press(page.card.suspend)
    done(qtbot, page, "They can work again.")

    assert words == "Let &work again"
    assert desk.done == [("suspend_member", 2, True), ("suspend_member", 2, False)]


def test_who_is_removed_leaves_conversations_to_somebody(
    qtbot: QtBot, page: TeamPage, desk: FakeAdministration
) -> None:
    page.choose(BILAL.id)
    press(page.card.remove)
    removal = page.card.removal
    told = removal.words.text()
    heirs = [removal.heir.itemText(at) for at in range(removal.heir.count())]
    removal.heir.choose(CHLOE.id)
    press(removal.remove)
    done(qtbot, page, "Removed. Their computers are being wiped.")

    assert "wiped" in told
    assert "You keep their drafts" in told
    assert heirs == ["nobody: they are free for all", "Ana", "Chloé"]
    assert desk.done == [("remove_member", 2, 3)]


def test_nobody_is_removed_by_a_single_key(page: TeamPage, desk: FakeAdministration) -> None:
    page.choose(BILAL.id)
    press(page.card.remove)
    QTest.keyClick(page.card.removal.not_now, Key.Key_Escape)

    assert desk.done == []
    assert not page.card.removal.isVisible()


def test_a_question_about_one_is_not_answered_about_another(page: TeamPage) -> None:
    page.choose(BILAL.id)
    press(page.card.remove)
    page.choose(CHLOE.id)

    assert not page.card.removal.isVisible()


def test_nobody_suspends_or_removes_themselves(page: TeamPage) -> None:
    page.choose(ANA.id)

    assert not page.card.suspend.isVisible()
    assert not page.card.remove.isVisible()


def test_the_second_factor_is_asked_in_place_and_it_goes_on_by_itself(
    qtbot: QtBot, page: TeamPage, desk: FakeAdministration
) -> None:
    desk.wants_factor = True
    page.choose(BILAL.id)
    press(page.card.suspend)
    qtbot.waitUntil(page.question.isVisible)
    QTest.keyClicks(page.question.digits, DIGITS)
    QTest.keyClick(page.question.digits, Key.Key_Return)
    done(qtbot, page, "Suspended. Their computers stay shut and keep what is in them.")

    assert desk.names() == ["suspend_member", "prove_factor", "suspend_member"]


@pytest.mark.parametrize(
    ("no", "words"),
    [
        (
            Refused(Reason.LAST_ADMINISTRATOR),
            "Somebody must remain an administrator: make a colleague one first.",
        ),
        (Unavailable("The Hub cannot be reached."), "The Hub cannot be reached."),
    ],
)
def test_a_no_is_told_and_what_was_chosen_stays(
    qtbot: QtBot, page: TeamPage, desk: FakeAdministration, no: Refused, words: str
) -> None:
    desk.no = no
    page.choose(BILAL.id)
    QTest.keyClick(page.card.form.switches[Right.EXPORT].box, Key.Key_Space)
    press(page.card.save)
    done(qtbot, page, words)

    assert page.card.is_changed
    assert page.card.form.switches[Right.EXPORT].is_on


def test_who_is_no_administrator_sees_and_changes_nothing(
    qtbot: QtBot, desk: FakeAdministration
) -> None:
    desk.its_standing = STANDARD
    desk.its_members = [replace(ANA, is_me=False), replace(BILAL, is_me=True)]
    page = a_page(qtbot, desk)
    parts = (page.invite, page.audit, page.card.form, page.card.deeds, page.advice)

    assert page.rows.rowCount() == 2
    assert [part.isVisible() for part in parts] == [False] * len(parts)


def test_a_lone_administrator_without_a_factor_is_urged(
    qtbot: QtBot, desk: FakeAdministration
) -> None:
    desk.its_members[0] = replace(ANA, has_factor=False)
    page = a_page(qtbot, desk)

    assert page.advice.text().startswith("You are the only administrator.")
    with qtbot.waitSignal(page.set_up_wanted):
        press(page.set_up)


def test_a_narrow_window_puts_one_below_the_other(qtbot: QtBot, page: TeamPage) -> None:
    def top_of_card() -> int:
        return page.card.mapTo(page, page.card.rect().topLeft()).y()

    page.resize(520, 800)

    qtbot.waitUntil(lambda: top_of_card() > page.list.geometry().bottom())
    assert not page.grab().isNull()
