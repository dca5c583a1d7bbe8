import type { PlannedRow, PlannedSheet, WorkbookPlan } from "../../../src/core/workbook/plan";
import { plainSheet, STYLES } from "../file/writing/support/demo-plan";
import { BothHosts } from "./support/both-hosts";
import { personsWorkbook } from "./support/person";
import type { WorkbookPicture } from "./support/picture/picture";

const NAME = "绩效自评报告";

/** A sheet of rows of a given height each, of which some are kept with the next. */
function planOf(
  count: number,
  kept: readonly number[],
  page: Partial<PlannedSheet["page"]> = {},
): WorkbookPlan {
  const sheet = plainSheet("report", "visible", []);
  const rows = Array.from({ length: count }, (_, row): PlannedRow => ({
    height: 30,
    cells: [{ value: `第${row + 1}行`, style: "cell" }],
    ...(kept.includes(row) && { keepWithNext: true }),
  }));
  return {
    sheets: [{ ...sheet, columnWidths: [40], rows, page: { ...sheet.page, ...page } }],
    edits: [],
    styles: STYLES,
  };
}

/** Rows that begin a page by hand, in the file and in Excel. */
function startsIn(hosts: BothHosts): { readonly file: readonly number[]; readonly excel: readonly number[] } {
  const { file, excel } = hosts.pictures();
  const starts = ({ sheets }: WorkbookPicture) => sheets[NAME]?.page.starts ?? [];
  return { file: starts(file), excel: starts(excel) };
}

describe("pages that are begun by hand", () => {
  // 29.7 cm without margins of 3.7 and 3.5 cm hold 21 rows of 30 points.
  test.each<[what: string, plan: WorkbookPlan, starts: readonly number[]]>([
    ["before a heading that would be last", planOf(60, [20]), [20]],
    ["of which a later one follows on the first", planOf(60, [19, 20, 39]), [19, 39]],
    ["none where no row is kept", planOf(60, []), []],
    ["none where all fits", planOf(21, [3]), []],
    ["in landscape", planOf(30, [12], { orientation: "landscape" }), [12]],
    ["on smaller pages of a sheet that is too wide", wide(planOf(60, [20, 41])), [41]],
  ])("%s are the same in both hosts", async (_, plan, starts) => {
    const hosts = await BothHosts.open(await personsWorkbook);
    await hosts.mustApply(plan);
    expect(startsIn(hosts)).toEqual({ file: starts, excel: starts });
  });

  test("go with what is written over", async () => {
    const hosts = await BothHosts.open(await personsWorkbook);
    await hosts.mustApply(planOf(60, [20]));
    await hosts.mustApply(planOf(60, []));
    expect(startsIn(hosts)).toEqual({ file: [], excel: [] });
  });

  test("that Excel refuses leave the report as it is", async () => {
    const hosts = await BothHosts.open(await personsWorkbook);
    hosts.host.failWhen(({ className }) => className === "PageBreak", "GeneralException");
    await hosts.mustApply(planOf(60, [20, 40]));
    expect(startsIn(hosts)).toEqual({ file: [20, 40], excel: [20] });
    expect(hosts.host.workbook.enableEvents).toBe(true);
  });
});

/** The plan with a column for which a page is made half as large. */
function wide(plan: WorkbookPlan): WorkbookPlan {
  return { ...plan, sheets: plan.sheets.map((sheet) => ({ ...sheet, columnWidths: [166] })) };
}
