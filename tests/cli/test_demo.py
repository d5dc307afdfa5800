from collections.abc import Callable

from typer.testing import CliRunner

from reportedly.cli.app import app
from reportedly.reader import Reader


def test_the_demo_shows_every_article_and_some_whole(build_reader: Callable[[], Reader]) -> None:
    result = CliRunner().invoke(app, ["demo"], obj=build_reader)
    assert result.exit_code == 0
    assert "20 articles" in result.stdout
    assert "Northern Wire Agency" in result.stdout
    assert "└── " in result.stdout
