// How many bytes of script the pane and the page load before they can be used, and what follows on demand.
import { readdirSync } from "node:fs";
import { join } from "node:path";
import { execFileSync } from "node:child_process";
import { createRequire } from "node:module";
import { firstScripts, gzipBytes, styleSheets } from "../pane/first-load.cjs";

export const title = "Size of the pane";

const FOLDER = "node_modules/.cache/jiyan/pane-size";
const LIMIT = 150;
/** Files of fewer bytes are summed up. */
const SHOWN = 10_000;

/** Builds the folder anew and prints kilobytes (1,000 bytes) of its scripts, gzip, without office.js. */
export async function run(print) {
  const webpack = createRequire(import.meta.url).resolve("webpack/bin/webpack.js");
  execFileSync(process.execPath, [webpack, "--mode", "production"], {
    stdio: ["ignore", "ignore", "inherit"],
    env: { ...process.env, JIYAN_PANE_OUTPUT: join(process.cwd(), FOLDER) },
  });
  const first = new Set();
  for (const page of ["taskpane.html", "index.html"]) {
    const scripts = firstScripts(FOLDER, page);
    for (const script of scripts) first.add(script);
    const styles = kilobytes(styleSheets(FOLDER, page));
    print(
      `${page}, first load with the texts of one language: ${kilobytes(scripts)} KB in ${scripts.length} scripts (figure: ≤ ${LIMIT} KB), ${styles} KB of styles`,
    );
  }
  const later = readdirSync(join(FOLDER, "scripts"))
    .filter((name) => name.endsWith(".js"))
    .map((name) => `scripts/${name}`)
    .filter((name) => !first.has(name))
    .sort((one, other) => bytes(other) - bytes(one));
  print(`on demand (tabs, charts, worker, templates): ${kilobytes(later)} KB in ${later.length} files`);
  const large = later.filter((script) => bytes(script) >= SHOWN);
  for (const script of large) print(`  ${kilobytes([script]).padStart(6)} KB  ${script}`);
  const small = later.filter((script) => bytes(script) < SHOWN);
  print(`  ${kilobytes(small).padStart(6)} KB  in ${small.length} further files`);
}

function bytes(script) {
  return gzipBytes(FOLDER, [script]);
}

function kilobytes(files) {
  return (gzipBytes(FOLDER, files) / 1000).toFixed(1);
}
