import { runEngine } from "../../../../src/core/engine";
import { pageBreaks, type PrintedRow } from "../../../../src/core/workbook/page-breaks";
import { pageRoom } from "../../../../src/core/workbook/page-room";
import type { PlannedSheet, WorkbookPlan } from "../../../../src/core/workbook/plan";
import { readWorkbook } from "../../../../src/hosts/file/reading";
import { rowHeights } from "../../../../src/core/workbook/row-height";
import { formPaths, readBytes } from "./support/files";

const HEADING = /^(?:open )?heading\d$/;
const FORMS = formPaths.map((path) => [path.split("/").at(-1) ?? "", path] as const);

/** The printed rows of a sheet, as high as the file says. */
function printed(sheet: PlannedSheet, styles: WorkbookPlan["styles"]): readonly PrintedRow[] {
  const heights = rowHeights(sheet, styles);
  return sheet.rows.map((row, index) => ({
    height: row.height ?? heights(row, index) ?? 15,
    keepWithNext: row.keepWithNext ?? false,
  }));
}

/** First rows of the pages of a sheet in a program that makes so much of each. */
function pagesOf(sheet: PlannedSheet, rows: readonly PrintedRow[], share: number): readonly number[] {
  const room = pageRoom(sheet);
  const begun = new Set(pageBreaks(rows, room));
  const starts = [0];
  let left = room.height * share;
  rows.forEach(({ height }, row) => {
    left -= height;
    if (left >= 0 && !begun.has(row)) return;
    starts.push(row);
    left = room.height * share - height;
  });
  return starts;
}

describe.each([1, 1.03, 1.059, 0.981])("where a program makes %d of a page", (share) => {
  test.each(FORMS)(
    "no page of the report on %s ends with a heading or tears who signs off",
    async (_, path) => {
      const workbook = await readWorkbook(readBytes(path));
      if (!workbook.ok) throw new Error(workbook.error.code);
      const run = runEngine(workbook.value, { locale: "zh-CN", engineVersion: "0" });
      // Nobody has filled the form in.
      if (!run.ok) return;
      const { sheets, styles } = run.value.plan;
      for (const sheet of sheets.filter(({ visibility }) => visibility === "visible")) {
        const rows = printed(sheet, styles);
        const ends = pagesOf(sheet, rows, share)
          .slice(1)
          .map((start) => sheet.rows[start - 1]);
        const styleOf = (row: (typeof ends)[number]) => row?.cells[0]?.style ?? "";
        expect(ends.filter((row) => HEADING.test(styleOf(row)))).toEqual([]);
        expect(ends.filter((row) => styleOf(row) === "caption" || styleOf(row) === "bar")).toEqual([]);
        const signature = sheet.rows.findIndex(({ cells }) => cells[0]?.style.endsWith("signature"));
        expect(pagesOf(sheet, rows, share)).not.toContain(signature);
      }
    },
  );
});
