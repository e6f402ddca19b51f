"""What a server is told when it is started, checked."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from pathlib import Path
from urllib.parse import urlsplit

from attrs import frozen

from runninghub_async.checks import checked_count, not_allowed, refusal
from runninghub_async.errors import InvalidParameterError
from runninghub_async.models.budgets import Amount, Budget, money_of
from runninghub_async.models.usage import Money, positive
from runninghub_async.quoting import shown
from runninghub_async.serve.units import bytes_of, seconds_of
from runninghub_async.stores.addresses import is_address, parse_address
from runninghub_async.values import expanded, host_in, is_web_address

KEEP = "30d"
WAIT = "9m"
MAX_BODY = "64MB"
QUEUE = 1000
_LONGEST_WAIT = 595.0
"""Seconds; the official clients give a connection up after 600, and would ask again."""
_ORIGIN = re.compile(r"https?://[^/?#@\s]+", re.IGNORECASE)
_ALIAS = re.compile(r"[^\s=]+")


@frozen(kw_only=True)
class ServeSettings:
    """What a server is to hold to; made by :func:`read_serve_settings`.

    Attributes:
        out: where results are copied to: a folder, or an object store as text.
        state: the folder of the ledger, the accepted requests and the key that signs links;
            ``None`` where all of it is in the database.
        ledger: the address of a PostgreSQL database that several servers share.
        tokens: the file of callers' tokens.
        budget: of a day (UTC), of the one token that there is for this run where no others are.
        keep: seconds that files and rows are kept.
        wait: seconds that a synchronous call waits for its end.
        max_body: bytes of a request's body.
        queue: requests that stand in line at most.
        models: what is served, by name; empty: all of the catalogue and its recipes.
        aliases: further names of models, such as ``dall-e-3``.
        prices: what calls cost, whatever is published, by name.
        webhook_hosts: where webhooks go beside public addresses.
        public_url: the address under which this server is known, without a slash at its end.
        allow_hosts: names that it goes by on loopback.
        cors_origins: pages that may ask it; ``"*"`` is all.
    """

    out: str | Path
    state: Path | None
    ledger: str | None
    tokens: Path | None
    budget: Money | None
    keep: float
    wait: float
    max_body: int
    queue: int
    models: tuple[str, ...]
    aliases: Mapping[str, str]
    prices: Mapping[str, Budget]
    webhook_hosts: frozenset[str]
    public_url: str | None
    allow_hosts: frozenset[str]
    cors_origins: frozenset[str]

    @property
    def has_tokens(self) -> bool:
        """Whether callers have tokens that outlive this run: in a file, or in the database."""
        return self.tokens is not None or (self.ledger is not None and self.budget is None)


def read_serve_settings(
    *,
    out: str | Path,
    tokens: str | Path | None = None,
    budget: Amount | None = None,
    state: str | Path | None = None,
    ledger: str | None = None,
    keep: float | str = KEEP,
    wait: float | str = WAIT,
    max_body: int | str = MAX_BODY,
    queue: int = QUEUE,
    models: Iterable[str] = (),
    aliases: Mapping[str, str] | None = None,
    prices: Mapping[str, Amount] | None = None,
    webhook_hosts: Iterable[str] = (),
    public_url: str | None = None,
    allow_hosts: Iterable[str] = (),
    cors_origins: Iterable[str] = (),
) -> ServeSettings:
    """Check what a server was told.

    Raises:
        InvalidParameterError: something of it is not allowed, or does not go together.
    """
    place = _out(out)
    folder = None if state is None else expanded(state)
    if ledger is not None:
        from runninghub_async.postgres.address import parse_postgres

        parse_postgres(ledger)
    elif folder is None:
        if not isinstance(place, Path):
            raise refusal(
                "state",
                f"is wanted, since out is {shown(str(place))}, and a ledger is in a folder",
                "the path of a folder on a disk; or a ledger: postgresql://USER@HOST/DATABASE",
            )
        folder = place
    if tokens is not None and budget is not None:
        raise refusal(
            "budget", "is for a server without tokens", hint="Each token has a budget of its own."
        )
    if tokens is None and budget is None and ledger is None:
        raise refusal(
            "budget",
            "is wanted where there are no tokens: it is what may be spent on a day",
            "an amount with its currency, such as 5USD; or tokens=tokens.yaml",
        )
    return ServeSettings(
        out=place,
        state=folder,
        ledger=ledger,
        tokens=None if tokens is None else expanded(tokens),
        budget=None if budget is None else _budget(budget),
        keep=seconds_of("keep", keep),
        wait=_wait(wait),
        max_body=bytes_of("max_body", max_body),
        queue=checked_count("queue", queue),
        models=_names("models", models, "names of models, such as seedream-v4.5/text-to-image"),
        aliases=_aliases(aliases or {}),
        prices=_prices(prices or {}),
        webhook_hosts=_hosts("webhook_hosts", webhook_hosts),
        public_url=None if public_url is None else _public_url(public_url),
        allow_hosts=_hosts("allow_hosts", allow_hosts),
        cors_origins=frozenset(map(_origin, _names("cors_origins", cors_origins, _ORIGINS))),
    )


def _out(out: str | Path) -> str | Path:
    if is_address(out):
        return str(parse_address(str(out), name="out"))
    return expanded(out)


def _budget(given: Amount) -> Money:
    """Of a day; those who write so as for tokens are understood."""
    daily = re.fullmatch(r"(.*?)\s*/\s*day", given, re.DOTALL) if isinstance(given, str) else None
    return money_of("budget", given if daily is None else daily[1])


def _wait(given: float | str) -> float:
    seconds = seconds_of("wait", given)
    if seconds > _LONGEST_WAIT:
        raise refusal(
            "wait",
            f"is {shown(given)}",
            f"at most {_LONGEST_WAIT:g} seconds",
            value=given,
            hint="The clients that programs use give a connection up after 600, and ask again.",
        )
    return seconds


def _names(name: str, given: Iterable[str], allowed: str) -> tuple[str, ...]:
    several = [given] if isinstance(given, str) else list(given)
    for each in several:
        if not isinstance(each, str) or not each.strip():
            raise not_allowed(name, each, allowed)
    return tuple(dict.fromkeys(each.strip() for each in several))


def _aliases(given: Mapping[str, str]) -> Mapping[str, str]:
    allowed = "a name and the model that it stands for, such as dall-e-3=seedream-v4.5/…"
    for alias, model in given.items():
        if not isinstance(alias, str) or not _ALIAS.fullmatch(alias):
            raise not_allowed("aliases", alias, allowed)
        if not isinstance(model, str) or not model.strip():
            raise not_allowed("aliases", model, allowed)
    return {alias: model.strip() for alias, model in given.items()}


def _prices(given: Mapping[str, Amount]) -> Mapping[str, Budget]:
    found: dict[str, Budget] = {}
    for name, told in given.items():
        price = money_of(f"the price of {name}", told)
        if positive(price.amount) is None:
            raise not_allowed(f"the price of {name}", str(price), "an amount above zero")
        found[name] = Budget(price.amount, str(price.currency))
    return found


_HOSTS = "names or addresses of hosts, such as pictures.example"


def _hosts(name: str, given: Iterable[str]) -> frozenset[str]:
    hosts = {text: host_in(text) for text in _names(name, given, _HOSTS)}
    for text, host in hosts.items():
        if host is None:
            raise not_allowed(name, text, _HOSTS)
    return frozenset(host for host in hosts.values() if host)


_ORIGINS = "origins of pages, such as https://chat.example, or * for all"


def _origin(text: str) -> str:
    if text == "*" or _ORIGIN.fullmatch(text):
        return text.lower()
    raise not_allowed("cors_origins", text, _ORIGINS)


def _public_url(text: str) -> str:
    allowed = "the address under which others reach this server, such as https://pictures.example"
    if not isinstance(text, str) or not is_web_address(text):
        raise _no_public_url(allowed)
    parts = urlsplit(text)
    if parts.username or parts.password or parts.query or parts.fragment:
        raise _no_public_url(f"{allowed}, without a user, ? and #")
    return text.rstrip("/")


def _no_public_url(allowed: str) -> InvalidParameterError:
    """There may be a password in it, so it is not shown."""
    return refusal("public_url", "is no address of a server", allowed)
