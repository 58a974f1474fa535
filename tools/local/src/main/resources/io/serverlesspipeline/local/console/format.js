import { element } from "./dom.js";

const NUMBER = new Intl.NumberFormat("en-US");

export const number = (value) => NUMBER.format(value);
export const count = (value, noun) => `${number(value)} ${noun}${value === 1 ? "" : "s"}`;
export const clock = (time) => new Date(time).toLocaleTimeString("en-GB");
export const dateTime = (time) => (time ? new Date(time).toLocaleString("en-CA", { hour12: false }) : "");

export function bytes(size) {
  const units = ["KB", "MB", "GB", "TB"];
  let [value, unit] = [size, "bytes"];
  while (value >= 1024 && units.length > 0) [value, unit] = [value / 1024, units.shift()];
  return `${unit === "bytes" ? number(value) : value.toFixed(1)} ${unit}`;
}

export const duration = (milliseconds) =>
  milliseconds < 1000 ? `${Math.round(milliseconds)} ms` : `${(milliseconds / 1000).toFixed(1)} s`;

/** Returns the two largest units of the time until an item expires. */
export function expiry(seconds) {
  const left = Math.floor(seconds - Date.now() / 1000);
  if (left <= 0) return "expired";
  const units = [["y", 31536000], ["d", 86400], ["h", 3600], ["min", 60], ["s", 1]];
  const first = units.findIndex(([, length]) => left >= length);
  const parts = units.slice(first, first + 2).map(([unit, length], index) =>
    `${Math.floor((index === 0 ? left : left % units[first][1]) / length)} ${unit}`);
  return `expires in ${parts.join(" ")}`;
}

/** Creates a badge whose color depends only on the type, so that it is the same in every view. */
export function badge(type) {
  let hash = 7;
  for (const character of type) hash = (hash * 31 + character.codePointAt(0)) % 360;
  const label = element("span", { class: "badge" }, type || "no type");
  label.style.setProperty("--hue", type ? (hash * 47) % 360 : 0);
  return label;
}

export const valueText = (content) => (typeof content === "string" ? content : JSON.stringify(content, null, 1));

/** Returns a value for a table, in which JSON keeps its lines. */
export const value = (content) =>
  (typeof content === "object" ? element("code", {}, valueText(content)) : valueText(content));

/** Returns content with its marked part in a mark element. */
export function marked(content, mark) {
  const [start, end] = mark ?? [0, 0];
  return element("code", {},
    content.slice(0, start), mark ? element("mark", {}, content.slice(start, end)) : null, content.slice(end));
}
