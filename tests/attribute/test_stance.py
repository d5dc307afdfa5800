"""What cues do."""

import pytest

from reportedly.domain.attribution import Stance
from tests.attribute.handmade import first

CUES = {
    "{s1 He} {c1 said} {t1 the dam held}": Stance.STATE,
    "{c1 According to} {s1 him}, {t1 the dam held}": Stance.STATE,
    "{s1 He} {c1 asked} {t1 whether the dam held}": Stance.STATE,
    "{s1 The report} {c1 found that} {t1 the dam held}": Stance.STATE,
    "{s1 He} {c1 claimed} {t1 the dam held}": Stance.CLAIM,
    "{s1 The group} {c1 claimed responsibility for} {t1 the blast}": Stance.CLAIM,
    "{t1 The dam} {c1 allegedly} {t1 leaked}": Stance.CLAIM,
    "{t1 He} {c1 is said} {t1 to have fled}": Stance.CLAIM,
    "{t1 He} {c1 is purported to} {t1 be the leader}": Stance.CLAIM,
    "{t1 the} {c1 so-called} {t1 council}": Stance.CLAIM,
    "{c1 reports} that {t1 the dam leaked}": Stance.CLAIM,
    "{s1 He} {c1 confirmed} {t1 the leak}": Stance.CONFIRM,
    "{s1 He} {c1 pleaded guilty to} {t1 arson}": Stance.CONFIRM,
    "{s1 He} {c1 admitted} {t1 he lied}": Stance.CONFIRM,
    "{s1 He} {c1 denied} {t1 the leak}": Stance.DENY,
    "{s1 He} {c1 ruled out} {t1 a leak}": Stance.DENY,
    "{s1 He} {c1 ruled it out}": Stance.DENY,
    "{s1 They} {c1 found no evidence} {t1 of a leak}": Stance.DENY,
    "{s1 He} {c1 refused} {t1 to leave}": Stance.DENY,
    "{s1 He} {c1 accused} {t1 the army of shelling}": Stance.ACCUSE,
    "{t1 He} {c1 is accused of} {t1 shelling}": Stance.ACCUSE,
    "{s1 He} {c1 lashed out at} {t1 the army}": Stance.ACCUSE,
    "{s1 He} {c1 warned} {t1 the dam could fail}": Stance.WARN,
    "{s1 He} {c1 issued a stern warning} {t1 of floods}": Stance.WARN,
    "{s1 He} {c1 called for} {t1 an inquiry}": Stance.DEMAND,
    "{s1 He} {c1 told them} {t1 to leave}": Stance.DEMAND,
    "{s1 He} {c1 urged} {t1 restraint}": Stance.DEMAND,
    "{s1 He} {c1 vowed} {t1 to stay}": Stance.PROMISE,
    "{s1 He} {c1 threatened to} {t1 open the gate}": Stance.PROMISE,
    "{t1 “We will not leave,”} {s1 he} {c1 said}": Stance.STATE,
    "{s1 They} {c1 said} {t1 they would leave}": Stance.STATE,
    "There were {c1 reports} that {t1 the gate was shut}": Stance.CLAIM,
    "{s1 She} {c1 reports} {t1 that the gate was shut}": Stance.STATE,
    "{s1 He} {c1 asked} {t1 the mayor to resign}": Stance.DEMAND,
    "{s1 He} {c1 asked} {t1 not to be named}": Stance.DEMAND,
    "{s1 He} {c1 asked} {t1 who shut the gate}": Stance.STATE,
    "{s1 He} {c1 has no reason to doubt} {t1 it}": Stance.BELIEVE,
    "{s1 He} {c1 repeated} {t1 his promise to stay}": Stance.PROMISE,
    "{s1 He} {c1 estimated} {t1 the loss at 3 million}": Stance.ESTIMATE,
    "{s1 He} {c1 put the number at} {t1 40}": Stance.ESTIMATE,
    "{s1 He} {c1 believes} {t1 the dam leaks}": Stance.BELIEVE,
    "{t1 He} {c1 is widely believed to} {t1 have fled}": Stance.BELIEVE,
    "{s1 He} {c1 declined} {t1 to comment}": Stance.DECLINE,
    "{s1 He} {c1 refused to say} {t1 who paid}": Stance.DECLINE,
    "{s1 He} {c1 had no comment} {t1 on the leak}": Stance.DECLINE,
}
NEGATED = {
    "{s1 He} {c1 did not say} {t1 who paid}": Stance.DECLINE,
    "{s1 He} did not {c1 say} {t1 who paid}": Stance.DECLINE,
    "{s1 He} {c1 wouldn’t confirm} {t1 the leak}": Stance.DECLINE,
    "{s1 He} {c1 did not deny} {t1 the leak}": Stance.CONFIRM,
    "{s1 He} {c1 has not ruled out} {t1 a leak}": Stance.STATE,
    "{s1 He} {c1 does not agree} {t1 that it held}": Stance.DENY,
    "{s1 The paper} has not been able to {c1 verify} {t1 the claim}": Stance.DECLINE,
    "{s1 He} {c1 does not believe} {t1 it leaks}": Stance.BELIEVE,
    "{s1 He} {c1 would not commit to} {t1 a date}": Stance.DENY,
    "{s1 No group} {c1 has claimed responsibility for} {t1 the blast}": Stance.CLAIM,
    "{s1 He} {c1 neither confirmed nor denied} {t1 the leak}": Stance.DECLINE,
}


@pytest.mark.parametrize(("marked", "expected"), CUES.items(), ids=str)
def test_the_cue_tells_what_is_done(marked: str, expected: Stance) -> None:
    assert first(marked).stance is expected


@pytest.mark.parametrize(("marked", "expected"), NEGATED.items(), ids=str)
def test_negation_is_not_lost(marked: str, expected: Stance) -> None:
    assert first(marked).stance is expected


@pytest.mark.parametrize(("marked", "expected"), [*CUES.items(), *NEGATED.items()], ids=str)
def test_upper_case_changes_nothing(marked: str, expected: Stance) -> None:
    shouted = "".join(c if i and marked[i - 1] == "{" else c.upper() for i, c in enumerate(marked))
    assert first(shouted).stance is expected
