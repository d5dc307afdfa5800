"""Money: signs and codes before a number or after it, names after it."""

from dataclasses import dataclass, replace
from functools import cache

from reportedly.annotate.quantities.amount import Amount
from reportedly.annotate.quantities.line import HYPHENS, Line
from reportedly.annotate.quantities.table import Wording, read_sections, read_table, read_wordings

_LONGEST_SIGN = 4
_LONGEST_NAME = 6
_POUNDS = frozenset({"pound", "pounds"})
# Codes that are printed in small letters too.
_ANY_CASE = frozenset({"rs", "tk"})
_MILLION = 10**6
_LARGE = 100


@dataclass(frozen=True, slots=True)
class Currencies:
    """ISO 4217 codes by their signs and codes, and by their names."""

    signs: dict[Wording, str]
    names: dict[Wording, str]
    sign_ends: frozenset[str]
    name_starts: frozenset[str]


@cache
def currencies() -> Currencies:
    """Read the table of currencies."""
    rows = read_table("currencies.csv")
    signs = {sign: row["code"] for row in rows for sign in read_wordings(row["signs"])}
    names = {name: row["code"] for row in rows for name in read_wordings(row["names"])}
    return Currencies(signs, names, frozenset(sign[-1] for sign in signs), frozenset(name[0] for name in names))


def print_currency(code: str) -> str | None:
    """Return the wording of a currency after a number, None where `code` is none: its code, unless that is a word."""
    table = currencies()
    if table.signs.get((code.lower(),)) == code:
        return code
    return next((" ".join(name) for name, other in table.names.items() if other == code), None)


def attach_currency(line: Line, amount: Amount) -> Amount:
    """Return the amount with the currency that stands before or after it, if one does."""
    if amount.unit:
        return amount
    amount = _attach_sign(line, amount)
    named = _attach_name(line, amount)
    if named:
        return replace(named, unit=amount.unit or named.unit)
    return amount if amount.unit else _attach_pounds(line, amount)


def _attach_sign(line: Line, amount: Amount) -> Amount:
    table = currencies()
    if line.word(amount.first - 1) not in table.sign_ends:
        return amount
    for length in range(_LONGEST_SIGN, 0, -1):
        start = amount.first - length
        if start < 0:
            continue
        code = table.signs.get(tuple(line.words[start : amount.first]))
        if code and _is_sign(line, start, amount.first):
            return replace(amount, first=start, unit=code)
    return amount


def _is_sign(line: Line, start: int, end: int) -> bool:
    """Say whether these pieces are printed as a sign: letters in capitals, all without a space between."""
    word = line.original(start)
    if word.isalpha() and not (word.isupper() or word.lower() in _ANY_CASE):
        return False
    return all(line.is_glued(index) for index in range(start + 1, end))


def _attach_name(line: Line, amount: Amount) -> Amount | None:
    at = amount.last
    if line.word(at) in HYPHENS and line.is_glued(at):
        at += 1
    table = currencies()
    word = line.word(at)
    if word in table.name_starts:
        for length in range(min(_LONGEST_NAME, len(line.words) - at), 0, -1):
            code = table.names.get(tuple(line.words[at : at + length]))
            if code and not (word in read_sections()["perhaps money"] and not _is_written_like_money(line, amount)):
                return amount.with_unit(code, at + length)
    code = table.signs.get((word,)) if word else None
    if code and (not word.isalpha() or line.original(at).isupper()) and not _opens_next(line, at):
        return amount.with_unit(code, at + 1)
    return None


def _is_written_like_money(line: Line, amount: Amount) -> bool:
    """Tell crowns that are paid from those that are worn: by a large number, or words of money around."""
    is_large = any(end is not None and end >= _LARGE for end in (amount.low, amount.high))
    return is_large or not read_sections()["money"].isdisjoint(line.words)


def _opens_next(line: Line, at: int) -> bool:
    """Say whether the sign belongs to the number after it."""
    return line.word(at + 1)[:1].isdecimal()


def _attach_pounds(line: Line, amount: Amount) -> Amount:
    """Tell pounds sterling from the weight by the words around them; without any sign of money they are a weight."""
    at = amount.last
    is_joined = line.word(at) in HYPHENS and line.is_glued(at)
    if line.word(at + is_joined) not in _POUNDS:
        return amount
    last = at + 1 + is_joined
    is_huge = amount.low is not None and amount.low >= _MILLION
    is_weight = is_joined or line.word(last) == "of" or not read_sections()["weight"].isdisjoint(line.words)
    is_money = is_huge or (not is_weight and not read_sections()["money"].isdisjoint(line.words))
    return amount.with_unit("GBP" if is_money else "pound", last)
