import { handEditsIn, keepingFormer, wouldReplace } from "../../../src/core/keeping";
import type { OwnedSheetRole, PlannedSheet, WorkbookPlan } from "../../../src/core/workbook/plan";
import { OWNERSHIP_MARKERS } from "../../../src/core/workbook/ownership";
import { baselineSheetOf, plannedRows, sheetOf, workbookWith, writtenOf, type Value } from "./support";

const LONG = "全年养护公路300公里，完成年度目标，群众满意，其余各项按计划推进。";
const WRITTEN: readonly (readonly Value[])[] = [["报告"], ["一、情况"], ["旧的一段。"], ["得分", 95]];
const OWNED = {
  report: "我的报告",
  tables: "绩效自评附表",
  findings: "校验结果",
  ledger: "_jiyan",
  baseline: "_jiyan_baseline",
};

function workbook(
  report: readonly (readonly Value[])[],
  findings: readonly (readonly Value[])[] = WRITTEN,
  tables: readonly (readonly Value[])[] = WRITTEN,
) {
  const written = { report: writtenOf(WRITTEN), tables: writtenOf(WRITTEN), findings: writtenOf(WRITTEN) };
  return workbookWith(
    [
      sheetOf("我的报告", report),
      sheetOf("绩效自评附表", tables),
      sheetOf("校验结果", findings),
      sheetOf("_jiyan", []),
      baselineSheetOf({ written, cited: null }),
    ],
    OWNED,
  );
}

function plan(
  values: readonly (readonly Value[])[],
  roles: readonly OwnedSheetRole[] = ["report", "ledger"],
): WorkbookPlan {
  const sheets = roles.map(
    (role) =>
      ({
        role,
        name: OWNED[role],
        marker: OWNERSHIP_MARKERS[role],
        rows: plannedRows(values),
      }) as PlannedSheet,
  );
  return { sheets, edits: [], styles: {} };
}

const withRow = (row: number, ...cells: Value[]) =>
  WRITTEN.map((one, index) => (index === row ? cells : one));

describe("what would go", () => {
  it("is nothing where nobody changed anything, whatever the new report says", () => {
    expect(wouldReplace(workbook(WRITTEN), plan([["全新"]]))).toEqual([]);
    expect(handEditsIn(workbook(WRITTEN))).toEqual([]);
  });

  it("is what a person typed", () => {
    expect(wouldReplace(workbook(withRow(2, "我写的。")), plan(WRITTEN))).toMatchObject([
      { kind: "changed", sheet: "我的报告", was: "旧的一段。", now: "我写的。" },
    ]);
  });

  it("is not what the new report says too, there or in so many words elsewhere", () => {
    expect(wouldReplace(workbook(withRow(2, "我写的。")), plan(withRow(2, "我写的。")))).toEqual([]);
    expect(wouldReplace(workbook(withRow(2, LONG)), plan([...withRow(2, "新的一段。"), [LONG]]))).toEqual([]);
  });

  it("is another order, and a text that stands twice", () => {
    expect(wouldReplace(workbook(withRow(2, LONG)), plan([...WRITTEN, [LONG]]))).toMatchObject([
      { now: LONG },
    ]);
    expect(wouldReplace(workbook([...WRITTEN, [LONG]]), plan([[LONG], ...WRITTEN]))).toMatchObject([
      { kind: "added", now: LONG },
    ]);
  });

  it("is a short word that stands elsewhere by chance", () => {
    expect(wouldReplace(workbook(withRow(3, "得分", 98)), plan([...WRITTEN, [98]]))).toMatchObject([
      { now: "98" },
    ]);
  });

  it("is a cell that was emptied, unless its words stay away", () => {
    expect(wouldReplace(workbook(withRow(2)), plan(WRITTEN))).toMatchObject([{ kind: "removed" }]);
    expect(wouldReplace(workbook(withRow(2)), plan(withRow(2, "新的一段。")))).toEqual([]);
  });

  it("is nothing of sheets that the plan does not write", () => {
    const edited = workbook(WRITTEN, withRow(2, "已整改"));
    expect(wouldReplace(edited, plan(WRITTEN))).toEqual([]);
    expect(handEditsIn(edited)).toMatchObject([{ sheet: "校验结果", now: "已整改" }]);
  });

  it("may be anything on a sheet of Jiyan's without a baseline, or with one that is damaged", () => {
    const { sheets, ...rest } = workbook(WRITTEN);
    const lost = { ...rest, sheets: sheets.filter(({ name }) => name !== "_jiyan_baseline") };
    expect(wouldReplace(lost, plan(WRITTEN))).toMatchObject([
      { kind: "unknown", sheet: "我的报告", at: null },
    ]);
    const damaged = sheets.map((sheet) =>
      sheet.name === "_jiyan_baseline" ? { ...sheet, rows: sheet.rows.slice(0, 2) } : sheet,
    );
    expect(wouldReplace({ ...rest, sheets: damaged }, plan(WRITTEN))).toMatchObject([{ kind: "unknown" }]);
  });
});

describe("keeping former sheets", () => {
  it("keeps the tables behind a report with it, and tables that were edited without it", () => {
    const all = plan(WRITTEN, ["report", "tables", "ledger"]);
    const formerOf = (before: ReturnType<typeof workbook>) =>
      keepingFormer(all, before, wouldReplace(before, all), "zh-CN").sheets.map(({ former }) => former);
    expect(formerOf(workbook(withRow(2, "我写的。")))).toEqual([
      "我的报告(旧1)",
      "绩效自评附表(旧1)",
      "_jiyan(旧1)",
    ]);
    const edited = workbook(WRITTEN, WRITTEN, withRow(3, "得分", 90));
    expect(handEditsIn(edited)).toMatchObject([{ sheet: "绩效自评附表", was: "95", now: "90" }]);
    expect(formerOf(edited)).toEqual([undefined, "绩效自评附表(旧1)", undefined]);
  });

  it("names them with the next free number, the ledger of a report too", () => {
    const before = workbook(withRow(2, "我写的。"));
    const taken = { ...before, sheets: [...before.sheets, sheetOf("我的报告(旧1)", [])] };
    const kept = keepingFormer(
      plan(WRITTEN, ["report", "findings", "ledger"]),
      taken,
      wouldReplace(taken, plan(WRITTEN)),
      "zh-CN",
    );
    expect(kept.sheets.map(({ former }) => former)).toEqual(["我的报告(旧2)", undefined, "_jiyan(旧1)"]);
  });

  it("keeps findings without a ledger, in the words of the language", () => {
    const before = workbook(WRITTEN, withRow(2, "done"));
    const written = plan(WRITTEN, ["report", "findings", "ledger"]);
    const kept = keepingFormer(written, before, wouldReplace(before, written), "en");
    expect(kept.sheets.map(({ former }) => former)).toEqual([undefined, "校验结果(old 1)", undefined]);
  });
});
