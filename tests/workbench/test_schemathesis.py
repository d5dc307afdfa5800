"""The API does what its description says, whatever it is sent: schemathesis asks it, over a copy of a ledger."""

import json
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from fastapi.testclient import TestClient

from reportedly.ledger import Ledger
from reportedly.reader import Reader
from reportedly.workbench import jobs
from tests.browser.browsing import serve_ledger
from tests.conftest import FakeAnnotator

TOKEN = "s3cret"
SETTINGS = """
seed = 5
[generation]
# Guessed, beside those at the edges of what may be sent.
max-examples = 8
[generation.dictionaries]
string = { dictionary = "known", probability = 0.5 }
[warnings]
fail-on = ["missing_auth"]
[dictionaries]
"""
DRAWN = '{ dictionary = "%s", probability = 0.7 }'
"""What a ledger knows stands among the words that are sent: what is guessed alone would only ever be not there."""
REFUSED = 'expected-statuses = ["2xx", "400", "401", "404", "409", "415"]'
"""What may come of what is as described: no schema tells what the ledger makes impossible, or that two go together."""

Json = dict[str, Any]


def list_known(path: Path) -> dict[str, str]:
    """Return an id of each kind of thing in a ledger, and a word."""
    with Ledger.open(path, create=False) as ledger:
        article = next(iter(ledger.articles()))
        question = next(iter(ledger.questions(least_accounts=1)))
    return {
        "question": question.id,
        "article": article.id,
        "voice": article.entities[0].id,
        "figure": article.figures[0].id,
        "claim": article.claims[0].id,
        "word": "died",
    }


def find_texts(schema: Json, schemas: Json, place: str = "") -> Iterator[str]:
    """Yield the places of free text in what may be sent."""
    if "$ref" in schema:
        schema = schemas[schema["$ref"].rpartition("/")[2]]
    for one in schema.get("anyOf", ()):
        yield from find_texts(one, schemas, place)
    for name, one in schema.get("properties", {}).items():
        yield from find_texts(one, schemas, f"{place}.{name}")
    if isinstance(schema.get("items"), dict):
        yield from find_texts(schema["items"], schemas, f"{place}[*]")
    if schema.get("type") == "string" and not {"enum", "format", "const"} & set(schema):
        yield place


def find_bodies(described: Json) -> Iterator[Json]:
    """Yield what may be sent with each request that takes a body."""
    for operation in (one for methods in described["paths"].values() for one in methods.values()):
        for content in operation.get("requestBody", {}).get("content", {}).values():
            yield content["schema"]


def write_settings(folder: Path, known: dict[str, str], described: Json) -> Path:
    """Write the file that schemathesis reads: what is known, and where it is sent."""
    lines = [f"{kind} = {{ values = {json.dumps([one])} }}" for kind, one in known.items()]
    lines += [f"known = {{ values = {json.dumps(list(known.values()))} }}", "[parameters]"]
    schemas = described["components"]["schemas"]
    places = {place for body in find_bodies(described) for place in find_texts(body, schemas) if place}
    lines += [f'"body{place}" = {DRAWN % "known"}' for place in sorted(places)]
    for path, kind in re.findall(r"(\S+/(\w+)/{name}\S*)", "\n".join(described["paths"])):
        drawn = DRAWN % (kind if kind in known else "known")
        lines += ["[[operations]]", f'include-path = "{path}"', f'parameters."path.name" = {drawn}']
    for some in ('include-method = "POST"', 'include-path = "/api/map"'):
        lines += ["[[operations]]", some, f"checks.positive_data_acceptance.{REFUSED}"]
    written = folder / "schemathesis.toml"
    written.write_text(SETTINGS + "\n".join(lines), encoding="utf-8")
    return written


def ask(address: str, settings: Path) -> subprocess.CompletedProcess[str]:
    """Have schemathesis ask every request that the description names."""
    command = [sys.executable, "-m", "schemathesis.cli", "--config-file", str(settings), "run",
               f"{address}/api/openapi.json", "--header", f"Authorization: Bearer {TOKEN}", "--no-color"]  # fmt: skip
    return subprocess.run(command, cwd=settings.parent, capture_output=True, text=True, check=False)


def test_the_api_keeps_what_its_description_says(
    client: TestClient, path: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    # On a busy machine requests come faster than they are read; that too many are refused is tested with the jobs.
    monkeypatch.setattr(jobs, "MOST_WAITING", 10_000)
    described = client.get("/api/openapi.json").json()
    settings = write_settings(tmp_path, list_known(path), described)
    with serve_ledger(path, lambda: Reader(FakeAnnotator()), TOKEN) as address:
        asked = ask(address, settings)
    assert asked.returncode == 0, asked.stdout + asked.stderr
