"""Names that many bodies have: "Health Ministry" is one in each country, "City Council" one in each town."""

NATIONAL = frozenset(
    """ministry department government parliament congress senate assembly cabinet army navy military forces armed
    coastguard coast guard presidency treasury supreme constitutional national central federal state bank democratic
    republican labour conservative liberal green party opposition health transport interior defence defense foreign
    justice education finance agriculture environment energy labor trade affairs home security council intelligence
    service general staff statistics meteorological office border customs emergencies red cross crescent""".split()
)
LOCAL = frozenset(
    """police hospital clinic school university college church mosque cathedral court council city town village county
    district municipal regional provincial local fire brigade station airport hall mayor sheriff prosecutor prosecutors
    board committee commission company union association chamber market museum library park high middle elementary
    public primary secondary memorial community center centre port authority post office""".split()
)


def is_generic(name: str) -> bool:
    """Say whether a folded name is made of words that many bodies' names are made of."""
    return set(name.split()) <= NATIONAL | LOCAL


def is_local(name: str) -> bool:
    """Say whether a folded generic name is one that each town has."""
    words = set(name.split())
    return is_generic(name) and not words <= NATIONAL
