import { readFileSync } from "node:fs";
import { join } from "node:path";
import { assessWorkbook, type Assessment } from "../../../../src/core/engine";
import type { Result } from "../../../../src/core/common/result";
import type { CellBlock, WorkbookFrame } from "../../../../src/core/workbook/blocks";
import type { SheetSnapshot, WorkbookSnapshot } from "../../../../src/core/workbook/snapshot";
import { readWorkbook } from "../../../../src/hosts/file/reading";
import type { EngineSession } from "../../../../src/apps/taskpane/session/api";
import { LocalSession } from "../../../../src/apps/taskpane/session/engine-session";

const ROOT = join(__dirname, "../../../..");
const FORMS = "test/fixtures/forms";
const SAMPLES = "assets/samples";

/** The workbooks that the tests go over: a department, two projects and the two samples. */
export const FILES = {
  "form 26": join(FORMS, "26-lingling-linye-bumen-2021.xlsx"),
  "form 07": join(FORMS, "07-yongde-mingzhong-yingyangcan-2022.xlsx"),
  "form 05": join(FORMS, "05-jishan-zhaidian-gongwei-2021.xlsx"),
  "department sample": join(SAMPLES, "零陵区林业局-部门整体支出自评表.xlsx"),
  "work sample": join(SAMPLES, "蒸湘区人大常委会-履职情况.xlsx"),
  "blank form": join(FORMS, "23-dazhou-nongye-bumenzhengti-blank.xlsx"),
} as const;
export type FileName = keyof typeof FILES;
export const FILLED = ["form 26", "form 07", "form 05", "department sample", "work sample"] as const;

/** The bytes of a workbook, new ones at each call. */
export function bytesOf(name: FileName): Uint8Array<ArrayBuffer> {
  return new Uint8Array(readFileSync(join(ROOT, FILES[name])));
}

/** The value of a success; a failure fails the test. */
export function valueOf<T>(result: Result<T, unknown>): T {
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value;
}

export async function snapshotOf(bytes: Uint8Array): Promise<WorkbookSnapshot> {
  return valueOf(await readWorkbook(bytes));
}

/** A session over a file, assessed. */
export async function sessionOver(name: FileName): Promise<LocalSession> {
  const session = new LocalSession();
  valueOf(await session.openFile(bytesOf(name)));
  valueOf(await session.assess({}));
  return session;
}

/** What the engine itself says of the file that a session holds. */
export async function engineOn(session: EngineSession, packId?: string): Promise<Assessment> {
  const { bytes } = await session.fileBytes();
  return valueOf(assessWorkbook(await snapshotOf(bytes), packId));
}

/** A workbook as a live program hands it out: its frame, and its cells in blocks of some rows. */
export function handedOut(
  workbook: WorkbookSnapshot,
  rowsPerBlock = 7,
): { readonly frame: WorkbookFrame; readonly blocks: readonly CellBlock[] } {
  const { sheets, names, date1904, structureProtected } = workbook;
  return {
    frame: {
      names,
      date1904,
      structureProtected,
      sheets: sheets.map(({ name, visibility, merges, hiddenRows, hiddenColumns, protected: locked }) => {
        return { name, visibility, merges, hiddenRows, hiddenColumns, protected: locked };
      }),
    },
    blocks: sheets.flatMap((sheet, index) => blocksOf(sheet, index, rowsPerBlock)),
  };
}

export function blocksOf(sheet: SheetSnapshot, index: number, rowsPerBlock = 7): readonly CellBlock[] {
  const width = Array.from(sheet.rows).reduce((most, row) => Math.max(most, row?.length ?? 0), 0);
  const blocks: CellBlock[] = [];
  for (let top = 0; top < sheet.rows.length; top += rowsPerBlock) {
    const rows = Array.from({ length: Math.min(rowsPerBlock, sheet.rows.length - top) }, (_, row) =>
      Array.from({ length: width }, (__, column) => sheet.rows[top + row]?.[column]),
    );
    const errors: [number, number][] = [];
    rows.forEach((row, at) => {
      row.forEach((cell, column) => {
        if (cell?.error !== undefined) errors.push([at, column]);
      });
    });
    blocks.push({
      sheet: index,
      top,
      left: 0,
      values: rows.map((row) => row.map((cell) => cell?.error ?? cell?.value ?? "")),
      text: rows.map((row) => row.map((cell) => cell?.text ?? "")),
      formulas: rows.map((row) =>
        row.map((cell) => (cell?.formula === undefined ? (cell?.value ?? "") : `=${cell.formula}`)),
      ),
      formats: rows.map((row) => row.map((cell) => cell?.format ?? "General")),
      errors,
    });
  }
  return blocks;
}
