"""The whole step: first on parses made by hand, then with the model of the package."""

from functools import cache

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reportedly.claims import Claims, find_claims
from reportedly.claims.holder import find_holder
from reportedly.claims.syntax import Syntax
from reportedly.domain.annotation import Annotation, Token
from reportedly.domain.article import Article, DateRule, Published
from reportedly.domain.attribution import Attribution
from reportedly.domain.date_mention import DateMention
from reportedly.domain.figure import Figure
from reportedly.domain.figures import FigureRow
from reportedly.domain.interval import Precision
from reportedly.domain.place import Place, PlacePrecision
from reportedly.domain.quantity import Bound, Quantity
from reportedly.domain.reading import Reading
from reportedly.reader import Reader
from tests.claims.handmade import count, dated, located, on, parse, say, span_of

PUBLISHED = "2016-03-11"
"""A Friday."""
DAY = on(PUBLISHED).first


def bind(
    syntax: Syntax,
    *quantities: Quantity,
    said: tuple[Attribution, ...] = (),
    dates: tuple[DateMention, ...] = (),
    places: tuple[Place, ...] = (),
) -> Claims:
    """Return what the step makes of a parse made by hand; the article is of 11 March 2016."""
    article = Article(syntax.text, published=Published(DAY, DAY, Precision.DAY, DateRule.GIVEN))
    last = syntax.tokens[-1].sentence
    sentences = tuple(
        span_of(syntax, syntax.text[tokens[0].start : tokens[-1].end])
        for tokens in ([one for one in syntax.tokens if one.sentence == number] for number in range(last + 1))
    )
    annotation = Annotation(sentences, tuple(syntax.tokens), (), (), dates, places, quantities)
    return find_claims(article, annotation, (), said)


def find_only(syntax: Syntax, *, dates: tuple[DateMention, ...] = (), places: tuple[Place, ...] = ()) -> Figure:
    """Return the figure of the number 12."""
    (figure,) = bind(syntax, count(syntax, "12"), dates=dates, places=places).figures
    return figure


DIED = "12/NUM/nummod>men men/NOUN/nsubj>died died/VERB/root"


def test_a_number_that_counts_those_who_speak_is_no_figure() -> None:
    syntax = parse(f"3/NUM/nummod>aides aides/NOUN/nsubj>said said/VERB/root {DIED.replace('root', 'ccomp>said')}")
    claims = bind(syntax, count(syntax, "3"), count(syntax, "12"), said=(say(syntax, "12 men died", source="3 aides"),))
    assert [(figure.counted.text, figure.attribution) for figure in claims.figures if figure.counted] == [("men", "a1")]
    assert len(claims.figures) == 1


@pytest.mark.parametrize(("verb", "figures"), [("died", 1), ("sang", 0)])
def test_both_is_a_figure_only_of_victims(verb: str, figures: int) -> None:
    syntax = parse(f"Both/DET/nsubj>{verb} {verb}/VERB/root")
    assert len(bind(syntax, count(syntax, "Both")).figures) == figures


@pytest.mark.parametrize(("before", "figures"), [("for", 1), ("last", 0), ("next", 0)])
def test_a_running_stretch_of_time_measures_nothing(before: str, figures: int) -> None:
    syntax = parse(f"It/PRON/nsubj>rained rained/VERB/root {before}/ADP/case>12h 12h/NUM/obl>rained")
    assert len(bind(syntax, count(syntax, "12h", "hour")).figures) == figures


def test_without_a_number_nothing_is_bound_but_when_something_was_said() -> None:
    syntax = parse("Ann/PROPN/nsubj>said said/VERB/root Friday/PROPN/obl>said it/PRON/nsubj>fell fell/VERB/ccomp>said")
    attribution = say(syntax, "it fell", source="Ann")
    claims = bind(syntax, said=(attribution,), dates=(dated(syntax, "Friday", PUBLISHED),))
    assert (claims.figures, claims.incidents) == ((), ())
    assert claims.attributions[0].said == on(PUBLISHED)


def test_the_innermost_attribution_is_the_one_with_the_shortest_content() -> None:
    syntax = parse("Ann/X/root Bo/X/dep>Ann said/X/dep>Ann 12/X/dep>Ann men/X/dep>Ann died/X/dep>Ann there/X/dep>Ann")
    outer, inner = say(syntax, "12 men died there"), say(syntax, "12 men")
    assert find_holder(syntax, span_of(syntax, "12"), [outer, inner]) is inner
    assert find_holder(syntax, span_of(syntax, "died"), [outer, inner]) is outer
    assert find_holder(syntax, span_of(syntax, "Ann"), [outer, inner]) is None


def test_victims_are_of_the_day_and_place_that_the_article_is_about() -> None:
    syntax = parse(
        "A/DET/det>fire fire/NOUN/nsubj>hit hit/VERB/root Tavel/PROPN/obj>hit on/ADP/case>Monday Monday/PROPN/obl>hit\n"
        + DIED
    )
    figure = find_only(syntax, dates=(dated(syntax, "Monday", "2016-03-07"),), places=(located(syntax, "Tavel"),))
    assert (figure.as_of, figure.place, figure.incident) == (on("2016-03-07"), "tavel", "i1")


def test_the_day_of_what_happened_goes_before_the_day_on_which_it_was_said() -> None:
    syntax = parse(
        "Ann/PROPN/nsubj>spoke spoke/VERB/root on/ADP/case>Friday Friday/PROPN/obl>spoke\n"
        "A/DET/det>fire fire/NOUN/nsubj>hit hit/VERB/root Tavel/PROPN/obj>hit on/ADP/case>Monday Monday/PROPN/obl>hit\n"
        + DIED
    )
    dates = (dated(syntax, "Friday", PUBLISHED), dated(syntax, "Monday", "2016-03-07"))
    assert find_only(syntax, dates=dates).as_of == on("2016-03-07")


def test_the_article_is_about_the_first_place_that_is_small() -> None:
    syntax = parse(
        "A/DET/det>fire fire/NOUN/nsubj>hit hit/VERB/root in/ADP/case>Ardland Ardland/PROPN/obl>hit "
        "near/ADP/case>Tavel Tavel/PROPN/obl>hit\n" + DIED
    )
    places = (located(syntax, "Ardland", PlacePrecision.COUNTRY), located(syntax, "Tavel"))
    assert find_only(syntax, places=places).place == "tavel"
    assert find_only(syntax, places=places[:1]).place == "ardland"


def test_a_date_years_before_the_article_is_not_the_day_of_its_victims() -> None:
    syntax = parse(f"A/DET/det>fire fire/NOUN/nsubj>burned burned/VERB/root then/ADV/advmod>burned\n{DIED}")
    assert find_only(syntax, dates=(dated(syntax, "then", "2013-03-07"),)).as_of is None


def test_those_to_whom_nothing_happened_take_over_no_day() -> None:
    syntax = parse(
        "A/DET/det>fire fire/NOUN/nsubj>hit hit/VERB/root Tavel/PROPN/obj>hit on/ADP/case>Monday Monday/PROPN/obl>hit\n"
        "12/NUM/nummod>men men/NOUN/nsubj>sang sang/VERB/root"
    )
    assert find_only(syntax, dates=(dated(syntax, "Monday", "2016-03-07"),)).as_of is None


def test_what_is_in_the_present_holds_on_the_day_of_the_article() -> None:
    syntax = parse("12/NUM/nummod>men men/NOUN/nsubj>ill are/AUX/cop>ill ill/ADJ/root")
    assert find_only(syntax).as_of == on(PUBLISHED)


@pytest.mark.parametrize("border", ["since", "until", "before"])
def test_a_date_that_only_bounds_a_time_is_no_day_of_the_figure(border: str) -> None:
    syntax = parse(f"{DIED} {border}/ADP/case>1999 1999/NUM/obl>died")
    assert find_only(syntax, dates=(dated(syntax, "1999", "1999-01-01"),)).as_of is None


@pytest.mark.parametrize(("day", "expected"), [("2015-03-01", True), ("2015-12-20", False), ("2016-03-07", False)])
def test_what_happened_long_before_is_background(day: str, expected: bool) -> None:
    syntax = parse(f"{DIED} then/ADV/advmod>died")
    assert find_only(syntax, dates=(dated(syntax, "then", day),)).background is expected


def test_a_part_takes_over_kind_day_and_place_of_its_whole() -> None:
    syntax = parse(
        "Orrin/PROPN/nsubj>slept slept/VERB/root\n"
        "Fire/NOUN/nsubj>killed killed/VERB/root 12/NUM/nummod>men men/NOUN/obj>killed in/ADP/case>Tavel "
        "Tavel/PROPN/obl>killed then/ADV/advmod>killed\n"
        "5/NUM/nsubj>nurses of/ADP/case>them them/PRON/nmod>5 were/AUX/cop>nurses nurses/NOUN/root"
    )
    claims = bind(
        syntax,
        count(syntax, "12"),
        count(syntax, "5"),
        dates=(dated(syntax, "then", "2016-03-07"),),
        places=(located(syntax, "Orrin"), located(syntax, "Tavel")),
    )
    whole, part = claims.figures
    assert part.part_of == whole.id
    assert (part.kind, part.as_of, part.place, part.incident) == (whole.kind, whole.as_of, whole.place, whole.incident)
    assert (whole.kind, whole.place) == ("killed", "tavel")


def test_a_part_knows_its_whole_where_that_comes_behind_it_and_is_a_part_itself() -> None:
    syntax = parse(
        "Of/ADP/case>men 12/NUM/nummod>men men/NOUN/obl>sang ,/PUNCT/punct>men 3/NUM/nsubj>sang of/ADP/case>aides "
        "5/NUM/nummod>aides aides/NOUN/nmod>3 sang/VERB/root"
    )
    claims = bind(syntax, count(syntax, "12"), count(syntax, "3"), count(syntax, "5"))
    assert [figure.part_of for figure in claims.figures] == [None, "f3", "f1"]


def test_of_two_populations_the_noun_goes_before_its_modifier() -> None:
    syntax = parse("saw/VERB/root 12/NUM/nummod>soldiers female/ADJ/amod>soldiers soldiers/NOUN/obj>saw")
    assert find_only(syntax).population == "combatant"


def test_confidence_falls_with_what_the_text_leaves_out() -> None:
    named = find_only(parse(DIED))
    left_out = find_only(parse("It/PRON/nsubj>killed killed/VERB/root 12/NUM/obj>killed"))
    untold = find_only(parse("It/PRON/nsubj>was was/VERB/root 12/NUM/obj>was"))
    assert named.confidence > left_out.confidence > untold.confidence
    assert untold.kind == "other"


POS = ("NOUN", "PROPN", "PRON", "NUM", "VERB", "AUX", "ADJ", "ADV", "ADP", "PUNCT", "SYM", "X")
RELATIONS = (
    "nsubj obj obl nmod nummod conj appos acl acl:relcl advcl ccomp xcomp case det amod compound flat aux aux:pass "
    "nsubj:pass obl:agent parataxis punct mark advmod cc dep nmod:poss fixed"
).split()
WORDS = (
    "12 men children died killed wounded of them including among toll rose Tavel Monday the said if may not alleged "
    "lost lives since last Both more dead fire £3m hours . ,"
).split()


@st.composite
def annotations(draw: st.DrawFn) -> tuple[Article, Annotation, tuple[Attribution, ...]]:
    """Draw trees of any shape, with numbers, dates, places and attributions anywhere in them."""
    tokens: list[Token] = []
    text = ""
    for sentence in range(draw(st.integers(1, 3))):
        order = draw(st.permutations(range(draw(st.integers(1, 9)))))
        base = len(tokens)
        heads = {i: i if at == 0 else order[draw(st.integers(0, at - 1))] for at, i in enumerate(order)}
        for i in range(len(order)):
            start = len(text) + (1 if text else 0)
            word = draw(st.sampled_from(WORDS))
            text += (" " if text else "") + word
            relation = "root" if heads[i] == i else draw(st.sampled_from(RELATIONS))
            tokens.append(
                Token(start, len(text), word, sentence, draw(st.sampled_from(POS)), base + heads[i], relation)
            )
    syntax = Syntax(text, tokens)

    def stretches(most: int) -> list[tuple[int, int]]:
        first = st.integers(0, len(tokens) - 1)
        drawn = draw(st.lists(st.tuples(first, st.integers(0, 3)), max_size=most))
        return sorted((one, min(one + more, len(tokens) - 1)) for one, more in drawn)

    quantities = tuple(
        Quantity(f"q{number}", syntax.span(*ends), None, DAY_COUNT, Bound.AT_MOST, draw(st.sampled_from(UNITS)))
        for number, ends in enumerate(stretches(4), 1)
    )
    dates = tuple(
        DateMention(
            f"d{number}", syntax.span(*ends), draw(st.sampled_from([on(PUBLISHED), on("2009-01-01"), None])), ""
        )
        for number, ends in enumerate(stretches(2), 1)
    )
    places = tuple(located(syntax, syntax.span(*ends).text) for ends in stretches(2))
    said = tuple(say(syntax, syntax.span(*ends).text, syntax.tokens[ends[0]].text) for ends in stretches(2))
    sentences = tuple(
        syntax.span(syntax.sentence(i).start, syntax.sentence(i).stop - 1)
        for i, token in enumerate(tokens)
        if i == 0 or tokens[i - 1].sentence != token.sentence
    )
    published = draw(st.sampled_from([None, Published(DAY, DAY, Precision.DAY, DateRule.GIVEN)]))
    annotation = Annotation(sentences, tuple(tokens), (), (), dates, places, quantities)
    return Article(text, published=published), annotation, said


DAY_COUNT = count(parse("12/NUM/root"), "12").high
UNITS = (None, "percent", "GBP", "hour", "kilometre")


@settings(max_examples=150)
@given(annotations())
def test_any_parse_is_read_alike_twice_and_into_what_is_there(
    drawn: tuple[Article, Annotation, tuple[Attribution, ...]],
) -> None:
    article, annotation, said = drawn
    claims = find_claims(article, annotation, (), said)
    assert claims == find_claims(article, annotation, (), said)
    quantities = {one.id for one in annotation.quantities}
    figures = {one.id for one in claims.figures}
    incidents = {one.id for one in claims.incidents}
    for figure in claims.figures:
        assert figure.quantity in quantities
        assert figure.part_of is None or figure.part_of in figures - {figure.id}
        assert figure.incident is None or figure.incident in incidents
        assert figure.counted is None or article.text[figure.counted.start : figure.counted.end] == figure.counted.text
    assert len({figure.quantity for figure in claims.figures}) == len(claims.figures)


# With the model.


@cache
def load_once() -> Reader:
    return Reader()


def read(text: str) -> Reading:
    return load_once().read_text(text, published=PUBLISHED, outlet="Radio Tavel")


def find_row(text: str, words: str) -> FigureRow:
    """Return what the row of the number in these words tells."""
    return next(row for row in read(text).figures.rows if row.words == words)


@pytest.mark.parametrize(
    ("text", "words", "kind", "counted"),
    [
        ("The quake killed 14 miners.", "14", "killed", "miners"),
        ("A policeman was killed.", "A", "killed", "policeman"),
        ("Both were killed.", "Both", "killed", None),
        ("The death toll stands at 17.", "17", "killed", None),
        ("Rescuers found 12 bodies in the river.", "12", "killed", "bodies"),
        ("Twelve men lost their lives in Bergen.", "Twelve", "killed", "men"),
        ("No one was hurt.", "No one", "injured", None),
        ("Rebels killed 14 and wounded 30.", "30", "injured", None),
        ("The ferry carried 90 passengers. It sailed with 118.", "118", "people", "passengers"),
        ("The hall held 90 guests. There were about 140 in it.", "about 140", "people", "guests"),
        ("It killed 22 shoppers and wounded 40.", "40", "injured", "shoppers"),
        ("Five dead and 20 wounded, the mayor said.", "20", "injured", "wounded"),
        ("The number of injured rose to 30.", "30", "injured", "injured"),
        ("At least 40 villagers are missing, officials said.", "At least 40", "missing", "villagers"),
        ("The ministry said 14 had died and 30 were missing.", "30", "missing", "missing"),
        ("Some 300 protesters were arrested in Minsk.", "Some 300", "detained", "protesters"),
        ("Prosecutors have charged seven people with fraud.", "seven", "charged", "people"),
        ("A court in Oslo sentenced two men on Friday.", "two", "convicted", "men"),
        ("Sarah Oduya said 16 women had been abducted.", "16", "kidnapped", "women"),
        ("Hundreds of thousands of people fled.", "Hundreds of thousands", "displaced", "people"),
        ("The flood has left 300 families homeless.", "300", "displaced", "families"),
        ("The army will send 300 troops to Mali.", "300", "combatants", "troops"),
        ("Thousands of protesters gathered in Lyon.", "Thousands", "crowd", "protesters"),
        ("Perhaps 200 people were in the hall.", "Perhaps 200", "people", "people"),
        ("There were 12 attacks in March.", "12", "attacks", "attacks"),
        ("The fire destroyed 23 houses in Turin.", "23", "objects", "houses"),
        ("The firm paid $2.5 billion for the mine.", "$2.5 billion", "money", "firm"),
        ("Some 12 per cent of voters stayed at home.", "Some 12 per cent", "percent", "voters"),
        ("The road runs for 12 kilometres.", "12 kilometres", "distance", None),
        ("The trial lasted three weeks.", "three weeks", "duration", None),
        ("The ship carried 30 tonnes of rice.", "30 tonnes", "other", "rice"),
    ],
)
def test_a_figure_has_its_kind_and_counted_words(text: str, words: str, kind: str, counted: str | None) -> None:
    row = find_row(text, words)
    assert (row.kind, row.counted) == (kind, counted)


@pytest.mark.parametrize(
    ("text", "words", "place", "as_of"),
    [
        ("Police arrested nine men in Porto on Wednesday.", "nine", "Porto", ("2016-03-09", "2016-03-09")),
        ("The storm displaced 40,000 people in Haiti last week.", "40,000", "Haiti", ("2016-02-29", "2016-03-06")),
        ("A blast tore through Kano on Monday. It killed 22.", "22", "Kano", ("2016-03-07", "2016-03-07")),
        ("The village lies 40 miles north of Lagos.", "40 miles", "Lagos", ("2016-03-11", "2016-03-11")),
        ("The bank lost four million euros.", "four million euros", None, (None, None)),
    ],
)
def test_a_figure_has_its_place_and_days(
    text: str, words: str, place: str | None, as_of: tuple[str | None, str | None]
) -> None:
    row = find_row(text, words)
    assert (row.place, (row.as_of_from, row.as_of_to)) == (place, as_of)


def test_when_it_was_counted_is_kept_apart_from_when_it_happened() -> None:
    row = find_row("The mayor said on Thursday that 11 people had drowned on Monday.", "11")
    assert (row.as_of_from, row.counted_at_from) == ("2016-03-07", "2016-03-10")


@pytest.mark.parametrize(
    ("text", "words", "voices"),
    [
        ("A flood in Bergen killed 12 people.", "12", ()),
        ("The blaze injured 12, the fire service said.", "12", ("the fire service",)),
        ("Police released details of the murder of four pilots.", "four", ()),
        ("The mayor mourned the deaths of 12 miners.", "12", ()),
        ("A court in Oslo sentenced two men to nine years in prison.", "nine years", ()),
        ("Police responded to reports of four men fighting.", "four", ()),
        ("Three officials said four boats had sunk.", "four", ("Three officials",)),
        (
            "The police said the fire brigade had told them that six workers were trapped.",
            "six",
            ("The police", "the fire brigade"),
        ),
    ],
)
def test_a_figure_has_the_chain_of_voices_that_say_it(text: str, words: str, voices: tuple[str, ...]) -> None:
    assert find_row(text, words).voices == ("Radio Tavel", *voices)


@pytest.mark.parametrize(
    ("text", "words", "firmness"),
    [
        ("The blast killed 14 miners.", "14", "asserted"),
        ("The ship probably carried 30 tonnes of rice.", "30 tonnes", "probable"),
        ("The hospital may have treated 50 patients.", "50", "possible"),
        ("The fighters allegedly killed eight civilians.", "eight", "alleged"),
        ("The army denied that it had killed four farmers.", "four", "denied"),
        ("The company plans to hire 200 workers.", "200", "planned"),
        ("The council will spend £3m on the bridge.", "£3m", "planned"),
        ("A man accused of killing nine hikers was arrested in Porto.", "nine", "alleged"),
        ("The driver was charged with killing three cyclists.", "three", "alleged"),
        ("The driver was charged with the murder of three cyclists.", "three", "asserted"),
        ("The jury acquitted him of killing two men.", "two", "denied"),
        ("Police responded to reports of four men fighting.", "four", "alleged"),
        ("There were rumours of 40 dead in the harbour.", "40", "alleged"),
        ("Police arrested nine suspected smugglers.", "nine", "asserted"),
        ("Ten villagers are feared dead.", "Ten", "probable"),
        ("If the dam breaks, 300 families would lose their homes.", "300", "hypothetical"),
        ("The army will free the 40 prisoners.", "40", "asserted"),
        ("The army will free 40 prisoners.", "40", "planned"),
        ("The mine is expected to close 12 shafts.", "12", "planned"),
        ("The ministry withdrew its figure of 19 dead.", "19", "denied"),
    ],
)
def test_a_figure_is_as_firm_as_the_text_puts_it(text: str, words: str, firmness: str) -> None:
    assert find_row(text, words).firmness == firmness


@pytest.mark.parametrize(
    ("text", "whole", "part"),
    [
        ("A flood in Bergen killed 12 people, among them five children.", "12", "five"),
        ("Twelve people, including three children, were killed in Bergen.", "Twelve", "three"),
        ("Three of the 12 miners died.", "12", "Three"),
        ("Of the 12 victims, three were women.", "12", "three"),
        ("Nineteen people were killed, five of whom were nurses.", "Nineteen", "five"),
    ],
)
def test_a_part_knows_its_whole_in_a_sentence(text: str, whole: str, part: str) -> None:
    assert find_row(text, part).part_of == find_row(text, whole).id
    assert find_row(text, whole).part_of is None


@pytest.mark.parametrize(
    ("text", "words", "by"),
    [
        ("Villagers accused the Sand Front of shooting dead eight farmers.", "eight", "Sand Front"),
        ("Judge Ann Lee, who jailed 40 men, retired.", "40", "Ann Lee"),
        ("Ann Lee lost two brothers.", "two", None),
        ("Ann Lee waited for two hours.", "two hours", None),
    ],
)
def test_a_figure_tells_who_did_it(text: str, words: str, by: str | None) -> None:
    assert find_row(text, words).by == by


@pytest.mark.parametrize(
    ("text", "words", "background"),
    [
        ("Judge Ann Lee, who has sentenced 40 men in her 12 years on the bench, retired.", "40", True),
        ("Judge Ann Lee sentenced 40 men on Monday.", "40", False),
        ("A blast in Kano killed nine people on Monday. In 2009 a blast there killed 30.", "30", True),
    ],
)
def test_a_career_and_an_earlier_event_are_background(text: str, words: str, background: bool) -> None:
    assert find_row(text, words).background is background


@pytest.mark.parametrize(
    ("text", "words", "population"),
    [
        ("The fighters killed eight civilians.", "eight", "civilian"),
        ("The ministry confirmed that 31 soldiers had died.", "31", "combatant"),
        ("A bus hit three children.", "three", "child"),
        ("Sarah Oduya said 16 women had been abducted.", "16", "woman"),
        ("Police arrested nine men in Porto.", "nine", "man"),
        ("Ten Dutch tourists were injured in Bali.", "Ten", "foreign"),
        ("A flood in Bergen killed 12 people.", "12", None),
    ],
)
def test_a_figure_tells_which_people_it_counts(text: str, words: str, population: str | None) -> None:
    assert find_row(text, words).population == population


@pytest.mark.parametrize(
    ("text", "words", "sense", "basis"),
    [
        ("The toll rose to 45.", "45", "cumulative", None),
        ("The attack brought the total number of deaths to 60.", "60", "cumulative", None),
        ("Another 15 people were injured.", "Another 15", "new", None),
        ("A further 15 people were injured on Wednesday.", "A further 15", "new", None),
        ("The ministry confirmed that 31 soldiers had died.", "31", "unknown", "confirmed"),
        ("Aid workers estimate that 5,000 people have fled the town.", "5,000", "unknown", "estimated"),
        ("An estimated 400 people are homeless.", "An estimated 400", "unknown", "estimated"),
    ],
)
def test_a_figure_tells_whether_it_is_a_total_and_what_it_rests_on(
    text: str, words: str, sense: str, basis: str | None
) -> None:
    row = find_row(text, words)
    assert (row.sense, row.basis) == (sense, basis)


@pytest.mark.parametrize(
    ("text", "words"),
    [("Mara Voss killed two guards.", "two"), ("Eight soldiers were killed by Mara Voss in Ghent.", "Eight")],
)
def test_a_figure_names_who_did_it(text: str, words: str) -> None:
    assert find_row(text, words).by == "Mara Voss"


def test_an_earlier_event_is_background_and_has_an_incident_of_its_own() -> None:
    text = "In 1998, 300 people died in a similar crash. On Tuesday a bus crash near Lyon killed four people."
    old, new = read(text).figures
    assert (old.background, new.background) == (True, False)
    assert old.incident != new.incident


@pytest.mark.parametrize(
    "text",
    [
        "Police said 27-year-old Ann Lee left for Lyon.",
        "The match ended 3-2.",
        "It rained heavily in the last 24 hours.",
        "The bus left at 9.30 p.m. on 8 March 2014.",
    ],
)
def test_what_counts_and_measures_nothing_is_no_figure(text: str) -> None:
    assert read(text).figures == ()


STORY = (
    "At least 31 people, among them five children, were killed when a ferry sank off Lisbon on Tuesday, officials "
    "said. “We found 12 bodies,” said Mara Voss, “and 9 are missing.” In 2009 a similar wreck killed 1,200 of £3m 12%."
)


@settings(max_examples=40)
@given(st.lists(st.sampled_from([*STORY.split(" "), "\n\n", "🌊", "½", "١٢", "9" * 40, "1,2,3"]), max_size=40))
def test_every_figure_stands_in_the_text_and_has_its_quantity(pieces: list[str]) -> None:
    text = " ".join(pieces)
    reading = read(text)
    quantities = {one.id: one for one in reading.quantities}
    attributions = {one.id for one in reading.attributions}
    assert len(reading.figures.rows) == len(reading.figures)
    for figure in reading.figures:
        span = quantities[figure.quantity].span
        assert text[span.start : span.end] == span.text
        assert figure.counted is None or text[figure.counted.start : figure.counted.end] == figure.counted.text
        assert figure.attribution is None or figure.attribution in attributions
    assert read(text) == reading


@settings(max_examples=40)
@given(st.text(max_size=80))
def test_any_text_is_read(text: str) -> None:
    assert read(text).article.text == text


@pytest.mark.parametrize("text", ["", "12", "12 " * 500, "9" * 5000 + " men died.", "½ of ½ of ½", "\ud800 12 men"])
def test_odd_texts_are_read_without_an_error(text: str) -> None:
    assert read(text).article.text == text


BLAST = "A/DET/det>blast blast/NOUN/nsubj>came came/VERB/root on/ADP/case>Monday Monday/PROPN/obl>came"


@pytest.mark.parametrize(
    ("marked", "day"),
    [
        # Friday is when the count was cut, Monday when the blast was.
        (
            "It/PRON/nsubj>cut cut/VERB/root Friday/PROPN/obl>cut its/PRON/nmod:poss>count count/NOUN/obj>cut "
            "of/ADP/case>dead the/DET/det>dead dead/NOUN/nmod>count to/ADP/case>12 12/NUM/obl>cut",
            "2016-03-07",
        ),
        ("12/NUM/nummod>boys boys/NOUN/nsubj>came came/VERB/root", "2016-03-07"),
        ("12/NUM/nummod>boys boys/NOUN/nsubj>sing sing/VERB/root", None),
    ],
)
def test_a_figure_without_a_day_of_its_own_has_that_of_what_happened(marked: str, day: str | None) -> None:
    syntax = parse(f"{BLAST}\n{marked}")
    dates = [dated(syntax, "Monday", "2016-03-07")]
    if "Friday" in marked:
        dates.append(dated(syntax, "Friday", PUBLISHED))
    assert find_only(syntax, dates=tuple(dates)).as_of == (None if day is None else on(day))


def test_a_part_of_a_share_is_no_share() -> None:
    syntax = parse(
        "It/PRON/nsubj>checked checked/VERB/root half/NUM/obj>checked\n"
        "12/NUM/nsubj>leaked of/ADP/case>them them/PRON/nmod>12 leaked/VERB/root"
    )
    half, part = bind(syntax, count(syntax, "half", "percent"), count(syntax, "12")).figures
    assert (half.kind, part.kind) == ("percent", "other")
