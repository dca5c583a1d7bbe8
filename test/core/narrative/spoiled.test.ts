import fc from "fast-check";
import type { Locale } from "../../../src/core/common/locale";
import { runEngine } from "../../../src/core/engine";
import { layDocument } from "../../../src/core/document";
import { OUTLINES } from "../../../src/core/narrative";
import type { CellRef } from "../../../src/core/workbook/a1";
import type { Cell, WorkbookSnapshot } from "../../../src/core/workbook/snapshot";
import { GOLDEN_REPORTS, goldenWorkbook } from "../../support/golden-reports";
import { changeSheet, putCell, textCell } from "../../support/mutations";
import { runs } from "../../support/runs";
import { flawsOf } from "./support/provenance";

/** What clerks leave in a cell that was right before. */
const LEFT: readonly (Cell | undefined)[] = [
  undefined,
  ...[
    "",
    "无",
    "—",
    "0",
    "未完成",
    "全部完成",
    "100%",
    "12",
    "约300",
    "2023年度",
    "其中：项目支出",
    "优",
    "=A1",
  ].map(textCell),
  { value: 0, text: "0" },
  { value: 99999.99, text: "99999.99" },
  { value: 0.5, text: "50%", format: "0%" },
  { value: null, text: "#DIV/0!", error: "#DIV/0!" },
];

/** The cells that say something, in the order of the sheets. */
function filledCells(workbook: WorkbookSnapshot): readonly CellRef[] {
  return workbook.sheets.flatMap((sheet) =>
    sheet.rows.flatMap((cells, row) =>
      (cells ?? []).flatMap((cell, column) =>
        cell?.text.trim() ? [{ sheet: sheet.name, row, column }] : [],
      ),
    ),
  );
}

function spoiled(
  workbook: WorkbookSnapshot,
  cells: readonly CellRef[],
  changes: readonly { readonly place: number; readonly left: Cell | undefined }[],
): WorkbookSnapshot {
  return changes.reduce((book, { place, left }) => {
    const at = cells[place % cells.length];
    return at === undefined
      ? book
      : changeSheet(book, at.sheet, (sheet) => putCell(sheet, at.row, at.column, left));
  }, workbook);
}

const KNOWN_PROBLEMS = ["no-evaluation", "no-results", "not-reportable", "unknown-outline"];

/** What is wrong with the report on a workbook; nothing where there is none for a reason that people are told. */
function amiss(workbook: WorkbookSnapshot, locale: Locale, outlineId: string | undefined): readonly string[] {
  const result = runEngine(workbook, { locale, engineVersion: "0", outlineId });
  if (!result.ok) return KNOWN_PROBLEMS.includes(result.error.kind) ? [] : [result.error.kind];
  const { report, pack, evaluations, told } = result.value;
  const laid = layDocument({ report, evaluations, scorecards: told, pack, engineVersion: "0" });
  return [...flawsOf(report, pack, workbook), ...(laid.sections.length === 0 ? ["an empty document"] : [])];
}

describe("a workbook that was filled in with care and spoiled afterwards", () => {
  test.each(GOLDEN_REPORTS)("$name: a true report, or the reason why there is none", async ({ name }) => {
    const workbook = await goldenWorkbook(name);
    const cells = filledCells(workbook);
    const change = fc.record({ place: fc.nat(9_999), left: fc.constantFrom(...LEFT) });
    fc.assert(
      fc.property(
        fc.array(change, { minLength: 1, maxLength: 12 }),
        fc.constantFrom("zh-CN" as const, "en" as const),
        fc.constantFrom(undefined, ...OUTLINES.map(({ id }) => id)),
        (changes, locale, outlineId) => {
          expect(amiss(spoiled(workbook, cells, changes), locale, outlineId)).toEqual([]);
        },
      ),
      { numRuns: runs(30), seed: 20261129 },
    );
  });
});
