"""Pages from templates, which escape all that they are given and let no character be obeyed instead of shown."""

from collections.abc import Mapping
from functools import cache

from jinja2 import ChoiceLoader, Environment, PackageLoader, PrefixLoader, StrictUndefined
from markupsafe import Markup

import reportedly
from reportedly.export.visible import disarm
from reportedly.workbench.addresses import add_query
from reportedly.workbench.article import ArticlePage
from reportedly.workbench.front import FrontPage
from reportedly.workbench.history import HistoryPage
from reportedly.workbench.messages import ApiPage, MessagePage
from reportedly.workbench.placed import MapPage
from reportedly.workbench.question import QuestionPage
from reportedly.workbench.questions import QuestionsPage
from reportedly.workbench.search import SearchPage
from reportedly.workbench.sources import SourcesPage
from reportedly.workbench.timeline import TimelinePage
from reportedly.workbench.voice import VoicePage
from reportedly.workbench.voices import VoicesPage

TEMPLATES: Mapping[type[object], str] = {
    FrontPage: "front.html.jinja",
    QuestionsPage: "questions.html.jinja",
    QuestionPage: "question.html.jinja",
    ArticlePage: "article.html.jinja",
    VoicesPage: "voices.html.jinja",
    VoicePage: "voice.html.jinja",
    SearchPage: "search.html.jinja",
    TimelinePage: "timeline.html.jinja",
    MapPage: "map.html.jinja",
    SourcesPage: "sources.html.jinja",
    HistoryPage: "history.html.jinja",
    ApiPage: "api.html.jinja",
    MessagePage: "message.html.jinja",
}
"""The template of each page, by what it shows."""


def render(page: object, pending: int = 0, search: str = "") -> str:
    """Return a page; `pending` articles are not compared yet, `search` is what the search box holds."""
    template = build_environment().get_template(TEMPLATES[type(page)])
    return template.render(page=page, pending=pending, search=search, version=reportedly.__version__)


@cache
def build_environment() -> Environment:
    """Return what templates are rendered by."""
    environment = Environment(
        loader=ChoiceLoader(
            [PackageLoader("reportedly.workbench"), PrefixLoader({"brief": PackageLoader("reportedly.export.brief")})]
        ),
        autoescape=True,
        undefined=StrictUndefined,
        finalize=_finalize,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )
    environment.globals["query"] = add_query
    return environment


def _finalize(value: object) -> object:
    """Return a value as it may be shown; what a macro has made of such values stays."""
    return disarm(value) if isinstance(value, str) and not isinstance(value, Markup) else value
