import {
  OWN_SHEET_MARK,
  ownedSheetName,
  ownedSheets,
  ownSheetMark,
  sheetNameFor,
  OWNED_ROLES,
} from "../../../src/core/workbook/ownership";
import type { OwnedSheetRole } from "../../../src/core/workbook/plan";
import type { WorkbookSnapshot } from "../../../src/core/workbook/snapshot";

/**
 * A workbook with empty sheets of these names and these defined names.
 *
 * @param own roles by the sheets that say so themselves
 */
function workbook(
  sheets: readonly string[],
  names: Readonly<Record<string, string>> = {},
  own: Readonly<Record<string, OwnedSheetRole>> = {},
): WorkbookSnapshot {
  return {
    sheets: sheets.map((name) => ({
      name,
      visibility: "visible",
      rows: [],
      merges: [],
      protected: false,
      hiddenRows: [],
      hiddenColumns: [],
    })),
    names: [
      ...Object.entries(names).map(([name, refersTo]) => ({ name, refersTo, hidden: true })),
      ...Object.entries(own).map(([scope, role]) => ({
        name: OWN_SHEET_MARK,
        refersTo: ownSheetMark(role),
        hidden: true,
        scope,
      })),
    ],
    date1904: false,
    structureProtected: false,
  };
}

describe("ownership of sheets", () => {
  it("takes the usual name where it is free", () => {
    expect(sheetNameFor(workbook(["表"]), "report", "zh-CN")).toBe("绩效自评报告");
  });

  it("has names in the language of what is written, but for hidden sheets", () => {
    const names = OWNED_ROLES.map((role) => sheetNameFor(workbook(["表"]), role, "en"));
    expect(names).toEqual(["Performance report", "Annex tables", "Findings", "_jiyan", "_jiyan_baseline"]);
    expect(sheetNameFor(workbook(["findings"]), "findings", "en")).toBe("Findings(2)");
  });

  it("keeps the name of a sheet that was written in another language", () => {
    const chinese = workbook(
      ["绩效自评报告", "Performance report"],
      { _jiyan_report: "'绩效自评报告'!$A$1" },
      { 绩效自评报告: "report" },
    );
    expect(sheetNameFor(chinese, "report", "en")).toBe("绩效自评报告");
  });

  it("never takes a sheet of the user's with the same name", () => {
    expect(sheetNameFor(workbook(["绩效自评报告"]), "report", "zh-CN")).toBe("绩效自评报告(2)");
    expect(sheetNameFor(workbook(["校验结果", "校验结果(2)"]), "findings", "zh-CN")).toBe("校验结果(3)");
  });

  it("compares names without case", () => {
    expect(sheetNameFor(workbook(["_JIYAN"]), "ledger", "zh-CN")).toBe("_jiyan(2)");
  });

  it("keeps the present name of a sheet that carries the marker, also after a rename", () => {
    const renamed = workbook(
      ["甲's 报告", "绩效自评报告"],
      { _jiyan_report: "'甲''s 报告'!$A$1" },
      { "甲's 报告": "report" },
    );
    expect(ownedSheetName(renamed, "report")).toBe("甲's 报告");
    expect(sheetNameFor(renamed, "report", "zh-CN")).toBe("甲's 报告");
    expect(ownedSheets(renamed)).toEqual(new Set(["甲's 报告"]));
  });

  it("reads unquoted references and ignores markers of deleted sheets", () => {
    const unquoted = workbook(
      ["绩效自评报告"],
      { _jiyan_report: "绩效自评报告!$A$1" },
      { 绩效自评报告: "report" },
    );
    expect(ownedSheetName(unquoted, "report")).toBe("绩效自评报告");
    expect(ownedSheetName(workbook(["表"], { _jiyan_report: "#REF!" }), "report")).toBeUndefined();
    expect(ownedSheetName(workbook(["表"], { _jiyan_report: "#REF!$A$1" }), "report")).toBeUndefined();
    expect(ownedSheetName(workbook(["表"], { _jiyan_report: "text" }), "report")).toBeUndefined();
  });

  it("does not believe a marker of a sheet that does not say the same of itself", () => {
    const person = "'我的数据'!$C$5";
    const markers = { _jiyan_report: person, _jiyan_findings: person, _jiyan_ledger: person };
    expect(ownedSheets(workbook(["我的数据"], markers))).toEqual(new Set());
    expect(sheetNameFor(workbook(["我的数据"], markers), "report", "zh-CN")).toBe("绩效自评报告");
    // Each sheet has one role, whatever points there.
    const one = workbook(["我的数据"], markers, { 我的数据: "findings" });
    expect(ownedSheets(one)).toEqual(new Set(["我的数据"]));
    expect(ownedSheetName(one, "report")).toBeUndefined();
    // The first cell of the report was cut and pasted into a sheet of the person's.
    const cut = workbook(["我的数据", "绩效自评报告"], markers, { 绩效自评报告: "report" });
    expect(ownedSheets(cut)).toEqual(new Set());
    expect(sheetNameFor(cut, "report", "zh-CN")).toBe("绩效自评报告(2)");
  });
});
