"""Command line tests: what a person or a program reads, and the exit codes."""

from pathlib import Path

import pytest

from tests.support.fake_hub import COLLEAGUE, FakeHub
from tests.support.fake_hub_server import Served, serving
from tests.support.keychains import MemoryKeychain
from tests.support.typed_commands import Run, objects
from wadesk.core.errors import Reason


def test_the_road_from_the_code_to_the_answer(hub: FakeHub, linked: Run) -> None:
    where = hub.conversation("Zoé", "Hello 👋")

    synced = linked("sync")
    listed = linked("conversations")
    shown = linked("show", str(where))
    replied = linked("reply", str(where), "Good morning", "--wait", "3")
    again = linked("show", f"#{where}")

    assert synced == (0, "The Mirror is up to date.\n", "")
    assert "● Zoé" in listed[1]
    assert "Hello 👋" in shown[1]
    assert replied == (0, "· On its way: WhatsApp has not reported yet.\n", "")
    assert again[1].splitlines()[-2:] == [
        line for line in again[1].splitlines() if "Good morning" in line or "(sending)" in line
    ]


def test_ticks_reactions_and_edits_are_folded_into_their_bubble(hub: FakeHub, linked: Run) -> None:
    where = hub.conversation("Zoé", "Helo")
    answer = hub.colleague_answers(where, "Hi!")
    hub.report(answer, sent=1, delivered=2, read=3)
    hub.customer_writes(where, "👍", kind="reaction", target=hub.wamid(answer))
    first = min(hub.rows["message"])
    hub.customer_writes(where, "Hello", kind="edit", target=hub.wamid(first))
    linked("sync")

    _, out, _ = linked("show", str(where))

    assert "Helo" not in out
    assert "(edited" in out
    assert "✓✓  Hi!\n" in out
    assert "(read)\n" in out
    assert "👍 Zoé\n" in out


def test_a_search_takes_filters(hub: FakeHub, linked: Run) -> None:
    zoe = hub.conversation("Zoé", "My parcel is late")
    hub.conversation("Tom", "A parcel for you")
    hub.colleague_answers(zoe, "Which parcel?")
    linked("sync")

    found = {
        words: [one["text"] for one in objects(linked("search", words, "--json")[1])]
        for words in ("parcel from:zoe", "parcel -late from:customer", "in:zoé parcel", "has:photo")
    }

    assert found == {
        "parcel from:zoe": ["My parcel is late"],
        "parcel -late from:customer": ["A parcel for you"],
        "in:zoé parcel": ["Which parcel?", "My parcel is late"],
        "has:photo": [],
    }


def test_what_a_customer_writes_cannot_steer_the_terminal(hub: FakeHub, linked: Run) -> None:
    where = hub.conversation("Z\x1b[2Joé", "red \x1b[31m\u202eand back\x07")
    linked("sync")

    out = linked("show", str(where))[1] + linked("conversations")[1] + linked("search", "red")[1]

    assert not {"\x1b", "\x07", "\u202e"} & set(out)


def test_an_unseen_answer_is_printed_and_may_be_answered_over(hub: FakeHub, linked: Run) -> None:
    where, hub.reports_at_once = hub.conversation("Zoé", "Hello"), True
    linked("sync")
    linked("show", str(where))
    hub.colleague_answers(where, "I have this one.")

    code, out, err = linked("reply", str(where), "Good morning", "--wait", "30")
    key = objects(linked("outbox", "--json")[1])[0]["key"]
    again = linked("outbox", "--retry", key, "--wait", "30")

    assert (code, out) == (1, "")
    assert err.startswith("Somebody has answered since you last looked; nothing was sent.\n")
    assert "Ben             I have this one.\n" in err
    assert f"wadesk outbox --retry {key}" in err
    assert again[0] == 0
    assert hub.posts[-1]["text"] == "Good morning"


def test_looking_again_is_enough_to_answer(hub: FakeHub, linked: Run) -> None:
    where, hub.reports_at_once = hub.conversation("Zoé", "Hello"), True
    hub.colleague_answers(where, "I have this one.")
    linked("sync")

    before = linked("reply", str(where), "Too early", "--wait", "30")
    linked("show", str(where))
    after = linked("reply", str(where), "Now I know", "--wait", "30")

    assert (before[0], after[0]) == (1, 0)


def test_a_locked_conversation_is_refused_with_what_to_do(hub: FakeHub, linked: Run) -> None:
    where = hub.conversation("Zoé", "Hello")
    linked("sync")
    hub.locks[where] = (COLLEAGUE, 3)

    code, _, err = linked("reply", str(where), "Good morning", "--wait", "30")
    key = objects(linked("outbox", "--json")[1])[0]["key"]
    gone = linked("outbox", "--discard", key)

    assert code == 1
    assert err.startswith("A colleague is answering this customer right now: wait, or ask them.\n")
    assert gone == (0, "", "Let go of; it was not sent.\n    Good morning\n")
    assert linked("outbox")[1] == "The outbox is empty.\n"


def test_without_a_hub_reading_works_and_a_reply_is_kept(hub: FakeHub, wadesk: Run) -> None:
    where = hub.conversation("Zoé", "Hello")
    with serving(hub) as served:
        wadesk("link", served.url, "ABCD2345")
        wadesk("sync")

    listed = wadesk("conversations")
    replied = wadesk("reply", str(where), "Good morning", "--wait", "0")
    shown = wadesk("show", str(where))
    offline = wadesk("sync")
    with serving(hub, served.port):
        online = wadesk("sync")

    assert (listed[0], shown[0]) == (0, 0)
    assert replied[0] == 3
    assert replied[2].startswith("Kept, and sent when the Hub is there")
    assert "(queued: " in shown[1]
    assert offline == (3, "", "The Hub cannot be reached.\n")
    assert online[0] == 0
    assert hub.posts[-1]["text"] == "Good morning"


def test_programs_read_one_object_per_line(hub: FakeHub, linked: Run) -> None:
    where, hub.reports_at_once = hub.conversation("王芳", "你好 订单到了吗"), True
    linked("sync")
    linked("reply", str(where), "到了", "--wait", "30")

    synced = objects(linked("sync", "--json")[1])
    listed = objects(linked("conversations", "--json")[1])
    shown = objects(linked("show", str(where), "--json")[1])
    hits = objects(linked("search", "订单", "--json")[1])

    assert synced == [{"type": "synced", "open_conversations": 1}]
    assert [(one["type"], one["id"], one["name"]) for one in listed] == [
        ("conversation", where, "王芳")
    ]
    assert [one["type"] for one in shown] == ["conversation", "message", "message"]
    assert [one["text"] for one in shown[1:]] == ["你好 订单到了吗", "到了"]
    assert [one["text"] for one in hits] == ["你好 订单到了吗"]


def test_a_message_can_be_quoted_by_the_number_that_programs_read(
    hub: FakeHub, linked: Run
) -> None:
    where, hub.reports_at_once = hub.conversation("Zoé", "Hello"), True
    linked("sync")
    message = objects(linked("show", str(where), "--json")[1])[1]

    linked("reply", str(where), "This one", "--quote", str(message["id"]), "--wait", "30")

    assert hub.posts[-1]["quoted"] == message["wamid"]


@pytest.mark.parametrize(
    ("words", "code", "sentence"),
    [
        (["reply", "7", "Hello"], 1, "There is no such conversation here"),
        (["show", "7"], 1, "There is no such conversation here"),
        (["reply", "7", ""], 1, "the text is empty"),
        (["outbox", "--discard", "nothing"], 1, "There is nothing in the outbox under nothing."),
        (["reply", "7", "x", "--file", "no such file"], 1, "was not read"),
        (["show", "seven"], 2, "is no conversation"),
        (["reply", "7", "x", "--wait", "soon"], 2, "is not a number of seconds"),
        (["conversations", "--limit", "0"], 2, "is not a number above zero"),
        (["reply", "7", "x", "--file", "a", "--template", "b"], 2, "not allowed with"),
    ],
)
def test_bad_input_is_answered_in_a_sentence(
    linked: Run, words: list[str], code: int, sentence: str
) -> None:
    found, out, err = linked(*words)

    assert (found, out) == (code, "")
    assert sentence in err


def test_a_profile_that_is_none_says_how_to_begin(wadesk: Run) -> None:
    code, _, err = wadesk("sync")

    assert code == 1
    assert "link it first" in err


@pytest.mark.parametrize(
    ("url", "sentence"),
    [
        ("http://hub.example.org", "is not encrypted"),
        ("hub.example.org", "is not an address"),
        ("http://127.0.0.1:9", "The Hub cannot be reached."),
    ],
)
def test_a_link_that_cannot_be_leaves_room_for_the_next_try(
    wadesk: Run, served: Served, url: str, sentence: str
) -> None:
    refused = wadesk("link", url, "ABCD2345")
    linked = wadesk("link", served.url, "ABCD2345")

    assert refused[0] in {1, 3}
    assert sentence in refused[2]
    assert linked[0] == 0


def test_a_wrong_code_is_refused_and_the_right_one_taken_after_it(
    wadesk: Run, served: Served
) -> None:
    wrong = wadesk("link", served.url, "NOSUCHCO")
    right = wadesk("link", served.url, "ABCD2345")
    twice = wadesk("link", served.url, "ABCD2345")

    assert wrong[0] == 1
    assert wrong[2].startswith("This code is not known to the Hub")
    assert right[0] == 0
    assert twice[0] == 1
    assert "is linked already" in twice[2]


def test_a_keyring_that_is_locked_stops_everything_and_changes_nothing(
    linked: Run, keychain: MemoryKeychain
) -> None:
    keychain.trouble = "Memory is locked: unlock it and try again."
    locked = linked("conversations")
    keychain.trouble = None

    assert locked == (3, "", "Memory is locked: unlock it and try again.\n")
    assert linked("conversations")[0] == 0


def test_a_wrong_passphrase_is_refused_and_the_right_one_opens(
    served: Served, wadesk: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    right, wrong = tmp_path / "right.txt", tmp_path / "wrong.txt"
    right.write_text("correct horse\n", encoding="utf-8")
    wrong.write_text("battery staple\n", encoding="utf-8")
    wadesk("link", served.url, "ABCD2345", "--passphrase-file", str(right))

    refused = wadesk("conversations", "--passphrase-file", str(wrong))
    none = wadesk("conversations")
    monkeypatch.setenv("WADESK_PASSPHRASE_FILE", str(right))
    opened = wadesk("conversations")

    assert refused[0] == 1
    assert "does not open the profile" in refused[2]
    assert none[0] == 1
    assert opened == (0, "No conversations.\n", "")


def test_a_device_that_is_no_longer_let_in_is_told_so_and_keeps_the_words(
    hub: FakeHub, linked: Run
) -> None:
    where = hub.conversation("Zoé", "Hello")
    linked("sync")
    hub.refuse_tokens = Reason.DEVICE_UNKNOWN

    code, _, err = linked("reply", str(where), "Good morning", "--wait", "30")

    assert code == 1
    assert "The Hub no longer knows this device." in err
    assert "Good morning" in linked("outbox")[1]


DAMAGES = ("empty", "cut", "another", "inside")


def damaged(path: Path, damage: str) -> bytes:
    whole = path.read_bytes()
    content = {
        "empty": b"",
        "cut": whole[:4096],
        "another": b"?" * len(whole),
        "inside": whole[:4096] + b"?" * (len(whole) - 4096),
    }[damage]
    path.write_bytes(content)
    return content


@pytest.mark.parametrize("damage", DAMAGES)
def test_what_was_written_and_is_damaged_is_said_in_one_sentence_and_left_as_it_is(
    hub: FakeHub, linked: Run, tmp_path: Path, damage: str
) -> None:
    hub.conversation("Zoé", "Hello")
    linked("sync")
    path = tmp_path / "profile" / "local.db"
    content = damaged(path, damage)

    code, out, err = linked("conversations")

    assert (code, out) == (1, "")
    assert "local.db" in err
    assert len(err.splitlines()) == 1
    assert path.read_bytes() == content


@pytest.mark.parametrize("damage", DAMAGES)
def test_a_damaged_copy_is_said_in_one_sentence_set_aside_and_fetched_anew(
    hub: FakeHub, linked: Run, tmp_path: Path, damage: str
) -> None:
    hub.conversation("Zoé", "Hello")
    linked("sync")
    content = damaged(tmp_path / "profile" / "mirror.db", damage)

    code, out, err = linked("conversations")
    linked("sync")
    again = linked("conversations")

    assert (code, out) == (0, "No conversations.\n")
    assert err.startswith("This computer's copy of the messages was damaged")
    assert len(err.splitlines()) == 1
    assert "Zoé" in again[1]
    assert again[2] == ""
    kept = tmp_path / "profile" / "mirror.db.damaged"
    assert not kept.exists() or kept.read_bytes() == content
