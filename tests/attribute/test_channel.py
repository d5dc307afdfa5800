"""How it was said."""

import pytest

from reportedly.domain.attribution import Channel
from tests.attribute.handmade import first


@pytest.mark.parametrize(
    ("marked", "expected"),
    [
        ("{s1 The board} {c1 said} in a statement that {t1 the dam held}.", Channel.STATEMENT),
        ("{s1 The mayor} {c1 told} reporters {t1 the dam held}.", Channel.STATEMENT),
        ("{t1 “It held,”} {s1 she} {c1 said}.", Channel.QUOTE),
        ("{s1 The mayor} {c1 told} the station {t1 it held}.", Channel.INTERVIEW),
        ("{s1 The mayor} {c1 told} Reuters {t1 it held}.", Channel.INTERVIEW),
        ("{s1 The mayor} {c1 told} Radio Orrin {t1 it held}.", Channel.INTERVIEW),
        ("{s1 The mayor} {c1 told} a news conference {t1 it held}.", Channel.STATEMENT),
        ("{s1 The mayor} {c1 told} parliament {t1 it held}.", Channel.STATEMENT),
        ("{s1 The guard} {c1 told} the jury {t1 it held}.", Channel.COURT),
        ("{s1 The guard} {c1 told} his son {t1 it held}.", Channel.UNKNOWN),
        ("{s1 They} {c1 spoke of} {t1 a leak}.", Channel.UNKNOWN),
        ("{s1 She} {c1 identified} {t1 the man in the video}.", Channel.UNKNOWN),
        ("{s1 She} {c1 said} {t1 in court nobody wept}.", Channel.UNKNOWN),
        ("{s1 She} {c1 denied} {t1 that he had been charged}.", Channel.UNKNOWN),
        ("{s1 She} {c1 said} {t1 she had seen the video}.", Channel.UNKNOWN),
        ("In a video, {s1 she} {c1 said} {t1 it held}.", Channel.VIDEO),
        ("{s1 {L Kaldria}} {c1 has seen} {t1 a crackdown}.", Channel.UNKNOWN),
        ("{s1 A telephone bill} {c1 shows} {t1 a call}.", Channel.DOCUMENT),
        ("{t1 “It held,”} {s1 she} {c1 said in an interview}.", Channel.INTERVIEW),
        ("{s1 The newspaper} {c1 reported} {t1 the dam held}.", Channel.PRESS_REPORT),
        ("{s1 The letter} {c1 says} {t1 the dam held}.", Channel.DOCUMENT),
        ("{s1 She} {c1 wrote} {t1 that the dam held}.", Channel.DOCUMENT),
        ("{s1 The video} {c1 shows} {t1 the dam}.", Channel.VIDEO),
        ("{s1 She} {c1 tweeted} {t1 “It held.”}", Channel.SOCIAL_MEDIA),
        ("{s1 She} {c1 said} on Facebook {t1 that it held}.", Channel.SOCIAL_MEDIA),
        ("{s1 She} {c1 testified} {t1 that it held}.", Channel.COURT),
        ("{s1 The indictment} {c1 says} {t1 it leaked}.", Channel.COURT),
        ("{s1 The statute} {c1 says} {t1 dams must hold}.", Channel.LAW),
        ("{s1 The survey} {c1 found} {t1 that half fled}.", Channel.POLL),
        ("{s1 Villagers} {c1 saw} {t1 the dam leak}.", Channel.OBSERVATION),
        ("{s1 She} {c1 declined to} {t1 comment}.", Channel.DECLINED),
        ("{s1 She} {c1 said} {t1 it held}.", Channel.UNKNOWN),
    ],
)
def test_cue_adjunct_and_source_tell_the_channel(marked: str, expected: Channel) -> None:
    assert first(marked).channel is expected
