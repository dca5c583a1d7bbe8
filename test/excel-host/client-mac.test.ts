import { connect, ExcelHost } from ".";

describe("the mac build of the client", () => {
  it("talks to the host as the one for Windows does", async () => {
    const host = new ExcelHost();
    const { Excel: excel, Office: office } = connect(host, "mac");
    const shown = await excel.run({ delayForCellEdit: true }, async (context) => {
      const range = context.workbook.worksheets.getItem("Sheet1").getRange("A1:A2");
      range.values = [["95%"], ["=A1"]];
      range.load("text,formulas");
      await context.sync();
      return [range.text, range.formulas];
    });
    expect(shown).toEqual([
      [["95%"], ["0"]],
      [[0.95], ["=A1"]],
    ]);
    expect(office.context.platform).toBe("Mac");
    expect(host.liveReferences).toBe(0);
  });

  it("opens new workbooks in its own way", async () => {
    const host = new ExcelHost();
    const { Excel: excel } = connect(host, "mac");
    await excel.createWorkbook();
    expect(host.workbook.opened).toEqual([undefined]);
  });
});
