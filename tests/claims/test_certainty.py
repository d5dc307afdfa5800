import pytest

from reportedly.claims.certainty import read_basis, read_firmness, read_sense
from reportedly.domain.attribution import Firmness, Stance
from reportedly.domain.figure import Basis, Sense
from tests.claims.handmade import count, parse, place_of, say

MEN = "12/NUM/nummod>men men/NOUN/nsubj>died"


@pytest.mark.parametrize(
    ("marked", "firmness"),
    [
        (f"{MEN} died/VERB/root", Firmness.ASSERTED),
        (f"{MEN} probably/ADV/advmod>died died/VERB/root", Firmness.PROBABLE),
        (f"{MEN} may/AUX/aux>died died/VERB/root", Firmness.POSSIBLE),
        (f"perhaps/ADV/advmod>died {MEN} died/VERB/root", Firmness.POSSIBLE),
        (f"{MEN} allegedly/ADV/advmod>died died/VERB/root", Firmness.ALLEGED),
        (f"{MEN} will/AUX/aux>died died/VERB/root", Firmness.PLANNED),
        (f"if/SCONJ/mark>died {MEN} died/VERB/root", Firmness.HYPOTHETICAL),
        (f"{MEN} did/AUX/aux>died not/PART/advmod>died died/VERB/root", Firmness.DENIED),
        (
            "They/PRON/nsubj>plan plan/VERB/root to/PART/mark>hire hire/VERB/xcomp>plan 12/NUM/nummod>men "
            "men/NOUN/obj>hire",
            Firmness.PLANNED,
        ),
    ],
)
def test_the_hedges_of_a_clause_tell_how_firmly_it_is_put(marked: str, firmness: Firmness) -> None:
    syntax = parse(marked)
    assert read_firmness(syntax, place_of(syntax, "men"), None) is firmness


def test_the_weakest_hedge_counts() -> None:
    syntax = parse(f"{MEN} may/AUX/aux>died allegedly/ADV/advmod>died died/VERB/root")
    assert read_firmness(syntax, place_of(syntax, "men"), None) is Firmness.ALLEGED


def test_a_hedge_does_not_reach_into_a_clause_at_its_side() -> None:
    syntax = parse(
        "It/PRON/nsubj>rain may/AUX/aux>rain rain/VERB/root in/ADP/case>town town/NOUN/obl>rain where/ADV/advmod>died "
        f"{MEN} died/VERB/acl:relcl>town"
    )
    assert read_firmness(syntax, place_of(syntax, "men"), None) is Firmness.ASSERTED


def test_a_figure_is_as_firm_as_its_attribution() -> None:
    syntax = parse(f"Ann/PROPN/nsubj>denied denied/VERB/root {MEN} died/VERB/ccomp>denied")
    denial = say(syntax, "12 men died", "denied", firmness=Firmness.DENIED, stance=Stance.DENY)
    assert read_firmness(syntax, place_of(syntax, "men"), denial) is Firmness.DENIED


def test_a_hedge_outside_the_content_is_none_of_the_figure() -> None:
    syntax = parse(f"Ann/PROPN/nsubj>said may/AUX/aux>said said/VERB/root {MEN} died/VERB/ccomp>said")
    assert read_firmness(syntax, place_of(syntax, "men"), say(syntax, "12 men died")) is Firmness.ASSERTED


def test_a_source_that_estimates_still_asserts_its_number() -> None:
    syntax = parse(f"Ann/PROPN/nsubj>estimates estimates/VERB/root {MEN} died/VERB/ccomp>estimates")
    estimate = say(syntax, "12 men died", "estimates", firmness=Firmness.PROBABLE, stance=Stance.ESTIMATE)
    assert read_firmness(syntax, place_of(syntax, "men"), estimate) is Firmness.ASSERTED
    assert read_basis(syntax, count(syntax, "12"), estimate) is Basis.ESTIMATED


@pytest.mark.parametrize(
    ("marked", "sense"),
    [
        (f"{MEN} died/VERB/root", Sense.UNKNOWN),
        (f"another/DET/det>men {MEN} died/VERB/root", Sense.NEW),
        ("12/NUM/nummod>men more/ADJ/amod>men men/NOUN/nsubj>died died/VERB/root", Sense.NEW),
        ("more/ADJ/advmod>12 than/ADP/fixed>more 12/NUM/nummod>men men/NOUN/nsubj>died died/VERB/root", Sense.UNKNOWN),
        ("toll/NOUN/nsubj>rose rose/VERB/root to/ADP/case>12 12/NUM/obl>rose", Sense.CUMULATIVE),
        ("It/PRON/nsubj>brings brings/VERB/root it/PRON/obj>brings to/ADP/case>12 12/NUM/obl>brings", Sense.CUMULATIVE),
    ],
)
def test_a_count_is_all_so_far_or_what_came_on_top(marked: str, sense: Sense) -> None:
    syntax = parse(marked)
    anchor = place_of(syntax, "men") if "men/" in marked else place_of(syntax, "12")
    assert read_sense(syntax, count(syntax, "12"), anchor) is sense


@pytest.mark.parametrize(
    ("marked", "basis"),
    [
        (f"{MEN} died/VERB/root", None),
        (f"an/DET/det>men estimated/ADJ/amod>men {MEN} died/VERB/root", Basis.ESTIMATED),
        (f"a/DET/det>men confirmed/ADJ/amod>men {MEN} died/VERB/root", Basis.CONFIRMED),
        (f"confirmed/VERB/root\n{MEN} died/VERB/root", None),
    ],
)
def test_the_words_before_a_number_tell_what_it_rests_on(marked: str, basis: Basis | None) -> None:
    syntax = parse(marked)
    assert read_basis(syntax, count(syntax, "12"), None) is basis


def test_what_a_source_confirms_is_confirmed() -> None:
    syntax = parse(f"Ann/PROPN/nsubj>found found/VERB/root {MEN} died/VERB/ccomp>found")
    assert read_basis(syntax, count(syntax, "12"), say(syntax, "12", "found", stance=Stance.CONFIRM)) is Basis.CONFIRMED
