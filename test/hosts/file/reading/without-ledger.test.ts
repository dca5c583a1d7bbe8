import { readFileSync } from "node:fs";
import { join } from "node:path";
import { runEngine } from "../../../../src/core/engine";
import { ownedSheetName } from "../../../../src/core/workbook/ownership";
import { readWorkbook, type ReadOptions } from "../../../../src/hosts/file/reading";
import { applyPlan } from "../../../../src/hosts/file/writing";

const FORM = join(__dirname, "../../../fixtures/forms/26-lingling-linye-bumen-2021.xlsx");

async function read(bytes: Uint8Array, options?: ReadOptions) {
  const workbook = await readWorkbook(bytes, options);
  if (!workbook.ok) throw new Error(workbook.error.code);
  return workbook.value;
}

test("the ledger can be left out: all else is read, and the reading is told as done", async () => {
  const bytes = readFileSync(FORM);
  const run = runEngine(await read(bytes), { locale: "zh-CN", engineVersion: "0.0.0" });
  const applied = run.ok ? await applyPlan(bytes, run.value.plan) : undefined;
  if (!applied?.ok) throw new Error("not written");
  const whole = await read(applied.value.bytes);
  const told: number[] = [];
  const less = await read(applied.value.bytes, {
    withoutLedger: true,
    onProgress: (done, total) => told.push(done / total),
  });
  const ledger = ownedSheetName(whole, "ledger");
  const rowsOf = ({ name, rows }: (typeof whole.sheets)[number]) => (name === ledger ? 0 : rows.length);
  expect(ledger).toBe("_jiyan");
  expect(whole.sheets.find(({ name }) => name === ledger)?.rows.length).toBeGreaterThan(10);
  expect(less.sheets.map(({ rows }) => rows.length)).toEqual(whole.sheets.map(rowsOf));
  const others = (workbook: typeof whole) => workbook.sheets.filter(({ name }) => name !== ledger);
  expect(others(less)).toEqual(others(whole));
  expect([less.names, told.at(-1)]).toEqual([whole.names, 1]);
});

test("a person's sheet of the ledger's name is read", async () => {
  const bytes = readFileSync(FORM);
  expect(await read(bytes, { withoutLedger: true })).toEqual(await read(bytes));
});
