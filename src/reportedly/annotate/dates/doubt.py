"""Whether a word that could be part of a date is one here: months that are names, years that are numbers."""

from collections.abc import Sequence

from reportedly.annotate.dates.lexicon import AMBIGUOUS_MONTHS, LEXICON, MONTHS, WEEKDAYS
from reportedly.annotate.dates.names import Names, is_month_word, is_name, is_surname
from reportedly.domain.annotation import Token

_BEFORE_MONTH = frozenset(
    "in since until till last this next early late mid during through throughout between following previous "
    "mid- earlier later".split()
)
_MAYBE_BEFORE_MONTH = frozenset("by from to of for after before - – / ( around about".split())
_DAYS_THAT_ARE_NAMES = frozenset(
    "black bloody super good ash palm cyber sheffield ruby shrove whit maundy fat casual giving girl man joe".split()
)
_PAPERS = frozenset(
    "times telegraph mirror express mail post world herald star sun people independent tribune dispatch review "
    "bloody best".split()
)
_HABITS = frozenset("every each a any alternate most some".split())
_SPELLED_DAYS = frozenset(word for word, entry in LEXICON.items() if entry.symbol == "O" and entry.value > 2)
_COUNTED = frozenset(
    "people persons men women children boys girls soldiers troops officers police civilians fighters militants rebels "
    "victims prisoners detainees refugees migrants voters votes students workers employees members residents families "
    "homes houses buildings votes copies cases jobs shares points miles feet metres meters km kilometres kilometers "
    "dollars euros pounds barrels tons tonnes acres hectares square degrees calories hours hrs gmt utc local million "
    "billion thousand hundred percent per % yards pages words species points horsepower rpm mg kg lbs sq ft".split()
)
_NOT_BEFORE_YEAR = frozenset(
    "$ £ € ¥ # no no. nos nos. number room flight page pages article section resolution rule bill paragraph route "
    "highway unit boeing airbus some nearly over than almost approximately roughly least most only more about around "
    "at every least exactly apollo level street avenue × x + * & model psalm chapter".split()
)
_BEFORE_ROUND_YEAR = frozenset("in since year circa spring summer autumn fall winter".split())
_BEFORE_OLD_YEAR = frozenset("until till by from during before after early late mid between ( c c.".split())


def is_month(tokens: Sequence[Token], i: int, named: Names) -> bool:
    """Say whether the word at `i`, spelled like a month, is one; `named` are those that are names in this text."""
    text, word = tokens[i].text, tokens[i].text.lower().rstrip(".")
    before, after = _word(tokens, i - 1), _word(tokens, i + 1)
    beside = _is_day(before) or (before == "of" and _is_day(_word(tokens, i - 2))) or _is_day_or_year(tokens, i + 1)
    if word not in MONTHS:
        return beside or (text.endswith(".") and text[0].isupper() and word != "mar")
    if word not in AMBIGUOUS_MONTHS:
        return True
    if text.islower():
        return False
    if beside or (after == "of" and _is_year(_word(tokens, i + 2))) or _stands_alone(tokens, i):
        return True
    if after in ("last", "this", "next") and _word(tokens, i + 2) == "year":
        return True
    if tokens[i].pos == "AUX" or (text.isupper() and tokens[i].pos == "VERB" and before not in _BEFORE_MONTH):
        return False
    if is_name(tokens, i + 1) or is_surname(tokens, i):
        return False
    if before in _BEFORE_MONTH:
        return not (after in ("'s", "’s") and word in named)
    return word not in named and (before in _MAYBE_BEFORE_MONTH or _is_listed(tokens, i) or after in ("-", "–", "/"))


def is_weekday(tokens: Sequence[Token], i: int) -> bool:
    """Say whether the word at `i`, spelled like a weekday, is one, and one day only."""
    text, word = tokens[i].text, tokens[i].text.lower().rstrip(".")
    before, after = _word(tokens, i - 1), _word(tokens, i + 1)
    if before in _HABITS or before in _DAYS_THAT_ARE_NAMES or (before == "-" and _word(tokens, i - 2) == "post"):
        return False
    if word not in WEEKDAYS:
        beside = (after == "," and is_month_word(_word(tokens, i + 2))) or _is_day(after)
        return text[0].isupper() and (beside or is_month_word(after) or before in ("on", "(", "from"))
    next_text = tokens[i + 1].text if i + 1 < len(tokens) else ""
    return not (after in _PAPERS and next_text[:1].isupper() and not next_text.isupper())


def is_year(tokens: Sequence[Token], i: int) -> bool:
    """Say whether the four figures at `i` are a year and no count, price, room or hour."""
    value = int(tokens[i].text)
    before, after = _word(tokens, i - 1), _word(tokens, i + 1)
    if before in _NOT_BEFORE_YEAR or after in _COUNTED or not 1000 <= value <= 2199:
        return False
    if before == "-" and i >= 2 and tokens[i - 2].text.isdigit() and len(tokens[i - 2].text) not in (1, 2, 4):
        return False
    if _counts(tokens, i):
        return 1900 <= value <= 2049 and before in ("the", "'s", "’s", "his", "her", "their", "its", "our", "in")
    if 1700 <= value <= 2049 and (value % 100 != 0 or value in (1900, 2000)):
        return True
    if is_month_word(before) or before in _BEFORE_ROUND_YEAR:
        return True
    # "Until 1100" and "before 1700" are hours, as wire copy writes them.
    return value % 100 != 0 and (before in _BEFORE_OLD_YEAR or (before in ("of", "to", "the") and value % 10 != 0))


def is_day_number(tokens: Sequence[Token], i: int) -> bool:
    """Say whether a small number may be a day of a month: it is none where it counts what follows."""
    after = _word(tokens, i + 1)
    return not (after in _COUNTED and after not in ("hours", "hrs", "gmt", "utc", "local", "police"))


def is_day_alone(tokens: Sequence[Token], first: int) -> bool:
    """Say whether "the 14th" is a day: "on the 14th", not "on the first attempt" or "on the 14th floor"."""
    after = tokens[first + 2] if first + 2 < len(tokens) else None
    named = after is not None and after.pos in ("NOUN", "PROPN", "ADJ") and after.text.lower() != "of"
    return _word(tokens, first - 1) in ("on", "by") and tokens[first + 1].text[0].isdigit() and not named


def is_season(tokens: Sequence[Token], i: int) -> bool:
    """Say whether a word like "fall" or "Spring" is a season: no verb, and no part of a name ("Arab Spring")."""
    if tokens[i].pos in ("VERB", "AUX"):
        return False
    before = tokens[i - 1].text.lower() if i else ""
    if tokens[i].relation == "compound" and before in ("in", "during", "the"):
        return False
    shouted = tokens[i].text.isupper() and len(tokens[i].text) > 1
    capital = tokens[i].text[0].isupper() and not shouted
    if not capital or i == 0 or tokens[i - 1].sentence != tokens[i].sentence:
        return True
    return not tokens[i - 1].text[0].isupper() and not is_name(tokens, i + 1)


def _is_listed(tokens: Sequence[Token], i: int) -> bool:
    """Say whether another month stands beside the word in a list."""
    return any(
        _word(tokens, i + step) in ("and", "or", ",") and is_month_word(_word(tokens, i + 2 * step)) for step in (-1, 1)
    )


def _stands_alone(tokens: Sequence[Token], i: int) -> bool:
    """Say whether a word is its whole sentence, as in a heading or a table."""
    sentence = tokens[i].sentence
    alone_before = i == 0 or tokens[i - 1].sentence != sentence
    return alone_before and (i + 1 == len(tokens) or tokens[i + 1].sentence != sentence)


def _counts(tokens: Sequence[Token], i: int) -> bool:
    """Say whether the parse takes the number for a count of a plural noun just behind it."""
    token = tokens[i]
    if token.relation != "nummod" or not i < token.head <= i + 3 or token.head >= len(tokens):
        return False
    noun = tokens[token.head]
    return noun.pos == "NOUN" and noun.text.lower().endswith("s")


def _word(tokens: Sequence[Token], i: int) -> str:
    return tokens[i].text.lower() if 0 <= i < len(tokens) else ""


def _is_day(word: str) -> bool:
    if word in _SPELLED_DAYS:
        return True
    number = word[:-2] if word.endswith(("st", "nd", "rd", "th")) else word
    return number.isascii() and number.isdigit() and len(number) <= 2


def _is_year(word: str) -> bool:
    return len(word) == 4 and word.isascii() and word.isdigit() and word[0] in "12"


def _is_day_or_year(tokens: Sequence[Token], i: int) -> bool:
    word = _word(tokens, i)
    if word in (",", "the"):
        following = _word(tokens, i + 1)
        return _is_year(following) if word == "," else _is_day(following) and not following.isdigit()
    return _is_year(word) or (_is_day(word) and is_day_number(tokens, i))
