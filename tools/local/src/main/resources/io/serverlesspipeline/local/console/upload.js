import { alertArea, attempt, button, element, field, perFrame, readOnlyNote } from "./dom.js";
import { get, uploadFile } from "./api.js";
import { count, number } from "./format.js";
import createCard from "./card.js";

const MAX_CARDS = 100;
const MAX_UPLOADS = 2000; // as many as the console keeps
const MAX_REQUESTS = 4;
const GROUPS = { stored: "stored", partial: "partly stored", failed: "failed", queued: "in the failure queue",
  waiting: "without progress" };

export default function upload({ pipeline, on, go }) {
  const uploads = new Map(); // by ID, the oldest first
  const cards = new Map();
  const changed = new Set();
  const waiting = [];
  let fresh = new Set();
  let sending = 0;
  let refused = 0;
  let pause;
  const list = element("ul", { "aria-label": "Uploads", class: "plain" });
  const counter = element("p", { role: "status", class: "counter" });
  const empty = element("p", { class: "empty" }, "Drop a file, or write a record. Files that you upload with "
    + "./pipeline put or the AWS CLI appear here, too.");
  const draw = perFrame(render);

  function change(next) {
    fresh.add(next.id);
    uploads.set(next.id, next);
    if (uploads.size > MAX_UPLOADS) uploads.delete(uploads.keys().next().value);
    changed.add(next.id);
    draw();
  }

  /** Adds an answer, unless a newer event about the same upload arrived before it. */
  const changeUnlessFresh = (next) => fresh.has(next.id) || change(next);

  function render() {
    const shown = new Set([...uploads.keys()].slice(-MAX_CARDS));
    for (const id of changed) {
      if (cards.has(id)) cards.get(id).update(uploads.get(id));
      else if (shown.has(id)) {
        cards.set(id, createCard(uploads.get(id), pipeline, go));
        list.prepend(cards.get(id).item);
      }
    }
    changed.clear();
    for (const [id, card] of cards) {
      if (!shown.has(id)) {
        card.item.remove();
        cards.delete(id);
      }
    }
    empty.hidden = uploads.size > 0;
    countAll();
  }

  /** Counts at most once a second, so that screen readers can keep up. */
  function countAll() {
    if (pause !== undefined) return;
    counter.textContent = summary();
    pause = setTimeout(() => {
      pause = undefined;
      counter.textContent = summary();
    }, 1000);
  }

  function summary() {
    const states = Object.groupBy(uploads.values(), ({ state }) => state);
    const parts = Object.entries(GROUPS).filter(([state]) => states[state])
      .map(([state, words]) => `${number(states[state].length)} ${words}`);
    const active = waiting.length + (states.uploaded?.length ?? 0) + (states.processing?.length ?? 0);
    if (active > 0) parts.push(`${number(active)} in progress`);
    const total = uploads.size + waiting.length;
    const older = uploads.size > MAX_CARDS ? ` The list shows the newest ${MAX_CARDS}.` : "";
    return total === 0 ? "" : `${count(total, "upload")}: ${parts.join(", ")}.${older}`;
  }

  function send(key, body) {
    waiting.push({ key, body });
    sendNext();
  }

  async function sendNext() {
    if (sending >= MAX_REQUESTS || waiting.length === 0) return;
    const { key, body } = waiting.shift();
    sending++;
    try {
      changeUnlessFresh(await uploadFile(key, body));
    } catch (error) {
      change({ id: `refused-${++refused}`, key, size: body.size, contentType: body.type, state: "failed",
        message: error.message, steps: {}, counts: null, format: "", rejected: [] });
    }
    sending--;
    draw();
    sendNext();
  }

  on("upload", change);
  on("open", async () => {
    fresh = new Set();
    (await get("uploads").catch(() => [])).forEach(changeUnlessFresh);
  });
  const forms = element("div", { class: "forms" }, dropZone(pipeline, send), recordForm(pipeline, send));
  return { content: [notes(pipeline), forms, counter, empty, list] };
}

function notes(pipeline) {
  const { bucket, table, filter } = pipeline;
  const rule = filter ? ` Keys must ${filter}.` : "";
  return [element("p", { class: "lead" }, "S3 stores your file in the bucket ", element("code", {}, bucket),
    " and invokes the function, which stores its records as items in the table ", element("code", {}, table), `.${rule}`),
  readOnlyNote(pipeline, "upload files")];
}

function dropZone({ keyPrefix = "", readOnly }, send) {
  const sendAll = (files) => [...files].forEach((file) => send(keyPrefix + file.name, file));
  const input = element("input", { type: "file", multiple: "", disabled: readOnly, onchange: () => {
    sendAll(input.files);
    input.value = ""; // so that the same file can be chosen again
  } });
  const zone = element("div", { id: "drop", class: "panel" },
    element("p", { class: "big" }, "Drop files here"), element("label", { class: "choose" }, "Choose files", input));
  const mark = (over) => (event) => {
    event.preventDefault();
    zone.classList.toggle("over", over && !readOnly);
    if (event.type === "drop" && !readOnly) sendAll(event.dataTransfer.files);
  };
  for (const type of ["dragenter", "dragover"]) zone.addEventListener(type, mark(true));
  for (const type of ["dragleave", "drop"]) zone.addEventListener(type, mark(false));
  return zone;
}

function recordForm({ keyPrefix = "", readOnly: disabled }, send) {
  const record = element("textarea", { rows: 3, spellcheck: "false", disabled,
    value: '{"type":"user","userId":"u-1","name":"Alan","email":"alan@example.com"}' });
  const key = element("input", { type: "text", spellcheck: "false", disabled, value: `${keyPrefix}record.json` });
  const alert = alertArea();
  const submit = () => attempt(alert, () => {
    if (key.value === "") throw new Error("Enter a key.");
    send(key.value, new Blob([record.value]));
  });
  return element("div", { class: "panel" }, element("p", { class: "big" }, "Or write a record"), field("Record", record),
    element("div", { class: "line" }, field("Key", key),
      button("Upload record", submit, { disabled, class: "primary" })), alert.area);
}
