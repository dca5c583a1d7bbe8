import { workbookBytes } from "../../file/writing/support/files";

/** Name of the person's sheet; it has to be quoted in references. */
export const PERSONS_SHEET = "自评 表";

/**
 * A workbook of the person's with what a plan must leave as it is: fonts, fills, lines, number formats, looks of a whole
 * row and a whole column, sizes, hidden rows, merged areas, a frozen head, a page set-up, a formula, a hidden sheet.
 */
export const personsWorkbook: Promise<Uint8Array> = workbookBytes((workbook) => {
  const sheet = workbook.addWorksheet(PERSONS_SHEET, {
    views: [{ state: "frozen", ySplit: 2, showGridLines: false }],
    properties: { tabColor: { argb: "FFC00000" } },
    pageSetup: { orientation: "landscape", printArea: "A1:D6", printTitlesRow: "1:2" },
    headerFooter: { oddFooter: "&L单位 && 部门&C第 &P 页" },
  });
  sheet.getColumn(3).style = { font: { name: "楷体", size: 12, italic: true }, numFmt: "0.00" };
  sheet.getColumn(1).width = 20;
  sheet.addRow(["绩效自评表"]);
  sheet.mergeCells("A1:D1");
  sheet.addRow(["指标", "目标值", "完成值", "得分"]);
  sheet.addRow(["造林面积", "≥10万亩", "10.5万亩", 9.5]);
  sheet.addRow(["满意度", 0.95, 0.962, 10]);
  sheet.addRow(["合计", null, null, { formula: "SUM(D3:D4)", result: 19.5 }]);
  sheet.addRow(["编号", "007"]);
  sheet.getRow(1).height = 36;
  sheet.getRow(6).hidden = true;
  sheet.getRow(9).font = { name: "隶书", size: 15, bold: true };
  sheet.getCell("A1").font = {
    name: "黑体",
    size: 18,
    bold: true,
    underline: true,
    color: { argb: "FF1F4E79" },
  };
  sheet.getCell("A1").alignment = { horizontal: "center", vertical: "middle" };
  sheet.getCell("A3").protection = { locked: false };
  sheet.getCell("B4").numFmt = "0.0%";
  sheet.getCell("B6").numFmt = "@";
  for (const address of ["A2", "B2", "C2", "D2"]) {
    sheet.getCell(address).border = { bottom: { style: "double", color: { argb: "FF808080" } } };
    sheet.getCell(address).fill = { type: "pattern", pattern: "solid", fgColor: { argb: "FFDDEBF7" } };
  }
  workbook.addWorksheet("参数", { state: "hidden" }).addRow([true, 1, "a"]);
});
