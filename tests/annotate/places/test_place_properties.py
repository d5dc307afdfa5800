"""What holds of the places of any text, however hostile."""

import random
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reportedly.annotate.places import find_places
from reportedly.domain.article import Article, Block, BlockKind
from reportedly.domain.mention import Mention, MentionKind
from reportedly.domain.span import Span
from tests.annotate.places.marked import read_places, split_words

PIECES = st.one_of(
    st.sampled_from(
        "Paris Texas Georgia Of Nice Reading LIMA Ill. D.C. U.S. St. and in of the , ' 's ( ) - \n".split(" ")
    ),
    st.sampled_from(["French", "South", "Korean", "County", "St.", "Alexandria", "Louisiana", "Kenya's", "İstanbul"]),
    st.text(max_size=8),
)
TEXTS = st.lists(PIECES, min_size=1, max_size=25).map(" ".join)


@st.composite
def articles(draw: st.DrawFn) -> tuple[Article, list[Mention]]:
    text = draw(TEXTS.filter(bool))
    ends = st.integers(0, len(text) - 1)
    cuts = sorted(draw(st.sets(ends, max_size=12)) | {len(text)})
    mentions = [
        Mention(draw(st.sampled_from(MentionKind)), Span.of(text, first, last)) for first, last in pairwise(cuts)
    ]
    return Article(text, (Block(BlockKind.PARAGRAPH, 0, len(text)),)), mentions


@settings(max_examples=150)
@given(articles())
def test_places_are_slices_of_the_text_with_coordinates_on_earth(drawn: tuple[Article, list[Mention]]) -> None:
    article, mentions = drawn
    places = find_places(article, split_words(article.text), mentions)
    ids = {place.id for place in places}
    for place in places:
        assert place.span == Span.of(article.text, place.span.start, place.span.end)
        assert place.container is None or (place.container in ids and place.container != place.id)
        if place.latitude is not None and place.longitude is not None:
            assert -90 <= place.latitude <= 90
            assert -180 <= place.longitude <= 180
        assert place.country is None or len(place.country) == 2
        assert place.reason
    assert not any(one.span.overlaps(other.span) for one, other in pairwise(places))


@settings(max_examples=80)
@given(articles(), st.randoms(use_true_random=False))
def test_the_order_of_mentions_changes_nothing(drawn: tuple[Article, list[Mention]], chance: random.Random) -> None:
    article, mentions = drawn
    shuffled = list(mentions)
    chance.shuffle(shuffled)
    words = split_words(article.text)
    assert find_places(article, words, mentions) == find_places(article, words, shuffled)


@pytest.mark.parametrize(
    "wording",
    [
        "Nice",
        "Of",
        "\u202eegdirB",
        "P\u0301ari\u0301s\u0301",
        "\ud800",
        "٣٣٣",
        "🏔🏔",
        "|;\t",
        "a" * 200,
        "A-" * 60,
        "Q" + " a--" * 70 + "B",
    ],
)
def test_a_hostile_name_is_read_or_left_alone(wording: str) -> None:
    text = f"Rain fell in {wording} today."
    mention = Mention(MentionKind.PLACE, Span.of(text, 13, 13 + len(wording)))
    article = Article(text, (Block(BlockKind.PARAGRAPH, 0, len(text)),))
    for place in find_places(article, split_words(text), [mention]):
        assert place.span.text in text


def test_a_mention_of_ten_thousand_characters_is_no_place() -> None:
    text = "Xanadu " * 1429
    article = Article(text, (Block(BlockKind.PARAGRAPH, 0, len(text)),))
    assert find_places(article, (), [Mention(MentionKind.PLACE, Span.of(text, 0, 10_000))]) == ()


def test_nothing_is_found_in_nothing() -> None:
    assert find_places(Article(""), (), ()) == ()


@pytest.mark.parametrize(("wording", "country"), [("Nice", "FR"), ("Of", None)])
def test_a_common_word_is_a_place_only_where_it_is_tagged_so(wording: str, country: str | None) -> None:
    assert [place.country for place in read_places(f"Rain fell in {{L {wording}}}.")] == ([country] if country else [])
    assert read_places(f"{wording} rain fell.") == ()


def test_a_page_of_many_places_is_read_in_time() -> None:
    names = [f"Xq{number}ville" for number in range(3000)]
    text = ", ".join(names)
    starts = [0]
    for name in names:
        starts.append(starts[-1] + len(name) + 2)
    mentions = [
        Mention(MentionKind.PLACE, Span.of(text, start, start + len(name)))
        for start, name in zip(starts, names, strict=False)
    ]
    article = Article(text, (Block(BlockKind.PARAGRAPH, 0, len(text)),))
    assert len(find_places(article, (), mentions)) == 3000
