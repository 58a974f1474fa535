// Writes the images of the README.
import { join } from "node:path";
import { drop, inConsole, launch, open, show } from "./browser.mjs";

const RECORDS = ['{"type":"user","userId":"u-7","name":"Grace"}', '{"type":"order","userId":"u-7","total":12.5}',
  '{"type":"user","userId" "u-8"}'];

const browser = await launch();
await inConsole(browser, async (page) => {
  const save = (name) => page.screenshot({ path: join(process.env.SCREENSHOTS, name) });
  await drop(page, { "today.ndjson": `${RECORDS.join("\n")}\n` });
  await page.getByRole("article", { name: "today.ndjson" }).getByText("rejected 2").waitFor();
  await page.getByRole("status").getByText("1 partly stored").waitFor();
  await save("console-upload.png");
  await open(page, "Items");
  await show(page, "Items");
  await save("console-items.png");
});
await browser.close();
