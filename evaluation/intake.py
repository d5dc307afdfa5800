"""Score the intake on saved pages: what must and must not be in the article, and how much of its blockquotes is kept.

    python -m evaluation.intake --samples FOLDER

`FOLDER` holds `pages/*.html.gz` and `pages/segments.json`, which for each page lists strings that stand `with` the
article and strings that stand `without`. Beside the intake stands trafilatura alone, on the same bytes.
"""

import argparse
import gzip
import json
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

import trafilatura
from lxml import html

from reportedly.intake import read_file

_WORD = re.compile(r"\w+")
_ELSEWHERE = (
    "ancestor::aside or ancestor::nav or ancestor::footer or ancestor::*[contains(concat(@class, ' ', @id), 'comment')]"
)
_LEAST_WORDS = 8
_RUN = 4


@dataclass(frozen=True, slots=True)
class Share:
    """How many of how many."""

    part: int
    whole: int

    @property
    def percent(self) -> float:
        """The share in percent; 100 of nothing."""
        return 100.0 * self.part / self.whole if self.whole else 100.0

    def __str__(self) -> str:
        return f"{self.part:5}/{self.whole:<5} {self.percent:5.1f}%"


@dataclass(frozen=True, slots=True)
class ExtractionScores:
    """How an extractor did: strings of the article found, other strings absent, words of blockquotes kept."""

    found: Share
    absent: Share
    quoted: Share


@dataclass(frozen=True, slots=True)
class IntakeScores:
    """The intake (what is read, and the whole text with its furniture) beside trafilatura alone."""

    pages: int
    read: ExtractionScores
    whole: ExtractionScores
    trafilatura: ExtractionScores


def score_intake(data_root: Path) -> IntakeScores:
    """Score the pages in `data_root`/pages."""
    pages = data_root / "pages"
    segments = json.loads((pages / "segments.json").read_text(encoding="utf-8"))
    paths = sorted(pages.glob("*.gz"))
    return IntakeScores(
        pages=len(paths),
        read=_score(paths, segments, _read),
        whole=_score(paths, segments, lambda path: read_file(path).article.text),
        trafilatura=_score(paths, segments, lambda path: trafilatura.extract(gzip.decompress(path.read_bytes())) or ""),
    )


def _read(path: Path) -> str:
    article = read_file(path).article
    return "\n".join(article.text[block.start : block.end] for block in article.read_blocks)


def _score(
    paths: list[Path], segments: dict[str, dict[str, list[str]]], extract: Callable[[Path], str]
) -> ExtractionScores:
    found: list[bool] = []
    absent: list[bool] = []
    quoted: list[bool] = []
    for path in paths:
        text = extract(path)
        wanted = segments.get(path.name.removesuffix(".gz"), {})
        found += [_normalise(part) in _normalise(text) for part in wanted.get("with", ())]
        absent += [_normalise(part) not in _normalise(text) for part in wanted.get("without", ())]
        quoted += _find_kept(path, text)
    return ExtractionScores(*(Share(sum(hits), len(hits)) for hits in (found, absent, quoted)))


def _find_kept(path: Path, text: str) -> list[bool]:
    """Say of each run of four words in the page's blockquotes whether it stands in `text`."""
    runs = set(_runs(text))
    return [run in runs for quote in _find_quotes(path) for run in _runs(quote)]


def _find_quotes(path: Path) -> Iterator[str]:
    """Yield the outermost blockquotes of eight words or more that stand in no aside, navigation, footer or comment."""
    parser = html.HTMLParser(encoding="utf-8")
    root = html.document_fromstring(gzip.decompress(path.read_bytes()), parser=parser)
    for quote in root.xpath(f"//blockquote[not(ancestor::blockquote or {_ELSEWHERE})]"):
        text = " ".join(quote.itertext())
        if len(text.split()) >= _LEAST_WORDS:
            yield text


def _runs(text: str) -> list[tuple[str, ...]]:
    words = _WORD.findall(text.casefold())
    return [tuple(words[index : index + _RUN]) for index in range(max(1, len(words) - _RUN + 1))]


def _normalise(text: str) -> str:
    return " ".join(text.split())


def _main() -> None:
    parser = argparse.ArgumentParser(description="Score the intake on saved pages.")
    parser.add_argument("--samples", type=Path, default=Path("../shared/samples"), help="folder with pages/ in it")
    folder = parser.parse_args().samples
    if not (folder / "pages").is_dir():
        print(f"Intake not scored: no folder {folder / 'pages'}. Name yours with --samples.")
        return
    scores = score_intake(folder)
    print(f"{scores.pages:>3} pages{'':<19}{'read':>20}{'with furniture':>20}{'trafilatura alone':>20}")
    for name, title in (
        ("found", "in the article, found"),
        ("absent", "not in it, absent"),
        ("quoted", "blockquotes kept"),
    ):
        cells = (getattr(column, name) for column in (scores.read, scores.whole, scores.trafilatura))
        print(f"{title:<28}" + "".join(f"{cell!s:>20}" for cell in cells))


if __name__ == "__main__":
    _main()
