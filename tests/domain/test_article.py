from datetime import date

import pytest

from reportedly.domain.article import Article, Block, BlockKind, DateRule, Published
from reportedly.domain.interval import Precision


def test_the_id_is_of_the_text_alone() -> None:
    assert Article("a", title="one", url="x").id == Article("a", title="two").id
    assert Article("a").id != Article("b").id


def test_a_text_with_lone_surrogates_has_an_id() -> None:
    assert len(Article("half \ud83d").id) == 64


def test_furniture_is_not_read() -> None:
    heading, furniture, paragraph = (
        Block(BlockKind.HEADING, 0, 2),
        Block(BlockKind.FURNITURE, 3, 5),
        Block(BlockKind.PARAGRAPH, 6, 8),
    )
    assert Article("ab cd ef", (heading, furniture, paragraph)).read_blocks == (heading, paragraph)


@pytest.mark.parametrize(("start", "end"), [(-1, 2), (2, 2), (3, 2)])
def test_a_block_without_extent_is_refused(start: int, end: int) -> None:
    with pytest.raises(ValueError, match="a block cannot run"):
        Block(BlockKind.PARAGRAPH, start, end)


def test_a_date_that_ends_before_it_begins_is_refused() -> None:
    with pytest.raises(ValueError, match="cannot appear between"):
        Published(date(2015, 1, 8), date(2015, 1, 7), Precision.DAY, DateRule.GIVEN)
