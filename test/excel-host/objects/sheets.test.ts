import { failure, failureCode, onFirstSheet, openSheets } from "../support";

describe("worksheets", () => {
  it("are added, renamed, moved, hidden, coloured and found", async () => {
    const { excel, workbook } = openSheets("一", "二");
    const names = await excel.run(async (context) => {
      const { worksheets } = context.workbook;
      worksheets.add();
      const report = worksheets.add("报告");
      report.position = 0;
      report.tabColor = "#1f4e79";
      report.showGridlines = false;
      report.showHeadings = false;
      worksheets.getItem("二").visibility = "VeryHidden";
      worksheets.getItem("二").name = "台账";
      worksheets.load("items/name,items/visibility,items/position");
      const count = worksheets.getCount(true);
      const [first, last] = [worksheets.getFirst(true), worksheets.getLast()].map((sheet) =>
        sheet.load("name"),
      );
      const next = worksheets.getItem("一").getNext().load("name");
      const visible = worksheets.getItem("一").getNextOrNullObject(true).load("name");
      const none = worksheets.getLast().getNextOrNullObject().load("name");
      const previous = worksheets.getItem("一").getPreviousOrNullObject().load("name");
      await context.sync();
      return [
        worksheets.items.map(({ name, visibility, position }) => [name, visibility, position]),
        count.value,
        [first?.name, last?.name, next.name, visible.name, none.isNullObject, previous.name],
      ];
    });
    expect(names).toEqual([
      [
        ["报告", "Visible", 0],
        ["一", "Visible", 1],
        ["台账", "VeryHidden", 2],
        ["Sheet1", "Visible", 3],
      ],
      3,
      ["报告", "Sheet1", "台账", "Sheet1", true, "报告"],
    ]);
    expect(workbook.sheetNamed("报告")).toMatchObject({
      tabColor: "#1F4E79",
      showGridlines: false,
      showHeadings: false,
    });
  });

  it.each([
    ["a name that is too long", "长".repeat(32), "InvalidArgument"],
    ["an empty name", "", "InvalidArgument"],
    ["a name with a forbidden sign", "a/b", "InvalidArgument"],
    ["a name with an apostrophe at its end", "a'", "InvalidArgument"],
    ["a name that is taken in another case", "SHEET1", "ItemAlreadyExists"],
  ])("refuse %s", async (_, name, code) => {
    const { excel } = openSheets();
    const run = onFirstSheet(excel, (_sheet, { workbook }) => {
      workbook.worksheets.add(name);
    });
    expect(await failure(run)).toEqual([code, "WorksheetCollection.add"]);
  });

  it("keep one that can be seen", async () => {
    const { excel } = openSheets("一", "二");
    const deleted = onFirstSheet(excel, (sheet, { workbook }) => {
      workbook.worksheets.getItem("二").visibility = "Hidden";
      sheet.delete();
    });
    expect(await failureCode(deleted)).toBe("InvalidOperation");
    const hidden = onFirstSheet(excel, (sheet) => {
      sheet.visibility = "Hidden";
    });
    expect(await failureCode(hidden)).toBe("InvalidOperation");
    const veryHidden = onFirstSheet(excel, (_, { workbook }) => {
      const sheet = workbook.worksheets.getItem("二");
      sheet.visibility = "VeryHidden";
      sheet.delete();
    });
    expect(await failureCode(veryHidden)).toBe("GeneralException");
  });

  it("are gone with all that belonged to them", async () => {
    const { excel } = openSheets("一", "二");
    const run = excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("二");
      const range = sheet.getRange("A1");
      range.load("address");
      await context.sync();
      sheet.delete();
      range.load("values");
      await context.sync();
    });
    expect(await failureCode(run)).toBe("ItemNotFound");
  });

  it("are followed by formulas and names when they are renamed or deleted", async () => {
    const { excel, workbook } = openSheets("一", "二");
    const rename = (name: string) => () =>
      onFirstSheet(excel, (_, context) => {
        context.workbook.worksheets.getItem("二").name = name;
      });
    await onFirstSheet(excel, (sheet, context) => {
      context.workbook.names.add("mark", context.workbook.worksheets.getItem("二").getRange("A1"));
      sheet.getRange("A1").values = [["=二!A1&\"二!\"&SUM('二'!B1:B2)"]];
    });
    await rename("表 2")();
    const formula = () => [workbook.names[0]?.formula, workbook.sheetNamed("一").cells.at(0, 0)?.formula];
    expect(formula()).toEqual(["='表 2'!$A$1", "='表 2'!A1&\"二!\"&SUM('表 2'!B1:B2)"]);
    workbook.removeSheet(workbook.sheetNamed("表 2"));
    expect(formula()).toEqual(["=#REF!$A$1", '=#REF!A1&"二!"&SUM(#REF!B1:B2)']);
  });

  it("freeze panes", async () => {
    const { excel, sheet } = openSheets();
    const location = await onFirstSheet(excel, (proxy) => {
      proxy.freezePanes.freezeRows(3);
      return proxy.freezePanes.getLocationOrNullObject().load("address");
    });
    expect(location.address).toBe("Sheet1!1:3");
    await onFirstSheet(excel, (proxy) => {
      proxy.freezePanes.freezeColumns(2);
    });
    expect(sheet.frozen).toMatchObject({ left: 0, right: 1, top: 0 });
    const none = await onFirstSheet(excel, (proxy) => {
      proxy.freezePanes.unfreeze();
      return proxy.freezePanes.getLocationOrNullObject().load("address");
    });
    expect(none.isNullObject).toBe(true);
  });

  it("hide rows and columns", async () => {
    const { excel, sheet } = openSheets();
    const [some, all] = await onFirstSheet(excel, (proxy) => {
      proxy.getRange("2:3").rowHidden = true;
      proxy.getRange("B:B").columnHidden = true;
      return [proxy.getRange("A1:A3"), proxy.getRange("B2:B3")].map((range) =>
        range.load("rowHidden,columnHidden,height"),
      );
    });
    expect([some?.rowHidden, some?.columnHidden, some?.height]).toEqual([null, false, 15]);
    expect([all?.rowHidden, all?.columnHidden, all?.height]).toEqual([true, true, 0]);
    expect([...sheet.hiddenRows]).toEqual([1, 2]);
  });
});

describe("page layout", () => {
  it("keeps what is set, in points and words of Excel", async () => {
    const { excel, sheet } = openSheets();
    const layout = await onFirstSheet(excel, ({ pageLayout }) => {
      pageLayout.orientation = "Landscape";
      pageLayout.paperSize = "A4";
      pageLayout.centerHorizontally = true;
      pageLayout.zoom = { horizontalFitToPages: 1 };
      pageLayout.setPrintMargins("Centimeters", { top: 2.54, left: 1.27 });
      pageLayout.setPrintArea("A1:C9");
      pageLayout.setPrintTitleRows("$1:$2");
      pageLayout.headersFooters.defaultForAllPages.centerFooter = "第 &P 页";
      return pageLayout.load("orientation,topMargin,zoom,headersFooters/defaultForAllPages/centerFooter");
    });
    expect([layout.orientation, layout.topMargin, layout.zoom]).toEqual([
      "Landscape",
      72,
      { horizontalFitToPages: 1 },
    ]);
    expect(layout.headersFooters.defaultForAllPages.centerFooter).toBe("第 &P 页");
    expect(sheet.page).toMatchObject({
      paperSize: "A4",
      leftMargin: 36,
      printAreas: [{ top: 0, left: 0, bottom: 8, right: 2 }],
      titleRows: { top: 0, bottom: 1 },
    });
  });

  it.each([
    [
      "a scale and pages to fit",
      (page: Excel.PageLayout) => (page.zoom = { scale: 50, verticalFitToPages: 1 }),
    ],
    ["a scale out of bounds", (page: Excel.PageLayout) => (page.zoom = { scale: 5 })],
    [
      "title rows that are cells",
      (page: Excel.PageLayout) => {
        page.setPrintTitleRows("A1:B2");
      },
    ],
    [
      "a header that is too long",
      (page: Excel.PageLayout) => (page.headersFooters.defaultForAllPages.leftHeader = "长".repeat(256)),
    ],
  ])("refuses %s", async (_, change) => {
    const { excel } = openSheets();
    const run = onFirstSheet(excel, ({ pageLayout }) => {
      change(pageLayout);
    });
    expect(await failureCode(run)).toBe("InvalidArgument");
  });
});

describe("names", () => {
  it("stand for ranges and constants, of the workbook or a sheet", async () => {
    const { excel, workbook } = openSheets();
    const items = await onFirstSheet(excel, (sheet, context) => {
      const { names } = context.workbook;
      names.add("区域", sheet.getRange("B2:C3"));
      names.add("text", "1.0").visible = false;
      names.add("number", "=12.5");
      sheet.names.add("own", "=TRUE");
      const range = names.getItem("区域").getRangeOrNullObject().load("address");
      const none = names.getItemOrNullObject("text").getRangeOrNullObject().load("address");
      return {
        global: names.load("items/name,items/type,items/value,items/formula,items/visible,items/scope"),
        local: sheet.names.load("items/name,items/type,items/value,items/scope"),
        range,
        none,
      };
    });
    expect(
      items.global.items.map((item) => [item.name, item.type, item.value as unknown, item.visible]),
    ).toEqual([
      ["区域", "Range", "'Sheet1'!$B$2:$C$3", true],
      ["text", "String", "1.0", false],
      ["number", "Double", 12.5, true],
    ]);
    expect(items.global.items[1]?.formula).toBe('="1.0"');
    expect(items.local.items.map(({ name, type, scope }) => [name, type, scope])).toEqual([
      ["own", "Boolean", "Worksheet"],
    ]);
    expect([items.range.address, items.none.isNullObject]).toEqual(["Sheet1!B2:C3", true]);
    await onFirstSheet(excel, (_, context) => {
      context.workbook.names.getItem("区域").delete();
    });
    expect(workbook.names.map(({ name }) => name)).toEqual(["text", "number"]);
  });

  it.each([
    ["A1", "InvalidArgument"],
    ["two words", "InvalidArgument"],
    ["1st", "InvalidArgument"],
    ["TAKEN", "ItemAlreadyExists"],
  ])("cannot be %s", async (name, code) => {
    const { excel } = openSheets();
    const run = onFirstSheet(excel, (_, { workbook }) => {
      workbook.names.add("taken", "=1");
      workbook.names.add(name, "=2");
    });
    expect(await failureCode(run)).toBe(code);
  });
});

describe("tables", () => {
  const rows = [
    ["指标", "", "指标"],
    ["a", 1, 2],
  ];

  it("name their headers, and are told by range", async () => {
    const { excel, sheet } = openSheets();
    const [scoped, none] = await onFirstSheet(excel, (proxy) => {
      proxy.getRange("A1:C2").values = rows;
      const table = proxy.tables.add("A1:C2", true);
      table.name = "指标表";
      return [
        proxy.getRange("C2:E9").getTables().load("items/name"),
        proxy.getRange("C2:E9").getTables(true).load("items/name"),
      ];
    });
    expect(scoped.items.map(({ name }) => name)).toEqual(["指标表"]);
    expect(none.items).toEqual([]);
    expect([0, 1, 2].map((column) => sheet.cells.at(0, column)?.value)).toEqual(["指标", "Column2", "指标2"]);
    const [header, body] = await onFirstSheet(excel, (_, { workbook }) => {
      const table = workbook.tables.getItem("指标表");
      return [table.getHeaderRowRange(), table.getDataBodyRange()].map((range) => range.load("address"));
    });
    expect([header?.address, body?.address]).toEqual(["Sheet1!A1:C1", "Sheet1!A2:C2"]);
  });

  it.each([
    ["overlap another", "B2:D4", "InvalidOperation"],
    ["lie over merged cells", "F1:G4", "MergedRangeConflict"],
  ])("do not %s", async (_, address, code) => {
    const { excel } = openSheets();
    const run = onFirstSheet(excel, (proxy) => {
      proxy.getRange("A1:C2").values = rows;
      proxy.tables.add("A1:C2", true);
      proxy.getRange("F3:G3").merge();
      proxy.tables.add(address, true);
    });
    expect(await failureCode(run)).toBe(code);
  });
});

describe("settings", () => {
  it("are kept in the workbook", async () => {
    const { excel, workbook } = openSheets();
    await onFirstSheet(excel, (_, context) => {
      context.workbook.settings.add("kept", { a: 1 });
      context.workbook.settings.add("gone", 1);
      context.workbook.settings.getItem("gone").delete();
    });
    expect([...workbook.settings]).toEqual([["kept", { a: 1 }]]);
    const [kept, gone] = await onFirstSheet(excel, (_, context) =>
      ["kept", "gone"].map((key) => context.workbook.settings.getItemOrNullObject(key).load("value")),
    );
    expect([kept?.value as unknown, gone?.isNullObject]).toEqual([{ a: 1 }, true]);
  });
});

describe("the application and the workbook", () => {
  it("tell of themselves", async () => {
    const { excel, workbook } = openSheets();
    workbook.date1904 = true;
    const seen = await onFirstSheet(excel, (_, context) => {
      context.application.calculationMode = "Manual";
      context.application.suspendApiCalculationUntilNextSync();
      context.application.suspendScreenUpdatingUntilNextSync();
      context.runtime.enableEvents = false;
      return [
        context.workbook.load("name,readOnly"),
        context.application.load("calculationState"),
        context.workbook.functions.year(0).load("value,error"),
        context.workbook.getSelectedRange().load("address"),
        context.workbook.getActiveCell().load("address"),
      ] as const;
    });
    const [book, application, year, selected, active] = seen;
    expect([
      book.readOnly,
      application.calculationState,
      year.value,
      selected.address,
      active.address,
    ]).toEqual([false, "Done", 1904, "Sheet1!A1", "Sheet1!A1"]);
    expect([workbook.calculationMode, workbook.enableEvents]).toEqual(["Manual", false]);
  });
});
