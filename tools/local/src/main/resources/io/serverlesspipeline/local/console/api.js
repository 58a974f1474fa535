import { element } from "./dom.js";

const STORED = "console-token";

/** Takes the token, or the code for it, out of the address, so that it is neither seen nor kept in the history. */
export async function takeToken() {
  const parameters = new URLSearchParams(location.hash.slice(1));
  if (!parameters.has("token") && !parameters.has("code")) return sessionStorage.getItem(STORED) !== null;
  sessionStorage.setItem(STORED, parameters.get("token") ?? "");
  history.replaceState(null, "", `#${parameters.get("view") ?? "upload"}`);
  if (parameters.has("code")) {
    const { token } = await post("token", { code: parameters.get("code") });
    sessionStorage.setItem(STORED, token);
  }
  return true;
}

/** Replaces the page, because without a token it can't show anything. */
export function lock() {
  sessionStorage.removeItem(STORED);
  const sentence = "This page needs the address that ./pipeline console printed.";
  document.body.replaceChildren(element("main", { class: "locked" }, element("h1", {}, sentence)));
}

async function request(path, options) {
  const headers = { ...options?.headers, Authorization: `Bearer ${sessionStorage.getItem(STORED)}` };
  const response = await fetch(`/api/${path}`, { ...options, headers }).catch((error) => {
    if (error.name === "AbortError") throw error;
    throw new Error("The console has stopped. Run ./pipeline console again.");
  });
  if (response.status === 401) lock();
  if (response.ok) return response;
  const answer = await response.json().catch(() => ({}));
  throw new Error(answer.error ?? `The console answered with the status ${response.status}.`);
}

const withQuery = (path, query) => `${path}?${new URLSearchParams(query)}`;

export const get = async (path, query, signal) => (await request(withQuery(path, query), { signal })).json();

export const post = async (path, content, signal) =>
  (await request(path, { method: "POST", body: JSON.stringify(content), signal,
    headers: { "Content-Type": "application/json" } })).json();

/** Uploads a file. The key's suffix determines its content type, as with ./pipeline put. */
export async function uploadFile(key, file) {
  await file.slice(0, 1).arrayBuffer().catch(() => {
    throw new Error("The browser can't read it. Choose a file, not a folder.");
  });
  return (await request(withQuery("uploads", { key }), { method: "POST", body: file })).json();
}

/** Receives the console's events, and connects again when the connection ends. */
export async function listen({ opened, received, closed }) {
  while (sessionStorage.getItem(STORED) !== null) {
    let reason = "Connecting …";
    try {
      const response = await request("events");
      await opened();
      await readEvents(response.body.pipeThrough(new TextDecoderStream()).getReader(), received);
    } catch (error) {
      reason = error.message;
    }
    closed(reason);
    await new Promise((resolve) => setTimeout(resolve, 1000));
  }
}

async function readEvents(reader, received) {
  let text = "";
  for (let chunk = await reader.read(); !chunk.done; chunk = await reader.read()) {
    const events = (text + chunk.value).split("\n\n");
    text = events.pop();
    for (const event of events) {
      const lines = event.split("\n");
      const type = lines.find((line) => line.startsWith("event:"));
      const data = lines.filter((line) => line.startsWith("data:")).map((line) => line.slice(5));
      if (type && data.length > 0) received(type.slice(6).trim(), JSON.parse(data.join("\n")));
    }
  }
}
