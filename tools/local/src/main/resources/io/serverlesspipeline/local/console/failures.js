import { alertArea, attempt, button, element, readOnlyNote, row, table } from "./dom.js";
import { get, post } from "./api.js";
import { count, dateTime } from "./format.js";

export default function failures({ pipeline, on }) {
  const alert = alertArea();
  const status = element("div", { role: "status", class: "results" });
  const list = element("div");
  const selected = new Set();
  const redriveSelected = button("Redrive selected", () => redrive({ ids: [...selected] }), { disabled: true });
  const redriveAll = button("Redrive all", () => redrive({ all: true }), { class: "primary", disabled: true });
  for (const each of [redriveAll, redriveSelected]) each.hidden = true;
  let messages = [];
  let inFlight = 0;
  let busy = false;

  async function load() {
    const answer = await attempt(alert, () => get("failures"));
    if (answer) ({ messages, inFlight } = answer), draw();
  }

  function draw() {
    for (const id of selected) if (!messages.some((message) => message.id === id)) selected.delete(id);
    const others = inFlight > 0 ? `A redrive is processing ${count(inFlight, "event")}.` : "";
    const empty = element("p", { class: "empty" }, others || "The failure queue is empty.");
    const columns = ["Select", "Event", "Upload", "Time", "Reason", "Redrive"];
    list.replaceChildren(messages.length > 0 ? table("Failure queue", columns, messages.map(messageRow)) : empty,
      messages.length > 0 ? element("p", {}, others) : "");
    enable();
  }

  function messageRow({ id, shortId, redrivable, uploads }) {
    const disabled = !redrivable || pipeline.readOnly || busy;
    const select = element("input", { type: "checkbox", "aria-label": `Select ${shortId}`, disabled,
      checked: selected.has(id), onchange: () => ((select.checked ? selected.add(id) : selected.delete(id)), enable()) });
    const each = (content) => uploads.map((upload) => element("div", {}, content(upload)));
    return row(select, element("code", {}, shortId), each(({ key }) => key), each(({ time }) => dateTime(time)),
      each(({ reason }) => reason), redrivable
        ? button("Redrive", () => redrive({ ids: [id] }), { disabled }) : "The console doesn't know this event.");
  }

  function enable() {
    const possible = !pipeline.readOnly && !busy && messages.some(({ redrivable }) => redrivable);
    redriveSelected.disabled = !possible || selected.size === 0;
    redriveAll.disabled = !possible;
    for (const each of [redriveAll, redriveSelected]) each.hidden = messages.length === 0;
  }

  async function redrive(selection) {
    busy = true;
    draw();
    status.replaceChildren("The function processes the events again …");
    const answer = await attempt(alert, () => post("failures/redrive", selection));
    busy = false;
    status.replaceChildren(...(answer ? results(answer) : []));
    await load();
  }

  on("failures", load);
  return {
    content: [element("p", { class: "lead" }, "If all attempts to process an upload fail, its event is in the failure "
      + "queue. Fix the cause, then redrive the event: the function processes it again. A file that can't be read isn't here: "
      + "it fails at once, and its upload says why."),
    readOnlyNote(pipeline, "redrive events"),
    element("p", { class: "line" }, redriveAll, redriveSelected, button("Refresh", load)), alert.area, status, list],
    show: load,
  };
}

const WORDS = { stored: "The function processed the event", sent: "The event is in the work queue again",
  failed: "The function failed again", missing: "The event isn't in the queue anymore" };

const results = ({ results: each, summary }) => [element("p", {}, element("b", {}, summary)),
  element("ul", {}, each.map(({ shortId, outcome, reason }) =>
    element("li", {}, element("code", {}, shortId), ` ${WORDS[outcome]}${reason ? `: ${reason}` : "."}`)))];
