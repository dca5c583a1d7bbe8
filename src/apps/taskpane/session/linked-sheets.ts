import type { SheetSnapshot, WorkbookSnapshot } from "../../../core/workbook/snapshot";

/** References to other sheets, to tables, and functions that make references of texts. */
const ELSEWHERE = /[![]|\b(?:INDIRECT|OFFSET)\(/i;

/** Names of the sheets of which some formula may take values from another sheet. */
export function linkedSheets({ sheets, names }: WorkbookSnapshot): readonly string[] {
  const words = names.filter(({ hidden }) => !hidden).map(({ name }) => name.toUpperCase());
  const isLinked = (formula: string): boolean =>
    ELSEWHERE.test(formula) || words.some((word) => formula.toUpperCase().includes(word));
  return sheets.filter((sheet) => formulasOf(sheet).some(isLinked)).map(({ name }) => name);
}

function formulasOf({ rows }: SheetSnapshot): readonly string[] {
  const formulas = new Set<string>();
  for (const row of rows) {
    for (const cell of row ?? []) if (cell?.formula !== undefined) formulas.add(cell.formula);
  }
  return [...formulas];
}
