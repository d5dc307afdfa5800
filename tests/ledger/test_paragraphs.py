from hypothesis import given
from hypothesis import strategies as st

from reportedly.domain.article import Article, Block, BlockKind
from reportedly.ledger.paragraphs import RUN, find_paragraphs, fold_words, hash_words

LINE = "The captain said the boat was full when it left."


def article_of(*texts: tuple[BlockKind, str]) -> Article:
    text = "\n\n".join(one for _, one in texts)
    blocks, start = [], 0
    for kind, one in texts:
        blocks.append(Block(kind, start, start + len(one)))
        start += len(one) + 2
    return Article(text, tuple(blocks))


def test_furniture_and_what_is_shorter_than_a_run_is_left_out() -> None:
    article = article_of(
        (BlockKind.PARAGRAPH, LINE),
        (BlockKind.FURNITURE, LINE),
        (BlockKind.PARAGRAPH, "Share this."),
    )
    (paragraph,) = find_paragraphs(article)
    assert article.text[paragraph.start : paragraph.end] == LINE
    assert len(paragraph.shingles) == len(LINE.split()) - RUN + 1


def test_marks_accents_and_capitals_make_no_difference() -> None:
    assert fold_words("Brít Sandøy’s “BOAT”") == fold_words("brit sandøy's boat")


def test_a_quotation_is_found_whatever_marks_it_has() -> None:
    quotes = [
        next(
            iter(
                find_paragraphs(
                    article_of((BlockKind.PARAGRAPH, f"He said {opening}they were standing on the deck{closing} then."))
                )
            )
        )
        for opening, closing in (("“", "”"), ('"', '"'), ("‘", "’"))
    ]
    assert len({one.quotes for one in quotes}) == 1
    assert quotes[0].quotes == {hash_words(("they", "were", "standing", "on", "the", "deck"))}


def test_an_apostrophe_opens_no_quotation() -> None:
    (paragraph,) = find_paragraphs(
        article_of((BlockKind.PARAGRAPH, "The owners’ boat and the crew’s papers were lost ‘here’."))
    )
    assert not paragraph.quotes


@given(st.lists(st.text(max_size=8), max_size=12))
def test_hashes_have_sixty_bits(words: list[str]) -> None:
    assert 0 <= hash_words(tuple(words)) < 2**60
