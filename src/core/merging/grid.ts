import type { CellAddress } from "../workbook/a1";
import type { Cell, SheetSnapshot } from "../workbook/snapshot";

/** A text as two that people take for one are alike: widths of characters, blanks and a colon at the end do not matter. */
export function plainWords(text: string): string {
  return text.normalize("NFKC").replaceAll(/\s+/gu, "").replace(/:+$/u, "");
}

/** A sheet with merged cells as the reader of a printed page sees it: their content holds for all that they cover. */
export class Grid {
  readonly #heads = new Map<string, CellAddress>();
  readonly #bottoms = new Map<string, number>();

  constructor(readonly sheet: SheetSnapshot) {
    for (const { top, left, bottom, right } of sheet.merges) {
      for (let row = top; row <= Math.min(bottom, sheet.rows.length - 1); row += 1) {
        for (let column = left; column <= right; column += 1) {
          this.#heads.set(`${row} ${column}`, { row: top, column: left });
          this.#bottoms.set(`${row} ${column}`, bottom);
        }
      }
    }
  }

  get rows(): number {
    return this.sheet.rows.length;
  }

  /** Where the content of a place stands. */
  headOf(row: number, column: number): CellAddress {
    return this.#heads.get(`${row} ${column}`) ?? { row, column };
  }

  /** The last row that the content of a place covers. */
  bottomOf(row: number, column: number): number {
    return this.#bottoms.get(`${row} ${column}`) ?? row;
  }

  cell(row: number, column: number): Cell | undefined {
    const at = this.headOf(row, column);
    return this.sheet.rows[at.row]?.[at.column];
  }

  words(row: number, column: number): string {
    return plainWords(this.cell(row, column)?.text ?? "");
  }

  /** One after the last column that has content in these rows, its own or that of a merged cell. */
  width(from: number, to: number): number {
    let width = 0;
    for (const { top, bottom, right } of this.sheet.merges) {
      if (top < to && bottom >= from) width = Math.max(width, right + 1);
    }
    for (let row = from; row < Math.min(to, this.rows); row += 1) {
      width = Math.max(width, this.sheet.rows[row]?.length ?? 0);
    }
    return width;
  }

  /** The headings of columns in so many rows, words of several rows joined by `/`, what is merged once. */
  headings(top: number, rows: number): readonly string[] {
    return Array.from({ length: this.width(top, top + rows) }, (_, column) => {
      const parts: string[] = [];
      for (let row = top; row < top + rows; row += 1) {
        const part = this.words(row, column);
        if (part !== "" && part !== parts.at(-1)) parts.push(part);
      }
      return parts.join("/");
    });
  }
}
