"""Template routes: the account's templates over HTTP."""

from functools import partial

from wadesk.sandbox import paging, templates, webhooks
from wadesk.sandbox.calls import Call
from wadesk.sandbox.graph_errors import MISSING, GraphError
from wadesk.sandbox.record import Db, Row
from wadesk.sandbox.settings import SandboxSettings
from wadesk.sandbox.shapes import text

_USUAL = (
    "name",
    "parameter_format",
    "components",
    "language",
    "status",
    "category",
    "id",
)
_FILTERS = ("name", "status", "category", "language")
MOST_TEMPLATES_PER_PAGE = 1000


async def list_templates(call: Call) -> object:
    now = call.settings.clock()
    rows = await call.sandbox.record.run(templates.everyone)
    described = [(int(row["id"]), templates.described(row, now)) for row in rows]
    kept = [(number, node) for number, node in described if _fits(call, node)]
    chosen = [(number, paging.only(call, node, _USUAL)) for number, node in kept]
    return paging.page(call, chosen, MOST_TEMPLATES_PER_PAGE)


def _fits(call: Call, node: dict[str, object]) -> bool:
    return all(call.asked(name) in (None, node[name]) for name in _FILTERS)


async def create_template(call: Call) -> object:
    wanted = dict(templates.check_definition(dict(call.members)))
    row = await call.sandbox.change(partial(_create, settings=call.settings, wanted=wanted))
    status = templates.standing(row, call.settings.clock())
    return {"id": str(row["id"]), "status": status, "category": row["category"]}


def _create(db: Db, settings: SandboxSettings, wanted: dict[str, object]) -> Row:
    row = templates.create(db, wanted, settings.clock() + settings.template_review_ms)
    owe_status_update(db, settings, row)
    return row


def owe_status_update(db: Db, settings: SandboxSettings, row: Row) -> None:
    """Owe the news of a template's standing, at the time it takes effect."""
    value = templates.status_update(row, row["status"])
    body = webhooks.account_envelope(
        settings, "message_template_status_update", value, row["decided_at"]
    )
    webhooks.owe_to_subscriber(db, body, row["decided_at"])


async def delete_template(call: Call) -> object:
    name = call.asked("name")
    if name is None:
        raise GraphError(MISSING, "The parameter name is required.")
    template_id = call.asked("hsm_id")
    if template_id is not None:
        text(18, pattern=r"\d+")(template_id, "hsm_id")
    await call.sandbox.record.run(partial(templates.delete, name=name, template_id=template_id))
    return {"success": True}
