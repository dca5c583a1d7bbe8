// Lets the command line do its main job once, and keeps what V8 compiled meanwhile beside its bundle.
import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";

const { BUNDLE, CODE_CACHE, compileBundle, loadBundle } = createRequire(import.meta.url)(
  join(process.env.JIYAN_DIST, "apps/cli/bundle.js"),
);
const SAMPLES = "assets/samples";

/** Nobody is told anything. */
const nowhere = { write: () => undefined, isTerminal: false, columns: undefined };
const io = {
  out: { ...nowhere, failure: () => Promise.resolve(undefined) },
  err: nowhere,
  env: { LANG: "zh_CN.UTF-8" },
  platform: process.platform,
};

// It is read as such. What the minifier leaves is a raw template with other letters: put it into a plain literal.
const foreign = /.{0,40}[\x80-\xff]+/.exec(readFileSync(BUNDLE, "latin1"));
if (foreign) throw new Error(`The bundle is not in ASCII: ${foreign[0]}`);

const compiled = compileBundle();
const { run } = loadBundle(compiled);
const folder = mkdtempSync(join(tmpdir(), "jiyan-build-"));
try {
  for (const sample of readdirSync(SAMPLES).filter((name) => name.endsWith(".xlsx"))) {
    const code = await run(["report", join(SAMPLES, sample), "-o", join(folder, sample)], io);
    if (code !== 0) throw new Error(`jiyan report ended with ${code} on ${sample}`);
  }
  writeFileSync(CODE_CACHE, compiled.createCachedData());
} finally {
  rmSync(folder, { recursive: true, force: true });
}
