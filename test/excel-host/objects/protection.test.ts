import { failure, failureCode, onFirstSheet, openSheets } from "../support";

const FORBIDDEN: readonly (readonly [string, string, (sheet: Excel.Worksheet) => unknown])[] = [
  ["writing", "Range.values", (sheet) => (sheet.getRange("A1").values = [[1]])],
  ["formulas", "Range.formulas", (sheet) => (sheet.getRange("A1").formulas = [["=1"]])],
  [
    "clearing",
    "Range.clear",
    (sheet) => {
      sheet.getRange("A1").clear();
    },
  ],
  [
    "merging",
    "Range.merge",
    (sheet) => {
      sheet.getRange("A1:B1").merge();
    },
  ],
  ["fonts", "RangeFont.bold", (sheet) => (sheet.getRange("A1").format.font.bold = true)],
  [
    "borders",
    "RangeBorder.style",
    (sheet) => (sheet.getRange("A1").format.borders.getItem("EdgeTop").style = "Dot"),
  ],
  ["row heights", "RangeFormat.rowHeight", (sheet) => (sheet.getRange("A1").format.rowHeight = 20)],
  ["charts", "ChartCollection.add", (sheet) => sheet.charts.add("Line", sheet.getRange("A1:A2"))],
];

describe("a protected sheet", () => {
  it.each(FORBIDDEN)("refuses %s", async (_, location, act) => {
    const { excel, sheet } = openSheets();
    sheet.protection = { options: {}, password: undefined };
    const run = onFirstSheet(excel, (proxy) => {
      act(proxy);
    });
    expect(await failure(run)).toEqual(["AccessDenied", location]);
  });

  it("lets its unlocked cells and its options pass", async () => {
    const { excel, sheet } = openSheets();
    await onFirstSheet(excel, (proxy) => {
      proxy.getRange("B2").format.protection.locked = false;
      proxy.protection.protect({ allowFormatCells: true }, "secret");
    });
    await onFirstSheet(excel, (proxy) => {
      proxy.getRange("B2").values = [["free"]];
      proxy.getRange("A1").format.font.bold = true;
    });
    expect([sheet.cells.at(1, 1)?.value, sheet.cells.at(0, 0)?.format.bold]).toEqual(["free", true]);
    const across = onFirstSheet(excel, (proxy) => {
      proxy.getRange("B2:B3").values = [[1], [2]];
    });
    expect(await failureCode(across)).toBe("AccessDenied");
  });

  it("is told, and unprotected with its password only", async () => {
    const { excel, sheet } = openSheets();
    const protection = await onFirstSheet(excel, (proxy) => {
      proxy.protection.protect({ allowSort: true }, "secret");
      return proxy.protection.load("protected,options");
    });
    expect([protection.protected, protection.options.allowSort, protection.options.allowFormatCells]).toEqual(
      [true, true, false],
    );
    const unprotect = (password?: string) =>
      onFirstSheet(excel, (proxy) => {
        proxy.protection.unprotect(password);
      });
    expect(await failureCode(unprotect("guess"))).toBe("AccessDenied");
    await unprotect("secret");
    expect(sheet.protection).toBeUndefined();
  });
});

describe("a workbook with a protected structure", () => {
  it.each<readonly [string, (context: Excel.RequestContext) => unknown]>([
    ["adding a sheet", ({ workbook }) => workbook.worksheets.add("新")],
    [
      "deleting a sheet",
      ({ workbook }) => {
        workbook.worksheets.getItem("二").delete();
      },
    ],
    ["renaming a sheet", ({ workbook }) => (workbook.worksheets.getItem("二").name = "新")],
    ["hiding a sheet", ({ workbook }) => (workbook.worksheets.getItem("二").visibility = "Hidden")],
    ["moving a sheet", ({ workbook }) => (workbook.worksheets.getItem("二").position = 0)],
  ])("refuses %s", async (_, act) => {
    const { excel, workbook } = openSheets("一", "二");
    workbook.structureProtection = { password: undefined };
    const run = onFirstSheet(excel, (_sheet, context) => {
      act(context);
    });
    expect(await failureCode(run)).toBe("AccessDenied");
    expect(workbook.sheets.map(({ name }) => name)).toEqual(["一", "二"]);
  });

  it("still lets cells be written", async () => {
    const { excel, workbook, sheet } = openSheets();
    await onFirstSheet(excel, (proxy, context) => {
      context.workbook.protection.protect();
      proxy.getRange("A1").values = [["yes"]];
    });
    expect([workbook.structureProtection, sheet.cells.at(0, 0)?.value]).toEqual([
      { password: undefined },
      "yes",
    ]);
  });
});

describe("what lies in the way of writing", () => {
  const write = (excel: typeof Excel) =>
    onFirstSheet(excel, (proxy) => {
      proxy.getRange("A1:A5").values = [[1], [2], [3], [4], [5]];
    });

  it("is a pivot table", async () => {
    const { excel, sheet } = openSheets();
    sheet.pivotTables.push({ name: "透视表", area: { top: 4, left: 0, bottom: 8, right: 2 } });
    expect(await failureCode(write(excel))).toBe("PivotTableRangeConflict");
  });

  it("is a filter that hides rows", async () => {
    const { excel, sheet } = openSheets();
    sheet.filter = { top: 0, left: 0, bottom: 9, right: 2 };
    await write(excel);
    sheet.hiddenRows.add(2);
    expect(await failureCode(write(excel))).toBe("FilteredRangeConflict");
  });

  it("is a part of an array formula", async () => {
    const { excel, sheet } = openSheets();
    sheet.arrays.push({ top: 4, left: 0, bottom: 6, right: 0 });
    expect(await failureCode(write(excel))).toBe("InvalidOperation");
  });
});
