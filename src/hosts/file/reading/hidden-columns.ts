import type { Cell } from "../../../core/workbook/snapshot";
import { isTrue } from "../package/xml";
import type { XmlTag } from "../package/xml-handler";

type Row = readonly (Cell | undefined)[];

/** The columns that a sheet hides, by the ranges it writes them in. */
export class HiddenColumns {
  private readonly ranges: { readonly first: number; readonly last: number }[] = [];

  /** Takes a `col` element; one that shows its columns says nothing. */
  add(tag: XmlTag): void {
    const isHidden = isTrue(tag.attribute("hidden")) || Number(tag.attribute("width") ?? 1) === 0;
    if (!isHidden) return;
    this.ranges.push({ first: Number(tag.attribute("min")) - 1, last: Number(tag.attribute("max")) - 1 });
  }

  /** Usually everything right of a sheet's last column is hidden, if anything is: only columns with cells count. */
  among(rows: readonly Row[]): readonly number[] {
    if (this.ranges.length === 0) return [];
    const last = rows.reduce((most, row) => Math.max(most, row.length - 1), -1);
    const first = rows.reduce((least, row) => Math.min(least, firstFilled(row)), last);
    const hidden: number[] = [];
    for (let column = first; column <= last; column += 1) {
      if (this.ranges.some((range) => column >= range.first && column <= range.last)) hidden.push(column);
    }
    return hidden;
  }
}

function firstFilled(row: Row): number {
  const first = row.findIndex((cell) => cell !== undefined);
  return first < 0 ? Number.POSITIVE_INFINITY : first;
}
