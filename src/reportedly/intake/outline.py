"""Which paragraphs of a plain text are its title, headings, captions and text, and which are furniture."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from reportedly.domain.article import BlockKind
from reportedly.intake.dateline import read_credit, read_dateline, read_note
from reportedly.intake.furniture import closes_article, is_furniture, is_label, is_wire_header
from reportedly.intake.lines import Paragraph

_SENTENCE_END = re.compile(r"[.?!…][\"'”’)\]]*$")
_UNFINISHED = re.compile(r"[.,;:…][\"'”’)\]]*$")
_QUOTED = re.compile(r"[\"“'‘].*[\"”'’]", re.DOTALL)
_CREDITED = re.compile(
    r".{20,}(?:\([^()]{0,40}(?:photo|image|picture|getty|handout|courtesy|screengrab|file)[^()]{0,60}\)"
    r"|(?:photo|image|picture|photograph|credit)s?\s?(?:credit|by|courtesy of)?\s?[:/]\s?[^.]{2,60}"
    r"|/\s?(?:ap|afp|reuters|getty images)|getty images)\.?",
    re.IGNORECASE | re.DOTALL,
)
_FILE_PHOTO = re.compile(
    r"(?:FILE|FILE PHOTO|In this (?:file )?photo|In this image|Pictured)\b\s?[:,\-–—]", re.IGNORECASE
)
_ITEM = re.compile(r"[-*•·▪◦‣]\s|\d{1,3}[.)]\s")
_PROSE_WORDS = 12
_LONGEST_TITLE = 30
_LONGEST_HEADING = 15
_HEAD_ZONE, _TAIL_ZONE = 15, 4


@dataclass(frozen=True, slots=True)
class Outline:
    """The kind of each paragraph, and which one is the title and which the first of the text."""

    kinds: tuple[BlockKind, ...]
    title: int | None
    body: int


def build_outline(paragraphs: list[Paragraph]) -> Outline:
    """Judge the paragraphs of a plain text, one after the other and by their neighbours."""
    upper = _is_upper("".join(paragraph.text[:500] for paragraph in paragraphs[:50]))
    body = next((i for i, paragraph in enumerate(paragraphs) if _opens_body(paragraph, upper)), len(paragraphs))
    title = _find_title(paragraphs, body)
    kinds = [_judge(paragraphs, index, body, title, upper) for index in range(len(paragraphs))]
    for index in _find_appended(paragraphs, body, upper):
        kinds[index] = BlockKind.FURNITURE
    return Outline(tuple(kinds), title, body)


def is_prose(text: str, upper: bool = False) -> bool:
    """Say whether a paragraph is made of sentences, and is no heading, label or teaser."""
    words = text[:2000].split()
    if len(words) < _PROSE_WORDS:
        return False
    return len(words) > _LONGEST_TITLE or (
        _SENTENCE_END.search(text[-10:]) is not None and (upper or not _is_title_case(words))
    )


def _opens_body(paragraph: Paragraph, upper: bool) -> bool:
    if read_dateline(paragraph.text):
        return True
    return is_prose(paragraph.text, upper) and not is_furniture(paragraph.text) and not is_wire_header(paragraph.text)


def _find_title(paragraphs: list[Paragraph], body: int) -> int | None:
    """Return the first line before the text that reads like a title: of four words, else of two, else of one."""
    head = [
        i
        for i in range(min(body, _HEAD_ZONE))
        if not _is_about_article(paragraphs[i].text) and not is_wire_header(paragraphs[i].text)
    ]
    head = [
        i for i in head if not is_furniture(paragraphs[i].text) and len(paragraphs[i].text.split()) <= _LONGEST_TITLE
    ]
    for least in (4, 2, 1):
        for index in head:
            text = paragraphs[index].text
            if len(text.split()) >= least and not text.endswith((",", ":")) and not _ITEM.match(text):
                return index
    return None


def _judge(paragraphs: list[Paragraph], index: int, body: int, title: int | None, upper: bool) -> BlockKind:
    text = paragraphs[index].text
    if index == title:
        return BlockKind.HEADING
    if _is_furniture_at(text, index, len(paragraphs), body, title):
        return BlockKind.FURNITURE
    if index and paragraphs[index - 1].text == text:
        return BlockKind.FURNITURE
    if _is_caption(text) or (index + 1 < len(paragraphs) and paragraphs[index + 1].text == text):
        return BlockKind.CAPTION
    if text.startswith((">", "|")) or text.count("\t") >= 2:
        return BlockKind.QUOTE if text.startswith(">") else BlockKind.TABLE
    if _ITEM.match(text) and _has_item_beside(paragraphs, index):
        return BlockKind.LIST
    following = paragraphs[index + 1].text if index + 1 < len(paragraphs) else ""
    return BlockKind.HEADING if _is_heading(paragraphs[index], following, upper) else BlockKind.PARAGRAPH


def _is_furniture_at(text: str, index: int, count: int, body: int, title: int | None) -> bool:
    if is_furniture(text) or _is_about_article(text) or _is_dateline_alone(text):
        return True
    if (index < body or index >= count - _TAIL_ZONE) and is_wire_header(text):
        return True
    if title is None or index >= body:
        return False
    words = len(text.split())
    return words < 3 or (index < title and words < _PROSE_WORDS)


def _is_about_article(text: str) -> bool:
    """Say whether a line only says who wrote it, or when, or who may print it."""
    if len(text) > 200:
        return False
    return bool(read_note(text) or read_credit(text))


def _is_dateline_alone(text: str) -> bool:
    dateline = read_dateline(text)
    return dateline is not None and dateline.end >= len(text)


def _is_caption(text: str) -> bool:
    return len(text) <= 600 and bool(_FILE_PHOTO.match(text) or _CREDITED.fullmatch(text))


def _has_item_beside(paragraphs: list[Paragraph], index: int) -> bool:
    if not paragraphs[index].text[0].isdigit():
        return True
    beside = paragraphs[max(0, index - 1) : index] + paragraphs[index + 1 : index + 2]
    return any(_ITEM.match(paragraph.text) for paragraph in beside)


def _is_heading(paragraph: Paragraph, following: str, upper: bool) -> bool:
    text = paragraph.text
    words = text.split()
    if len(words) > _LONGEST_HEADING or len(text) > 120 or len(following.split()) < 8 or _UNFINISHED.search(text):
        return False
    if text[0].islower() or (upper and len(words) > 8):
        return False
    if _is_title_case(words) or (text.isupper() and not upper):
        return True
    return len(words) <= 8 and not _QUOTED.fullmatch(text) and not text.endswith("!")


def _find_appended(paragraphs: list[Paragraph], body: int, upper: bool) -> Iterator[int]:
    """Yield what stands under a heading like "Latest posts": all that follows, or in the middle the teasers alone."""
    prose = [len(paragraph.text.split()) if is_prose(paragraph.text, upper) else 0 for paragraph in paragraphs]
    total = sum(prose)
    before = 0
    teasing = False
    for index, paragraph in enumerate(paragraphs):
        if index > body and closes_article(paragraph.text):
            if before * 2 >= total:
                yield from range(index, len(paragraphs))
                return
            teasing = True
        elif prose[index] or (teasing and is_label(paragraph.text)):
            teasing = teasing and not prose[index]
        if teasing:
            yield index
        before += prose[index]


def _is_title_case(words: list[str]) -> bool:
    long = [word.strip("\"'“”‘’(") for word in words if len(word) >= 4]
    return bool(long) and sum(word[:1].isupper() or word[:1].isdigit() for word in long) >= 0.65 * len(long)


def _is_upper(text: str) -> bool:
    letters = [char for char in text if char.isalpha()]
    return bool(letters) and sum(char.isupper() for char in letters) > 0.8 * len(letters)
