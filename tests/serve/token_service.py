"""A server of its own process, as tests kill it: it has taken in jobs of a token, and makes them.

``python -m tests.serve.token_service ADDRESS STORE ID…``
"""

from __future__ import annotations

import asyncio
import sys

from runninghub_async import RunningHub
from runninghub_async.calls.purses import called_in
from runninghub_async.purses import SqlitePurseStore
from runninghub_async.serve.token_purse import TokenPurses
from runninghub_async.serve.token_texts import new_secret, new_token
from tests.helpers import KEY, a_call
from tests.purses.service import LEASE


async def serve(address: str, path: str, ids: list[str]) -> None:
    """Hold for all of them, then make them side by side."""
    ann = new_token("ann", new_secret(), budget="3CNY/day", total="4CNY")
    async with (
        SqlitePurseStore(path, lease=LEASE) as store,
        RunningHub(KEY, base_url=address, site="cn", poll=0.05, timeout=60) as rh,
    ):
        purses = TokenPurses(rh, store)
        calls = {id: a_call(rh, prompt=f"job {id}") for id in ids}
        await purses.hold(ann, calls)
        print("held", flush=True)
        forms = {id: call.to_dict() for id, call in calls.items()}
        made = [
            called_in((purses.purse_of(ann, id),), rh.from_dict, form) for id, form in forms.items()
        ]
        await rh.gather(*made, return_exceptions=True)


if __name__ == "__main__":
    asyncio.run(serve(sys.argv[1], sys.argv[2], sys.argv[3:]))
