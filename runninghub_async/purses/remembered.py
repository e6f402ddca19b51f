"""Holds and balances in a database, of which little is asked: what is known is remembered, and
what is changed in a transaction is written together."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence

from runninghub_async.purses.holds import Balance, Hold

HoldKey = tuple[str, str]
"""Id and owner."""
SumKey = tuple[str, str]
"""Owner and currency."""


class RememberedRows:
    """Rows within a transaction in which nobody else changes them.

    A change that fails is forgotten: nothing of it was written.  A subclass asks and writes.
    """

    def __init__(self) -> None:
        """Nothing is known yet."""
        self._known: dict[str, dict[str, Hold]] = {}  # by id, then by owner, as they are written
        self._sums: dict[SumKey, Balance] = {}
        self._to_write: dict[HoldKey, Hold | None]  # None is one that is gone
        self._sums_to_write: set[SumKey]
        self.leave_unwritten()
        self._new: dict[HoldKey, Hold | None] = {}  # of the change that is being made
        self._new_sums: dict[SumKey, Balance] = {}

    # -- changes -----------------------------------------------------------------------------

    def keep(self) -> None:
        """The change that was being made is one that is to be written."""
        for (id, owner), hold in self._new.items():
            self._to_write[id, owner] = hold
            if id in self._known:
                _put(self._known[id], owner, hold)
        self._sums |= self._new_sums
        self._sums_to_write |= self._new_sums.keys()
        self.drop()

    def drop(self) -> None:
        """It is not."""
        self._new, self._new_sums = {}, {}

    def write(self) -> None:
        """Write what is to be."""
        if kept := [hold for hold in self._to_write.values() if hold is not None]:
            self._write_holds(kept)
        if gone := [key for key, hold in self._to_write.items() if hold is None]:
            self._write_gone(gone)
        if self._sums_to_write:
            self._write_sums({key: self._sums[key] for key in self._sums_to_write})
        self.leave_unwritten()

    def leave_unwritten(self) -> None:
        """Nothing is to be written any more."""
        self._to_write, self._sums_to_write = {}, set()

    def forget(self) -> None:
        """Others may have changed something since."""
        self._known, self._sums = {}, {}

    def forget_over(self, ids: Collection[str]) -> None:
        """Remember of these holds only those that are still open."""
        for id in ids:
            if not any(hold.is_open for hold in self._known.get(id, {}).values()):
                self._known.pop(id, None)

    # -- as any rows -------------------------------------------------------------------------

    def of_id(self, id: str) -> list[Hold]:
        if id not in self._known:
            self.write()
            self._known[id] = {each.owner: each for each in self._read_id(id)}
        found = dict(self._known[id])
        for (changed, owner), hold in self._new.items():
            if changed == id:
                _put(found, owner, hold)
        return list(found.values())

    def of_task(self, task: str) -> list[Hold]:
        self.write()
        return self._read_task(task)

    def put(self, hold: Hold) -> None:
        self._new[hold.id, hold.owner] = hold

    def remove(self, hold: Hold) -> None:
        self._new[hold.id, hold.owner] = None

    def balance(self, owner: str, currency: str) -> Balance:
        key = (owner, currency)
        if key in self._new_sums:
            return self._new_sums[key]
        if key not in self._sums:
            self._sums[key] = self._read_sum(owner, currency)
        return self._sums[key]

    def set_balance(self, owner: str, currency: str, balance: Balance) -> None:
        self._new_sums[owner, currency] = balance

    # -- for subclasses ----------------------------------------------------------------------

    def _read_id(self, id: str) -> list[Hold]:
        """The holds of this id that are written, the first first."""
        raise NotImplementedError

    def _read_task(self, task: str) -> list[Hold]:
        """Those of this task."""
        raise NotImplementedError

    def _read_sum(self, owner: str, currency: str) -> Balance:
        """How an owner stands by what is written; all zero where there is nothing."""
        raise NotImplementedError

    def _write_holds(self, holds: Sequence[Hold]) -> None:
        """Each in the place of the one of its id and owner."""
        raise NotImplementedError

    def _write_gone(self, keys: Sequence[HoldKey]) -> None:
        """These are no more."""
        raise NotImplementedError

    def _write_sums(self, sums: Mapping[SumKey, Balance]) -> None:
        """These owners stand so from now on."""
        raise NotImplementedError


def _put(some: dict[str, Hold], owner: str, hold: Hold | None) -> None:
    if hold is None:
        some.pop(owner, None)
    else:
        some[owner] = hold
