"""Who a source is: its phrases read, pronouns and descriptions resolved, a voice for each."""

import re
from bisect import bisect_right
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from reportedly.attribute.antecedent import find_antecedent
from reportedly.attribute.description import KIND_OF_MENTION, Description, describe
from reportedly.attribute.gender import Gender, read_noun_gender
from reportedly.attribute.lexicon import read_words, voice_lexicon
from reportedly.attribute.passage import Passage
from reportedly.attribute.phrase import NounPhrase, Word, read_phrase, split_source
from reportedly.attribute.pronoun import HE, IT, SHE, THEY, fits, resolve_pronoun
from reportedly.attribute.reference import OFFICE, resolve_description
from reportedly.attribute.voice import OUTLET, Resolution, Voices
from reportedly.domain.annotation import Detection
from reportedly.domain.span import Span
from reportedly.domain.voice import VoiceKind

ME, WE, RELATIVE = read_words("i"), read_words("we"), read_words("relative")
CONTINUES = re.compile(r"\W*(?:who|whom|whose|which|that|including|like|such as)\b|\W*\Z", re.I)
INDEFINITE = read_words("indefinite")
THIRD = HE | SHE | THEY | IT


@dataclass(frozen=True, slots=True)
class Hearing:
    """The voices of one attribution, and why a pronoun or description was taken for its voice."""

    voices: tuple[int, ...]
    reason: str | None


class SourceReader:
    """Reads the sources of an article in the order of the text, so that what came before can be pointed back to."""

    def __init__(self, passage: Passage, voices: Voices) -> None:
        self._passage = passage
        self._voices = voices
        self._hearings: dict[int, Hearing] = {}
        self._read: dict[tuple[int, int], Resolution] = {}

    def read_sources(
        self, detections: Sequence[Detection], parents: Sequence[int | None], kept: Sequence[int]
    ) -> dict[int, Hearing]:
        """Return the voices of each of the `kept` detections.

        Headlines come after the text, "I" and "we" last, and whoever speaks before those whom he quotes.
        """
        starts = {index: (detections[index].source or detections[index].cue)[0].start for index in kept}
        turns = {index: _find_turn(starts, parents, index) for index in kept}

        def turn(index: int) -> tuple[bool, bool, int, int, int]:
            heading = self._passage.in_heading(starts[index])
            return _is_first_person(detections[index]), heading, *turns[index], starts[index]

        contents = sorted((piece.start, piece.end, index) for index in kept for piece in detections[index].content)
        for index in sorted(kept, key=turn):
            outer = self._find_heard(parents, index)
            if outer is None and _is_first_person(detections[index]):
                outer = self._find_quoted(contents, starts[index], index)
            speaker = None if outer is None else self._hearings[outer].voices[0]
            quoted = outer is not None and self._is_quoted(starts[index], detections[outer])
            self._hearings[index] = self._hear(detections[index], speaker, quoted)
        return self._hearings

    def _find_heard(self, parents: Sequence[int | None], index: int) -> int | None:
        """Return the nearest detection outward that has its voice already."""
        at = parents[index]
        while at is not None and at not in self._hearings:
            at = parents[at]
        return at

    def _find_quoted(self, contents: list[tuple[int, int, int]], offset: int, index: int) -> int | None:
        """Return the detection that has the quote around `offset` for content, though `index` is not nested in it."""
        for quote in self._passage.quotes.around(offset, offset + 1):
            for start, end, other in contents[bisect_right(contents, (quote.start - 1,)) :][:3]:
                if other != index and other in self._hearings and start <= quote.end and quote.start <= end:
                    return other
        return None

    def _is_quoted(self, offset: int, outer: Detection) -> bool:
        """Say whether `offset` stands in quotation marks that do not hold the outer cue."""
        return any(
            not quote.start <= outer.cue[0].start < quote.end
            for quote in self._passage.quotes.around(offset, offset + 1)
        )

    def _hear(self, detection: Detection, speaker: int | None, quoted: bool) -> Hearing:
        """Return the voices of one detection, in whose surrounding content `speaker` speaks, verbatim if `quoted`."""
        if not detection.source:
            return Hearing((self._voices.of_nobody(),), None)
        found = [
            self._read_once(piece, speaker, quoted)
            for piece in detection.source
            if piece is detection.source[0] or not CONTINUES.match(piece.text)
        ]
        sentence = self._passage.sentence_at(detection.source[0].start)
        voices = tuple(dict.fromkeys(resolution.voice for resolution in found))
        for voice in voices:
            self._voices.note(voice, sentence)
        return Hearing(voices, next((resolution.reason for resolution in found if resolution.reason), None))

    def _read_once(self, piece: Span, speaker: int | None, quoted: bool) -> Resolution:
        """Return the voice of one piece of a source; what is the source of two cues is read once."""
        at = (piece.start, piece.end)
        if at not in self._read:
            words = split_source(self._passage.text, *at)
            self._read[at] = self._resolve(words, speaker, quoted)
        return self._read[at]

    def _resolve(self, words: tuple[Word, ...], speaker: int | None, quoted: bool) -> Resolution:
        """Return the voice of the words of one source."""
        first = words[0] if words else None
        if first is not None and all(word.lower in THIRD or word.lower == "all" for word in words[1:]):
            if first.lower in ME | WE:
                return self._resolve_first_person(first, speaker)
            if first.lower in THIRD:
                return self._resolve_third_person(first, speaker, quoted)
            if first.lower in RELATIVE:
                return self._resolve_relative(first)
        phrase = read_phrase(self._passage, words)
        return self._resolve_phrase(phrase) if phrase else Resolution(self._voices.of_nobody())

    def _resolve_first_person(self, word: Word, speaker: int | None) -> Resolution:
        """Take "I" for the one who speaks; "we" for his side, which is not himself, or for him if he is many."""
        if speaker is None and next(self._passage.quotes.around(word.start, word.end), None):
            return Resolution(self._leave(word))
        if speaker is None:
            name = self._voices.speakers[OUTLET].name
            return Resolution(OUTLET, f"'{word.text}' is {name}: it stands in no one's words")
        voice = self._voices.speakers[speaker]
        if word.lower in ME or voice.kind is not VoiceKind.PERSON:
            return Resolution(speaker, f"'{word.text}' is {voice.name}: who is speaking")
        by_office = bool(OFFICE & {*self._voices.tell_roles(speaker), voice.head})
        side = self._voices.of_side(speaker, VoiceKind.ORGANIZATION if by_office else VoiceKind.GROUP, word.text)
        return Resolution(side, f"'{word.text}' are those for whom {voice.name} speaks")

    def _resolve_third_person(self, word: Word, speaker: int | None, quoted: bool) -> Resolution:
        """Take "he" in reported speech for the one who speaks, but in a quote for anyone but him."""
        if speaker is not None and not quoted and fits(word.lower, self._voices.speakers[speaker]):
            return Resolution(speaker, f"'{word.text}' is {self._voices.speakers[speaker].name}: who is speaking")
        found = resolve_pronoun(self._passage, self._voices, word, speaker if quoted else None)
        return found or Resolution(self._leave(word))

    def _leave(self, word: Word) -> int:
        """Return a voice of its own for a pronoun that nothing before it plainly fits."""
        kind = VoiceKind.PERSON if word.lower in HE | SHE | ME else VoiceKind.ORGANIZATION
        many = word.lower in THEY or word.lower in WE
        kind = VoiceKind.GROUP if many else kind
        description = Description(kind, False, "", many)
        voice = self._voices.of_description(f"{word.lower}@{word.start}", word.text, description, frozenset())
        if word.lower in HE | SHE:
            self._voices.speakers[voice].gender = Gender.MALE if word.lower in HE else Gender.FEMALE
        return voice

    def _resolve_relative(self, word: Word) -> Resolution:
        """Return the voice of what "who", "which" or "that" refers to: the name or noun before it."""
        words = find_antecedent(self._passage, word)
        phrase = read_phrase(self._passage, words) if words else None
        if phrase is None:
            return Resolution(self._voices.of_nobody())
        voice = self._resolve_phrase(phrase).voice
        return Resolution(voice, f"'{word.text}' is {self._voices.speakers[voice].name}: the words it follows")

    def _resolve_phrase(self, phrase: NounPhrase) -> Resolution:
        description = describe(self._passage, phrase)
        if description.kind is VoiceKind.UNSPECIFIED:
            return Resolution(self._voices.of_description("reports", phrase.wording, description, frozenset()))
        if description.named:
            mention = self._find_mention(phrase, description)
            entity = self._find_entity(phrase, description, mention)
            if entity is not None:
                return Resolution(self._voices.of_entity(entity, description))
            shared = self._voices.cast.find_shared(mention)
            if shared:
                names = " or ".join(self._voices.cast.drafts[at].name for at in shared)
                reason = f"'{phrase.name}' could be {names}: left apart"
                return Resolution(self._describe_voice(phrase, description), reason)
        elif _points_back(phrase, description):
            sentence = self._passage.sentence_at(phrase.head.start)
            found = resolve_description(self._voices, phrase, description, sentence)
            if found:
                return found
        return Resolution(self._describe_voice(phrase, description))

    def _find_mention(self, phrase: NounPhrase, description: Description) -> int | None:
        """Return the mention at the head of a phrase, or the one beside it in apposition."""
        if description.kind is VoiceKind.DOCUMENT:
            return None
        return self._passage.mention_at(phrase.apposed[0].start) if phrase.apposed else phrase.mention

    def _find_entity(self, phrase: NounPhrase, description: Description, mention: int | None) -> int | None:
        """Return the entity that `mention` is of, or where no mention marks the name, the one that has it elsewhere."""
        if description.kind is VoiceKind.DOCUMENT:
            return None
        return self._find_unmarked(phrase, description) if mention is None else self._voices.cast.entity_of(mention)

    def _find_unmarked(self, phrase: NounPhrase, description: Description) -> int | None:
        """Return the one entity of that kind that has this name elsewhere, though no mention marks it here."""
        cast = self._voices.cast
        found = cast.find_named([word.lower for word in phrase.apposed or phrase.core])
        fitting = [at for at in found if KIND_OF_MENTION.get(cast.drafts[at].kind) is description.kind]
        return fitting[0] if len(fitting) == 1 else None

    def _describe_voice(self, phrase: NounPhrase, description: Description) -> int:
        words = phrase.words if phrase.determiner in INDEFINITE else (*phrase.core, *phrase.of)
        key = " ".join(word.lower for word in (phrase.apposed or phrase.core if description.named else words))
        if phrase.determiner in INDEFINITE and not description.named:
            key = f"{phrase.head.lower}@{phrase.head.start}"  # "a witness" in another sentence is another one
        name = phrase.name
        if phrase.apposed and description.named:
            name = self._passage.text[phrase.apposed[0].start : phrase.apposed[-1].end]
        voice = self._voices.of_description(key, name, description, frozenset(_find_all_words(phrase)))
        speaker = self._voices.speakers[voice]
        speaker.gender = speaker.gender or read_noun_gender((phrase.head.lower,))
        return voice


def _find_turn(starts: Mapping[int, int], parents: Sequence[int | None], index: int) -> tuple[int, int]:
    """Return where the last of a detection and those it stands in names its source, and how deep it stands."""
    last, at, depth = starts[index], parents[index], 0
    while at is not None:
        last, at, depth = max(last, starts.get(at, last)), parents[at], depth + 1
    return last, depth


def _is_first_person(detection: Detection) -> bool:
    return bool(detection.source) and detection.source[0].text.lower() in ME | WE


def _points_back(phrase: NounPhrase, description: Description) -> bool:
    """Say whether a phrase without a name can point back: "the ministry", bare "police"."""
    bare = not phrase.determiner and description.kind is VoiceKind.ORGANIZATION
    return phrase.definite or bare


def _find_all_words(phrase: NounPhrase) -> Iterator[str]:
    for word in phrase.words:
        yield word.lower
        yield voice_lexicon().singular(word.lower)
