"""Scores readings on `data/ledger`: attributions found, chains, voices, stance.

`python -m evaluation.ledger DATA/ledger` feeds the gold spans to the step `attribute` as if an encoder had found them
(the oracle): what the step itself gets right, without parse and without mentions.
"""

import json
import sys
from collections.abc import Iterator, Mapping
from dataclasses import asdict, dataclass
from itertools import pairwise
from pathlib import Path
from typing import Any

from evaluation.scoring import Account, Compared, Scored, ScoredVoice, Stretch, score_attributions, score_chains
from reportedly.annotate.wording import find_wording
from reportedly.attribute import Attributed, attribute
from reportedly.domain.annotation import Annotation, Detection
from reportedly.domain.article import Article
from reportedly.domain.attribution import Attribution
from reportedly.domain.span import Span
from reportedly.domain.voice import Voice
from reportedly.intake import Hints, read_text

Piece = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class LedgerArticle:
    """One annotated article of the ledger."""

    name: str
    text: str
    gold: Account
    published: str | None


def read_documents(folder: Path, part: str = "*") -> Iterator[tuple[Mapping[str, Any], str]]:
    """Yield the annotators' JSON and the text of each article in the folders of that name, by their paths."""
    for path in sorted(folder.glob(f"{part}/*.json")):
        if path.name == "questions.json":
            continue
        with open(path.with_suffix(".txt"), encoding="utf-8", newline="") as file:
            yield json.loads(path.read_text("utf-8")), file.read()


def read_ledger(folder: Path) -> Iterator[LedgerArticle]:
    """Yield the annotated articles under `folder` in the order of their paths."""
    for document, text in read_documents(folder):
        yield LedgerArticle(document["doc"], text, read_gold(document), document.get("published"))


def read_gold(document: Mapping[str, Any]) -> Account:
    """Return the attributions and voices of an article as its annotators have them."""
    attributions = tuple(
        Scored(
            id=entry["id"],
            source=read_stretches(entry.get("source")),
            cue=read_stretches(entry["cue"]),
            content=read_stretches(entry["content"]),
            inside=entry.get("parent"),
            voice=entry["voice"],
            stance=entry["stance"],
        )
        for entry in document["attributions"]
    )
    voices = {entry["id"]: ScoredVoice(entry["kind"], entry["named"]) for entry in document["voices"]}
    return Account(attributions, voices)


def read_stretches(entry: Piece | list[Piece] | None) -> tuple[Stretch, ...]:
    """Return the pieces of a part: one, several or none."""
    pieces = entry if isinstance(entry, list) else [entry]
    return tuple(Stretch(piece["start"], piece["end"]) for piece in pieces if piece)


def build_account(attributions: tuple[Attribution, ...], voices: tuple[Voice, ...]) -> Account:
    """Return what was read in the form that is scored."""
    scored = tuple(
        Scored(
            id=attribution.id,
            source=_stretch(attribution.source),
            cue=_stretch(attribution.cue),
            content=_stretch(attribution.content),
            inside=attribution.inside,
            voice=attribution.voices[0] if attribution.voices else None,
            stance=attribution.stance.value,
        )
        for attribution in attributions
    )
    return Account(scored, {voice.id: ScoredVoice(voice.kind.value, voice.named) for voice in voices})


def _stretch(pieces: tuple[Span, ...]) -> tuple[Stretch, ...]:
    return tuple(Stretch(piece.start, piece.end) for piece in pieces)


def build_oracle(article: LedgerArticle, document: Article) -> Annotation:
    """Return the annotation of an encoder that finds the gold spans, and nothing else but sentences."""
    text = document.text
    order = {attribution.id: index for index, attribution in enumerate(article.gold.attributions)}
    detections = tuple(
        Detection(
            source=_spans(text, attribution.source),
            cue=_spans(text, attribution.cue),
            content=_spans(text, attribution.content),
            inside=order[attribution.inside] if attribution.inside else None,
            confidence=1.0,
        )
        for attribution in article.gold.attributions
    )
    wording = find_wording(document)
    sentences = tuple(
        Span.of(text, wording.words[first].start, wording.words[after - 1].end)
        for first, after in pairwise([*wording.starts, len(wording.words)])
    )
    return Annotation(sentences=sentences, tokens=(), mentions=(), detections=detections)


def _spans(text: str, pieces: tuple[Stretch, ...]) -> tuple[Span, ...]:
    return tuple(Span.of(text, piece.start, piece.end) for piece in pieces)


def attribute_oracle(article: LedgerArticle, shouted: bool = False) -> Attributed:
    """Return what the step makes of the gold spans, in upper case if `shouted`."""
    document = read_text(article.text.upper() if shouted else article.text, Hints()).article
    return attribute(document, build_oracle(article, document))


def main(folder: str) -> None:
    """Print the scores of the oracle on the ledger in `folder`."""
    for shouted in (False, True):
        compared = []
        for article in read_ledger(Path(folder)):
            attributed = attribute_oracle(article, shouted)
            read = build_account(attributed.attributions, attributed.voices)
            compared.append(Compared(article.text, article.gold, read))
        print("upper case" if shouted else "as printed")
        for scores in (score_attributions(compared, flat=False), score_chains(compared)):
            for measure, value in asdict(scores).items():
                print(f"  {measure}: {value}")


if __name__ == "__main__":
    main(sys.argv[1])
