import pytest

from reportedly.claims.certainty import read_basis, read_firmness, read_sense
from reportedly.claims.syntax import Syntax
from reportedly.domain.attribution import Attribution, Firmness, Stance
from reportedly.domain.figure import Basis, Sense
from tests.claims.handmade import count, draft, parse, place_of, say


def read(syntax: Syntax, attribution: Attribution | None = None) -> Firmness:
    """Return how firmly the number 12 is put."""
    one = draft(syntax, "12")
    return read_firmness(syntax, one.counted, attribution, one.kind)


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
    assert read(syntax) is firmness


def test_the_weakest_hedge_counts() -> None:
    syntax = parse(f"{MEN} may/AUX/aux>died allegedly/ADV/advmod>died died/VERB/root")
    assert read(syntax) is Firmness.ALLEGED


def test_a_hedge_does_not_reach_into_a_clause_at_its_side() -> None:
    syntax = parse(
        "It/PRON/nsubj>rain may/AUX/aux>rain rain/VERB/root in/ADP/case>town town/NOUN/obl>rain where/ADV/advmod>died "
        f"{MEN} died/VERB/acl:relcl>town"
    )
    assert read(syntax) is Firmness.ASSERTED


def test_a_figure_is_as_firm_as_its_attribution() -> None:
    syntax = parse(f"Ann/PROPN/nsubj>denied denied/VERB/root {MEN} died/VERB/ccomp>denied")
    denial = say(syntax, "12 men died", "denied", firmness=Firmness.DENIED, stance=Stance.DENY)
    assert read(syntax, denial) is Firmness.DENIED


def test_a_hedge_outside_the_content_is_none_of_the_figure() -> None:
    syntax = parse(f"Ann/PROPN/nsubj>said may/AUX/aux>said said/VERB/root {MEN} died/VERB/ccomp>said")
    assert read(syntax, say(syntax, "12 men died")) is Firmness.ASSERTED


def test_a_source_that_estimates_still_asserts_its_number() -> None:
    syntax = parse(f"Ann/PROPN/nsubj>estimates estimates/VERB/root {MEN} died/VERB/ccomp>estimates")
    estimate = say(syntax, "12 men died", "estimates", firmness=Firmness.PROBABLE, stance=Stance.ESTIMATE)
    assert read(syntax, estimate) is Firmness.ASSERTED
    assert read_basis(syntax, count(syntax, "12"), estimate) is Basis.ESTIMATED


HURT = "12/NUM/nummod>men men/NOUN/obj>hurting"


@pytest.mark.parametrize(
    ("marked", "firmness"),
    [
        (f"He/PRON/nsubj:pass>accused is/AUX/aux:pass>accused accused/VERB/root of/SCONJ/mark>hurting "
         f"hurting/VERB/advcl>accused {HURT}", Firmness.ALLEGED),
        (f"He/PRON/nsubj:pass>charged is/AUX/aux:pass>charged charged/VERB/root with/SCONJ/mark>hurting "
         f"hurting/VERB/advcl>charged {HURT}", Firmness.ALLEGED),
        ("12/NUM/nummod>men men/NOUN/nsubj:pass>charged were/AUX/aux:pass>charged charged/VERB/root "
         "with/ADP/case>fraud fraud/NOUN/obl>charged", Firmness.ASSERTED),
        (f"She/PRON/nsubj:pass>acquitted was/AUX/aux:pass>acquitted acquitted/VERB/root of/SCONJ/mark>hurting "
         f"hurting/VERB/advcl>acquitted {HURT}", Firmness.DENIED),
        ("There/PRON/expl>are are/VERB/root reports/NOUN/nsubj>are of/ADP/case>dead 12/NUM/nummod>dead "
         "dead/NOUN/nmod>reports", Firmness.ALLEGED),
        ("Our/PRON/nmod:poss>reports reports/NOUN/nsubj>warned warned/VERB/root of/ADP/case>men 12/NUM/nummod>men "
         "men/NOUN/obl>warned", Firmness.ASSERTED),
        (f"They/PRON/nsubj>heard heard/VERB/root rumours/NOUN/obj>heard --/PUNCT/punct>heard also/ADV/advmod>heard "
         f"--/PUNCT/punct>heard that/SCONJ/mark>died {MEN} died/VERB/ccomp>heard", Firmness.ALLEGED),
        (f"He/PRON/nsubj:pass>alleged is/AUX/aux:pass>alleged alleged/VERB/root to/PART/mark>hurting "
         f"hurting/VERB/xcomp>alleged {HURT}", Firmness.ALLEGED),
        ("12/NUM/nummod>men men/NOUN/nsubj:pass>feared are/AUX/aux:pass>feared feared/VERB/root dead/ADJ/xcomp>feared",
         Firmness.PROBABLE),
        (f"if/SCONJ/mark>rains it/PRON/nsubj>rains rains/VERB/advcl>leave {MEN.replace('died', 'leave')} "
         "leave/VERB/root", Firmness.HYPOTHETICAL),
        (f"{MEN} would/AUX/aux>died have/AUX/aux>died died/VERB/root", Firmness.HYPOTHETICAL),
        ("It/PRON/nsubj>save would/AUX/aux>save save/VERB/root us/PRON/obj>save and/CCONJ/cc>cost cost/VERB/conj>save "
         "12/NUM/nummod>men men/NOUN/obj>cost", Firmness.PLANNED),
        ("It/PRON/nsubj>due is/AUX/cop>due due/ADJ/root to/PART/mark>hire hire/VERB/xcomp>due 12/NUM/nummod>men "
         "men/NOUN/obj>hire", Firmness.PLANNED),
        ("They/PRON/nsubj>withdrew withdrew/VERB/root the/DET/det>toll toll/NOUN/obj>withdrew of/ADP/case>12 "
         "12/NUM/nmod>toll", Firmness.DENIED),
        ("No/DET/det>evidence evidence/NOUN/nsubj>emerged emerged/VERB/root that/SCONJ/mark>died "
         f"{MEN} died/VERB/acl>evidence", Firmness.DENIED),
    ],
)  # fmt: skip
def test_what_governs_a_clause_tells_how_firmly_it_is_put(marked: str, firmness: Firmness) -> None:
    assert read(parse(marked)) is firmness


@pytest.mark.parametrize(
    ("marked", "firmness"),
    [
        ("They/PRON/nsubj>hire will/AUX/aux>hire hire/VERB/root 12/NUM/nummod>men men/NOUN/obj>hire", Firmness.PLANNED),
        (
            "They/PRON/nsubj>free will/AUX/aux>free free/VERB/root the/DET/det>men 12/NUM/nummod>men men/NOUN/obj>free",
            Firmness.ASSERTED,
        ),
        (
            "They/PRON/nsubj>kill will/AUX/aux>kill kill/VERB/root the/DET/det>men 12/NUM/nummod>men men/NOUN/obj>kill",
            Firmness.PLANNED,
        ),
    ],
)
def test_what_is_known_is_there_whatever_is_planned_with_it(marked: str, firmness: Firmness) -> None:
    assert read(parse(marked)) is firmness


@pytest.mark.parametrize(("verb", "firmness"), [("arrested", Firmness.ASSERTED), ("followed", Firmness.ALLEGED)])
def test_that_suspects_were_arrested_is_a_fact(verb: str, firmness: Firmness) -> None:
    marked = f"They/PRON/nsubj>{verb} {verb}/VERB/root 12/NUM/nummod>men suspected/ADJ/amod>men men/NOUN/obj>{verb}"
    assert read(parse(marked)) is firmness


@pytest.mark.parametrize(
    ("marked", "sense"),
    [
        (f"{MEN} died/VERB/root", Sense.UNKNOWN),
        (f"another/DET/det>men {MEN} died/VERB/root", Sense.NEW),
        ("12/NUM/nummod>men more/ADJ/amod>men men/NOUN/nsubj>died died/VERB/root", Sense.NEW),
        ("more/ADJ/advmod>12 than/ADP/fixed>more 12/NUM/nummod>men men/NOUN/nsubj>died died/VERB/root", Sense.UNKNOWN),
        ("toll/NOUN/nsubj>rose rose/VERB/root to/ADP/case>12 12/NUM/obl>rose", Sense.CUMULATIVE),
        (
            "It/PRON/nsubj>brings brings/VERB/root toll/NOUN/obj>brings to/ADP/case>12 12/NUM/obl>brings",
            Sense.CUMULATIVE,
        ),
        ("It/PRON/nsubj>brings brings/VERB/root 12/NUM/nummod>men men/NOUN/obj>brings", Sense.UNKNOWN),
        ("We/PRON/nsubj>hire hire/VERB/root 12/NUM/nummod>men new/ADJ/amod>men men/NOUN/obj>hire", Sense.NEW),
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
