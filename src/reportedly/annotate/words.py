"""The words of a text, split as the Universal Dependencies split English."""

import re
from dataclasses import dataclass

_ABBREVIATIONS = (
    "Mr Mrs Ms Dr Prof Rev Hon Gen Col Maj Capt Lt Sgt Cpl Adm Cmdr Sen Rep Gov Pres Amb Supt Insp Det Sr Jr St Mt Ft "
    "Jan Feb Mar Apr Jun Jul Aug Sept Sep Oct Nov Dec Mon Tue Tues Wed Thu Thurs Fri vs approx Inc Corp Co Ltd Bros "
    "Dept Univ Assn Ave Blvd Rd Ala Ariz Ark Calif Colo Conn Fla Ind Kan Ky La Md Mich Minn Mo Mont Neb Nev Okla Ore "
    "Pa Tenn Tex Va Vt Wis Wyo MR MRS MS DR PROF REV GEN COL MAJ CAPT LT SGT ADM SEN REP GOV JAN FEB SEPT OCT NOV DEC "
    "INC CORP LTD"
)
_ABBREVIATION = "|".join(sorted(_ABBREVIATIONS.split(), key=len, reverse=True))
_WORD = re.compile(
    rf"""
      (?:https?://|www\.)[^\s<>"”]*[\w/]                      # an address on the web
    | [\w.+-]{{1,64}}@\w[\w-]{{0,63}}(?:\.\w{{1,63}})+          # an address of mail, as long as one may be
    | (?<!\w)(?:[^\W\d_]\.){{2,}}(?![^\W\d_])                 # U.S., a.m.
    | (?<!\w)(?-i:{_ABBREVIATION})\.(?!\w)                    # Mr.
    | (?<!\w)Nos?\.(?=\s*\d)                                  # No. 10
    | (?<!\w)(?-i:[A-HJ-Z])\.(?=\s+(?-i:[A-Z]))               # the initial in "John F. Kennedy"
    | \d+(?:[.,:]\d+)*(?:st|nd|rd|th|s)?(?![^\W_])            # 1,200  3.5  14:30  21st  1980s
    | (?<!\w)[^\W\d_]['’](?=[^\W\d_]{{3}})\w+                 # O'Brien
    | \w+?(?=n['’]t\b)                                        # the "do" of "don't"
    | n['’]t\b
    | ['’](?:s|re|ve|ll|d|m|em)\b
    | \w+
    | (?P<mark>[^\w\s])(?P=mark)*
    """,
    re.VERBOSE | re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Word:
    """One word or run of a mark, with its place in the text."""

    start: int
    end: int
    text: str


def find_words(text: str, start: int = 0, end: int | None = None) -> list[Word]:
    """Return the words of `text` between `start` and `end`, in order; white space belongs to none."""
    return [
        Word(match.start(), match.end(), match.group())
        for match in _WORD.finditer(text, start, len(text) if end is None else end)
    ]
