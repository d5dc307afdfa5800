"""What people decided about questions, over what the machine grouped."""

from collections.abc import Sequence

from reportedly.domain.judgement import JudgementKind
from reportedly.domain.question import Ruling
from reportedly.reconcile.counted import Counted


def apply_rulings(groups: Sequence[tuple[Counted, ...]], rulings: Sequence[Ruling]) -> tuple[tuple[Counted, ...], ...]:
    """Return the groups after the rulings, in their order; one about figures that are not there changes nothing.

    Of those to be split off each is taken out that is there: the others are of another matter now.
    """
    home = {one.figure.id: number for number, group in enumerate(groups) for one in group}
    figures = {one.figure.id: one for group in groups for one in group}
    free = len(groups)
    for ruling in rulings:
        known = [figure for figure in ruling.figures if figure in home]
        if len(known) != len(ruling.figures) and ruling.kind is not JudgementKind.SPLIT:
            continue
        if ruling.kind is JudgementKind.JOIN:
            joined = {home[figure] for figure in known}
            home.update({figure: min(joined) for figure, number in home.items() if number in joined})
        elif ruling.kind is JudgementKind.MOVE and len(known) > 1:
            home[known[0]] = home[known[1]]
        elif ruling.kind is JudgementKind.SPLIT:
            home.update(dict.fromkeys(known, free))
            free += 1
    gathered: dict[int, list[Counted]] = {}
    for figure, number in home.items():
        gathered.setdefault(number, []).append(figures[figure])
    return tuple(tuple(sorted(gathered[number], key=lambda one: one.figure.id)) for number in sorted(gathered))
