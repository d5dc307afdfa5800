"""Attributions on PolNeAR's dev articles."""

import gzip
import json
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from evaluation.scoring import Account, Scored, Stretch


@dataclass(frozen=True, slots=True)
class GoldArticle:
    """An article's text, when it appeared, and the attributions that the first annotator found."""

    id: str
    text: str
    published: str | None
    outlet: str | None
    gold: Account


def read_polnear(path: Path) -> Iterator[GoldArticle]:
    """Yield the articles of a part of PolNeAR."""
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        for line in lines:
            record = json.loads(line)
            attributions = record["annotations"][0]["attributions"]
            gold = tuple(_read_attribution(str(i), entry) for i, entry in enumerate(attributions))
            account = Account(gold, {})
            yield GoldArticle(record["id"], record["text"], record["published"], record["publisher"], account)


def _read_attribution(name: str, entry: dict[str, Any]) -> Scored:
    return Scored(
        id=name,
        source=tuple(Stretch(*piece) for piece in entry["source"]),
        cue=tuple(Stretch(*piece) for piece in entry["cue"]),
        content=tuple(Stretch(*piece) for piece in entry["content"]),
    )
