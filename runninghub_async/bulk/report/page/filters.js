"use strict";
// What is asked of the rows, and in which order they come.

function fillFilters() {
  fill($("filter-model"), counted(report.rows.map((row) => row.model)));
  fill($("filter-status"), counted(report.rows.map(statusOf)));
  fill($("filter-param"), counted(report.rows.flatMap((row) => Object.keys(row.params))));
  fillValues();
}

/** The choices of a list, after its first, which asks for nothing; what is asked for stays. */
function fill(select, counts) {
  const kept = select.value;
  const choices = counts.map(([value, count]) => make("option", { value }, `${value} (${count.toLocaleString()})`));
  select.replaceChildren(select.options[0], ...choices);
  select.value = kept;
}

function fillValues() {
  const name = $("filter-param").value;
  $("filter-value").disabled = !name;
  const values = name ? counted(report.rows.filter((row) => Object.hasOwn(row.params, name)).map((row) => valueText(row.params[name]))) : [];
  $("known-values").replaceChildren(...values.slice(0, 100).map(([value]) => make("option", { value: value.slice(0, 200) })));
}

const CONTROLS = { text: "filter-text", model: "filter-model", status: "filter-status", param: "filter-param", value: "filter-value", mark: "filter-mark", sort: "sort" };

function readFilters() {
  for (const [name, id] of Object.entries(CONTROLS)) filter[name] = $(id).value;
  if (!filter.param) filter.value = "";
  $("clear-filters").hidden = !Object.entries(filter).some(([name, value]) => value && name !== "sort");
}

function clearFilters() {
  for (const [name, id] of Object.entries(CONTROLS)) if (name !== "sort") $(id).value = "";
  fillValues();
  applyFilters();
  $("filter-text").focus();
}

let waiting;
document.querySelector(".filters").addEventListener("input", (event) => {
  if (event.target.id === "filter-param") {
    $("filter-value").value = "";
    fillValues();
  }
  clearTimeout(waiting);
  waiting = setTimeout(applyFilters, event.target.matches("input") ? 120 : 0);
});
document.querySelector(".filters").addEventListener("submit", (event) => {
  event.preventDefault();
  applyFilters();
});
$("clear-filters").addEventListener("click", clearFilters);
