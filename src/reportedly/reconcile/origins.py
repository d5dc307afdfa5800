"""Origins: which figures that answer one question trace to one root, so that confirmations are not counted twice."""

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from itertools import product

from reportedly.domain.filed import FiledArticle, FiledFigure, Paragraph
from reportedly.domain.folding import fold_words
from reportedly.domain.question import CopyLink, Origin
from reportedly.reconcile.groups import Groups
from reportedly.reconcile.likeness import stands_in
from reportedly.reconcile.outlets import Credits, find_cited, find_outlet_keys
from reportedly.reconcile.reasons import explain_origin
from reportedly.reconcile.roots import Root, Roots, Roster
from reportedly.reconcile.shingles import find_long, find_numbers

AT_LARGE = frozenset("the authorities officials local government".split())
"""Words for those in charge, whoever they are: they mean the body that gives the same number elsewhere."""
_TOLD = re.compile(r"\btold (?:the )?((?:[A-Z][\w.&’'-]*)(?: (?:[A-Z][\w.&’'-]*)){0,4})")
"""Whom somebody told it, in words with capitals: it may be an outlet."""


@dataclass(frozen=True, slots=True)
class Join:
    """Two figures, by their places, that trace to one root; `link` is the copying that tells so, if it was that."""

    one: int
    other: int
    link: CopyLink | None = None


def find_origins(
    figures: Sequence[FiledFigure],
    articles: Mapping[str, FiledArticle],
    copies: Sequence[CopyLink],
    identity_of: Mapping[str, str],
    roster: Roster | None = None,
) -> tuple[Origin, ...]:
    """Return the roots of the figures that answer one question, each with its articles and why they are one.

    Figures trace to one root where one named voice or body vouches for them, where their text was copied, or where one
    cites the other's outlet for the same number. What an outlet says itself is that of whom it had the number from
    before, or of who speaks beside it and gives the number elsewhere; what "authorities" say is that of the body that
    gives the number elsewhere. What cannot be traced is a root of its own, an outlet that vouches itself as well. An
    article with figures of two voices belongs to both.

    `roster` knows the roles of the voices in all articles of the matter; without it those in the articles of the
    figures are known.
    """
    ordered = sorted(figures, key=lambda figure: (_order(articles[figure.article]), figure.span, figure.id))
    known = {figure.article: articles[figure.article] for figure in ordered}
    finder = Roots(ordered, known, roster or Roster.of(known.values(), identity_of))
    roots = [finder.find(figure) for figure in ordered]
    joins = (
        *_join_roots(roots),
        *_join_copied(ordered, roots, articles, copies),
        *_join_cited(ordered, articles),
        *_join_repeated(ordered, roots),
        *_join_remembered(ordered, roots, articles),
    )
    groups = Groups(range(len(ordered)))
    for join in joins:
        groups.join(join.one, join.other)
    for join in (*_join_at_large(ordered, roots, groups, articles), *_join_heard(ordered, roots, groups, finder)):
        groups.join(join.one, join.other)
    links = defaultdict(list)
    for join in joins:
        if join.link:
            links[groups.find(join.one)].append(join.link)
    return tuple(
        _build([ordered[at] for at in group], [roots[at] for at in group], articles, links[group[0]])
        for group in groups.sets()
    )


def _build(
    figures: Sequence[FiledFigure],
    roots: Sequence[Root],
    articles: Mapping[str, FiledArticle],
    links: Sequence[CopyLink],
) -> Origin:
    root = explain_origin(roots, [articles[figure.article] for figure in figures], links)
    return Origin(tuple(dict.fromkeys(figure.article for figure in figures)), root, tuple(one.id for one in figures))


def _order(article: FiledArticle) -> tuple[date, str]:
    return article.appeared or date.max, article.id


def _join_roots(roots: Sequence[Root]) -> Iterator[Join]:
    """Yield the figures for which one voice vouches."""
    first: dict[str, int] = {}
    for at, root in enumerate(roots):
        for key in root.keys:
            yield Join(first.setdefault(key, at), at)


def _join_repeated(figures: Sequence[FiledFigure], roots: Sequence[Root]) -> Iterator[Join]:
    """Yield the figures of one article that give one number, where one of them does not name a voice of its own."""
    sources: dict[tuple[str, Decimal], int] = {}
    for at, root in sorted(enumerate(roots), key=lambda found: _rank(found[1])):
        for number in find_numbers(figures[at]):
            source = sources.setdefault((figures[at].article, number), at)
            if root.denied == roots[source].denied and (_rank(root) or _rank(roots[source])):
                yield Join(source, at)


def _join_remembered(
    figures: Sequence[FiledFigure], roots: Sequence[Root], articles: Mapping[str, FiledArticle]
) -> Iterator[Join]:
    """Yield the figures that an outlet gives itself with those of whom it had that number from before."""
    had: dict[tuple[str, Decimal], int] = {}
    for at, (figure, root) in enumerate(zip(figures, roots, strict=True)):
        printed = product(sorted(find_outlet_keys(articles[figure.article].outlet)), find_numbers(figure))
        for key in printed:
            if root.own and key in had:
                yield Join(had[key], at)
            elif not root.own and not root.denied:
                had.setdefault(key, at)


def _join_at_large(
    figures: Sequence[FiledFigure], roots: Sequence[Root], groups: Groups[int], articles: Mapping[str, FiledArticle]
) -> Iterator[Join]:
    """Yield the figures of "authorities" with those of the body that gives the same number, where it is just one.

    Of several those count that give it nearest in time: a court says months later what the sheriff said that night.
    """
    at_large = [AT_LARGE.issuperset(fold_words(figure.voice.name)) for figure in figures]
    giving = _find_giving(figures, roots)
    for at in (at for at, is_at_large in enumerate(at_large) if is_at_large):
        for number in find_numbers(figures[at]):
            known = [one for one in giving[number] if not at_large[one]]
            gaps = [_measure_days(articles[figures[at].article], articles[figures[one].article]) for one in known]
            near = [one for one, gap in zip(known, gaps, strict=True) if gap == min(gaps)]
            if len({groups.find(one) for one in near}) == 1:
                yield Join(near[0], at)


def _measure_days(one: FiledArticle, other: FiledArticle) -> int:
    return abs((_order(one)[0] - _order(other)[0]).days)


def _join_heard(
    figures: Sequence[FiledFigure], roots: Sequence[Root], groups: Groups[int], finder: Roots
) -> Iterator[Join]:
    """Yield the figures that an outlet gives itself with those of whom speaks beside it, where that is just one.

    It is one who gives that number elsewhere, else one who spoke last before it and gives another ("The coastguard said
    32 had died. Six were still missing."), or who supplied the figures of its table.
    """
    giving = _find_giving(figures, roots)
    speaking = [one for one, root in enumerate(roots) if root.traced and not root.denied]
    for at in (at for at, root in enumerate(roots) if root.own):
        heard, last = finder.find_heard(figures[at]), finder.find_last(figures[at])
        telling = [(giving[number], heard) for number in find_numbers(figures[at])]
        for some, keys in (*telling, (speaking, last), (speaking, finder.find_suppliers(figures[at]))):
            known = {groups.find(one): one for one in some if not keys.isdisjoint(roots[one].keys)}
            if len(known) == 1:
                yield Join(next(iter(known.values())), at)
            if known:
                break


def _find_giving(figures: Sequence[FiledFigure], roots: Sequence[Root]) -> Mapping[Decimal, list[int]]:
    """Return for each number the figures in which a voice that other articles can name gives it."""
    giving: defaultdict[Decimal, list[int]] = defaultdict(list)
    for at, root in enumerate(roots):
        if root.traced and not root.denied:
            for number in find_numbers(figures[at]):
                giving[number].append(at)
    return giving


def _rank(root: Root) -> int:
    """Return how far a root is from a voice that can be named: that, a document, a description, the outlet itself."""
    if root.traced:
        return 1 if root.document else 0
    return 3 if root.own else 2


def _join_cited(figures: Sequence[FiledFigure], articles: Mapping[str, FiledArticle]) -> Iterator[Join]:
    """Yield the figures of which one is given as another's outlet or agency has it, with the first such of these.

    So is what somebody told an outlet: "an official told Continental Press that there were five".
    """
    printed: dict[tuple[str, Decimal], int] = {}
    for at, figure in enumerate(figures):
        article = articles[figure.article]
        forms = (form for name in (article.outlet, *article.credits) for form in find_outlet_keys(name))
        for key in product(forms, find_numbers(figure)):
            printed.setdefault(key, at)
    for at, figure in enumerate(figures):
        told = (match[1] for match in _TOLD.finditer(figure.sentence.text))
        forms = (form for name in (*find_cited(figure.chain), *told) for form in find_outlet_keys(name))
        yield from (Join(printed[key], at) for key in product(forms, find_numbers(figure)) if key in printed)


def _join_copied(
    figures: Sequence[FiledFigure],
    roots: Sequence[Root],
    articles: Mapping[str, FiledArticle],
    copies: Sequence[CopyLink],
) -> Iterator[Join]:
    """Yield the figures that a copy has from its original: the same number, in text that was copied or is credited."""
    of_article: defaultdict[str, list[int]] = defaultdict(list)
    for at, figure in enumerate(figures):
        of_article[figure.article].append(at)
    for link in copies:
        if link.earlier in of_article and link.later in of_article:
            pair = _Pair(articles[link.earlier], articles[link.later])
            for one, other in product(of_article[link.earlier], of_article[link.later]):
                if roots[one].denied == roots[other].denied and pair.share(figures[one], figures[other]):
                    yield Join(one, other, link)


class _Pair:
    """An article and a copy of it."""

    def __init__(self, earlier: FiledArticle, later: FiledArticle) -> None:
        self._earlier, self._later = earlier, later
        self._text = frozenset(shingle for paragraph in earlier.paragraphs for shingle in paragraph.shingles)
        self._credited = Credits.of(later).find(Credits.of(earlier)) is not None
        self._rewritten = not any(stands_in(paragraph, self._text) for paragraph in find_long(later))

    def share(self, one: FiledFigure, other: FiledFigure) -> bool:
        """Say whether a figure of the one and one of the other are the same, and copied with its text or credited."""
        if not set(find_numbers(one)) & set(find_numbers(other)):
            return False
        if self._credited or self._rewritten:
            return True
        copied, original = _find_paragraph(other, self._later), _find_paragraph(one, self._earlier)
        if copied is None or original is None:
            return False
        return stands_in(copied, self._text) or stands_in(original, copied.shingles)


def _find_paragraph(figure: FiledFigure, article: FiledArticle) -> Paragraph | None:
    """Return the paragraph that a figure stands in, None where that is too short to have been filed."""
    return next((one for one in article.paragraphs if one.start <= figure.span.start < one.end), None)
