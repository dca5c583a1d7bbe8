import type { Evaluation, Skipped } from "../evaluation/evaluation";
import type { SheetSnapshot } from "../workbook/snapshot";
import { squeeze } from "./text-normalisation";

const LONGEST_TEXT = 60;
/** Names of sheets that show how a form is filled in: 示例, 样表, 自评表(样例), 填报范例1. */
const SAMPLE =
  /(?:示例|样例|范例|样表|样张|范本|示范表?|填报样式)(?:表)?[)）]?(?:\(?(?:勿|请勿|不要|不用|无需|不)(?:填|删|改|动)(?:写|报|除|此表)?\)?)?\d*$|^(?:参考)?(?:示例|样例|范例|样表|范本)|^\(?(?:example|sample|specimen)s?\)?\d*$/i;

/** Whether a sheet is called a sample of a filled-in form. */
export function isSample({ name }: SheetSnapshot): boolean {
  return SAMPLE.test(squeeze(name));
}

/** Samples, where the workbook has other forms: alone, a sheet called 样表 is the form that was filled in. */
export function sampleSheets(
  sheets: readonly SheetSnapshot[],
  evaluations: readonly Evaluation[],
): readonly SheetSnapshot[] {
  const samples = sheets.filter(isSample);
  const names = new Set(samples.map(({ name }) => name));
  return evaluations.some(({ sheet }) => !names.has(sheet)) ? samples : [];
}

/** What a sheet hides that holds something: stretches of rows, and columns. */
export function hiddenParts(sheet: SheetSnapshot): readonly Skipped[] {
  return [...hiddenRows(sheet), ...hiddenColumns(sheet)];
}

/** One record for rows that stand together. */
function hiddenRows({ name, rows, hiddenRows: hidden }: SheetSnapshot): readonly Skipped[] {
  const found: { -readonly [K in keyof Skipped]: Skipped[K] }[] = [];
  for (const row of hidden) {
    const cells = rows[row] ?? [];
    const column = cells.findIndex((cell) => cell !== undefined && /\S/.test(cell.text));
    if (column < 0) continue;
    const last = found.at(-1);
    if (last?.area?.bottom === row - 1) {
      last.area = { ...last.area, bottom: row, right: Math.max(last.area.right, cells.length - 1) };
      continue;
    }
    const text = cells[column]?.text.trim().slice(0, LONGEST_TEXT) ?? "";
    const area = { top: row, left: 0, bottom: row, right: cells.length - 1 };
    found.push({ at: { sheet: name, row, column }, area, reason: "hidden-rows", text });
  }
  return found;
}

function hiddenColumns({ name, rows, hiddenColumns: hidden }: SheetSnapshot): readonly Skipped[] {
  return hidden.flatMap((column): Skipped[] => {
    const row = rows.findIndex((cells) => /\S/.test(cells?.[column]?.text ?? ""));
    if (row < 0) return [];
    const text = rows[row]?.[column]?.text.trim().slice(0, LONGEST_TEXT) ?? "";
    const area = { top: row, left: column, bottom: rows.length - 1, right: column };
    return [{ at: { sheet: name, row, column }, area, reason: "hidden-columns", text }];
  });
}
