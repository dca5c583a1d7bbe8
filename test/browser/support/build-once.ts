import { spawn } from "node:child_process";
import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { findChromium, HOW_TO_GET_ONE } from "../../../scripts/pane/chromium.cjs";
import { BUILD_END, BUILD_SETTINGS } from "./built-folder";

/**
 * Begins to build the pane for the browser tests; jest calls it once, and only when such tests will run. Other tests run
 * meanwhile, and each file of these tests waits for the end (await-build.cjs).
 */
export default function buildOnce(): void {
  if (findChromium() === null) {
    process.stderr.write(`\nTests in a browser are skipped. ${HOW_TO_GET_ONE}\n`);
  }
  mkdirSync(dirname(BUILD_END), { recursive: true });
  rmSync(BUILD_END, { force: true });
  const webpack = [require.resolve("webpack/bin/webpack.js"), "--mode", "production"];
  const build = spawn(process.execPath, webpack, {
    stdio: ["ignore", process.stderr, process.stderr],
    env: { ...process.env, ...BUILD_SETTINGS },
  });
  build.on("exit", (code) => {
    writeFileSync(BUILD_END, String(code));
  });
}
