// Writes the JSON schemas of Jiyan's data formats into docs/schemas, from the valibot schemas of the built program.
// Add a format by adding a line to SCHEMAS. Run `npm run build` first; `--check` only compares.
import { readFile, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { fileURLToPath } from "node:url";
import { toJsonSchema } from "@valibot/to-json-schema";
import { format } from "oxfmt";

const require = createRequire(import.meta.url);
const root = new URL("..", import.meta.url);

/** File in docs/schemas, module under dist, exported schema, title. */
const SCHEMAS = [
  {
    file: "rule-pack.schema.json",
    module: "core/rules/rule-pack.js",
    name: "rulePackSchema",
    title: "Jiyan rule pack",
  },
  {
    file: "read.schema.json",
    module: "apps/cli/json/read-schema.js",
    name: "readOutputSchema",
    title: "Output of jiyan read --json",
  },
  {
    file: "check.schema.json",
    module: "apps/cli/json/check.js",
    name: "checkOutputSchema",
    title: "Output of jiyan check --json",
  },
  {
    file: "score.schema.json",
    module: "apps/cli/json/score.js",
    name: "scoreOutputSchema",
    title: "Output of jiyan score --json",
  },
  {
    file: "report.schema.json",
    module: "apps/cli/json/report.js",
    name: "reportOutputSchema",
    title: "Output of jiyan report --json",
  },
  {
    file: "report-each.schema.json",
    module: "apps/cli/json/report.js",
    name: "reportEachOutputSchema",
    title: "Output of jiyan report --each --json",
  },
  {
    file: "status.schema.json",
    module: "apps/cli/json/status.js",
    name: "statusOutputSchema",
    title: "Output of jiyan status --json",
  },
  {
    file: "merge-scheme.schema.json",
    module: "core/merging/scheme.js",
    name: "schemeSchema",
    title: "Merge scheme of jiyan scheme",
  },
  {
    file: "merge.schema.json",
    module: "apps/cli/json/merge.js",
    name: "mergeOutputSchema",
    title: "Output of jiyan consolidate --scheme --json",
  },
  {
    file: "unusable-file.schema.json",
    module: "apps/cli/json/unusable-file.js",
    name: "unusableFileOutputSchema",
    title: "Line of --json for one of several files that could not be used",
  },
  {
    file: "consolidate.schema.json",
    module: "apps/cli/json/consolidate.js",
    name: "consolidateOutputSchema",
    title: "Output of jiyan consolidate --json",
  },
  {
    file: "extract.schema.json",
    module: "core/consolidation/extract.js",
    name: "extractSchema",
    title: "Extract of a workbook",
  },
  {
    file: "manifest.schema.json",
    module: "core/distribution/manifest.js",
    name: "manifestSchema",
    title: "Manifest of distributed workbooks",
  },
  {
    file: "distribute.schema.json",
    module: "apps/cli/json/distribute.js",
    name: "distributeOutputSchema",
    title: "Output of jiyan distribute --json",
  },
  {
    file: "remind.schema.json",
    module: "apps/cli/json/remind.js",
    name: "remindOutputSchema",
    title: "Output of jiyan remind --json",
  },
  {
    file: "template.schema.json",
    module: "apps/cli/json/template.js",
    name: "templateOutputSchema",
    title: "Output of jiyan template --json",
  },
  {
    file: "packs.schema.json",
    module: "apps/cli/json/packs.js",
    name: "packsOutputSchema",
    title: "Output of jiyan packs --json",
  },
  {
    file: "packs-check.schema.json",
    module: "apps/cli/json/packs.js",
    name: "packCheckOutputSchema",
    title: "Output of jiyan packs check --json",
  },
  {
    file: "outlines.schema.json",
    module: "apps/cli/json/outlines.js",
    name: "outlinesOutputSchema",
    title: "Output of jiyan outlines --json",
  },
];

const check = process.argv.includes("--check");
let stale = 0;
for (const { file, module, name, title } of SCHEMAS) {
  const path = fileURLToPath(new URL(`docs/schemas/${file}`, root));
  const loaded = require(fileURLToPath(new URL(`dist/${module}`, root)));
  // Checks of order between entries cannot be said in JSON Schema; the program makes them when it reads a pack.
  const schema = { ...toJsonSchema(loaded[name], { errorMode: "ignore", ignoreActions: ["check"] }), title };
  const { code: text } = await format(path, JSON.stringify(schema), { printWidth: 110 });
  if (!check) await writeFile(path, text);
  else if ((await readFile(path, "utf8").catch(() => "")) !== text) {
    stale += 1;
    process.stderr.write(`docs/schemas/${file} is out of date: run node scripts/make-schemas.mjs\n`);
  }
}
process.exitCode = stale > 0 ? 1 : 0;
