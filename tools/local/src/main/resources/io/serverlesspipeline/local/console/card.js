import { button, element, row, table } from "./dom.js";
import { bytes, clock, count, marked, number } from "./format.js";

const OPAQUE = "opaque"; // the format of a file that becomes one item, because nothing says that it contains records
const STEPS = { bucket: "Bucket", function: "Function", table: "Table", queue: "Failure queue" };

/** Creates the card of an upload. Updating it in place keeps the animation and the focus. */
export default function createCard(upload, pipeline, go) {
  const steps = Object.entries(STEPS).map(([name, label]) => {
    const time = element("time");
    return { name, time, item: element("li", { class: `step ${name}` }, element("span", {}, label), time) };
  });
  const facts = element("p", { class: "facts" });
  const outcome = element("p", { class: "outcome" });
  const actions = element("p", { class: "actions" });
  const details = element("div", { class: "details" });
  const article = element("article", { class: "panel card", "aria-label": upload.key },
    element("div", { class: "about" }, element("h2", {}, upload.key), facts, outcome, actions),
    element("ol", { class: "way", "aria-label": `Way of ${upload.key}` }, steps.map(({ item }) => item)), details);

  let shown = "[]";

  function update(next) {
    const states = stepStates(next);
    for (const { name, time, item } of steps) {
      item.dataset.state = states[name];
      time.textContent = stepTime(next.steps, name);
      if (next.steps[name]) time.dateTime = next.steps[name];
    }
    article.dataset.state = next.state;
    facts.textContent = factsOf(next);
    outcome.textContent = outcomeOf(next);
    const links = linksOf(next, pipeline, go);
    if (namesOf(links) !== namesOf(actions.children)) actions.replaceChildren(...links);
    const rejected = JSON.stringify(next.rejected);
    if (rejected !== shown) details.replaceChildren(next.rejected.length > 0 ? rejectedTable(next.key, next.rejected) : "");
    shown = rejected;
  }

  update(upload);
  return { item: element("li", {}, article), update };
}

function stepStates({ state, steps }) {
  const states = {};
  for (const name of Object.keys(STEPS)) states[name] = steps[name] ? "reached" : "idle";
  if (state === "uploaded") states.function = "active";
  if (state === "processing") states.table = "active";
  if (state === "queued" || state === "failed") states[steps.bucket ? "function" : "bucket"] = "failed";
  return states;
}

/** Returns the time of the first step, or for the others how much later they were. */
function stepTime(steps, name) {
  if (!steps[name]) return "";
  const first = Math.min(...Object.values(steps).map((time) => Date.parse(time)));
  const later = Date.parse(steps[name]) - first;
  return name === "bucket" || later === 0 ? clock(steps[name]) : `+${(later / 1000).toFixed(1)} s`;
}

const factsOf = ({ size, contentType, format }) =>
  [size === null ? null : bytes(size), contentType, format && format !== OPAQUE ? `read as ${format}` : null].filter(Boolean).join(" · ");

/** Returns a sentence about what has become of an upload so far. */
function outcomeOf({ state, counts, message, steps }) {
  const why = message ? `: ${message}` : ".";
  switch (state) {
    case "uploaded":
      return "The file is in the bucket. S3 invokes the function.";
    case "processing":
      if (message) return `The function failed, and is invoked again${why}`;
      return counts ? `${storedOf(counts)} so far` : "The function reads the file.";
    case "failed":
      if (!steps.bucket) return `The file isn't in the bucket${why}`;
      return `The function stopped after ${count(counts?.stored ?? 0, "stored record")}${why}`;
    case "queued":
      return `The event is in the failure queue${why}`;
    case "waiting":
      return message;
    default:
      return message || storedOf(counts);
  }
}

const storedOf = ({ stored, rejected, stale, filtered }) => [
  `Stored ${count(stored, "record")}`,
  rejected > 0 ? `rejected ${number(rejected)}` : null,
  stale > 0 ? `skipped ${number(stale)} because newer items exist` : null,
  filtered > 0 ? `filtered out ${number(filtered)}` : null,
].filter(Boolean).join(", ");

const namesOf = (links) => [...links].map(({ textContent }) => textContent).join();

function linksOf({ key, state, steps, format }, { bucket }, go) {
  const link = (name, view, argument) => button(name, () => go(view, argument), { class: "link" });
  return [
    steps.table ? link("Show the file's items", "items", `OBJECT#${bucket}/${key}`) : null,
    state === "queued" ? link("Show the failure queue", "failures") : null,
    format === OPAQUE ? link("Add a file rule", "mapping") : null,
    steps.function ? link("Show the log", "log", { key }) : null,
  ].filter(Boolean);
}

export function rejectedTable(key, rejected) {
  const rows = rejected.map(({ record, reason, content, mark }) => row(number(record), reason, marked(content, mark)));
  return table(`Rejected records of ${key}`, ["Record", "Reason", "Content"], rows);
}
