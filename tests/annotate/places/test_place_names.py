"""Names of places: what they mean, where they lie, and why."""

import pytest

from reportedly.domain.place import PlacePrecision
from tests.annotate.places.marked import read_place, read_places


@pytest.mark.parametrize(
    ("marked", "wording", "name", "country"),
    [
        ("The ferry left {L Marseille} at noon.", "Marseille", "Marseille", "FR"),
        ("Floods reached {L Burma} in May.", "Burma", "Myanmar", "MM"),
        ("A ship docked in the {L Ivory Coast}.", "Ivory Coast", "Ivory Coast", "CI"),
        ("He flew to {L Holland} with her.", "Holland", "Netherlands", "NL"),
        ("Trade with {L Britain} fell.", "Britain", "United Kingdom", "GB"),
        ("The {L U.S.} sent a ship.", "U.S.", "United States", "US"),
        ("The {L US} sent a ship.", "US", "United States", "US"),
        ("Snow fell in the {L UK}.", "UK", "United Kingdom", "GB"),
        ("The {L UAE} declined.", "UAE", "United Arab Emirates", "AE"),
        ("Rain fell in {L N.Y.} all day.", "N.Y.", "New York", "US"),
        ("Rain fell in {L Calif}. all day.", "Calif.", "California", "US"),
        ("{L Washington} said no.", "Washington", "Washington", "US"),
        ("A vote in {L Scotland} was close.", "Scotland", "Scotland", "GB"),
        ("Shells fell on {L Gaza}.", "Gaza", "Gaza", "PS"),
        ("Bridges in {L Trinidad and Tobago} are old.", "Trinidad and Tobago", "Trinidad and Tobago", "TT"),
    ],
)
def test_a_name_means_what_newspapers_mean_by_it(marked: str, wording: str, name: str, country: str) -> None:
    place = read_place(marked, wording)
    assert (place.name, place.country) == (name, country)


@pytest.mark.parametrize(
    ("wording", "precision"),
    [
        ("Lyon", PlacePrecision.CITY),
        ("Bavaria", PlacePrecision.REGION),
        ("Kenya", PlacePrecision.COUNTRY),
        ("Africa", PlacePrecision.CONTINENT),
        ("Middle East", PlacePrecision.CONTINENT),
        ("Sahel", PlacePrecision.CONTINENT),
        ("Balkans", PlacePrecision.CONTINENT),
        ("Xyzzyville", PlacePrecision.UNKNOWN),
    ],
)
def test_precision_says_how_large_a_place_is(wording: str, precision: PlacePrecision) -> None:
    assert read_place(f"It rained in the {{L {wording}}} again.", wording).precision is precision


def test_a_place_that_no_gazetteer_has_is_kept_by_its_name() -> None:
    place = read_place("Rain fell in {L Xyzzyville}.", "Xyzzyville")
    assert (place.name, place.country, place.latitude, place.longitude) == ("Xyzzyville", None, None, None)
    assert place.reason == "not in the gazetteer"


@pytest.mark.parametrize(
    ("marked", "wordings"),
    [
        ("A mill in {L Leeds, England} burned.", ["Leeds", "England"]),
        ("A mill in {L southern Chad} burned.", ["Chad"]),
        ("{L Chad's} mills burned.", ["Chad"]),
        ("Mills burned in {L Kansas} City.", ["Kansas City"]),
        ("Mills burned in {L Nekton} County.", ["Nekton County"]),
        ("Mills burned in {L El\nSalvador} again.", ["El\nSalvador"]),
        ("Mills burned.\n\nIn {L Kansas}\n\nCity life.", ["Kansas"]),
        ("Mills burned in {L northern Syria and southern Turkey}.", ["Syria", "Turkey"]),
        ("Mills burned in {L South Sudan}.", ["South Sudan"]),
        ("Mills burned in the {L north}, on {L Street}, at {L C}.", []),
        ("A crash on {L U.S.} 27 killed no one.", []),
    ],
)
def test_a_stretch_is_cut_to_the_names_in_it(marked: str, wordings: list[str]) -> None:
    assert [place.span.text for place in read_places(marked)] == wordings


@pytest.mark.parametrize("word", ["Tajik", "Tajiks", "Dutch", "Dutchman", "South Korean", "Burkinabe", "Chechen"])
def test_a_people_names_its_country_and_the_reason_says_so(word: str) -> None:
    place = read_place(f"A {{G {word}}} official came.", word)
    assert place.country is not None
    assert place.demonym


@pytest.mark.parametrize(
    "text",
    ["She speaks Russian well.", "An African American senator came.", "A German language school shut.", "A Pole fell."],
)
def test_a_language_or_a_word_of_two_meanings_names_no_place(text: str) -> None:
    assert [place.country for place in read_places(text) if place.country != "US"] == []


@pytest.mark.parametrize(
    "marked",
    [
        "{O University of Leeds} teachers struck.",
        "{O Bank of England} rates rose.",
        "{P Jordan} said he was tired. {P Jordan} left.",
        "{P Paris Hilton} came.",
        "Have a Nice day, Reading March of Mobile.",
    ],
)
def test_a_name_in_the_name_of_someone_else_is_no_place(marked: str) -> None:
    assert read_places(marked) == ()


def test_the_surname_of_someone_in_the_article_is_no_town() -> None:
    assert read_places("{P Rosa Trapani} sang. {L Trapani} was born here.") == ()


def test_a_body_of_the_name_of_a_large_city_is_the_city() -> None:
    assert read_place("{O Toulouse} won nothing.", "Toulouse").country == "FR"


@pytest.mark.parametrize(
    "text",
    [
        "KABUL, Afghanistan (Wire) - Two men",
        "CAIRO - Two men",
        "LIMA (Wire) -- Two men",
        "QUITO — Two men",
        "LIMA, 9 Jan 90 (WIRE) -- Two men",
    ],
)
def test_a_dateline_names_a_place_whether_tagged_or_not(text: str) -> None:
    assert read_places(f"{text} were seen.")[0].precision is PlacePrecision.CITY


def test_copy_in_capitals_is_read() -> None:
    places = read_places("A BOMB WENT OFF IN {L AREQUIPA, PERU}, THE {G CHILEAN} EMBASSY SAID.")
    assert [(place.name, place.country) for place in places] == [("Arequipa", "PE"), ("Peru", "PE"), ("Chile", "CL")]


def test_an_american_politician_names_his_state() -> None:
    assert read_place("{P Ann Lee}, D-Ohio, voted no.", "Ohio").country == "US"
