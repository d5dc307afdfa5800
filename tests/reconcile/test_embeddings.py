"""What the encoder made of two numbers, as measures of how alike they are."""

from dataclasses import replace

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from reportedly.domain.embedding import INCIDENT_STEPS, QUESTION_STEPS, Embedding
from reportedly.domain.figure import FigureKind
from reportedly.reconcile.evidence.columns import Pairs
from reportedly.reconcile.evidence.embeddings import EmbeddingTheme
from reportedly.reconcile.grouping import find_all_tellings
from reportedly.reconcile.setting import build_setting
from reportedly.reconcile.telling import Telling
from tests.reconcile.handmade import MARCH_15, Told, report

KINDS = tuple(FigureKind)
bytes_ = st.integers(-127, 127)
EMBEDDINGS = st.none() | st.builds(
    Embedding,
    kinds=st.lists(st.integers(0, 255), min_size=len(KINDS), max_size=len(KINDS)).map(bytes),
    question=st.lists(bytes_, min_size=64, max_size=64).map(lambda row: np.array(row, np.int8).tobytes()),
    incident=st.lists(bytes_, min_size=32, max_size=32).map(lambda row: np.array(row, np.int8).tobytes()),
)


def embed(kind: FigureKind, question: float, incident: float) -> Embedding:
    """Return an embedding that is sure of a kind, and whose vectors have this in their first place."""
    kinds = bytes(255 if one is kind else 0 for one in KINDS)
    vectors = np.zeros((2, 8), np.int8)
    vectors[:, 0] = round(question * QUESTION_STEPS), round(incident * INCIDENT_STEPS)
    return Embedding(kinds, vectors[0].tobytes(), vectors[1].tobytes())


def tell(*embeddings: Embedding | None) -> list[Telling]:
    """Return tellings of as many articles, whose figures have these embeddings."""
    articles = [report(f"Courier {n}", MARCH_15, Told(f"[{n + 3}] died.")) for n in range(len(embeddings))]
    seen = [
        replace(article, figures=(replace(article.figures[0], embedding=one),))
        for article, one in zip(articles, embeddings, strict=True)
    ]
    return find_all_tellings(seen, build_setting(seen))


def measure(*embeddings: Embedding | None) -> dict[str, np.ndarray]:
    every = np.arange(len(embeddings))
    return EmbeddingTheme(tell(*embeddings)).measure(Pairs(every, every))


def test_vectors_that_point_one_way_speak_for_one_question_and_one_incident() -> None:
    killed = embed(FigureKind.KILLED, 1.5, 2.0)
    measured = measure(killed, killed, embed(FigureKind.INJURED, -1.5, -2.0))
    assert measured["encoder: questions"][0, 1] == 1.5**2 - 3
    assert measured["encoder: questions"][0, 2] == -(1.5**2) - 3
    assert measured["encoder: incidents"][0, 1] == -measured["encoder: incidents"][0, 2] == 4
    assert measured["encoder: kinds"][0, 1] == 1
    assert measured["encoder: kinds"][0, 2] == 0
    assert measured["encoder: one kind"][0, 1] == 0 > measured["encoder: one kind"][0, 2]


def test_of_what_was_not_seen_no_more_is_told() -> None:
    measured = measure(embed(FigureKind.KILLED, 1.5, 2.0), None)
    assert sorted(measured["encoder: one unseen"].ravel()) == [False, True, True, True]
    assert all(values[0, 1] == 0 for name, values in measured.items() if name != "encoder: one unseen")


@given(st.lists(EMBEDDINGS, min_size=2, max_size=7))
def test_measures_are_the_same_from_either_side_and_in_any_company(embeddings: list[Embedding | None]) -> None:
    theme = EmbeddingTheme(tell(*embeddings))
    every = np.arange(len(embeddings))
    whole = theme.measure(Pairs(every, every))
    for row in every:
        alone = theme.measure(Pairs(every[row : row + 1], every[::-1]))
        for name, values in whole.items():
            assert np.array_equal(values, values.T), name
            assert np.array_equal(alone[name][0, ::-1], values[row]), name


def test_nothing_at_all_is_measured_too() -> None:
    every = np.arange(0)
    assert all(values.size == 0 for values in EmbeddingTheme([]).measure(Pairs(every, every)).values())
