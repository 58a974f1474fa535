// Who can use the console, and what can't use it.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { checkReadability, drop, inConsole, inEachView, launch, open, openCollection } from "./browser.mjs";

let browser;
before(async () => (browser = await launch()));
after(() => browser?.close());

test("Each view is readable in both color schemes, and fits a phone", async (each) =>
  inConsole(browser, (page) => inEachView(page, (view) => each.test(view, () => checkReadability(page)))));

test("The keyboard opens a view, finds a partition key, and expands an item", async () =>
  inConsole(browser, async (page) => {
    const focused = page.locator(":focus");
    const press = async (...keys) => {
      for (const key of keys) await page.keyboard.press(key);
    };
    const tabTo = async (target) => {
      for (let presses = 0; presses < 60; presses++) {
        if (await target.evaluate((node) => node === document.activeElement)) return;
        await press("Tab");
      }
      assert.fail(`Tab doesn't reach ${target}. The focus is on ${await focused.evaluate((node) => node.outerHTML)}.`);
    };
    await tabTo(page.getByRole("link", { name: "Items" }));
    await press("Enter");
    assert.equal(await focused.innerText(), "Items");
    await tabTo(page.getByRole("searchbox", { name: "Partition key" }));
    await page.keyboard.type("USER#u-10");
    await page.getByRole("button", { name: "USER#u-1002" }).waitFor();
    await press("ArrowDown", "ArrowDown", "Enter");
    const item = page.getByRole("region", { name: "Item collection" }).getByRole("button", { name: "PROFILE" });
    await item.waitFor();
    await tabTo(item);
    await press("Enter");
    await page.getByRole("row", { name: "email grace@example.com", exact: true }).waitFor();
    await press("Escape");
    assert.equal(await item.getAttribute("aria-expanded"), "false");

    await tabTo(page.getByRole("link", { name: "Graph" })); // after the last element, Tab starts over
    await press("Enter");
    await tabTo(page.getByRole("button", { name: "uploads-bucket" }).first());
    await press("Enter");
    await page.getByRole("region", { name: "Properties of uploads-bucket" }).waitFor();
  }));

test("Stored HTML is text in every view", async () =>
  inConsole(browser, async (page) => {
    const html = "<script>attacked=1</script><img src=x onerror=attacked=1>";
    const key = `${html}.ndjson`;
    await drop(page, { [key]: `{"type":"user","userId":"${html}","name":"${html}"}\n{"type":"${html}"}\n` });
    await page.getByRole("article", { name: key }).getByText("rejected 1").waitFor();
    await page.getByRole("table", { name: `Rejected records of ${key}` }).getByText(html).first().waitFor();
    const collection = await openCollection(page, `USER#${html}`);
    await collection.getByRole("button", { name: "PROFILE" }).click();
    await collection.getByRole("button", { name: "Show record" }).click();
    await page.getByRole("region", { name: `Record 1 of ${key}` }).getByText(html).first().waitFor();
    await open(page, "Log");
    await page.getByRole("log").getByText(html).first().waitFor();
    await open(page, "Mapping");
    await page.getByRole("textbox", { name: "Key" }).fill(key);
    await page.getByRole("textbox", { name: "Sample" }).fill(`{"type":"user","userId":"${html}"}\n`);
    await page.getByRole("region", { name: "Preview" }).getByText(html).first().waitFor();

    assert.equal(await page.locator("img, body script").count(), 0);
    assert.equal(await page.evaluate(() => globalThis.attacked), undefined);
  }));

test("Without the token of the printed address, the page shows nothing", async () => {
  const { origin } = new URL(process.env.CONSOLE_ADDRESS);
  for (const address of [origin, `${origin}/#token=guessed`, `${origin}/#code=guessed`]) {
    await inConsole(browser, async (page) => {
      await page.getByText("This page needs the address that ./pipeline console printed.").waitFor();
      assert.equal(await page.getByRole("navigation").count(), 0);
    }, address);
  }
});

test("The token doesn't stay in the address", async () =>
  inConsole(browser, async (page) => {
    await open(page, "Log");
    assert.equal(new URL(page.url()).hash, "#log");
    await page.goBack();
    assert.equal(new URL(page.url()).hash, "#upload");
  }));
