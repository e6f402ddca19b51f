"""What a folder notes of a ledger that is elsewhere: which database, and under which run id."""

from __future__ import annotations

import json
import os
from pathlib import Path
from uuid import uuid4

from runninghub_async.bulk.ledgers.ledger import LedgerError
from runninghub_async.checks import refusal
from runninghub_async.errors import InvalidParameterError
from runninghub_async.postgres.address import PostgresAddress, parse_postgres

NAME = "ledger.json"
_OWN = "ledger.sqlite"


class LedgerNote:
    """Where a folder's ledger is, as it was given or is noted; without the password."""

    def __init__(self, folder: Path, given: PostgresAddress | None) -> None:
        """Nothing is read or written yet.

        Args:
            folder: that has the note.
            given: the database, as a person has named it for this run.
        """
        self._path = folder / NAME
        self._own = folder / _OWN
        self._given = given
        self._found: PostgresAddress | None = None

    @property
    def address(self) -> PostgresAddress | None:
        """The database, and the ledger in it; ``None`` where the folder has its own.  Blocking.

        Raises:
            LedgerError: the note cannot be read.
            InvalidParameterError: earlier runs had their ledger elsewhere.
        """
        if self._found is None:
            self._found = self._known(self._noted())
        return self._found

    def _known(self, noted: PostgresAddress | None) -> PostgresAddress | None:
        given = self._given
        if given is None:
            return noted
        elsewhere = None
        if noted is not None and noted.run_id is not None:
            is_same = given.run_id in (None, noted.run_id)
            if is_same:  # the server may have moved, and its name with it
                return given.of(noted.run_id)
            elsewhere = str(noted)
        elif self._own.exists():
            elsewhere = str(self._own)
        if elsewhere is not None:
            raise refusal(
                "ledger",
                f"is {given}, and this folder's ledger is {elsewhere}",
                "the same ledger, or another folder",
                value=str(given),
            )
        if given.run_id is not None:
            return given
        return given.of(f"{self._path.parent.resolve().name or 'run'}-{uuid4().hex[:8]}"[:200])

    def _noted(self) -> PostgresAddress | None:
        try:
            told = json.loads(self._path.read_text(encoding="utf-8"))["ledger"]
            found = parse_postgres(told)
        except FileNotFoundError:
            return None
        except (OSError, ValueError, KeyError, TypeError, InvalidParameterError):
            found = None
        if found is None or found.run_id is None:
            raise LedgerError(
                f"{self._path}, which says in which database the ledger is, cannot be read."
                ' It is {"ledger": "postgresql://USER@HOST/DATABASE?run=ID"}.'
            )
        return found

    def write(self) -> None:
        """Note it for those who come later.  Blocking.

        Raises:
            LedgerError, InvalidParameterError: as :attr:`address`.
            OSError: it cannot be written.
        """
        address = self.address
        if address is None or address == self._noted():
            return
        new = self._path.with_name(f".{NAME}.new")
        new.write_text(json.dumps({"ledger": str(address)}) + "\n", encoding="utf-8")
        os.replace(new, self._path)
