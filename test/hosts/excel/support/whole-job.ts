import { runEngine } from "../../../../src/core/engine";
import { OWNED_SHEET_NAMES } from "../../../../src/core/workbook/ownership";
import type { ClientBuild } from "../../../excel-host";
import { importWorkbook } from "../../../excel-host";
import { pictureOfFile } from "../../contract/support/file/picture-of-file";
import { INHERENT_AT_THE_FLOOR, unexplained } from "../../contract/support/inherent";
import type { WorkbookPicture } from "../../contract/support/picture/picture";
import { apply, formPaths, readBytes } from "../../file/writing/support/files";
import { settled } from "../../../support/settled";
import { ExcelSubject } from "./subject";

const FORM = formPaths.find((path) => path.includes("26-lingling")) ?? "";
const SHEET = "整体支出自评表";

/** All that the pane does with a workbook, through one build of the client, compared with what the file host makes. */
export async function expectWholeJob(build: ClientBuild, version: string): Promise<void> {
  const bytes = readBytes(FORM);
  let file = bytes;
  let sheets: readonly string[] = [];
  const subject = ExcelSubject.over(await importWorkbook(bytes), version, { build });
  const edited: string[] = [];
  const watching = await subject.workbook.watch((sheet) => edited.push(sheet));
  for (const locale of ["zh-CN", "en"] as const) {
    subject.host.counters.reset();
    const run = runEngine(await subject.read(), { locale, engineVersion: "build" });
    if (!run.ok) throw new Error(run.error.kind);
    expect(await subject.apply(run.value.plan)).toBe("");
    file = (await apply(file, run.value.plan)).bytes;
    sheets = run.value.plan.sheets.map(({ name }) => name);
    expect(subject.host.counters.trips).toBe(3);
  }
  // The test host imports no looks of the person's sheets.
  const planned = ({ sheets: all }: WorkbookPicture): WorkbookPicture => ({
    order: sheets,
    sheets: Object.fromEntries(sheets.map((name) => [name, all[name]!])),
    names: {},
  });
  const pictures = { file: planned(pictureOfFile(file)), excel: planned(subject.picture()) };
  // A report draws only what its sentences cannot show; this form has one such chart.
  expect(Object.keys(pictures.excel.sheets[OWNED_SHEET_NAMES["zh-CN"].report]?.charts ?? {})).toHaveLength(1);
  expect(unexplained(pictures, INHERENT_AT_THE_FLOOR)).toEqual([]);

  const at = { sheet: SHEET, row: 3, column: 7 };
  const change = await subject.workbook.edit([{ at, value: "=80.45%" }]);
  if (!change.ok) throw new Error(change.error.code);
  expect(subject.host.workbook.sheetNamed(SHEET).cells.at(3, 7)?.value).toBe("=80.45%");
  expect(await subject.workbook.undoEdits(change.value)).toEqual({ ok: true, value: [] });
  expect(await subject.workbook.select(at)).toMatchObject({ ok: true });
  expect(await subject.workbook.select({ ...at, sheet: "没有" })).toMatchObject({
    error: { code: "not-found" },
  });

  subject.host.type(`${SHEET}!H4`, 1);
  await settled();
  expect(edited).toEqual([SHEET]);
  if (watching.ok) await watching.value();
  expect(subject.host.liveReferences).toBe(0);
}
