import type { Cell, SheetSnapshot } from "./snapshot";

/** Whether two readings of a sheet are of the same: frame, cells and what they show. */
export function isSameSheet(one: SheetSnapshot, other: SheetSnapshot): boolean {
  const { rows, ...frame } = one;
  const { rows: otherRows, ...otherFrame } = other;
  return JSON.stringify(frame) === JSON.stringify(otherFrame) && haveSameCells(rows, otherRows);
}

function haveSameCells(one: SheetSnapshot["rows"], other: SheetSnapshot["rows"]): boolean {
  if (one === other) return true;
  const length = Math.max(one.length, other.length);
  for (let row = 0; row < length; row += 1) {
    const [cells, others] = [one[row] ?? [], other[row] ?? []];
    if (cells === others) continue;
    const width = Math.max(cells.length, others.length);
    for (let column = 0; column < width; column += 1) {
      if (!isSameCell(cells[column], others[column])) return false;
    }
  }
  return true;
}

function isSameCell(one: Cell | undefined, other: Cell | undefined): boolean {
  if (one === other) return true;
  if (!one || !other) return false;
  return (
    one.value === other.value &&
    one.text === other.text &&
    one.formula === other.formula &&
    one.format === other.format &&
    one.error === other.error &&
    one.struck === other.struck
  );
}
