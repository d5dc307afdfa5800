"""Which of several places of one name is meant, and what lies in what."""

import pytest

from reportedly.domain.place import Place, PlacePrecision
from tests.annotate.places.marked import read_place, read_places


def find_container(places: tuple[Place, ...], wording: str) -> str | None:
    place = next(place for place in places if place.span.text == wording)
    return next((other.span.text for other in places if other.id == place.container), None)


@pytest.mark.parametrize(
    ("marked", "wording", "latitude"),
    [
        ("A barn in {L Paris}, {L Texas}, burned.", "Paris", 33.7),
        ("A barn in {L Paris} burned.", "Paris", 48.9),
        ("A barn in {L Springfield}, {L Ill.}, burned.", "Springfield", 39.8),
        ("A barn in {L Springfield}, {L IL}, burned.", "Springfield", 39.8),
        ("A barn in {L Aleppo}, {L Syria}, burned.", "Aleppo", 36.2),
        ("A barn in {L Birmingham}, {L Alabama}, burned.", "Birmingham", 33.5),
        ("A barn in {L Birmingham}, {L England}, burned.", "Birmingham", 52.5),
        ("A barn in {L Tbilisi}, {L Georgia}, burned.", "Georgia", 42.0),
        ("A barn in {L Atlanta}, {L Georgia}, burned.", "Georgia", 32.8),
        ("The {G Syrian} city of {L Tripoli} and the {G Libyan} city of {L Tripoli} differ.", "Tripoli", 32.9),
    ],
)
def test_what_a_place_is_said_to_lie_in_tells_which_it_is(marked: str, wording: str, latitude: float) -> None:
    assert read_place(marked, wording).latitude == pytest.approx(latitude, abs=0.2)


def test_the_other_places_of_an_article_tell_which_it_is() -> None:
    place = read_places("{L Alexandria} is wet. {L Rapides Parish} is dry. {L Baton Rouge} and {L Louisiana} wait.")[0]
    assert place.latitude == pytest.approx(31.3, abs=0.1)
    assert place.reason == "the only Alexandria in Louisiana, which the article names"


def test_the_largest_is_meant_where_nothing_tells() -> None:
    place = read_place("Rain fell in {L Hamburg}.", "Hamburg")
    assert place.country == "DE"
    assert place.reason.startswith("the largest of ")


def test_one_name_is_one_place_throughout() -> None:
    places = read_places("{L Paris} is dull. In {L Paris}, {L Texas}, it rained. {L Paris} sleeps.")
    assert {place.latitude for place in places if place.span.text == "Paris"} == {33.661}


def test_one_name_is_two_places_where_the_text_says_so() -> None:
    places = read_places("{L Paris}, {L Texas}, wrote to {L Paris}, {L France}, in May. {L Paris} smiled.")
    assert [place.country for place in places if place.span.text == "Paris"] == ["US", "FR", "FR"]


@pytest.mark.parametrize(
    ("marked", "place", "container"),
    [
        ("A well in {L Quorn}, {L Kenya}, dried up.", "Quorn", "Kenya"),
        ("A well in {L Xyzzyville} in {L Kenya} dried up.", "Xyzzyville", "Kenya"),
        ("A well in {L Kenya}'s {L Xyzzy Valley} dried up.", "Xyzzy Valley", "Kenya"),
        ("A well in the {G Kenyan} town of {L Xyzzyville} dried up.", "Xyzzyville", "Kenyan"),
        ("A well in {L Xyzzyville}, a village in northern {L Kenya}, dried up.", "Xyzzyville", "Kenya"),
        ("A well in {L Ax} in the {L Oxx} district of {L Peru}'s {L Uxx Valley} is dry.", "Oxx", "Uxx Valley"),
        ("{L Syria}, {L Iraq} and {L Iran} agreed.", "Syria", None),
        ("{L Berlin}, {L France} and others agreed.", "Berlin", None),
        ("Wells in {L Xyzzyville}, {L Berlin} and elsewhere dried up.", "Xyzzyville", None),
        ("The consulate of {L Xyzzia} in {L Nice} shut.", "Xyzzia", None),
    ],
)
def test_the_text_says_what_a_place_lies_in(marked: str, place: str, container: str | None) -> None:
    assert find_container(read_places(marked), place) == container


def test_an_unknown_place_has_the_country_of_what_it_lies_in() -> None:
    places = read_places("A well in {L Axqq} in the {L Oxqq} district of {L Peru}'s {L Uxx Valley} is dry.")
    assert [place.country for place in places] == ["PE", "PE", "PE", "PE"]
    assert places[0].precision is PlacePrecision.UNKNOWN
    assert places[0].reason == "not in the gazetteer; the text puts it in Peru"


@pytest.mark.parametrize(
    ("url", "country"), [("https://news.example.ie/a", "IE"), (None, "GB"), ("not a url at all", "GB"), ("", "GB")]
)
def test_the_address_of_a_page_is_a_weak_sign(url: str | None, country: str) -> None:
    marked = "A barn in {L Newcastle West} burned." if country == "IE" else "A barn in {L Newcastle upon Tyne} burned."
    wording = "Newcastle West" if country == "IE" else "Newcastle upon Tyne"
    assert read_place(marked, wording, url).country == country


def test_a_province_is_meant_where_it_is_called_one() -> None:
    assert read_place("Shells fell on {L Aleppo} province.", "Aleppo").precision is PlacePrecision.REGION
    assert read_place("Shells fell on {L Aleppo} again.", "Aleppo").precision is PlacePrecision.CITY
    assert read_place("Rain fell on the city of {L Mendoza} again.", "Mendoza").precision is PlacePrecision.CITY


def test_ids_count_the_places_in_the_order_of_the_text() -> None:
    places = read_places("{L Lima} is in {L Peru}, {L Quito} is not, {G Chilean} voters say.")
    assert [place.id for place in places] == ["p1", "p2", "p3", "p4"]
    assert [place.span.start for place in places] == sorted(place.span.start for place in places)
