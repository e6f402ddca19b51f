"""In processes of their own: Ctrl-C, forks, and an interpreter that ends with everything open."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import textwrap
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from runninghub_async.sandbox import Sandbox, delay, hang

ROOT = Path(__file__).parents[2]
PATIENCE = 60.0
START = """
    import os, sys
    from runninghub_async.sync import RunningHub
    def client(**settings):
        return RunningHub(os.environ["KEY"], base_url=os.environ["URL"], poll=0.02, **settings)
    def a_call(rh, prompt="a red bicycle"):
        return rh.seedream.seedream_v4_5_text_to_image(prompt=prompt, resolution="2k")
"""


@contextmanager
def running(sandbox: Sandbox, script: str) -> Iterator[subprocess.Popen[str]]:
    """A process that runs a script of a user's."""
    code = textwrap.dedent(START) + textwrap.dedent(script)
    process = subprocess.Popen(
        [sys.executable, "-X", "dev", "-W", "default", "-c", code],
        cwd=ROOT,
        env={**os.environ, "KEY": sandbox.api_key, "URL": sandbox.base_url},
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )
    try:
        yield process
    finally:
        process.kill()
        process.communicate()


def ended(process: subprocess.Popen[str]) -> str:
    """What it printed, once it has ended well and without noise."""
    out, err = process.communicate(timeout=PATIENCE)
    assert process.returncode == 0, err
    for noise in (
        "destroyed",
        "Unclosed",
        "never retrieved",
        "Exception ignored",
        "ResourceWarning",
    ):
        assert noise not in err, err
    return out


def wait_until(condition: Callable[[], object]) -> None:
    end = time.monotonic() + PATIENCE
    while not condition():
        assert time.monotonic() < end
        time.sleep(0.01)


def submits(sandbox: Sandbox) -> int:
    return sum(request.path.endswith("text-to-image") for request in sandbox.requests)


INTERRUPTED = """
    rh = client({settings})
    with rh:
        call = a_call(rh)
        try:
            call.run()
        except KeyboardInterrupt:
            print("interrupted", call.task is not None)
    print(call.task.id)
"""


@pytest.mark.parametrize("on_cancel", ["leave", "cancel"])
def test_ctrl_c_while_a_task_runs(runninghub_sandbox: Sandbox, on_cancel: str) -> None:
    runninghub_sandbox.script(None, [hang()])
    script = INTERRUPTED.format(settings=f"on_cancel={on_cancel!r}")
    with running(runninghub_sandbox, script) as process:
        wait_until(lambda: any("query" in r.path for r in runninghub_sandbox.requests))
        process.send_signal(signal.SIGINT)
        told = ended(process).split()
    (task,) = runninghub_sandbox.tasks
    assert told == ["interrupted", "True", task.id]
    assert any("cancel" in r.path for r in runninghub_sandbox.requests) == (on_cancel == "cancel")


def test_ctrl_c_while_a_submit_is_under_way_loses_no_task(runninghub_sandbox: Sandbox) -> None:
    """It returns at once, and closing the client waits for the answer, which is told."""
    runninghub_sandbox.script(None, [delay(1.0)])
    with running(runninghub_sandbox, INTERRUPTED.format(settings="")) as process:
        wait_until(lambda: submits(runninghub_sandbox))
        process.send_signal(signal.SIGINT)
        told = ended(process).split()
    (task,) = runninghub_sandbox.tasks
    assert told == ["interrupted", "False", task.id]


def test_ctrl_c_in_a_map_ends_it_and_nothing_more_is_submitted(
    runninghub_sandbox: Sandbox,
) -> None:
    runninghub_sandbox.script(None, [hang(times=None)])
    script = """
        with client(concurrency=2) as rh:
            outcomes = rh.map(a_call(rh, f"picture {n}") for n in range(1000))
            try:
                list(outcomes)
            except KeyboardInterrupt:
                print("interrupted")
            outcomes.close()
            left = list(outcomes)
            print(left, *outcomes.unfinished)
    """
    with running(runninghub_sandbox, script) as process:
        wait_until(lambda: len(runninghub_sandbox.tasks) == 2)
        process.send_signal(signal.SIGINT)
        told = ended(process).split()
    assert told[:2] == ["interrupted", "[]"]
    assert set(told[2:]) == {task.id for task in runninghub_sandbox.tasks}
    assert submits(runninghub_sandbox) == 2


def test_a_time_limit_of_a_signal_ends_the_waiting(runninghub_sandbox: Sandbox) -> None:
    """As a worker of Celery enforces its soft limit."""
    runninghub_sandbox.script(None, [hang()])
    script = """
        import signal
        class SoftTimeLimitExceeded(Exception): pass
        def too_long(*_): raise SoftTimeLimitExceeded
        signal.signal(signal.SIGALRM, too_long)
        with client() as rh:
            task = a_call(rh).submit()
            signal.setitimer(signal.ITIMER_REAL, 0.1)
            try:
                task.result()
            except SoftTimeLimitExceeded:
                print("ended")
            print(rh.account.status().running)
    """
    with running(runninghub_sandbox, script) as process:
        assert ended(process).split()[0] == "ended"


@pytest.mark.skipif(not hasattr(os, "fork"), reason="there are no forks on this system")
def test_a_fork_needs_a_client_of_its_own_and_leaves_that_of_the_parent(
    runninghub_sandbox: Sandbox,
) -> None:
    script = """
        import multiprocessing
        from runninghub_async.errors import UsageError
        unused = client()                      # as a module of a worker makes one
        def child(queue):
            try:
                with used:
                    a_call(used)
            except UsageError as error:
                queue.put(str(error))
            queue.put(a_call(unused).run().url)
            with client() as own:
                queue.put(a_call(own).run().url)
        context = multiprocessing.get_context("fork")
        queue = context.Queue()
        with client() as used:
            print(a_call(used).run().url)
            workers = [context.Process(target=child, args=(queue,)) for _ in range(2)]
            for worker in workers: worker.start()
            print(*(queue.get(timeout=50) for _ in range(6)), sep="\\n")
            for worker in workers: worker.join(50); assert worker.exitcode == 0
            if (pid := os.fork()) == 0:
                sys.exit()                     # leaves the context, and ends as any process does
            assert os.waitpid(pid, 0)[1] == 0
            print(a_call(used).run().url)      # what the parent has open is still whole
        print(a_call(unused).run().url)
    """
    with running(runninghub_sandbox, script) as process:
        lines = ended(process).splitlines()
    assert len([line for line in lines if line.startswith("http")]) == 7
    assert len([line for line in lines if "before this process was forked" in line]) == 2
    assert len(runninghub_sandbox.tasks) == 7


def test_an_interpreter_ends_quietly_with_everything_open(
    runninghub_sandbox: Sandbox, tmp_path: Path
) -> None:
    """A client, a followed task, a map and a waiting thread: none is closed, nothing hangs."""
    runninghub_sandbox.script(None, [hang(times=None)], prompt="never ends")
    script = f"""
        import threading
        rh = client(state_dir={str(tmp_path / "state")!r})
        apps = rh.apps.list(page_size=1)
        next(apps)
        task = a_call(rh, "never ends").submit()
        updates = task.updates(progress=True)
        next(updates)
        outcomes = rh.map(a_call(rh, f"picture {{n}}") for n in range(1000))
        print(next(outcomes).result.url)
        threading.Thread(target=task.result, daemon=True).start()
        kept = client()
        a_call(kept).price()
        def late():
            threading.main_thread().join()
            print(a_call(rh).run().url, flush=True)
        threading.Thread(target=late).start()
    """
    with running(runninghub_sandbox, script) as process:
        assert len(ended(process).split()) == 2


def test_making_and_entering_a_client_loads_no_http(runninghub_sandbox: Sandbox) -> None:
    script = """
        with client() as rh:
            rh.hailuo
        print("aiohttp" in sys.modules)
        import runninghub_async.sync
    """
    with running(runninghub_sandbox, script) as process:
        assert ended(process).split() == ["False"]


def test_django_takes_queries_in_what_a_map_reads_and_in_a_view(
    runninghub_sandbox: Sandbox,
) -> None:
    """Its connections belong to threads, and it refuses queries where a loop runs."""
    script = """
        from django.conf import settings
        memory = {"ENGINE": "django.db.backends.sqlite3", "NAME": ":memory:"}
        settings.configure(DATABASES={"default": memory}, ALLOWED_HOSTS=["testserver"])
        import django
        django.setup()
        from django.db import connection, models
        from django.http import HttpResponse, JsonResponse
        from django.test import RequestFactory
        from runninghub_async.sync import WebhookReceiver

        class Picture(models.Model):
            prompt = models.TextField()
            url = models.TextField(default="")
            class Meta:
                app_label = "pictures"

        with connection.schema_editor() as editor:
            editor.create_model(Picture)
        for number in range(4):
            Picture.objects.create(prompt=f"picture {number}")
        rh = client()
        receiver = WebhookReceiver(rh, public_url="https://my.service/hooks", token="t" * 20)

        def view(request):
            picture = Picture.objects.get(pk=request.GET["pk"])
            return JsonResponse({"url": a_call(rh, picture.prompt).run().url})

        def hook(request, token):
            return HttpResponse(status=receiver.feed(request.body, token))

        def calls():
            for picture in Picture.objects.iterator(chunk_size=1):
                yield a_call(rh, picture.prompt).tagged(picture=picture.pk)

        for outcome in rh.map(calls()):
            picture = Picture.objects.get(pk=outcome.call.tags["picture"])
            picture.url = outcome.unwrap().url
            picture.save()
        print(Picture.objects.exclude(url="").count())
        print(view(RequestFactory().get("/", {"pk": 1})).status_code)
        posts = RequestFactory().post("/", "{}", content_type="application/json")
        print(hook(posts, "t" * 20).status_code, hook(posts, "other").status_code)
        rh.close()
    """
    with running(runninghub_sandbox, script) as process:
        assert ended(process).split() == ["4", "200", "400", "404"]
    assert len(runninghub_sandbox.tasks) == 5
