"""Addresses of object stores: a key is what is written, or the address is refused."""

from __future__ import annotations

import pytest

from runninghub_async.errors import InvalidParameterError
from runninghub_async.stores.addresses import parse_address
from runninghub_async.stores.objects import ObjectStore
from tests.stores.contract import names_in, stream
from tests.stores.s3_server import S3Server


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("s3://b", "s3://b"),
        ("S3://b/", "s3://b"),
        ("gs://b.c_d/e/f", "gs://b.c_d/e/f"),
        ("s3://b/e/f/", "s3://b/e/f"),
        ("az://$web/site", "az://$web/site"),
        ("az://c/a b/ü/100%/50%z", "az://c/a b/ü/100%/50%z"),
    ],
)
def test_what_an_address_means(written: str, meant: str) -> None:
    assert str(parse_address(written)) == meant


@pytest.mark.parametrize(
    ("written", "why"),
    [
        ("s3://b//x", "two slashes"),
        ("s3://b//", "two slashes"),
        ("s3://b/x//", "two slashes"),
        ("s3://b/x//y", "two slashes"),
        ("s3:///x", "names no bucket"),
        ("s3://", "names no bucket"),
        ("s3://$web/x", "names no bucket"),
        ("az://$mine/x", "names no bucket"),
        ("s3://b/./x", "'.'"),
        ("s3://b/../x", "'..'"),
        ("s3://b/a\tb", "cannot be seen"),
        ("s3://b/a%20b", "%20 in it"),
        ("s3://b/x?versionId=1", "a query"),
        ("s3://b/x#1", "a fragment"),
        ("s3://key:secret@b/x", "a login"),
        ("s4://b/x", "s4://b"),
        ("s3:/b/x", "s3:/b/x"),
        ("", "is ''"),
    ],
)
def test_what_could_be_another_key_is_refused(written: str, why: str) -> None:
    with pytest.raises(InvalidParameterError, match="s3://BUCKET/PREFIX") as caught:
        parse_address(written, name="out")
    assert why in str(caught.value)
    assert "secret" not in str(caught.value)


@pytest.mark.parametrize(
    "part", ["a b", "ü", "e\u0301", "a\\b", "a*b", "a{b}", '"', "100%", "%zz", "+&=:;,$@!()'", "💀"]
)
async def test_a_prefix_is_in_the_key_as_it_is_written(in_environment: S3Server, part: str) -> None:
    bucket = in_environment.new_bucket()
    store = ObjectStore(f"s3://{bucket}/{part}/x")
    await store.publish("n", stream(b"1"))
    assert in_environment.keys(bucket) == [f"{part}/x/n"]
    assert await names_in(store) == ["n"]
