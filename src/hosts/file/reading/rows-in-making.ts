import type { Cell } from "../../../core/workbook/snapshot";

/** Rows up to this length are kept without room to spare; longer ones may be all but empty, and copying fills them. */
const USUAL_COLUMNS = 256;
/** A row that ends so few columns before the one above keeps the room that it was given. */
const SPARE = 2;

/** The rows of a sheet while their cells come in. */
export class RowsInMaking {
  /** By zero-based index; rows and columns without cells are holes. */
  readonly rows: (Cell | undefined)[][] = [];
  private index = -1;
  private row: (Cell | undefined)[] | undefined;
  /** Columns up to the last cell of the open row. */
  private used = 0;
  /** The same of the row before: a table's rows end in one column, and an array that need not grow is made once. */
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
    if (row.length > used + SPARE || this.usual < used) this.rows[this.index] = row.slice(0, used);
    else row.length = used;
    this.usual = used;
  }

  private begin(): (Cell | undefined)[] {
    const row = new Array<Cell | undefined>(this.usual);
    this.rows[this.index] = row;
    return row;
  }
}
