"""Word pieces, looked up word by word."""

from tokenizers import Tokenizer

from reportedly.domain.errors import BrokenModel

MOST_PIECES = 12
"""Pieces of one word that are read: what is longer is no word, and must not crowd out its neighbours."""
_MOST_KNOWN = 100_000


class Pieces:
    """The vocabulary of the encoder. Words repeat, so what was looked up is kept."""

    def __init__(self, tokenizer: Tokenizer) -> None:
        self._tokenizer = tokenizer
        tokenizer.no_padding()
        tokenizer.no_truncation()
        self.first, self.last, self._unknown = (_number(tokenizer, mark) for mark in ("[CLS]", "[SEP]", "[UNK]"))
        self._known: dict[str, tuple[int, ...]] = {}

    def find(self, word: str) -> tuple[int, ...]:
        """Return the numbers of a word's pieces, at least one and at most MOST_PIECES."""
        known = self._known.get(word)
        if known is None:
            if len(self._known) >= _MOST_KNOWN:
                self._known.clear()
            encodable = word[:200].encode("utf-8", "replace").decode("utf-8")
            ids = self._tokenizer.encode(encodable, add_special_tokens=False).ids
            known = self._known[word] = tuple(ids[:MOST_PIECES]) or (self._unknown,)
        return known


def _number(tokenizer: Tokenizer, mark: str) -> int:
    number = tokenizer.token_to_id(mark)
    if number is None:
        raise BrokenModel(f"expected the mark {mark} in the model's vocabulary; name a model made by the training")
    return int(number)
