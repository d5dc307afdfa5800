"""How firmly the text puts a content."""

import pytest

from reportedly.domain.attribution import Firmness
from tests.attribute.handmade import first, read

PUT = {
    "{s1 He} {c1 said} {t1 the dam held}": Firmness.ASSERTED,
    "{s1 He} {c1 said} {t1 the dam might fail}": Firmness.POSSIBLE,
    "{s1 He} {c1 said} {t1 the dam failed in May}": Firmness.ASSERTED,
    "{s1 HE} {c1 SAID} {t1 THE DAM FAILED IN MAY}": Firmness.ASSERTED,
    "{s1 He} {c1 said} {t1 the dam probably held}": Firmness.PROBABLE,
    "{s1 He} {c1 said} {t1 he was believed to have fled}": Firmness.PROBABLE,
    "{s1 He} {c1 said} {t1 the gate will be opened}": Firmness.PLANNED,
    "{s1 He} {c1 said} {t1 if it rains the dam fails}": Firmness.HYPOTHETICAL,
    "{s1 He} {c1 asked} {t1 whether the dam held}": Firmness.HYPOTHETICAL,
    "{s1 He} {c1 said} {t1 the man, who might be ill, fled}": Firmness.ASSERTED,
    "{s1 He} {c1 claimed} {t1 the dam held}": Firmness.ALLEGED,
    "{s1 He} {c1 accused} {t1 them of arson}": Firmness.ALLEGED,
    "{s1 He} {c1 denied} {t1 the dam leaked}": Firmness.DENIED,
    "{s1 He} {c1 does not believe} {t1 the dam leaked}": Firmness.DENIED,
    "{s1 He} {c1 vowed} {t1 to stay}": Firmness.PLANNED,
    "{s1 He} {c1 estimated} {t1 40 had fled}": Firmness.PROBABLE,
    "{t1 He} {c1 is believed to} {t1 have fled}": Firmness.PROBABLE,
    "{s1 He} {c1 warned} {t1 of floods}": Firmness.POSSIBLE,
    "{s1 He} {c1 warned} {t1 there will be floods}": Firmness.POSSIBLE,
    "{s1 He} {c1 warned} {t1 there will be floods if it rains}": Firmness.HYPOTHETICAL,
    "{s1 He} {c1 declined} {t1 to comment}": Firmness.ASSERTED,
    "{s1 He} {c1 did not answer} {t1 calls}": Firmness.ASSERTED,
    "{s1 He} {c1 declined} {t1 to say who had paid}": Firmness.POSSIBLE,
    "{s1 He} {c1 refused to say} {t1 whether he had paid}": Firmness.POSSIBLE,
    "{c1 It is not known} {t1 when the gate was shut}": Firmness.POSSIBLE,
    "{s1 He} {c1 would not confirm} {t1 that 12 had died}": Firmness.POSSIBLE,
    "{s1 He} {c1 demanded} {t1 an inquiry}": Firmness.HYPOTHETICAL,
    "{s1 He} {c1 said} {t1 his job is to inspect the gate}": Firmness.ASSERTED,
    "{s1 A panel} {c1 has told} {t1 the mayor how to appear before it}": Firmness.ASSERTED,
    "{s1 He} {c1 has not ruled out} {t1 a leak}": Firmness.POSSIBLE,
}


@pytest.mark.parametrize(("marked", "expected"), PUT.items(), ids=str)
def test_cue_and_hedges_tell_how_firmly_it_is_put(marked: str, expected: Firmness) -> None:
    assert first(marked).firmness is expected


@pytest.mark.parametrize(
    ("outer", "inner", "expected"),
    [
        ("claimed", "said", Firmness.ALLEGED),
        ("denied", "said", Firmness.DENIED),
        ("said", "denied", Firmness.DENIED),
        ("said", "said", Firmness.ASSERTED),
        ("believes", "claimed", Firmness.ALLEGED),
    ],
)
def test_what_stands_inside_is_never_firmer_than_what_it_stands_in(outer: str, inner: str, expected: Firmness) -> None:
    reading = read(f"{{s1 He}} {{c1 {outer}}} {{t1 that {{s2 guards}} {{c2 {inner}}} {{t2 the gate was shut}}}}.")
    assert reading.attributions[1].firmness is expected
