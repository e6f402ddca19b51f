"use strict";
// Throughput, times and cost, drawn by uPlot, and the same numbers as tables.

const MOST_MODELS = 8;
let drawnPlots = [];

function showPlots(rows) {
  drawnPlots.forEach((plot) => plot.destroy());
  drawnPlots = [];
  const ended = rows.filter((row) => row.ended_at !== undefined).sort((a, b) => a.ended_at - b.ended_at);
  const parts = [
    throughput(ended.filter((row) => row.status === "saved")),
    timesPerModel(rows),
    ...costOverTime(ended),
    costPerModel(rows),
  ].filter(Boolean);
  $("plots").replaceChildren(...(parts.length ? parts.map((part) => part.element) : [make("p", { class: "nothing" }, "There is nothing to draw yet.")]));
  for (const part of parts) part.draw?.();
}

/** A heading, a place for the drawing, and the numbers in words. */
function figure(title, columns, lines, draw) {
  const place = make("div", { class: "drawing", role: "img", "aria-label": `${title}; the numbers stand in the table below` });
  const table = make("table", {},
    make("thead", {}, make("tr", {}, columns.map((column) => make("th", { scope: "col" }, column)))),
    make("tbody", {}, lines.map(([first, ...rest]) => make("tr", {}, make("th", { scope: "row" }, first), rest.map((value) => make("td", {}, value))))));
  const element = make("section", { class: "plot" }, make("h2", {}, title), place,
    make("details", { open: !draw }, make("summary", {}, "As a table"), make("div", { class: "scrolls", tabIndex: 0, role: "region", "aria-label": title }, table)));
  if (!draw) place.remove();
  return { element, draw: draw && (() => draw(place)) };
}

function colour(name) {
  return getComputedStyle(document.documentElement).getPropertyValue(name).trim();
}

function plotInto(place, series, data, { x = {}, y = {}, scales = {} } = {}) {
  const axis = { stroke: colour("--muted"), grid: { stroke: colour("--line"), width: 1 }, ticks: { stroke: colour("--line"), width: 1 } };
  drawnPlots.push(new uPlot({
    width: place.clientWidth,
    height: 240,
    legend: { show: series.length > 1 },
    cursor: { drag: { x: false, y: false } },
    scales,
    axes: [{ ...axis, ...x }, { ...axis, size: 70, ...y }],
    series: [{}, ...series.map((each, place) => ({ stroke: colour(`--series-${(place % 4) + 1}`), width: 2, ...each }))],
  }, data, place));
}

function throughput(saved) {
  if (saved.length < 2) return null;
  const [from, to] = [saved[0].ended_at, saved.at(-1).ended_at];
  const step = STEPS.find((each) => (to - from) / each <= 60) ?? STEPS.at(-1);
  const counts = new Map();
  for (let at = Math.floor(from / step) * step; at <= to; at += step) counts.set(at, 0);
  for (const row of saved) {
    const at = Math.floor(row.ended_at / step) * step;
    counts.set(at, (counts.get(at) ?? 0) + 1);
  }
  const points = [...counts].slice(0, 5000);
  return figure("Results over time", ["From", `Saved in ${seconds(step)}`], points.map(([at, count]) => [moment(at), count]),
    (place) => plotInto(place, [{ label: `saved in ${seconds(step)}`, paths: uPlot.paths.bars({ size: [0.9, 60] }), fill: colour("--series-1"), points: { show: false } }],
      [points.map((each) => each[0]), points.map((each) => each[1])], { scales: { y: { range: (_, __, most) => [0, Math.max(1, most)] } }, y: { incrs: [1, 2, 5, 10, 20, 50, 100, 200, 500, 1000, 5000, 10_000] } }));
}

const STEPS = [1, 5, 10, 30, 60, 300, 600, 1800, 3600, 21600, 86400, 604800];

/** By model: [model, rows] of the most frequent. */
function perModel(rows) {
  const groups = Map.groupBy ? Map.groupBy(rows, (row) => row.model) : grouped(rows);
  return [...groups].sort((a, b) => b[1].length - a[1].length);
}

function grouped(rows) {
  const groups = new Map();
  for (const row of rows) groups.set(row.model, [...(groups.get(row.model) ?? []), row]);
  return groups;
}

function quantile(values, share) {
  const sorted = values.filter((value) => value !== undefined).sort((a, b) => a - b);
  return sorted.length ? sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] : undefined;
}

function timesPerModel(rows) {
  const models = perModel(rows.filter((row) => row.running !== undefined)).map(([name, some]) => ({
    name,
    count: some.length,
    queued: quantile(some.map((row) => row.queued), 0.5),
    running: quantile(some.map((row) => row.running), 0.5),
    late: quantile(some.map((row) => row.queued + row.running), 0.95),
  }));
  if (!models.length) return null;
  const lines = models.map((each) => [each.name, each.count, seconds(each.queued), seconds(each.running), seconds(each.late)]);
  return figure("Time queued and running, by model", ["Model", "Results", "Queued (median)", "Running (median)", "19 of 20 within"], lines,
    (place) => place.replaceWith(bars(models.slice(0, MOST_MODELS).map((each) => [each.name, [each.queued ?? 0, each.running ?? 0]]), ["queued", "running"], seconds)));
}

function costOverTime(ended) {
  const parts = [];
  for (const [currency] of counted(ended.filter((row) => row.cost).map((row) => row.cost.currency ?? ""))) {
    let sum = 0;
    const points = ended.filter((row) => row.cost && (row.cost.currency ?? "") === currency).map((row) => [row.ended_at, (sum += Number(row.cost.amount))]);
    if (points.length < 2) continue;
    const step = Math.ceil(points.length / 50);
    const told = points.filter((_, place) => place % step === 0 || place === points.length - 1);
    const name = currency === "RH" ? "coins" : currency;
    parts.push(figure(`Cost over time${name ? `, in ${name}` : ""}`, ["Until", "Cost"], told.map(([at, cost]) => [moment(at), amount({ amount: String(Number(cost.toFixed(4))), currency })]),
      (place) => plotInto(place, [{ label: "cost", fill: colour("--series-1-pale") }], [points.map((each) => each[0]), points.map((each) => each[1])], { scales: { y: { range: (_, __, most) => [0, most || 1] } } })));
  }
  return parts;
}

function costPerModel(rows) {
  const sums = new Map();
  for (const row of rows) {
    if (!row.cost) continue;
    const key = `${row.model}\n${row.cost.currency ?? ""}`;
    const sum = sums.get(key) ?? { cost: 0, count: 0 };
    sums.set(key, { cost: sum.cost + Number(row.cost.amount), count: sum.count + 1 });
  }
  const models = [...sums].map(([key, sum]) => ({ model: key.split("\n")[0], currency: key.split("\n")[1], ...sum })).sort((a, b) => b.cost - a.cost);
  if (!models.length) return null;
  const written = (cost, currency) => amount({ amount: String(Number(cost.toFixed(4))), currency });
  const lines = models.map((each) => [each.model, each.count, written(each.cost, each.currency), written(each.cost / each.count, each.currency)]);
  const one = models[0].currency;
  return figure("Cost by model", ["Model", "Results", "Cost", "Cost of one"], lines,
    (place) => place.replaceWith(bars(models.filter((each) => each.currency === one).slice(0, MOST_MODELS).map((each) => [each.model, [each.cost]]), ["cost"], (cost) => written(cost, one))));
}

/** Lying bars with their words, which fit models' long names better than an axis does. */
function bars(lines, names, written) {
  const most = Math.max(...lines.map(([, values]) => values.reduce((a, b) => a + b, 0))) || 1;
  return make("div", { class: "bars", "aria-hidden": "true" },
    names.length > 1 && make("p", { class: "legend" }, names.map((name, place) => make("span", { class: `series-${place + 1}` }, name))),
    lines.map(([name, values]) => make("div", { class: "bar" },
      make("span", { class: "name" }, name),
      make("span", { class: "track" }, values.map((value, place) => {
        const part = make("span", { class: `part series-${place + 1}` });
        part.style.width = `${(100 * value) / most}%`;
        return part;
      })),
      make("span", { class: "value" }, values.map(written).join(" + ")))));
}

addEventListener("resize", () => {
  for (const plot of drawnPlots) {
    const place = plot.root.parentElement;
    if (place?.clientWidth) plot.setSize({ width: place.clientWidth, height: 240 });
  }
});
