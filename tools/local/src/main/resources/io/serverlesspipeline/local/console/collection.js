import { alertArea, attempt, button, element, reveal, row, table } from "./dom.js";
import { get } from "./api.js";
import { badge, bytes, count, dateTime, expiry, value, valueText } from "./format.js";

// Attributes that other columns show, or that the function adds to each item.
const HIDDEN = new Set(["PK", "SK", "GSI1PK", "GSI1SK", "entityType", "eventTime", "expiresAt", "record", "sequencer",
  "source", "versionId"]);

/** Creates the region with the items that have the same partition key. */
export default function createCollection() {
  const region = element("section", { "aria-label": "Item collection", class: "panel collection" });
  const hint = () => element("p", { class: "empty" }, "Choose a partition key to see its items.");
  const alert = alertArea();
  let request;

  /** Shows the first page of a collection. */
  async function show(index, pk) {
    request?.abort();
    request = new AbortController();
    const { signal } = request;
    const status = element("span", { role: "status" });
    const heading = element("h2", {}, pk);
    region.replaceChildren(heading, alert.area);
    const load = (after) => attempt(alert, () => get("items/collection", { index, pk, after }, signal));
    const page = await load("");
    if (!page) return;
    const list = itemTable("Items", index);
    const more = button("Show more", append);
    async function append() {
      more.disabled = true;
      const next = await load(page.next);
      more.disabled = false;
      if (next) page.next = next.next, add(next.items);
    }
    function add(items) {
      list.add(items);
      more.hidden = page.next === null;
      status.textContent = `${page.next === null ? "" : "First "}${count(list.length(), "item")}`;
    }
    const copy = button("Copy query", () => copyText(page.command, status));
    region.replaceChildren(heading, element("p", { class: "line" }, status, copy), alert.area, list.container, more);
    add(page.items);
    reveal(region);
  }

  region.append(hint());
  return { region, show, clear: () => (request?.abort(), region.replaceChildren(hint())) };
}

async function copyText(text, status) {
  await navigator.clipboard.writeText(text).then(
    () => (status.textContent = "Copied the AWS CLI command."), () => (status.textContent = text));
}

/** Creates a table of items. Items of an index also show their partition key, because it differs. */
export function itemTable(name, index) {
  const fromIndex = index === "GSI1";
  const preview = index === "preview";
  const columns = [...(fromIndex ? ["GSI1SK", "PK"] : preview ? ["PK"] : []), "SK", "Type", "Attributes", "Expires",
    ...(preview ? [] : ["Source"])];
  const container = table(name, columns, []);
  const body = container.querySelector("tbody");
  const cellsOf = (item) => [...(fromIndex ? [String(item.attributes.GSI1SK)] : []),
    ...(fromIndex || preview ? [item.pk] : [])];
  const add = (items) => body.append(...items.map((item) => itemRow(item, cellsOf(item), columns.length)));
  return { container, add, length: () => body.querySelectorAll("tr:not(.detail)").length };
}

function itemRow(item, cells, width) {
  const toggle = button(item.sk, () => (detail() ? close() : open()), { class: "link", "aria-expanded": "false" });
  const source = () => [item.source ? sourceText(item.source) : "", item.source?.record ? [" ", button("Show record",
    async () => showRecord(item.source, detail() ?? open()), { class: "link" })] : null];
  const known = [...cells, toggle, badge(item.type), summary(item.attributes), countdown(item.expiresAt)];
  const line = row(...known, ...(known.length < width ? [source()] : []));
  const detail = () => (line.nextSibling?.className === "detail" ? line.nextSibling : null);
  function open() {
    const attributes = Object.entries(item.attributes).map(([name, content]) => row(name, value(content)));
    const cell = element("td", { colspan: width }, table(`Attributes of ${item.sk}`, ["Attribute", "Value"], attributes));
    toggle.ariaExpanded = "true";
    line.after(element("tr", { class: "detail", onkeydown: closeOnEscape }, cell));
    return line.nextSibling;
  }
  function close() {
    detail()?.remove();
    toggle.ariaExpanded = "false";
    toggle.focus();
  }
  const closeOnEscape = (event) => event.key === "Escape" && close();
  line.addEventListener("keydown", closeOnEscape);
  return line;
}

const sourceText = ({ key, record }) => (record ? `${key}, record ${record}` : key);

const summary = (attributes) => element("span", { class: "summary" }, Object.entries(attributes)
  .filter(([name]) => !HIDDEN.has(name)).map(([name, content]) => element("span", {}, element("i", {}, name), ` ${valueText(content)} `)));

async function showRecord(source, detail) {
  const alert = alertArea();
  const old = detail.querySelector("section");
  const region = element("section", { class: "record", tabindex: "-1",
    "aria-label": `Record ${source.record} of ${source.key}` }, alert.area);
  if (old) old.replaceWith(region);
  else detail.firstChild.prepend(region);
  const record = await attempt(alert, () => get("record", source));
  if (!record) return;
  const place = `Record ${record.record} begins at byte ${record.offset} of ${record.key} (${bytes(record.size)}).`;
  region.append(element("p", {}, place, record.truncated ? " Only its beginning is shown." : ""),
    element("pre", { tabindex: "0" }, record.header === null ? null : `${record.header}\n`,
      element("mark", {}, record.content)));
  region.focus();
}

const visible = new Set();
const observer = new IntersectionObserver((entries) => {
  for (const { target, isIntersecting } of entries) isIntersecting ? visible.add(target) : visible.delete(target);
});
setInterval(() => visible.forEach((time) => (time.textContent = expiry(time.dataset.expires))), 1000);

function countdown(expiresAt) {
  if (expiresAt === null) return "";
  const time = element("time", { "data-expires": expiresAt, title: dateTime(expiresAt * 1000) }, expiry(expiresAt));
  observer.observe(time);
  return time;
}
