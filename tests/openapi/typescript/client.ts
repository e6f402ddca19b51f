// What a program in TypeScript does: submit a task, wait for its end, fetch what it has made.
import createClient from "openapi-fetch";
import type { components, paths } from "./api";

type Task = components["schemas"]["GenerateTaskSubmissionResults"];

const [baseUrl, key] = process.argv.slice(2);
const client = createClient<paths>({ baseUrl, headers: { Authorization: `Bearer ${key}` } });

/** The task of an answer, of which a refusal has none. */
function taskOf(answer: unknown): Task {
  const task = answer as Task;
  if (!task?.taskId) throw new Error(`no task: ${JSON.stringify(answer)}`);
  return task;
}

const body = {
  prompt: "a red bicycle",
  width: 2048,
  height: 2048,
  sequentialImageGeneration: "disabled",
  maxImages: 1,
} as const;
const submitted = await client.POST("/openapi/v2/seedream-v4.5/text-to-image", { body });
let task = taskOf(submitted.data);
while (!["SUCCESS", "FAILED", "CANCEL"].includes(task.status)) {
  await new Promise((resolve) => setTimeout(resolve, 50));
  const { data } = await client.POST("/openapi/v2/query", { body: { taskId: task.taskId } });
  task = taskOf(data);
}
const link = task.results?.[0]?.url;
if (!link) throw new Error(`no result: ${JSON.stringify(task)}`);
const file = new Uint8Array(await (await fetch(link)).arrayBuffer());

// @ts-expect-error: a resolution that there is not
const wrong = await client.POST("/openapi/v2/seedream-v4.5/text-to-image", { body: { ...body, resolution: "9k" } });
const refusal = wrong.data as Task;
// @ts-expect-error: without a prompt
await client.POST("/openapi/v2/seedream-v4.5/text-to-image", { body: {} });
// @ts-expect-error: a path that there is not
const nowhere = client.POST("/openapi/v2/seedream-v9/text-to-image", { body });
await nowhere;

const account = await client.POST("/uc/openapi/accountStatus", { body: { apikey: key } });
const queue = await client.GET("/openapi/v2/queue/status");
const price = await client.POST("/openapi/v2/price-preview/seedream-v4.5/text-to-image", {
  body,
});

console.log(
  JSON.stringify({
    taskId: task.taskId,
    status: task.status,
    bytes: file.length,
    refused: refusal.errorCode,
    currency: account.data?.data?.currency,
    limit: queue.data?.data?.concurrentLimit,
    price: price.data && "estimatedPrice" in price.data ? price.data.estimatedPrice : null,
  }),
);
