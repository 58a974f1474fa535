// Fails if this machine can't start Chromium.
import { launch } from "./browser.mjs";

await (await launch()).close();
