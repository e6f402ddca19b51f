"""The simulator finds faults: some are put back into a copy of the package."""

from __future__ import annotations

import pytest

from tests.adversary.rounds import TORTURE
from tests.simulation.mutants import MOST_SEEDS, QUICK, Mutant, changed, hunt, known, mutants


@pytest.mark.parametrize("mutant", mutants(), ids=lambda mutant: mutant.name)
def test_what_a_mutant_changes_is_there_exactly_once(mutant: Mutant) -> None:
    assert changed(mutant)


TRIED = [mutant for mutant in mutants() if TORTURE or mutant.name in QUICK]


def test_the_quick_ones_are_there() -> None:
    assert set(QUICK) <= {mutant.name for mutant in mutants()}


def test_the_page_tells_how_soon_mutants_were_caught_that_there_are() -> None:
    assert known().keys() <= {mutant.name for mutant in mutants()}
    assert all(caught.seeds <= MOST_SEEDS for caught in known().values())


@pytest.mark.parametrize("mutant", TRIED, ids=lambda mutant: mutant.name)
def test_a_fault_that_is_put_back_breaks_a_law(mutant: Mutant) -> None:
    assert hunt(mutant) is not None
