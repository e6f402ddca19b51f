"use strict";
// The data of the page, and which of its rows are looked at.

const report = JSON.parse($("report-data").textContent);
const byId = new Map();
/** The ids of the rows that hang on a row. */
const neededBy = new Map();
/** What is asked of the rows; see filters.js. */
const filter = { text: "", model: "", status: "", param: "", value: "", mark: "", sort: "order" };

function take(row, place) {
  row.place = byId.get(row.id)?.place ?? place;
  for (const id of row.needs ?? []) {
    if (!neededBy.has(id)) neededBy.set(id, new Set());
    neededBy.get(id).add(row.id);
  }
  byId.set(row.id, row);
}

report.rows.forEach(take);

/** All that a search goes through, made when a row is first searched. */
const haystacks = new WeakMap();

function haystack(row) {
  let text = haystacks.get(row);
  if (text === undefined) {
    const parts = [row.id, row.model, row.prompt, row.task_id, row.error, JSON.stringify(row.params), JSON.stringify(row.tags ?? {})];
    text = parts.filter(Boolean).join("\n").toLowerCase();
    haystacks.set(row, text);
  }
  return text;
}

const BY = {
  order: (a, b) => a.place - b.place,
  newest: (a, b) => (b.ended_at ?? 0) - (a.ended_at ?? 0),
  oldest: (a, b) => (a.ended_at ?? Infinity) - (b.ended_at ?? Infinity) || 0,
  costly: (a, b) => Number(b.cost?.amount ?? -1) - Number(a.cost?.amount ?? -1),
  slow: (a, b) => (b.running ?? -1) - (a.running ?? -1),
  waited: (a, b) => (b.queued ?? -1) - (a.queued ?? -1),
  model: (a, b) => (a.model < b.model ? -1 : a.model > b.model ? 1 : 0),
  id: (a, b) => a.id.localeCompare(b.id, undefined, { numeric: true }),
};

/** The rows that are asked for, in the order that is asked for. */
function wantedRows() {
  const words = filter.text.toLowerCase().split(/\s+/).filter(Boolean);
  const value = filter.value.toLowerCase();
  const rows = report.rows.filter((row) =>
    (!filter.model || row.model === filter.model) &&
    (!filter.status || statusOf(row) === filter.status) &&
    (!filter.param || hasValue(row, value)) &&
    (!filter.mark || isMarked(row, filter.mark)) &&
    words.every((word) => haystack(row).includes(word)));
  return rows.sort((a, b) => BY[filter.sort](a, b) || a.place - b.place);
}

function hasValue(row, value) {
  if (!Object.hasOwn(row.params, filter.param)) return false;
  return valueText(row.params[filter.param]).toLowerCase().includes(value);
}

/** How often each value of something occurs in the rows, most often first. */
function counted(values) {
  const counts = new Map();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1]);
}
