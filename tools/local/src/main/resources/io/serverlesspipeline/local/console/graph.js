import { alertArea, attempt, element, reveal, row, svg, table } from "./dom.js";
import { get } from "./api.js";
import { value } from "./format.js";

const [WIDTH, HEIGHT, GAP] = [140, 62, 24];
const UNKNOWN = new Set(["", "[unknown]"]); // values of properties that the emulator doesn't return
const CHARACTER = 7.7; // the width of a letter, in pixels

export default function graph() {
  const alert = alertArea();
  const drawing = element("div", { class: "drawing" });
  const properties = element("section", { class: "panel properties", "aria-label": "Properties" },
    element("p", { class: "empty" }, "Choose a resource to see its properties."));
  let resources = [];
  let selected;

  async function load() {
    const answer = await attempt(alert, () => get("graph"));
    if (answer) ({ resources } = answer), draw();
  }

  function draw() {
    const width = drawing.clientWidth;
    if (resources.length === 0 || width === 0) return;
    const places = place(resources, width);
    const edges = resources.flatMap((to) => direct(to, resources).map((from) =>
      edge(places.get(from), places.get(to.name), [from, to.name].includes(selected))));
    const [right, bottom] = [places.right, places.bottom];
    drawing.replaceChildren(svg("svg", { role: "group", "aria-label": "Resources and their dependencies",
      width: right, height: bottom, viewBox: `0 0 ${right} ${bottom}` },
    edges, resources.map((resource) => node(resource, places.get(resource.name), resource.name === selected, select))));
  }

  function select(resource) {
    selected = resource.name;
    draw();
    drawing.querySelector("[aria-pressed=true]").focus();
    properties.setAttribute("aria-label", `Properties of ${resource.name}`);
    const facts = { type: resource.type, id: resource.id, "depends on": resource.dependsOn.join(", ") || "nothing" };
    const known = Object.entries({ ...facts, ...resource.properties }).filter(([, content]) => !UNKNOWN.has(content));
    const rows = known.map(([name, content]) => row(name, value(content)));
    properties.replaceChildren(element("h2", {}, resource.name),
      table(`Properties of ${resource.name}`, ["Property", "Value"], rows));
    reveal(properties);
  }

  new ResizeObserver(draw).observe(drawing);
  return {
    content: [element("p", { class: "lead" }, "A line leads from a resource to one that depends on it. Dependencies that "
      + "follow from other lines are omitted."), alert.area, element("div", { class: "split wide" }, drawing, properties)],
    show: () => resources.length > 0 || load(),
  };
}

/** Returns the names of all resources that one depends on, directly or not. */
function ancestors({ dependsOn }, resources) {
  const names = new Set();
  for (const { name, ...resource } of resources.filter((each) => dependsOn.includes(each.name))) {
    names.add(name);
    ancestors(resource, resources).forEach((each) => names.add(each));
  }
  return names;
}

/** Returns the dependencies of a resource that don't follow from its other dependencies. */
function direct(resource, resources) {
  const parents = resources.filter(({ name }) => resource.dependsOn.includes(name));
  return parents.map(({ name }) => name)
    .filter((name) => !parents.some((parent) => ancestors(parent, resources).has(name)));
}

/** Places each resource behind those it depends on: from left to right, or from top to bottom if that is too wide. */
function place(resources, width) {
  const ranks = [];
  const rankOf = ({ dependsOn }) => Math.max(-1, ...resources.filter(({ name }) => dependsOn.includes(name))
    .map(rankOf)) + 1;
  for (const resource of resources) (ranks[rankOf(resource)] ??= []).push(resource);
  const across = width < ranks.length * 100;
  const perRow = across ? Math.max(1, Math.floor(width / (WIDTH + 10))) : ranks.length;
  const pitch = Math.max(width / perRow, across ? 0 : WIDTH);
  const places = new Map();
  let below = 0;
  ranks.forEach((rank, index) => {
    const center = (name) => places.get(name)?.y ?? 0;
    const height = ({ dependsOn }) => dependsOn.reduce((sum, name) => sum + center(name), 0) / (dependsOn.length || 1);
    rank.sort((one, other) => height(one) - height(other)).forEach((resource, position) => {
      const [column, line] = across ? [position % perRow, Math.floor(position / perRow)] : [index, position];
      places.set(resource.name, { x: column * pitch + 2, y: below + line * HEIGHT + 2, w: pitch - GAP, rank: index, across });
    });
    if (across) below += Math.ceil(rank.length / perRow) * HEIGHT + 14;
  });
  places.right = perRow * pitch;
  places.bottom = Math.max(...[...places.values()].map(({ y }) => y)) + HEIGHT;
  return places;
}

/** Draws a line. If it passes other ranks, it takes the gap below or beside its start, where no resource lies. */
function edge(from, to, highlighted) {
  const far = to.rank - from.rank > 1;
  const [x, y, toX, toY] = from.across
    ? [from.x + from.w / 2, from.y + HEIGHT - 16, to.x + to.w / 2, to.y]
    : [from.x + from.w, from.y + 23, to.x, to.y + 23];
  const curve = (endX, endY, startX, startY) => (from.across
    ? `C${startX} ${startY + 12} ${endX} ${endY - 12} ${endX} ${endY}`
    : `C${startX + 12} ${startY} ${endX - 12} ${endY} ${endX} ${endY}`);
  const [gapX, gapY] = [from.x + from.w + GAP / 2, from.y + HEIGHT - 8];
  const first = from.across ? [gapX, y + 16] : [x + GAP, gapY];
  const last = from.across ? [gapX, toY - 12] : [toX - GAP, gapY];
  const path = far ? `${curve(...first, x, y)}L${last.join(" ")}${curve(toX, toY, ...last)}` : curve(toX, toY, x, y);
  return svg("path", { d: `M${x} ${y}${path}`, class: highlighted ? "edge near" : "edge" });
}

function node(resource, { x, y, w }, selected, select) {
  const kind = resource.type.split(":").pop();
  const fit = (text) => (text.length * CHARACTER > w - 14 ? `${text.slice(0, (w - 14) / CHARACTER - 1)}…` : text);
  const choose = (event) => (event.type === "click" || [" ", "Enter"].includes(event.key))
    && (event.preventDefault(), select(resource));
  return svg("g", { role: "button", tabindex: "0", "aria-label": `${resource.type} ${resource.name}`, class: "node",
    "aria-pressed": selected, onclick: choose, onkeydown: choose, transform: `translate(${x} ${y})` },
  svg("title", {}, `${resource.type} ${resource.name}`), svg("rect", { width: w, height: HEIGHT - 16, rx: 6 }),
  svg("text", { x: 8, y: 18 }, fit(resource.name.replace(/^[^-]+-(?=.)/, ""))),
  svg("text", { x: 8, y: 35, class: "kind" }, fit(kind)));
}
