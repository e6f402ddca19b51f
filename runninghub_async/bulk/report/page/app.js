"use strict";
// The page as a whole: its views, its keys and its colours.

const VIEWS = ["gallery", "chains", "failures", "plots"];
let rowsWanted = [];
let view = "gallery";

function currentRows() {
  return rowsWanted;
}

function applyFilters() {
  readFilters();
  rowsWanted = wantedRows();
  const all = report.rows.length;
  $("count").textContent = rowsWanted.length === all ? plural(all, "result") : `${rowsWanted.length.toLocaleString()} of ${plural(all, "result")}`;
  drawView();
}

function drawView() {
  keepingFocus(() => {
    if (view === "gallery") gallery.show(rowsWanted);
    else if (view === "chains") chains.show(rowsWanted);
    else if (view === "failures") showFailures(rowsWanted);
    else showPlots(rowsWanted);
  });
}

/** Draws cards anew; the one that had the focus has it again. */
function keepingFocus(draw) {
  const held = document.activeElement?.closest(".card")?.querySelector("button.open").dataset.id;
  draw();
  if (held === undefined || document.activeElement !== document.body) return;
  const buttons = [...$(view).querySelectorAll("button.open")];
  const again = buttons.find((each) => each.dataset.id === held) ?? buttons.find((each) => each.tabIndex === 0);
  (again ?? $("results")).focus({ preventScroll: true });
}

function openView() {
  const asked = location.hash.slice(2); // "#/chains", which is no element that the browser would scroll to
  view = VIEWS.includes(asked) ? asked : "gallery";
  for (const name of VIEWS) $(name).hidden = name !== view;
  for (const link of document.querySelectorAll(".views a")) {
    if (link.hash === `#/${view}`) link.setAttribute("aria-current", "page");
    else link.removeAttribute("aria-current");
  }
  scrollTo({ top: 0 });
  drawView();
}

function drawHead() {
  document.title = report.title;
  $("title").textContent = report.title;
  const totals = report.totals;
  const costs = (some) => some.map(amount).join(" + ");
  const parts = [
    plural(totals.saved, "result"),
    totals.failed && `${totals.failed.toLocaleString()} failed`,
    totals.uncertain && `${totals.uncertain.toLocaleString()} uncertain`,
    totals.pending + totals.submitting + totals.submitted + totals.succeeded > 0 &&
      `${(totals.pending + totals.submitting + totals.submitted + totals.succeeded).toLocaleString()} still to come`,
    totals.costs.length && `${costs(totals.costs)} paid`,
    totals.estimates.length && `about ${costs(totals.estimates)} not billed yet`,
    totals.spent.length && `${costs(totals.spent)} in all, with tasks that were followed by others`,
    `as of ${new Date(report.made_at).toLocaleString()}`,
    report.links_until && `links until ${new Date(report.links_until).toLocaleString()}`,
  ];
  $("summary").textContent = parts.filter(Boolean).join(" · ");
  document.querySelector('.views a[href="#/chains"]').hidden = !neededBy.size;
}

// -- keys -------------------------------------------------------------------------------------------

const KEYS = {
  "/": () => $("filter-text").focus(),
  "?": () => openDialog($("help")),
  v: openCompare,
  1: () => { location.hash = "/gallery"; },
  2: () => { location.hash = "/chains"; },
  3: () => { location.hash = "/failures"; },
  4: () => { location.hash = "/plots"; },
};
const DETAIL_KEYS = {
  ArrowLeft: () => stepDetail(-1),
  ArrowRight: () => stepDetail(1),
  "[": () => stepOutput(-1),
  "]": () => stepOutput(1),
};
const MARK_KEYS = { s: "star", c: "chosen", r: "redo" };

document.addEventListener("keydown", (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
  const at = event.target;
  if (at.matches?.("input, select, textarea, audio, video, model-viewer")) {
    if (event.key === "Escape" && at.closest(".filters")) {
      event.preventDefault(); // some browsers would empty the field, and what it asks for would stay
      backToResults();
    }
    return;
  }
  if (keyDone(event.key, at)) event.preventDefault();
});

/** Whether a key meant something. */
function keyDone(key, at) {
  const inDetail = $("detail").open;
  if (MARK_KEYS[key] && inDetail) {
    toggleMark(detail.row, detail.row.files[detail.output], MARK_KEYS[key]);
    openDetail(detail.row, detail.output);
    return true;
  }
  if (inDetail && DETAIL_KEYS[key] && !at.closest(".scrolls")) return DETAIL_KEYS[key](), true;
  if (document.querySelector("dialog[open]")) return false;
  const row = byId.get(at.closest?.(".card")?.querySelector("button.open")?.dataset.id);
  if (row && MARK_KEYS[key]) return toggleMark(row, undefined, MARK_KEYS[key]), true;
  if (row && key === " " && at.matches("button.open")) return toggleSelected(row), true;
  if (KEYS[key]) return KEYS[key](), true;
  const target = view === "gallery" && (row || at === document.body || at === $("results")) ? gallery.target(key) : undefined;
  if (target === undefined) return false;
  gallery.go(row ? target : gallery.active);
  return true;
}

// The space bar selects; without this the button would open as well.
document.addEventListener("keyup", (event) => {
  if (event.key === " " && event.target.matches?.("button.open")) event.preventDefault();
});

function backToResults() {
  if (view === "gallery" && gallery.rows.length) gallery.go(gallery.active);
  else $("results").focus();
}

// -- colours ----------------------------------------------------------------------------------------

const SCHEMES = ["auto", "light", "dark"];
const SCHEME_KEPT = "runninghub-report scheme";

function setScheme(scheme) {
  document.documentElement.dataset.scheme = scheme;
  $("scheme").textContent = `Colours: ${scheme}`;
  if (view === "plots") drawView();
}

$("scheme").addEventListener("click", () => {
  const next = SCHEMES[(SCHEMES.indexOf(document.documentElement.dataset.scheme) + 1) % SCHEMES.length];
  setScheme(next);
  try {
    localStorage.setItem(SCHEME_KEPT, next);
  } catch {
    // It lasts as long as the page, then.
  }
});

function keptScheme() {
  try {
    const kept = localStorage.getItem(SCHEME_KEPT);
    return SCHEMES.includes(kept) ? kept : "auto";
  } catch {
    return "auto";
  }
}

// -- beginning --------------------------------------------------------------------------------------

document.addEventListener("marks", () => {
  $("export").disabled = !marks.size;
  $("export").textContent = marks.size ? `Save marks (${marks.size})` : "Save marks";
  if (filter.mark) applyFilters();
  else if (view === "gallery") keepingFocus(() => gallery.redraw());
  else if (view === "chains") keepingFocus(() => chains.redraw());
});
$("export").addEventListener("click", saveMarks);
$("open-help").addEventListener("click", () => openDialog($("help")));
$("open-compare").addEventListener("click", openCompare);
$("clear-selection").addEventListener("click", clearSelection);
addEventListener("hashchange", openView);
// The address says which view is open: to skip to its results is no other address.
document.querySelector(".skip").addEventListener("click", (event) => {
  event.preventDefault();
  $("results").focus();
});
let widthBefore = innerWidth;
addEventListener("resize", () => {
  if (innerWidth !== widthBefore && view === "gallery") drawView();
  widthBefore = innerWidth;
});
matchMedia("(prefers-color-scheme: dark)").addEventListener("change", () => view === "plots" && drawView());
// Players go on playing behind a closed dialog otherwise.
for (const dialog of document.querySelectorAll("dialog")) {
  dialog.addEventListener("close", () => {
    for (const media of dialog.querySelectorAll("audio, video")) media.pause();
    if (dialog.id !== "help") dialog.replaceChildren();
    if (!document.querySelector("dialog[open]") && document.activeElement === document.body) backToResults();
  });
}

function begin() {
  setScheme(keptScheme());
  drawHead();
  fillFilters();
  readFilters();
  rowsWanted = wantedRows();
  openView();
  applyFilters();
  document.dispatchEvent(new CustomEvent("marks"));
}

begin();
