"""Names of minors, victims and private persons taken out of a table, as far as the texts tell who these are."""

import re
from collections.abc import Container, Iterable, Mapping, Sequence
from dataclasses import dataclass

from reportedly.domain.figure import FigureKind
from reportedly.domain.filed import FiledArticle, FiledEntity
from reportedly.domain.mention import MentionKind
from reportedly.export.table import CellKind, Row, Table

_HARMED = frozenset(
    (FigureKind.KILLED, FigureKind.INJURED, FigureKind.MISSING, FigureKind.KIDNAPPED, FigureKind.DISPLACED)
)
_PRIVATE = frozenset(
    """
    husband wife widow widower partner mother father parent parents son daughter brother sister sibling cousin uncle
    aunt nephew niece grandmother grandfather grandson granddaughter relative relatives friend neighbour neighbor
    resident villager survivor passenger victim victims witness bystander student pupil schoolboy schoolgirl child boy
    girl teenager toddler baby infant youth patient migrant refugee prisoner detainee suspect hostage woman man mum dad
    """.split()
)
"""Words of a role that make nobody a public person."""
_ADULT = 18
_SHORTEST = 3
_WORD = re.compile(r"\w+")


@dataclass(frozen=True, slots=True)
class Withheld:
    """A person whose name is withheld: the names under which articles have them, and what stands in their place."""

    names: tuple[str, ...]
    mark: str


def find_withheld(articles: Iterable[FiledArticle], identity_of: Mapping[str, str]) -> list[Withheld]:
    """Return the persons whose names are withheld, numbered in the order of the articles.

    They are those whom no text gives a role or an office; those whose only role is a private one ("her mother"); those
    named in a sentence that counts people harmed, unless they speak; and those whom a text gives an age below 18.
    """
    names: dict[str, dict[str, None]] = {}
    public: set[str] = set()
    protected: set[str] = set()
    for article in articles:
        speaking = _find_speaking(article)
        for entity in (one for one in article.entities if one.kind is MentionKind.PERSON):
            key = identity_of.get(entity.id, entity.id)
            names.setdefault(key, {}).update(dict.fromkeys((entity.name, *entity.aliases)))
            if has_office(entity):
                public.add(key)
            if _is_minor(entity, article) or (entity.id not in speaking and _is_harmed(entity, article)):
                protected.add(key)
    hidden = [key for key in names if key in protected or key not in public]
    return [Withheld(tuple(names[key]), f"[person {number}]") for number, key in enumerate(hidden, start=1)]


def find_shared(articles: Iterable[FiledArticle]) -> set[str]:
    """Return single words that are names of places or bodies: alone they are not withheld."""
    places = (one.place.name for article in articles for one in article.figures if one.place)
    bodies = (one.name for article in articles for one in article.entities if one.kind is not MentionKind.PERSON)
    return {_fold(name) for name in (*places, *bodies) if " " not in name.strip()}


def _find_speaking(article: FiledArticle) -> set[str]:
    """Return the entities of an article that speak in it."""
    chains = (*(one.chain for one in article.claims), *(one.chain for one in article.figures))
    return {voice.entity for chain in chains for link in chain for voice in link.voices if voice.entity}


def has_office(entity: FiledEntity) -> bool:
    """Say whether some text gives a person a role that is no private one."""
    return any(words and not words & _PRIVATE for words in (set(_WORD.findall(one.lower())) for one in entity.roles))


def _is_harmed(entity: FiledEntity, article: FiledArticle) -> bool:
    sentences = (figure.sentence.text for figure in article.figures if figure.kind in _HARMED)
    return any(name in sentence for sentence in sentences for name in (entity.name, *entity.aliases))


def _is_minor(entity: FiledEntity, article: FiledArticle) -> bool:
    contents = (piece.text for one in article.claims for piece in one.content)
    told = (*(one.sentence.text for one in article.figures), *contents)
    for name in (entity.name, *entity.aliases):
        age = re.compile(rf"{re.escape(name)}, (?:aged )?(\d\d?)\b|\b(\d\d?)-year-old {re.escape(name)}")
        ages = (int(found[1] or found[2]) for text in told for found in age.finditer(text))
        if any(years < _ADULT for years in ages):
            return True
    return False


class Redaction:
    """Takes the names of persons out of texts: whole names first, then their last words alone.

    Single words among `shared` stay, for places or bodies are called so too.
    """

    def __init__(self, withheld: Sequence[Withheld], shared: Container[str] = frozenset()) -> None:
        marks: dict[str, str] = {}
        for person in withheld:
            for name in person.names:
                last = name.split()[-1] if name.split() else ""
                for form in (_fold(name), _fold(last)):
                    if len(form) >= _SHORTEST and form not in shared:
                        marks.setdefault(form, person.mark)
        self._marks = marks
        longest = sorted(marks, key=lambda name: (-len(name), name))
        forms = "|".join(r"[\s_\-]+".join(map(re.escape, name.split())) for name in longest if name)
        self._pattern = re.compile(rf"(?<!\w)(?:{forms})(?!\w)", re.IGNORECASE) if forms else None

    def redact_text(self, text: str) -> str:
        """Return a text without the names."""
        if self._pattern is None:
            return text
        return self._pattern.sub(lambda found: self._marks.get(_fold(found[0]), "[person]"), text)

    def redact(self, table: Table) -> Table:
        """Return a table without the names in any of its texts."""
        texts = {column.name for column in table.columns if column.kind is CellKind.WORDS}
        return Table(table.columns, [self._redact_row(row, texts) for row in table.rows])

    def _redact_row(self, row: Row, texts: set[str]) -> Row:
        return {
            name: self.redact_text(cell) if name in texts and isinstance(cell, str) else cell
            for name, cell in row.items()
        }


def _fold(name: str) -> str:
    return " ".join(re.split(r"[\s_\-]+", name.casefold().strip()))
