import { alertArea, attempt, button, element, field } from "./dom.js";
import { get } from "./api.js";
import { count, number } from "./format.js";
import keyList from "./keys.js";
import createCollection from "./collection.js";

export default function items({ on }) {
  const alert = alertArea();
  const collection = createCollection();
  const search = element("input", { type: "search", spellcheck: "false", placeholder: "Filter, or Enter for an exact key",
    oninput: filter, onkeydown: searchKey });
  const list = keyList({ choose: (pk) => collection.show(index, pk), leave: () => search.focus() });
  const status = element("p", { role: "status", class: "counter" });
  let index = "table";
  let loading;
  let keys = [];
  let total = 0;
  let outdated = true;

  function searchKey(event) {
    if (event.key === "Enter" && search.value) open(search.value);
    if (event.key === "ArrowDown") event.preventDefault(), list.focus();
  }

  function open(pk) {
    list.show(pk);
    collection.show(index, pk);
  }

  function filter() {
    const text = search.value.toLowerCase();
    const shown = text ? keys.filter(({ pk }) => pk.toLowerCase().includes(text)) : keys;
    list.setKeys(shown);
    const found = text ? `${number(shown.length)} of ${count(keys.length, "partition key")}` : "";
    status.textContent = `${found || `${count(keys.length, "partition key")}, ${count(total, "item")}`}${
      loading ? ", loading …" : ""}`;
    status.ariaBusy = String(loading !== undefined); // Screen readers announce only the last count.
  }

  /** Loads all keys, page by page. The page stays usable, because each answer is handled on its own. */
  async function load() {
    loading?.abort();
    const current = new AbortController();
    loading = current;
    outdated = false;
    const known = new Map();
    [keys, total] = [[], 0];
    filter();
    await attempt(alert, async () => {
      for (let after = ""; after !== null;) {
        const page = await get("items/keys", { index, after }, current.signal);
        merge(page, known);
        after = page.next;
        if (after === null) loading = undefined;
        filter();
      }
    });
    if (loading === current) loading = undefined, filter();
  }

  function merge(page, known) {
    const added = [];
    for (const key of page.keys) {
      const before = known.get(key.pk);
      if (before) Object.assign(before, join(before, key));
      else known.set(key.pk, key), added.push(key);
    }
    // Sorting two sorted parts takes only as long as merging them.
    const order = (one, other) => (one.pk < other.pk ? -1 : 1);
    keys = [...keys, ...added.sort(order)].sort(order);
    total += page.items;
  }

  const join = (one, other) =>
    ({ count: one.count + other.count, types: [...new Set([...one.types, ...other.types])] });

  const tab = (name, label) => element("label", {}, element("input", { type: "radio", name: "index", value: name,
    checked: name === index, onchange: () => ((index = name), collection.clear(), load()) }), label);

  on("upload", ({ counts }) => {
    outdated ||= counts !== null;
  });
  const tabs = element("div", { class: "tabs", role: "radiogroup", "aria-label": "Read from" },
    tab("table", "Table"), tab("GSI1", "Index GSI1"), button("Refresh", load));
  const side = element("div", { class: "side" }, tabs, field("Partition key", search), status, alert.area, list.scroller);
  return {
    content: [element("div", { class: "split" }, side, collection.region)],
    show(pk) {
      if (pk && index !== "table") {
        index = "table";
        outdated = true;
        tabs.querySelector("input").checked = true;
      }
      if (outdated) load();
      if (pk) open(pk);
    },
  };
}
