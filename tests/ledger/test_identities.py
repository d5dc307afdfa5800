from reportedly.ledger import Identity, Ledger, Undecided

FOUND = [Identity("e1", "i1", "same name and role"), Identity("e2", "i1", "same name and role")]
OPEN = [Undecided("e1", "e3", "same name, nothing else")]


def test_identities_come_back_and_those_of_some_entities_are_replaced(ledger: Ledger) -> None:
    ledger.store_identities([], FOUND, OPEN)
    assert (ledger.identities(), ledger.undecided()) == (FOUND, OPEN)
    assert ledger.identities(["e2", "e9"]) == FOUND[1:]
    ledger.store_identities([one.entity for one in FOUND], [])
    assert (ledger.identities(), ledger.undecided()) == ([], [])
