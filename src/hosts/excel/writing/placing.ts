import { MAX_SHEET_NAME, sheetNameProblem } from "../../../core/workbook/limits";
import { InvalidPlanError } from "../../../core/workbook/invalid-plan";
import { freeSheetName } from "../../../core/workbook/ownership";
import type { PlanFrame, PlannedSheetFrame } from "../../../core/workbook/plan-source";
import { trouble } from "../trouble";
import type { OwnedSheet, Seen } from "./owned";

/** Where a planned sheet goes: into the sheet that is marked as Jiyan's, or into a new one. */
export interface Placement {
  /** Position in the plan. */
  readonly index: number;
  readonly sheet: PlannedSheetFrame;
  /** Name in the workbook; differs from the plan's where that is not free. */
  readonly name: string;
  readonly owned: OwnedSheet | undefined;
  /** The sheet that it takes the place of and that stays under another name. */
  readonly leaves: { readonly owned: OwnedSheet; readonly former: string } | undefined;
  /** A marker that is there, but whose sheet is gone or is the person's. */
  readonly dangling: string | undefined;
}

/**
 * Decides for each planned sheet whether it replaces the contents of one that is marked as Jiyan's. A sheet of the
 * person's keeps its name: the new one takes the next free name with `(2)`, `(3)` ….
 *
 * @throws TroubleError for what keeps a sheet from being written: nothing was written then
 */
export function placeSheets(frame: PlanFrame, seen: Seen): readonly Placement[] {
  const taken = [...seen.sheets];
  return frame.sheets.map((sheet, index): Placement => {
    const marked = sheet.marker === null ? undefined : seen.owned.get(sheet.marker);
    const owned = marked === "dangling" ? undefined : marked;
    if (owned && sheet.former === undefined) {
      checkOwned(owned);
      checkStructure(seen, owned.visibility !== sheet.visibility, owned.name);
      return { index, sheet, name: owned.name, owned, leaves: undefined, dangling: undefined };
    }
    checkStructure(seen, true, sheet.name);
    if (owned && sheet.former !== undefined) {
      const former = freeSheetName(sheet.former, taken);
      checkName(former);
      taken.push(former);
      const leaves = { owned, former };
      return { index, sheet, name: owned.name, owned: undefined, leaves, dangling: undefined };
    }
    const dangling = marked === "dangling" ? (sheet.marker ?? undefined) : undefined;
    const name = freeSheetName(sheet.name, taken);
    checkName(name);
    taken.push(name);
    return { index, sheet, name, owned, leaves: undefined, dangling };
  });
}

/** What a person put on a sheet of Jiyan's and what would be destroyed or would refuse to be written over. */
function checkOwned({ name, protected: isProtected, tables: [table], pivotTables }: OwnedSheet): void {
  if (isProtected) throw trouble("protected-sheet", { sheet: name });
  if (table !== undefined) throw trouble("table-range", { sheet: name, table });
  if (pivotTables > 0) throw trouble("pivot-range", { sheet: name });
}

function checkStructure({ structureProtected }: Seen, changes: boolean, sheet: string): void {
  if (structureProtected && changes) throw trouble("protected-workbook", { sheet });
}

function checkName(name: string): void {
  const problem = sheetNameProblem(name);
  if (problem === "too-long") throw trouble("name-too-long", { name, limit: String(MAX_SHEET_NAME) });
  if (problem === "not-a-name") throw new InvalidPlanError(`no name for a sheet: ${name}`);
}
