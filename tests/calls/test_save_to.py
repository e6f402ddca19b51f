"""Results that are saved to an object store from Python."""

from __future__ import annotations

import json
import re
from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from runninghub_async import Result, RunningHub, errors
from tests.helpers import client
from tests.misbehaving import PNG, Server, answer, file_result
from tests.stores.proxy import Exchange, Proxy, refused
from tests.stores.s3_server import S3Server


@pytest.fixture
async def server() -> AsyncIterator[Server]:
    async with Server(queries=(file_result,)) as serving:
        yield serving


@pytest.fixture
async def rh(server: Server) -> AsyncIterator[RunningHub]:
    async with client(server) as hub:
        yield hub


async def made(rh: RunningHub) -> Result:
    return await rh.seedream.seedream_v4_5_text_to_image(prompt="a red bicycle", resolution="2k")


async def test_a_result_is_saved_under_a_prefix_once(
    rh: RunningHub, s3: S3Server, bucket: str
) -> None:
    result = await made(rh)
    (address,) = await result.save_to(f"s3://{bucket}/films/today")
    name = f"films/today/{result.task_id}-1.png"
    assert address == f"s3://{bucket}/{name}"
    assert s3.content(bucket, name) == PNG
    assert s3.metadata(bucket, name)["Content-Type"] == "image/png"
    with pytest.raises(errors.FileThereError, match=re.escape(address)):
        await result.save_to(f"s3://{bucket}/films/today")
    assert await result.save_to(f"s3://{bucket}/films/today/", overwrite=True) == [address]
    assert s3.keys(bucket) == [name]


async def test_an_output_is_saved_under_a_name(
    rh: RunningHub, server: Server, s3: S3Server, bucket: str
) -> None:
    output = (await made(rh)).output
    assert await output.save_to(f"s3://{bucket}/a/ü 1.png") == f"s3://{bucket}/a/ü 1.png"
    assert s3.content(bucket, "a/ü 1.png") == PNG
    fetched = len(server.downloads)
    with pytest.raises(errors.FileThereError):
        await output.save_to(f"s3://{bucket}/a/ü 1.png")
    assert len(server.downloads) == fetched, "it is looked before anything is fetched"
    assert await output.save_to(f"s3://{bucket}") == f"s3://{bucket}/{output.task_id}-1.png"
    assert await output.save_to(f"s3://{bucket}/b/") == f"s3://{bucket}/b/{output.task_id}-1.png"


async def test_the_extension_is_that_of_the_content(
    rh: RunningHub, server: Server, s3: S3Server, bucket: str
) -> None:
    server.answers_downloads(answer(b"\xff\xd8\xff\xe0" + bytes(100)))
    (address,) = await (await made(rh)).save_to(f"s3://{bucket}/x")
    assert address.endswith("-1.jpg")
    assert s3.metadata(bucket, address.removeprefix(f"s3://{bucket}/"))["Content-Type"] == (
        "image/jpeg"
    )


async def test_save_refuses_addresses_and_save_to_paths(rh: RunningHub, tmp_path: Path) -> None:
    result = await made(rh)
    for place in ("s3://bucket/x", "https://host/x", Path("s3://bucket/x"), "gs://b"):
        for save in (result.save, result.output.save):
            with pytest.raises(errors.InvalidParameterError, match=r"\.save_to\("):
                await save(place)
    for place in (str(tmp_path), "ftp://host/x", "s3://", "s3://key:secret@bucket/x"):
        for save_to in (result.save_to, result.output.save_to):
            with pytest.raises(errors.InvalidParameterError, match="s3://BUCKET") as caught:
                await save_to(place)
            assert "secret" not in str(caught.value)


async def test_what_the_store_refuses_is_told_with_the_task(
    rh: RunningHub, s3_proxy: Proxy, bucket: str
) -> None:
    result = await made(rh)
    s3_proxy.then("put", refused(403, "AccessDenied"))
    with pytest.raises(errors.StoreError, match="lack a right"):
        await result.save_to(f"s3://{bucket}/x")
    s3_proxy.then("put", *[refused(503, "SlowDown")] * 5)
    assert await result.save_to(f"s3://{bucket}/x")


async def test_what_is_saved_in_a_store_replaces_an_expired_link(
    rh: RunningHub, server: Server, bucket: str
) -> None:
    result = await made(rh)
    await result.save_to(f"s3://{bucket}/x")
    server.answers_downloads(answer(b"gone", status=404))
    call = rh.hailuo.hailuo_2_3_i2v_pro(image_url=result, prompt="slow dolly in")
    await call.submit()
    assert server.submits[-1].json["imageUrl"].startswith(f"{server.base_url}/input/")
    (upload,) = server.uploads
    assert PNG in upload.body


async def test_settings_stand_beside_a_result_in_a_store(
    rh: RunningHub, s3: S3Server, bucket: str
) -> None:
    result = await made(rh)
    await result.save_to(f"s3://{bucket}/kept", keep_settings=True)
    content = s3.content(bucket, f"kept/{result.task_id}-1.png.settings.json")
    assert content is not None
    told = json.loads(content)
    assert told["call"]["params"]["prompt"] == "a red bicycle"


async def test_settings_that_the_store_refuses_are_told_beside_a_file_that_is_there(
    rh: RunningHub, s3: S3Server, s3_proxy: Proxy, bucket: str
) -> None:
    call = rh.seedream.seedream_v4_5_text_to_image(prompt="a red bicycle", resolution="2k")
    result = await call
    name = f"x/{result.task_id}-1.png"
    s3_proxy.then("put", Exchange.forward, refused(403, "AccessDenied"))
    with pytest.raises(errors.StoreError, match=rf"{name}\.settings\.json") as caught:
        await result.save_to(f"s3://{bucket}/x", keep_settings=True)
    assert "lack a right" in str(caught.value)
    assert s3.keys(bucket) == [name]
    assert await result.save_to(f"s3://{bucket}/x", overwrite=True, keep_settings=True)
    assert s3.keys(bucket) == [name, f"{name}.settings.json"]
