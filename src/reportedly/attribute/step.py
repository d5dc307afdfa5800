"""The step itself: detections in, attributions with their chains, voices and entities out."""

from dataclasses import dataclass, replace

from reportedly.attribute.chain import link_chains
from reportedly.attribute.channel import ADJUNCT, read_channel, settle_channel
from reportedly.attribute.coordination import split_voices
from reportedly.attribute.cue import read_cue
from reportedly.attribute.edges import clean_content, clean_cue, clean_source
from reportedly.attribute.entity import find_cast
from reportedly.attribute.firmness import read_firmness
from reportedly.attribute.passage import Passage
from reportedly.attribute.printed import add_printed
from reportedly.attribute.quotation import read_quotation
from reportedly.attribute.source import Hearing, SourceReader
from reportedly.attribute.stance import read_stance
from reportedly.attribute.tallies import add_tallies
from reportedly.attribute.voice import Voices, voice_id
from reportedly.domain.annotation import Annotation, Detection
from reportedly.domain.article import Article
from reportedly.domain.attribution import Attribution, Firmness
from reportedly.domain.mention import Entity
from reportedly.domain.voice import Voice

NOUNS = frozenset(("NOUN", "PROPN", "ADJ"))


@dataclass(frozen=True, slots=True)
class Attributed:
    """What the step found: who is named, who vouches, and for what. `voices[0]` is the outlet."""

    entities: tuple[Entity, ...]
    voices: tuple[Voice, ...]
    attributions: tuple[Attribution, ...]


def attribute(article: Article, annotation: Annotation) -> Attributed:
    """Return the attributions of `article`, in the order of the detections, with their voices and the entities."""
    passage = Passage(article, annotation)
    cleaned = [_clean(passage, detection) for detection in annotation.detections]
    detections = add_printed(passage, add_tallies(passage, cleaned))
    parents = link_chains(detections)
    kept = [index for index, found in enumerate(detections) if found.cue and (found.content or found.source)]
    cast = find_cast(passage)
    voices = Voices(article, cast)
    hearings = SourceReader(passage, voices).read_sources(detections, parents, kept)
    attributions = _build_attributions(passage, voices, detections, parents, hearings)
    return Attributed(cast.build_entities(passage), voices.build_voices(), attributions)


def _clean(passage: Passage, detection: Detection) -> Detection:
    """Return the detection with clean edges, and with a piece for each of two voices that its source names."""
    text, quotes = passage.text, passage.quotes
    whole = clean_source(text, detection.source, quotes)
    source = tuple(one for piece in whole for one in split_voices(passage, piece))
    return replace(
        detection,
        source=whole if source == whole else clean_source(text, source, quotes),
        cue=clean_cue(text, detection.cue),
        content=clean_content(text, detection.content, quotes),
    )


def _build_attributions(
    passage: Passage,
    voices: Voices,
    detections: tuple[Detection, ...],
    parents: tuple[int | None, ...],
    hearings: dict[int, Hearing],
) -> tuple[Attribution, ...]:
    """Build the attributions of the detections that were heard; an outer one is built before what stands in it."""
    ids = {index: f"a{position + 1}" for position, index in enumerate(sorted(hearings))}
    built: dict[int, Attribution] = {}
    for index in sorted(hearings, key=lambda index: _depth(parents, index)):
        parent = next((at for at in _outward(parents, index) if at in hearings), None)
        outer = None if parent is None else built[parent].firmness
        attribution = _build_attribution(passage, voices, detections[index], hearings[index], outer)
        built[index] = replace(attribution, id=ids[index], inside=None if parent is None else ids[parent])
    return tuple(built[index] for index in sorted(built))


def _outward(parents: tuple[int | None, ...], index: int) -> list[int]:
    """Return the detections that `index` stands in, the nearest first."""
    way: list[int] = []
    at = parents[index]
    while at is not None:
        way.append(at)
        at = parents[at]
    return way


def _depth(parents: tuple[int | None, ...], index: int) -> int:
    return len(_outward(parents, index))


def _build_attribution(
    passage: Passage, voices: Voices, detection: Detection, hearing: Hearing, outer: Firmness | None
) -> Attribution:
    text = passage.text
    cue = read_cue(text, detection.cue, detection.content)
    token = passage.token_at(detection.cue[0].start)
    is_noun = token is None or token.pos in NOUNS or token.pos == "X"
    own_name = detection.source and detection.source[0].overlaps(detection.cue[0])
    stance = read_stance(cue, bool(detection.source) and not own_name, is_noun)
    quotation = read_quotation(text, detection.cue, detection.content, passage.quotes)
    speaker = voices.speakers[hearing.voices[0]]
    channel = read_channel(
        cue, _read_beside(passage, detection), speaker.label, speaker.kind, passage.article.outlet or ""
    )
    return Attribution(
        id="",
        source=detection.source,
        cue=detection.cue,
        content=detection.content,
        inside=None,
        voices=tuple(voice_id(voice) for voice in hearing.voices),
        stance=stance,
        firmness=read_firmness(stance, cue, detection.content[0].text if detection.content else "", outer),
        channel=settle_channel(channel, stance, quotation),
        quotation=quotation,
        confidence=min(1.0, max(0.0, detection.confidence)),
        resolved_by=hearing.reason,
    )


def _read_beside(passage: Passage, detection: Detection) -> tuple[str, str]:
    """Return what opens the sentence before an attribution, and what follows its cue short of source and content."""
    pieces = (*detection.source, *detection.content)
    end, start = detection.cue[-1].end, min(piece.start for piece in (*pieces, *detection.cue))
    stop = min((piece.start for piece in pieces if piece.start >= end), default=end + ADJUNCT)
    sentence = passage.sentence_start(start)
    before = passage.text[sentence:start] if sentence <= start <= sentence + ADJUNCT else ""
    return before, passage.text[end : min(stop, end + ADJUNCT)]
