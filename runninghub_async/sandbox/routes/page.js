// Shows the latest tasks, the newest first. All text goes in as text, never as markup.
"use strict";

const SHOWN = 50;
const SEARCHED = 1000;
const PAUSE = 1000;
const rows = new Map(); // task id -> its row, so that pictures and films are not loaded anew

function element(name, className, text) {
  const made = document.createElement(name);
  if (className) made.className = className;
  if (text !== undefined) made.textContent = text;
  return made;
}

// A text that somebody wrote: it runs the way its own script does.
function textIn(made) {
  made.dir = "auto";
  return made;
}

function thumbnail(results) {
  const box = element("div", "thumb");
  const first = results.find((result) => result.url) || results[0];
  if (!first) return box;
  const kind = first.outputType;
  let shown;
  if (["mp4", "webm", "mov"].includes(kind)) {
    shown = element("video");
    shown.muted = shown.loop = shown.controls = true;
    shown.preload = "metadata";
    shown.src = first.url;
  } else if (["png", "jpg", "jpeg", "webp", "gif"].includes(kind)) {
    shown = element("img");
    shown.loading = "lazy";
    shown.alt = "result";
    shown.src = first.url;
  } else if (["mp3", "wav", "flac"].includes(kind)) {
    shown = element("audio");
    shown.controls = true;
    shown.preload = "none";
    shown.src = first.url;
  } else if (first.text) {
    shown = element("p", "", first.text);
  } else {
    shown = element("a", "", kind);
    shown.href = first.url;
  }
  box.append(shown);
  return box;
}

function seconds(task, now) {
  const until = task.ended !== null && task.ended < now ? task.ended : now;
  return Math.max(0, until - task.created).toFixed(1) + " s";
}

async function act(call, body) {
  const said = document.getElementById("said");
  const headers = { "Content-Type": "application/json" };
  try {
    const answer = await fetch("/sandbox/" + call, { method: "POST", headers, body: JSON.stringify(body) });
    said.textContent = answer.ok ? "" : (await answer.json()).error;
  } catch (error) {
    said.textContent = "the sandbox does not answer";
  }
  await look();
}

function button(text, call, body) {
  const made = element("button", "", text);
  made.type = "button";
  made.addEventListener("click", () => act(call, body));
  return made;
}

function acts(task) {
  const box = element("div", "acts");
  if (isUnderWay(task)) {
    box.append(button("finish", "end", { task: task.taskId, step: { do: "succeed" } }));
    box.append(button("fail", "end", { task: task.taskId, step: { do: "fail" } }));
  } else if (task.webhookUrl) {
    box.append(button("send webhook again", "webhook", { task: task.taskId }));
  }
  return box;
}

function isUnderWay(task) {
  return ["RUNNING", "QUEUED"].includes(task.status);
}

function isFiltered() {
  return Boolean(document.getElementById("status").value || document.getElementById("words").value.trim());
}

function isWanted(task) {
  const status = document.getElementById("status").value;
  const words = document.getElementById("words").value.toLowerCase().split(/\s+/).filter(Boolean);
  const about = [task.taskId, task.title, task.model, JSON.stringify(task.params)].join(" ").toLowerCase();
  return (!status || status.split(" ").includes(task.status)) && words.every((word) => about.includes(word));
}

function cost(task) {
  return task.coins !== "0" ? task.coins + " coins" : task.money + " " + task.currency;
}

function fill(row, task, now) {
  const middle = element("div");
  middle.append(textIn(element("h2", "", task.title || task.model)));
  middle.append(element("div", "soft", task.taskId));
  middle.append(textIn(element("code", "", JSON.stringify(task.params))));
  if (task.errorCode) {
    middle.append(element("div", "FAILED", task.errorCode + ": " + task.errorMessage));
  }
  const right = element("div", "right");
  right.append(element("div", "status " + task.status, task.status));
  right.append(element("div", "soft age", seconds(task, now)));
  right.append(element("div", "", cost(task)));
  right.append(acts(task));
  const hadFocus = row.contains(document.activeElement);
  row.replaceChildren(thumbnail(task.results), middle, right);
  if (hadFocus) row.focus(); // who goes by keys stays where they were, though the button is gone
}

async function look() {
  try {
    const answer = await (await fetch("/sandbox/tasks?limit=" + (isFiltered() ? SEARCHED : SHOWN))).json();
    const list = document.getElementById("tasks");
    const known = new Set(answer.tasks.map((task) => task.taskId));
    for (const [id, row] of rows) {
      if (!known.has(id)) { row.remove(); rows.delete(id); }
    }
    for (const task of answer.tasks) {
      let row = rows.get(task.taskId);
      if (!row) {
        row = element("article");
        row.tabIndex = -1;
        rows.set(task.taskId, row);
        list.prepend(row);
      }
      // A row is made anew only when its task has moved on: its buttons stay under the finger.
      if (row.dataset.status !== task.status) {
        fill(row, task, answer.now);
        row.dataset.status = task.status;
      } else if (isUnderWay(task)) {
        row.querySelector(".age").textContent = seconds(task, answer.now);
      }
      row.hidden = !isWanted(task);
    }
    const running = answer.tasks.filter(isUnderWay).length;
    const spent = Number(answer.spent).toFixed(2);
    document.getElementById("none").hidden = answer.total > 0;
    document.getElementById("summary").textContent =
      `${answer.total} tasks, ${running} under way, ${spent} spent, nothing billed`;
  } catch (error) {
    document.getElementById("summary").textContent = "the sandbox does not answer";
  }
}

async function watch() {
  await look();
  setTimeout(watch, PAUSE);
}

document.getElementById("controls").addEventListener("submit", (event) => event.preventDefault());
document.getElementById("words").addEventListener("input", look);
document.getElementById("status").addEventListener("change", look);
document.getElementById("reset").addEventListener("click", () => {
  if (confirm("Forget all tasks, requests and scripts?")) act("reset", {});
});
watch();
