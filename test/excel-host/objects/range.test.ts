import { failure, failureCode, onFirstSheet, openSheets } from "../support";

/** Enters a value into A1 (formatted before) and gives what the cell then has. */
async function entered(value: unknown, numberFormat = "General") {
  const { excel, sheet } = openSheets();
  await onFirstSheet(excel, (proxy) => {
    const cell = proxy.getRange("A1");
    cell.numberFormat = [[numberFormat]];
    cell.values = [[value]];
  });
  const cell = sheet.cells.at(0, 0);
  return [cell?.value, cell?.format.numberFormat, cell?.formula];
}

describe("what is entered through values", () => {
  it.each([
    ["12", 12, "General"],
    [" -1.5e3 ", -1500, "General"],
    ["95%", 0.95, "0%"],
    ["12.5%", 0.125, "0.00%"],
    ["1,234", 1234, "#,##0"],
    ["1,234.50", 1234.5, "#,##0.00"],
    ["(5)", -5, "General"],
    ["1 1/2", 1.5, "# ?/?"],
    ["2024-01-02", 45293, "yyyy/m/d"],
    ["2024年1月2日", 45293, "yyyy/m/d"],
    ["1/2/2024", 45293, "m/d/yyyy"],
    ["2024-01", 45292, "mmm-yy"],
    ["1-2", 45293, "d-mmm"],
    ["6:30", 0.2708333333333333, "h:mm"],
    ["true", true, "General"],
    ["#N/A", "#N/A", "General"],
    ["2024-13-40", "2024-13-40", "General"],
    ["≥95%", "≥95%", "General"],
    ["12万", "12万", "General"],
    ["'12", "12", "General"],
    ["'=A1", "=A1", "General"],
    ["+A1", "+A1", "General"],
    [7.5, 7.5, "General"],
    [false, false, "General"],
  ])("%p is %p with the format %s", async (value, stored, format) => {
    expect(await entered(value)).toEqual([stored, format, undefined]);
  });

  it("keeps a format that the cell has", async () => {
    expect(await entered("95%", "0.0")).toEqual([0.95, "0.0", undefined]);
  });

  it("is text in cells formatted as text, also a formula", async () => {
    expect(await entered("=1+1", "@")).toEqual(["=1+1", "@", undefined]);
    expect(await entered("12", "@")).toEqual(["12", "@", undefined]);
  });

  it("is a formula after an equals sign, which is not calculated", async () => {
    expect(await entered("=A2*2")).toEqual([0, "General", "=A2*2"]);
    expect(await entered("=")).toEqual(["=", "General", undefined]);
  });

  it("leaves a cell for null and empties it for an empty text", async () => {
    const { excel, sheet } = openSheets();
    await onFirstSheet(excel, (proxy) => {
      const range = proxy.getRange("A1:B1");
      range.values = [["left", "emptied"]];
      range.values = [[null, ""]];
    });
    expect([0, 1].map((column) => sheet.cells.at(0, column)?.value)).toEqual(["left", ""]);
  });

  it("goes into every cell when it is no table", async () => {
    const { excel, sheet } = openSheets();
    await onFirstSheet(excel, (proxy) => {
      (proxy.getRange("A1:B2") as { values: unknown }).values = 3;
    });
    expect([...sheet.cells.within({ top: 0, left: 0, bottom: 9, right: 9 })]).toHaveLength(4);
  });

  it.each([[[["x"], ["y"]]], [[["x", "y", "z"]]], [[["x", "y"], ["z"]]], [["x"]]])(
    "must have the size of the range: %j",
    async (values) => {
      const { excel } = openSheets();
      const run = onFirstSheet(excel, (proxy) => {
        proxy.getRange("A1:B1").values = values as unknown[][];
      });
      expect(await failure(run)).toEqual(["InvalidArgument", "Range.values"]);
    },
  );

  it("may not be longer than a cell", async () => {
    const { excel } = openSheets();
    const run = onFirstSheet(excel, (proxy) => {
      proxy.getRange("A1").values = [["长".repeat(32_768)]];
    });
    expect(await failureCode(run)).toBe("InvalidArgument");
  });

  it("is cut into chunks by the client, which the host puts together", async () => {
    const { excel, host, sheet } = openSheets();
    const rows = Array.from({ length: 400 }, (_, row) =>
      Array.from({ length: 10 }, (_cell, column) => row * 10 + column),
    );
    await onFirstSheet(excel, (proxy) => {
      proxy.getRange("A1:J400").values = rows;
    });
    expect(sheet.cells.at(399, 9)?.value).toBe(3999);
    expect(sheet.cells.used(true)).toEqual({ top: 0, left: 0, bottom: 399, right: 9 });
    expect(host.liveReferences).toBe(0);
    const wrong = onFirstSheet(excel, (proxy) => {
      proxy.getRange("A1:J399").values = rows;
    });
    expect(await failure(wrong)).toEqual(["InvalidArgument", "Range._ValidateArraySize"]);
  });
});

describe("merging", () => {
  it("keeps the first value and drops what is written into covered cells", async () => {
    const { excel, sheet } = openSheets();
    await onFirstSheet(excel, (proxy) => {
      proxy.getRange("A1:B2").values = [
        ["", "kept"],
        ["lost", "lost"],
      ];
      proxy.getRange("A1:B2").merge();
      proxy.getRange("B2").values = [["dropped"]];
    });
    expect(sheet.merges).toEqual([{ top: 0, left: 0, bottom: 1, right: 1 }]);
    const { cells } = sheet;
    expect([cells.at(0, 0)?.value, cells.at(0, 1)?.value, cells.at(1, 1)?.value]).toEqual(["kept", "", ""]);
  });

  it.each([
    ["in its first cell", [["'=1", ""]]],
    ["in another cell", [["", "'=1"]]],
  ])("keeps a text that was entered with an apostrophe %s as such", async (_, values) => {
    const { excel, sheet } = openSheets();
    await onFirstSheet(excel, (proxy) => {
      proxy.getRange("A1:B1").values = values;
      proxy.getRange("A1:B1").merge();
    });
    expect(sheet.cells.at(0, 0)).toMatchObject({ value: "=1", quotePrefix: true });
    expect(sheet.cells.at(0, 1)?.quotePrefix).toBeUndefined();
  });

  it("can be across rows, is told and undone", async () => {
    const { excel, sheet } = openSheets();
    const merged = await onFirstSheet(excel, (proxy) => {
      proxy.getRange("A1:C2").merge(true);
      return proxy.getRange("B1:B9").getMergedAreasOrNullObject().load("address");
    });
    expect(merged.address).toBe("Sheet1!A1:C1,Sheet1!A2:C2");
    await onFirstSheet(excel, (proxy) => {
      proxy.getRange("A2").unmerge();
    });
    expect(sheet.merges).toHaveLength(1);
  });

  it("is refused over a table", async () => {
    const { excel } = openSheets();
    const run = onFirstSheet(excel, (proxy) => {
      proxy.getRange("A1:B2").values = [
        ["k", "v"],
        ["a", 1],
      ];
      proxy.tables.add("A1:B2", true);
      proxy.getRange("B2:C3").merge();
    });
    expect(await failure(run)).toEqual(["InvalidOperation", "Range.merge"]);
  });
});

describe("clearing and copying", () => {
  it("takes away what was asked for", async () => {
    const { excel, sheet } = openSheets();
    await onFirstSheet(excel, (proxy) => {
      const range = proxy.getRange("A1:C1");
      range.values = [["a", "b", "c"]];
      range.format.font.bold = true;
      proxy.getRange("A1").clear("Contents");
      proxy.getRange("B1").clear("Formats");
      proxy.getRange("C1").clear();
    });
    const cells = [0, 1, 2].map((column) => sheet.cells.at(0, column));
    expect(cells.map((cell) => [cell?.value, cell?.format.bold])).toEqual([
      ["", true],
      ["b", false],
      ["", false],
    ]);
  });

  it("copies values and looks", async () => {
    const { excel, sheet } = openSheets();
    await onFirstSheet(excel, (proxy) => {
      proxy.getRange("A1").values = [["a"]];
      proxy.getRange("A1").format.font.bold = true;
      proxy.getRange("B1").copyFrom("A1");
      proxy.getRange("C1").copyFrom("A1", "Values");
      proxy.getRange("D1").copyFrom("A1", "Formats");
    });
    const cells = [1, 2, 3].map((column) => sheet.cells.at(0, column));
    expect(cells.map((cell) => [cell?.value, cell?.format.bold])).toEqual([
      ["a", true],
      ["a", false],
      ["", true],
    ]);
  });
});

describe("copying merged areas", () => {
  it("takes them along with their texts, apostrophe included", async () => {
    const { excel, sheet } = openSheets();
    await onFirstSheet(excel, (proxy) => {
      proxy.getRange("A1").values = [["'=1"]];
      proxy.getRange("A1:C1").merge();
      proxy.getRange("A3:C4").copyFrom("A1:C2");
    });
    expect(sheet.cells.at(2, 0)).toMatchObject({ value: "=1", quotePrefix: true });
    expect(sheet.merges).toContainEqual({ top: 2, left: 0, bottom: 2, right: 2 });
  });

  it("is not known where only a part of one is copied", async () => {
    const { excel } = openSheets();
    const run = onFirstSheet(excel, (proxy) => {
      proxy.getRange("A1:C1").merge();
      proxy.getRange("A3:B3").copyFrom("A1:B1");
    });
    expect(await failureCode(run)).toBe("ApiNotImplementedInTestHost");
  });
});

describe("hyperlinks", () => {
  it("show their text as text and look like links", async () => {
    const { excel, sheet } = openSheets();
    const range = await onFirstSheet(excel, (proxy) => {
      const cell = proxy.getRange("A1");
      cell.hyperlink = { documentReference: "'表'!B2", textToDisplay: "=B2", screenTip: "来源" };
      return cell.load("hyperlink,values");
    });
    expect(range.values).toEqual([["=B2"]]);
    expect(range.hyperlink).toEqual({
      documentReference: "'表'!B2",
      textToDisplay: "=B2",
      screenTip: "来源",
    });
    expect(sheet.cells.at(0, 0)?.format).toMatchObject({ underline: "Single", fontColor: "#0563C1" });
  });

  it("need a place to go to", async () => {
    const { excel } = openSheets();
    const run = onFirstSheet(excel, (proxy) => {
      proxy.getRange("A1").hyperlink = { screenTip: "nowhere" };
    });
    expect(await failureCode(run)).toBe("InvalidArgument");
  });
});

describe("selecting", () => {
  it("brings the sheet to the front, unless it is hidden", async () => {
    const { excel, workbook } = openSheets("一", "二", "三");
    workbook.sheetNamed("三").visibility = "hidden";
    await excel.run(async (context) => {
      context.workbook.worksheets.getItem("二").getRange("C4").select();
      await context.sync();
    });
    expect([workbook.activeSheet.name, workbook.selection.top]).toEqual(["二", 3]);
    const hidden = excel.run(async (context) => {
      context.workbook.worksheets.getItem("三").getRange("A1").select();
      await context.sync();
    });
    expect(await failureCode(hidden)).toBe("InvalidOperation");
  });
});
