"""Records as the ledger keeps them: typed JSON, compressed. Opening one runs nothing that it says."""

import zlib
from collections.abc import Callable
from typing import TypeVar

import msgspec

from reportedly.domain.errors import BrokenLedger
from reportedly.domain.filed import FiledArticle
from reportedly.domain.judgement import Judgement
from reportedly.domain.profile import Profile
from reportedly.domain.question import Question

Record = TypeVar("Record")
Value = TypeVar("Value")

_LEVEL = 6
_QUICK = 1
_encoder = msgspec.json.Encoder(order="deterministic")
_articles = msgspec.json.Decoder(FiledArticle)
_profiles = msgspec.json.Decoder(Profile)
_questions = msgspec.json.Decoder(Question)
_judgements = msgspec.json.Decoder(Judgement)

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


def pack_record(record: FiledArticle | Profile | Question | Judgement) -> bytes:
    """Write a record; equal ones give the same bytes."""
    return pack(_encoder.encode(record), _QUICK)


def unpack_article(packed: bytes) -> FiledArticle:
    """Read an article as filed."""
    return _decode(_articles, packed)


def unpack_profile(packed: bytes) -> Profile:
    """Read what an article is about."""
    return _decode(_profiles, packed)


def unpack_question(packed: bytes) -> Question:
    """Read a question with its accounts."""
    return _decode(_questions, packed)


def unpack_judgement(packed: bytes) -> Judgement:
    """Read a judgement."""
    return _decode(_judgements, packed)


def read_column(read: Callable[[str], Value], told: str) -> Value:
    """Read a value from a column; raise BrokenLedger where it is none."""
    try:
        return read(told)
    except ValueError as error:
        raise BrokenLedger(f"a column of the ledger is damaged ({error}); bring back a copy of the file.") from error


def _decode(decoder: "msgspec.json.Decoder[Record]", packed: bytes) -> Record:
    try:
        return decoder.decode(unpack(packed))
    except msgspec.MsgspecError as error:
        raise BrokenLedger(f"a record of the ledger is damaged ({error}); bring back a copy of the file.") from error
