"use strict";
// Elements are made here only. Whatever comes from a run is set as text or as a property, never as HTML.

const $ = (id) => document.getElementById(id);

/** An element with properties, attributes (names with a dash, and role) and children. */
function make(tag, properties = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(properties)) {
    if (value === undefined || value === null || value === false) continue;
    if (name === "class") element.className = value;
    else if (name.includes("-") || name === "role" || name === "for") element.setAttribute(name, value);
    else if (name.startsWith("on")) element.addEventListener(name.slice(2), value);
    else element[name] = value;
  }
  element.append(...children.flat().filter((child) => child !== null && child !== undefined && child !== false));
  return element;
}

function button(text, onclick, properties = {}) {
  return make("button", { type: "button", onclick, ...properties }, text);
}

/** A text from a run: it keeps its own direction of writing. */
function told(text, tag = "span", properties = {}) {
  return make(tag, { dir: "auto", ...properties }, text);
}

/** Says something for a moment, to eyes and to screen readers. */
function say(text) {
  const said = $("said");
  said.hidden = false;
  said.textContent = text;
  clearTimeout(say.timer);
  say.timer = setTimeout(() => { said.hidden = true; }, 4000);
}

/** Opens a dialog with these contents; the focus goes back when it closes. */
function openDialog(dialog, ...contents) {
  if (contents.length) dialog.replaceChildren(...contents);
  if (!dialog.open) dialog.showModal();
}

document.addEventListener("click", (event) => {
  if (event.target.closest?.("[data-close]")) event.target.closest("dialog").close();
  else if (event.target instanceof HTMLDialogElement) event.target.close(); // beside its contents
});
