"""How it was said: in a statement, to a newspaper, in court, on video.

Three places tell, in this order: the words of the cue ("testified"), the hearer or adjunct beside it ("told reporters",
"said in an interview", "In a letter, she said"), and the source itself ("the video shows"). What merely stands near,
in the content above all, tells nothing.
"""

import re

from reportedly.attribute.cue import Cue, split_words
from reportedly.attribute.lexicon import read_words, voice_lexicon
from reportedly.domain.attribution import Channel, Quotation, Stance
from reportedly.domain.voice import VoiceKind

SITES = r"(?:twitter|facebook|instagram|telegram|vkontakte|youtube|whatsapp|social media|weibo|tiktok)"
PAPERS = (
    r"(?:report|letter|memo|memorandum|document|book|paper|study|essay|article|op-ed|column|filing|cable|note"
    r"|dispatch|editorial|diary)"
)
FILMS = r"(?:video|videotape|recording|footage|audiotape|documentary)"
PUBLIC = r"(?:statement|release|communique|communiqué|(?:press|news) conference|news briefing|briefing|speech|rally)"

# What the words of the cue tell by themselves; the first that is found decides.
OF_CUE = (
    (Channel.SOCIAL_MEDIA, rf"\b(?:re)?tweet(?:ed|ing|s)?\b|\bblogged\b|\b{SITES}\b"),
    (
        Channel.STATEMENT,
        rf"\b{PUBLIC}\b|\b(?:announcement|announce[ds]?|announcing|declare[ds]?|proclaim(?:s|ed)?)\b",
    ),
    (Channel.INTERVIEW, r"\binterview(?:ed|s)?\b"),
    (
        Channel.COURT,
        r"\btestif|\bplead|\bpled\b|\btestimony\b|\bin court\b|\bsentenced?\b|\bconvict|\bindict|\baffidavit\b"
        r"|\barraign|\bunder oath\b|\bsued\b|\blawsuit\b|\b(?:is|are|was|were|been) charged\b",
    ),
    (Channel.POLL, r"\b(?:poll|survey)(?:s|ed)?\b"),
    (Channel.VIDEO, rf"\b{FILMS}\b"),
    (Channel.DOCUMENT, rf"\bwr(?:ote|ites?|iting|itten)\b|\bpublish|\bin (?:an? |the |his |her )?{PAPERS}\b"),
)

# What an adjunct tells: a preposition, at most two words, and the noun.
IN_A = r"\b(?:in|at|during|through|via|on) (?:an? |the |another |its |their |his |her )?(?:\w+ ){0,2}"
OF_ADJUNCT = (
    (Channel.SOCIAL_MEDIA, rf"\b(?:on|via) (?:\w+ ){{0,2}}{SITES}\b"),
    (Channel.STATEMENT, rf"{IN_A}{PUBLIC}\b"),
    (Channel.INTERVIEW, rf"{IN_A}interview\b|\bby (?:tele)?phone\b|\bin an? e-?mail (?:to|reply)\b"),
    (Channel.VIDEO, rf"{IN_A}{FILMS}\b"),
    (
        Channel.COURT,
        rf"\bin court\b|\bunder oath\b|{IN_A}(?:court (?:documents?|papers|records|filings?|hearing)"
        r"|affidavit|testimony|lawsuit|indictment)\b",
    ),
    (Channel.POLL, rf"{IN_A}(?:poll|survey)\b"),
    (Channel.DOCUMENT, rf"{IN_A}{PAPERS}\b"),
)

# Who is told: "told the court", "told MPs", "said to the BBC".
HEARERS = (
    (Channel.COURT, r"(?:court|courts|judges?|jury|jurors|tribunal|inquest|magistrates?|hearing)"),
    (
        Channel.STATEMENT,
        r"(?:reporters|journalists|conference|briefing|parliament|mps|lawmakers|legislators|senators|congress|deputies"
        r"|councillors|committee|council|assembly|delegates|supporters|rally|crowd|audience|nation)",
    ),
)
HEARD = tuple((channel, re.compile(rf"{words}\b")) for channel, words in HEARERS)
BY_CUE, BY_ADJUNCT = (
    tuple((channel, re.compile(pattern)) for channel, pattern in patterns) for patterns in (OF_CUE, OF_ADJUNCT)
)
OF_DOCUMENT = (
    (Channel.SOCIAL_MEDIA, "social"),
    (Channel.COURT, "court"),
    (Channel.POLL, "poll"),
    (Channel.VIDEO, "video"),
    (Channel.LAW, "law"),
)
PAYABLE = re.compile(r"\b(?:tele)?phone bills?\b|\b(?:gas|electricity|power|water|hotel|medical|fuel|repair) bills?\b")
SEEING = frozenset(("see", "witness", "watch", "hear", "observe", "notice"))
WITNESSES = (VoiceKind.PERSON, VoiceKind.GROUP, VoiceKind.MEDIA, VoiceKind.UNSPECIFIED)
TELLING = read_words("telling")
ADJUNCT = 60  # characters beside the cue in which its adjunct may stand
HEARER = 5  # words in which the hearer stands
STOP = re.compile(r"[.!?;\n“”\"]|, (?:who|which|and|but)\b|\bthat\b|\bto (?!the |an? |[A-Z])")


def read_channel(cue: Cue, beside: tuple[str, str], source: str, kind: VoiceKind, outlet: str) -> Channel:
    """Return the channel by the cue, by what stands `beside` it (before, after), by the source and its kind of voice.

    `outlet` is the name of the article's own outlet, to which people talk too.
    """
    words = " ".join(cue.words)
    found = next((channel for channel, pattern in BY_CUE if pattern.search(words)), None)
    if found:
        return found
    adjunct = STOP.split(beside[1], maxsplit=1)[0]
    heard = _read_hearer(cue, adjunct, outlet)
    if heard:
        return heard
    after, before = (" ".join(split_words(text)) for text in (adjunct, beside[0]))
    for channel, pattern in BY_ADJUNCT:
        if pattern.search(after) or pattern.match(before):
            return channel
    if not SEEING.isdisjoint(cue.lemmas[-1:]) and kind in WITNESSES:
        return Channel.OBSERVATION
    return _read_source(source, kind)


def settle_channel(channel: Channel, stance: Stance, quotation: Quotation) -> Channel:
    """Return "declined" for who said nothing, and "quote" for words in quotation marks whose channel is not told."""
    if stance is Stance.DECLINE:
        return Channel.DECLINED
    return Channel.QUOTE if channel is Channel.UNKNOWN and quotation is not Quotation.INDIRECT else channel


def _read_hearer(cue: Cue, adjunct: str, outlet: str) -> Channel | None:
    """Return what the one who is told tells: a court, the public, an outlet; None for anyone else."""
    told = next((i for i, word in enumerate(cue.words) if word in TELLING), None)
    if told is None or cue.passive:
        return None
    hearer = (*cue.words[told + 1 :], *split_words(adjunct))[:HEARER]
    for channel, pattern in HEARD:
        if any(pattern.match(word) for word in hearer):
            return channel
    lexicon = voice_lexicon()
    media = lexicon.sections["media names"] | {"newspaper", "broadcaster", "station", "outlet", "newswire", "wire"}
    own = {*split_words(outlet), "".join(word[0] for word in split_words(outlet))}
    return Channel.INTERVIEW if any(word in media or word in own for word in hearer) else None


def _read_source(source: str, kind: VoiceKind) -> Channel:
    """Return what the source is by itself; `source` is the wording that names it."""
    if kind is VoiceKind.DOCUMENT:
        words, sections = frozenset(split_words(source)), voice_lexicon().sections
        found = next((channel for channel, name in OF_DOCUMENT if words & sections[name]), Channel.DOCUMENT)
        return Channel.DOCUMENT if found is Channel.LAW and PAYABLE.search(source.lower()) else found
    return Channel.PRESS_REPORT if kind is VoiceKind.MEDIA else Channel.UNKNOWN
