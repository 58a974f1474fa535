import { alertArea, attempt, button, element, field, readOnlyNote } from "./dom.js";
import { get, post } from "./api.js";
import { count, number } from "./format.js";
import { itemTable } from "./collection.js";
import { rejectedTable } from "./card.js";

export default function mapping({ pipeline }) {
  const editor = (rows) => element("textarea", { rows, spellcheck: "false", autocapitalize: "off", oninput: changed });
  const inputs = { entities: editor(14), files: editor(8), content: editor(6),
    key: element("input", { type: "text", spellcheck: "false", oninput: changed }) };
  const alert = alertArea();
  const preview = element("section", { class: "panel preview", "aria-label": "Preview" });
  const status = element("span", { role: "status" });
  const save = button("Save", store, { class: "primary", disabled: true });
  const enable = () => (save.disabled = pipeline.readOnly
    || (inputs.entities.value.trim() === loaded?.entities && inputs.files.value.trim() === loaded?.files));
  const lead = element("p", { class: "lead", role: "status" }, "The console runs the program to read its mapping …");
  let timer;
  let request;
  let loaded;
  let loading = false;

  async function load() {
    loading = true;
    const answer = await attempt(alert, () => get("mapping"));
    loading = false;
    if (!answer) return;
    loaded = { entities: answer.entities, files: answer.files };
    lead.textContent = "The entities say which items the records become. The files say how to read a file, by its key. "
      + "The preview shows the items of the sample. Nothing is uploaded.";
    const { entities, files, sample } = answer;
    for (const [name, value] of Object.entries({ entities, files, ...sample })) inputs[name].value = value;
    save.textContent = `Save to ${answer.file}`;
    show();
  }

  function changed() {
    status.textContent = "";
    enable();
    clearTimeout(timer);
    timer = setTimeout(show, 300);
  }

  const values = () => Object.fromEntries(Object.entries(inputs).map(([name, { value }]) => [name, value]));

  async function show() {
    request?.abort();
    request = new AbortController();
    const { signal } = request;
    preview.setAttribute("aria-busy", true); // Until then, the items are those of older rules.
    const answer = await attempt(alert, () => post("mapping/preview", values(), signal));
    if (answer) preview.replaceChildren(...contentOf(answer, inputs.key.value));
    else if (!signal.aborted) preview.replaceChildren(element("p", {}, "The preview needs valid rules and a key."));
    if (!signal.aborted) preview.setAttribute("aria-busy", false);
  }

  async function store() {
    const { entities, files } = values();
    save.disabled = true;
    const answer = await attempt(alert, () => post("mapping/save", { entities, files, loaded }));
    if (answer) loaded = { entities: answer.entities, files: answer.files };
    enable();
    status.textContent = answer?.message ?? "";
  }

  const rules = element("div", { class: "side" }, field("Entities", inputs.entities), field("Files", inputs.files),
    alert.area, element("p", { class: "line" }, save, status),
    readOnlyNote(pipeline, "save the mapping"));
  const result = element("div", { class: "side" }, field("Key", inputs.key), field("Sample", inputs.content), preview);
  return { content: [lead, element("div", { class: "split even" }, rules, result)], show: () => loaded || loading || load() };
}

function contentOf({ object, items, rejected, status }, key) {
  const list = itemTable("Items of the sample", "preview");
  list.add(object ? [object, ...items] : items);
  const sentence = `${count(items.length, "record")} stored, ${number(rejected.length)} rejected.${
    object ? ` The file itself becomes an item with the status ${status}.` : ""}`;
  return [element("p", {}, sentence), list.container, rejected.length > 0 ? rejectedTable(key, rejected) : ""];
}
