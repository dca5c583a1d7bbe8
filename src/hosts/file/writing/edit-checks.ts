import { formatCellRef } from "../../../core/workbook/a1";
import type { CellRef } from "../../../core/workbook/a1";
import { RefusalError } from "../package/refusal-error";
import { attributeOf, childNamed, childrenNamed, isTrue, parseXml } from "../package/xml";
import type { PackageDraft } from "./package-draft";
import { rangeCovers } from "./sheet-scan";
import type { SheetScan } from "./sheet-scan";
import type { PartRelationships } from "./part-relationships";

/** Indexes of the cell formats whose cells stay open on a protected sheet. */
export type UnlockedFormats = ReadonlySet<number>;

/**
 * Reads which cell formats are unlocked. Every other one is locked, as is a cell without a format (ECMA-376 part 1,
 * 18.8.33).
 */
export async function unlockedFormats(
  draft: PackageDraft,
  relationships: PartRelationships,
): Promise<UnlockedFormats> {
  const part = relationships.ofType("/styles")?.target;
  if (part === undefined || !draft.source.has(part)) return new Set();
  const formats = childNamed(parseXml(part, await draft.source.text(part)), "cellXfs");
  const unlocked = (formats ? childrenNamed(formats, "xf") : []).map((format) => {
    const protection = childNamed(format, "protection");
    const locked = protection && attributeOf(protection, "locked");
    return locked !== undefined && !isTrue(locked);
  });
  return new Set(unlocked.flatMap((isUnlocked, index) => (isUnlocked ? [index] : [])));
}

/**
 * Keeps edits out of cells that Excel would not let the person change either: those that a merged area covers, whose
 * content nobody would see, and locked ones of a protected sheet.
 *
 * @param formatOf index of the cell format that a cell has or would get
 * @throws RefusalError `cell-not-editable`
 */
export function checkEditable(
  scan: SheetScan,
  edited: readonly CellRef[],
  formatOf: (at: CellRef) => number,
  unlocked: UnlockedFormats,
): void {
  for (const at of edited) {
    const refuse = (reason: string) =>
      new RefusalError("cell-not-editable", { cell: formatCellRef(at), reason });
    const merged = scan.merges.find((range) => rangeCovers(range, at));
    if (merged && !(merged.top === at.row && merged.left === at.column)) throw refuse("merged");
    if (scan.protected && !unlocked.has(formatOf(at))) throw refuse("locked");
  }
}
