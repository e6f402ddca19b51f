"""Azure's object store, over Azurite."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import aiohttp
import pytest
from yarl import URL

from runninghub_async import errors
from runninghub_async.stores.objects import ObjectStore
from tests.adversary.rounds import TORTURE
from tests.stores.azurite import KEY, Azurite, running_azurite
from tests.stores.contract import LARGE, Place, StoreContract, lost, names_in, saved, stream


@pytest.fixture(scope="module")
def azurite() -> Iterator[Azurite]:
    with running_azurite() as running:
        yield running


@pytest.fixture
def in_environment(azurite: Azurite, monkeypatch: pytest.MonkeyPatch) -> Azurite:
    """The server, of which the environment tells."""
    for name, value in azurite.environment().items():
        monkeypatch.setenv(name, value)
    return azurite


class Container:
    """A container to open stores on."""

    def __init__(self, server: Azurite, **options: int) -> None:
        self._server = server
        self._options = options
        self.name = server.new_container()

    def open(self) -> ObjectStore:
        return ObjectStore(f"az://{self.name}/a prefix/deep", **self._options)

    def content(self, name: str) -> bytes | None:
        return self._server.content(self.name, f"a prefix/deep/{name}".replace("\n", "%0A"))

    async def leave_over(self, prefix: str) -> None:
        name = f"a prefix/deep/{prefix}.0123456789abcdef.part"
        self._server.put(self.name, name, b"half")


@pytest.mark.skipif(not TORTURE, reason="a long round; what is below is a short one")
class TestAzure(StoreContract):
    @pytest.fixture
    def new_place(self, in_environment: Azurite) -> Callable[[], Place]:
        return lambda: Container(in_environment)

    @pytest.fixture
    def place(self, in_environment: Azurite) -> Place:
        return Container(in_environment)


@pytest.mark.skipif(not TORTURE, reason="a long round; what is below is a short one")
class TestAzureInParts(StoreContract):
    @pytest.fixture
    def new_place(self, in_environment: Azurite) -> Callable[[], Place]:
        return lambda: Container(in_environment, single_put=2)

    @pytest.fixture
    def place(self, in_environment: Azurite) -> Place:
        return Container(in_environment, single_put=2)


@pytest.mark.parametrize("single_put", [2**30, 2], ids=["at once", "in parts"])
async def test_a_file_is_there_once_and_whole(in_environment: Azurite, single_put: int) -> None:
    place = Container(in_environment, single_put=single_put)
    store, content = place.open(), bytes(LARGE)
    file = await store.publish("files/ü 1.png", stream(content[:9], content[9:]))
    assert file == saved("files/ü 1.png", content)
    assert place.content("files/ü 1.png") == content
    assert in_environment.names(place.name) == ["a prefix/deep/files/ü 1.png"]
    with pytest.raises(errors.FileThereError):
        await store.publish("files/ü 1.png", stream(b"other"))
    again = place.open()
    assert await again.publish("files/ü 1.png", stream(b"new"), replace=True) == saved(
        "files/ü 1.png", b"new"
    )
    assert place.content("files/ü 1.png") == b"new"
    await place.leave_over("files/")
    await again.discard_left_overs("files/")
    assert await again.keep_as("files/ü 1.png", "kept/b")
    await again.remove("files/ü 1.png")
    assert await names_in(again) == ["kept/b"]
    gone = saved("files/ü 1.png", b"new")
    assert await lost(again, saved("kept/b", b"new"), gone) == [gone.path]


async def test_with_a_token_a_copy_has_its_metadata_and_with_the_accounts_key_it_has_not(
    azurite: Azurite, monkeypatch: pytest.MonkeyPatch
) -> None:
    told = dict[bool, dict[str, str]]()
    for with_key in (True, False):
        for name, value in azurite.environment(with_key=with_key).items():
            monkeypatch.setenv(name, value)
        place = Container(azurite, single_put=2)
        file = await place.open().publish("a.png", stream(b"content"))
        assert place.content("a.png") == b"content"
        told[with_key] = azurite.metadata(place.name, "a prefix/deep/a.png")
        assert told[with_key]["Content-Type"] == "image/png"
        assert await place.open().holds(file) is not with_key
        monkeypatch.delenv("AZURE_STORAGE_ACCOUNT_KEY", raising=False)
    assert "sha256" not in told[True]
    assert told[False]["sha256"] == saved("a.png", b"content").sha256


async def test_signed_links_open(in_environment: Azurite) -> None:
    """obstore signs the encoded name, and Azure the name itself."""
    store = ObjectStore(f"az://{in_environment.new_container()}")
    names = ["a.png", "a b/ü%+&.png"]
    for name in names:
        await store.publish(name, stream(name.encode()))
    async with aiohttp.ClientSession() as session:
        for name, link in zip(names, await store.links(names, 60), strict=True):
            async with session.get(URL(link, encoded=True)) as response:
                assert (response.status, await response.read()) == (200, name.encode())


async def test_what_is_wrong_is_told_without_keys(
    in_environment: Azurite, monkeypatch: pytest.MonkeyPatch
) -> None:
    nowhere = ObjectStore("az://no-such-container/x")
    for asked in (names_in(nowhere), nowhere.publish("a", stream(b"1"))):
        with pytest.raises(errors.StoreError, match="there is no no-such-container"):
            await asked
    container = in_environment.new_container()
    wrong = "A" * 86 + "=="
    monkeypatch.setenv("AZURE_STORAGE_ACCOUNT_KEY", wrong)
    with pytest.raises(errors.StoreError, match="refuses these keys") as caught:
        await names_in(ObjectStore(f"az://{container}/x"))
    assert wrong not in str(caught.value)
    assert KEY not in str(caught.value)
    monkeypatch.setenv("AZURE_STORAGE_ACCOUNT_KEY", "not base64!")
    with pytest.raises(errors.StoreError, match="out of form") as caught:
        await names_in(ObjectStore(f"az://{container}/x"))
    assert "not base64" not in str(caught.value)
