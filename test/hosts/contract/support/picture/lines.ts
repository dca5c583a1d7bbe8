import { columnName, type CellAddress, formatAddress } from "../../../../../src/core/workbook/a1";

/** The lines that a cell has of its own, as `thin 808080`; absent sides have none. */
export type OwnLines = Partial<Record<"top" | "bottom" | "left" | "right", string>>;

/** Collects the lines of cells to the lines between cells, see `SheetPicture.lines`. */
export class LineCollector {
  private readonly places = new Map<string, Set<string>>();

  add({ row, column }: CellAddress, { top, bottom, left, right }: OwnLines): void {
    this.put(formatAddress({ row, column }), "top", top);
    this.put(formatAddress({ row: row + 1, column }), "top", bottom);
    this.put(formatAddress({ row, column }), "left", left);
    this.put(`${columnName(column + 1)}${row + 1}`, "left", right);
  }

  all(): Readonly<Record<string, string>> {
    return Object.fromEntries(
      [...this.places].map(([place, lines]) => [place, [...lines].sort().join(" and ")]),
    );
  }

  private put(address: string, side: string, line: string | undefined): void {
    if (line === undefined) return;
    const place = `${address} ${side}`;
    this.places.set(place, (this.places.get(place) ?? new Set()).add(line));
  }
}
