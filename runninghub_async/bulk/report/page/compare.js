"use strict";
// Two to four results side by side, with what differs between them.

function openCompare() {
  const rows = [...selected].map((id) => byId.get(id)).filter(Boolean);
  if (rows.length < 2) return say("Select two to four results first: the space bar, or ◫ on a card");
  const facts = comparedFacts(rows);
  openDialog($("compare"),
    make("header", {},
      make("h2", { id: "compare-title" }, `${rows.length} results side by side`),
      make("button", { type: "button", "data-close": "", "aria-label": "Close" }, "✕")),
    make("div", { class: "scrolls", tabIndex: 0, role: "region", "aria-label": "Comparison" },
      make("table", { class: "compared" },
        make("thead", {}, make("tr", {}, make("td", {}), rows.map((row) => make("th", { scope: "col" },
          button(row.id, () => openDetail(row), { class: "link" }), viewer(row, row.files.find((file) => !file.gone) ?? row.files[0]))))),
        make("tbody", {}, facts.map(([name, values]) => {
          const differs = new Set(values).size > 1;
          return make("tr", { class: differs ? "differs" : "" },
            make("th", { scope: "row" }, name, differs && make("span", { class: "badge" }, "differs")),
            values.map((value) => make("td", {}, told(value))));
        })))));
}

function comparedFacts(rows) {
  const names = [...new Set(rows.flatMap((row) => Object.keys(row.params)))];
  return [
    ["model", rows.map((row) => row.model)],
    ...names.map((name) => [name, rows.map((row) => (Object.hasOwn(row.params, name) ? valueText(row.params[name]) : ""))]),
    ["seed", rows.map((row) => row.seed ?? "")],
    ["cost", rows.map(costOf)],
    ["time queued", rows.map((row) => seconds(row.queued))],
    ["time running", rows.map((row) => seconds(row.running))],
  ].filter(([name, values]) => values.some(Boolean) && !(name === "seed" && names.includes("seed")));
}
