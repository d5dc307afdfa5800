from dataclasses import replace

from reportedly.domain.article import Article
from reportedly.domain.page import Page, Stretch
from reportedly.domain.reading import Reading
from reportedly.domain.span import Span


def test_a_span_of_plain_text_is_located_in_the_text() -> None:
    article = Article("yes, he said, yes")
    selector = Reading(article).locate(Span.of(article.text, 14, 17))
    assert selector.exact == "yes"
    assert article.text.count(selector.prefix + selector.exact + selector.suffix) == 1


def test_a_span_is_located_in_the_page_it_came_from() -> None:
    article = Article("He said yes.")
    page = Page("Menu\nHe said yes.\nShare", (Stretch(0, 5, 12),))
    selector = replace(Reading(article), page=page).locate(Span.of(article.text, 8, 11))
    assert (selector.exact, selector.suffix) == ("yes", ".\nShare")
