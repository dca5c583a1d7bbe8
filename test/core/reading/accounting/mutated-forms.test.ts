import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { assessWorkbook } from "../../../../src/core/engine";
import { blanknessOf, readEvaluations } from "../../../../src/core/reading";
import { formatCellRef } from "../../../../src/core/workbook/a1";
import type { WorkbookSnapshot } from "../../../../src/core/workbook/snapshot";
import { readWorkbook } from "../../../../src/hosts/file/reading";
import { accountOf } from "../../../support/cell-account";
import { runs } from "../../../support/runs";
import { changeSheet, mutations, putCell, textCell } from "../../../support/mutations";

const FIXTURES = join(__dirname, "../../../fixtures");
const FILES = ["forms", "layouts"].flatMap((folder) =>
  readdirSync(join(FIXTURES, folder))
    .filter((name) => name.endsWith(".xlsx"))
    .map((name) => join(folder, name)),
);
/** Mutated workbooks of each form; some hundred in all. */
const RUNS = runs(15);

async function open(file: string): Promise<WorkbookSnapshot> {
  const workbook = await readWorkbook(new Uint8Array(readFileSync(join(FIXTURES, file))));
  if (!workbook.ok) throw new Error(workbook.error.code);
  return workbook.value;
}

describe.each(FILES)("%s", (file) => {
  let workbook: WorkbookSnapshot;
  beforeAll(async () => {
    workbook = await open(file);
  });

  test("read, set aside, unread and left out are all cells, whatever is done to the form", () => {
    fc.assert(
      fc.property(mutations(workbook), (changes) => {
        const mutated = changes.reduce((former, change) => change(former), workbook);
        const account = accountOf(mutated, readEvaluations(mutated));
        expect(account).toEqual({ vanished: [], twice: [], misplaced: [] });
      }),
      { numRuns: RUNS, seed: 2026, endOnFailure: true },
    );
  });

  test.each([
    ["renamed", textCell("某某栏")],
    ["cleared", undefined],
  ])("values under a heading that was %s are read all the same, or told", (_what, cell) => {
    for (const { sheet, mapping, indicators } of readEvaluations(workbook).evaluations) {
      for (const { at, role } of mapping) {
        if (at === null || !isValue(role)) continue;
        const values = indicators.flatMap(({ cells, [role]: value }) => {
          const text = value === null ? "" : "raw" in value ? value.raw : value.text;
          return cells[role] && blanknessOf(text) === "filled" ? [formatCellRef(cells[role])] : [];
        });
        const renamed = changeSheet(workbook, sheet, (one) => putCell(one, at.row, at.column, cell));
        const assessed = assessWorkbook(renamed);
        if (!assessed.ok) continue;
        const { reading, findings } = assessed.value;
        const passedOver = new Set(
          reading.evaluations.flatMap(({ setAside }) => setAside.map(formatCellRef)),
        );
        const unread = new Set(
          reading.evaluations.flatMap((form) => form.unread.map((one) => formatCellRef(one.at))),
        );
        expect([role, values.filter((value) => passedOver.has(value))]).toEqual([role, []]);
        const lost = values.filter((value) => unread.has(value));
        const told = findings.filter(({ rule }) => rule === "W23").map(({ severity }) => severity);
        const whole = lost.length > indicators.length / 2 && lost.length > 1;
        const wanted = whole ? told.includes("error") : lost.length === 0 || told.length > 0;
        expect([role, lost, wanted]).toEqual([role, lost, true]);
      }
    }
  });
});

const VALUES = ["target", "actual", "weight", "score", "reason"] as const;

function isValue(role: string): role is (typeof VALUES)[number] {
  return (VALUES as readonly string[]).includes(role);
}
