"use strict";
// What a person marks: stars, and per output one verdict, "chosen" or "redo". Kept in the browser
// where it lets us, and saved as the table that `--chosen` and `--redo` take.

const MARKS_KEPT = `runninghub-report ${location.pathname} ${report.title}`;
/** By "id\noutput" (an empty output is all of them): {star, verdict, of}; `of` is what was marked. */
const marks = new Map();

function markKey(row, file) {
  return `${row.id}\n${file && row.files.length > 1 ? file.output : ""}`;
}

function markOf(row, file) {
  return marks.get(markKey(row, file)) ?? {};
}

function isMarked(row, wanted) {
  const all = [undefined, ...row.files].map((file) => markOf(row, file));
  if (wanted === "star") return all.some((mark) => mark.star);
  if (wanted === "none") return all.every((mark) => !mark.star && !mark.verdict);
  return all.some((mark) => mark.verdict === wanted);
}

/** Sets or takes back a mark; `what` is "star", "chosen" or "redo". */
function toggleMark(row, file, what) {
  const key = markKey(row, file);
  const mark = { ...marks.get(key), of: makingOf(row) };
  if (what === "star") mark.star = !mark.star;
  else mark.verdict = mark.verdict === what ? undefined : what;
  if (mark.star || mark.verdict) marks.set(key, mark);
  else marks.delete(key);
  const is = what === "star" ? mark.star : mark.verdict === what;
  say(`${row.id}: ${is ? "" : "no longer "}${{ star: "starred", chosen: "chosen", redo: "to be made again" }[what]}`);
  keepMarks();
  document.dispatchEvent(new CustomEvent("marks"));
}

/** Tells what a job has made from what it makes the next time. */
function makingOf(row) {
  return row.task_id ?? row.files[0]?.sha256 ?? "";
}

/** Takes back what was said of something that was made again since: a wish is fulfilled once. */
function dropOldMarks() {
  for (const [key, mark] of marks) {
    const row = byId.get(key.split("\n")[0]);
    if (!row || (mark.of && mark.of !== makingOf(row))) marks.delete(key);
  }
}

function keepMarks() {
  try {
    localStorage.setItem(MARKS_KEPT, JSON.stringify([...marks]));
  } catch {
    // No storage here: the marks last as long as the page, and can be saved as a table.
  }
}

function readMarks() {
  try {
    for (const [key, mark] of JSON.parse(localStorage.getItem(MARKS_KEPT) ?? "[]")) {
      marks.set(key, mark);
    }
    dropOldMarks();
  } catch {
    marks.clear();
  }
}

/** One line for each output (or result) with a mark. */
function marksTable() {
  const cell = (text) => (/[",\r\n]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
  const lines = [...marks].map(([key, mark]) => {
    const [id, output] = key.split("\n");
    return [byId.get(id)?.place ?? 0, Number(output), [id, output, mark.verdict ? markWord(id, mark) : "★"].map(cell).join(",")];
  });
  lines.sort((a, b) => a[0] - b[0] || a[1] - b[1]);
  return `id,output,mark\r\n${lines.map((line) => `${line[2]}\r\n`).join("")}`;
}

/** A second wish to make a result again is told from the first by its number. */
function markWord(id, mark) {
  const times = byId.get(id)?.redone ?? 0;
  return mark.verdict === "redo" && times ? `redo ${times + 1}` : mark.verdict;
}

function saveMarks() {
  const link = make("a", {
    href: URL.createObjectURL(new Blob([marksTable()], { type: "text/csv" })),
    download: "marks.csv",
  });
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
  say(`${plural(marks.size, "mark")} saved as marks.csv, for --chosen and --redo`);
}

readMarks();
