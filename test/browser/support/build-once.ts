import { execFileSync } from "node:child_process";
import { findChromium, HOW_TO_GET_ONE } from "../../../scripts/pane/chromium.cjs";
import { BUILD_SETTINGS } from "./built-folder";

/** Builds the pane for the browser tests; jest calls it once, and only when such tests will run. */
export default function buildOnce(): void {
  if (findChromium() === null) {
    process.stderr.write(`\nTests in a browser are skipped. ${HOW_TO_GET_ONE}\n`);
  }
  execFileSync(process.execPath, [require.resolve("webpack/bin/webpack.js"), "--mode", "production"], {
    stdio: ["ignore", process.stderr, process.stderr],
    env: { ...process.env, ...BUILD_SETTINGS },
  });
}
