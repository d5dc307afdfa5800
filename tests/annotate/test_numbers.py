"""What the model of the package makes of numbers by the words around them."""

import numpy as np
import pytest

from reportedly.domain.embedding import Embedding
from reportedly.domain.figure import FigureKind
from reportedly.pipeline import Model
from reportedly.reader import Reader

KINDS = tuple(FigureKind)


@pytest.fixture(scope="module")
def reader() -> Reader:
    return Reader(Model.load())


def embed(reader: Reader, text: str) -> dict[str, Embedding]:
    found = {one.span.text: one.embedding for one in reader.read_text(text, published="2021-05-02").quantities}
    assert all(found.values())
    return {words: embedding for words, embedding in found.items() if embedding}


def test_kinds_are_seen_where_no_word_beside_the_number_tells_them(reader: Reader) -> None:
    text = (
        "The bus went over the edge at Corran Bend. Mourners carried nine coffins through the village on Friday, and "
        "the hospital took in 14 with broken bones."
    )
    seen = {words: KINDS[one.kinds.index(max(one.kinds))] for words, one in embed(reader, text).items()}
    assert seen == {"nine": FigureKind.KILLED, "14": FigureKind.INJURED}


def test_chances_of_all_kinds_add_up_and_all_numbers_are_embedded(reader: Reader) -> None:
    text = " ".join(
        f"On that day {number} people were hurt in street {number}, police said." for number in range(30, 90)
    )
    embeddings = embed(reader, text)
    assert len(embeddings) == 60
    for one in embeddings.values():
        assert (len(one.kinds), len(one.question), len(one.incident)) == (len(KINDS), 64, 32)
        assert abs(sum(one.kinds) - 255) <= len(KINDS)


def test_the_dead_of_one_attack_are_liker_to_each_other_than_to_its_wounded(reader: Reader) -> None:
    one = embed(reader, "The blast at the Orrin market killed 12 people and wounded 30, police said.")
    other = embed(reader, "Fifteen died when a bomb went off in the market of Orrin. Another 28 were hurt.")

    def multiply(a: str, b: str) -> float:
        vectors = (np.frombuffer(one[a].question, np.int8), np.frombuffer(other[b].question, np.int8))
        return float(vectors[0].astype(int) @ vectors[1].astype(int))

    assert multiply("12", "Fifteen") > multiply("12", "Another 28")
    assert multiply("30", "Another 28") > multiply("30", "Fifteen")


def test_a_text_without_numbers_has_nothing_to_embed(reader: Reader) -> None:
    assert embed(reader, "The minister said that the matter was closed.") == {}
