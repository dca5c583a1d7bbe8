import type { CellRange } from "../../../core/workbook/a1";
import type { PlannedRow } from "../../../core/workbook/plan";

/** Collects cells of the same style to rectangles, row by row, so that formats are set for areas and never per cell. */
export class StyleRuns {
  private readonly areas = new Map<string, CellRange[]>();
  /** Rectangles that the next row may make higher, by style and columns. */
  private open = new Map<string, { readonly style: string; area: CellRange }>();
  private next = 0;

  /** Takes the next row from the top. */
  add(row: PlannedRow): void {
    const above = this.open;
    this.open = new Map();
    let start = 0;
    row.cells.forEach((cell, column) => {
      const style = cell?.style;
      if (style !== undefined && row.cells[column + 1]?.style === style) return;
      if (style !== undefined) this.extend(above, style, start, column);
      start = column + 1;
    });
    for (const [key, { style, area }] of above) if (!this.open.has(key)) this.close(style, area);
    this.next += 1;
  }

  /** All areas by style, once the last row was added. */
  finish(): ReadonlyMap<string, readonly CellRange[]> {
    for (const { style, area } of this.open.values()) this.close(style, area);
    this.open.clear();
    return this.areas;
  }

  private extend(
    above: ReadonlyMap<string, { readonly area: CellRange }>,
    style: string,
    left: number,
    right: number,
  ): void {
    const key = `${left}:${right}:${style}`;
    const top = above.get(key)?.area.top ?? this.next;
    this.open.set(key, { style, area: { top, left, bottom: this.next, right } });
  }

  private close(style: string, area: CellRange): void {
    const areas = this.areas.get(style) ?? [];
    areas.push(area);
    this.areas.set(style, areas);
  }
}
