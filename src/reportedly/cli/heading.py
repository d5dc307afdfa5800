"""What stands above the claims of an article: its title, outlet and date, each with what gave it."""

from collections.abc import Mapping

from rich.text import Text

from reportedly.cli.visible import make_visible
from reportedly.domain.article import Article, DateRule, OutletRule, Published
from reportedly.domain.interval import Precision

DATE_RULES: Mapping[DateRule, str] = {
    DateRule.GIVEN: "given",
    DateRule.JSON_LD: "from the page's data",
    DateRule.META: "from the page's meta tags",
    DateRule.URL: "from the address",
    DateRule.BYLINE: "from the byline",
    DateRule.DATELINE: "from the dateline",
    DateRule.INFERRED: "inferred",
}
OUTLET_RULES: Mapping[OutletRule, str] = {
    OutletRule.GIVEN: "given",
    OutletRule.JSON_LD: "from the page's data",
    OutletRule.META: "from the page's meta tags",
    OutletRule.TITLE: "from the page's title",
    OutletRule.CREDIT: "from a credit line",
    OutletRule.URL: "from the address",
}


def build_heading(article: Article, path: str | None = None) -> Text:
    """Return the title, a line with outlet, date and byline, and a line with the file it was read from."""
    heading = Text(make_visible(article.title or "Untitled"), "bold underline")
    facts = [format_outlet(article), format_published(article.published)]
    if article.byline:
        facts.append(make_visible(article.byline))
    heading.append("\n").append(" · ".join(facts), "not bold not underline")
    if path is not None:
        heading.append("\n").append(make_visible(path), "not bold not underline dim")
    return heading


def format_outlet(article: Article) -> str:
    """Return the outlet and what told it."""
    if article.outlet is None:
        return "outlet unknown"
    rule = f" ({OUTLET_RULES[article.outlet_rule]})" if article.outlet_rule else ""
    return make_visible(article.outlet) + rule


def format_published(published: Published | None) -> str:
    """Return the date and what told it."""
    return f"{format_date(published)} ({DATE_RULES[published.rule]})" if published else "date unknown"


def format_date(published: Published) -> str:
    """Return as much of the date as is known: 2015-01-07, 2015-01, 2015, else its first and last day."""
    match published.precision:
        case Precision.DAY:
            return published.first.isoformat()
        case Precision.MONTH:
            return published.first.isoformat()[:7]
        case Precision.YEAR:
            return published.first.isoformat()[:4]
        case _:
            return f"{published.first.isoformat()} to {published.last.isoformat()}"
