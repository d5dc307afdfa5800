"""Pages from templates, which escape all that they are given and let no character be obeyed instead of shown."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from jinja2 import ChoiceLoader, Environment, PackageLoader, PrefixLoader, StrictUndefined
from markupsafe import Markup

import reportedly
from reportedly.export.visible import disarm
from reportedly.ledger.values import CHOICES
from reportedly.workbench.addresses import add_query
from reportedly.workbench.article import ArticlePage
from reportedly.workbench.conflict import ConflictPage
from reportedly.workbench.exports import ExportPage
from reportedly.workbench.front import FrontPage
from reportedly.workbench.history import HistoryPage
from reportedly.workbench.job import JobLine, JobPage, JobsPage
from reportedly.workbench.messages import ApiPage, MessagePage
from reportedly.workbench.notice import Notice, Trouble
from reportedly.workbench.part import PartPage
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
    PartPage: "part.html.jinja",
    ConflictPage: "conflict.html.jinja",
    VoicesPage: "voices.html.jinja",
    VoicePage: "voice.html.jinja",
    SearchPage: "search.html.jinja",
    TimelinePage: "timeline.html.jinja",
    MapPage: "map.html.jinja",
    SourcesPage: "sources.html.jinja",
    ExportPage: "export.html.jinja",
    HistoryPage: "history.html.jinja",
    JobPage: "job.html.jinja",
    JobsPage: "jobs.html.jinja",
    ApiPage: "api.html.jinja",
    MessagePage: "message.html.jinja",
}
"""The template of each page, by what it shows."""


@dataclass(frozen=True, slots=True)
class Frame:
    """What stands around every page: how many articles are not compared yet, and what the search box holds.

    `seal` goes into every form that changes something; what tells of a failure has no such form, and no seal. `who`
    decides, `here` is the address to come back to. `notice` tells what was just kept, `trouble` why something was not.
    `job` is the long work that is under way.
    """

    pending: int = 0
    search: str = ""
    seal: str = ""
    who: str = ""
    here: str = ""
    notice: Notice | None = None
    trouble: Trouble | None = None
    job: JobLine | None = None

    def typed(self, action: str, name: str, value: str = "") -> str:
        """Return what stands in a field of a form: what was typed into it where it came to nothing, else a value."""
        if self.trouble is None or self.trouble.action != action:
            return value
        return next(iter(self.trouble.typed.get(name, ())), "")

    def is_chosen(self, action: str, name: str, value: str) -> bool:
        """Say whether a value was chosen in a form that came to nothing."""
        trouble = self.trouble
        return trouble is not None and trouble.action == action and value in trouble.typed.get(name, ())


def render(page: object, frame: Frame = Frame()) -> str:
    """Return a page within its frame."""
    template = build_environment().get_template(TEMPLATES[type(page)])
    return template.render(page=page, frame=frame, version=reportedly.__version__)


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
    environment.globals["choices"] = CHOICES
    return environment


def _finalize(value: object) -> object:
    """Return a value as it may be shown; what a macro has made of such values stays."""
    return disarm(value) if isinstance(value, str) and not isinstance(value, Markup) else value
