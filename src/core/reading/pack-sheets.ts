import type { SheetSnapshot } from "../workbook/snapshot";

/** What a rule pack as a workbook writes over each of its tables: the sheet's name, and the pack's in brackets. */
const TITLE = /^([^（(]+?)\s*[（(](.+)[)）]$/su;
/** The sheet with the pack's own fields, which each has; in Chinese and English. */
const FIELDS = new Set(["基本", "fields"]);
const FEWEST_SHEETS = 3;

/**
 * The sheets of a rule pack that was written as a workbook. Its tables have levels, indicators and points as forms do and are
 * none; a form that somebody put beside them is one.
 */
export function sheetsOfPack(sheets: readonly SheetSnapshot[]): ReadonlySet<string> {
  const packs = new Map<string, string>();
  for (const { name, rows } of sheets) {
    const [, sheet, pack] = TITLE.exec(rows[0]?.[0]?.text ?? "") ?? [];
    if (sheet === name && pack !== undefined) packs.set(name, pack);
  }
  const fields = [...packs].find(([name]) => FIELDS.has(name));
  const own = [...packs].filter(([, pack]) => pack === fields?.[1]).map(([name]) => name);
  return new Set(own.length < FEWEST_SHEETS ? [] : own);
}
