import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import ExcelJS from "exceljs";
import { plantedYears, type PlantedCell } from "../../../scripts/bench/planted-years.cjs";
import { expectOneLine, jiyan, temporaryFolder } from "./session";

const path = temporaryFolder();
const UNITS = [1, 2, 3, 4, 5, 6, 7];

async function written(file: string, rows: readonly (readonly PlantedCell[])[]): Promise<void> {
  const workbook = new ExcelJS.Workbook();
  workbook.addWorksheet("项目自评表").addRows(rows.map((row) => [...row]));
  await workbook.xlsx.writeFile(file);
}

interface Told {
  readonly yearly: {
    readonly forms: number;
    readonly flags: readonly { readonly flag: string; readonly count: number }[];
  };
}

const [before, after] = [path("上年"), path("本年")];

beforeAll(async () => {
  mkdirSync(before);
  mkdirSync(after);
  for (const number of UNITS) {
    const { last, now } = plantedYears(number);
    await written(join(before, `${number}.xlsx`), last);
    await written(join(after, `${number}.xlsx`), now);
  }
});

/** How many of each flag were planted, but for those that a consolidated table cannot tell. */
function planted(without: readonly string[] = []): Readonly<Record<string, number>> {
  const counts: Record<string, number> = {};
  for (const [flag] of UNITS.flatMap((number) => plantedYears(number).expected)) {
    if (!without.includes(flag)) counts[flag] = (counts[flag] ?? 0) + 1;
  }
  return counts;
}

async function compared(previous: string, output: string) {
  const argv = ["consolidate", after, "-o", output, "--previous", previous];
  const { code, out } = await jiyan([...argv, "--json"]);
  expect(code).toBe(0);
  const { yearly } = JSON.parse(out) as Told;
  return {
    forms: yearly.forms,
    flags: Object.fromEntries(yearly.flags.map(({ flag, count }) => [flag, count])),
  };
}

async function sheetOf(file: string): Promise<ExcelJS.Worksheet | undefined> {
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.readFile(file);
  return workbook.getWorksheet("与上年比较");
}

test("a year is compared with the folder of the year before, again without reading it again", async () => {
  const output = path("汇总.xlsx");
  expect(await compared(before, output)).toEqual({ forms: UNITS.length, flags: planted() });
  expect(await compared(before, output)).toEqual({ forms: UNITS.length, flags: planted() });
  const sheet = await sheetOf(output);
  const rows = Object.values(planted()).reduce((sum, count) => sum + count, 0);
  expect(sheet?.rowCount).toBe(rows + 1);
  expect(sheet?.getCell("I2").hyperlink).toMatch(/^%E6%9C%AC%E5%B9%B4\/\d\.xlsx#/);
});

test("or with the consolidated workbook of the year before", async () => {
  const last = path("上年汇总.xlsx");
  expect((await jiyan(["consolidate", before, "-o", last])).code).toBe(0);
  // What was spent in all stands in another table.
  expect(await compared(last, path("汇总2.xlsx"))).toEqual({
    forms: UNITS.length,
    flags: planted(["money"]),
  });
});

test("without --previous there is no such sheet, and with it a sentence", async () => {
  const output = path("无.xlsx");
  await jiyan(["consolidate", after, "-o", output]);
  expect(await sheetOf(output)).toBeUndefined();
  const { out } = await jiyan(["consolidate", after, "-o", output, "--previous", before]);
  expect(out).toMatch(/与上年对上7份表，列出\d+处，见工作表“与上年比较”。/);
});

test("what cannot be compared with is said in one line", async () => {
  const argv = ["consolidate", after, "-o", path("x.xlsx"), "--previous"];
  expectOneLine(await jiyan([...argv, path("没有.xlsx")]), /没有\.xlsx/);
  mkdirSync(path("空"));
  expectOneLine(await jiyan([...argv, path("空")]), /没有可以比较的表/);
  writeFileSync(path("坏.xlsx"), "x");
  const { code, err } = await jiyan([...argv, path("坏.xlsx")]);
  expect(code).toBe(2);
  expect(err).toMatch(/没有可以比较的表/);
});
