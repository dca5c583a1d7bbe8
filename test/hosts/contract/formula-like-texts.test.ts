import type { CellRange } from "../../../src/core/workbook/a1";
import type { PlannedCell, WorkbookPlan } from "../../../src/core/workbook/plan";
import { demoPlan } from "../file/writing/support/demo-plan";
import { BothHosts, type WayOfWriting } from "./support/both-hosts";
import { unexplained } from "./support/inherent";
import { PERSONS_SHEET, personsWorkbook } from "./support/person";
import { expectSameSnapshots } from "./support/snapshots";

const WAYS = ["at-once", "made-ready"] as const satisfies readonly WayOfWriting[];
const NAME = "绩效自评报告";
const ACROSS: CellRange = { top: 1, left: 0, bottom: 1, right: 2 };
const DOWN: CellRange = { top: 1, left: 0, bottom: 3, right: 0 };
const BLOCK: CellRange = { top: 1, left: 0, bottom: 2, right: 3 };

/** A report of nothing but one cell, in A2, within a merged area. */
function planOf(cell: PlannedCell, area: CellRange): WorkbookPlan {
  const demo = demoPlan(PERSONS_SHEET);
  const sheets = demo.sheets.flatMap((sheet) =>
    sheet.role === "report"
      ? [{ ...sheet, rows: [{ cells: [] }, { cells: [cell] }], merges: [area], charts: [] }]
      : [],
  );
  return { ...demo, sheets };
}

/** What of a heading makes a formula of it when it is typed. */
const TEXTS = ["=1", "=SUM(A1:A3)", "+5", "-", "-5%", "@部门", "\t=1"];
const AREAS = [ACROSS, DOWN, BLOCK];

describe.each(WAYS)("a text that looks like a formula, written %s,", (way) => {
  test.each(TEXTS.flatMap((value) => AREAS.map((area) => [value, area] as const)))(
    "stays the text %j in the merged area %j",
    async (value, area) => {
      const hosts = await BothHosts.open(await personsWorkbook);
      const link = { to: { sheet: PERSONS_SHEET, row: 0, column: 0 } };
      for (const cell of [
        { value, style: "cell" },
        { value, style: "cell", link },
      ]) {
        expect(await hosts.mustApply(planOf(cell, area), way)).toEqual([]);
        const pictures = hosts.pictures();
        expect(unexplained(pictures)).toEqual([]);
        for (const { sheets } of [pictures.file, pictures.excel]) {
          expect(sheets[NAME]?.cells["A2"]).toMatchObject({ value, formula: null, apostrophe: true });
          expect(sheets[NAME]?.merges).toHaveLength(1);
        }
        await expectSameSnapshots(hosts);
      }
    },
  );
});
