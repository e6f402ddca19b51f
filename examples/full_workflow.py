"""A workflow from beginning to end: read its graph, find its inputs, run it, follow it, save.

export RUNNINGHUB_API_KEY=...
python examples/full_workflow.py WORKFLOW_ID "a red bicycle" [PICTURE]
"""

from __future__ import annotations

import asyncio
import sys
from pathlib import Path
from typing import Any

from runninghub_async import RunningHub


async def main(workflow_id: str, prompt: str, picture: str | None = None) -> None:
    async with RunningHub() as rh:
        graph = await rh.workflows.get_json(workflow_id)
        nodes: dict[str, dict[str, Any]] = {}
        for node_id, node in graph.items():
            print(f"{node_id:>4} {node['class_type']:24} {', '.join(node['inputs'])}")
            match node["class_type"]:
                case "CLIPTextEncode" if not nodes:  # the first one has the prompt
                    nodes[node_id] = {"text": prompt}
                case "KSampler":
                    nodes[node_id] = {"seed": 20260101}
                case "LoadImage" if picture is not None:
                    nodes[node_id] = {"image": Path(picture)}  # uploaded by the call

        call = rh.workflows.run(workflow_id, nodes, instance_type="default")
        task = await call.submit()
        print("task:", task.id)  # rh.task(id) finds it again after a restart
        async for update in task.updates():
            print(update.status)
        result = await task
        for output in result.outputs:
            print(f"node {output.node_id} made", await output.save("out/"))
        print("used:", result.usage)


asyncio.run(main(*sys.argv[1:]))
