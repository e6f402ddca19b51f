"use strict";
// One result closely: its files, and all that is known of it.

const detail = { row: null, output: 0, rows: [] };

function openDetail(row, output = 0) {
  detail.row = row;
  detail.output = Math.min(output, Math.max(0, row.files.length - 1));
  detail.rows = currentRows();
  openDialog($("detail"), ...detailParts(row));
  $("detail").scrollTop = 0;
}

/** Another result, before or after this one. */
function stepDetail(by) {
  const place = detail.rows.findIndex((row) => row.id === detail.row.id);
  const next = detail.rows[place + by];
  if (!next || place < 0) return say(by < 0 ? "This is the first result" : "This is the last result");
  openDetail(byId.get(next.id));
}

function stepOutput(by) {
  const count = detail.row.files.length;
  if (count > 1) openDetail(detail.row, (detail.output + by + count) % count);
}

function detailParts(row) {
  const file = row.files[detail.output];
  const close = make("button", { type: "button", "data-close": "", "aria-label": "Close" }, "✕");
  return [
    make("header", {},
      make("h2", { id: "detail-title" }, make("bdi", {}, row.id), make("small", { class: `status ${row.status}` }, statusOf(row))),
      button("←", () => stepDetail(-1), { "aria-label": "The result before", "aria-keyshortcuts": "ArrowLeft" }),
      button("→", () => stepDetail(1), { "aria-label": "The next result", "aria-keyshortcuts": "ArrowRight" }),
      close),
    make("div", { class: "detail" },
      make("div", { class: "seen" }, viewer(row, file), row.files.length > 1 && outputs(row), detailMarks(row, file)),
      make("div", { class: "known" }, known(row, file))),
  ];
}

function outputs(row) {
  return make("div", { class: "outputs", role: "group", "aria-label": "Outputs" }, row.files.map((file, place) =>
    button("", () => openDetail(row, place), { "aria-label": `Output ${file.output}`, "aria-pressed": String(place === detail.output) }))
    .map((each, place) => (each.append(thumbnail(row, row.files[place])), each)));
}

function detailMarks(row, file) {
  const of = row.files.length > 1 && file ? `output ${file.output}` : "";
  const on = (what, text) => button([text, of].filter(Boolean).join(" "), () => { toggleMark(row, file, what); openDetail(row, detail.output); focusMark(what); },
    { class: `mark ${what}`, "data-mark": what, "aria-pressed": String(Boolean(what === "star" ? markOf(row, file).star : markOf(row, file).verdict === what)) });
  return make("div", { class: "marks" }, on("star", "★ Star"), on("chosen", "✓ Choose"), on("redo", "↻ Make again"));
}

function focusMark(what) {
  $("detail").querySelector(`[data-mark="${what}"]`)?.focus();
}

function known(row, file) {
  const reason = row.reason && report.reasons[row.reason];
  const facts = [
    ["Model", row.model],
    ["Cost", [costOf(row), row.coins && `${row.coins} coins`].filter(Boolean).join(", ")],
    ["Time queued", seconds(row.queued)],
    ["Time running", seconds(row.running)],
    ["Submitted", moment(row.submitted_at)],
    ["Ended", moment(row.ended_at)],
    ["Seed", row.seed],
    ["Task", row.task_id && copied(row.task_id)],
    ["Account", row.account],
    ["Submits", row.attempts],
    ["File", file && (file.gone ? file.name : make("a", { href: file.href, target: "_blank", rel: "noopener" }, file.name))],
    ["Size", file && [bytes(file.size), file.width && `${file.width} × ${file.height}`, seconds(file.seconds)].filter(Boolean).join(", ")],
    ["SHA-256", file?.sha256 && copied(file.sha256)],
  ];
  return [
    row.prompt && make("section", {}, make("h3", {}, "Prompt"), told(row.prompt, "p", { class: "whole" })),
    (row.error || reason) && make("section", { class: "why" }, make("h3", {}, reason ? reason.title : "What was said"),
      row.error && told(row.error, "p", { class: "whole" }), reason?.what_to_do && told(reason.what_to_do, "p", { class: "to-do" })),
    make("section", {}, make("h3", {}, "Parameters"), pairs(Object.entries(row.params).map(([name, value]) => [name, parameter(value)]))),
    make("section", {}, make("h3", {}, "Facts"), pairs(facts)),
    row.kept && make("section", {}, make("h3", {}, "From the job file"), pairs(Object.entries(row.kept).map(([name, value]) => [name, told(valueText(value))]))),
    row.tags && make("section", {}, make("h3", {}, "Tags"), pairs(Object.entries(row.tags).map(([name, value]) => [name, told(valueText(value))]))),
    row.earlier && earlierMakings(row),
    related("Made from", row.needs ?? []),
    related("Used by", [...(neededBy.get(row.id) ?? [])]),
  ].filter(Boolean);
}

/** What a job had made each time before it was made again. */
function earlierMakings(row) {
  return make("section", { class: "earlier" }, make("h3", {}, "Earlier makings"), row.earlier.flatMap((before) => [
    make("h4", {}, `Before redo ${before.redone}`),
    make("div", { class: "outputs" }, before.files.map((file) => {
      const name = make("bdi", {}, file.name.split("/").pop());
      if (file.gone) return make("p", {}, name, " is not there any more");
      return make("a", { href: file.href, target: "_blank", rel: "noopener" }, thumbnail(row, file), name);
    })),
  ]));
}

function pairs(facts) {
  return make("dl", { class: "pairs" }, facts.filter(([, value]) => value !== undefined && value !== null && value !== "").map(([name, value]) =>
    make("div", {}, make("dt", {}, name), make("dd", {}, value))));
}

/** A value; where it is what another job has made, a way to that. */
function parameter(value) {
  if (value && typeof value === "object" && typeof value.job === "string" && byId.has(value.job)) {
    return button(value.job, () => openDetail(byId.get(value.job)), { class: "link" });
  }
  return told(valueText(value), "span", { class: "whole" });
}

function copied(text) {
  const copy = button("Copy", () => copyText(text), { class: "copy", "aria-label": `Copy ${text}` });
  return make("span", { class: "copied" }, make("code", {}, text), copy);
}

async function copyText(text) {
  try {
    await navigator.clipboard.writeText(text);
    say("Copied");
  } catch {
    say("The browser does not let this page copy; mark the text instead");
  }
}

function related(title, ids) {
  if (!ids.length) return null;
  return make("section", {}, make("h3", {}, title), make("div", { class: "related" }, ids.slice(0, 50).map((id) =>
    byId.has(id) ? card(byId.get(id), { small: true }) : make("p", {}, make("bdi", {}, id), " (not in this folder)"))));
}
