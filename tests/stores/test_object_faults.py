"""An object store that misbehaves: what is there in the end, and what is said of it."""

from __future__ import annotations

import asyncio
import pickle
import traceback
from collections.abc import AsyncIterator

import pytest

from runninghub_async import errors
from runninghub_async.stores.objects import ObjectStore
from runninghub_async.stores.store import SavedFile
from tests.helpers import until
from tests.stores.contract import lost, names_in, saved, stream
from tests.stores.proxy import (
    Misbehaviour,
    Proxy,
    cut_in_the_middle,
    half_an_answer,
    lose_answer,
    refused,
    slowly,
)
from tests.stores.s3_server import KEYS, S3Server

PART = 8 * 2**20
MORE_THAN_A_PART = bytes(range(256)) * ((PART + 2**20) // 256)
BUSY = refused(503, "SlowDown")


class Faulty:
    """A bucket behind a proxy."""

    def __init__(self, server: S3Server, proxy: Proxy) -> None:
        self.server, self.proxy = server, proxy
        self.bucket = server.new_bucket()

    def open(self, **options: int) -> ObjectStore:
        return ObjectStore(f"s3://{self.bucket}/run", **options)

    def content(self, name: str) -> bytes | None:
        return self.server.content(self.bucket, f"run/{name}")

    def keys(self) -> list[str]:
        return self.server.keys(self.bucket)


@pytest.fixture
def faulty(s3: S3Server, s3_proxy: Proxy) -> Faulty:
    return Faulty(s3, s3_proxy)


# -- what passes -----------------------------------------------------------------------------------


@pytest.mark.parametrize("replace", [False, True])
@pytest.mark.parametrize(
    "trouble",
    [BUSY, refused(500, "InternalError"), lose_answer, cut_in_the_middle, slowly(0.2)],
    ids=["503", "500", "lost answer", "cut", "slow"],
)
async def test_a_put_gets_through_once(
    faulty: Faulty, trouble: Misbehaviour, replace: bool
) -> None:
    """An answer that was lost is followed by a 412, though the file is ours."""
    faulty.proxy.then("put", trouble)
    file = await faulty.open().publish("files/a.png", stream(b"content"), replace=replace)
    assert file == saved("files/a.png", b"content")
    assert faulty.content("files/a.png") == b"content"
    assert faulty.keys() == ["run/files/a.png"]


@pytest.mark.parametrize("replace", [False, True])
@pytest.mark.parametrize(
    ("what", "trouble"),
    [
        *((what, BUSY) for what in ("begin", "part", "copy")),
        *((what, lose_answer) for what in ("begin", "part", "complete", "copy", "delete", "head")),
        ("part", slowly(0.2)),
    ],
)
async def test_parts_get_through_once(
    faulty: Faulty, what: str, trouble: Misbehaviour, replace: bool
) -> None:
    faulty.proxy.then(what, trouble)
    content = bytes(2**20) + b"more"
    file = await faulty.open(single_put=2**20).publish("files/a", stream(content), replace=replace)
    assert file == saved("files/a", content)
    assert faulty.content("files/a") == content
    assert faulty.keys() == ["run/files/a"]
    assert await faulty.open().holds(file)


async def test_a_part_that_is_cut_in_the_middle_is_sent_again(faulty: Faulty) -> None:
    faulty.proxy.then("part", cut_in_the_middle, cut_in_the_middle)
    store = faulty.open(single_put=2**20)
    await store.publish("a.bin", stream(MORE_THAN_A_PART))
    assert faulty.content("a.bin") == MORE_THAN_A_PART
    assert faulty.server.unfinished(faulty.bucket) == []


async def test_another_ones_file_is_no_lost_answer(faulty: Faulty) -> None:
    await faulty.open().publish("a", stream(b"mine"))
    faulty.proxy.then("head", refused(404, "NotFound"))  # it comes after the look
    faulty.proxy.then("put", BUSY)
    with pytest.raises(errors.FileThereError):
        await faulty.open().publish("a", stream(b"mine"))
    assert faulty.content("a") == b"mine"


async def test_what_is_in_pages_is_seen_whole(
    faulty: Faulty, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("MOTO_S3_DEFAULT_MAX_KEYS", "50")
    names = [f"files/{n:04}.png" for n in range(120)]
    for name in names:
        faulty.server.client.put_object(Bucket=faulty.bucket, Key=f"run/{name}", Body=b"12")
    store = faulty.open()
    faulty.proxy.then("list", BUSY)
    assert await names_in(store, "files/") == names
    assert faulty.proxy.seen.count("list") == 4, "three pages, of which one came late"
    faulty.proxy.seen.clear()
    files = [saved(name, b"12") for name in (*names[40:80], "files/nowhere")]
    assert await lost(store, *files) == ["files/nowhere"]
    assert faulty.proxy.seen.count("head") == 0
    assert len(faulty.proxy.seen) <= 2
    faulty.proxy.seen.clear()
    assert await lost(store, saved("files/0003.png", b"1")) == ["files/0003.png"]
    assert faulty.proxy.seen == ["head"]


# -- what does not ---------------------------------------------------------------------------------


@pytest.mark.parametrize("size", [10, 2 * 2**20], ids=["at once", "in parts"])
async def test_a_store_that_stays_busy_is_no_loss(faulty: Faulty, size: int) -> None:
    for what in ("put", "begin"):
        faulty.proxy.then(what, *[BUSY] * 5)
    store = faulty.open(single_put=2**20)
    with pytest.raises(errors.ConnectionFailedError, match=r"HTTP 503, SlowDown") as caught:
        await store.publish("a", stream(bytes(size)))
    assert caught.value.retryable
    assert caught.value.reached
    assert faulty.keys() == []
    assert await store.publish("a", stream(bytes(size))) == saved("a", bytes(size))


REFUSALS = {
    "ExpiredToken": (400, "have expired. Renew them"),
    "InvalidAccessKeyId": (403, "refuses these keys"),
    "AccessDenied": (403, "they lack a right"),
    "NoSuchBucket": (404, "there is no bucket-"),
    "InvalidRequest": (400, "HTTP 400"),
}


@pytest.mark.parametrize(
    ("what", "code"),
    [
        *(("put", code) for code in REFUSALS),
        *((what, "ExpiredToken") for what in ("begin", "part", "complete", "copy")),
        ("part", "AccessDenied"),
    ],
)
async def test_what_is_refused_is_told_and_leaves_nothing(
    faulty: Faulty, what: str, code: str
) -> None:
    status, message = REFUSALS[code]
    faulty.proxy.then(what, refused(status, code))
    store = faulty.open(single_put=2**20 if what == "put" else 100)
    with pytest.raises(errors.StoreError, match=message) as caught:
        await store.publish("files/a.png", stream(bytes(1000)))
    assert caught.value.code == code
    assert faulty.keys() == []
    await store.publish("files/a.png", stream(bytes(1000)))


async def test_keys_are_told_nowhere(
    faulty: Faulty, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    monkeypatch.setenv("AWS_SESSION_TOKEN", "token-of-the-test")
    secrets = (*KEYS.values(), "token-of-the-test")
    quoted = "".join(f"<StringToSign>{secret}</StringToSign>" for secret in secrets)
    trouble = refused(403, "SignatureDoesNotMatch", quoted)
    store = faulty.open()
    told = [repr(store), str(store), str(vars(store))]
    for what, request in (
        ("put", store.publish("a", stream(b"1"), replace=True)),
        ("list", names_in(store)),
        ("head", lost(store, saved("a", b"1"))),
    ):
        faulty.proxy.then(what, trouble)
        with pytest.raises(errors.StoreError) as caught:
            await request
        assert caught.tb.tb_next is not None  # the first frame is the test's own
        shown = traceback.TracebackException(
            caught.type, caught.value, caught.tb.tb_next, capture_locals=True
        )
        told += ["".join(shown.format()), repr(caught.value), str(vars(caught.value))]
        told.append(str(pickle.loads(pickle.dumps(caught.value))))
    told.append(caplog.text)
    leaks = [text for text in told if any(secret in text for secret in secrets)]
    assert not leaks, leaks[0]
    with pytest.raises(errors.UsageError):
        pickle.dumps(store)


async def test_a_caller_that_leaves_takes_its_parts_back(faulty: Faulty) -> None:
    began = asyncio.Event()

    async def stalls() -> AsyncIterator[bytes]:
        yield bytes(2 * PART + 100)
        began.set()
        await asyncio.Event().wait()

    store = faulty.open(single_put=2**20)
    publishing = asyncio.create_task(store.publish("a.bin", stalls()))
    await began.wait()
    await until(lambda: "part" in faulty.proxy.seen)
    publishing.cancel()
    with pytest.raises(asyncio.CancelledError):
        await publishing
    assert faulty.server.unfinished(faulty.bucket) == []
    assert faulty.keys() == []


async def test_what_broke_off_takes_its_parts_back(faulty: Faulty) -> None:
    store = faulty.open(single_put=2**20)
    trouble = errors.ConnectionFailedError("cut")
    with pytest.raises(errors.ConnectionFailedError) as caught:
        await store.publish("a.bin", stream(MORE_THAN_A_PART, b"x", then=trouble))
    assert caught.value is trouble
    assert faulty.server.unfinished(faulty.bucket) == []
    assert faulty.keys() == []


# -- reading, and links ----------------------------------------------------------------------------


async def test_a_file_is_read_and_what_breaks_off_is_told(faulty: Faulty) -> None:
    store = faulty.open()
    await store.publish("a.bin", stream(MORE_THAN_A_PART))
    assert b"".join([piece async for piece in store.chunks("a.bin")]) == MORE_THAN_A_PART
    faulty.proxy.then("get", BUSY)
    assert b"".join([piece async for piece in store.chunks("a.bin")]) == MORE_THAN_A_PART
    with pytest.raises(FileNotFoundError):
        [piece async for piece in store.chunks("nowhere")]
    faulty.proxy.then("get", *[half_an_answer] * 20)
    with pytest.raises(errors.ConnectionFailedError):
        [piece async for piece in store.chunks("a.bin")]


async def test_signed_links_lead_to_the_files_for_a_time(faulty: Faulty) -> None:
    store = faulty.open()
    names = ["files/ü 漢字 #1.png", "files/b.mp4"]
    for name in names:
        await store.publish(name, stream(name.encode()))
    links = await store.links(names, 7 * 24 * 3600)
    for name, link in zip(names, links, strict=True):
        assert link.startswith(faulty.proxy.address)
        assert "X-Amz-Expires=604800" in link
        assert KEYS["AWS_SECRET_ACCESS_KEY"] not in link
        async with faulty.proxy.session.get(link) as answer:
            assert await answer.read() == name.encode()
            assert answer.content_type in ("image/png", "video/mp4")
    assert await store.links([], 60) == []
    for seconds in (0.5, 7 * 24 * 3600 + 1, float("nan")):
        with pytest.raises(errors.InvalidParameterError, match="7 days"):
            await store.links(names, seconds)


# -- what is told of a file ------------------------------------------------------------------------


@pytest.mark.parametrize("single_put", [1, 2**20], ids=["in parts", "at once"])
async def test_metadata_tell_the_digest_and_the_type(faulty: Faulty, single_put: int) -> None:
    store = faulty.open(single_put=single_put)
    file = await store.publish("files/a.mp4", stream(b"a film"))
    told = faulty.server.metadata(faulty.bucket, "run/files/a.mp4")
    assert told["sha256"] == file.sha256
    assert told["Content-Type"] == "video/mp4"
    assert await store.holds(file)
    assert not await store.holds(SavedFile("files/a.mp4", file.size, "0" * 64))
    faulty.server.client.put_object(Bucket=faulty.bucket, Key="run/files/a.mp4", Body=b"a film")
    assert not await store.holds(file), "of what others wrote no digest is known"


async def test_what_is_told_with_a_copy_is_signed(faulty: Faulty) -> None:
    """A store refuses headers of its own that are not."""
    await faulty.open(single_put=1).publish("a.png", stream(b"1234"))
    (copy,) = [head for head in faulty.proxy.heads if "x-amz-copy-source" in head.lower()]
    signed = copy.partition("SignedHeaders=")[2].partition(",")[0].split(";")
    sent = {line.partition(":")[0].lower() for line in copy.splitlines()[1:]}
    assert {name for name in sent if name.startswith("x-amz-")} <= set(signed)


async def test_a_file_is_kept_under_another_name_and_removed(faulty: Faulty) -> None:
    store = faulty.open()
    await store.publish("files/a.png", stream(b"first"))
    await store.publish("files/b.png", stream(b"other"))
    faulty.proxy.then("copy", lose_answer)
    assert await store.keep_as("files/a.png", "files/b.png")
    assert await store.holds(saved("files/b.png", b"first")), "its metadata come along"
    assert faulty.content("files/a.png") == b"first"
    assert not await store.keep_as("files/nowhere", "files/c.png")
    await store.remove("files/a.png")
    await store.remove("files/a.png")
    assert await names_in(store) == ["files/b.png"]
