"""Which blocks of a page are the article: what trafilatura found, what it dropped there, and less what is furniture."""

import re
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from lxml.html import HtmlElement

from reportedly.domain.article import BlockKind
from reportedly.intake.boxes import is_plain_aside
from reportedly.intake.dateline import read_credit, read_note
from reportedly.intake.furniture import closes_article, is_author_note, is_furniture
from reportedly.intake.layout import Piece

_WORD = re.compile(r"\w+")
_SENTENCE_END = re.compile(r"[.?!…:][\"'”’»)\]]*$")
# Four words in a row hardly ever stand twice on a page, other than in a copy of the block.
_SHINGLE = 4
_MATCHED = 0.7
_CONTAINED = 0.8
_APPEAL_SHARE = 0.2
_BOX_OWN_SHARE = 0.3
_MOSTLY_LINKS = 0.5
_ALL_LINK = 0.95
_SHORT_PROSE = 8
_NEAR = 15
_REPUBLISHED = re.compile(
    r"(?:this|the) (?:article|story|post|piece|report|column|essay|interview) (?:was |is |has been )?"
    r"(?:(?:originally|first|previously) (?:appeared|published|posted|ran)|republished|reprinted|produced|reported)\b",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Wording:
    """The words of a text in lower case, and their runs, to look blocks up in."""

    lines: frozenset[tuple[str, ...]]
    shingles: frozenset[tuple[str, ...]]

    @classmethod
    def of(cls, lines: Iterable[str]) -> "Wording":
        """Return the wording of the lines of a text."""
        split = [tuple(find_words(line)) for line in lines]
        joined = [word for words in split for word in words]
        runs = (tuple(joined[i : i + size]) for size in (_SHINGLE - 1, _SHINGLE) for i in range(len(joined) - size + 1))
        return cls(frozenset(split), frozenset(runs))

    def holds(self, text: str) -> bool:
        """Say whether most of `text` stands in it, in the same order."""
        words = tuple(find_words(text))
        if words in self.lines:
            return True
        size = min(_SHINGLE, len(words))
        if size < _SHINGLE - 1:
            return False
        runs = [words[i : i + size] for i in range(len(words) - size + 1)]
        return sum(run in self.shingles for run in runs) >= _MATCHED * len(runs)


def find_words(text: str) -> list[str]:
    """Return the words of `text` in lower case."""
    return [word.casefold() for word in _WORD.findall(text)]


def select_article(pieces: list[Piece], lines: list[str], title: str | None, description: str | None) -> list[int]:
    """Return the indexes of the pieces that are the article, its headline first, in the order of the page.

    `lines` is what trafilatura found; `title` and `description` are what the page's metadata say.
    """
    wording = Wording.of(lines)
    matched = [index for index, piece in enumerate(pieces) if wording.holds(piece.text)] if lines else []
    if not matched:
        matched = [index for index, piece in enumerate(pieces) if not piece.boxes and is_prose_piece(piece)]
    if not matched:
        return []
    region = _Region.around(pieces, _widen(pieces, matched))
    body = _trim(pieces, [index for index in range(len(pieces)) if region.belongs(index)])
    if not body:
        return []
    headline = find_headline(pieces, body[0], title)
    if headline is None and title:
        headline = _find_headline_within(pieces, body, title)
        body = [index for index in body if headline is None or index > headline]
    standfirst = _find_standfirst(pieces, headline, body[0], description) if headline is not None else []
    return sorted({*body, *standfirst, *_find_origin(pieces, body[-1]), *(() if headline is None else (headline,))})


def _widen(pieces: list[Piece], matched: list[int]) -> list[int]:
    """Add the sentences of the article element around the matched pieces, where those are the smaller part of it."""
    around = next((parent for parent in pieces[matched[0]].element.iterancestors("article")), None)
    if around is None:
        return matched
    inside = [
        i
        for i, piece in enumerate(pieces)
        if not piece.boxes and is_prose_piece(piece) and around in piece.element.iterancestors()
    ]
    found, whole = (sum(len(pieces[index].text) for index in indexes) for indexes in (matched, inside))
    return sorted({*matched, *inside}) if whole > 2 * found else matched


def is_prose_piece(piece: Piece) -> bool:
    """Say whether a block holds a sentence, and not merely links."""
    return (
        piece.kind in (BlockKind.PARAGRAPH, BlockKind.QUOTE, BlockKind.LIST)
        and piece.linked < _MOSTLY_LINKS
        and len(piece.text[:1000].split()) >= _SHORT_PROSE
        and _SENTENCE_END.search(piece.text[-12:]) is not None
    )


def _is_teaser(piece: Piece) -> bool:
    """Say whether a block is nothing but a link to something else."""
    plain = piece.kind in (BlockKind.PARAGRAPH, BlockKind.LIST)
    return plain and piece.linked > _ALL_LINK and not _SENTENCE_END.search(piece.text[-12:])


def is_note(text: str) -> bool:
    """Say whether a block only says who wrote the article, or when, or who may print it."""
    return len(text) <= 200 and bool(read_note(text) or read_credit(text))


@dataclass(frozen=True, slots=True)
class _Region:
    """The part of the page that the article fills."""

    pieces: list[Piece]
    matched: frozenset[int]
    first: int
    last: int
    inside: frozenset[int]
    boxes: frozenset[HtmlElement]

    @classmethod
    def around(cls, pieces: list[Piece], matched: list[int]) -> "_Region":
        """Find the container of the matched pieces, and the boxes that are none since they hold the article itself."""
        weight = {index: len(pieces[index].text) for index in matched}
        held: Counter[HtmlElement] = Counter()
        for index in matched:
            held.update(dict.fromkeys((pieces[index].element, *pieces[index].element.iterancestors()), weight[index]))
        total = sum(weight.values())
        depth = {
            element: sum(1 for _ in element.iterancestors())
            for element, share in held.items()
            if share >= _CONTAINED * total
        }
        container = max(depth, key=lambda element: depth[element])
        inside = frozenset(
            i
            for i, piece in enumerate(pieces)
            if piece.element is container or container in piece.element.iterancestors()
        )
        body = [index for index in matched if index in inside]
        boxes = _find_boxes(pieces, matched, total)
        return cls(pieces, frozenset(matched), min(body), max(body), inside, boxes)

    def belongs(self, index: int) -> bool:
        """Say whether the piece is part of the article."""
        piece = self.pieces[index]
        pictorial = piece.kind in (BlockKind.QUOTE, BlockKind.CAPTION)
        boxed = any(box in self.boxes and not (pictorial and is_plain_aside(box)) for box in piece.boxes)
        if boxed or is_furniture(piece.text) or is_note(piece.text) or _is_teaser(piece):
            return False
        if index in self.matched:
            return index in self.inside or is_prose_piece(piece)
        return index in self.inside and self._was_dropped(index)

    def _was_dropped(self, index: int) -> bool:
        """Say whether a piece that was not matched is one of those that an extractor leaves out by mistake."""
        piece = self.pieces[index]
        if piece.kind is BlockKind.QUOTE:
            return True
        if index > self.last or (index < self.first and piece.kind is not BlockKind.CAPTION):
            return False
        if piece.kind in (BlockKind.HEADING, BlockKind.CAPTION):
            return piece.linked < 1.0
        return is_prose_piece(piece)


def _find_boxes(pieces: list[Piece], matched: list[int], total: int) -> frozenset[HtmlElement]:
    """Return the boxes that are what their class says; one class that holds much of the article is a misnomer."""
    held: Counter[str] = Counter()
    for index in matched:
        held.update({_signature(box): len(pieces[index].text) for box in pieces[index].boxes})
    return frozenset(box for piece in pieces for box in piece.boxes if held[_signature(box)] < _BOX_OWN_SHARE * total)


def _signature(box: HtmlElement) -> str:
    return f"{box.tag} {box.get('class')}"


def _trim(pieces: list[Piece], body: list[int]) -> list[int]:
    """Leave out headings with nothing of the article under them, and what follows the heading of an appendix."""
    total = sum(len(pieces[index].text) for index in body)
    before = 0
    for place, index in enumerate(body):
        if place and before * 2 >= total and closes_article(pieces[index].text):
            body = body[:place]
            break
        before += len(pieces[index].text)
    for index in body[-3:]:
        if is_author_note(pieces[index].text):
            body.remove(index)
    while body and pieces[body[-1]].kind is BlockKind.HEADING:
        body.pop()
    return body


def find_headline(pieces: list[Piece], body: int, title: str | None) -> int | None:
    """Return the heading that the page gives the article: the one that says its title, else the last h1 before it."""
    tags = ("h1", "h2", "h3")
    heads = [
        i for i, piece in enumerate(pieces[: body + 1]) if piece.kind is BlockKind.HEADING and piece.element.tag in tags
    ]
    if title:
        same = [index for index in heads if says_title(pieces[index].text, title)]
        if same:
            return same[-1]
    tops = [index for index in heads if pieces[index].element.tag == "h1" and pieces[index].linked < 1.0]
    return tops[-1] if tops and len(pieces[tops[-1]].text.split()) > 2 else None


def _find_headline_within(pieces: list[Piece], body: list[int], title: str) -> int | None:
    """Return the headline where something above it (an appeal, a notice) was taken for the beginning of the article."""
    total = sum(len(pieces[index].text) for index in body)
    chosen = set(body)
    above = 0
    for index in range(body[0], body[-1]):
        if pieces[index].element.tag in ("h1", "h2") and says_title(pieces[index].text, title):
            return index
        above += len(pieces[index].text) if index in chosen else 0
        if above > _APPEAL_SHARE * total:
            return None
    return None


def says_title(text: str, title: str) -> bool:
    """Say whether a heading and a title are the same words, but for what one of them has behind."""
    words, known = find_words(text), find_words(title)
    return bool(words) and len(words) > 1 and (words == known[: len(words)] or known == words[: len(known)])


def _find_standfirst(pieces: list[Piece], headline: int, body: int, description: str | None) -> list[int]:
    """Return the lines and the picture's caption under the headline that introduce the article."""
    known = find_words(description or "")[:8]
    found: dict[str, int] = {}
    for index in range(headline + 1, body):
        piece = pieces[index]
        if piece.boxes or piece.linked >= _MOSTLY_LINKS or is_furniture(piece.text) or is_note(piece.text):
            continue
        told = len(known) > 5 and find_words(piece.text)[:8] == known
        if told or piece.kind is BlockKind.CAPTION or is_prose_piece(piece) or _REPUBLISHED.match(piece.text):
            found.setdefault(piece.text, index)
    return list(found.values())


def _find_origin(pieces: list[Piece], last: int) -> list[int]:
    """Return the line under the article that says where it was published before."""
    below = range(last + 1, min(last + 1 + _NEAR, len(pieces)))
    return [index for index in below if not pieces[index].boxes and _REPUBLISHED.match(pieces[index].text)][:1]
