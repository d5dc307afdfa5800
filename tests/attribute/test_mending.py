"""Mentions are made whole before anything is read from them."""

import pytest

from reportedly.attribute.mending import mend_mentions
from reportedly.domain.mention import Mention, MentionKind
from reportedly.domain.span import Span


@pytest.mark.parametrize("kind", list(MentionKind))
@pytest.mark.parametrize("text", ["\n", " ", "\t\u2028"])
def test_a_mention_of_white_space_alone_is_no_name(text: str, kind: MentionKind) -> None:
    assert mend_mentions(text, [Mention(kind, Span.of(text, 0, len(text)))], shouted=False) == ()
