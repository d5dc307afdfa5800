"""The lines of a plain text, and the paragraphs that they make up: hard-wrapped, or a line each."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

# Every line break that Unicode knows; "\r\n" is one.
_LINE = re.compile("([^\n\r\v\f\x1c-\x1e\x85\u2028\u2029]*)(\r\n|[\n\r\v\f\x1c-\x1e\x85\u2028\u2029]|$)")
_FIRST_WORD = re.compile(r"\S{1,80}")
_ITEM = re.compile(r"(?:[-*•·▪◦‣]|\d{1,3}[.)])\s")
_SENTENCE_END = re.compile(r"[.?!:][\"'”’)\]]*$")
_NARROWEST, _WIDEST = 40, 132
_SLACK = 12


@dataclass(frozen=True, slots=True)
class Line:
    """What a line shows, without the white space around it; `start` is `end` for a blank one."""

    start: int
    end: int
    indent: int
    first_word: int
    text: str


@dataclass(frozen=True, slots=True)
class Paragraph:
    """Lines that belong together."""

    lines: tuple[Line, ...]
    text: str

    @property
    def start(self) -> int:
        """Where its first line starts."""
        return self.lines[0].start

    @property
    def end(self) -> int:
        """Where its last line ends."""
        return self.lines[-1].end


def find_paragraphs(text: str) -> list[Paragraph]:
    """Return the paragraphs of `text`: parted by blank lines, by indents, or a line each."""
    lines = list(_find_lines(text))
    width = _measure_width(lines)
    paragraphs: list[Paragraph] = []
    for run in _find_runs(lines):
        run_width = width or _measure_run(run)
        group = [run[0]]
        for before, after in pairwise(run):
            if not _continues(before, after, run_width):
                paragraphs.append(_join(text, group))
                group = []
            group.append(after)
        paragraphs.append(_join(text, group))
    return paragraphs


def _join(text: str, lines: list[Line]) -> Paragraph:
    return Paragraph(tuple(lines), text[lines[0].start : lines[-1].end])


def _find_lines(text: str) -> Iterator[Line]:
    for found in _LINE.finditer(text):
        whole = found[1]
        if not whole:
            yield Line(found.start(), found.start(), 0, 0, "")
            continue
        shown = whole.strip("\ufeff \t\xa0\u3000\u200b\x00").strip()
        if not any(char.isprintable() and not char.isspace() for char in shown[:1000]):
            shown = shown if shown.strip() and len(shown) > 1000 else ""
        start = found.start() + (whole.find(shown) if shown else 0)
        word = _FIRST_WORD.match(shown)
        yield Line(start, start + len(shown), start - found.start(), len(word[0]) if word else 0, shown)


def _find_runs(lines: list[Line]) -> Iterator[list[Line]]:
    """Yield the runs of lines between blank ones."""
    run: list[Line] = []
    for line in lines:
        if line.text:
            run.append(line)
        elif run:
            yield run
            run = []
    if run:
        yield run


def _measure_width(lines: list[Line]) -> int:
    """Return the column at which the text was wrapped by hand or by a machine; 0 where it was not.

    A wrapped line is as full as it can be: the first word of the next would not have fitted. Of the lines that are long
    enough to tell, most are full and break a sentence; the others end paragraphs.
    """
    inner = [
        (before, after)
        for before, after in pairwise(lines)
        if before.text and after.text and after.indent <= before.indent
    ]
    lengths = sorted(_reach(before) for before, _ in inner)
    width = lengths[int(len(lengths) * 0.97)] if len(lengths) >= 2 else 0
    if not _NARROWEST <= width <= _WIDEST:
        return 0
    long = [(before, after) for before, after in inner if _reach(before) >= 0.75 * width]
    full = [before for before, after in long if _is_full(before, after, width)]
    broken = sum(not _SENTENCE_END.search(line.text[-4:]) for line in full)
    return width if len(full) >= 0.6 * len(long) and broken * 2 >= len(full) else 0


def _measure_run(run: list[Line]) -> int:
    """Return the column at which a single run is wrapped: lines of one length, but for the last."""
    lengths = [line.end - line.start for line in run[:-1]]
    if not lengths or not _NARROWEST <= max(lengths) <= _WIDEST or len(run[-1].text) > max(lengths) + _SLACK:
        return 0
    same = min(lengths) >= max(lengths) - _SLACK and not all(_SENTENCE_END.search(line.text) for line in run)
    return max(lengths) if same and _reads_on(run) else 0


def _reads_on(run: list[Line]) -> bool:
    """Say whether most lines go on in the middle of a sentence: lower case, or no end before the break."""
    breaks = list(pairwise(run))
    open_ends = sum(after.text[0].islower() or not _SENTENCE_END.search(before.text) for before, after in breaks)
    lower = sum(after.text[0].islower() for _, after in breaks)
    return open_ends * 2 > len(breaks) and (lower > 0 or all(line.text.isupper() for line in run))


def _is_full(before: Line, after: Line, width: int) -> bool:
    return _reach(before) + 1 + after.first_word > width - _SLACK / 2


def _reach(line: Line) -> int:
    """Return the column at which a line ends."""
    return line.indent + line.end - line.start


def _continues(before: Line, after: Line, width: int) -> bool:
    """Say whether `after` goes on where `before` was broken."""
    if _ITEM.match(after.text) or after.indent >= before.indent + 2:
        return False
    if after.text[0].islower() and not _SENTENCE_END.search(before.text):
        return True
    return bool(width) and _is_full(before, after, width)
