"""Folders as a run leaves them, made without one: with the real ledger, results and files.

They are for what must be large or odd; what a run really leaves is tested with runs.
``python -m tests.bulk.report_folders FOLDER 10000`` makes one to look at.
"""

from __future__ import annotations

import asyncio
import hashlib
import json
import random
import sqlite3
import sys
from collections.abc import Iterable, Iterator, Mapping, Sequence
from decimal import Decimal
from pathlib import Path
from typing import Any

from attrs import frozen

from runninghub_async.bulk import Job, JobOutcome, SavedFile, SqliteLedger
from runninghub_async.bulk.ledgers.ledger import Ended, State
from runninghub_async.bulk.outcomes import results_line
from runninghub_async.bulk.references import needs_of
from runninghub_async.errors import FailureKind, RunningHubError, TaskFailedError
from runninghub_async.models.usage import Usage
from runninghub_async.sandbox.media import render
from runninghub_async.sandbox.media.scene import Scene

IMAGE, EDIT = "seedream-v4.5/text-to-image", "seedream-v4.5/image-to-image"
VIDEO = "hailuo-2.3/i2v-pro"
AUDIO = "minimax/speech-2.8-hd"
MODEL3D = "hunyuan3d-v3.1/text-to-3d"
WORDS = "gemini-3-flash-preview"
NASTY = (
    "</script><script>alert(1)</script><!-- \"a\" \u2028 \u2029 & 'b' <img src=x onerror=alert(2)>"
)
_BEGAN = 1_790_000_000.0
_OPEN: tuple[State, ...] = ("pending", "submitted", "submitting", "uncertain")
_THINGS = ("a red bicycle", "雪中的狐狸", "a harbour at dawn", "two chairs", "ein Fuchs im Schnee")


@frozen(kw_only=True)
class MadeJob:
    """A job as it stands in such a folder."""

    id: str
    form: Mapping[str, Any]
    state: State = "saved"
    files: tuple[tuple[str, bytes, str], ...] = ()
    """Path, content, kind."""
    money: str | None = "0.26"
    estimate: str | None = "0.30"
    error: RunningHubError | None = None
    began: float = _BEGAN
    took: tuple[float, float] = (2.0, 8.0)
    """Seconds that its task was queued and ran."""
    line: int | None = None
    kept: Mapping[str, Any] | None = None


def make_folder(
    folder: Path, jobs: int = 200, *, seed: int = 7, kinds: Sequence[str] = (), unlike: bool = True
) -> list[MadeJob]:
    """A folder of so many jobs of every kind and fate, chains and choices among them.

    Args:
        folder: made; must be empty.
        jobs: how many.
        seed: same seed, same folder.
        kinds: only pictures, films and the like, as ``("image",)``, all of them saved.
        unlike: whether no two files are alike, so that each needs a thumbnail of its own.
    """
    chance = random.Random(seed)
    samples = _Samples(folder.parent / f".{folder.name}-samples", unlike=unlike)
    make = _saved_only(kinds, samples) if kinds else _everything(chance, samples)
    made = [job for _, job in zip(range(jobs), make, strict=False)]
    write_folder(folder, made)
    return made


def write_folder(folder: Path, jobs: Iterable[MadeJob]) -> None:
    """A folder of these jobs."""
    (folder / "files").mkdir(parents=True, exist_ok=True)
    asyncio.run(_write(folder, list(jobs)))


async def _write(folder: Path, made: list[MadeJob]) -> None:
    jobs = [
        Job(id=each.id, form=each.form, line=each.line or n, kept=each.kept or {})
        for n, each in enumerate(made, 1)
    ]
    ledger = SqliteLedger(folder / "ledger.sqlite")
    lines: list[str] = []
    times: list[tuple[str, str, str]] = []
    try:
        for start in range(0, len(jobs), 1000):
            await ledger.open_jobs(jobs[start : start + 1000])
        await ledger.note_currency("CNY")
        pairs = list(zip(made, jobs, strict=True))
        for start in range(0, len(pairs), 400):
            some = pairs[start : start + 400]
            outcomes = await asyncio.gather(*(_run(ledger, folder, *pair) for pair in some))
            for outcome, (each, _) in zip(outcomes, some, strict=True):
                end = each.began + sum(each.took)
                times.append((_iso(each.began), _iso(end), each.id))
                if outcome is not None:
                    line = {**results_line(outcome), "ended_at": _iso(end)}
                    lines.append(json.dumps(line, ensure_ascii=False, default=str) + "\n")
    finally:
        await ledger.close()
    (folder / "results.jsonl").write_text("".join(lines), encoding="utf-8", errors="replace")
    db = sqlite3.connect(folder / "ledger.sqlite")
    with db:
        db.executemany(
            "UPDATE jobs SET created_at = CASE WHEN created_at IS NULL THEN NULL ELSE ? END,"
            " ended_at = CASE WHEN ended_at IS NULL THEN NULL ELSE ? END WHERE id = ?",
            times,
        )
    db.close()


async def _run(ledger: SqliteLedger, folder: Path, made: MadeJob, job: Job) -> JobOutcome | None:
    files = tuple(_save(folder, made))
    money = None if made.money is None else Decimal(made.money)
    estimate = None if made.estimate is None else Decimal(made.estimate)
    if made.state == "pending":
        return None
    is_local = not job.form.keys().isdisjoint({"choose", "python"})
    task_id = None if is_local else str(2_000_000_000_000_000_000 + abs(hash_of(made.id)) % 10**17)
    if not is_local:
        await ledger.intends(made.id, "key-3f9a", estimate)
        if made.state == "submitting":
            return None
        if made.state != "uncertain":
            assert task_id is not None
            await ledger.created(made.id, task_id, "key-3f9a")
        if made.state == "submitted":
            return None
    kind: FailureKind | None = made.error.kind if isinstance(made.error, TaskFailedError) else None
    error = None if made.error is None else str(made.error)
    how = Ended(state=made.state, money=money, error=error, kind=kind, files=files)
    await ledger.ended(made.id, how)
    return JobOutcome(
        job=job,
        state=made.state,
        task_id=None if made.state == "uncertain" else task_id,
        files=files,
        money=money,
        usage=Usage(seconds=Decimal(str(made.took[1])), currency="CNY"),
        error=made.error,
        submitted_at=_iso(made.began),
    )


def _save(folder: Path, made: MadeJob) -> Iterator[SavedFile]:
    for n, (path, content, kind) in enumerate(made.files, 1):
        target = folder / path
        if not target.exists():
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_bytes(content)
        digest = hashlib.sha256(content).hexdigest()
        yield SavedFile(path, len(content), digest, None, n, kind)  # type: ignore[arg-type]


class _Samples:
    """Real media of the sandbox's, each made once; every copy has a digest of its own."""

    def __init__(self, folder: Path, *, unlike: bool) -> None:
        self._folder = folder
        self._unlike = unlike
        self._made: dict[tuple[str, int], bytes] = {}
        self._copies = 0

    def files(self, path: str, kind: str, variant: int) -> tuple[tuple[str, bytes, str], ...]:
        return ((path, self.content(kind, variant), kind),)

    def content(self, kind: str, variant: int) -> bytes:
        key = (kind, variant % 12)
        if key not in self._made:
            self._folder.mkdir(exist_ok=True)
            target = self._folder / f"{kind}-{key[1]}"
            ending = ENDINGS[kind]
            scene = Scene(
                kind, ending, f"{_THINGS[variant % len(_THINGS)]} {variant % 12}", (), (640, 480),
                2, f"made/{kind}", f"{variant}", 1, 1, {}
            )  # fmt: skip
            render(scene, target, small=True)
            self._made[key] = target.read_bytes()
            target.unlink()
            self._folder.rmdir()
        self._copies += 1
        if not self._unlike or kind in ("3d", "text"):
            return self._made[key]
        return self._made[key] + b"\n%d" % self._copies  # which no decoder looks at


ENDINGS = {"image": "png", "video": "mp4", "audio": "mp3", "3d": "glb", "text": "txt"}
_MODELS = {"image": IMAGE, "video": VIDEO, "audio": AUDIO, "3d": MODEL3D, "text": WORDS}


def _saved_only(kinds: Sequence[str], samples: _Samples) -> Iterator[MadeJob]:
    n = 0
    while True:
        n += 1
        kind = kinds[n % len(kinds)]
        yield MadeJob(
            id=f"{kind}-{n}",
            form={"model": _MODELS[kind], "params": {"prompt": f"{_THINGS[n % 5]} {n}"}},
            files=((f"files/{kind}-{n}-1.{ENDINGS[kind]}", samples.content(kind, n), kind),),
            began=_BEGAN + n,
        )


def _everything(chance: random.Random, samples: _Samples) -> Iterator[MadeJob]:
    n = 0
    while True:
        n += 1
        began = _BEGAN + n * 1.5
        took = (chance.uniform(0.5, 20), chance.expovariate(1 / 15) + 1)
        prompt = NASTY if n % 50 == 3 else f"{chance.choice(_THINGS)}, number {n}"
        params: dict[str, Any] = {
            "prompt": prompt,
            "resolution": chance.choice(["1k", "2k", "4k"]),
            "seed": chance.choice([n, 9007199254740993, 1234567890123456789]),
        }
        money = str(Decimal(chance.randrange(1, 300)) / 100)
        match n % 20:
            case 0:
                yield MadeJob(id=f"text-{n}", form=_form(WORDS, {"prompt": prompt}), money=money,
                              files=((f"files/text-{n}-1.txt", f"{prompt}\n…\n".encode(), "text"),),
                              began=began, took=took)  # fmt: skip
            case 1:
                yield MadeJob(id=f"model-{n}", form=_form(MODEL3D, {"prompt": prompt}), money=money,
                              files=((f"files/model-{n}-1.glb", samples.content("3d", n), "3d"),),
                              began=began, took=took)  # fmt: skip
            case 2:
                yield MadeJob(id=f"audio-{n}", form=_form(AUDIO, {"text": prompt}), money=money,
                              files=samples.files(f"files/audio-{n}-1.mp3", "audio", n),
                              began=began, took=took)  # fmt: skip
            case 3 | 4:
                yield _failed(n, params, chance, began, took)
            case 5:
                state = chance.choice(_OPEN)
                yield MadeJob(id=f"open-{n}", form=_form(IMAGE, params), state=state, money=None,
                              began=began, took=took)  # fmt: skip
            case 6:
                yield from _chain(n, params, samples, began, took)
            case 7:
                name = f"files/odd #{n} 100% ?ü-1.png"
                yield MadeJob(id=f"odd #{n}", form=_form(IMAGE, params), money=None, began=began,
                              files=samples.files(name, "image", n), took=took)  # fmt: skip
            case _:
                count = 4 if n % 20 == 9 else 1
                files = [(f"files/picture-{n}-{k}.png", samples.content("image", n + k), "image")
                         for k in range(1, count + 1)]  # fmt: skip
                yield MadeJob(
                    id=f"picture-{n}", form={**_form(IMAGE, params), "tags": {"set": f"{n % 3}"}},
                    files=tuple(files), money=money, began=began, kept={"sku": f"A-{n}"}, took=took
                )  # fmt: skip


def _failed(
    n: int, params: dict[str, Any], chance: random.Random, began: float, took: tuple[float, float]
) -> MadeJob:
    kinds: tuple[FailureKind, ...] = ("moderation", "memory", "platform", "unknown", "input")
    error = TaskFailedError(f"Task failed: <b>{n}</b>", code=chance.choice([805, 1505, 1501]))
    error.kind = chance.choice(kinds)
    return MadeJob(id=f"failed-{n}", form=_form(IMAGE, params), state="failed", money="0",
                   error=error, began=began, took=took)  # fmt: skip


def _chain(
    n: int, params: dict[str, Any], samples: _Samples, began: float, took: tuple[float, float]
) -> Iterator[MadeJob]:
    """Three candidates, a choice, a film of what was chosen, and its sound."""
    candidates = [f"{n}.picture-{k}" for k in (1, 2, 3)]
    pictures = [
        (f"files/{each}-1.png", samples.content("image", n + k), "image")
        for k, each in enumerate(candidates)
    ]
    for each, picture in zip(candidates, pictures, strict=True):
        yield MadeJob(
            id=each, form=_form(IMAGE, params), files=(picture,), line=n, began=began, took=took
        )
    choice: dict[str, Any] = {"choose": candidates, "by": "person"}
    yield MadeJob(id=f"{n}.picture", form=choice, files=(pictures[1],), line=n, money=None,
                  estimate=None, began=began + 30, took=took)  # fmt: skip
    film = {"prompt": "slow dolly in", "firstImageUrl": {"job": f"{n}.picture"}}
    yield MadeJob(id=f"{n}.film", form=_form(VIDEO, film), line=n, money="1.60", began=began + 40,
                  files=((f"files/{n}.film-1.mp4", samples.content("video", n), "video"),),
                  took=took)  # fmt: skip
    assert needs_of(_form(VIDEO, film)) == (f"{n}.picture",)


def _form(model: str, params: Mapping[str, Any]) -> dict[str, Any]:
    return {"model": model, "params": dict(params)}


def hash_of(text: str) -> int:
    """The same in every process."""
    return int.from_bytes(hashlib.sha256(text.encode("utf-8", "replace")).digest()[:8], "big")


def _iso(seconds: float) -> str:
    from datetime import UTC, datetime

    moment = datetime.fromtimestamp(seconds, UTC)
    return moment.isoformat(timespec="milliseconds").replace("+00:00", "Z")


if __name__ == "__main__":
    make_folder(Path(sys.argv[1]), int(sys.argv[2]))
