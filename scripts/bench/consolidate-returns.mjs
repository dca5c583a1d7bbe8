// What a consolidation finds of what is planted into the workbooks of 200 units that came back: who is missing, blank, late, twice
// there, has another version of the template, or changed it. All of them, and nothing else.
import { mkdirSync, mkdtempSync, readFileSync, rmSync, utimesSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";

const require = createRequire(import.meta.url);
const UNITS = 200;
const FILLED = { D16: "培训人次", E16: "≥", F16: 300, G16: "人", H16: 312, I16: 50 };
/** What becomes of every twentieth unit, counted from the first; the others hand in as they should. */
const PLANTED = [
  "missing",
  "blank",
  "late",
  "double",
  "version",
  "label-renamed",
  "formula-changed",
  "formula-replaced",
];
const CHANGES = {
  "label-renamed": { D15: "指标名称" },
  "formula-changed": { J17: { formula: "I17" } },
  "formula-replaced": { I43: 100 },
};
const IN_TIME = new Date("2026-03-01");
const LATE = new Date("2026-05-01");

export const title = `Faults planted into what ${UNITS} units returned`;

async function jiyan(argv) {
  const { loadBundle } = require(join(process.env.JIYAN_DIST ?? "../../dist", "apps/cli/bundle.js"));
  const sink = { write: () => undefined, isTerminal: false, columns: undefined };
  const io = {
    out: { ...sink, failure: async () => undefined },
    err: sink,
    env: {},
    platform: process.platform,
  };
  await loadBundle().run(argv, io);
}

/** Types into cells of the form as a person would, all else as it was. */
function typed(file, cells) {
  const parts = unzipSync(new Uint8Array(readFileSync(file)));
  const part = Object.keys(parts).find(
    (name) => name.startsWith("xl/worksheets/sheet") && strFromU8(parts[name]).includes('r="I43"'),
  );
  let xml = strFromU8(parts[part]);
  for (const [address, value] of Object.entries(cells)) {
    const cell = new RegExp(`<c r="${address}"((?: s="\\d+")?)[^>]*?(?:/>|>.*?</c>)`, "s");
    const content =
      typeof value === "object"
        ? `><f>${value.formula}</f><v>1</v>`
        : typeof value === "number"
          ? `><v>${value}</v>`
          : ` t="inlineStr"><is><t>${value}</t></is>`;
    xml = xml.replace(cell, (_, style) => `<c r="${address}"${style}${content}</c>`);
  }
  return zipSync({ ...parts, [part]: strToU8(xml) });
}

/** What the sheet on what came back tells: `issue unit`, each as often as it is there. */
async function foundIn(output) {
  const { default: ExcelJS } = await import("exceljs");
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.load(readFileSync(output));
  const found = [];
  workbook.getWorksheet("报送核对").eachRow((row, number) => {
    if (number > 1) found.push([1, 3].map((column) => row.getCell(column).text).join(" "));
  });
  return found;
}

/** Prints how many of each kind were planted, found, and told without being there. */
export async function run(print) {
  const { default: messages } = await import("../../src/core/messages/consolidation.zh-CN.json", {
    with: { type: "json" },
  });
  const root = mkdtempSync(join(tmpdir(), "jiyan-bench-"));
  try {
    const [list, sent, former, received, output] = [
      "units.csv",
      "sent",
      "former",
      "received",
      "out.xlsx",
    ].map((name) => join(root, name));
    const units = Array.from({ length: UNITS }, (_, at) => [
      String(at + 1).padStart(3, "0"),
      `云山县第${at + 1}单位`,
    ]);
    writeFileSync(list, ["单位编码,单位名称", ...units.map((unit) => unit.join(","))].join("\n"));
    const distribute = ["distribute", "--units", list, "--deadline", "2026-03-31", "-o"];
    await jiyan([...distribute, sent, "--year", "2025"]);
    await jiyan([...distribute, former, "--year", "2024"]);
    mkdirSync(received);
    const planted = [];
    for (const [at, [code, unit]] of units.entries()) {
      const kind = PLANTED[at % 20];
      if (kind !== undefined) planted.push(`${messages[`consolidation.return.${kind}`]} ${unit}`);
      if (kind === "missing") continue;
      const name = `${code}${unit}.xlsx`;
      const source = join(kind === "version" ? former : sent, name);
      const write = (place, cells) => {
        writeFileSync(join(received, place), kind === "blank" ? readFileSync(source) : typed(source, cells));
        const day = kind === "late" ? LATE : IN_TIME;
        utimesSync(join(received, place), day, day);
      };
      write(name, { ...FILLED, ...CHANGES[kind] });
      if (kind === "double") write(`${code}-2.xlsx`, { ...FILLED, H16: 311 });
    }
    await jiyan(["consolidate", received, "-o", output, "--manifest", sent]);
    const found = await foundIn(output);
    print("| what | planted | found | false |");
    print("| --- | --- | --- | --- |");
    for (const kind of PLANTED) {
      const words = messages[`consolidation.return.${kind}`];
      const [own, told] = [planted, found].map((all) => all.filter((one) => one.startsWith(`${words} `)));
      const right = own.filter((one) => told.includes(one)).length;
      print(`| ${kind} | ${own.length} | ${right} | ${told.length - right} |`);
    }
    const known = new Set(PLANTED.map((kind) => messages[`consolidation.return.${kind}`]));
    print(`| anything else | 0 | 0 | ${found.filter((one) => !known.has(one.split(" ")[0])).length} |`);
  } finally {
    rmSync(root, { recursive: true, force: true });
  }
}
