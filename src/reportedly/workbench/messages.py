"""The pages that tell of the workbench itself: what went wrong, and what the API answers."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True, slots=True)
class MessagePage:
    """What went wrong, and what to do."""

    status: int
    title: str
    message: str


@dataclass(frozen=True, slots=True)
class ParameterLine:
    """A parameter of a request: where it stands ("path", "query"), of which type, whether it has to be there."""

    name: str
    where: str
    type: str
    is_needed: bool
    description: str


@dataclass(frozen=True, slots=True)
class RefusalLine:
    """What a request is answered with that is not granted: the status, why, and the name of what comes back."""

    status: str
    why: str
    answer: str


@dataclass(frozen=True, slots=True)
class OperationPart:
    """One request that the API answers.

    `body` is the name of what is sent, `answer` that of what comes back, empty for a file.
    """

    method: str
    path: str
    summary: str
    parameters: tuple[ParameterLine, ...]
    body: str
    answer: str
    refusals: tuple[RefusalLine, ...]


@dataclass(frozen=True, slots=True)
class FieldLine:
    """A field of an answer and its type; `refers` is the name of what it holds, empty for plain values."""

    name: str
    type: str
    refers: str


@dataclass(frozen=True, slots=True)
class RecordPart:
    """What an answer or a request consists of: its fields, or the words of which it is one."""

    name: str
    description: str
    fields: tuple[FieldLine, ...]
    choices: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class ApiPage:
    """The API, told by its OpenAPI description."""

    operations: tuple[OperationPart, ...]
    records: tuple[RecordPart, ...]


Json = Mapping[str, Any]


def describe_api(openapi: Json) -> ApiPage:
    """Return what an OpenAPI description says."""
    operations = (
        _read_operation(method.upper(), path, one)
        for path, methods in openapi["paths"].items()
        for method, one in methods.items()
    )
    schemas = openapi.get("components", {}).get("schemas", {})
    records = (_read_record(name, one) for name, one in sorted(schemas.items()) if "properties" in one or "enum" in one)
    return ApiPage(tuple(operations), tuple(records))


def _read_operation(method: str, path: str, operation: Json) -> OperationPart:
    answered = next(one for status, one in operation["responses"].items() if status.startswith("2"))
    return OperationPart(
        method=method,
        path=path,
        summary=operation.get("description", ""),
        parameters=tuple(map(_read_parameter, operation.get("parameters", ()))),
        body=_name_content(operation.get("requestBody", {})),
        answer=_name_content(answered),
        refusals=tuple(_read_refusals(operation["responses"])),
    )


def _read_refusals(responses: Json) -> Iterator[RefusalLine]:
    """Yield what is answered to requests that are not granted."""
    for status, one in responses.items():
        if status.startswith("4"):
            yield RefusalLine(status, one.get("description", ""), _name_content(one))


def _name_content(told: Json) -> str:
    """Return the name of the JSON that is sent, empty where there is none."""
    content = told.get("content", {})
    return _name_type(content["application/json"].get("schema", {})) if "application/json" in content else ""


def _read_parameter(parameter: Json) -> ParameterLine:
    return ParameterLine(
        name=parameter["name"],
        where=parameter["in"],
        type=_name_type(parameter.get("schema", {})),
        is_needed=parameter.get("required", False),
        description=parameter.get("description", ""),
    )


def _read_record(name: str, schema: Json) -> RecordPart:
    given = schema.get("properties", {})
    fields = (FieldLine(field, _name_type(one), _find_reference(one)) for field, one in given.items())
    return RecordPart(name, schema.get("description", ""), tuple(fields), tuple(schema.get("enum", ())))


def _name_type(schema: Json) -> str:
    if "$ref" in schema:
        return str(schema["$ref"]).rpartition("/")[2]
    if "anyOf" in schema:
        return " or ".join(_name_type(one) for one in schema["anyOf"])
    if schema.get("type") == "array":
        return f"list of {_name_type(schema.get('items', {}))}"
    return str(schema.get("type", "any"))


def _find_reference(schema: Json) -> str:
    """Return the name of the record that a field holds, by itself, in a list or as one of several."""
    return next(_find_references(schema), "")


def _find_references(schema: Json) -> Iterator[str]:
    if "$ref" in schema:
        yield str(schema["$ref"]).rpartition("/")[2]
    for one in (*schema.get("anyOf", ()), *([schema["items"]] if isinstance(schema.get("items"), Mapping) else ())):
        yield from _find_references(one)
