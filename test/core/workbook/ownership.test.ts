import { ownedSheetName, ownedSheets, sheetNameFor } from "../../../src/core/workbook/ownership";
import type { WorkbookSnapshot } from "../../../src/core/workbook/snapshot";

/** A workbook with empty sheets of these names and these defined names. */
function workbook(sheets: readonly string[], names: Readonly<Record<string, string>> = {}): WorkbookSnapshot {
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
    names: Object.entries(names).map(([name, refersTo]) => ({ name, refersTo, hidden: true })),
    date1904: false,
    structureProtected: false,
  };
}

describe("ownership of sheets", () => {
  it("takes the usual name where it is free", () => {
    expect(sheetNameFor(workbook(["表"]), "report")).toBe("绩效自评报告");
  });

  it("never takes a sheet of the user's with the same name", () => {
    expect(sheetNameFor(workbook(["绩效自评报告"]), "report")).toBe("绩效自评报告(2)");
    expect(sheetNameFor(workbook(["校验结果", "校验结果(2)"]), "findings")).toBe("校验结果(3)");
  });

  it("compares names without case", () => {
    expect(sheetNameFor(workbook(["_JIYAN"]), "ledger")).toBe("_jiyan(2)");
  });

  it("keeps the present name of a sheet that carries the marker, also after a rename", () => {
    const renamed = workbook(["甲's 报告", "绩效自评报告"], { _jiyan_report: "'甲''s 报告'!$A$1" });
    expect(ownedSheetName(renamed, "report")).toBe("甲's 报告");
    expect(sheetNameFor(renamed, "report")).toBe("甲's 报告");
    expect(ownedSheets(renamed)).toEqual(new Set(["甲's 报告"]));
  });

  it("reads unquoted references and ignores markers of deleted sheets", () => {
    expect(ownedSheetName(workbook(["绩效自评报告"], { _jiyan_report: "绩效自评报告!$A$1" }), "report")).toBe(
      "绩效自评报告",
    );
    expect(ownedSheetName(workbook(["表"], { _jiyan_report: "#REF!" }), "report")).toBeUndefined();
    expect(ownedSheetName(workbook(["表"], { _jiyan_report: "#REF!$A$1" }), "report")).toBeUndefined();
    expect(ownedSheetName(workbook(["表"], { _jiyan_report: "text" }), "report")).toBeUndefined();
  });
});
