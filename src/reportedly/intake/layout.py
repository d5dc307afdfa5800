"""The blocks that a page shows, in order, as a browser would lay them out."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from lxml import etree
from lxml.html import HtmlElement

from reportedly.domain.article import BlockKind
from reportedly.intake.boxes import is_boxed
from reportedly.intake.lines import find_paragraphs

_HIDDEN = frozenset(
    "script style noscript template head title svg math iframe frame object embed audio video canvas map select option "
    "optgroup datalist textarea input link meta base progress meter".split()
)
_BLOCKS = frozenset(
    "html body address article aside blockquote button caption center dd details dialog dir div dl dt fieldset "
    "figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr legend li main menu nav ol p pre search section "
    "summary table tbody td tfoot th thead tr ul".split()
)
_CELLS = frozenset(("td", "th"))
_ROWS = frozenset(("tr", "caption"))
_IN_TABLE = frozenset("caption colgroup col thead tbody tfoot tr td th".split())
_HEADINGS = frozenset(("h1", "h2", "h3", "h4", "h5", "h6"))
_STRONG = frozenset(("b", "strong"))
_INVISIBLE_STYLE = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.IGNORECASE)
_READ_ALOUD = re.compile(
    r"(?:^|[\s_\-])(?:sr-only|screen-reader|screenreader|visually-?hidden|visuallyhidden|a11y-hidden|offscreen)",
    re.IGNORECASE,
)
_CAPTION = re.compile(r"(?:^|[\s_\-])(?:caption|cutline|pic-?box|photo-?text|image-?desc)", re.IGNORECASE)
_SPACE = re.compile(r"[ \t\r\n\f]+")
_BREAK_SPACE = re.compile(r" ?([\n\t\v]) ?")
_BLANK_LINES = re.compile(r"\n\n+")
_SENTENCE_END = re.compile(r"[.?!,;:][\"'”’)\]]*$")
_LONGEST_HEADING = 14


@dataclass(frozen=True, slots=True)
class Piece:
    """A block of the page: its words, the element that holds them, and what its surroundings say about it.

    `linked` is the share of its characters that are links. `boxes` are the elements around it whose tag or class says
    that they hold something other than the article, the outermost first.
    """

    kind: BlockKind
    text: str
    element: HtmlElement
    linked: float
    boxes: tuple[HtmlElement, ...]


@dataclass(slots=True)
class _Run:
    """The inline text gathered since the last edge of a block."""

    strings: list[str] = field(default_factory=list)
    linked: int = 0
    strong: int = 0
    captioned: int = 0
    total: int = 0

    def add(self, text: str, around: "_Surroundings") -> None:
        size = len(text.strip())
        self.strings.append(text)
        self.total += size
        self.linked += size * around.inside("a")
        self.strong += size * around.inside(*_STRONG)
        self.captioned += size * bool(around.captions)


@dataclass(slots=True)
class _Surroundings:
    """How many elements of each sort the walk is inside of."""

    elements: list[HtmlElement] = field(default_factory=list)
    boxes: list[HtmlElement] = field(default_factory=list)
    tables: list[HtmlElement] = field(default_factory=list)
    captions: list[HtmlElement] = field(default_factory=list)
    counts: dict[str, int] = field(default_factory=dict)

    def enter(self, element: HtmlElement, tag: str) -> None:
        self.counts[tag] = self.counts.get(tag, 0) + 1
        if is_boxed(element):
            self.boxes.append(element)
        if tag in ("figcaption", "caption") or _CAPTION.search(element.get("class") or ""):
            self.captions.append(element)

    def leave(self, element: HtmlElement, tag: str) -> None:
        self.counts[tag] -= 1
        for stack in (self.boxes, self.tables, self.captions, self.elements):
            if stack and stack[-1] is element:
                stack.pop()

    def inside(self, *tags: str) -> bool:
        return any(self.counts.get(tag) for tag in tags)


def find_pieces(root: HtmlElement, with_unshown: bool = False) -> list[Piece]:
    """Return the blocks that `root` shows; `with_unshown` takes in what its style hides until a script runs.

    Runs of white space are one space, as a browser shows them, <br> is a line break and two of them part blocks; a
    no-break space stays what it is. Cells of a table are parted by tabs and its rows by line breaks.
    """
    walk = _Walk(with_unshown)
    return list(walk.find(root))


class _Walk:
    """One pass over the tree, without recursion."""

    def __init__(self, with_unshown: bool) -> None:
        self._with_unshown = with_unshown
        self._run = _Run()
        self._around = _Surroundings()

    def find(self, root: HtmlElement) -> Iterator[Piece]:
        walk = etree.iterwalk(root, events=("start", "end"))
        for event, element in walk:
            tag = element.tag if isinstance(element.tag, str) else ""
            if event == "start":
                if self._is_hidden(element, tag):
                    walk.skip_subtree()
                    continue
                yield from self._start(element, tag)
                continue
            if not self._is_hidden(element, tag):
                yield from self._end(element, tag)
            if element is not root:
                self._add(element.tail)
        yield from self._flush()

    def _start(self, element: HtmlElement, tag: str) -> Iterator[Piece]:
        if tag == "br":
            self._run.strings.append("\n")
        elif tag in _BLOCKS and not self._is_inside_table(tag):
            yield from self._flush()
            self._around.elements.append(element)
            if tag == "table" and _holds_data(element):
                self._around.tables.append(element)
        elif tag in _CELLS:
            self._run.strings.append("\t")
        elif tag in _ROWS:
            self._run.strings.append("\v")
        self._around.enter(element, tag)
        self._add(element.text)

    def _end(self, element: HtmlElement, tag: str) -> Iterator[Piece]:
        if tag in _BLOCKS and not self._is_inside_table(tag):
            yield from self._flush()
        self._around.leave(element, tag)

    def _is_inside_table(self, tag: str) -> bool:
        return bool(self._around.tables) and tag in _IN_TABLE

    def _is_hidden(self, element: HtmlElement, tag: str) -> bool:
        if tag in _HIDDEN or not tag:
            return True
        if self._with_unshown:
            return False
        if element.get("hidden") is not None or _INVISIBLE_STYLE.search(element.get("style") or ""):
            return True
        names = element.get("class")
        return bool(names) and tag not in _HEADINGS and _READ_ALOUD.search(names or "") is not None

    def _add(self, text: str | None) -> None:
        if not text:
            return
        # No browser shows a soft hyphen within a line.
        text = text.replace("\xad", "")
        if not self._around.inside("pre"):
            text = _SPACE.sub(" ", text)
        self._run.add(text, self._around)

    def _flush(self) -> Iterator[Piece]:
        run, self._run = self._run, _Run()
        if not run.total or not self._around.elements:
            return
        element = self._around.elements[-1]
        linked = run.linked / run.total
        kind = BlockKind.CAPTION if run.captioned == run.total else self._kind(element)
        for text in self._texts("".join(run.strings)):
            yield Piece(self._bold_heading(kind, run, text), text, element, linked, tuple(self._around.boxes))

    def _texts(self, text: str) -> Iterator[str]:
        if self._around.inside("pre"):
            for paragraph in find_paragraphs(text):
                yield text[paragraph.start : paragraph.end]
            return
        text = _BREAK_SPACE.sub(r"\1", _SPACE_RUN.sub(" ", text))
        if self._around.tables:
            text = _BLANK_LINES.sub("\n", text.replace("\v\t", "\v").replace("\v", "\n"))
        for part in _BLANK_LINES.split(text.replace("\v", "\n")):
            if any(char.isprintable() and not char.isspace() for char in part):
                yield part.strip()

    def _kind(self, element: HtmlElement) -> BlockKind:
        around = self._around
        if around.tables:
            return BlockKind.TABLE
        if around.inside("blockquote"):
            return BlockKind.QUOTE
        if around.inside(*_HEADINGS) or element.get("role") == "heading":
            return BlockKind.HEADING
        return BlockKind.LIST if around.inside("li", "dd", "dt") else BlockKind.PARAGRAPH

    def _bold_heading(self, kind: BlockKind, run: _Run, text: str) -> BlockKind:
        """A short paragraph that is bold throughout and no sentence is how many pages set their headings."""
        bold = kind is BlockKind.PARAGRAPH and run.strong == run.total
        if bold and len(text.split()) <= _LONGEST_HEADING and not _SENTENCE_END.search(text):
            return BlockKind.HEADING
        return kind


_SPACE_RUN = re.compile(r" {2,}")


def _holds_data(table: HtmlElement) -> bool:
    """Say whether a table holds rows of values, and not, as on old pages, the layout of the page."""
    rows = cells = 0
    for element in table.iterdescendants():
        tag = element.tag
        if tag in _BLOCKS and tag not in _IN_TABLE and tag not in ("div", "p", "center"):
            return False
        rows += tag == "tr"
        cells += tag in _CELLS
        if tag in _CELLS and sum(len(text) for text in element.itertext()) > 300:
            return False
    return rows >= 2 and cells >= 2 * rows
