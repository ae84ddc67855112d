"""Graph answers: what is certain after each, and what is not."""

import hashlib
import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wadesk.core.dispatch import Accepted, Lost, Rejected
from wadesk.core.errors import Reason, Refused, Unavailable
from wadesk.core.records import Wamid
from wadesk.hub.whatsapp import graph_answers
from wadesk.hub.whatsapp.graph_answers import GraphRefusal, outcome_of

DIGEST = hashlib.sha256(b"a file").digest()


def body(whole: Any) -> bytes:
    return json.dumps(whole).encode()


def refusal(code: object = 131047, **more: Any) -> bytes:
    error = {"message": "(#131047) Too late", "type": "OAuthException", "code": code, **more}
    return body({"error": error})


@pytest.mark.parametrize("more", [{}, {"message_status": "held_for_quality_assessment"}])
def test_a_wamid_means_accepted(more: dict[str, str]) -> None:
    answer = body({"contacts": [{"input": "+49"}], "messages": [{"id": "wamid.a", **more}]})

    assert outcome_of(200, answer) == Accepted(Wamid("wamid.a"))


NAMELESS: list[Any] = [{}, {"messages": []}, {"messages": [{"id": ""}]}, {"messages": "x"}]


@pytest.mark.parametrize(
    "answer", [b"", b"<html>", b"[]", refusal(), *(body(whole) for whole in NAMELESS)]
)
def test_a_yes_without_a_wamid_is_lost(answer: bytes) -> None:
    assert isinstance(outcome_of(200, answer), Lost)


@pytest.mark.parametrize("status", [400, 403, 404, 429])
def test_a_refusal_of_metas_is_certain(status: int) -> None:
    answer = refusal(error_data={"details": "More than 24 hours have passed."})

    assert outcome_of(status, answer) == Rejected(
        131047, "(#131047) Too late", "More than 24 hours have passed."
    )


@pytest.mark.parametrize("status", [500, 502, 503, 504])
@pytest.mark.parametrize("code", [1, 2, 131000, 131016, 131047])
def test_a_server_error_is_lost_whatever_it_says(status: int, code: int) -> None:
    assert isinstance(outcome_of(status, refusal(code)), Lost)


@pytest.mark.parametrize("code", sorted(graph_answers.OUT_OF_SERVICE_CODES))
def test_a_number_out_of_service_has_sent_nothing(code: int) -> None:
    outcome = outcome_of(500, refusal(code))

    assert isinstance(outcome, Rejected)
    assert outcome.code == code


@pytest.mark.parametrize("answer", [b"", b"<html>", body({"error": "x"}), refusal("131047")])
@pytest.mark.parametrize("status", [301, 307, 400, 404, 413, 429, 500, 503])
def test_an_answer_that_is_not_metas_is_lost(status: int, answer: bytes) -> None:
    assert isinstance(outcome_of(status, answer), Lost)


@pytest.mark.parametrize("answer", [b"", refusal(190)])
def test_an_unaccepted_token_is_a_refusal_in_any_wording(answer: bytes) -> None:
    outcome = outcome_of(401, answer)

    assert isinstance(outcome, Rejected)
    assert outcome.code == 190


@given(st.integers(100, 599), st.binary())
def test_no_answer_is_too_strange_to_be_judged(status: int, answer: bytes) -> None:
    outcome = outcome_of(status, answer)

    assert isinstance(outcome, Lost | Rejected)


@pytest.mark.parametrize(
    ("status", "code", "reason"),
    [
        (401, None, Reason.BAD_SETTING),
        (400, 190, Reason.BAD_SETTING),
        (403, 10, Reason.BAD_SETTING),
        (403, 200, Reason.BAD_SETTING),
        (400, 131053, Reason.MEDIA_KIND),
        (400, 100, Reason.BAD_SETTING),
    ],
)
def test_what_only_a_person_can_mend_is_refused(
    status: int, code: int | None, reason: Reason
) -> None:
    told = None if code is None else GraphRefusal(code, "No")

    problem = graph_answers.problem(status, told, "asking")

    assert isinstance(problem, Refused)
    assert problem.reason is reason


@pytest.mark.parametrize(
    ("status", "code"), [(500, None), (503, 2), (400, 4), (400, 80007), (429, 1)]
)
def test_what_passes_by_itself_is_unavailable(status: int, code: int | None) -> None:
    told = None if code is None else GraphRefusal(code, "Later")

    assert isinstance(graph_answers.problem(status, told, "asking"), Unavailable)


@pytest.mark.parametrize("size", [7, "7"], ids=["number", "text"])
def test_a_files_size_may_be_a_number_or_text(size: object) -> None:
    address = graph_answers.media_address({"url": "https://x.test", "file_size": size})

    assert address is not None
    assert address.size == 7


@pytest.mark.parametrize("size", [None, "x", -1, True, "9" * 99, [7]])
def test_a_files_size_may_be_absurd(size: object) -> None:
    address = graph_answers.media_address({"url": "https://x.test", "file_size": size})

    assert address is not None
    assert address.size is None
