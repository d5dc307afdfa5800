"""Mentions made whole: torn names joined, dangling words left out, kinds that the text contradicts set right.

The encoder tags word by word, so that a name may come in two mentions ("State Committee for the", "National Security")
or cut short ("Ministry" of "Ministry of Water"), and one name may be of two kinds within one article.
"""

import re
from collections import Counter
from collections.abc import Sequence

from reportedly.attribute.lexicon import read_words, voice_lexicon
from reportedly.domain.mention import Mention, MentionKind
from reportedly.domain.span import Span

PERSON, BODY, PLACE, GROUP = MentionKind.PERSON, MentionKind.ORGANIZATION, MentionKind.PLACE, MentionKind.GROUP
LINKS = frozenset({"of", "for", "the", "and", "in", "&"})
DANGLING = re.compile(r"(?:\s+(?:of|for|the|and|in|&))+\Z", re.I)
EDGES = " \t\r\n\xa0,;:–—-\"“”‘’'("
NICKNAME = re.compile(r"[ \xa0](?:‘[\w ]{2,20}’|'[\w ]{2,20}'|“[\w ]{2,20}”|\"[\w ]{2,20}\")[ \xa0]")
DESK = re.compile(rf"['’]s? (?:[\w-]+[ \xa0]){{0,2}}(?:{'|'.join(sorted(read_words('desk')))})\b", re.I)
TAIL = re.compile(r" (?:of|for)(?: the)?(?: (?:and )?[^\W\d_a-z][\w’'-]*)+")
REST = re.compile(r" (?:the )?(?:[^\W\d_a-z]|\d)[\w’'-]*(?: [^\W\d_a-z][\w’'-]*)*")  # "Families of" + "the 14th"
PLACED = re.compile(r"\b(?:in|near|outside)\s\Z", re.I)
THING = re.compile(r",? which\b", re.I)
RIGHT_OF_PLACE = (BODY, MentionKind.FACILITY)


def mend_mentions(text: str, mentions: Sequence[Mention], shouted: bool) -> tuple[Mention, ...]:
    """Return the names that `mentions` mark, each as one mention of one kind; white space alone names nothing."""
    joined: list[Mention] = []
    for mention in mentions:
        if not mention.span.text.strip() or (joined and mention.span.start < joined[-1].span.end):
            continue
        if joined and _belong(text, joined[-1], mention):
            before = joined.pop()
            kind = mention.kind if mention.kind in RIGHT_OF_PLACE else before.kind
            joined.append(_cover(text, kind, before.span.start, mention.span.end))
        else:
            joined.append(mention)
    whole: list[Mention] = []
    for index, mention in enumerate(joined):
        if not whole or mention.span.start >= whole[-1].span.end:
            wide = _trim(text, _widen(text, mention, joined[index + 1 : index + 3], shouted))
            if wide is not None and not (whole and wide.span.start < whole[-1].span.end):
                whole.append(wide)
    return _settle_kinds(text, whole)


def _cover(text: str, kind: MentionKind, start: int, end: int) -> Mention:
    return Mention(kind, Span.of(text, start, end))


def _belong(text: str, before: Mention, mention: Mention) -> bool:
    """Say whether two mentions are one name: nothing but a space or stroke between them, and kinds that go together."""
    gap = text[before.span.end : mention.span.start]
    if gap not in (" ", "\xa0", "/", ""):
        return False
    if gap == "/":
        return before.kind is BODY and mention.kind is BODY
    words = before.span.text.split()
    if words[-1].lower() in LINKS:
        return True
    if mention.kind in RIGHT_OF_PLACE:
        return before.kind in (BODY, PLACE, GROUP, MentionKind.FACILITY)
    if before.kind is mention.kind:
        return before.kind is not PLACE
    short = len(words) == 1 and " " not in mention.span.text
    return short and mention.kind in (PERSON, PLACE, BODY) and before.kind in (PERSON, BODY)


def _widen(text: str, mention: Mention, following: Sequence[Mention], shouted: bool) -> Mention:
    """Take in the rest of a name that was cut short: a nickname, a newsroom of an outlet, "of Water"."""
    start, end = mention.span.start, mention.span.end
    if mention.kind is PERSON:
        nickname = NICKNAME.match(text, end) or NICKNAME.match(text, end - 2)
        last = next((one for one in following if nickname and abs(one.span.start - nickname.end()) <= 2), None)
        return _cover(text, PERSON, start, last.span.end) if last and last.kind is PERSON else mention
    if mention.kind is not BODY:
        return mention
    sections = voice_lexicon().sections
    words = mention.span.text.lower().split()
    if words[-1] in sections["media names"]:
        desk = DESK.match(text, end)
        return _cover(text, BODY, start, desk.end()) if desk else mention
    if not shouted and all(word in sections["generic organization"] for word in words):
        tail = TAIL.match(text, end)
        end = tail.end() if tail else end
    head = re.search(r"([\w.-]+)[ \xa0]\Z", text[max(0, start - 24) : start])
    if head and head[1].lower() in sections["demonym"] and head[1][:1].isupper() and words[0] not in LINKS:
        start -= len(head[0])
    return _cover(text, BODY, start, end)


def _trim(text: str, mention: Mention) -> Mention | None:
    """Return the mention without marks, space and dangling links at its edges; None where nothing is left."""
    start, end = mention.span.start, mention.span.end
    while start < end and text[start] in EDGES:
        start += 1
    while start < end and text[end - 1] in EDGES and text[end - 2 : end] not in ("s'", "s’"):
        end -= 1
    dangling = DANGLING.search(text[start:end])
    if dangling:
        rest = REST.match(text, end)
        end = rest.end() if rest and mention.kind is BODY else start + dangling.start()
    if start >= end:
        return None
    return mention if (start, end) == (mention.span.start, mention.span.end) else _cover(text, mention.kind, start, end)


def _settle_kinds(text: str, mentions: list[Mention]) -> tuple[Mention, ...]:
    """Give each name one kind: what the words tell, a place where it follows "in", else what most mentions say."""
    told: dict[str, Counter[MentionKind]] = {}
    for mention in mentions:
        counted = told.setdefault(mention.span.text.lower(), Counter())
        counted[mention.kind] += 1
        if mention.kind in (PERSON, BODY):
            if " " not in mention.span.text and PLACED.search(text, max(0, mention.span.start - 9), mention.span.start):
                counted[PLACE] += 1 if mention.kind is BODY else 2 * len(mentions)
            if mention.kind is PERSON and THING.match(text, mention.span.end):
                counted[BODY] += 2 * len(mentions)
    kinds = {wording: _choose(wording, counted) for wording, counted in told.items()}
    return tuple(
        mention if kinds[name] is mention.kind else Mention(kinds[name], mention.span)
        for mention in mentions
        for name in (mention.span.text.lower(),)
    )


def _choose(wording: str, counted: Counter[MentionKind]) -> MentionKind:
    sections = voice_lexicon().sections
    common = counted.most_common(1)[0][0]
    if common not in (PERSON, BODY):
        return common
    if wording in sections["place names"] and common is PERSON:
        return PLACE
    last = wording.rsplit(maxsplit=1)[-1]
    demonym = wording in sections["demonym"] or wording.removesuffix("s") in sections["demonym"]
    if (demonym or wording in sections["demonym group"]) and common is PERSON:
        return GROUP
    return BODY if common is PERSON and " " in wording and voice_lexicon().is_organization(last) else common
