// Prints the figures of the benchmarks. It measures and never fails: timing is no test.
// `node scripts/bench.mjs` runs all, `node scripts/bench.mjs reading` those whose file name contains the word.
import { readdirSync } from "node:fs";
import { pathToFileURL } from "node:url";
import { join } from "node:path";

const FOLDER = join(import.meta.dirname, "bench");
const [wanted = "", ...rest] = process.argv.slice(2);

for (const file of readdirSync(FOLDER).filter((name) => name.endsWith(".mjs") && name.includes(wanted))) {
  const bench = await import(pathToFileURL(join(FOLDER, file)).href);
  if (typeof bench.run !== "function") continue;
  console.log(`\n## ${bench.title}\n`);
  await bench.run((line) => console.log(line), rest);
}
