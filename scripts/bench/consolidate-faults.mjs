// What a consolidation finds of faults planted into made workbooks of two years: all of them, and nothing else. The files are those
// of a folder of last year, and of this year's.
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";

const require = createRequire(import.meta.url);
const { plantedYears } = require("./planted-years.cjs");
const WORKBOOKS = 200;
/** Every so many-th workbook came a second time, with another result. */
const TWICE = 20;

export const title = `Faults planted into ${WORKBOOKS} workbooks of two years`;

async function writeRows(ExcelJS, file, rows) {
  const workbook = new ExcelJS.Workbook();
  workbook.addWorksheet("项目自评表").addRows(rows);
  writeFileSync(file, new Uint8Array(await workbook.xlsx.writeBuffer()));
}

async function told(argv) {
  const { loadBundle } = require(join(process.env.JIYAN_DIST ?? "../../dist", "apps/cli/bundle.js"));
  const words = [];
  const sink = { write: (text) => words.push(text), isTerminal: false, columns: undefined };
  const out = { ...sink, failure: async () => undefined };
  const io = { out, err: sink, env: {}, platform: process.platform };
  await loadBundle().run(argv, io);
  return JSON.parse(words.join(""));
}

/** The findings on the sheet of two years: `flag unit indicator`, each as often as it is there. */
async function foundIn(ExcelJS, output) {
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.load(readFileSync(output));
  const found = [];
  workbook.getWorksheet("与上年比较").eachRow((row, number) => {
    if (number > 1) found.push([1, 2, 5].map((column) => row.getCell(column).text).join(" "));
  });
  return found;
}

/** What is in one list and not in the other, each as often as it is there. */
function without(some, others) {
  const left = [...others];
  return some.filter((one) => {
    const place = left.indexOf(one);
    if (place >= 0) left.splice(place, 1);
    return place < 0;
  });
}

/** Prints how many were planted, found, missed, and told without being there. */
export async function run(print) {
  const { default: ExcelJS } = await import("exceljs");
  const root = mkdtempSync(join(tmpdir(), "jiyan-bench-"));
  try {
    const [before, after, output] = ["before", "after", "out.xlsx"].map((name) => join(root, name));
    mkdirSync(before);
    mkdirSync(after);
    const { default: messages } = await import("../../src/core/messages/consolidation.zh-CN.json", {
      with: { type: "json" },
    });
    const planted = [];
    let twice = 0;
    for (let number = 1; number <= WORKBOOKS; number += 1) {
      const { unit, last, now, expected } = plantedYears(number);
      await writeRows(ExcelJS, join(before, `${number}.xlsx`), last);
      await writeRows(ExcelJS, join(after, `${number}.xlsx`), now);
      const words = expected.map(([flag, name]) =>
        [messages[`consolidation.yearly.${flag}`], unit, name ?? ""].join(" "),
      );
      planted.push(...words);
      if (number % TWICE > 0) continue;
      twice += 1;
      await writeRows(ExcelJS, join(after, `${number}-2.xlsx`), [...now, ["注：更正后重报"]]);
      planted.push(...words);
    }
    const { doubles } = await told(["consolidate", after, "-o", output, "--previous", before, "--json"]);
    const found = await foundIn(ExcelJS, output);
    print("| what | planted | found | missed | false |");
    print("| --- | --- | --- | --- | --- |");
    const [missed, wrong] = [without(planted, found), without(found, planted)];
    print(
      `| drift, copied reasons and figures | ${planted.length} | ${planted.length - missed.length} | ${missed.length} | ${wrong.length} |`,
    );
    const subjects = doubles.filter(({ kind }) => kind === "subject").length;
    print(
      `| doubles | ${twice} | ${Math.min(twice, subjects)} | ${Math.max(0, twice - subjects)} | ${Math.max(0, subjects - twice)} |`,
    );
  } finally {
    rmSync(root, { recursive: true, force: true });
  }
}
