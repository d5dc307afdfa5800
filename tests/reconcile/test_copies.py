from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportedly.domain.filed import FiledArticle
from reportedly.reconcile.copies import find_copies
from reportedly.reconcile.shingles import find_copy_keys
from tests.reconcile.newsstand import Voiced, print_article

LEAD = (
    "Inspectors warned the harbour board in autumn that the ferry which sank on Tuesday was carrying far more people "
    "than its licence allowed, two officials with knowledge of the matter told reporters."
)
LETTER = (
    "The letter, signed by three members of the inspectorate, says the vessel sailed on at least six occasions between "
    "August and October with as many as 190 persons on board and its car deck full."
)
TOLL = (
    "The coastguard raised the number of dead to 21 on Wednesday afternoon and said that 109 people had been rescued "
    "while another 22 were still being looked for by boats and helicopters."
)
LOCAL = "On the island the parish council met behind closed doors and its chairwoman spoke afterwards of a dark week."
WIRE = f"{LEAD}\n{LETTER}\n{TOLL}"
PRESS = "“We have 88 people out of the water alive and nine confirmed dead and I ask for patience”"
BOILERPLATE = (
    "This newspaper belongs to its readers and to nobody else, and every gift keeps one more reporter on the quay, "
    "whatever the weather, so please think of us when you renew your subscription at the harbour office, by post, "
    "by telephone or at any of our forty kiosks between the lighthouse and the old customs house, where our staff "
    "will gladly help you in person on weekdays from nine in the morning until five in the afternoon."
)


def write_linked(articles: list[FiledArticle]) -> set[frozenset[str | None]]:
    outlets = {article.id: article.outlet for article in articles}
    return {frozenset((outlets[link.earlier], outlets[link.later])) for link in find_copies(articles)}


@pytest.mark.parametrize(
    ("text", "credited"),
    [
        pytest.param(WIRE, (), id="whole"),
        pytest.param(f"{LEAD}\n{TOLL}\n{LOCAL}", (), id="trimmed, with a local paragraph"),
        pytest.param(WIRE.replace("which", "that").replace("looked for", "sought"), (), id="words changed"),
        pytest.param(f"{TOLL}\n{LOCAL}", ("NWA",), id="one paragraph, with a credit"),
    ],
)
def test_a_report_in_another_outlet_is_a_copy(text: str, credited: tuple[str, ...]) -> None:
    wire = print_article(WIRE, "Northern Wire Agency")
    paper = print_article(text, "Harmouth Courier", date(2023, 3, 16), credited=credited)
    (link,) = find_copies([paper, wire])
    assert (link.earlier, link.later) == (wire.id, paper.id)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        pytest.param(
            f"{LOCAL}\n{PRESS}, the spokeswoman said on the quay before noon.",
            f"Lifeboats went out again at dusk in a heavy sea.\n{PRESS}, commander Holt told the reporters.",
            id="one sentence of a press conference",
        ),
        pytest.param(
            f"{LOCAL}\n{TOLL}", f"A choir sang in the chapel for an hour.\n{TOLL}", id="one paragraph, no credit"
        ),
        pytest.param(LEAD, LOCAL, id="nothing"),
    ],
)
def test_two_reports_of_one_event_are_no_copies(one: str, other: str) -> None:
    assert not find_copies([print_article(one, "Courier"), print_article(other, "Islander")])


def test_a_rewritten_report_is_known_by_its_numbers_and_its_credit() -> None:
    wire = print_article(WIRE, "Northern Wire Agency", figures=[Voiced(190), Voiced(21), Voiced(109), Voiced(22)])
    told = "Bosses were told the boat was packed with 190 aboard. Now 21 are dead and 109 saved, the agency reported."
    voiced = [Voiced(190, ("Northern Wire Agency",)), Voiced(21), Voiced(109)]
    tabloid = print_article(told, "The Packet", date(2023, 3, 16), figures=voiced)
    (link,) = find_copies([wire, tabloid])
    assert "credits Northern Wire Agency" in link.reason
    assert not find_copies([wire, print_article(told, "The Packet", date(2023, 3, 16), figures=voiced[1:])])


NUMBERS = (11, 34, 37, 12, 1900, 72, 430, 150, 16, 25)


@pytest.mark.parametrize(
    ("days", "voices", "copied"), [(1, 4, True), (1, 3, False), (9, 4, False)], ids=["copy", "three voices", "later"]
)
def test_a_rewritten_report_without_a_credit_needs_many_numbers_of_several_voices(
    days: int, voices: int, copied: bool
) -> None:
    figures = [Voiced(number, (f"Speaker {'ABCD'[at % voices]}",)) for at, number in enumerate(NUMBERS)]
    one = print_article(" and ".join(map(str, NUMBERS)), "Courier", figures=figures)
    words = " then ".join(map(str, NUMBERS))
    other = print_article(words, "Noon", date(2023, 3, 15) + timedelta(days), figures=figures)
    assert bool(find_copies([one, other])) is copied


def test_what_returns_week_after_week_is_no_report() -> None:
    weekly = [
        print_article(f"Story number {week} is about the sea.\n{BOILERPLATE}", "Courier", date(2023, 1, 2 + 7 * week))
        for week in range(4)
    ]
    assert find_copies(weekly)
    fifth = print_article(f"Another story about boats.\n{BOILERPLATE}", "Courier", date(2023, 2, 27))
    assert not find_copies([*weekly, fifth])


def test_a_link_says_why() -> None:
    wire = print_article(WIRE, "Northern Wire Agency")
    paper = print_article(f"{LEAD}\n{TOLL}\n{LOCAL}", "Harmouth Courier", date(2023, 3, 16), credited=["NWA"])
    (link,) = find_copies([wire, paper])
    assert link.reason == (
        "Two of the three paragraphs of Harmouth Courier stand in Northern Wire Agency, "
        "and Harmouth Courier credits NWA."
    )


paragraphs = st.sampled_from([LEAD, LETTER, TOLL, LOCAL, BOILERPLATE, f"{PRESS}, commander Ines Holt told reporters."])
outlets = st.sampled_from(["Northern Wire Agency", "Courier", "Islander", None])
days = st.one_of(st.none(), st.dates(date(2023, 3, 1), date(2023, 5, 1)))
articles = st.builds(
    lambda lines, outlet, day, credited: print_article("\n".join(lines), outlet, day, credited=credited),
    st.lists(paragraphs, min_size=1, max_size=4, unique=True),
    outlets,
    days,
    st.sampled_from([(), ("NWA",)]),
)
newsstands = st.lists(articles, max_size=8, unique_by=lambda article: article.id)


@given(newsstands.flatmap(lambda articles: st.tuples(st.just(articles), st.permutations(articles))))
def test_order_never_changes_the_copies(orders: tuple[list[FiledArticle], list[FiledArticle]]) -> None:
    one, other = orders
    assert find_copies(one) == find_copies(other)


@given(newsstands)
def test_what_shares_no_key_is_never_linked_and_changes_nothing(articles: list[FiledArticle]) -> None:
    whole = find_copies(articles)
    for article in articles:
        block = find_touched(article, articles)
        ids = {one.id for one in block}
        assert find_copies(block) == tuple(link for link in whole if link.earlier in ids and link.later in ids)
        assert not [link for link in whole if (link.earlier in ids) != (link.later in ids)]


def find_touched(article: FiledArticle, articles: list[FiledArticle]) -> list[FiledArticle]:
    """Return the articles connected to one by keys, directly or through others."""
    touched, keys = [article], set(find_copy_keys(article))
    while found := [one for one in articles if one not in touched and keys & find_copy_keys(one)]:
        touched += found
        keys.update(*(find_copy_keys(one) for one in found))
    return touched
