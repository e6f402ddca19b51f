"""Where a PostgreSQL database is, as a person writes it, and how it is told without its secrets."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import TYPE_CHECKING, Any
from urllib.parse import parse_qsl, quote, unquote, urlsplit

from attrs import field, frozen

from runninghub_async.checks import refusal
from runninghub_async.errors import RunningHubError
from runninghub_async.home import how_to_install

if TYPE_CHECKING:
    from psycopg import Connection

SCHEMES = ("postgresql", "postgres")
_RUN = "run"
_SECRETS = ("password", "sslpassword")
_HIDDEN = "***"
_LONGEST_ID = 200
_ALLOWED = "postgresql://USER@HOST/DATABASE, with ?run=ID where other runs are in the database"
# A cut network is noticed, and a process that stands still lets the others go on.
_SESSION = {
    "connect_timeout": "10",
    "keepalives_idle": "10",
    "keepalives_interval": "3",
    "keepalives_count": "4",
    "tcp_user_timeout": "20000",
    "application_name": "runninghub",
}
_SETTINGS = (
    "SET search_path = runninghub",
    "SET client_encoding = 'UTF8'",
    "SET idle_in_transaction_session_timeout = '10s'",
    "SET lock_timeout = '30s'",
    "SET statement_timeout = '120s'",
    "SELECT set_config('synchronous_commit', 'on', false)"
    " WHERE current_setting('synchronous_commit') = 'off'",
)


def is_postgres(address: object) -> bool:
    """Whether this is meant as the address of a PostgreSQL database."""
    return isinstance(address, str) and address.partition("://")[0].lower() in SCHEMES


@frozen
class PostgresAddress:
    """A database, and which of the ledgers, or of the other things, in it.

    It is told, pickled and compared without its password: elsewhere that comes from where libpq
    looks for it (``PGPASSWORD``, ``~/.pgpass``, a service file).
    """

    url: str
    """Without secrets and without the run id."""
    run_id: str | None = None
    """Of the ledger; ``None`` leaves it to whoever asks."""
    _secrets: tuple[tuple[str, str], ...] = field(default=(), repr=False, eq=False)

    def __str__(self) -> str:
        run = "" if self.run_id is None else f"{_RUN}={quote(self.run_id, safe='')}"
        return f"{self.url}{'&' if '?' in self.url else '?'}{run}" if run else self.url

    def __reduce__(self) -> tuple[Any, ...]:
        return (type(self), (self.url, self.run_id))

    def of(self, run_id: str) -> PostgresAddress:
        """The same database, and the ledger of this run id."""
        return PostgresAddress(self.url, checked_run_id(run_id), self._secrets)

    def hides(self, text: str) -> str:
        """A text of libpq's or the server's, without what is secret."""
        for _, secret in self._secrets:
            for form in {secret, quote(secret, safe="")}:
                if form:
                    text = text.replace(form, _HIDDEN)
        return " ".join(text.split())

    def connect(self, settings: Iterable[str] = ()) -> Connection:
        """A connection that is ready for statements, each its own transaction.  Blocking.

        Args:
            settings: more of the session's.

        Raises:
            RunningHubError: psycopg is not installed.
            psycopg.Error: there is none.
        """
        psycopg = driver(self)
        db: Connection = psycopg.connect(
            self.url, autocommit=True, **{**_SESSION, **_given(self.url), **dict(self._secrets)}
        )
        try:
            for setting in (*_SETTINGS, *settings):
                db.execute(setting.encode())
        except BaseException:
            db.close()
            raise
        return db


def parse_postgres(address: str, *, name: str = "ledger") -> PostgresAddress:
    """An address as a person writes it.

    Args:
        address: ``postgresql://USER@HOST/DATABASE?run=ID``.
        name: what the caller calls it.

    Raises:
        InvalidParameterError: it is none; the message tells no part of it that may be secret.
    """
    if not is_postgres(address):
        raise refusal(name, "is no address of a PostgreSQL database", _ALLOWED)
    rest = address.partition("://")[2]
    netloc = re.split(r"[/?#]", rest, maxsplit=1)[0]
    after = rest[len(netloc) :]
    # Whoever writes a secret as it is has it read as something else, and told by others.
    if netloc.count("@") > 1 or "@" in after or "#" in after:
        raise refusal(
            name,
            "has an @ or # where none belongs",
            _ALLOWED,
            hint="In a user name or a password write @ as %40, / as %2F, : as %3A, ? as %3F and"
            " # as %23; or leave the password to PGPASSWORD, ~/.pgpass or a service file.",
        )
    try:
        parts = urlsplit(address)
        query = parse_qsl(parts.query, keep_blank_values=True, strict_parsing=bool(parts.query))
    except ValueError:
        raise refusal(name, "cannot be read as an address", _ALLOWED) from None
    who, at, where = netloc.rpartition("@")
    user, colon, password = who.partition(":")
    secrets = [("password", unquote(password))] if colon else []
    secrets += [(key, value) for key, value in query if key in _SECRETS]
    runs = [value for key, value in query if key == _RUN]
    kept = [(n, v) for n, v in query if n not in (*_SECRETS, _RUN)]
    more = "&".join(f"{key}={quote(value, safe='')}" for key, value in kept)
    url = f"postgresql://{user}{at}{where}{parts.path}{f'?{more}' if more else ''}"
    run_id = checked_run_id(runs[-1]) if runs else None
    return PostgresAddress(url, run_id, tuple(secrets))


def checked_run_id(run_id: str) -> str:
    """A run id, if it can be one.

    Raises:
        InvalidParameterError: it cannot.
    """
    if 0 < len(run_id) <= _LONGEST_ID and run_id.isprintable() and run_id.strip() == run_id:
        return run_id
    raise refusal(
        "ledger",
        "has a run id that cannot be one",
        f"1 to {_LONGEST_ID} printable characters in ?run=",
        value=run_id,
    )


def driver(address: PostgresAddress) -> Any:
    """The module ``psycopg``.

    Raises:
        RunningHubError: it is not installed.
    """
    try:
        import psycopg
    except ImportError:
        raise RunningHubError(
            f"{address} is in PostgreSQL, which needs an extra: {how_to_install('postgres')}"
        ) from None
    return psycopg


def advice(error: Exception) -> str:
    """What to do about what psycopg has raised."""
    state = getattr(error, "sqlstate", None) or ""
    text = str(error)
    if state.startswith("28") or "password" in text or "authentication" in text:
        return (
            "See that user and password are right: in the address, PGPASSWORD, ~/.pgpass or a"
            " service file; then start again."
        )
    if state == "3D000" or "does not exist" in text:
        return "Make the database first (createdb), or mend its name; then start again."
    if state == "25006":
        return (
            "It is read-only, such as a standby: name the primary server, or add"
            " target_session_attrs=read-write; then start again."
        )
    if state == "42501":
        return (
            "The user may not do that: GRANT CREATE ON DATABASE lets it make the schema"
            " runninghub; one who uses what another has made needs rights on all of it."
        )
    if state.startswith("53"):
        return "The server has no room for it; make some, then start again."
    return "See that the server runs and can be reached from here, then start again."


def _given(url: str) -> dict[str, str]:
    """What of the session's settings the address says itself, and so is not set otherwise."""
    return {name: value for name, value in parse_qsl(urlsplit(url).query) if name in _SESSION}
