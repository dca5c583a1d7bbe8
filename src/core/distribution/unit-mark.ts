import { hiddenMarks } from "../workbook/hidden-mark";
import type { WorkbookSnapshot } from "../workbook/snapshot";

/**
 * Hidden defined name that says which unit a workbook was distributed to. As the template's mark it stands in the workbook
 * and in the scope of each of its forms, so that it goes along when a sheet is moved into another workbook, and once more as
 * the name of a cell.
 */
export const UNIT_MARKER = "_jiyan_unit";

/** Whose a distributed workbook is. */
export interface UnitMark {
  /** Id of the distribution, as in its manifest. */
  readonly distribution: string;
  /** Id of the unit, as in the manifest. */
  readonly unit: string;
  /** Sheet that carries the mark, `null` for the workbook's own. */
  readonly sheet: string | null;
}

/** The text kept under {@link UNIT_MARKER}. */
export function formatUnitMark({ distribution, unit }: Omit<UnitMark, "sheet">): string {
  return `${distribution}/${unit}`;
}

/** All marks of units in a workbook, those of sheets first; names that hold no mark are passed over. */
export function unitMarks(workbook: WorkbookSnapshot): readonly UnitMark[] {
  const marks = hiddenMarks(workbook, UNIT_MARKER).flatMap(({ text, sheet }): UnitMark[] => {
    const [, distribution, unit] = /^([^/]+)\/([^/]+)$/.exec(text) ?? [];
    return distribution === undefined || unit === undefined ? [] : [{ distribution, unit, sheet }];
  });
  return [...marks.filter(({ sheet }) => sheet !== null), ...marks.filter(({ sheet }) => sheet === null)];
}
