"""The measures, on cases that can be counted by hand."""

from evaluation.scoring import Account, Compared, Rate, Scored, ScoredVoice, Stretch, score_attributions, score_chains

TEXT = "Ann said Bob told her that the gate was shut, and Cid denied it."
VOICES = {"v1": ScoredVoice("person", True), "v2": ScoredVoice("person", True)}


def stretch(wording: str) -> tuple[Stretch, ...]:
    start = TEXT.index(wording)
    return (Stretch(start, start + len(wording)),)


def said(name: str, source: str, cue: str, content: str, inside: str | None = None, voice: str = "v1") -> Scored:
    return Scored(name, stretch(source), stretch(cue), stretch(content), inside, voice, "state")


OUTER = said("1", "Ann", "said", "Bob told her that the gate was shut")
INNER = said("2", "Bob", "told", "that the gate was shut", inside="1", voice="v2")


def compare(*read: Scored, gold: tuple[Scored, ...] = (OUTER, INNER)) -> Compared:
    return Compared(TEXT, Account(gold, VOICES), Account(read, VOICES))


def test_what_is_found_whole_scores_full_marks() -> None:
    scores = score_attributions([compare(OUTER, gold=(OUTER,))])
    assert scores.cue_matched == scores.source_exact == scores.whole_exact == Rate(100.0, 100.0, 100.0)


def test_what_stands_inside_another_is_no_error_where_gold_does_not_nest() -> None:
    assert score_attributions([compare(OUTER, INNER, gold=(OUTER,))]).cue_matched.precision == 100.0


def test_a_content_that_is_a_word_short_is_not_exact_and_overlaps() -> None:
    short = said("1", "Ann", "said", "Bob told her that the gate was")
    scores = score_attributions([compare(short, gold=(OUTER,))])
    assert scores.content_exact.f1 == 0.0
    assert scores.content_overlap == Rate(100.0, 87.5, 93.3)
    assert scores.source_exact.f1 == 100.0


def test_a_claim_that_is_not_there_costs_precision() -> None:
    scores = score_attributions([compare(OUTER, said("2", "Cid", "denied", "it"), gold=(OUTER,))])
    assert scores.cue_matched == Rate(50.0, 100.0, 66.7)


def test_a_nested_claim_counts_only_with_its_chain() -> None:
    right = score_chains([compare(OUTER, INNER)])
    assert (right.found, right.nested_right, right.links_precision) == (100.0, 100.0, 100.0)
    loose = said("2", "Bob", "told", "that the gate was shut")
    assert score_chains([compare(OUTER, loose)]).nested_right == 0.0
