import { largestOf, smallestOf } from "../../../core/common/many";
import { formatCellRef, formatRange } from "../../../core/workbook/a1";
import type { CellAddress, CellRange } from "../../../core/workbook/a1";
import { RefusalError } from "../package/refusal-error";
import { escapeText } from "../package/xml-text";
import { shiftFormula } from "./formula-shift";
import { rangeCovers } from "./sheet-scan";
import type { ScannedFormula, SheetScan } from "./sheet-scan";
import type { TextEdits } from "./text-edits";
import { element } from "./xml-writer";

/**
 * Frees cells that get a constant from the formulas they share with others. Where the cell that holds the text of
 * a shared formula is edited, the next cell of the group takes the text over, moved to its own place.
 *
 * @throws RefusalError `cell-not-editable` for a part of an array formula or of a data table
 */
export function releaseFormulas(
  scan: SheetScan,
  sheet: string,
  edited: readonly CellAddress[],
  text: TextEdits,
): void {
  for (const formula of scan.formulas) {
    if (formula.range === undefined) continue;
    if (formula.kind === "shared") {
      if (edited.some((at) => isSame(at, formula.at))) passOn(scan, formula, edited, text);
      continue;
    }
    const { range } = formula;
    const inside = edited.find((at) => rangeCovers(range, at));
    if (inside && !isSingle(range)) {
      throw new RefusalError("cell-not-editable", {
        cell: formatCellRef({ sheet, ...inside }),
        reason: formula.kind === "array" ? "array" : "scenario",
      });
    }
  }
}

function passOn(
  scan: SheetScan,
  master: ScannedFormula,
  edited: readonly CellAddress[],
  text: TextEdits,
): void {
  const heirs = scan.formulas.filter(
    (formula) =>
      formula.kind === "shared" &&
      formula.group === master.group &&
      formula.range === undefined &&
      !edited.some((at) => isSame(at, formula.at)),
  );
  const heir = heirs[0];
  if (!heir) return;
  const moved = shiftFormula(master.text, heir.at.row - master.at.row, heir.at.column - master.at.column);
  const xml = element(
    heir.name,
    { t: "shared", ref: formatRange(hull(heirs.map(({ at }) => at))), si: master.group },
    escapeText(moved),
  );
  text.replace(heir.start, heir.end, xml);
}

function hull(cells: readonly CellAddress[]): CellRange {
  const rows = cells.map(({ row }) => row);
  const columns = cells.map(({ column }) => column);
  return {
    top: smallestOf(rows),
    left: smallestOf(columns),
    bottom: largestOf(rows),
    right: largestOf(columns),
  };
}

function isSame(one: CellAddress, other: CellAddress): boolean {
  return one.row === other.row && one.column === other.column;
}

function isSingle(range: CellRange): boolean {
  return range.top === range.bottom && range.left === range.right;
}
