// Lets the command line do its main job, and keeps what V8 compiled meanwhile beside the parts of its bundle.
import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";

const require = createRequire(join(process.env.JIYAN_DIST, "apps/cli/"));
const { BUNDLE } = require("./bundle-folder.js");
const { codeCacheOf, compilePart, loadBundle } = require("./bundle.js");
const SAMPLES = "assets/samples";

/** Nobody is told anything. */
const nowhere = { write: () => undefined, isTerminal: false, columns: undefined };
const io = {
  out: { ...nowhere, failure: () => Promise.resolve(undefined) },
  err: nowhere,
  env: { LANG: "zh_CN.UTF-8" },
  platform: process.platform,
};

const parts = readdirSync(BUNDLE).filter((name) => name.endsWith(".js"));
for (const part of parts) {
  // It is read as such. What the minifier leaves is a raw template with other letters: put it into a plain literal.
  const foreign = /.{0,40}[\x80-\xff]+/.exec(readFileSync(join(BUNDLE, part), "latin1"));
  if (foreign) throw new Error(`${part} of the bundle is not in ASCII: ${foreign[0]}`);
}

const compiled = new Map();
const { run } = loadBundle((part) => {
  const script = compilePart(part);
  compiled.set(part, script);
  return script;
});
const folder = mkdtempSync(join(tmpdir(), "jiyan-build-"));
try {
  for (const sample of readdirSync(SAMPLES).filter((name) => name.endsWith(".xlsx"))) {
    const code = await run(["report", join(SAMPLES, sample), "-o", join(folder, sample)], io);
    if (code !== 0) throw new Error(`jiyan report ended with ${code} on ${sample}`);
  }
  for (const part of parts.map((name) => `./${name}`)) {
    writeFileSync(codeCacheOf(part), (compiled.get(part) ?? compilePart(part)).createCachedData());
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}
