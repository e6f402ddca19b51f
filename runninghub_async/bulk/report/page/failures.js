"use strict";
// What has not become a result, by its reason, with what to do about it.

const SHOWN_AT_FIRST = 24;

function showFailures(rows) {
  const groups = new Map();
  for (const row of rows) {
    if (!row.reason) continue;
    if (!groups.has(row.reason)) groups.set(row.reason, []);
    groups.get(row.reason).push(row);
  }
  const parts = [...groups]
    .sort((a, b) => b[1].length - a[1].length)
    .map(([key, some]) => failureGroup(report.reasons[key] ?? { title: key, what_to_do: "" }, some));
  $("failures").replaceChildren(...(parts.length ? parts : [make("p", { class: "nothing" }, "Nothing has failed here.")]));
}

function failureGroup(reason, rows) {
  const list = make("ul", { class: "failed" });
  const more = button("", () => put(rows.length), { class: "more" });
  const put = (count) => {
    list.append(...rows.slice(list.childElementCount, count).map(failedRow));
    more.hidden = list.childElementCount >= rows.length;
    more.textContent = `Show ${plural(rows.length - list.childElementCount, "more", "more")}`;
  };
  put(SHOWN_AT_FIRST);
  return make("section", { class: "reason" },
    make("h2", {}, told(reason.title), make("small", {}, plural(rows.length, "result"))),
    reason.what_to_do && told(reason.what_to_do, "p", { class: "to-do" }),
    list, more);
}

function failedRow(row) {
  return make("li", {},
    button(row.id, () => openDetail(row), { class: "link", "data-id": row.id }),
    make("span", { class: "facts" }, row.model),
    row.error && told(row.error, "span", { class: "error" }));
}
