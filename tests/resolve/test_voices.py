from reportedly.domain.filed import FiledArticle, FiledVoice
from reportedly.domain.identity import Resolution
from reportedly.domain.mention import MentionKind
from reportedly.domain.question import CopyLink
from reportedly.domain.voice import VoiceKind
from reportedly.resolve import name_voice, resolve_entities
from tests.reconcile.newsstand import Person, print_article

HOLT = Person("Ines Holt", ("coastguard spokeswoman",))
OFFICIALS = FiledVoice(VoiceKind.GROUP, named=False, name="two officials")
AGENCY = Person("Northern Wire Agency", aliases=("NWA",), kind=MentionKind.ORGANIZATION)


def resolve(*articles: FiledArticle, copied: bool = False) -> Resolution:
    links = [CopyLink(articles[0].id, articles[1].id, "It is copied.")] if copied else []
    return resolve_entities(articles, links, [])


def test_a_named_voice_is_its_identity_in_every_article() -> None:
    articles = [print_article(f"Article {number}.", entities=[HOLT]) for number in range(2)]
    resolution = resolve(*articles)
    keys = {
        name_voice(FiledVoice(VoiceKind.PERSON, True, name, article.entities[0].id), article, resolution).key
        for name, article in zip(["Ines Holt", "Holt"], articles, strict=True)
    }
    assert len(keys) == 1


def test_an_unnamed_voice_is_bound_to_its_article_unless_that_was_copied() -> None:
    articles = [print_article(f"Article {number}.", f"Outlet {number}") for number in range(2)]
    for copied in (False, True):
        resolution = resolve(*articles, copied=copied)
        voices = [name_voice(OFFICIALS, article, resolution) for article in articles]
        assert all(voice.bound for voice in voices)
        assert (voices[0] == voices[1]) is copied


def test_a_spokesman_without_a_name_is_not_the_body_that_another_article_names() -> None:
    article = print_article("Article.", entities=[Person("Harmouth Police", kind=MentionKind.ORGANIZATION)])
    resolution = resolve(article)
    spokesman = FiledVoice(VoiceKind.PERSON, False, "a police spokesman", article.entities[0].id)
    assert name_voice(spokesman, article, resolution).bound


def test_an_outlet_is_the_body_of_its_name() -> None:
    articles = print_article("One.", "Northern Wire Agency"), print_article("Two.", "Courier", entities=[AGENCY])
    resolution = resolve(*articles)
    outlet = FiledVoice(VoiceKind.MEDIA, True, "Northern Wire Agency")
    cited = FiledVoice(VoiceKind.ORGANIZATION, True, "NWA", articles[1].entities[0].id)
    assert name_voice(outlet, articles[0], resolution).key == name_voice(cited, articles[1], resolution).key
