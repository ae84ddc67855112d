"""Meta's OpenAPI: its description of one request body, made plain enough to validate against.

The file lies outside the project, in the directory that ``WADESK_OPENAPI`` names. Its
``allOf`` pieces close their objects one by one, so that together they would refuse every
body; here they are merged first, and a discriminator chooses the piece by the value.
"""

import os
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any

import jsonschema
import yaml

VARIABLE = "WADESK_OPENAPI"
SEND = "/{Version}/{Phone-Number-ID}/messages"

Json = dict[str, Any]
Complaint = tuple[str, str]  # the rule, and the path it was broken at


def directory() -> Path | None:
    named = os.environ.get(VARIABLE)
    return Path(named) if named else None


@cache
def described() -> Json:
    folder = directory()
    assert folder is not None
    (file,) = folder.glob("*.yaml")
    loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
    whole: Json = yaml.load(file.read_text(encoding="utf-8"), Loader=loader)  # noqa: S506 - both are safe loaders
    return whole


def complaints(body: Json) -> Iterator[Complaint]:
    """What Meta's description holds against a body of the send call."""
    content = described()["paths"][SEND]["post"]["requestBody"]["content"]
    schema = _plain(content["application/json"]["schema"], body, frozenset())
    for error in jsonschema.Draft202012Validator(schema).iter_errors(body):
        yield from _located(error)


def _located(error: jsonschema.ValidationError) -> Iterator[Complaint]:
    path = [str(step) for step in error.absolute_path]
    rule = str(error.validator)
    given: Any = error.instance
    schema: Any = error.schema
    if rule == "additionalProperties":
        names = sorted(given.keys() - schema["properties"].keys())
    elif rule == "required":
        names = sorted(set(schema["required"]) - given.keys())
    else:
        names = [""]
    for name in names:
        yield rule, "/".join([*path, name]).strip("/")


def _plain(schema: Json, value: Any, passed: frozenset[str]) -> Json:
    """The schema as it applies to this value: references, choices and pieces resolved."""
    if "$ref" in schema:
        name = schema["$ref"].rpartition("/")[2]
        return _plain(described()["components"]["schemas"][name], value, passed | {name})
    chosen = _chosen(schema, value)
    if chosen is not None and chosen not in passed:
        return _plain(described()["components"]["schemas"][chosen], value, passed | {chosen})
    if chosen is None and "oneOf" in schema and "discriminator" in schema:
        choice = schema["discriminator"]
        return {"properties": {choice["propertyName"]: {"enum": list(choice["mapping"])}}}
    if "allOf" in schema:
        return _merged([_plain(piece, value, passed) for piece in schema["allOf"]])
    return _inside(schema, value)


def _chosen(schema: Json, value: Any) -> str | None:
    choice = schema.get("discriminator", {})
    if not isinstance(value, dict) or "mapping" not in choice:
        return None
    reference: str = choice["mapping"].get(value.get(choice["propertyName"]), "")
    return reference.rpartition("/")[2] or None


def _inside(schema: Json, value: Any) -> Json:
    plain = {key: item for key, item in schema.items() if key not in ("discriminator", "format")}
    if isinstance(value, dict) and "properties" in plain:
        plain["properties"] = {
            name: _plain(inner, value.get(name), frozenset())
            for name, inner in plain["properties"].items()
            if name in value
        } | {name: {} for name in plain["properties"] if name not in value}
    if isinstance(value, list) and "items" in plain:
        each = [_plain(plain["items"], item, frozenset()) for item in value]
        plain["prefixItems"] = each
        del plain["items"]
    return plain


def _merged(pieces: list[Json]) -> Json:
    whole: Json = {"type": "object", "properties": {}, "required": []}
    for piece in pieces:
        for name, inner in piece.get("properties", {}).items():
            known = whole["properties"].get(name)
            whole["properties"][name] = {"allOf": [known, inner]} if known else inner
        whole["required"] += piece.get("required", [])
        if piece.get("additionalProperties") is False:
            whole["additionalProperties"] = False
    return whole
