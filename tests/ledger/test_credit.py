import pytest

from reportedly.domain.article import Article, Block, BlockKind
from reportedly.domain.page import Page, Stretch
from reportedly.domain.reading import Reading
from reportedly.ledger.credit import find_credits


def read(text: str, byline: str | None = None) -> Reading:
    return Reading(Article(text, (Block(BlockKind.PARAGRAPH, 0, len(text)),), byline=byline))


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("HARMOUTH, 14 March (NWA) — At least nine people were killed.", ("NWA",)),
        ("LONDON (Reuters) - The bank said on Friday.", ("Reuters",)),
        ("It rained.\n(Reporting by Jon Bray; editing by Paul Wick)", ("Jon Bray",)),
        ("It rained.\nAdditional reporting by Anneke Strand in Harmouth.", ("Anneke Strand",)),
        (
            "It rained.\nThis report was supplied by the Northern Wire Agency (NWA) and is published unchanged.",
            ("Northern Wire Agency", "NWA"),
        ),
        ("It rained.\nThe Associated Press contributed to this report.", ("Associated Press",)),
        ("It rained.\nWith wire reports", ("wire reports",)),
        ("It rained.\nSource: AFP", ("AFP",)),
        ("The mayor said the money was supplied by donors.", ()),
        ("She said she had no reports of it.", ()),
    ],
)
def test_who_an_article_says_it_is_from(text: str, names: tuple[str, ...]) -> None:
    assert find_credits(read(text)) == names


def test_an_agency_in_the_byline_is_a_credit_and_a_reporter_there_is_none() -> None:
    assert find_credits(read("It rained.", byline="Ann Smith, Associated Press")) == ("Associated Press",)


def test_a_credit_line_beside_the_article_on_its_page_counts() -> None:
    text = "It rained."
    visible = f"Menu\n\n{text}\n\nSource: AFP"
    page = Page(visible, (Stretch(0, visible.index(text), len(text)),))
    assert find_credits(Reading(Article(text, (Block(BlockKind.PARAGRAPH, 0, len(text)),)), page=page)) == ("AFP",)
