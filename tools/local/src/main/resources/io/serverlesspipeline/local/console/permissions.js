import { alertArea, attempt, button, element, reveal, table } from "./dom.js";
import { get } from "./api.js";

const COLUMNS = ["Statement", "Scope", "Why", "What fails without it"];

export default function permissions() {
  const alert = alertArea();
  const matrix = element("div", { class: "matrix" });
  const policy = element("section", { "aria-label": "Policy", class: "panel policy" });
  let loaded = false;

  async function load() {
    const answer = await attempt(alert, () => get("permissions"));
    if (!answer) return;
    loaded = true;
    const rows = answer.statements.map((statement) => statementRow(statement, answer.policies, select));
    matrix.replaceChildren(table("Statements", COLUMNS, rows));
    if (rows.length > 0) select(rows[0], answer.statements[0], answer.policies);
  }

  function select(line, statement, policies) {
    for (const each of line.parentNode.rows) each.querySelector("button").ariaPressed = String(each === line);
    const { title, json } = policies.find(({ kind }) => kind === statement.policy);
    policy.replaceChildren(element("h2", {}, title), highlighted(JSON.parse(json), statement.sid),
      ...fact("Implies", statement.implies), ...fact("In the code", statement.source));
    const mark = policy.querySelector("mark");
    if (mark) mark.parentNode.scrollTop = mark.offsetTop - mark.parentNode.offsetTop;
  }

  return {
    content: [element("p", { class: "lead" }, "Each statement allows or denies exactly what a part of the pipeline needs. "
      + "Choose one to see it in its policy."), alert.area, element("div", { class: "split wide" }, matrix, policy)],
    show: () => loaded || load(),
  };
}

const fact = (name, text) => (text ? [element("h3", {}, name), element("p", {}, prose(text))] : []);

/** Returns a text with the words in backquotes as code. */
const prose = (text) => text.split("`").map((part, index) => (index % 2 === 1 ? element("code", {}, part) : part));

function statementRow(statement, policies, select) {
  const { sid, effect, principal, user, actions, resources, conditions, why, without } = statement;
  const choose = button(sid, () => (select(line, statement, policies), reveal(document.querySelector(".policy"))), { class: "link" });
  const lines = (first, other, values) => values.map((value, index) =>
    element("div", {}, index === 0 ? first : other, element("code", {}, value)));
  const scope = [...lines("", "", actions), ...lines("on ", "or ", resources), ...lines("if ", "and ", conditions)];
  const line = element("tr", {}, element("th", { scope: "row" }, choose, element("span", { class: `effect ${effect}` },
    `${effect}${principal ? ` to ${principal.replace(/^Service /, "")}` : ""}`), element("span", { class: "effect" }, `Used by ${user}`)),
  [scope, prose(why), element("ul", {}, without.map((each) => element("li", {}, prose(each))))]
    .map((cell) => element("td", {}, cell)));
  return line;
}

/** Writes a policy, with one of its statements in a mark element. */
function highlighted(document, sid) {
  const text = JSON.stringify(document, null, 2);
  const statement = [document.Statement].flat().find((each) => each.Sid === sid);
  const part = JSON.stringify(statement, null, 2)?.replaceAll("\n", "\n    ");
  const found = part ? text.indexOf(part) : -1;
  if (found < 0) return element("pre", { tabindex: "0" }, text);
  const start = text.lastIndexOf("\n", found) + 1;
  const end = text.indexOf("\n", found + part.length);
  return element("pre", { tabindex: "0" }, text.slice(0, start), element("mark", {}, text.slice(start, end)),
    text.slice(end + 1));
}
