import { settled } from "../support/settled";
import { connect, ExcelHost, WorkbookModel } from ".";

/** Versions that most tests of the host run at; the floor has a test of its own. */
const RECENT = { ExcelApi: "1.17", RichApiRuntime: "1.2" };

/** A host over new sheets, and the client that is connected to it. */
export function openSheets(...names: readonly string[]) {
  const workbook = new WorkbookModel(names.length > 0 ? names : ["Sheet1"]);
  return openWorkbook(workbook);
}

export function openWorkbook(workbook: WorkbookModel) {
  const host = new ExcelHost({ workbook, requirements: RECENT });
  const { Excel: excel } = connect(host);
  const [sheet] = workbook.sheets;
  if (!sheet) throw new RangeError("a workbook has a sheet");
  return { host, excel, workbook, sheet };
}

/** Runs a batch over the first sheet, and sends it. */
export function onFirstSheet<T>(
  excel: typeof Excel,
  batch: (sheet: Excel.Worksheet, context: Excel.RequestContext) => T,
): Promise<T> {
  return excel.run(async (context) => {
    const result = batch(context.workbook.worksheets.getFirst(), context);
    await context.sync();
    return result;
  });
}

/** The code and the place of the error that a run ends with; `["none"]` when it ends well. */
export async function failure(run: Promise<unknown>): Promise<readonly string[]> {
  try {
    await run;
    return ["none"];
  } catch (error) {
    const { code, debugInfo } = error as { code: string; debugInfo?: { errorLocation?: string } };
    return [code, debugInfo?.errorLocation ?? ""];
  }
}

/** The code of the error that a run ends with. */
export async function failureCode(run: Promise<unknown>): Promise<string> {
  return (await failure(run))[0] ?? "";
}

/** The client gives references back after a run has ended; the answer must be there before the test's globals go. */
afterAll(settled);
