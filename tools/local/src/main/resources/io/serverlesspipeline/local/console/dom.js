// Everything on the page is built here, from elements and text nodes. Data is never read as HTML.
const SVG = "http://www.w3.org/2000/svg";
const PROPERTIES = ["value", "checked", "disabled", "hidden", "tabIndex"];

export const element = (tag, properties, ...children) => fill(document.createElement(tag), properties, children);
export const svg = (tag, properties, ...children) => fill(document.createElementNS(SVG, tag), properties, children);

function fill(node, properties, children) {
  for (const [name, value] of Object.entries(properties ?? {})) {
    if (name.startsWith("on")) node.addEventListener(name.slice(2), value);
    else if (PROPERTIES.includes(name) && node.namespaceURI !== SVG) node[name] = value;
    else if (value !== null && value !== undefined) node.setAttribute(name, value);
  }
  node.append(...children.flat(Infinity).filter((child) => child !== null && child !== undefined));
  return node;
}

export const button = (name, onclick, properties) =>
  element("button", { type: "button", onclick, ...properties }, name);

export const field = (name, control) => element("label", { class: "field" }, element("span", {}, name), control);

export const row = (...cells) => element("tr", {}, cells.map((cell) => element("td", {}, cell)));

/** Creates a table in a container that scrolls sideways if the page is too narrow. */
export function table(name, columns, rows) {
  const headings = columns.map((column) => element("th", { scope: "col" }, column));
  const content = element("table", { "aria-label": name, class: columns.length > 2 ? "wide" : null },
    element("thead", {}, element("tr", {}, headings)), element("tbody", {}, rows));
  const container = element("div", { class: "scroll", role: "group", "aria-label": `${name}, scrollable` }, content);
  overflow.observe(container);
  overflow.observe(content);
  return container;
}

// The keyboard reaches a container only while there is something to scroll.
const overflow = new ResizeObserver((entries) => {
  for (const { target } of entries) {
    const container = target.closest(".scroll");
    container.tabIndex = container.scrollWidth > container.clientWidth ? 0 : -1;
  }
});

/** Returns a function that runs another one in the next frame, however often it is called until then. */
export function perFrame(draw) {
  let due = false;
  const run = () => {
    due = false;
    draw();
  };
  return () => {
    if (!due) requestAnimationFrame(run);
    due = true;
  };
}

/** Scrolls to a panel that is below the others, as on a phone, so that a choice has a visible effect. */
export function reveal(panel) {
  if (panel.getBoundingClientRect().top > innerHeight / 2) panel.scrollIntoView();
}

/** Says why controls are disabled, if they are. */
export const readOnlyNote = ({ stack, readOnly }, action) => (readOnly
  ? element("p", { class: "note" }, `The stack ${stack} is on AWS, so this page can't ${action}. `
    + "To allow changes, start ./pipeline console with --allow-changes.") : null);

/** Creates an area for errors. Screen readers announce its text when it changes. */
export function alertArea() {
  const area = element("div", { role: "alert", class: "alert" });
  return { area, show: (message) => area.replaceChildren(...(message ? [element("p", {}, message)] : [])) };
}

/** Runs an action, and shows its error. Returns nothing if the action failed. */
export async function attempt(alert, action) {
  try {
    const result = await action();
    alert.show("");
    return result;
  } catch (error) {
    if (error.name !== "AbortError") alert.show(error.message);
    return undefined;
  }
}
