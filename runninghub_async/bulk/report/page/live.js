"use strict";
// While a run goes on: what changes comes as server-sent events, where the page is served with --live.

if (report.live) {
  const source = new EventSource(report.live.events);
  const told = (text) => {
    $("live").hidden = false;
    $("live").textContent = text;
  };
  source.addEventListener("open", () => told("● live"));
  source.addEventListener("error", () => told("○ the connection is lost; trying again"));
  source.addEventListener("going", () => told("● live"));
  source.addEventListener("over", () => told("the run is over"));
  source.addEventListener("rows", (event) => takeChanges(JSON.parse(event.data)));
}

function takeChanges({ rows, ...rest }) {
  Object.assign(report, rest);
  const changed = new Set();
  for (const row of rows) {
    const old = byId.get(row.id);
    take(row, report.rows.length);
    if (old) report.rows[old.place] = row;
    else report.rows.push(row);
    changed.add(row.id);
  }
  report.made_at = new Date().toISOString();
  dropOldMarks();
  drawHead();
  fillFilters();
  const before = rowsWanted.map((row) => row.id);
  rowsWanted = wantedRows();
  const same = before.length === rowsWanted.length && rowsWanted.every((row, place) => row.id === before[place]);
  if (view === "gallery" && same) {
    gallery.rows = rowsWanted;
    keepingFocus(() => gallery.redraw(changed));
  } else if (!document.querySelector("dialog[open]")) {
    applyFilters();
  }
  if ($("detail").open && changed.has(detail.row.id)) openDetail(byId.get(detail.row.id), detail.output);
}
