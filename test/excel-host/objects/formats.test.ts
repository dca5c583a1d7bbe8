import { failureCode, onFirstSheet, openSheets } from "../support";

describe("formats", () => {
  it("are set for all cells and read as null where they differ", async () => {
    const { excel, sheet } = openSheets();
    const [whole, part] = await onFirstSheet(excel, (proxy) => {
      const { format } = proxy.getRange("A1:B2");
      format.font.set({
        name: "仿宋",
        size: 12,
        bold: true,
        color: "red",
        underline: "Single",
        italic: true,
      });
      format.fill.color = "#eef3fa";
      format.horizontalAlignment = "CenterAcrossSelection";
      format.verticalAlignment = "Center";
      format.wrapText = true;
      format.indentLevel = 2;
      proxy.getRange("B2").format.font.bold = false;
      return [
        proxy
          .getRange("A1:B2")
          .load("format/font/bold,format/font/name,format/fill/color,format/indentLevel"),
        proxy.getRange("B2").load("format/font/bold,format/wrapText"),
      ];
    });
    const { format } = whole;
    expect([format.font.bold, format.font.name, format.fill.color, format.indentLevel]).toEqual([
      null,
      "仿宋",
      "#EEF3FA",
      2,
    ]);
    expect([part.format.font.bold, part.format.wrapText]).toEqual([false, true]);
    expect(sheet.cells.at(0, 0)?.format).toMatchObject({
      fontColor: "#FF0000",
      horizontal: "CenterAcrossSelection",
      pattern: "Solid",
    });
  });

  it("of entire rows, columns and the sheet hold for cells written later", async () => {
    const { excel, sheet } = openSheets();
    await onFirstSheet(excel, (proxy) => {
      proxy.getRange().format.font.name = "宋体";
      proxy.getRange("B:B").format.font.bold = true;
      proxy.getRange("3:3").format.font.italic = true;
    });
    const looks = [
      [0, 0],
      [0, 1],
      [2, 0],
      [2, 1],
    ].map(([row = 0, column = 0]) => {
      const { fontName, bold, italic } = sheet.cells.formatAt(row, column);
      return [fontName, bold, italic];
    });
    expect(looks).toEqual([
      ["宋体", false, false],
      ["宋体", true, false],
      ["宋体", false, true],
      ["宋体", true, true],
    ]);
    expect(sheet.cells.ensure(7, 1).format.bold).toBe(true);
  });

  it("are shared by cells that were given the same looks", async () => {
    const { excel, sheet } = openSheets();
    await onFirstSheet(excel, (proxy) => {
      for (const address of ["A1:A9", "C1:C9"]) {
        proxy.getRange(address).format.font.bold = true;
        proxy.getRange(address).format.fill.color = "#FFFF00";
      }
    });
    expect(sheet.cells.at(0, 0)?.format).toBe(sheet.cells.at(8, 2)?.format);
  });

  it("go over several areas at once", async () => {
    const { excel, sheet } = openSheets();
    const areas = await onFirstSheet(excel, (proxy) => {
      const both = proxy.getRanges("A1:B1,D4");
      both.format.fill.color = "#00FF00";
      return both.load("address,areaCount,cellCount,areas/items/address");
    });
    expect([areas.address, areas.areaCount, areas.cellCount]).toEqual(["Sheet1!A1:B1,Sheet1!D4", 2, 3]);
    expect(areas.areas.items.map(({ address }) => address)).toEqual(["Sheet1!A1:B1", "Sheet1!D4"]);
    expect([sheet.cells.at(0, 1), sheet.cells.at(3, 3)].map((cell) => cell?.format.fill)).toEqual([
      "#00FF00",
      "#00FF00",
    ]);
  });

  it("draw borders at edges and between cells", async () => {
    const { excel, sheet } = openSheets();
    const range = await onFirstSheet(excel, (proxy) => {
      const { borders } = proxy.getRange("A1:B2").format;
      borders.getItem("EdgeTop").set({ style: "Continuous", weight: "Medium", color: "#123456" });
      borders.getItem("InsideHorizontal").style = "Dash";
      borders.getItem("EdgeBottom").color = "#FF0000";
      const loaded = proxy.getRange("A1:B2");
      loaded.format.borders.load("items/sideIndex,items/style");
      return loaded;
    });
    const medium = { style: "Continuous", weight: "Medium", color: "#123456" };
    const dash = { style: "Dash", weight: "Thin", color: "#000000" };
    expect(sheet.cells.at(0, 1)?.format).toMatchObject({ borderTop: medium, borderBottom: dash });
    expect(sheet.cells.at(1, 0)?.format).toMatchObject({
      borderTop: dash,
      borderBottom: { style: "Continuous", weight: "Thin", color: "#FF0000" },
      borderLeft: null,
    });
    const styles = range.format.borders.items.map(({ sideIndex, style }) => [sideIndex, style]);
    expect(styles.slice(0, 3)).toEqual([
      ["EdgeTop", "Continuous"],
      ["EdgeBottom", "Continuous"],
      ["EdgeLeft", "None"],
    ]);
    await onFirstSheet(excel, (proxy) => {
      proxy.getRange("A1:B2").format.borders.getItem("EdgeTop").style = "None";
    });
    expect(sheet.cells.at(0, 0)?.format.borderTop).toBeNull();
  });

  it("size rows and columns, and fit them again", async () => {
    const { excel, sheet } = openSheets();
    const range = await onFirstSheet(excel, (proxy) => {
      proxy.getRange("A:B").format.columnWidth = 100;
      proxy.getRange("B:B").format.columnWidth = 50;
      proxy.getRange("1:3").format.rowHeight = 30;
      proxy.getRange("2:2").format.autofitRows();
      return proxy.getRange("C2").load("left,top,width,height,format/columnWidth");
    });
    expect([range.left, range.top, range.width, range.height]).toEqual([150, 30, 48, 15]);
    expect([...sheet.rowHeights]).toEqual([
      [0, 30],
      [2, 30],
    ]);
  });

  it.each([
    ["colours", (format: Excel.RangeFormat) => (format.fill.color = "no colour")],
    ["alignments", (format: Excel.RangeFormat) => (format.horizontalAlignment = "Middle" as "Center")],
    ["indents", (format: Excel.RangeFormat) => (format.indentLevel = 251)],
    ["sizes", (format: Excel.RangeFormat) => (format.rowHeight = 500)],
    ["flags", (format: Excel.RangeFormat) => (format.wrapText = "yes" as unknown as boolean)],
  ])("refuse wrong %s", async (_, change) => {
    const { excel } = openSheets();
    const run = onFirstSheet(excel, (proxy) => {
      change(proxy.getRange("A1").format);
    });
    expect(await failureCode(run)).toBe("InvalidArgument");
  });
});

describe("styles", () => {
  it("can be made, set up and given to cells", async () => {
    const { excel, sheet } = openSheets();
    await onFirstSheet(excel, (proxy, { workbook }) => {
      workbook.styles.add("标题");
      const style = workbook.styles.getItem("标题");
      style.font.bold = true;
      style.fill.color = "#DDEEFF";
      style.numberFormat = "0.0";
      proxy.getRange("A1:A2").style = "标题";
      proxy.getRange("A2").style = "Normal";
    });
    expect(sheet.cells.at(0, 0)).toMatchObject({
      style: "标题",
      format: { bold: true, fill: "#DDEEFF", numberFormat: "0.0" },
    });
    expect(sheet.cells.at(1, 0)?.format.bold).toBe(false);
  });

  it("are found by name, and refuse what is there or not there", async () => {
    const { excel } = openSheets();
    const styles = await onFirstSheet(excel, (_, { workbook }) => [
      workbook.styles.getItemOrNullObject("percent").load("name,builtIn,numberFormat"),
      workbook.styles.getItemOrNullObject("none").load("name"),
    ]);
    expect([styles[0]?.name, styles[0]?.builtIn, styles[0]?.numberFormat, styles[1]?.isNullObject]).toEqual([
      "Percent",
      true,
      "0%",
      true,
    ]);
    const twice = onFirstSheet(excel, (_, { workbook }) => {
      workbook.styles.add("Normal");
    });
    expect(await failureCode(twice)).toBe("ItemAlreadyExists");
    const unknown = onFirstSheet(excel, (proxy) => {
      proxy.getRange("A1").style = "none";
    });
    expect(await failureCode(unknown)).toBe("ItemNotFound");
  });
});
