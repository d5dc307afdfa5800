from dataclasses import replace
from io import StringIO

import pytest
from rich.console import Console

from reportedly.cli.tree import build_tree, find_own_words
from reportedly.domain.article import Article
from reportedly.domain.attribution import Attribution, Channel, Firmness, Quotation, Stance
from reportedly.domain.reading import Reading
from reportedly.domain.span import Span
from reportedly.domain.voice import Voice, VoiceKind


def render(reading: Reading, width: int = 80) -> str:
    stream = StringIO()
    Console(file=stream, width=width, markup=False, emoji=False, highlight=False).print(build_tree(reading))
    return "\n".join(line.rstrip().replace("\xa0", " ") for line in stream.getvalue().split("\n")).rstrip("\n")


def build_claim(text: str, firmness: Firmness = Firmness.ASSERTED, stance: Stance = Stance.STATE) -> Reading:
    """Return a reading of `text` in which Ali is the source, "said" the cue and the rest the content."""
    return Reading(
        article=Article(text),
        voices=(Voice("v1", VoiceKind.MEDIA, True, "Outlet"), Voice("v2", VoiceKind.PERSON, True, "Ali")),
        attributions=(
            Attribution(
                id="a1",
                source=(Span.of(text, 0, 3),),
                cue=(Span.of(text, 4, 8),),
                content=(Span.of(text, 9, len(text)),),
                inside=None,
                voices=("v2",),
                stance=stance,
                firmness=firmness,
                channel=Channel.UNKNOWN,
                quotation=Quotation.INDIRECT,
                confidence=1.0,
            ),
        ),
    )


def test_a_chain_is_told_step_by_step(chain: Reading) -> None:
    expected = """\
Told to wait
Valley Blog (from the page's meta tags) · 2015-01-07 (from the page's data)
Valley Blog
├── the radio reported  (press report)
│   that militants said …
│   └── militants said
│       their leader told them …
│       └── their leader told  demands
│           “wait”
├── source not named: allegedly  ⚠ alleged
│   He … left
└── Ali (the spokesman) denied  ✗ denied
    it
    'Ali' is Ali: the only one named
Problem (dates): No year for this day. “left”
"""
    assert render(chain) == expected.rstrip("\n")


@pytest.mark.parametrize(
    ("firmness", "mark"),
    [
        (Firmness.PROBABLE, "≈ probable"),
        (Firmness.POSSIBLE, "? possible"),
        (Firmness.ALLEGED, "⚠ alleged"),
        (Firmness.DENIED, "✗ denied"),
        (Firmness.HYPOTHETICAL, "◇ hypothetical"),
        (Firmness.PLANNED, "→ planned"),
    ],
)
def test_whatever_is_less_than_asserted_says_so_in_a_word(firmness: Firmness, mark: str) -> None:
    assert mark in render(build_claim("Ali said it", firmness))


@pytest.mark.parametrize("stance", sorted(set(Stance) - {Stance.STATE}))
def test_a_cue_that_does_more_than_say_is_marked(stance: Stance) -> None:
    marked = render(build_claim("Ali said it", stance=stance)).splitlines()
    assert len(marked[3]) > len("└── Ali said  ")


def test_the_file_is_named_where_there_is_one(chain: Reading) -> None:
    stream = StringIO()
    Console(file=stream, width=80).print(build_tree(chain, "saved/\x1bblog.html"))
    assert stream.getvalue().split("\n")[2].strip() == "saved/␛blog.html"


def test_long_contents_are_wrapped_inside_the_branch() -> None:
    lines = render(build_claim("Ali said " + "word " * 60 + "end"), width=40).splitlines()
    assert all(len(line) <= 40 for line in lines)
    assert all(line.startswith("    ") for line in lines[4:])


def test_escapes_and_markup_in_the_text_are_shown_and_not_obeyed() -> None:
    shown = render(build_claim("Ali said [bold]x[/bold] \x1b[2J :boom: \u202eabc [/]"))
    assert "[bold]x[/bold] ␛[2J :boom: �abc [/]" in shown
    assert "\x1b" not in shown


def test_titles_names_and_roles_are_made_safe_as_well(chain: Reading) -> None:
    article = replace(chain.article, title="a\x1b[1m", outlet="b\u202e", byline="c\x07")
    voices = tuple(replace(voice, name=voice.name + "\x1b[0m") for voice in chain.voices)
    entities = tuple(replace(entity, roles=("d\x9b",)) for entity in chain.entities)
    shown = render(replace(chain, article=article, voices=voices, entities=entities))
    assert not {"\x1b", "\u202e", "\x07", "\x9b"} & set(shown)


def test_an_article_without_a_claim_says_so() -> None:
    assert "No attributed claim found." in render(Reading(Article("Nothing.")))


def test_what_is_repeated_further_in_is_left_out_once(chain: Reading) -> None:
    radio, militants, leader, *_ = chain.attributions
    assert find_own_words(radio, [militants]) == "that militants said …"
    assert find_own_words(militants, [leader]) == "their leader told them …"


def test_a_hedge_without_a_source_hides_nothing(chain: Reading) -> None:
    radio, militants, *_ = chain.attributions
    assert find_own_words(radio, [replace(militants, source=())]) == radio.content[0].text


def test_an_inner_claim_whose_voice_stands_outside_hides_nothing(chain: Reading) -> None:
    _, militants, leader, _, ali = chain.attributions
    assert find_own_words(militants, [replace(leader, source=ali.source)]) == militants.content[0].text


def test_pieces_of_content_are_joined_and_never_emptied(chain: Reading) -> None:
    hedge = chain.attributions[3]
    everything = replace(hedge, source=hedge.content, cue=hedge.content)
    assert find_own_words(hedge, [everything]) == "He … left"
