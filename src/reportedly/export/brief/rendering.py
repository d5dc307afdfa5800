"""A brief as a page that stands alone, and as Markdown: one template each, which escape all that they are given."""

from functools import cache

from jinja2 import Environment, PackageLoader, StrictUndefined
from markupsafe import Markup

from reportedly.export.brief.context import Brief
from reportedly.export.brief.markdown import escape_markdown


def render_html(brief: Brief) -> str:
    """Return a brief as HTML: one file without scripts, from which no request goes out."""
    return _build_environment().get_template("brief.html.jinja").render(brief=brief)


def render_markdown(brief: Brief) -> str:
    """Return a brief as Markdown with tables and footnotes; what the plots show stands in words."""
    environment = _build_environment().overlay(finalize=_write_markdown)
    return environment.get_template("brief.md.jinja").render(brief=brief)


@cache
def _build_environment() -> Environment:
    return Environment(
        loader=PackageLoader("reportedly.export.brief"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )


def _write_markdown(value: object) -> Markup:
    """Return a value as Markdown in which it is only text; what a macro has made of such values stays."""
    return value if isinstance(value, Markup) else Markup(escape_markdown(str(value)))
