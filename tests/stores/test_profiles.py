"""Keys for S3 from the files of Amazon's own tools."""

from __future__ import annotations

from pathlib import Path

import pytest

from runninghub_async import errors
from runninghub_async.stores.objects import ObjectStore
from tests.stores.contract import saved, stream
from tests.stores.proxy import running_proxy
from tests.stores.s3_server import S3Server


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    for name in ("AWS_ACCESS_KEY_ID", "AWS_SECRET_ACCESS_KEY", "AWS_PROFILE", "AWS_REGION"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("AWS_SHARED_CREDENTIALS_FILE", str(tmp_path / "credentials"))
    monkeypatch.setenv("AWS_CONFIG_FILE", str(tmp_path / "config"))
    monkeypatch.setenv("AWS_ALLOW_HTTP", "true")
    return tmp_path


@pytest.mark.parametrize("profile", [None, "films"])
async def test_a_profile_gives_keys_region_and_endpoint(
    home: Path, s3: S3Server, monkeypatch: pytest.MonkeyPatch, profile: str | None
) -> None:
    bucket, title = s3.new_bucket(), profile or "default"
    async with running_proxy(s3.address) as proxy:
        (home / "credentials").write_text(
            f"[{title}]\naws_access_key_id = AKIAFIRST\naws_secret_access_key = s%cret\n"
        )
        section = f"profile {title}" if profile else title
        (home / "config").write_text(
            f"[{section}]\nregion = eu-west-3\nendpoint_url = {proxy.address}\n"
        )
        if profile:
            monkeypatch.setenv("AWS_PROFILE", profile)
        store = ObjectStore(f"s3://{bucket}/x")
        assert await store.publish("a", stream(b"1")) == saved("a", b"1")
        assert all("AKIAFIRST/" in head and "/eu-west-3/s3/" in head for head in proxy.heads)
        assert "s%cret" not in str(vars(store)) + repr(store)


async def test_a_profile_without_keys_of_its_own_is_told(
    home: Path, monkeypatch: pytest.MonkeyPatch, in_environment: S3Server
) -> None:
    for name in ("AWS_ACCESS_KEY_ID", "AWS_SECRET_ACCESS_KEY"):
        monkeypatch.delenv(name)
    (home / "config").write_text("[profile office]\nsso_session = office\n")
    monkeypatch.setenv("AWS_PROFILE", "office")
    store = ObjectStore(f"s3://{in_environment.new_bucket()}/x")
    with pytest.raises(errors.StoreError, match="keys"):
        await store.publish("a", stream(b"1"))


def test_a_profile_that_is_not_there_is_told(home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("AWS_PROFILE", "nobody")
    with pytest.raises(errors.StoreError, match="'nobody'"):
        ObjectStore("s3://bucket/x")
    (home / "credentials").write_text("aws_secret_access_key = no section\n")
    with pytest.raises(errors.StoreError, match="no file of profiles") as caught:
        ObjectStore("s3://bucket/x")
    assert "no section" not in str(caught.value)


def test_an_account_of_azure_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("AZURE_STORAGE_ACCOUNT_NAME", raising=False)
    with pytest.raises(errors.StoreError, match="AZURE_STORAGE_ACCOUNT_NAME"):
        ObjectStore("az://container/x")
    monkeypatch.setenv("AZURE_STORAGE_ACCOUNT_NAME", "films")
    assert ObjectStore("az://container/x").address("a") == "az://container/x/a"
    assert ObjectStore("gs://bucket").address("a") == "gs://bucket/a"
