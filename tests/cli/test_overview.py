from dataclasses import replace
from io import StringIO

from rich.console import Console

from reportedly.cli.overview import build_overview, find_main_voices, measure_depth, shorten
from reportedly.domain.article import Article
from reportedly.domain.reading import Reading


def test_the_longest_chain_is_counted_without_the_outlet(chain: Reading) -> None:
    assert measure_depth(chain) == 3
    assert measure_depth(Reading(Article("x"))) == 0


def test_the_voices_with_most_claims_come_first_and_the_unnamed_cue_is_no_voice(chain: Reading) -> None:
    twice = replace(chain, attributions=(*chain.attributions, replace(chain.attributions[-1], id="a6")))
    assert find_main_voices(twice) == ["Ali", "the radio", "militants", "their leader"]


def test_a_cue_without_a_source_is_no_voice_of_a_chain(chain: Reading) -> None:
    radio, militants, leader, *_ = chain.attributions
    hedged = (radio, replace(militants, source=()), leader)
    assert measure_depth(replace(chain, attributions=hedged)) == 2


def test_a_long_name_is_cut() -> None:
    assert shorten("a man in a welder’s hood, who gave no name") == "a man in a welder’s h…"


def test_an_article_has_a_line(chain: Reading) -> None:
    stream = StringIO()
    Console(file=stream, width=90).print(build_overview([chain, Reading(Article("x"))]))
    lines = [" ".join(line.split()) for line in stream.getvalue().splitlines()]
    assert lines == [
        "outlet date claims voices deep who is heard most",
        "Valley Blog 2015-01-07 5 4 3 the radio, militants, their leader, Ali",
        "unknown unknown 0 0 0",
    ]
