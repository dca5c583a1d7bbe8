import type { TargetForm, TargetRow } from "../../../core/distribution";
import type { Translator } from "../../../core/messages/catalogue";
import type { FormPlaces, RowPlaces } from "./places";
import type { CellContent } from "./sheet-cells";

/**
 * Fills targets into the rows of a form: an indicator that the pack gives into its own row, others into the first free row
 * of their levels.
 *
 * @param contents of the form's sheet, added to
 * @returns names of the indicators for which there is no row
 */
export function fillTargets(
  contents: Map<string, CellContent>,
  { rows, goals }: FormPlaces,
  form: TargetForm,
  say: Translator,
): readonly string[] {
  if (goals !== null && form.goals !== null) contents.set(goals, { text: form.goals });
  const free = new Set(rows);
  const unplaced: string[] = [];
  for (const target of form.rows) {
    const place = placeFor(target, rows, free);
    if (place === undefined) unplaced.push(target.name);
    else {
      free.delete(place);
      fillRow(contents, place, target, say);
    }
  }
  return unplaced;
}

/** How many rows under each second level the forms need, so that all targets find one. */
export function rowsNeeded(forms: readonly TargetForm[]): number {
  let most = 0;
  for (const { rows } of forms) {
    const counts = new Map<string, number>();
    for (const { level1, level2 } of rows) {
      const key = `${level1 ?? ""}\n${level2 ?? ""}`;
      counts.set(key, (counts.get(key) ?? 0) + 1);
    }
    for (const count of counts.values()) most = Math.max(most, count);
  }
  return most;
}

function placeFor(
  { name, level1, level2 }: TargetRow,
  rows: readonly RowPlaces[],
  free: ReadonlySet<RowPlaces>,
): RowPlaces | undefined {
  const given = rows.find((row) => free.has(row) && row.given === name);
  if (given) return given;
  return rows.find(
    (row) =>
      free.has(row) &&
      row.given === null &&
      (row.level1 === null || row.level1 === level1) &&
      (row.level2 === null || row.level2 === level2),
  );
}

function fillRow(
  contents: Map<string, CellContent>,
  { cells, level1, level2, given }: RowPlaces,
  row: TargetRow,
  say: Translator,
): void {
  const put = (address: string, content: CellContent): void => {
    contents.set(address, content);
  };
  if (level1 === null && row.level1 !== null) put(cells.level1, { text: row.level1 });
  if (level2 === null && row.level2 !== null) put(cells.level2, { text: row.level2 });
  if (given === null) put(cells.name, { text: row.name });
  if (row.operator !== null) {
    put(cells.operator, {
      text: row.operator === "qualitative" ? say("operator.qualitative") : row.operator,
    });
  }
  put(
    cells.target,
    isNumber(row.target) && row.operator !== "qualitative" ? { number: row.target } : { text: row.target },
  );
  if (row.unit !== null) put(cells.unit, { text: row.unit });
  if (row.weight !== null) put(cells.weight, { number: row.weight });
}

function isNumber(text: string): boolean {
  return /^-?\d+(?:\.\d+)?$/.test(text);
}
