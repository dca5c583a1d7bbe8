import { chromium, type Browser } from "playwright-core";
import { findChromium, launchOptions } from "../../../scripts/pane/chromium.cjs";

const path = findChromium();

/** Whether there is a Chromium, Chrome or Edge to run tests in. */
export const hasChromium = path !== null;

/** `describe`, or a skip where there is no Chromium; the start of the test run says how to get one. */
export const describeWithChromium: jest.Describe = hasChromium ? describe : describe.skip;

/** A headless browser of its own. The caller closes it. `extra` are further command line switches. */
export async function launch(extra: readonly string[] = []): Promise<Browser> {
  if (path === null) throw new Error("No Chromium: use describeWithChromium");
  const options = launchOptions(path);
  return chromium.launch({ ...options, args: [...(options.args ?? []), ...extra] });
}
