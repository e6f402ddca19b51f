"use strict";
// All results that are asked for, as cards in lines.

const GAP = 16;
const gallery = {
  rows: [],
  columns: 1,
  active: 0,
  lines: new VirtualLines($("gallery"), (line) => galleryLine(line)),

  /** Shows these rows; what is looked at stays where it is. */
  show(rows) {
    const kept = this.anchor();
    const active = this.rows[this.active]?.id;
    const place = rows.findIndex((row) => row.id === active);
    this.rows = rows;
    this.active = place < 0 ? Math.max(0, Math.min(this.active, rows.length - 1)) : place;
    this.layOut();
    this.return(kept);
  },

  layOut() {
    const width = $("gallery").clientWidth;
    if (!width) return;
    const least = width < 500 ? 150 : 230;
    this.columns = Math.max(1, Math.floor((width + GAP) / (least + GAP)));
    $("gallery").style.setProperty("--columns", this.columns);
    const card = (width - GAP * (this.columns - 1)) / this.columns;
    const words = innerWidth > 700 ? 90 : 112; // the marks stand above the words there
    const height = Math.round(card * 0.75) + words + GAP;
    $("gallery").style.setProperty("--words", `${words}px`);
    $("gallery").style.setProperty("--picture", `${Math.round(card * 0.75)}px`);
    this.lines.pinned = Math.floor(this.active / this.columns);
    this.lines.reset(new Array(Math.ceil(this.rows.length / this.columns)).fill(height));
    $("gallery").classList.toggle("empty", !this.rows.length);
    if (!this.rows.length) $("gallery").replaceChildren(make("p", { class: "nothing" }, report.rows.length ? "Nothing is like that. Clear the filter to see all results." : "This run has no results yet."));
  },

  /** The first row in the window, and where it is. */
  anchor() {
    if (!this.rows.length || scrollY < 4) return null;
    const line = this.lines.lineAt(Math.max(0, scrollY - this.lines.offset));
    const row = this.rows[line * this.columns];
    return row ? { id: row.id, above: this.lines.tops[line] - scrollY } : null;
  },

  return(kept) {
    const place = kept ? this.rows.findIndex((row) => row.id === kept.id) : -1;
    if (place < 0) return;
    scrollTo({ top: this.lines.tops[Math.floor(place / this.columns)] - kept.above });
    this.lines.draw();
  },

  redraw(ids) {
    const lines = new Set();
    this.rows.forEach((row, place) => {
      if (!ids || ids.has(row.id)) lines.add(Math.floor(place / this.columns));
    });
    for (const line of lines) this.lines.redraw(line);
  },

  button(id) {
    return [...$("gallery").querySelectorAll("button.open")].find((each) => each.dataset.id === id);
  },

  /** Goes to a result. */
  go(place) {
    if (!this.rows.length) return;
    const before = this.button(this.rows[this.active]?.id);
    if (before) before.tabIndex = -1;
    this.active = Math.min(this.rows.length - 1, Math.max(0, place));
    this.lines.reveal(Math.floor(this.active / this.columns));
    const there = this.button(this.rows[this.active].id);
    there.tabIndex = 0;
    there.focus({ preventScroll: true });
  },

  /** Where a key leads, or undefined. */
  target(key) {
    const page = Math.max(1, Math.floor((innerHeight - 120) / (this.lines.tops[1] ?? 300))) * this.columns;
    return {
      ArrowLeft: this.active - 1,
      ArrowRight: this.active + 1,
      ArrowUp: this.active - this.columns,
      ArrowDown: Math.min(this.active + this.columns, this.rows.length - 1),
      PageUp: this.active - page,
      PageDown: this.active + page,
      Home: 0,
      End: this.rows.length - 1,
    }[key];
  },
};

function galleryLine(line) {
  const element = make("div", { class: "cards", role: "list" });
  const first = line * gallery.columns;
  gallery.rows.slice(first, first + gallery.columns).forEach((row, step) => {
    const made = card(row, { tabIndex: first + step === gallery.active ? 0 : -1 });
    made.setAttribute("role", "listitem");
    element.append(made);
  });
  return element;
}

// A click or Tab makes a result the one that the arrows go on from.
$("gallery").addEventListener("focusin", (event) => {
  const id = event.target.closest(".card")?.querySelector("button.open").dataset.id;
  const place = gallery.rows.findIndex((row) => row.id === id);
  if (place < 0 || place === gallery.active) return;
  const before = gallery.button(gallery.rows[gallery.active]?.id);
  if (before) before.tabIndex = -1;
  gallery.active = place;
  gallery.lines.pinned = Math.floor(place / gallery.columns);
  gallery.button(id).tabIndex = 0;
});
