// Shows the latest tasks, the newest first. All text goes in as text, never as markup.
"use strict";

const SHOWN = 50;
const PAUSE = 1000;
const rows = new Map(); // task id -> its row, so that pictures and films are not loaded anew

function element(name, className, text) {
  const made = document.createElement(name);
  if (className) made.className = className;
  if (text !== undefined) made.textContent = text;
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

function cost(task) {
  return task.coins !== "0" ? task.coins + " coins" : task.money + " " + task.currency;
}

function fill(row, task, now) {
  const middle = element("div");
  middle.append(element("h2", "", task.title || task.model));
  middle.append(element("div", "soft", task.taskId));
  middle.append(element("code", "", JSON.stringify(task.params)));
  if (task.errorCode) {
    middle.append(element("div", "FAILED", task.errorCode + ": " + task.errorMessage));
  }
  const right = element("div", "right");
  right.append(element("div", "status " + task.status, task.status));
  right.append(element("div", "soft", seconds(task, now)));
  right.append(element("div", "", cost(task)));
  row.replaceChildren(thumbnail(task.results), middle, right);
}

async function look() {
  try {
    const answer = await (await fetch("/sandbox/tasks?limit=" + SHOWN)).json();
    const list = document.getElementById("tasks");
    const known = new Set(answer.tasks.map((task) => task.taskId));
    for (const [id, row] of rows) {
      if (!known.has(id)) { row.remove(); rows.delete(id); }
    }
    for (const task of answer.tasks) {
      let row = rows.get(task.taskId);
      if (!row) {
        row = element("article");
        rows.set(task.taskId, row);
        list.prepend(row);
      }
      if (row.dataset.status !== task.status || task.status === "RUNNING" || task.status === "QUEUED") {
        fill(row, task, answer.now);
        row.dataset.status = task.status;
      }
    }
    const running = answer.tasks.filter((t) => ["RUNNING", "QUEUED"].includes(t.status)).length;
    document.getElementById("none").hidden = answer.total > 0;
    document.getElementById("summary").textContent =
      `${answer.total} tasks, ${running} under way, ${answer.spent} spent, nothing billed`;
  } catch (error) {
    document.getElementById("summary").textContent = "the sandbox does not answer";
  }
  setTimeout(look, PAUSE);
}

look();
