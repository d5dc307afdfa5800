"""Readings of gold articles, set beside what people found."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from evaluation.ledger import build_account, read_ledger
from evaluation.nested import read_nested
from evaluation.polnear import read_polnear
from evaluation.scoring import Account, Compared
from reportedly.reader import Reader


@dataclass(frozen=True, slots=True)
class Gold:
    """A text and what people found in it."""

    text: str
    account: Account


def gather_polnear(data: Path) -> list[Gold]:
    """Return PolNeAR's dev articles."""
    return [Gold(article.text, article.gold) for article in read_polnear(data / "polnear/dev.jsonl.gz")]


def gather_ledger(data: Path) -> list[Gold]:
    """Return the annotated reports of the ledger."""
    return [Gold(article.text, article.gold) for article in read_ledger(data / "ledger")]


def gather_nested() -> list[Gold]:
    """Return our own nested examples that are not trained on."""
    folder = Path(__file__).parent.parent / "training" / "examples" / "dev"
    return [Gold(text, account) for text, account in read_nested(folder)]


def upper(text: str) -> str:
    """Put a text into capitals, letter by letter, so that no place in it moves."""
    return "".join(capital if len(capital := letter.upper()) == 1 else letter for letter in text)


def read_all(gold: Iterable[Gold], reader: Reader, *, capitals: bool = False) -> Iterator[Compared]:
    """Read each text and set the reading beside gold."""
    for one in gold:
        text = upper(one.text) if capitals else one.text
        reading = reader.read_text(text)
        yield Compared(text, one.account, build_account(reading.attributions, reading.voices))
