"use strict";
// A result as a card, wherever one is shown; and which of them are selected.

const selected = new Set();
const MOST_COMPARED = 4;

/** The card of a row. `tabIndex` is 0 for the one that Tab comes to. */
function card(row, { tabIndex = 0, small = false } = {}) {
  const file = row.files.find((each) => !each.gone) ?? row.files[0];
  const mark = isMarked(row, "chosen") ? "chosen" : isMarked(row, "redo") ? "redo" : "";
  const status = statusOf(row);
  const words = row.prompt ?? Object.values(row.params).find((value) => typeof value === "string") ?? "";
  const facts = [row.model, costOf(row), seconds(row.running)].filter(Boolean).join(" · ");
  const open = make("button",
    { type: "button", class: "open", tabIndex, "data-id": row.id, "aria-label": cardLabel(row, status, words), onclick: () => openDetail(row) },
    make("span", { class: "picture" },
      thumbnail(row, file),
      file && file.kind !== "image" && make("span", { class: "badge" }, KIND_SIGNS[file.kind]),
      row.files.length > 1 && make("span", { class: "badge many" }, `${row.files.length} outputs`)),
    make("span", { class: "words" },
      make("span", { class: "id" }, make("bdi", {}, row.id)),
      !small && told(words, "span", { class: "prompt" }),
      make("span", { class: "facts" }, status !== "saved" && make("span", { class: `status ${row.status}` }, status), facts)));
  return make("div", { class: `card ${mark} ${selected.has(row.id) ? "selected" : ""}` },
    open, !small && cardMarks(row));
}

function cardLabel(row, status, words) {
  const marked = [isMarked(row, "star") && "starred", isMarked(row, "chosen") && "chosen", isMarked(row, "redo") && "to be made again", selected.has(row.id) && "selected"];
  return [row.id, status, row.model, words.slice(0, 160), costOf(row), ...marked].filter(Boolean).join(", ");
}

/** What is done with a result by the mouse; the keys do the same. */
function cardMarks(row) {
  const on = (name, text, sign, is, act) =>
    button(sign, act, { class: `mark ${name}`, tabIndex: -1, title: text, "aria-label": `${text}: ${row.id}`, "aria-pressed": String(Boolean(is)) });
  return make("div", { class: "marks" },
    on("star", "Star", "★", markOf(row).star || isMarked(row, "star"), () => toggleMark(row, undefined, "star")),
    on("chosen", "Chosen", "✓", isMarked(row, "chosen"), () => toggleMark(row, undefined, "chosen")),
    on("redo", "To be made again", "↻", isMarked(row, "redo"), () => toggleMark(row, undefined, "redo")),
    on("select", "Select to compare", "◫", selected.has(row.id), () => toggleSelected(row)));
}

function toggleSelected(row) {
  if (selected.delete(row.id)) {
    say(`${row.id} is no longer selected`);
  } else if (selected.size >= MOST_COMPARED) {
    say(`At most ${MOST_COMPARED} can be compared: ${[...selected].join(", ")} are selected`);
  } else {
    selected.add(row.id);
    say(`${row.id} is selected`);
  }
  drawTray();
  document.dispatchEvent(new CustomEvent("marks"));
}

function clearSelection() {
  selected.clear();
  drawTray();
  document.dispatchEvent(new CustomEvent("marks"));
}

function drawTray() {
  $("tray").hidden = !selected.size;
  $("tray-count").textContent = `${plural(selected.size, "result")} selected: ${[...selected].join(", ")}`;
  $("open-compare").disabled = selected.size < 2;
}
