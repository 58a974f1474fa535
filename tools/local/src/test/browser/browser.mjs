// Starts Chromium, and opens the console of a running pipeline in it.
import assert from "node:assert/strict";
import { AxeBuilder } from "@axe-core/playwright";
import packaged from "@sparticuz/chromium";
import { chromium } from "playwright-core";

const SIZES = [{ width: 1280, height: 800 }, { width: 390, height: 844 }];
const LOOKS = ["light", "dark"].flatMap((colorScheme) => SIZES.map((size) => ({ colorScheme, size })));
const [LIGHT, , , DARK_PHONE] = LOOKS;
const WAIT = 30_000;

/** Starts the packaged Chromium, which runs on Linux, or another one. */
export const launch = async () =>
  chromium.launch({ executablePath: process.env.CHROMIUM_PATH ?? (await packaged.executablePath()) });

/** Opens the page in a profile of its own. Afterwards, checks that the page reported no error and opened no dialog. */
export async function inConsole(browser, use, address = process.env.CONSOLE_ADDRESS) {
  const context = await browser.newContext({ viewport: SIZES[0], reducedMotion: "reduce",
    permissions: ["clipboard-read", "clipboard-write"] });
  const page = await context.newPage();
  page.setDefaultTimeout(WAIT);
  const problems = [];
  page.on("pageerror", (error) => problems.push(String(error)));
  page.on("dialog", (dialog) => problems.push(dialog.message()) && dialog.dismiss());
  // Chromium also reports each answer with an error status, which the page may expect.
  page.on("console", (message) => message.type() === "error" && !message.text().startsWith("Failed to load resource")
    && problems.push(message.text()));
  try {
    await page.goto(address);
    await use(page);
    assert.deepEqual(problems, []);
  } finally {
    await context.close();
  }
}

/** Calls a function with the page in each color scheme and size, or in some of them. */
export async function inEachLook(page, use, looks = LOOKS) {
  for (const { colorScheme, size } of looks) {
    await page.emulateMedia({ colorScheme });
    await page.setViewportSize(size);
    await use(`${colorScheme}-${size.width}`);
  }
}

/**
 * Checks that everyone can read the page: no violation that axe finds, and nothing beyond the right edge. The colors
 * don't depend on the size, so two looks are enough.
 */
export async function checkReadability(page) {
  const found = {};
  await inEachLook(page, async (look) => {
    const { violations } = await new AxeBuilder({ page }).analyze();
    const targets = ({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(" ")).join(", ")}`;
    const beyond = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    found[look] = [...violations.map(targets), ...(beyond > 0 ? [`${beyond} pixels too wide`] : [])];
  }, [LIGHT, DARK_PHONE]);
  assert.deepEqual(Object.entries(found).filter(([, problems]) => problems.length > 0), []);
}

export async function open(page, view) {
  await page.getByRole("navigation", { name: "Views" }).getByRole("link", { name: view }).click();
  await page.getByRole("heading", { level: 1, name: view }).waitFor();
  return page.getByRole("main");
}

export async function drop(page, files) {
  const data = await page.evaluateHandle((all) => {
    const transfer = new DataTransfer();
    Object.entries(all).forEach(([name, content]) => transfer.items.add(new File([content], name)));
    return transfer;
  }, files);
  await page.locator("#drop").dispatchEvent("drop", { dataTransfer: data });
}

export async function openCollection(page, pk, index = "Table") {
  await open(page, "Items");
  await page.getByRole("radio", { name: index }).check();
  await page.getByRole("searchbox", { name: "Partition key" }).fill(pk);
  await page.getByRole("list", { name: "Partition keys" }).getByRole("button", { name: pk }).first().click();
  const collection = page.getByRole("region", { name: "Item collection" });
  await collection.getByRole("table").waitFor();
  return collection;
}

const SHOW = {
  Upload: (page) => page.getByRole("article", { name: "orders-export.csv" }).getByText("Stored 2 records").waitFor(),
  Items: async (page) => {
    const collection = await openCollection(page, "USER#u-1001");
    await collection.getByRole("row", { name: "o-5001" }).getByRole("button", { name: "Show record" }).click();
    await page.getByRole("region", { name: "Record 3 of activity.ndjson" }).getByText("129.9").waitFor();
  },
  Failures: (page) => page.getByText("The failure queue is empty.").waitFor(),
  Log: (page) => page.getByRole("log").getByText("STORED").first().waitFor(),
  Permissions: (page) => page.getByRole("table", { name: "Statements" }).getByRole("button").first().click(),
  Graph: (page) => page.getByRole("button", { name: "uploads-table" }).click(),
  Mapping: (page) => page.getByRole("region", { name: "Preview" }).getByRole("row", { name: "o-6002" }).waitFor(),
};

/** Waits for the content of a view. */
export const show = (page, view) => SHOW[view](page);

/** Calls a function with each view and its content. */
export async function inEachView(page, use) {
  for (const view of Object.keys(SHOW)) {
    await open(page, view);
    await show(page, view);
    await use(view);
  }
}
