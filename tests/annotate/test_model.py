"""A model file that is not as it should be gives an error that says what to do."""

from pathlib import Path

import pytest

from reportedly.annotate.model import read_model
from reportedly.domain.errors import BrokenModel


@pytest.mark.parametrize("content", [b"", b"no archive", b"PK\x05\x06" + bytes(18)])
def test_a_damaged_model_is_refused(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "broken.model"
    path.write_bytes(content)
    with pytest.raises(BrokenModel, match=r"expected a model of format 3 in .*broken\.model.*install reportedly again"):
        read_model(path)


def test_a_missing_model_is_refused(tmp_path: Path) -> None:
    with pytest.raises(BrokenModel, match="cannot be read"):
        read_model(tmp_path / "none.model")


def test_the_model_in_the_package_is_small_enough_and_knows_its_card() -> None:
    model = read_model()
    assert model.card.name == "english"
    assert len(model.card.sha256) == 64
    assert "PROPN" in model.labels.pos
    assert "said" in model.labels.cue_words
