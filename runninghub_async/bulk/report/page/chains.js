"use strict";
// Jobs that hang on each other: each chain is one result that nothing hangs on, with all that it is made from.

const CHAIN_CARD = 172;
const CHAIN_HEAD = 44;

const chains = {
  all: [],
  lines: new VirtualLines($("chains"), (index) => chainLine(chains.all[index])),

  /** Shows the chains in which a wanted row stands. */
  show(rows) {
    const wanted = new Set(rows.map((row) => row.id));
    this.all = report.rows
      .filter((row) => row.needs?.length && !neededBy.get(row.id)?.size)
      .map(chainOf)
      .filter((chain) => chain.steps.some((step) => step.some((row) => wanted.has(row.id))));
    this.lines.reset(this.all.map((chain) => CHAIN_HEAD + CHAIN_CARD * Math.max(...chain.steps.map((step) => step.length)) + GAP));
    if (!this.all.length) $("chains").replaceChildren(make("p", { class: "nothing" }, "No results here hang on each other."));
  },

  redraw() {
    for (const index of [...this.lines.shown.keys()]) this.lines.redraw(index);
  },
};

/** The steps that lead to a row: what needs nothing first, the row itself last. */
function chainOf(end) {
  const depths = new Map();
  const stack = [[end, 0]];
  while (stack.length) {
    const [row, depth] = stack.pop();
    if (depth > report.rows.length || (depths.get(row) ?? -1) >= depth) continue;
    depths.set(row, depth);
    for (const id of row.needs ?? []) if (byId.has(id)) stack.push([byId.get(id), depth + 1]);
  }
  const steps = [];
  for (const [row, depth] of depths) (steps[depth] ??= []).push(row);
  for (const step of steps) step.sort((a, b) => a.place - b.place);
  return { end, steps: steps.reverse() };
}

function chainLine({ end, steps }) {
  const costs = new Map();
  for (const row of steps.flat()) {
    if (row.cost) costs.set(row.cost.currency, (costs.get(row.cost.currency) ?? 0) + Number(row.cost.amount));
  }
  const paid = [...costs].map(([currency, sum]) => amount({ amount: String(Number(sum.toFixed(4))), currency })).join(" + ");
  return make("section", { class: "chain", "aria-label": `Chain to ${end.id}` },
    make("h2", {}, make("bdi", {}, end.id), make("small", {}, [plural(steps.length, "step"), paid].filter(Boolean).join(" · "))),
    make("ol", { class: "steps", tabIndex: 0, "aria-label": `Steps of ${end.id}` }, steps.map((step) =>
      make("li", {}, step.map((row) => {
        const made = card(row, { small: true });
        if (steps.flat().some((other) => other.chooses && !other.files.some((file) => file.from === row.id) && other.chooses.includes(row.id) && other.status === "saved")) made.classList.add("passed-over");
        return made;
      })))));
}
