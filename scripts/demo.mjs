// The main job on the sample workbooks, shortened to a screen or two: what is wrong, the score, the finished workbook
// and how its report begins.
import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, readdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { basename, join } from "node:path";

const SAMPLES = "assets/samples";
const OUTPUT = "demo-output";
const CLI = "dist/apps/cli/main.js";
const SHOWN = 16;
const REPORT_SHEET = "绩效自评报告";

/** Runs one command of the CLI and shows the first lines of what it says; findings make `check` end with 1. */
function jiyan(...args) {
  console.log(`\n$ jiyan ${args.join(" ")}`);
  const { status, stdout } = spawnSync(process.execPath, [CLI, ...args], {
    encoding: "utf8",
    stdio: ["ignore", "pipe", "inherit"],
  });
  if (status !== 0 && status !== 1) throw new Error(`jiyan ${args[0]} ended with ${status}`);
  shortened(stdout.trimEnd().split("\n"), SHOWN);
}

/** The first lines and the last one. */
function shortened(lines, count) {
  const left = lines.length - count;
  const shown = left > 3 ? [...lines.slice(0, count - 1), `  …（省略${left}行）`, lines.at(-1)] : lines;
  console.log(shown.map((line) => `  ${line}`).join("\n"));
}

/** The first text of each row of the report sheet of a finished workbook, from its top, cut to the width of a screen. */
async function beginningOf(path) {
  const { readWorkbook } = createRequire(import.meta.url)("../dist/hosts/file/reading/index.js");
  const { value } = await readWorkbook(readFileSync(path));
  const sheet = value.sheets.find(({ name }) => name === REPORT_SHEET);
  const texts = sheet.rows
    .map((row) => row?.find((cell) => (cell?.text ?? "") !== "")?.text ?? "")
    .filter((text) => text.length > 3);
  return texts.slice(0, 7).map((text) => (text.length > 46 ? `${text.slice(0, 46)}…` : text));
}

if (!existsSync(CLI)) throw new Error("Run `npm ci` first: it builds the command line.");
mkdirSync(OUTPUT, { recursive: true });

const finished = [];
for (const sample of readdirSync(SAMPLES)
  .filter((name) => name.endsWith(".xlsx"))
  .sort()
  .reverse()) {
  const file = join(SAMPLES, sample);
  const output = join(OUTPUT, `${basename(sample, ".xlsx")}-已完成.xlsx`);
  const document = join(OUTPUT, `${basename(sample, ".xlsx")}-自评报告.docx`);
  console.log(`\n━━━ ${basename(sample, ".xlsx")} ━━━`);
  jiyan("check", file);
  jiyan("report", file, "-o", output, "--docx", document, "--force", "--replace");
  console.log("\n  报告开头 / how the report begins");
  console.log((await beginningOf(output)).map((text) => `  │ ${text}`).join("\n"));
  finished.push(output, document);
}
console.log(
  "\n完成的工作簿和Word报告，可用Office或WPS打开 / finished workbooks and Word reports, to open in Office or WPS:",
);
console.log(finished.map((path) => `  ${path}`).join("\n"));
console.log(
  "\n接着可以试，先在此目录运行一次npm link / try next, after npm link, once, in this folder:\n" +
    "  jiyan score FILE --explain\n  jiyan read FILE --json\n  jiyan --help",
);
console.log(
  "\n同样的检查和报告，在浏览器中或Excel窗格中 / the same in a browser, or in a pane of Excel:\n" +
    "  npm start  →  https://localhost:3000/index.html",
);
