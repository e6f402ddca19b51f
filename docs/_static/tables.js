// Long tables can be sorted by a click on a heading and searched for words. Without this script
// they are the same tables, in the order of the page.

const ROWS_TO_SORT = 12;
const ROWS_TO_FILTER = 40;

/** What a cell is sorted by: the first number that stands in it, or its text. */
function keyOf(row, column, numeric) {
  const text = row.cells[column].textContent.trim();
  if (!numeric) return text.toLowerCase();
  const number = text.match(/\d[\d,]*(\.\d+)?/);
  return number ? Number(number[0].replaceAll(",", "")) : null;
}

/** Whether the cells of a column are numbers, as far as there is something in them. */
function isNumeric(rows, column) {
  const texts = rows.map((row) => row.cells[column].textContent.trim()).filter(Boolean);
  return texts.length > 0 && texts.every((text) => /^(from )?\d[\d,.]*( to \d[\d,.]*)?$/.test(text));
}

/** The rows in order of a column; empty cells come last, whichever the direction. */
function sorted(rows, column, direction) {
  const numeric = isNumeric(rows, column);
  const keyed = rows.map((row) => [keyOf(row, column, numeric), row]);
  const isEmpty = (key) => key === null || key === "";
  keyed.sort(([a], [b]) => {
    if (isEmpty(a) || isEmpty(b)) return isEmpty(a) - isEmpty(b);
    return direction * (numeric ? a - b : a.localeCompare(b));
  });
  return keyed.map(([, row]) => row);
}

/** Every heading becomes a button: upwards, downwards, the order of the page. */
function makeSortable(table) {
  const body = table.tBodies[0];
  const original = [...body.rows];
  const headings = [...table.tHead.rows[0].cells];
  const next = { none: "ascending", ascending: "descending", descending: "none" };
  headings.forEach((heading, column) => {
    const button = document.createElement("button");
    button.type = "button";
    button.className = "sort";
    button.append(...heading.childNodes);
    heading.append(button);
    heading.setAttribute("aria-sort", "none");
    button.addEventListener("click", () => {
      const order = next[heading.getAttribute("aria-sort")];
      headings.forEach((each) => each.setAttribute("aria-sort", "none"));
      heading.setAttribute("aria-sort", order);
      const direction = order === "ascending" ? 1 : -1;
      body.append(...(order === "none" ? original : sorted(original, column, direction)));
    });
  });
}

/** A field above the table hides the rows that lack one of its words. */
function makeSearchable(table) {
  const rows = [...table.tBodies[0].rows];
  const label = document.createElement("label");
  const field = document.createElement("input");
  const count = document.createElement("output");
  label.className = "filter";
  field.type = "search";
  field.placeholder = "image-to-video per second";
  label.append("Rows with all of ", field, count);
  const filter = () => {
    const words = field.value.toLowerCase().split(/\s+/).filter(Boolean);
    let shown = 0;
    for (const row of rows) {
      const text = row.textContent.toLowerCase();
      row.hidden = !words.every((word) => text.includes(word));
      shown += row.hidden ? 0 : 1;
    }
    count.textContent = ` ${shown} of ${rows.length}`;
  };
  field.addEventListener("input", filter);
  (table.closest(".table-wrapper") ?? table).before(label);
  filter();
}

document.addEventListener("DOMContentLoaded", () => {
  for (const table of document.querySelectorAll("article table.docutils")) {
    const rows = table.tBodies[0]?.rows.length ?? 0;
    if (!table.tHead || rows < ROWS_TO_SORT) continue;
    makeSortable(table);
    if (rows >= ROWS_TO_FILTER) makeSearchable(table);
  }
});
