// What a person can do with the console of a running pipeline. ConsoleBrowserIT starts the pipeline with its samples.
import assert from "node:assert/strict";
import { readFile, writeFile } from "node:fs/promises";
import { after, before, test } from "node:test";
import { checkReadability, drop, inConsole, launch, open, openCollection } from "./browser.mjs";

let browser;
before(async () => (browser = await launch()));
after(() => browser?.close());

const inPage = (behavior, use) => test(behavior, () => inConsole(browser, use));
const card = (page, key) => page.getByRole("article", { name: key, exact: true });
const way = (page, key) => page.getByRole("list", { name: `Way of ${key}` });
const step = (page, key, name, state) => way(page, key).locator(`[data-state=${state}]`, { hasText: name }).waitFor();
const users = (...ids) => ids.map((id) => `{"type":"user","userId":"${id}"}\n`).join("");

/** Revokes or restores the function's permission to write to the table. */
const setWrites = async (change) =>
  assert.equal((await fetch(`${process.env.FAULTS_ADDRESS}/${change}`, { method: "POST" })).status, 204);

inPage("A dropped file moves from the bucket through the function to the table while the page is open", async (page) => {
  await drop(page, { "dropped.ndjson": users(...Array(500).keys()) });

  await step(page, "dropped.ndjson", "Bucket", "reached");
  await way(page, "dropped.ndjson").locator("[data-state=active]").first().waitFor();
  await card(page, "dropped.ndjson").getByText("Stored 500 records").waitFor();
  for (const name of ["Bucket", "Function", "Table"]) await step(page, "dropped.ndjson", name, "reached");
  await way(page, "dropped.ndjson").getByText("Failure queue").waitFor({ state: "hidden" });
  assert.match(await way(page, "dropped.ndjson").getByRole("time").first().innerText(), /^\d\d:\d\d:\d\d$/);
});

inPage("A chosen file and a written record become uploads", async (page) => {
  const files = [{ name: "chosen.ndjson", mimeType: "application/x-ndjson", buffer: Buffer.from(users("chosen")) }];
  const main = await open(page, "Upload");
  await main.getByLabel("Files").setInputFiles(files);
  await card(page, "chosen.ndjson").getByText("Stored 1 record").waitFor();

  await page.getByRole("textbox", { name: "Record" }).fill(users("written"));
  await page.getByRole("textbox", { name: "Key" }).fill("written.json");
  await page.getByRole("button", { name: "Upload record" }).click();
  await card(page, "written.json").getByText("Stored 1 record").waitFor();
});

inPage("A rejected record shows its reason, and marks the character that is wrong", async (page) => {
  await drop(page, { "mixed.ndjson": `${users("u-1")}{"type":"user","userId" "u-2"}\n` });

  await card(page, "mixed.ndjson").getByText("Stored 1 record, rejected 1").waitFor();
  const [, row] = await page.getByRole("table", { name: "Rejected records of mixed.ndjson" }).getByRole("row").all();
  const [record, reason, content] = await row.getByRole("cell").allInnerTexts();
  assert.equal(record, "2");
  assert.match(reason, /at character \d+/);
  assert.equal(content, '{"type":"user","userId" "u-2"}');
  assert.equal(await row.locator("mark").innerText(), '"');
});

inPage("An item leads to the record of the file that it came from", async (page) => {
  const collection = await openCollection(page, "USER#u-2001");
  const item = collection.getByRole("row", { name: "orders-export.csv, record 1" });
  assert.equal(await item.locator(".badge").innerText(), "order");
  await item.getByRole("button", { name: "Show record" }).click();

  const record = page.getByRole("region", { name: "Record 1 of orders-export.csv" });
  await record.getByText("orderId;userId;status;createdAt;total").waitFor();
  assert.equal(await record.locator("mark").innerText(), "o-6001;u-2001;SHIPPED;2026-03-04T08:30:00Z;1.249,00");
});

inPage("An item opens to its attributes, and counts down to its expiry", async (page) => {
  const collection = await openCollection(page, "USER#u-1001");
  await collection.getByText(/^expires in \d+ y \d+ d$/).waitFor();
  await collection.getByRole("button", { name: "SESSION#s-9001" }).click();
  const attributes = page.getByRole("table", { name: "Attributes of SESSION#s-9001" });
  await attributes.getByRole("row", { name: "device laptop" }).waitFor();
});

inPage("GSI1 shows the orders with a status by time, and the query to copy", async (page) => {
  const collection = await openCollection(page, "ORDER#PAID", "GSI1");
  const sortKeys = await collection.getByRole("row").getByText(/^2026-03-0\d/).allInnerTexts();
  assert.deepEqual(sortKeys.map((key) => key.slice(0, 10)), ["2026-03-01", "2026-03-03"]);

  await collection.getByRole("button", { name: "Copy query" }).click();
  await collection.getByText("Copied").waitFor();
  const query = await page.evaluate(() => navigator.clipboard.readText());
  assert.match(query, /^aws dynamodb query --table-name \S+ --index-name GSI1 .*"ORDER#PAID"/);
});

inPage("A failed upload reaches the failure queue, and is stored by a redrive after the cause is gone", async (page) => {
  const failures = page.getByRole("navigation").getByRole("link", { name: "Failures" });
  await setWrites("revoke");
  try {
    await drop(page, { "denied.ndjson": users("denied") });
    await card(page, "denied.ndjson").getByText(/in the failure queue.*dynamodb:PutItem/).waitFor();
    await step(page, "denied.ndjson", "Function", "failed");
    await step(page, "denied.ndjson", "Failure queue", "reached");
    await failures.getByText("1").waitFor();
    await open(page, "Failures");
    const event = page.getByRole("table", { name: "Failure queue" }).getByRole("row", { name: "denied.ndjson" });
    await event.getByText("dynamodb:PutItem").waitFor();
    await checkReadability(page);

    await event.getByRole("button", { name: "Redrive" }).click();
    await page.getByRole("status").getByText(/failed again.*dynamodb:PutItem/).waitFor();
  } finally {
    await setWrites("restore");
  }
  await page.getByRole("button", { name: "Redrive all" }).click();
  await page.getByRole("status").getByText("1 event processed, 0 still in the queue.").waitFor();
  await failures.getByText("1").waitFor({ state: "detached" });
  await open(page, "Upload");
  await card(page, "denied.ndjson").getByText("Stored 1 record").waitFor();
});

inPage("The log shows only the lines with a level, of an upload, or of a request", async (page) => {
  await drop(page, { "broken.json.gz": "this is not gzip" });
  await card(page, "broken.json.gz").getByText("The function stopped after 0 stored records").waitFor();
  const main = await open(page, "Log");
  const log = page.getByRole("log", { name: "Function log" });
  const others = log.getByText(/activity\.ndjson/);
  await others.first().waitFor();

  await main.getByLabel("Upload").fill("broken.json.gz");
  await others.first().waitFor({ state: "detached" });
  await log.getByRole("button", { name: /^Request / }).first().click();
  await log.getByText("START RequestId").waitFor();
  await main.getByLabel("Level").selectOption("ERROR");
  await log.getByText("START RequestId").waitFor({ state: "detached" });
});

inPage("A statement is highlighted in its policy", async (page) => {
  await open(page, "Permissions");
  const statement = page.getByRole("table", { name: "Statements" }).getByRole("row", { name: "PutItems" });
  await statement.getByText(/workloads fail/).first().waitFor();
  await statement.getByRole("button", { name: "PutItems" }).click();
  const highlighted = page.getByRole("region", { name: "Policy" }).locator("mark");
  assert.equal(JSON.parse((await highlighted.innerText()).replace(/,$/, "")).Action, "dynamodb:PutItem");
});

inPage("The graph shows each resource with its properties", async (page) => {
  await open(page, "Graph");
  await page.getByRole("button", { name: "aws:sqs/queue:Queue uploads-failures" }).click();
  const properties = page.getByRole("region", { name: "Properties of uploads-failures" });
  await properties.getByRole("row", { name: /^arn arn:aws:sqs:/ }).waitFor();
});

inPage("A changed mapping shows the items of the sample, or what is wrong, before it is saved", async (page) => {
  await open(page, "Mapping");
  const preview = page.getByRole("region", { name: "Preview" });
  await preview.getByRole("row", { name: "ORDER#o-6001" }).waitFor();
  const entities = page.getByRole("textbox", { name: "Entities" });
  const rules = await entities.inputValue();
  await entities.fill(rules.replace("ORDER#{orderId}", "SALE#{orderId}"));
  await preview.getByRole("row", { name: "SALE#o-6001" }).waitFor();

  await entities.fill(rules.replace("sk: PROFILE", "sk: '{'"));
  await page.getByRole("alert").getByText("{").waitFor();

  const save = page.getByRole("button", { name: "Save" });
  for (const comment of ["# reviewed", "# reviewed twice"]) {
    await entities.fill(`${comment}\n${rules}\n\n`);
    await save.click();
    await page.getByText("Saved to Pulumi.localstack.yaml.").waitFor();
    assert.equal(await save.isEnabled(), false);
  }
  const saved = await readFile(process.env.STACK_FILE, "utf8");
  assert.match(saved, /# reviewed twice/);
  await writeFile(process.env.STACK_FILE, saved.replace("# reviewed twice", "# someone else"));
  await entities.fill(rules);
  await save.click();
  await page.getByRole("alert").getByText("has changed since this page read it").waitFor();
  assert.match(await readFile(process.env.STACK_FILE, "utf8"), /# someone else/);
});

inPage("A folder that is dropped says that it isn't a file", async (page) => {
  await page.locator("#drop").evaluate((zone) => {
    const folder = new File([], "folder");
    folder.slice = () => ({ arrayBuffer: () => Promise.reject(new DOMException("A directory", "NotFoundError")) });
    const event = new Event("drop", { cancelable: true });
    zone.dispatchEvent(Object.assign(event, { dataTransfer: { files: [folder] } }));
  });
  await card(page, "folder").getByText("The browser can't read it. Choose a file, not a folder.").waitFor();
});
