import { connect, ExcelHost } from ".";

/** What a build of the client made of a short conversation with its host. */
interface Conversation {
  readonly platform: string;
  /** Texts and formulas of two cells, into which a percentage and a formula were typed. */
  readonly shown: readonly (readonly unknown[])[];
  readonly references: number;
  /** Files opened as workbooks of their own. */
  readonly opened: readonly unknown[];
}

/** What every build makes of it. */
export const UNDERSTOOD = {
  shown: [
    [["95%"], ["0"]],
    [[0.95], ["=A1"]],
  ],
  references: 0,
  opened: [undefined],
};

/** Writes, reads and opens a workbook by a build other than that for Windows; one build can be loaded in a test file. */
export async function converse(build: "mac" | "web"): Promise<Conversation> {
  const host = new ExcelHost();
  const { Excel: excel, Office: office } = connect(host, build);
  const shown = await excel.run({ delayForCellEdit: true }, async (context) => {
    const range = context.workbook.worksheets.getItem("Sheet1").getRange("A1:A2");
    range.values = [["95%"], ["=A1"]];
    range.load("text,formulas");
    await context.sync();
    return [range.text, range.formulas];
  });
  const references = host.liveReferences;
  await excel.createWorkbook();
  return { platform: String(office.context.platform), shown, references, opened: host.workbook.opened };
}
