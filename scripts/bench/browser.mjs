/** What the benchmarks in Chromium have in common. The test host is the one of the browser tests. */
import { execFileSync } from "node:child_process";
import { createRequire } from "node:module";
import { chromium } from "playwright-core";
import { requireTypescript } from "./typescript.mjs";

const require = createRequire(import.meta.url);

/** Modules of the browser tests, loaded when a benchmark runs. */
export function browserTests() {
  return {
    ...requireTypescript("../../test/browser/support/built-folder.ts"),
    ...requireTypescript("../../test/browser/support/serve.ts"),
    ...requireTypescript("../../test/excel-host/index.ts"),
    ...requireTypescript("../../test/excel-host/browser/windows-shim.ts"),
  };
}

/** A headless browser; the caller closes it. */
export function launch() {
  const { findChromium, launchOptions, HOW_TO_GET_ONE } = require("../pane/chromium.cjs");
  const path = findChromium();
  if (path === null) throw new Error(HOW_TO_GET_ONE);
  return chromium.launch(launchOptions(path));
}

/** Builds the folder as the browser tests do, with office.js from the pane's own origin. */
export function buildPane({ BUILD_SETTINGS }) {
  execFileSync(process.execPath, [require.resolve("webpack/bin/webpack.js"), "--mode", "production"], {
    stdio: ["ignore", "ignore", "inherit"],
    env: { ...process.env, ...BUILD_SETTINGS },
  });
}

/** Waits in the page for something to be seen; milliseconds since the navigation began when it was. */
export function seenAfter(page, selector) {
  return page
    .waitForFunction((wanted) => {
      const element = globalThis.document.querySelector(wanted);
      return element?.checkVisibility() ? performance.now() : null;
    }, selector)
    .then((handle) => handle.jsonValue());
}

/** Median of numbers. */
export function medianOf(values) {
  return [...values].sort((one, other) => one - other)[Math.floor(values.length / 2)];
}
