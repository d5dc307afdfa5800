"""Direct, indirect and mixed."""

import pytest

from reportedly.domain.attribution import Quotation
from tests.attribute.handmade import first, read


@pytest.mark.parametrize(
    ("marked", "expected"),
    [
        ("{t1 “We are safe,”} {s1 she} {c1 said}.", Quotation.DIRECT),
        ("{t1 “We,”} {s1 she} {c1 said}, {t1 “are safe.”}", Quotation.DIRECT),
        ('{s1 She} {c1 said} {t1 "we are safe"}.', Quotation.DIRECT),
        ("{s1 She} {c1 said}: {t1 “We are safe.\n\n“Nobody drowned.”}", Quotation.DIRECT),
        ("{s1 She} {c1 said} {t1 they were “safe”}.", Quotation.MIXED),
        ("{s1 She} {c1 said} {t1 they were safe}.", Quotation.INDIRECT),
        ("{s1 She} {c1 said} {t1 the workers' dam wasn't safe}.", Quotation.INDIRECT),
    ],
)
def test_marks_tell_whose_words_they_are(marked: str, expected: Quotation) -> None:
    assert first(marked).quotation is expected


def test_marks_around_the_cue_as_well_are_those_of_the_outer_quote() -> None:
    reading = read("{t1 “{s2 Engineers} {c2 say} {t2 the dam is safe},”} {s1 she} {c1 said}.")
    assert [a.quotation for a in reading.attributions] == [Quotation.DIRECT, Quotation.INDIRECT]
