"""App: the sandbox as one ASGI application."""

import asyncio
import contextlib
from collections.abc import AsyncIterator
from functools import partial

from starlette.applications import Starlette

from wadesk.sandbox import control, deliveries, graph, templates
from wadesk.sandbox.calls import Sandbox
from wadesk.sandbox.deliveries import Deliveries
from wadesk.sandbox.record import Db, Record
from wadesk.sandbox.settings import SandboxSettings


def create_app(settings: SandboxSettings) -> Starlette:
    """Build the application; its record opens and closes with its lifespan."""
    return Starlette(
        routes=[*control.ROUTES, *graph.ROUTES],
        lifespan=partial(_lifespan, settings=settings),
    )


@contextlib.asynccontextmanager
async def _lifespan(app: Starlette, settings: SandboxSettings) -> AsyncIterator[None]:
    record = Record(settings.record)
    record.open()
    posting = Deliveries(settings, record)
    app.state.sandbox = Sandbox(settings, record, posting)
    try:
        await record.run(partial(_begin, settings=settings))
        async with asyncio.TaskGroup() as tasks:
            delivering = tasks.create_task(posting.run())
            yield
            delivering.cancel()
    finally:
        record.close()


def _begin(db: Db, settings: SandboxSettings) -> None:
    if settings.webhook_url is not None:
        deliveries.choose(db, "webhook_url", settings.webhook_url)
    if not templates.everyone(db):
        for template in templates.SEED:
            templates.dictate(db, template, settings.clock())
