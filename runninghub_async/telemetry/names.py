"""What telemetry calls things: by OpenTelemetry's conventions where they have a word for it.

Those are the semantic conventions for generative AI, version 0.1.0, and of the general ones
``error.type`` and ``server.address``.
"""

from __future__ import annotations

from typing import Final

SCOPE: Final = "runninghub_async"

# -- attributes of the conventions -----------------------------------------------------------------

OPERATION: Final = "gen_ai.operation.name"
PROVIDER: Final = "gen_ai.provider.name"
MODEL: Final = "gen_ai.request.model"
OUTPUT_TYPE: Final = "gen_ai.output.type"
RESPONSE_ID: Final = "gen_ai.response.id"
INPUT_MESSAGES: Final = "gen_ai.input.messages"
ERROR_TYPE: Final = "error.type"
SERVER_ADDRESS: Final = "server.address"
SERVER_PORT: Final = "server.port"

GENERATE: Final = "generate_content"
"""The operation of a call, whatever kind of media it makes."""
FETCH: Final = "fetch_response"
"""The operation that waits for a task by its id, which some other client has submitted."""
RUNNINGHUB: Final = "runninghub"
"""The provider, whose sites ``server.address`` tells apart."""

# -- attributes of our own -------------------------------------------------------------------------

ACCOUNT: Final = "runninghub.account"
"""The label of an account, which is no key."""
STATUS: Final = "runninghub.task.status"
QUERIES: Final = "runninghub.task.queries"
LEFT_RUNNING: Final = "runninghub.task.left_running"
UNCERTAIN: Final = "runninghub.submission.uncertain"
REFUSALS: Final = "runninghub.submission.refusals"
ERROR_CODE: Final = "runninghub.error.code"
"""The service's code of an error."""
MONEY: Final = "runninghub.cost.amount"
CURRENCY: Final = "runninghub.cost.currency"
"""``CNY``, ``USD`` or whatever the service names, ``RH`` for its coins, ``unknown``."""
FILES: Final = "runninghub.files"
SIZE: Final = "runninghub.size"
OUTPUT: Final = "runninghub.output"
JOB: Final = "runninghub.job.id"
JOB_STATE: Final = "runninghub.job.state"
EARLIER_TASK: Final = "runninghub.job.earlier_task"
TAG: Final = "runninghub.tag."
"""Before the name of a call's tag."""

# -- metrics ---------------------------------------------------------------------------------------

DURATION: Final = "gen_ai.client.inference.duration"
TASK_DURATION: Final = "runninghub.client.task.duration"
IN_FLIGHT: Final = "runninghub.client.tasks.in_flight"
WAITING: Final = "runninghub.client.calls.waiting"
REFUSED: Final = "runninghub.client.submits.refused"
QUERIED: Final = "runninghub.client.queries"
COST: Final = "runninghub.client.cost"
UPLOADED: Final = "runninghub.client.uploaded"
DOWNLOADED: Final = "runninghub.client.downloaded"
JOBS: Final = "runninghub.client.jobs"

SECONDS: Final = (
    *(0.01, 0.02, 0.04, 0.08, 0.16, 0.32, 0.64, 1.28, 2.56, 5.12, 10.24, 20.48, 40.96, 81.92),
    *(163.84, 327.68, 655.36, 1310.72, 2621.44),
)
"""The boundaries of buckets that the conventions want, and more of the kind, since films take
longer than texts."""
