"use strict";
// How moments, amounts and sizes are written.

const STATUS_WORDS = {
  saved: "saved",
  failed: "failed",
  uncertain: "uncertain",
  pending: "not yet submitted",
  submitting: "being submitted",
  submitted: "running",
  succeeded: "to be fetched",
};

function statusOf(row) {
  if (row.forgotten) return "forgotten";
  if (row.unneeded) return "not needed";
  if (row.reason === "blocked") return "blocked";
  return STATUS_WORDS[row.status] ?? row.status;
}

function seconds(value) {
  if (value === undefined || value === null) return "";
  if (value < 10) return `${value.toFixed(1)} s`;
  if (value < 100) return `${Math.round(value)} s`;
  const minutes = Math.floor(value / 60);
  if (minutes < 60) return `${minutes} min ${Math.round(value % 60)} s`;
  return `${Math.floor(minutes / 60)} h ${minutes % 60} min`;
}

function moment(value) {
  return value === undefined ? "" : new Date(value * 1000).toLocaleString();
}

function amount(money) {
  if (!money) return "";
  return money.currency === "RH" ? `${money.amount} coins` : [money.amount, money.currency].filter(Boolean).join(" ");
}

/** What a result has cost, or is expected to. */
function costOf(row) {
  if (row.cost) return amount(row.cost);
  return row.estimate ? `about ${amount(row.estimate)}` : "";
}

function bytes(size) {
  const units = ["bytes", "KB", "MB", "GB"];
  let unit = 0;
  while (size >= 1000 && unit < units.length - 1) {
    size /= 1000;
    unit += 1;
  }
  return `${unit && size < 10 ? size.toFixed(1) : Math.round(size)} ${units[unit]}`;
}

/** A parameter's value as text. */
function valueText(value) {
  return typeof value === "string" ? value : JSON.stringify(value);
}

function plural(count, one, many = `${one}s`) {
  return `${count.toLocaleString()} ${count === 1 ? one : many}`;
}
