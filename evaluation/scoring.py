"""The measures of attributions and chains: what counts as the same words, the same attribution, the same voice."""

import re
from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from itertools import combinations

WORD = re.compile(r"\w+(?:[’'\-]\w+)*|[^\w\s]")

Words = frozenset[int]


@dataclass(frozen=True, slots=True)
class Stretch:
    """Code points `start` to `end` of a text."""

    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Scored:
    """An attribution as it is scored; `voice` is the id of its first voice."""

    id: str
    source: tuple[Stretch, ...]
    cue: tuple[Stretch, ...]
    content: tuple[Stretch, ...]
    inside: str | None = None
    voice: str | None = None
    stance: str | None = None


@dataclass(frozen=True, slots=True)
class ScoredVoice:
    """A voice as it is scored."""

    kind: str
    named: bool


@dataclass(frozen=True, slots=True)
class Account:
    """The attributions of one article and their voices by id, in gold or as read."""

    attributions: tuple[Scored, ...]
    voices: dict[str, ScoredVoice]


@dataclass(frozen=True, slots=True)
class Compared:
    """One article: its text, what people found in it, and what the program read."""

    text: str
    gold: Account
    read: Account


@dataclass(frozen=True, slots=True)
class Rate:
    """Precision, recall and F1, in percent."""

    precision: float
    recall: float
    f1: float

    @classmethod
    def of(cls, right: int, predicted: int, gold: int) -> "Rate":
        """Return the rate of `right` among so many predicted and so many in gold."""
        precision = right / predicted if predicted else 0.0
        recall = right / gold if gold else 0.0
        f1 = 2 * precision * recall / (precision + recall) if precision + recall else 0.0
        return cls(round(100 * precision, 1), round(100 * recall, 1), round(100 * f1, 1))


@dataclass(frozen=True, slots=True)
class AttributionScores:
    """How well attributions were found, over a corpus."""

    cue_matched: Rate
    source_exact: Rate
    source_overlap: Rate
    content_exact: Rate
    content_overlap: Rate
    whole_exact: Rate


@dataclass(frozen=True, slots=True)
class ChainScores:
    """How well chains, voices and stance were read, over a corpus; shares in percent."""

    gold: int
    found: float
    parent_right_of_found: float
    nested: int
    nested_right: float
    links_precision: float
    voice_kind_and_named: float
    same_voice: Rate
    stance_macro_f1: float | None


def find_words(text: str) -> list[Stretch]:
    """Return the words and marks of `text`."""
    return [Stretch(match.start(), match.end()) for match in WORD.finditer(text)]


def cover_words(words: Sequence[Stretch], pieces: Iterable[Stretch]) -> Words:
    """Return the indexes of the words that any of the pieces touches."""
    spans = tuple(pieces)
    return frozenset(
        index for index, word in enumerate(words) if any(s.start < word.end and s.end > word.start for s in spans)
    )


def trim_words(text: str, words: Sequence[Stretch], covered: Words) -> Words:
    """Return `covered` without the marks at its edges."""

    def says(index: int) -> bool:
        return any(character.isalnum() for character in text[words[index].start : words[index].end])

    spoken = [index for index in covered if says(index)]
    return frozenset(index for index in covered if spoken and min(spoken) <= index <= max(spoken))


@dataclass(frozen=True, slots=True)
class _Pieces:
    source: Words
    cue: Words
    content: Words


def score_attributions(articles: Iterable[Compared], flat: bool = True, strict: bool = True) -> AttributionScores:
    """Score attributions as DESIGN.md says: paired by the largest overlap of their cues, each used once.

    `flat` leaves out what was read inside another (PolNeAR does not nest); without `strict`, marks at the edges of a
    span are overlooked.
    """
    counts: Counter[str] = Counter()
    for article in articles:
        words = find_words(article.text)

        def convert(pieces: Iterable[Stretch], words: list[Stretch] = words, text: str = article.text) -> Words:
            covered = cover_words(words, pieces)
            return covered if strict else trim_words(text, words, covered)

        read = [a for a in article.read.attributions if not (flat and a.inside)]
        gold_pieces, read_pieces = _convert_all(article.gold.attributions, convert), _convert_all(read, convert)
        _count_article(counts, gold_pieces, read_pieces)
    return AttributionScores(
        cue_matched=Rate.of(counts["cue"], counts["cue read"], counts["cue gold"]),
        source_exact=Rate.of(counts["source"], counts["source read"], counts["source gold"]),
        source_overlap=Rate.of(counts["source words"], counts["source words read"], counts["source words gold"]),
        content_exact=Rate.of(counts["content"], counts["content read"], counts["content gold"]),
        content_overlap=Rate.of(counts["content words"], counts["content words read"], counts["content words gold"]),
        whole_exact=Rate.of(counts["whole"], counts["cue read"], counts["cue gold"]),
    )


def _convert_all(attributions: Iterable[Scored], convert: Callable[[Iterable[Stretch]], Words]) -> list[_Pieces]:
    return [_Pieces(convert(a.source), convert(a.cue), convert(a.content)) for a in attributions if a.cue]


def _count_article(counts: Counter[str], gold: list[_Pieces], read: list[_Pieces]) -> None:
    used: set[int] = set()
    pairs: list[tuple[_Pieces, _Pieces]] = []
    for wanted in gold:
        free = [(len(wanted.cue & found.cue), -index) for index, found in enumerate(read) if index not in used]
        overlap, index = max(free, default=(0, 0))
        if overlap:
            used.add(-index)
            pairs.append((wanted, read[-index]))
    counts.update({"cue": len(pairs), "cue read": len(read), "cue gold": len(gold)})
    for part in ("source", "content"):

        def of(pieces: _Pieces, part: str = part) -> Words:
            return pieces.source if part == "source" else pieces.content

        counts[part] += sum(bool(of(g)) and of(g) == of(p) for g, p in pairs)
        counts[f"{part} read"] += sum(bool(of(p)) for p in read)
        counts[f"{part} gold"] += sum(bool(of(g)) for g in gold)
        counts[f"{part} words"] += sum(len(of(g) & of(p)) for g, p in pairs)
        counts[f"{part} words read"] += sum(len(of(p)) for p in read)
        counts[f"{part} words gold"] += sum(len(of(g)) for g in gold)
    counts["whole"] += sum(g.source == p.source and g.content == p.content for g, p in pairs)


def pair_by_cue(words: Sequence[Stretch], gold: Sequence[Scored], read: Sequence[Scored]) -> dict[str, Scored]:
    """Return by gold id the attribution read for it: of most shared cue words, else of half its content."""
    read_cues = [cover_words(words, attribution.cue) for attribution in read]
    read_contents = [cover_words(words, attribution.content) for attribution in read]
    paired: dict[str, Scored] = {}
    used: set[int] = set()
    for wanted in gold:
        cue, content = cover_words(words, wanted.cue), cover_words(words, wanted.content)
        free = [
            (len(cue & read_cues[index]), len(content & read_contents[index]), -index)
            for index in range(len(read))
            if index not in used
        ]
        cue_words, content_words, index = max(free, default=(0, 0, 0))
        if cue_words or content_words > max(1, len(content) * 0.5):
            used.add(-index)
            paired[wanted.id] = read[-index]
    return paired


def measure_macro_f1(pairs: Sequence[tuple[str | None, str | None]]) -> float | None:
    """Return the mean F1 over the gold classes of (gold, read) pairs, in percent; None without pairs."""
    classes = {gold for gold, _ in pairs}
    scores = []
    for name in classes:
        right = sum(gold == read == name for gold, read in pairs)
        either = sum(read == name for _, read in pairs) + sum(gold == name for gold, _ in pairs)
        scores.append(2 * right / either if either else 0.0)
    return round(100 * sum(scores) / len(scores), 1) if scores else None


def score_chains(articles: Iterable[Compared]) -> ChainScores:
    """Score the recall of gold attributions, and links, voices and stance among those found."""
    counts: Counter[str] = Counter()
    stances: list[tuple[str | None, str | None]] = []
    for article in articles:
        paired = pair_by_cue(find_words(article.text), article.gold.attributions, article.read.attributions)
        _count_found(counts, stances, article, paired)
        _count_links(counts, article, paired)
        _count_same_voice(counts, article, paired)

    def share(part: str, whole: str) -> float:
        return round(100 * counts[part] / max(1, counts[whole]), 1)

    return ChainScores(
        gold=counts["gold"],
        found=share("found", "gold"),
        parent_right_of_found=share("parent right", "found"),
        nested=counts["nested"],
        nested_right=share("nested right", "nested"),
        links_precision=share("links right", "links"),
        voice_kind_and_named=share("voice right", "found"),
        same_voice=Rate.of(counts["same"], counts["same read"], counts["same gold"]),
        stance_macro_f1=measure_macro_f1(stances),
    )


def _count_found(
    counts: Counter[str],
    stances: list[tuple[str | None, str | None]],
    article: Compared,
    paired: dict[str, Scored],
) -> None:
    counts.update({"gold": len(article.gold.attributions), "found": len(paired)})
    for wanted in article.gold.attributions:
        counts["nested"] += bool(wanted.inside)
        found = paired.get(wanted.id)
        if found is None:
            continue
        outer = paired.get(wanted.inside) if wanted.inside else None
        right = (outer is not None and found.inside == outer.id) if wanted.inside else found.inside is None
        counts["parent right"] += right
        counts["nested right"] += right and bool(wanted.inside)
        stances.append((wanted.stance, found.stance))
        voice = article.read.voices.get(found.voice or "")
        counts["voice right"] += voice is not None and voice == article.gold.voices.get(wanted.voice or "")


def _count_links(counts: Counter[str], article: Compared, paired: dict[str, Scored]) -> None:
    gold_of = {found.id: wanted for wanted in article.gold.attributions if (found := paired.get(wanted.id))}
    for found in article.read.attributions:
        if found.inside in gold_of and found.id in gold_of:
            counts["links"] += 1
            counts["links right"] += gold_of[found.id].inside == gold_of[found.inside].id


def _count_same_voice(counts: Counter[str], article: Compared, paired: dict[str, Scored]) -> None:
    voiced = [(wanted.voice, paired[wanted.id].voice) for wanted in article.gold.attributions if wanted.id in paired]
    for (gold, read), (other_gold, other_read) in combinations(voiced, 2):
        same, same_read = gold == other_gold, read is not None and read == other_read
        counts["same"] += same and same_read
        counts["same read"] += same_read
        counts["same gold"] += same
