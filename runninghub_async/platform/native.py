"""``rh.native``: the service's stand-in for a ComfyUI server, for other ComfyUI clients."""

from __future__ import annotations

from yarl import URL

from runninghub_async.http.secrecy import native_url
from runninghub_async.values import Account


class NativeProxy:
    """An address that takes the place of ``http://127.0.0.1:8188``.  Documented.

    A ComfyUI client finds ``/prompt``, ``/history``, ``/object_info``, ``/upload/image`` and
    ``/ws`` under it.  The key is a part of the address: whoever sees it can spend the account's
    money.  It is shown only by :meth:`url`.  Models must be in the favourites of the account's
    library on the website.  A ``prompt_id`` is a task id, so that ``rh.task(prompt_id)`` is a
    handle on it (third-party code).
    """

    def __init__(self, base_url: URL, account: Account, *, plus: bool) -> None:
        self._base_url = base_url
        self._account = account
        self._plus = plus

    def url(self) -> str:
        """The address **with the key**, for another client's settings.  Never log it."""
        return native_url(self._base_url, self._account, plus=self._plus)

    def __repr__(self) -> str:
        proxy = "proxy-plus" if self._plus else "proxy"
        return f"<NativeProxy {self._base_url.host}/{proxy}/*** {self._account.label}>"
