"""Where a figure holds: which of the places of its sentence."""

from collections.abc import Sequence
from dataclasses import replace

import pytest

from reportedly.claims.landmarks import Landmarks, measure_path
from reportedly.claims.syntax import Syntax
from reportedly.claims.where import build_landmarks, gather_places, is_where
from reportedly.domain.place import Place, PlacePrecision
from reportedly.domain.span import Span
from tests.claims.handmade import located, parse, place_of, span_of

KILLED = (
    "Ann/PROPN/nsubj>said said/VERB/root in/ADP/case>Tavel Tavel/PROPN/obl>said it/PRON/nsubj>killed "
    "killed/VERB/ccomp>said 12/NUM/nummod>men men/NOUN/obj>killed in/ADP/case>Orrin Orrin/PROPN/obl>killed "
    "when/ADV/advmod>hit rain/NOUN/nsubj>hit hit/VERB/advcl>killed Lund/PROPN/obj>hit\n"
    "It/PRON/nsubj>left left/VERB/root Brome/PROPN/obj>left"
)


def nearest(syntax: Syntax, places: Sequence[Place], within: Span | None = None) -> Place | None:
    """Return the place nearest to the men."""
    return build_landmarks(syntax, places).find_nearest(place_of(syntax, "men"), within)


def test_the_place_nearest_in_the_parse_is_the_figures() -> None:
    syntax = parse(KILLED)
    places = [located(syntax, name) for name in ("Tavel", "Orrin", "Lund", "Brome")]
    chosen = nearest(syntax, places)
    assert chosen is places[1]


def test_a_place_in_the_clause_goes_before_a_nearer_one_in_another() -> None:
    syntax = parse(
        "fled/VERB/root 12/NUM/nummod>men men/NOUN/nsubj>fled held/VERB/acl>men in/ADP/case>Lund Lund/PROPN/obl>held "
        "quietly/ADV/advmod>fled to/ADP/case>coast the/DET/det>coast coast/NOUN/obl>fled of/ADP/case>Orrin "
        "Orrin/PROPN/nmod>coast"
    )
    names = ["Lund", "Orrin"]
    landmarks = Landmarks(syntax, [(span_of(syntax, name), name) for name in names])
    assert landmarks.find_nearest(place_of(syntax, "men")) == "Orrin"


def test_of_a_place_and_what_holds_it_the_place_is_chosen() -> None:
    syntax = parse(
        "12/NUM/nummod>men men/NOUN/nsubj>fled fled/VERB/root Ardland/PROPN/obl>fled ,/PUNCT/punct>Orrin "
        "Orrin/PROPN/appos>Ardland"
    )
    holder = located(syntax, "Ardland", PlacePrecision.REGION)
    held = replace(located(syntax, "Orrin"), container=holder.id)
    assert nearest(syntax, [holder, held]) is held
    assert nearest(syntax, [holder]) is holder


def test_a_place_outside_the_content_is_where_it_was_said() -> None:
    syntax = parse(KILLED)
    content = span_of(syntax, "it killed 12 men")
    assert nearest(syntax, [located(syntax, "Tavel")], content) is None


def test_a_place_of_another_sentence_is_not_the_figures() -> None:
    syntax = parse(KILLED)
    assert nearest(syntax, [located(syntax, "Brome")]) is None


@pytest.mark.parametrize(
    ("marked", "name", "expected"),
    [
        ("They/PRON/nsubj>fled fled/VERB/root to/ADP/case>Chile Chile/PROPN/obl>fled", "Chile", True),
        ("Chile/PROPN/nsubj>won won/VERB/root", "Chile", False),
        ("Chile/PROPN/compound>police police/NOUN/root", "Chile", False),
        ("Chile/PROPN/nmod:poss>army 's/PART/case>Chile army/NOUN/root", "Chile", False),
    ],
)
def test_a_country_that_acts_or_owns_tells_not_where(marked: str, name: str, expected: bool) -> None:
    syntax = parse(marked)
    assert is_where(syntax, located(syntax, name, PlacePrecision.COUNTRY)) is expected


def test_a_town_tells_where_even_as_a_subject() -> None:
    syntax = parse("Tavel/PROPN/nsubj>burned burned/VERB/root")
    assert is_where(syntax, located(syntax, "Tavel"))


def test_a_people_is_no_place() -> None:
    syntax = parse("They/PRON/nsubj>fled fled/VERB/root with/ADP/case>Danes Danes/PROPN/obl>fled")
    assert not is_where(syntax, located(syntax, "Danes", PlacePrecision.COUNTRY, demonym=True))


def test_a_path_counts_the_steps_up_and_down() -> None:
    syntax = parse("12/NUM/nummod>men men/NOUN/nsubj>died died/VERB/root there/ADV/advmod>died")
    assert measure_path(syntax, place_of(syntax, "12"), place_of(syntax, "there")) == 3
    assert measure_path(syntax, 0, 0) == 0


def test_what_holds_a_place_of_another_sentence_tells_where() -> None:
    syntax = parse("Orrin/PROPN/root\n12/NUM/nummod>men men/NOUN/nsubj>fled fled/VERB/root Ardland/PROPN/obl>fled")
    holder = located(syntax, "Ardland", PlacePrecision.REGION)
    assert nearest(syntax, [replace(located(syntax, "Orrin"), container=holder.id), holder]) is holder


class Watched(Syntax):
    """Counts how many spans are looked up."""

    looked_up = 0

    def cover(self, span: Span) -> range:
        self.looked_up += 1
        return super().cover(span)


def test_only_the_sentence_that_is_asked_about_is_looked_at() -> None:
    names = [f"Tavel{i:03}" for i in range(200)]
    parsed = parse("\n".join(f"fled/VERB/root {name}/PROPN/obl>fled" for name in names))
    syntax = Watched(parsed.text, parsed.tokens)
    landmarks = Landmarks(syntax, [(span_of(parsed, name), name) for name in names])
    assert landmarks.find_nearest(place_of(syntax, "Tavel150") - 1) == "Tavel150"
    assert syntax.looked_up == 1


def test_ships_tell_not_where() -> None:
    syntax = parse(
        "They/PRON/nsubj>died died/VERB/root aboard/ADP/case>Maud Maud/PROPN/obl>died off/ADP/case>Tavel "
        "Tavel/PROPN/obl>died"
    )
    maud, tavel = located(syntax, "Maud"), located(syntax, "Tavel")
    assert gather_places(syntax, [maud, tavel]) == [tavel]


def test_a_place_in_no_sentence_tells_nothing() -> None:
    syntax = parse(KILLED)
    orrin = located(syntax, "Orrin")
    beyond = replace(orrin, id="p9", span=Span(10_000, 10_005, "Orrin"))
    assert gather_places(syntax, [orrin, beyond]) == [orrin]
