"""Records as the ledger keeps them: typed JSON, compressed. Opening one runs nothing that it says."""

import zlib
from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass
from typing import TypeVar

import msgspec

from reportedly.domain.errors import BrokenLedger
from reportedly.domain.filed import FiledArticle, FiledClaim, FiledEntity, FiledFigure, FiledPlace
from reportedly.domain.judgement import Judgement
from reportedly.domain.profile import Profile
from reportedly.domain.question import Heading, Question
from reportedly.domain.saying import Said

Record = TypeVar("Record")
Value = TypeVar("Value")


class _Parts(msgspec.Struct):
    """A filed article of which claims and figures are not read yet."""

    entities: tuple[FiledEntity, ...]
    claims: tuple[msgspec.Raw, ...]
    figures: tuple[msgspec.Raw, ...]


class _Name(msgspec.Struct):
    id: str


class _FigureName(msgspec.Struct):
    id: str
    claim: str | None


_LEVEL = 6
_QUICK = 1
_encoder = msgspec.json.Encoder(order="deterministic")
_articles = msgspec.json.Decoder(FiledArticle)
_profiles = msgspec.json.Decoder(Profile)
_questions = msgspec.json.Decoder(Question)
_parts = msgspec.json.Decoder(_Parts)
_headings = msgspec.json.Decoder(Heading)
_names = msgspec.json.Decoder(_Name)
_figure_names = msgspec.json.Decoder(_FigureName)
_claims = msgspec.json.Decoder(FiledClaim)
_figures = msgspec.json.Decoder(FiledFigure)
_judgements = msgspec.json.Decoder(Judgement)
_places = msgspec.json.Decoder(FiledPlace)

# Nothing that is read is larger (intake refuses it), so a record that unpacks to more is none of ours.
LARGEST = 256 * 1024 * 1024


def pack(data: bytes, level: int = _LEVEL) -> bytes:
    """Compress bytes."""
    return zlib.compress(data, level)


def unpack(packed: bytes) -> bytes:
    """Return bytes as they were; raise BrokenLedger where they are damaged or grow beyond all measure."""
    stream = zlib.decompressobj()
    try:
        data = stream.decompress(packed, LARGEST)
    except zlib.error as error:
        raise BrokenLedger(f"a record of the ledger is damaged ({error}); bring back a copy of the file.") from error
    if not stream.eof:
        raise BrokenLedger("a record of the ledger is damaged (it does not end); bring back a copy of the file.")
    return data


def pack_text(text: str) -> bytes:
    """Compress a text."""
    return pack(text.encode("utf-8", "surrogatepass"))


def unpack_text(packed: bytes) -> str:
    """Return a text as it was."""
    return unpack(packed).decode("utf-8", "surrogatepass")


def pack_record(record: FiledArticle | Profile | Question | Heading | Judgement) -> bytes:
    """Write a record; equal ones give the same bytes."""
    return pack(_encoder.encode(record), _QUICK)


def pack_head(head: FiledArticle) -> bytes:
    """Write an article without what stands in it: too little to be worth compressing."""
    return _encoder.encode(head)


def unpack_head(written: bytes) -> FiledArticle:
    """Read an article without what stands in it."""
    return _read(_articles, written)


def unpack_article(packed: bytes) -> FiledArticle:
    """Read an article as filed."""
    return _decode(_articles, packed)


@dataclass(frozen=True, slots=True)
class Parts:
    """Some claims and figures of an article as filed, by id, and all of its entities."""

    said: Mapping[str, Said]
    entities: tuple[FiledEntity, ...]


def unpack_parts(packed: bytes, ids: Collection[str]) -> Parts:
    """Read claims and figures of an article, and the figures that stand in one of the claims: the rest is passed over.

    Reading all of an article takes five times as long.
    """
    read = _decode(_parts, packed)
    claims = (_read(_claims, one) for one in read.claims if _read(_names, one).id in ids)
    names = ((_read(_figure_names, one), one) for one in read.figures)
    figures = (_read(_figures, one) for name, one in names if name.id in ids or name.claim in ids)
    said: dict[str, Said] = {one.id: one for one in claims}
    return Parts(said | {one.id: one for one in figures}, read.entities)


def unpack_profile(packed: bytes) -> Profile:
    """Read what an article is about."""
    return _decode(_profiles, packed)


def unpack_question(packed: bytes) -> Question:
    """Read a question with its accounts."""
    return _decode(_questions, packed)


def unpack_heading(packed: bytes) -> Heading:
    """Read what lists show of a question."""
    return _decode(_headings, packed)


def unpack_judgement(packed: bytes) -> Judgement:
    """Read a judgement."""
    return _decode(_judgements, packed)


def write_place(place: FiledPlace) -> str:
    """Write a place in a line; equal ones give the same."""
    return _encoder.encode(place).decode("utf-8")


def read_place(written: str) -> FiledPlace:
    """Read a place."""
    return _read(_places, written)


def read_column(read: Callable[[str], Value], told: str) -> Value:
    """Read a value from a column; raise BrokenLedger where it is none."""
    try:
        return read(told)
    except ValueError as error:
        raise BrokenLedger(f"a column of the ledger is damaged ({error}); bring back a copy of the file.") from error


def _decode(decoder: "msgspec.json.Decoder[Record]", packed: bytes) -> Record:
    return _read(decoder, unpack(packed))


def _read(decoder: "msgspec.json.Decoder[Record]", written: bytes | str | msgspec.Raw) -> Record:
    try:
        return decoder.decode(written)
    except msgspec.MsgspecError as error:
        raise BrokenLedger(f"a record of the ledger is damaged ({error}); bring back a copy of the file.") from error
