from dataclasses import replace

import pytest

from reportedly.domain.reading import Reading


def test_an_attribution_without_a_cue_is_refused(chain: Reading) -> None:
    with pytest.raises(ValueError, match="a1 has no cue"):
        replace(chain.attributions[0], cue=())


@pytest.mark.parametrize("confidence", [-0.1, 1.1, float("nan")])
def test_a_confidence_that_is_no_share_is_refused(chain: Reading, confidence: float) -> None:
    with pytest.raises(ValueError, match="expected 0 to 1"):
        replace(chain.attributions[0], confidence=confidence)
