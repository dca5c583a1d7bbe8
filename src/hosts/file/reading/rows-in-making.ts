import type { Cell } from "../../../core/workbook/snapshot";

/** Rows up to this length are kept without room to spare; longer ones may be all but empty, and copying fills them. */
const USUAL_COLUMNS = 256;
/** A row may end so few columns before its room does: reasons and remarks in the last column are often left out. */
const SPARE = 2;

/** The rows of a sheet while their cells come in. */
export class RowsInMaking {
  /** By zero-based index; rows and columns without cells are holes. */
  readonly rows: (Cell | undefined)[][] = [];
  private index = -1;
  private row: (Cell | undefined)[] | undefined;
  /** Columns up to the last cell of the open row. */
  private used = 0;
  /** Room for a row: rows of a table end in one column, or near it, and an array that need not grow is made once. */
  private usual = 0;

  /** A row begins, or goes on where it has come before. */
  open(index: number): void {
    this.index = index;
    this.row = this.rows[index];
    this.used = this.row?.length ?? 0;
  }

  /** Puts a cell into the open row. */
  put(column: number, cell: Cell): void {
    const row = (this.row ??= this.begin());
    row[column] = cell;
    if (column >= this.used) this.used = column + 1;
  }

  /** The open row is complete. */
  close(): void {
    const { row, used } = this;
    this.row = undefined;
    if (!row) return;
    if (used > USUAL_COLUMNS) {
      row.length = used;
      return;
    }
    const hasGrown = used > this.usual;
    if (hasGrown || row.length > used + SPARE) {
      this.rows[this.index] = row.slice(0, used);
      this.usual = used;
    } else {
      row.length = used;
    }
  }

  private begin(): (Cell | undefined)[] {
    const row = new Array<Cell | undefined>(this.usual);
    this.rows[this.index] = row;
    return row;
  }
}
