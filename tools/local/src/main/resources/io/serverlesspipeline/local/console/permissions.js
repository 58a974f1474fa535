import { alertArea, attempt, button, element, table } from "./dom.js";
import { get } from "./api.js";

const COLUMNS = ["Statement", "Policy", "Used by", "Actions", "Resources", "Conditions", "Why", "What fails without it"];

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
    policy.querySelector("mark")?.scrollIntoView({ block: "nearest" });
  }

  return {
    content: [element("p", { class: "lead" }, "Each statement allows or denies exactly what a part of the pipeline needs. "
      + "Choose one to see it in its policy."), alert.area, element("div", { class: "split wide" }, matrix, policy)],
    show: () => loaded || load(),
  };
}

const fact = (name, text) => (text ? [element("h3", {}, name), element("p", {}, text)] : []);

function statementRow(statement, policies, select) {
  const { policy, sid, effect, principal, user, actions, resources, conditions, why, without } = statement;
  const choose = button(sid, () => select(line, statement, policies), { class: "link" });
  const lines = (values, tag = "code") => values.map((value) => element("div", {}, element(tag, {}, value)));
  const cells = [element("span", { class: `effect ${effect}` }, `${effect}${principal ? ` to ${principal}` : ""}`)];
  const line = element("tr", {}, element("th", { scope: "row" }, choose, cells), [policy, user, lines(actions),
    lines(resources), lines(conditions), why, lines(without, "span")].map((cell) => element("td", {}, cell)));
  return line;
}

/** Writes a policy, with one of its statements in a mark element. */
function highlighted(document, sid) {
  const text = JSON.stringify(document, null, 2);
  const statement = [document.Statement].flat().find((each) => each.Sid === sid);
  const part = JSON.stringify(statement, null, 2)?.replaceAll("\n", "\n    ");
  const start = part ? text.indexOf(part) : -1;
  if (start < 0) return element("pre", { tabindex: "0" }, text);
  return element("pre", { tabindex: "0" }, text.slice(0, start), element("mark", {}, part), text.slice(start + part.length));
}
