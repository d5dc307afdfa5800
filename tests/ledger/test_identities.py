from reportedly.ledger import Identity, Ledger, Undecided

FOUND = [Identity("e1", "i1", "same name and role"), Identity("e2", "i1", "same name and role")]
OTHER = Identity("e7", "i7", "alone")
OPEN = [Undecided("e1", "e3", "same name, nothing else")]


def test_identities_come_back(ledger: Ledger) -> None:
    ledger.store_identities(["e1", "e2", "e3"], FOUND, OPEN)
    assert (ledger.identities(), ledger.undecided()) == (FOUND, OPEN)
    assert ledger.identities(["e2", "e9"]) == FOUND[1:]


def test_what_was_found_of_the_same_entities_is_replaced_and_of_others_stays(ledger: Ledger) -> None:
    ledger.store_identities(["e1", "e2", "e3"], FOUND, OPEN)
    ledger.store_identities(["e7"], [OTHER])
    ledger.store_identities(["e1", "e2", "e3"], [])
    assert (ledger.identities(), ledger.undecided()) == ([OTHER], [])
