"""The rules about people hold for what a brief prints, in both forms."""

import re
from collections.abc import Callable

import pytest

from reportedly.domain.attribution import Firmness, Stance
from reportedly.domain.denial import NAMESAKE
from reportedly.domain.question import Verdict
from reportedly.export.brief import Material, build_brief, render_html, render_markdown
from tests.export.brief.newsroom import Number, Page, Saying, ask, bring, on_day, print_article, retract

Render = Callable[[Material], str]


def _as_page(material: Material) -> str:
    page = render_html(build_brief(material))
    return " ".join(re.sub(r"<[^>]+>", " ", page.split("</style>", 1)[1]).split())


def _as_markdown(material: Material) -> str:
    written = render_markdown(build_brief(material))
    plain = re.sub(r"(?<!\\)(?:\*|~~)", "", re.sub(r"\[\^\d+\]", " ", written))
    return " ".join(re.sub(r"\\(.)", r"\1", plain).split())


@pytest.fixture(params=[_as_page, _as_markdown], ids=["html", "markdown"])
def render(request: pytest.FixtureRequest) -> Render:
    """Return what writes a brief and gives its words without markup."""
    form: Render = request.param
    return form


ACCUSED = "The union accused Ann Lee of theft. Ann Lee denied any theft. Later Bo Ray said he saw nothing."
SAYINGS = (
    Saying("The union", "accused", "Ann Lee of theft", ("Union",), Stance.ACCUSE, Firmness.ALLEGED, ("Ann Lee",)),
    Saying("Ann Lee", "denied", "any theft", ("Ann Lee",), Stance.DENY, Firmness.DENIED),
    Saying("Bo Ray", "said", "he saw nothing", ("Bo Ray",)),
)


def test_an_accusation_has_its_voice_its_firmness_and_the_denial_beside_it(render: Render) -> None:
    shown = render(bring([print_article(ACCUSED, Page(), sayings=SAYINGS, people=["Ann Lee", "Bo Ray"])]))
    part = shown[shown.index("What each voice holds", shown.index("Told by one voice alone")) :]
    accusation = part.index("“Ann Lee of theft”")
    assert "Union" in part[:accusation]
    assert re.search(r"accuses \(?\s?alleged", part[:accusation])
    assert re.match(r".{0,80}Denial: Courier › Ann Lee denies", part[accusation + 18 :])


def test_a_denial_of_another_article_stands_beside_the_accusation(render: Render) -> None:
    one = print_article("The union accused Ann Lee of theft.", Page(), sayings=SAYINGS[:1], people=["Ann Lee"])
    text = "Ann Lee denied any theft."
    other = print_article(text, Page("Radio", 15), sayings=SAYINGS[1:2], people=["Ann Lee"])
    assert f"Denial {NAMESAKE}: Radio › Ann Lee denies" in render(bring([one, other]))


def test_a_denial_by_anyone_of_the_name_stands_beside_an_accusation_that_gives_only_that(render: Render) -> None:
    saying = Saying("The union", "accused", "Captain Lee of theft", ("Union",), Stance.ACCUSE, Firmness.ALLEGED)
    one = print_article("The union accused Captain Lee of theft.", Page(), sayings=[saying])
    other = print_article("Ann Lee denied any theft.", Page("Radio", 15), sayings=SAYINGS[1:2], people=["Ann Lee"])
    assert f"Denial {NAMESAKE}: Radio › Ann Lee denies" in render(bring([one, other]))


def test_a_denied_number_is_never_given_in_the_timeline(render: Render) -> None:
    text = "The company denied that 30 died."
    denied = Number("30", 30, 30, ("Company",), Firmness.DENIED, as_of=on_day(14))
    one = print_article(text, Page("Radio"), [denied])
    other = print_article("Police counted 31 dead.", Page(), [Number("31", 31, 31, ("Police",), as_of=on_day(14))])
    shown = render(bring([one, other], [ask([one, other])]))
    assert "Radio › Company denies the number : “30”" in shown.replace("number:", "number :")
    assert "Courier › Police gives the number : “31”" in shown.replace("number:", "number :")


def test_a_denial_of_someone_else_far_away_is_not_put_beside_it(render: Render) -> None:
    one = print_article("The union accused Ann Lee of theft.", Page(), sayings=SAYINGS[:1], people=["Ann Lee"])
    saying = Saying("Cy Fox", "denied", "the charge", ("Cy Fox",), Stance.DENY, Firmness.DENIED)
    other = print_article("Cy Fox denied the charge.", Page("Radio", 15), sayings=[saying], people=["Cy Fox"])
    shown = render(bring([one, other]))
    assert "Denial:" not in shown
    assert "“Cy Fox denied the charge”" in shown


@pytest.mark.parametrize("firmness", [one for one in Firmness if one not in (Firmness.ASSERTED, Firmness.DENIED)])
def test_firmness_stands_wherever_a_number_does(render: Render, firmness: Firmness) -> None:
    one = print_article("Perhaps 12 died, police said.", Page(), [Number("12", 12, 12, ("Police",), firmness)])
    other = print_article("Rescuers counted 30 dead.", Page("Radio"), [Number("30", 30, 30, ("Rescuers",))])
    shown = render(bring([one, other], [ask([one, other])]))
    hedges = {"probable": "probably", "possible": "possibly", "alleged": "allegedly", "planned": "as planned"}
    assert f"12, {hedges.get(firmness, 'hypothetically')}: Police (Courier)" in shown
    assert re.search(rf"Courier › Police[ |]+14 March 2023[ |]+{firmness}", shown)
    assert re.search(rf"A \({firmness}\) and B: Police says", shown)


def test_a_number_that_was_only_alleged_before_is_marked_in_the_history(render: Render) -> None:
    one = print_article("Perhaps 12 died, police said.", Page(), [Number("12", 12, 12, ("Police",), Firmness.ALLEGED)])
    later = print_article("Now 20 died, police said.", Page(day=15), [Number("20", 20, 20, ("Police",))])
    other = print_article("Rescuers counted 30 dead.", Page("Radio"), [Number("30", 30, 30, ("Rescuers",))])
    shown = render(bring([one, later, other], [ask([one, later, other])]))
    assert re.search(r"before: “12” (\d )?\(?alleged\)? 14 March 2023", shown)
    assert "20, after allegedly 12." in shown


def test_a_denied_number_is_struck_and_told_as_denied(render: Render) -> None:
    one = print_article("Police counted 30 dead.", Page(), [Number("30", 30, 30, ("Police",))])
    text = "The company denied that 30 died."
    other = print_article(text, Page("Radio"), [Number("30", 30, 30, ("Company",), Firmness.DENIED)])
    shown = render(bring([one, other], [ask([one, other])]))
    assert "30 (1 denial)" in shown
    assert "Company (Radio) denies the number 30." in shown


def test_the_voice_whom_another_quotes_is_only_said_to_say_it(render: Render) -> None:
    text = "Police said that Ann Lee told them of a leak."
    saying = Saying("Ann Lee", "told", "of a leak", ("Police", "Ann Lee"))
    shown = render(bring([print_article(text, Page(), sayings=[saying])]))
    assert "is said to say : “of a leak”" in shown.replace("say:", "say :")
    assert "Courier › Police" in shown


def test_a_source_that_is_not_named_is_told_so(render: Render) -> None:
    saying = Saying("", "allegedly", "stole a boat", ("",), Stance.CLAIM, Firmness.ALLEGED)
    shown = render(bring([print_article("He allegedly stole a boat.", Page(), sayings=[saying])]))
    assert re.search(r"Courier › a source not named claims \(?\s?alleged", shown)
    assert "unspecified" not in shown


def test_what_a_retracted_article_says_is_shown_as_withdrawn_and_not_used(render: Render) -> None:
    gone = retract(
        print_article(
            "Ann Lee said 99 people died.",
            Page("Blog", title="Gone"),
            [Number("99", 99, 99, ("Ann Lee",))],
            [Saying("Ann Lee", "said", "99 people died", ("Ann Lee",))],
        )
    )
    one = print_article("Police counted 30 dead.", Page(), [Number("30", 30, 30, ("Police",))])
    other = print_article("Rescuers counted 20 dead.", Page("Radio"), [Number("20", 20, 20, ("Rescuers",))])
    shown = render(bring([gone, one, other], [ask([gone, one, other])]))
    assert re.search(r"“99” (\d+ )?\(?withdrawn", shown)
    assert "article retracted" in shown
    assert "20 … 30" in shown
    assert "The highest is 30" in shown
    assert "from 2 independent origins" in shown
    assert "A: 99" not in shown
    assert "“99 people died”" not in shown
    assert "retracted: withdrawn, not used" in shown
    assert "1 claim and 1 figure of one article : it was retracted" in shown.replace("article:", "article :")


def test_a_timeline_has_the_denial_too(render: Render) -> None:
    dated = Saying(
        "The union", "accused", "Ann Lee of theft", ("Union",), Stance.ACCUSE, Firmness.ALLEGED, ("Ann Lee",)
    )
    article = print_article(ACCUSED, Page(), sayings=(_dated(dated), *SAYINGS[1:]), people=["Ann Lee", "Bo Ray"])
    shown = render(bring([article]))
    part = shown[shown.index("What the text itself dates") : shown.index("retracted") if "retracted" in shown else None]
    assert "2 March 2023" in part
    assert part.index("Ann Lee of theft") < part.index("Denial:")


def _dated(saying: Saying) -> Saying:
    return Saying(
        saying.source,
        saying.cue,
        saying.content,
        saying.voices,
        saying.stance,
        saying.firmness,
        saying.about,
        0.9,
        on_day(2),
    )


def test_agreement_behind_one_origin_is_called_unconfirmed(render: Render) -> None:
    one = print_article("Police counted 30 dead.", Page(), [Number("30", 30, 30, ("Police",))])
    copy = print_article("A copy: 30 dead.", Page("Radio"), [Number("30", 30, 30)])
    together = ask([one, copy], Verdict.AGREE, together=[(0, 1)])
    apart = ask([one, copy], Verdict.AGREE)
    unconfirmed = re.compile(r"\b1 \(?not confirmed")
    assert unconfirmed.search(render(bring([one, copy], [together])))
    assert not unconfirmed.search(render(bring([one, copy], [apart])))


def test_accusations_and_denials_are_never_left_out(render: Render) -> None:
    words = [f"thing{number} of some kind" for number in range(60)]
    text = " ".join(f"Union accused{number} {word}." for number, word in enumerate(words))
    sayings = [
        Saying("Union", f"accused{number}", word, ("Union",), Stance.ACCUSE, Firmness.ALLEGED)
        for number, word in enumerate(words)
    ]
    shown = render(bring([print_article(text, Page(), sayings=sayings)]))
    assert all(word in shown for word in words)
