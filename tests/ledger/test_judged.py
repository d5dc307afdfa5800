from dataclasses import replace
from datetime import timedelta
from decimal import Decimal

import pytest

from reportedly.domain.errors import BadJudgement
from reportedly.domain.figure import FigureKind
from reportedly.domain.filed import FiledArticle, Standing
from reportedly.domain.judgement import Anchor, Judgement, JudgementKind, Value
from reportedly.domain.quantity import Bound, Reach
from reportedly.ledger import build_judgement, file_reading, make_anchor
from reportedly.ledger.judged import apply_judgement, apply_judgements
from tests.ledger.handmade import AT, FERRY, build_reading, find_span


@pytest.fixture
def filed() -> FiledArticle:
    return file_reading(build_reading(), "a.txt")


def judge(filed: FiledArticle, kind: JudgementKind, words: str, /, **values: str | None) -> Judgement:
    anchor = make_anchor(filed.id, FERRY, find_span(FERRY, words)) if words else Anchor(filed.id)
    return build_judgement(kind, (anchor,), (Value(*one) for one in values.items()), "Ann", AT)


def test_a_rejected_figure_goes_and_its_claim_holds_it_no_more(filed: FiledArticle) -> None:
    judged = apply_judgement(filed, FERRY, judge(filed, JudgementKind.REJECT, "12"))
    assert judged.figures == filed.figures[1:]
    assert judged.claims[0].figures == ()


def test_a_rejected_claim_goes_and_its_figures_name_it_no_more(filed: FiledArticle) -> None:
    judged = apply_judgement(filed, FERRY, judge(filed, JudgementKind.REJECT, "said"))
    assert judged.claims == filed.claims[1:]
    assert judged.figures[0].claim is None


@pytest.mark.parametrize(
    ("field", "value", "expected"),
    [
        ("high", "1,200", Decimal(1200)),
        ("high", None, None),
        ("bound", "at_least", Bound.AT_LEAST),
        ("kind", "injured", FigureKind.INJURED),
        ("background", "true", True),
        ("counted", "police officers", "police officers"),
        ("unit", "EUR", "EUR"),
    ],
)
def test_a_correction_sets_a_field(filed: FiledArticle, field: str, value: str | None, expected: object) -> None:
    judged = apply_judgement(filed, FERRY, judge(filed, JudgementKind.CORRECT, "12", **{field: value}))
    assert getattr(judged.figures[0], field) == expected
    assert judged.figures[0].confidence == 1.0
    assert judged.figures[1] == filed.figures[1]


def test_a_number_that_was_set_twice_knows_what_was_read(filed: FiledArticle) -> None:
    once = apply_judgement(filed, FERRY, judge(filed, JudgementKind.CORRECT, "12", low="21", high="21"))
    twice = apply_judgement(once, FERRY, judge(filed, JudgementKind.CORRECT, "12", low="31", high="31"))
    back = apply_judgement(filed, FERRY, judge(filed, JudgementKind.CORRECT, "12", low="12", high="12"))
    assert once.figures[0].as_read == twice.figures[0].as_read == Reach(Decimal(12), Decimal(12))
    assert back.figures[0].as_read is None
    assert (
        apply_judgement(filed, FERRY, judge(filed, JudgementKind.CORRECT, "12", kind="injured")).figures[0].as_read
        is None
    )


def test_a_corrected_noun_and_voice_go_with_their_words(filed: FiledArticle) -> None:
    correction = judge(filed, JudgementKind.CORRECT, "12", counted="police officers", voice="The owner")
    figure = apply_judgement(filed, FERRY, correction).figures[0]
    assert figure.head == "officer"
    assert figure.voice.voices == filed.figures[1].voice.voices
    assert [link.name for link in figure.chain] == ["Radio", "The owner"]


def test_without_a_voice_the_outlet_says_it(filed: FiledArticle) -> None:
    figure = apply_judgement(filed, FERRY, judge(filed, JudgementKind.CORRECT, "12", voice=None)).figures[0]
    assert [link.name for link in figure.chain] == ["Radio"]


@pytest.mark.parametrize(
    "values",
    [
        {"low": "many"},
        {"low": "NaN"},
        {"low": "50"},
        {"low": None, "high": None},
        {"kind": "slain"},
        {"kind": None},
        {"as_of": "soon"},
        {"as_of": "2024-02-30"},
        {"as_of": "2024-05-02/2024-05-01"},
        {"background": "perhaps"},
        {"incident": "quake"},
        {"id": "x"},
        {"article": "x"},
    ],
)
def test_nonsense_is_refused_and_set_aside(filed: FiledArticle, values: dict[str, str | None]) -> None:
    judgement = judge(filed, JudgementKind.CORRECT, "12", **values)
    with pytest.raises(BadJudgement):
        apply_judgement(filed, FERRY, judgement)
    judged = apply_judgements(filed, FERRY, [judgement])
    assert (judged.article, judged.orphans) == (filed, (judgement,))


def test_what_the_machine_missed_is_added_in_the_order_of_the_text(filed: FiledArticle) -> None:
    added = judge(filed, JudgementKind.ADD, "40", low="40", high="40", kind="injured", bound="about")
    figure = apply_judgement(filed, FERRY, added).figures[-1]
    assert (figure.low, figure.kind, figure.confidence) == (40, FigureKind.INJURED, 1.0)
    assert figure.sentence.text == "Some 40 were hurt."
    assert [link.name for link in figure.chain] == ["Radio"]


def test_what_is_added_inside_a_claim_is_said_by_its_voice(filed: FiledArticle) -> None:
    bare = replace(filed, figures=())
    figure = apply_judgement(bare, FERRY, judge(filed, JudgementKind.ADD, "12", low="12", high="12")).figures[0]
    assert (figure.voice.name, figure.claim) == ("Police", filed.claims[0].id)
    assert figure.id == filed.figures[0].id


def test_what_the_machine_finds_later_is_not_added_twice(filed: FiledArticle) -> None:
    judged = apply_judgement(filed, FERRY, judge(filed, JudgementKind.ADD, "12", low="13", high="13"))
    assert len(judged.figures) == len(filed.figures)
    assert judged.figures[0].low == 13


def test_a_claim_is_added_with_its_voice(filed: FiledArticle) -> None:
    claim = apply_judgement(filed, FERRY, judge(filed, JudgementKind.ADD, "Some 40 were hurt", voice="Mayor")).claims[
        -1
    ]
    assert (claim.content[0].text, [link.name for link in claim.chain]) == ("Some 40 were hurt", ["Radio", "Mayor"])


def test_a_standing_is_set(filed: FiledArticle) -> None:
    judgement = judge(filed, JudgementKind.STANDING, "", standing="retracted")
    assert apply_judgement(filed, FERRY, judgement).standing is Standing.RETRACTED


def test_a_withdrawn_judgement_does_nothing(filed: FiledArticle) -> None:
    withdrawn = replace(judge(filed, JudgementKind.REJECT, "12"), withdrawn_at=AT + timedelta(1), withdrawn_by="Ben")
    assert apply_judgements(filed, FERRY, [withdrawn]).article == filed


def test_the_last_decision_wins_whatever_order_they_come_in(filed: FiledArticle) -> None:
    first = judge(filed, JudgementKind.CORRECT, "12", high="20")
    last = replace(judge(filed, JudgementKind.CORRECT, "12", high="30"), at=AT + timedelta(1))
    for order in ([first, last], [last, first]):
        assert apply_judgements(filed, FERRY, order).article.figures[0].high == 30


def test_words_that_are_gone_leave_an_orphan(filed: FiledArticle) -> None:
    judgement = judge(filed, JudgementKind.REJECT, "12")
    judged = apply_judgements(replace(filed, id="other"), FERRY.replace("12", "13"), [judgement])
    assert judged.orphans == (judgement,)
