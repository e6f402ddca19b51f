"""How a task fails, in the words of the service."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Literal

from attrs import field, frozen

from runninghub_async.sandbox.encoding import dumps

STATUS_ERROR = 805
STATUS_ERROR_TEXT = "APIKEY_TASK_STATUS_ERROR"


@frozen
class FailedReason:
    """The node of a workflow that raised, and what."""

    node_id: str
    node_name: str
    exception_type: str
    exception_message: str
    traceback: tuple[str, ...] = ()
    current_inputs: Mapping[str, Any] = field(factory=dict)
    current_outputs: Mapping[str, Any] = field(factory=dict)

    def for_v2(self) -> dict[str, Any]:
        """As the query tells it."""
        return {
            "node_id": self.node_id,
            "node_name": self.node_name,
            "exception_type": self.exception_type,
            "exception_message": self.exception_message,
            "traceback": list(self.traceback),
            "current_inputs": dict(self.current_inputs),
            "current_outputs": dict(self.current_outputs),
        }

    def for_v1(self) -> dict[str, Any]:
        """As the older calls tell it, where lists and objects are JSON inside a string."""
        told = self.for_v2()
        for name in ("traceback", "current_inputs", "current_outputs"):
            told[name] = dumps(told[name]).decode()
        return told


Kind = Literal["moderation", "input", "memory", "missing_model", "platform", "unknown"]


@frozen
class Failure:
    """Why a task fails."""

    code: int
    message: str
    reason: FailedReason | None = None


def _raised(node_id: str, node_name: str, exception: str, says: str) -> Failure:
    lines = ("Traceback (most recent call last):\n", f"{exception}: {says}\n")
    reason = FailedReason(node_id, node_name, exception, says, traceback=lines)
    return Failure(STATUS_ERROR, STATUS_ERROR_TEXT, reason)


BY_KIND: Mapping[Kind, Failure] = {
    "moderation": Failure(1501, "Content verification failed"),
    "input": _raised(
        "10", "LoadImage", "PIL.UnidentifiedImageError", "cannot identify image file 'input.png'"
    ),
    "memory": _raised(
        "3", "KSampler", "torch.OutOfMemoryError", "Allocation on device 0 would exceed its memory"
    ),
    "missing_model": _raised(
        "4",
        "CheckpointLoaderSimple",
        "FileNotFoundError",
        "Model in folder 'checkpoints' with filename 'mine.safetensors' not found",
    ),
    "platform": _raised("8", "VAEDecode", "OSError", "[Errno 116] Stale file handle"),
    "unknown": _raised("3", "KSampler", "RuntimeError", "it did not work"),
}
"""How failures of each kind look."""
