import { element } from "./dom.js";
import { get, listen, lock, takeToken } from "./api.js";
import upload from "./upload.js";
import items from "./items.js";
import failures from "./failures.js";
import log from "./log.js";
import permissions from "./permissions.js";
import graph from "./graph.js";
import mapping from "./mapping.js";

const VIEWS = { Upload: upload, Items: items, Failures: failures, Log: log, Permissions: permissions, Graph: graph,
  Mapping: mapping };
const views = new Map();
const handlers = new Map();
let argument;

/** Shows a view, and moves the focus to its heading as a new page would. */
function show(moveFocus) {
  const name = views.has(location.hash.slice(1)) ? location.hash.slice(1) : "upload";
  for (const [each, { main, link }] of views) {
    main.hidden = each !== name;
    if (each === name) link.setAttribute("aria-current", "page");
    else link.removeAttribute("aria-current");
  }
  const { main, view, heading } = views.get(name);
  document.title = `${heading.textContent} - Serverless Pipeline`;
  if (moveFocus) {
    scrollTo(0, 0);
    heading.focus({ preventScroll: true });
  }
  view.show?.(argument);
  argument = undefined;
  return main;
}

function go(name, value) {
  argument = value;
  if (location.hash === `#${name}`) show(true);
  else location.hash = name;
}

function addView([label, create], context) {
  const view = create(context);
  const name = label.toLowerCase();
  const heading = element("h1", { tabindex: "-1" }, label);
  const main = element("main", { class: name, hidden: true }, heading, view.content);
  const link = element("a", { href: `#${name}` }, label);
  views.set(name, { view, main, link, heading });
}

function header(pipeline, state) {
  const place = pipeline.endpoint ?? `AWS, ${pipeline.region}`;
  return element("header", {},
    element("p", { class: "brand" }, "Serverless Pipeline"),
    element("nav", { "aria-label": "Views" }, [...views.values()].map(({ link }) => link)),
    element("p", { class: "stack" }, element("b", {}, pipeline.stack), ` ${place}`,
      pipeline.readOnly ? element("span", { class: "pill" }, "read-only") : null, state));
}

function connect(context, state) {
  const emit = (type, data) => handlers.get(type)?.forEach((handler) => handler(data));
  const setState = (live, text) => {
    state.textContent = live ? "Live" : text;
    state.title = live ? "The page receives what happens in the pipeline." : "";
    state.dataset.live = live;
  };
  listen({
    async opened() {
      const pipeline = await get("pipeline").catch(() => context.pipeline);
      if (JSON.stringify(pipeline) !== JSON.stringify(context.pipeline)) location.reload(); // It is another one.
      setState(true);
      emit("open");
    },
    received: emit,
    closed: (reason) => setState(false, reason),
  });
}

function countFailures({ count }) {
  const badge = count > 0 ? [" ", element("span", { class: "count" }, String(count))] : [];
  views.get("failures").link.replaceChildren("Failures", ...badge);
}

async function start() {
  if (!await takeToken()) return lock();
  const pipeline = await get("pipeline");
  const on = (type, handler) => handlers.set(type, [...(handlers.get(type) ?? []), handler]);
  const context = { pipeline, on, go };
  Object.entries(VIEWS).forEach((entry) => addView(entry, context));
  const state = element("span", { class: "live", role: "status" }, "Connecting …");
  document.body.replaceChildren(header(pipeline, state), ...[...views.values()].map(({ main }) => main));
  on("failures", countFailures);
  show(false);
  return connect(context, state);
}

addEventListener("hashchange", () => {
  // A new address in the same tab contains a new token.
  if (/(token|code)=/.test(location.hash)) location.reload();
  else if (views.size > 0) show(true);
});

start().catch((error) => {
  if (document.querySelector(".locked") === null) {
    document.body.replaceChildren(element("main", { class: "locked" }, element("h1", {}, error.message)));
    setTimeout(() => location.reload(), 2000); // There may be a pipeline by then.
  }
});
