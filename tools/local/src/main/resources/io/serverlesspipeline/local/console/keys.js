import { element, perFrame } from "./dom.js";
import { badge, count, number } from "./format.js";

const ROW = 46; // the height of a row, as in views.css
const SPARE = 6;

/** Creates a list of any length. Only the rows in view, and the one that the keyboard reaches, are in the page. */
export default function keyList({ choose, leave }) {
  const rows = new Map();
  let keys = [];
  let active = 0;
  let chosen;
  const list = element("ul", { class: "plain", "aria-label": "Partition keys" });
  const scroller = element("div", { class: "keys panel", onscroll: perFrame(draw), onkeydown: move }, list);
  new ResizeObserver(draw).observe(scroller);

  function draw() {
    const first = Math.max(0, Math.floor(scroller.scrollTop / ROW) - SPARE);
    const last = Math.min(keys.length, Math.ceil((scroller.scrollTop + scroller.clientHeight) / ROW) + SPARE);
    const indexes = Array.from({ length: Math.max(0, last - first) }, (_, offset) => first + offset);
    if (active < first) indexes.unshift(active);
    else if (active >= last && active < keys.length) indexes.push(active);
    const wanted = new Set(indexes.map((index) => keys[index].pk));
    for (const [pk, { item }] of rows) if (!wanted.has(pk)) rows.delete(pk), item.remove();
    let next = list.firstChild;
    for (const index of indexes) next = place(index, next);
  }

  /** Puts a row where it belongs in the order of the page. A row that is there already keeps the focus. */
  function place(index, next) {
    const { pk, count: size, types } = keys[index];
    const row = rows.get(pk) ?? createRow(pk);
    const { item } = row;
    if (row.size !== size) {
      row.size = size;
      row.facts.replaceChildren(...types.map(badge), ` ${count(size, "item")}`);
    }
    item.style.setProperty("top", `${index * ROW}px`);
    item.setAttribute("aria-setsize", keys.length);
    item.setAttribute("aria-posinset", index + 1);
    item.firstChild.tabIndex = index === active ? 0 : -1;
    item.firstChild.setAttribute("aria-current", pk === chosen);
    if (item === next) return next.nextSibling;
    list.insertBefore(item, next);
    return next;
  }

  function createRow(pk) {
    const onclick = () => {
      active = keys.findIndex((key) => key.pk === pk);
      show(pk);
      choose(pk);
    };
    const facts = element("span", { class: "types" });
    const item = element("li", {}, element("button", { type: "button", title: pk, onclick },
      element("span", { class: "pk" }, pk), facts));
    rows.set(pk, { item, facts });
    return rows.get(pk);
  }

  function move(event) {
    const page = Math.max(1, Math.floor(scroller.clientHeight / ROW) - 1);
    const steps = { ArrowDown: 1, ArrowUp: -1, PageDown: page, PageUp: -page, Home: -keys.length, End: keys.length };
    if (event.key in steps) {
      event.preventDefault();
      focus(active + steps[event.key]);
    } else if (event.key === "Escape" || (/^\S$/u.test(event.key) && !event.ctrlKey && !event.metaKey)) {
      leave(); // The search box has the focus before the browser enters the character.
    }
  }

  function focus(index) {
    if (keys.length === 0) return;
    active = Math.min(Math.max(index, 0), keys.length - 1);
    const top = active * ROW;
    const lowest = top + ROW - scroller.clientHeight;
    scroller.scrollTop = Math.max(Math.min(scroller.scrollTop, top), lowest);
    draw();
    rows.get(keys[active].pk).item.firstChild.focus({ preventScroll: true });
  }

  /** Replaces the keys, without moving the rows in view. */
  function setKeys(next) {
    const top = keys[Math.floor(scroller.scrollTop / ROW)]?.pk;
    const current = keys[active]?.pk;
    const indexOf = (pk) => next.findIndex((key) => key.pk === pk);
    const moved = scroller.scrollTop > 0 ? indexOf(top) * ROW + scroller.scrollTop % ROW : 0;
    active = Math.max(0, indexOf(current));
    keys = next;
    scroller.hidden = keys.length === 0;
    list.style.setProperty("height", `${keys.length * ROW}px`);
    scroller.scrollTop = Math.max(0, moved);
    draw();
  }

  function show(pk) {
    chosen = pk;
    draw();
  }

  return { scroller, setKeys, show, focus: () => focus(active) };
}
