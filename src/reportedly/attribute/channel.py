"""How it was said: in a statement, to a newspaper, in court, on video."""

import re

from reportedly.attribute.cue import Cue, split_words
from reportedly.attribute.lexicon import read_words, voice_lexicon
from reportedly.domain.attribution import Channel, Quotation, Stance
from reportedly.domain.voice import VoiceKind

IN_A = r"\bin (?:an? |the |another |its |their |his |her )?(?:\w+ ){0,2}"
SITES = r"(?:twitter|facebook|instagram|telegram|vkontakte|youtube|whatsapp|social media|weibo|tiktok)"

# What stands in the cue and just after it: "said in a statement on Monday". The first that is found decides.
PLACES = (
    (
        Channel.SOCIAL_MEDIA,
        rf"\b(?:re)?tweet(?:ed|ing|s)?\b|\bblogged\b|\b(?:on|via|to) (?:\w+ ){{0,2}}{SITES}\b"
        rf"|\b{SITES} (?:post|message|page|account|channel)\b",
    ),
    (
        Channel.STATEMENT,
        r"\b(?:statement|release|communique|communiqué|(?:press|news) conference|briefing|reporters|journalists|speech"
        r"|address|announcement|announce[ds]?|announcing|declare[ds]?|proclaim(?:s|ed)?)\b",
    ),
    (Channel.INTERVIEW, r"\binterview(?:ed|s)?\b|\bby (?:tele)?phone\b|\bin an? (?:e-?mail|phone call)\b"),
    (Channel.VIDEO, IN_A + r"(?:video|videotape|recording|footage|audiotape|documentary)\b"),
    (
        Channel.COURT,
        r"\btestif|\bplead|\bpled\b|\btestimony\b|\bin court\b|\bcourt (?:documents?|papers|records|filings?|hearing)\b"
        r"|\b(?:told|tells) (?:the |a )?(?:court|judge|jury|tribunal|inquest|hearing)\b|\bsentenc|\bconvict|\bindict"
        r"|\baffidavit\b|\barraign|\bunder oath\b|\bsued\b|\blawsuit\b|\bcharged\b",
    ),
    (Channel.POLL, IN_A + r"(?:poll|survey)\b|\bpolled\b|\bsurveyed\b"),
    (
        Channel.DOCUMENT,
        IN_A
        + r"(?:report|letter|memo|memorandum|document|book|paper|study|essay|article|op-ed|column|filing|cable|note"
        r"|dispatch|editorial|diary)\b|\bwr(?:ote|ites?|iting|itten)\b|\bpublish",
    ),
    (Channel.OBSERVATION, r"\b(?:saw|sees?|seen|witness(?:ed|es)?|watch(?:ed|es)|heard|hears|observed|noticed)\b"),
)
PLACE = tuple((channel, re.compile(pattern)) for channel, pattern in PLACES)
OF_DOCUMENT = (
    (Channel.SOCIAL_MEDIA, "social"),
    (Channel.COURT, "court"),
    (Channel.POLL, "poll"),
    (Channel.VIDEO, "video"),
    (Channel.LAW, "law"),
)
TELLING = read_words("telling")
ADJUNCT = 60  # characters after the cue in which its adjunct may stand
STOP = re.compile(r"[.!?;\n“”\"]|, (?:who|which|and|but)\b")


def read_channel(cue: Cue, after: str, source: str, kind: VoiceKind) -> Channel:
    """Return the channel by the cue, by its adjunct in the text `after` it, and by the source and its kind of voice."""
    adjunct = STOP.split(after[:ADJUNCT], maxsplit=1)[0]
    where = " ".join((*cue.words, *split_words(adjunct)))
    found = next((channel for channel, place in PLACE if place.search(where)), None)
    return found or _read_source(cue, source, kind)


def settle_channel(channel: Channel, stance: Stance, quotation: Quotation) -> Channel:
    """Return "declined" for who said nothing, and "quote" for words in quotation marks whose channel is not told."""
    if stance is Stance.DECLINE:
        return Channel.DECLINED
    return Channel.QUOTE if channel is Channel.UNKNOWN and quotation is not Quotation.INDIRECT else channel


def _read_source(cue: Cue, source: str, kind: VoiceKind) -> Channel:
    if kind is VoiceKind.DOCUMENT:
        words, sections = frozenset(split_words(source)), voice_lexicon().sections
        return next((channel for channel, name in OF_DOCUMENT if words & sections[name]), Channel.DOCUMENT)
    if kind is VoiceKind.MEDIA:
        return Channel.PRESS_REPORT
    return Channel.UNKNOWN if TELLING.isdisjoint(cue.words) else Channel.INTERVIEW
