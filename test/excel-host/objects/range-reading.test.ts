import { failureCode, onFirstSheet, openSheets } from "../support";

describe("what a range tells", () => {
  it("is its cells in five tables", async () => {
    const { excel, sheet } = openSheets();
    sheet.cells.ensure(0, 0).value = 0.8045;
    sheet.cells.setFeature({ top: 0, left: 0, bottom: 0, right: 0 }, "numberFormat", "0.00%");
    Object.assign(sheet.cells.ensure(0, 1), { value: "#DIV/0!", error: "#DIV/0!", formula: "=1/0" });
    Object.assign(sheet.cells.ensure(1, 0), { value: 6, formula: "=A1*2" });
    const range = await onFirstSheet(excel, (proxy) =>
      proxy.getRange("A1:B2").load("values,text,formulas,numberFormat,valueTypes"),
    );
    expect(range.values).toEqual([
      [0.8045, "#DIV/0!"],
      [6, ""],
    ]);
    expect(range.text).toEqual([
      ["80.45%", "#DIV/0!"],
      ["6", ""],
    ]);
    expect(range.formulas).toEqual([
      [0.8045, "=1/0"],
      ["=A1*2", ""],
    ]);
    expect(range.numberFormat).toEqual([
      ["0.00%", "General"],
      ["General", "General"],
    ]);
    expect(range.valueTypes).toEqual([
      ["Double", "Error"],
      ["Double", "Empty"],
    ]);
  });

  it("is null instead of a table for more than five million cells", async () => {
    const { excel } = openSheets();
    const range = await onFirstSheet(excel, (proxy) =>
      proxy.getRange("A:E").load("values,cellCount,address"),
    );
    expect([range.values, range.cellCount, range.address]).toEqual([null, 5_242_880, "Sheet1!A:E"]);
  });

  it("is its place, however it is reached", async () => {
    const { excel } = openSheets("自评 表");
    const ranges = await onFirstSheet(excel, (proxy) => {
      const block = proxy.getRange("B2:D5");
      return [
        block,
        block.getCell(1, 1),
        block.getRow(3),
        block.getColumn(0),
        block.getRowsAbove(1),
        block.getRowsBelow(2),
        block.getColumnsAfter(2),
        block.getOffsetRange(1, -1),
        block.getResizedRange(-1, 1),
        block.getAbsoluteResizedRange(1, 2),
        block.getLastCell(),
        block.getEntireRow(),
        block.getEntireColumn(),
        block.getBoundingRect("F9"),
        block.getIntersection("C1:C9"),
        proxy.getRangeByIndexes(0, 2, 3, 1),
        proxy.getCell(9, 0),
        proxy.getRange(),
      ].map((range) => range.load("address"));
    });
    expect(ranges.map(({ address }) => address.replace("'自评 表'!", ""))).toEqual([
      "B2:D5",
      "C3",
      "B5:D5",
      "B2:B5",
      "B1:D1",
      "B6:D7",
      "E2:F5",
      "A3:C6",
      "B2:E4",
      "B2:C2",
      "D5",
      "2:5",
      "B:D",
      "B2:F9",
      "C2:C5",
      "C1:C3",
      "A10",
      "1:1048576",
    ]);
  });

  it("must lie on the grid", async () => {
    const { excel } = openSheets();
    const codes = [
      onFirstSheet(excel, (proxy) => proxy.getRange("A1").getOffsetRange(-1, 0).load("address")),
      onFirstSheet(excel, (proxy) => proxy.getRange("XFE1").load("address")),
      onFirstSheet(excel, (proxy) => proxy.getRange("Other!A1").load("address")),
      onFirstSheet(excel, (proxy) => proxy.getRangeByIndexes(0, 0, 0, 1).load("address")),
    ].map(failureCode);
    expect(await Promise.all(codes)).toEqual(Array(4).fill("InvalidArgument"));
  });

  it("says what is in use, of the sheet and of itself", async () => {
    const { excel, sheet } = openSheets();
    const empty = await onFirstSheet(excel, (proxy) => [
      proxy.getUsedRange().load("address"),
      proxy.getUsedRangeOrNullObject().load("address"),
    ]);
    expect([empty[0]?.address, empty[1]?.isNullObject]).toEqual(["Sheet1!A1", true]);
    sheet.cells.ensure(2, 1).value = "x";
    sheet.cells.setFeature({ top: 9, left: 9, bottom: 9, right: 9 }, "bold", true);
    const used = await onFirstSheet(excel, (proxy) => [
      proxy.getUsedRange().load("address"),
      proxy.getUsedRangeOrNullObject(true).load("address"),
      proxy.getRange("A1:B9").getUsedRangeOrNullObject().load("address"),
      proxy.getRange("A1:A2").getUsedRangeOrNullObject(true).load("address"),
    ]);
    expect(used.map((range) => (range.isNullObject ? "" : range.address))).toEqual([
      "Sheet1!B3:J10",
      "Sheet1!B3",
      "Sheet1!B3:B9",
      "",
    ]);
  });

  it("finds special cells as areas", async () => {
    const { excel, sheet } = openSheets();
    await onFirstSheet(excel, (proxy) => {
      proxy.getRange("A1:B3").values = [
        ["a", 1],
        ["b", 2],
        ["", "=A1"],
      ];
    });
    sheet.hiddenRows.add(1);
    const areas = await onFirstSheet(excel, (proxy) => {
      const range = proxy.getRange("A1:B3");
      return [
        range.getSpecialCellsOrNullObject("Constants", "Text"),
        range.getSpecialCellsOrNullObject("Formulas"),
        range.getSpecialCellsOrNullObject("Blanks"),
        range.getSpecialCellsOrNullObject("Visible"),
        range.getSpecialCellsOrNullObject("Constants", "Errors"),
      ].map((found) => found.load("address"));
    });
    expect(areas.map((found) => (found.isNullObject ? "" : found.address.replace(/Sheet1!/g, "")))).toEqual([
      "A1:A2",
      "B3",
      "A3",
      "A1:B1,A3:B3",
      "",
    ]);
    const none = onFirstSheet(excel, (proxy) => proxy.getRange("A1").getSpecialCells("Formulas"));
    expect(await failureCode(none)).toBe("ItemNotFound");
  });
});
