import { button, element, field, perFrame } from "./dom.js";
import { clock, count, duration, number } from "./format.js";

const MAX_LINES = 2000;

export default function log({ on }) {
  const level = element("select", { onchange: refilter }, ["All", "INFO", "WARN", "ERROR"].map((name) =>
    element("option", {}, name)));
  const upload = element("input", { type: "search", spellcheck: "false", placeholder: "such as orders.csv", oninput: refilter });
  const request = element("input", { type: "search", spellcheck: "false", placeholder: "ID or its beginning", oninput: refilter });
  const follow = element("input", { type: "checkbox", checked: true, onchange: stick });
  // Lines arrive too fast to announce each of them, so the live region is off.
  const area = element("div", { role: "log", "aria-label": "Function log", "aria-live": "off", tabindex: "0",
    class: "panel", onscroll: unfollow });
  const counter = element("p", { class: "counter" });
  const draw = perFrame(render);
  let lines = [];
  let added = [];
  let first = true;
  let bottom = 0;
  let requests = new Set(); // those that are about the selected upload

  const matches = (line) => (level.value === "All" || line.level === level.value)
    && (upload.value === "" || requests.has(line.requestId)) && line.requestId.startsWith(request.value);

  const isSelected = ({ key, requestId }) => upload.value !== "" && key.includes(upload.value) && requestId !== "";

  function refilter() {
    requests = new Set(lines.filter(isSelected).map(({ requestId }) => requestId));
    area.replaceChildren();
    added = lines;
    draw();
  }

  function render() {
    area.append(...added.filter(matches).map((line) => lineElement(line, filterBy)));
    added = [];
    while (area.childElementCount > MAX_LINES) area.firstChild.remove();
    counter.textContent = `${number(area.childElementCount)} of ${count(lines.length, "line")}`;
    stick();
  }

  function stick() {
    if (follow.checked) area.scrollTop = area.scrollHeight;
    bottom = area.scrollTop;
  }

  /** Stops following when the user scrolls up, in whatever way. */
  function unfollow() {
    if (area.scrollTop < bottom - 1) follow.checked = false;
  }

  function filterBy(input, value) {
    input.value = value;
    refilter();
  }

  on("open", () => (first = true));
  on("log", (next) => {
    // The first message after a connection contains the last lines, which the page may have already.
    lines = first ? next.slice(-MAX_LINES) : [...lines, ...next].slice(-MAX_LINES);
    const isComplete = next.every((line) => !isSelected(line) || requests.has(line.requestId));
    if (first || !isComplete) return (first = false), refilter();
    added = [...added, ...next].slice(-MAX_LINES);
    return draw();
  });

  function lineElement({ time, level: name, text, requestId, key }) {
    const json = parse(text);
    const content = json ? details(json) : element("span", { class: "text" }, text);
    return element("div", { class: "entry", "data-level": name }, element("time", { datetime: time }, clock(time)),
      element("span", { class: "level" }, name), content, requestId ? button(requestId.slice(0, 8),
        () => filterBy(request, requestId), { class: "link", "aria-label": `Request ${requestId}` }) : null);
  }

  const clear = button("Clear filters", () => {
    level.value = "All";
    [upload.value, request.value] = ["", ""];
    refilter();
  });
  return {
    content: [element("div", { class: "line" }, field("Level", level), field("Upload", upload), field("Request", request),
      element("label", { class: "check" }, follow, "Follow"), clear, counter), area],
    show(filters) {
      if (filters) filterBy(upload, filters.key);
      stick();
    },
  };
}

function parse(text) {
  try {
    return text.startsWith("{") ? JSON.parse(text) : null;
  } catch {
    return null;
  }
}

/** Creates a line that opens to its JSON. The JSON is created when it is needed, because there are many lines. */
function details(json) {
  const node = element("details", { class: "text", ontoggle: () => node.childElementCount === 1
    && node.append(element("pre", {}, JSON.stringify(json, null, 2))) }, element("summary", {}, sentence(json)));
  return node;
}

function sentence(json) {
  if (!json.status) return json.message ?? json.failure ?? JSON.stringify(json).slice(0, 200);
  const facts = [
    json.recordsStored === undefined ? null : `stored ${count(json.recordsStored, "record")}`,
    json.recordsRejected > 0 ? `rejected ${number(json.recordsRejected)}` : null,
    json.duration === undefined ? null : `took ${duration(json.duration)}`,
  ].filter(Boolean).join(", ");
  return `${json.status} ${json.key ?? json.messageId ?? ""}${facts ? `: ${facts}` : ""}${
    json.failure ? `. ${json.failure}` : ""}`;
}
