import type { CellBlock, Place, SheetFrame, WorkbookFrame } from "./blocks";
import {
  type Cell,
  cellErrorCode,
  type DefinedName,
  type SheetSnapshot,
  type WorkbookSnapshot,
} from "./snapshot";
import { readableSymbols } from "./symbols";
import { cleanText } from "./text";

/** Equal constants share one object, up to so many of one number format. */
const SHARED_CELLS = 65_536;

type Rows = (Cell | undefined)[][];

/**
 * Puts a workbook together from its frame and its cells, block by block, into the same snapshot that the file host
 * reads from a file. A snapshot once taken never changes: what is added later goes into the next one.
 */
export class SnapshotAssembler {
  private readonly frames: SheetFrame[];
  private readonly rows: Rows[];
  /** Sheets whose rows a snapshot holds. */
  private readonly taken = new Set<number>();
  private readonly shared = new Map<string, Map<string, Cell>>();

  private names: readonly DefinedName[];

  constructor(private readonly frame: WorkbookFrame) {
    this.frames = [...frame.sheets];
    this.rows = frame.sheets.map(() => []);
    this.names = frame.names;
  }

  /**
   * Takes cells of a sheet; cells that were there before give way, empty ones included.
   *
   * @throws RangeError when the workbook has no such sheet
   */
  add(block: CellBlock): void {
    const rows = this.writableRows(block.sheet);
    const marks = marksOf(block);
    block.values.forEach((values, row) => {
      const cells = [...(rows[block.top + row] ?? [])];
      values.forEach((_, column) => {
        const cell = this.cellAt(block, row, column, marks);
        if (cell) cells[block.left + column] = cell;
        else if (block.left + column in cells) cells[block.left + column] = undefined;
      });
      if (cells.length > 0) rows[block.top + row] = cells;
    });
  }

  /**
   * Takes a sheet anew, without its cells, which are added again.
   *
   * @throws RangeError when the workbook has no such sheet
   */
  reopenSheet(index: number, frame: SheetFrame): void {
    if (index < 0 || index >= this.frames.length) throw noSheet(index);
    this.frames[index] = frame;
    this.rows[index] = [];
    this.taken.delete(index);
  }

  /** Takes a further sheet, without its cells. Gives its position. */
  addSheet(frame: SheetFrame): number {
    this.rows.push([]);
    return this.frames.push(frame) - 1;
  }

  /** Takes a defined name, in place of the one of its scope that is called so. */
  setName(name: DefinedName): void {
    const others = this.names.filter((known) => known.name !== name.name || known.scope !== name.scope);
    this.names = [...others, name];
  }

  /** The workbook with all cells added so far. */
  snapshot(): WorkbookSnapshot {
    const { date1904, structureProtected } = this.frame;
    const sheets = this.frames.map((frame, index): SheetSnapshot => {
      this.taken.add(index);
      const { name, visibility, merges, hiddenRows, hiddenColumns } = frame;
      return {
        name,
        visibility,
        rows: this.rows[index] ?? [],
        merges,
        protected: frame.protected,
        hiddenRows,
        hiddenColumns,
        ...(frame.unread !== undefined && { unread: frame.unread }),
      };
    });
    return { sheets, names: this.names, date1904, structureProtected };
  }

  private writableRows(sheet: number): Rows {
    const rows = this.rows[sheet];
    if (!rows) throw noSheet(sheet);
    if (!this.taken.delete(sheet)) return rows;
    // The rows themselves are never changed, only replaced.
    const copy = [...rows];
    this.rows[sheet] = copy;
    return copy;
  }

  private cellAt(block: CellBlock, row: number, column: number, marks: Marks): Cell | undefined {
    const place = `${row}:${column}`;
    const isError = marks.errors.has(place);
    const value = block.values[row]?.[column] ?? "";
    const formula = formulaOf(block.formulas[row]?.[column], value);
    if (value === "" && formula === undefined && !isError) return undefined;
    const code = block.formats[row]?.[column] ?? "General";
    const format = code === "" || /^general$/i.test(code) ? undefined : code;
    const shown = (said: string): string => readableSymbols(cleanText(said));
    const text = shown((block.text[row]?.[column] ?? "").replace(/\r\n?/g, "\n"));
    const rest = {
      ...(formula !== undefined && { formula }),
      ...(format !== undefined && { format }),
      ...(marks.struck.has(place) && { struck: true as const }),
    };
    if (isError) return { value: null, text, ...rest, error: cellErrorCode(String(value)) };
    const cell: Cell = { value: typeof value === "string" ? shown(value) : value, text, ...rest };
    return formula === undefined && cell.struck === undefined ? this.share(cell, code) : cell;
  }

  /** An equal constant that was made before, so that a large table does not hold the same cell a thousand times. */
  private share(cell: Cell, code: string): Cell {
    const cells = this.shared.get(code) ?? new Map<string, Cell>();
    this.shared.set(code, cells);
    const key = `${typeof cell.value}:${cell.value}`;
    const known = cells.get(key);
    if (known?.text === cell.text) return known;
    if (known === undefined && cells.size < SHARED_CELLS) cells.set(key, cell);
    return cell;
  }
}

/** What a block says of single cells, by `row:column`. */
interface Marks {
  readonly errors: ReadonlySet<string>;
  readonly struck: ReadonlySet<string>;
}

function marksOf({ errors, struck = [] }: CellBlock): Marks {
  const key = ([row, column]: Place): string => `${row}:${column}`;
  return { errors: new Set(errors.map(key)), struck: new Set(struck.map(key)) };
}

/**
 * Formula without its `=`. Text that begins with `=` but was entered as text comes back as it is, as value and as
 * formula alike; no formula shows its own text.
 */
function formulaOf(formula: string | number | boolean | undefined, value: unknown): string | undefined {
  return typeof formula === "string" && formula.startsWith("=") && formula !== value
    ? formula.slice(1)
    : undefined;
}

function noSheet(index: number): RangeError {
  return new RangeError(`the workbook has no sheet ${index}`);
}
