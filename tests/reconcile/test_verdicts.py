from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta
from itertools import permutations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportedly.domain.attribution import Firmness
from reportedly.domain.figure import FigureKind
from reportedly.domain.filed import FiledArticle, Standing
from reportedly.domain.quantity import Bound
from reportedly.domain.question import Account, Comparison, Origin, Verdict
from reportedly.reconcile.accounts import build_accounts
from reportedly.reconcile.copies import find_copies
from reportedly.reconcile.origins import find_origins
from reportedly.reconcile.verdicts import Bench, compare_accounts, find_verdict
from tests.reconcile.handmade import MARCH_14, MARCH_15, MARCH_16, MARCH_20, Told, report

CONFLICT, UPDATE, AGREE, NOT_COMPARABLE = Verdict.CONFLICT, Verdict.UPDATE, Verdict.AGREE, Verdict.NOT_COMPARABLE
POLICE, MINISTRY = "Harmouth Police", "Vesmark Ministry"


def say(
    number: int, voice: str = POLICE, day: date | None = MARCH_14, sentence: str = "It is [{}].", **more: object
) -> FiledArticle:
    """Return an article in which a voice gives a number; of each voice and day there is one."""
    return report(f"{voice} {day} Post", day, Told(sentence.format(number), (voice,), **more))  # type: ignore[arg-type]


def judge(*articles: FiledArticle) -> tuple[Sequence[Account], Bench]:
    by_id = {article.id: article for article in articles}
    figures = [figure for article in articles for figure in article.figures]
    accounts = build_accounts("q1", figures, by_id)
    origins = find_origins(figures, by_id, find_copies(articles), {})
    return accounts, Bench.of(accounts, origins, by_id)


def compare(*articles: FiledArticle) -> Comparison:
    accounts, bench = judge(*articles)
    places = [article.id for article in articles]
    one, other = sorted(accounts, key=lambda account: places.index(account.figures[0].article))
    found, turned = compare_accounts(one, other, bench), compare_accounts(other, one, bench)
    assert found.verdict is turned.verdict
    return found


def deny(number: int, voice: str = MINISTRY, day: date | None = MARCH_14) -> FiledArticle:
    return say(number, voice, day, sentence="It is not [{}].", firmness=Firmness.DENIED)


RULES = [
    pytest.param(
        say(12),
        say(12, MINISTRY),
        AGREE,
        "Harmouth Police says “12”, Vesmark Ministry “12”: some number fits both",
        id="the same number",
    ),
    pytest.param(
        say(12, bound=Bound.AT_LEAST, bounds=(12, None)),
        say(40, MINISTRY, MARCH_16),
        AGREE,
        "Harmouth Police says “12”, Vesmark Ministry “40”: some number fits both",
        id="an open bound",
    ),
    pytest.param(
        say(300, bound=Bound.ABOUT),
        say(310, MINISTRY),
        AGREE,
        "Harmouth Police says “300”, Vesmark Ministry “310”: some number fits both",
        id="about",
    ),
    pytest.param(
        say(12),
        say(15, MINISTRY),
        CONFLICT,
        "Harmouth Police says “12”, Vesmark Ministry “15” on the same day, and no number fits both",
        id="the same day",
    ),
    pytest.param(
        say(12),
        say(15, MINISTRY, MARCH_16),
        UPDATE,
        "Harmouth Police says “12”, Vesmark Ministry “15”: a later count "
        "(the first counted on 2023-03-14, the second on 2023-03-16)",
        id="more dead later",
    ),
    pytest.param(
        say(12, day=MARCH_16),
        say(15, MINISTRY),
        CONFLICT,
        "Vesmark Ministry says “15”, Harmouth Police “12”, no number fits both, and neither is a later count of the "
        "same voice (the first counted on 2023-03-14, the second on 2023-03-16)",
        id="fewer dead later",
    ),
    pytest.param(
        say(15, kind=FigureKind.MISSING),
        say(12, MINISTRY, MARCH_16, kind=FigureKind.MISSING),
        UPDATE,
        "Harmouth Police says “15”, Vesmark Ministry “12”: fewer are missing in the later count "
        "(the first counted on 2023-03-14, the second on 2023-03-16)",
        id="fewer missing later",
    ),
    pytest.param(
        say(12, kind=FigureKind.MISSING),
        say(15, MINISTRY, MARCH_16, kind=FigureKind.MISSING),
        CONFLICT,
        "Harmouth Police says “12”, Vesmark Ministry “15”, no number fits both, and neither is a later count of the "
        "same voice (the first counted on 2023-03-14, the second on 2023-03-16)",
        id="more missing later",
    ),
    pytest.param(
        say(12, kind=FigureKind.CROWD),
        say(15, MINISTRY, MARCH_16, kind=FigureKind.CROWD),
        CONFLICT,
        "Harmouth Police says “12”, Vesmark Ministry “15”, no number fits both, and neither is a later count of the "
        "same voice (the first counted on 2023-03-14, the second on 2023-03-16)",
        id="a crowd does not grow later",
    ),
    pytest.param(
        say(12, day=None),
        say(15, MINISTRY),
        CONFLICT,
        "Harmouth Police says “12”, Vesmark Ministry “15”, no number fits both, and nothing tells which is the later "
        "count",
        id="no day",
    ),
    pytest.param(
        say(12),
        deny(12),
        CONFLICT,
        "Vesmark Ministry denies the number that Harmouth Police gives",
        id="a denial",
    ),
    pytest.param(
        say(12),
        deny(40),
        NOT_COMPARABLE,
        "Vesmark Ministry denies another number than Harmouth Police gives",
        id="a denial of another number",
    ),
    pytest.param(
        say(4, bound=Bound.AT_LEAST, bounds=(4, None)),
        deny(9),
        NOT_COMPARABLE,
        "Vesmark Ministry denies another number than Harmouth Police gives",
        id="who says at least four has not said nine",
    ),
    pytest.param(
        say(9, bound=Bound.AT_LEAST, bounds=(9, None)),
        deny(9),
        CONFLICT,
        "Vesmark Ministry denies the number that Harmouth Police gives",
        id="a denial of the least",
    ),
    pytest.param(deny(12, POLICE), deny(12), AGREE, "both only deny a number", id="two denials"),
    pytest.param(
        replace(say(12), standing=Standing.RETRACTED),
        say(15, MINISTRY),
        NOT_COMPARABLE,
        "the article behind the account of Harmouth Police was retracted",
        id="retracted",
    ),
]


@pytest.mark.parametrize(("one", "other", "verdict", "reason"), RULES)
def test_each_verdict_has_its_rule_and_its_reason(
    one: FiledArticle, other: FiledArticle, verdict: Verdict, reason: str
) -> None:
    found = compare(one, other)
    assert (found.verdict, found.reason) == (verdict, reason)


@pytest.mark.parametrize(
    "sentence",
    ["The toll is 21, up from [19].", "It was six, not [19].", "Authorities had earlier said [19] died."],
)
def test_a_number_that_a_text_takes_back_is_updated_and_in_conflict_with_none(sentence: str) -> None:
    article = report("Courier", MARCH_14, Told(sentence, (POLICE,)), Told("Now [21] are counted.", (MINISTRY,)))
    assert compare(article).verdict is UPDATE


def test_who_gave_on_the_day_what_a_text_took_back_then_is_updated_too() -> None:
    taken_back = report("Courier", MARCH_15, Told("It is [21] now.", (POLICE,)), Told("It is up from [19].", (POLICE,)))
    found = compare(taken_back, say(19, MINISTRY))
    assert (found.verdict, "no longer holds" in found.reason) == (UPDATE, True)


def test_who_repeats_later_what_was_taken_back_is_in_conflict() -> None:
    taken_back = report("Courier", MARCH_15, Told("It is [21] now.", (POLICE,)), Told("It is up from [19].", (POLICE,)))
    assert compare(taken_back, say(19, MINISTRY, MARCH_16)).verdict is CONFLICT


def find_pair(voice: str, other: str, *articles: FiledArticle) -> Verdict:
    """Return the verdict between the accounts of two voices among others."""
    accounts, bench = judge(*articles)
    named = {account.voice: account for account in accounts}
    return compare_accounts(named[voice], named[other], bench).verdict


CROWD = FigureKind.CROWD
COUNTED = say(23, POLICE, MARCH_14, kind=CROWD), say(20, POLICE, MARCH_16, kind=CROWD)


@pytest.mark.parametrize(
    ("number", "day", "verdict"),
    [
        pytest.param(23, MARCH_15, UPDATE, id="the count before, said before the next"),
        pytest.param(23, MARCH_20, CONFLICT, id="the count before, said after the next"),
        pytest.param(21, MARCH_15, UPDATE, id="on the way"),
        pytest.param(21, MARCH_20, CONFLICT, id="on the way, too late"),
        pytest.param(19, MARCH_15, CONFLICT, id="beyond the last count"),
        pytest.param(25, MARCH_15, CONFLICT, id="before the first count"),
    ],
)
def test_who_gives_a_number_in_the_course_of_a_voice_is_no_conflict_with_it(
    number: int, day: date, verdict: Verdict
) -> None:
    assert find_pair(POLICE, MINISTRY, *COUNTED, say(number, MINISTRY, day, kind=CROWD)) is verdict


def test_an_outlet_that_still_repeats_an_old_count_is_no_conflict() -> None:
    repeated, other = (report("Courier", MARCH_20, Told(f"It is [{n}].", kind=CROWD)) for n in (23, 40))
    assert find_pair(POLICE, "Courier", *COUNTED, repeated) is UPDATE
    assert find_pair(POLICE, "Courier", *COUNTED, other) is CONFLICT


def test_two_that_are_both_in_the_course_of_a_third_are_no_conflict_on_one_day() -> None:
    given = say(23, MINISTRY, MARCH_15, kind=CROWD), say(21, "Teln Board", MARCH_15, kind=CROWD)
    assert find_pair(MINISTRY, "Teln Board", *COUNTED, *given) is UPDATE
    assert find_pair(MINISTRY, "Teln Board", *given) is CONFLICT


def test_what_a_retracted_article_takes_back_still_holds() -> None:
    told = Told("It is [21] now.", (POLICE,)), Told("It is up from [19].", (POLICE,))
    retracted = replace(report("Courier", MARCH_15, *told), standing=Standing.RETRACTED)
    (one, other, gone), bench = judge(retracted, say(19, MINISTRY), say(21, "Teln Board"))
    verdicts = [compare_accounts(a, b, bench).verdict for a, b in ((one, other), (one, gone), (other, gone))]
    assert sorted(verdicts) == [CONFLICT, NOT_COMPARABLE, NOT_COMPARABLE]


def test_one_origin_that_counts_again_is_an_update_whatever_the_direction() -> None:
    holt = report("Courier", MARCH_14, Told("It is [21].", ("Vesmark Coastguard",)))
    later = report("Islander", MARCH_16, Told("It is [19].", ("the coastguard",)))
    found = compare(holt, later)
    assert (found.verdict, "one origin counted again" in found.reason) == (UPDATE, True)


def test_a_conflict_quotes_the_numbers_that_clash() -> None:
    articles = say(5, POLICE, MARCH_14), say(6, MINISTRY, MARCH_14), say(9, MINISTRY, MARCH_16)
    found = compare(*articles)
    assert found.verdict is CONFLICT
    assert "“5”" in found.reason
    assert "“6”" in found.reason


def test_who_changed_its_own_number_is_an_update() -> None:
    accounts, bench = judge(say(12), say(21, POLICE, MARCH_16))
    assert len(accounts) == 1
    assert find_verdict(accounts, bench) is UPDATE


def test_a_change_is_seen_through_a_bound_between() -> None:
    open_between = say(5, POLICE, MARCH_15, bound=Bound.AT_LEAST, bounds=(5, None))
    assert find_verdict(*judge(say(12), open_between, say(7, POLICE, MARCH_16))) is UPDATE


def test_who_denies_two_numbers_changed_nothing() -> None:
    assert find_verdict(*judge(deny(12), deny(40, day=MARCH_16))) is AGREE


def test_a_retracted_number_is_no_change() -> None:
    retracted = replace(say(90, POLICE, MARCH_15), standing=Standing.RETRACTED)
    assert find_verdict(*judge(say(12), retracted)) is AGREE


def test_the_strongest_verdict_is_the_questions() -> None:
    agreeing = say(12), say(12, MINISTRY)
    updated = say(15, "Teln Board", MARCH_16)
    assert find_verdict(*judge(*agreeing)) is AGREE
    assert find_verdict(*judge(*agreeing, updated)) is UPDATE
    assert find_verdict(*judge(*agreeing, updated, say(3, "Teln Line"))) is CONFLICT


def test_about_twelve_and_twelve_are_two_answers() -> None:
    about = say(12, MINISTRY, bound=Bound.ABOUT)
    for order in (("A Board", "B Board"), ("B Board", "A Board")):
        exact = say(12, order[0])
        assert find_verdict(*judge(about, exact, say(13, order[1]))) is CONFLICT


def test_about_twelve_does_not_stand_for_twelve_of_the_same_origin() -> None:
    exact = report("Courier", MARCH_14, Told("It is [12].", ("Vesmark Coastguard",)))
    about = report("Islander", MARCH_14, Told("Some [12] died.", ("the coastguard",), bound=Bound.ABOUT))
    other = say(13, "Teln Board")
    accounts, bench = judge(exact, about, other)
    for order in permutations(accounts):
        assert find_verdict(order, bench) is CONFLICT


def test_one_account_agrees_with_itself_and_none_too() -> None:
    assert find_verdict(*judge(say(12))) is AGREE
    assert find_verdict((), Bench({}, {})) is AGREE


def test_a_bench_knows_the_origins_of_each_account() -> None:
    article = say(12)
    (account,), _ = judge(article)
    bench = Bench.of([account], [Origin((article.id,), "root", (article.figures[0].id,))], {article.id: article})
    assert bench.roots == {account.id: {0}}
    assert bench.share_root(account, account)


reports = st.builds(
    lambda number, voice, day, later, sentence, bound, kind, firmness, standing: replace(
        say(
            number,
            voice,
            day and day + timedelta(later),
            sentence=sentence,
            kind=kind,
            bound=bound,
            bounds=(number, None) if bound in (Bound.AT_LEAST, Bound.VAGUE) else None,
            firmness=firmness,
        ),
        standing=standing,
    ),
    st.integers(3, 7),
    st.sampled_from([POLICE, MINISTRY, "two officials", "Teln Board"]),
    st.sampled_from([None, MARCH_14, MARCH_14]),
    st.integers(0, 2),
    st.sampled_from(["It is [{}].", "It is up from [{}].", "They had first said [{}].", "It is six, not [{}]."]),
    st.sampled_from(Bound),
    st.sampled_from([FigureKind.KILLED, FigureKind.MISSING, FigureKind.CROWD]),
    st.sampled_from([Firmness.ASSERTED, Firmness.ASSERTED, Firmness.ALLEGED, Firmness.DENIED]),
    st.sampled_from([Standing.PRINTED, Standing.PRINTED, Standing.RETRACTED]),
)
newsstands = st.lists(reports, max_size=7, unique_by=lambda article: article.id)


@given(newsstands)
def test_verdicts_are_the_same_both_ways_and_none_is_narrower(articles: list[FiledArticle]) -> None:
    accounts, bench = judge(*articles)
    for one in accounts:
        for other in accounts:
            if one is not other:
                found, turned = compare_accounts(one, other, bench), compare_accounts(other, one, bench)
                assert found.verdict is turned.verdict
                assert found.verdict in (CONFLICT, UPDATE, AGREE, NOT_COMPARABLE)
                assert found.reason


@given(newsstands)
def test_a_questions_verdict_is_the_strongest_of_all_pairs_and_histories(articles: list[FiledArticle]) -> None:
    accounts, bench = judge(*articles)
    found = {
        compare_accounts(one, other, bench).verdict for at, one in enumerate(accounts) for other in accounts[at + 1 :]
    }
    verdict = find_verdict(accounts, bench)
    assert (verdict is CONFLICT) == (CONFLICT in found)
    assert UPDATE not in found or verdict in (UPDATE, CONFLICT)
