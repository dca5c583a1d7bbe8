import type { CellRef } from "../../workbook/a1";
import type { SheetSnapshot } from "../../workbook/snapshot";
import { ruleRows, type RuleCell } from "./cells";
import { FIELDS, readFieldValue, type Field, type FieldKind } from "./fields";
import type { RuleSheetProblem } from "./problems";
import { TABLES, type Column, type Table } from "./tables";

/** A single value that the sheet sets. */
export interface FieldLine {
  readonly path: string;
  readonly value: unknown;
  readonly at: CellRef;
}

/** A table that the sheet holds, entries in order. */
export interface TableBlock {
  readonly table: Table;
  readonly at: CellRef;
  readonly entries: readonly TableEntry[];
}

export interface TableEntry {
  readonly values: Readonly<Record<string, unknown>>;
  readonly at: CellRef;
}

/** The content of a 规则 sheet, before it meets a pack. */
export interface RuleSheet {
  /** The pack that the sheet says it is based on. */
  readonly base: { readonly id: string; readonly at: CellRef } | null;
  readonly fields: readonly FieldLine[];
  readonly tables: readonly TableBlock[];
  readonly problems: readonly RuleSheetProblem[];
}

const FIELD_BY_NAME = new Map<string, Field>(
  FIELDS.flatMap((field) => [[field.name.normalize("NFKC"), field] as const, [field.path, field] as const]),
);
const BASE_NAMES = new Set(["规则包", "pack"]);

/**
 * Reads the lines 字段 / 值 / 说明 and the tables under them. A line starts in the column of the header 字段;
 * a table starts with a line whose first cell is the table's name and ends with an empty line.
 */
export function readRuleSheet(sheet: SheetSnapshot): RuleSheet {
  const reader = new SheetReader(sheet);
  return reader.read();
}

/** Kinds of first columns that name their row. */
const NAMING: ReadonlySet<FieldKind["kind"]> = new Set(["text", "choice", "word", "name"]);

class SheetReader {
  private base: RuleSheet["base"] = null;
  private readonly fields: FieldLine[] = [];
  private readonly tables: TableBlock[] = [];
  private readonly problems: RuleSheetProblem[] = [];
  private readonly seen = new Set<string>();
  /** Name of the table being read. */
  private table: string | null = null;
  private readonly rows: readonly (readonly RuleCell[])[];

  constructor(private readonly sheet: SheetSnapshot) {
    this.rows = ruleRows(sheet);
  }

  read(): RuleSheet {
    const header = this.rows.findIndex((cells) => cells[0]?.text === "字段" && cells[1]?.text === "值");
    const start = this.rows[header]?.[0];
    if (start === undefined) this.report("no-header", this.ref(0, 0), "", "", ["字段", "值"]);
    else this.readLines(header + 1, start.column);
    const { base, fields, tables, problems } = this;
    return { base, fields, tables, problems };
  }

  private readLines(from: number, column: number): void {
    for (let row = from; row < this.rows.length; row += 1) {
      const cells = this.rows[row] ?? [];
      const [first] = cells;
      if (first?.column !== column) continue;
      const table = TABLES.find(({ columns }) => columns[0].header === first.text);
      if (table) row = this.readTable(table, row, cells);
      else
        this.readLine(
          first,
          cells.find((cell) => cell.column === column + 1),
        );
    }
  }

  private readLine({ row, column, text: name }: RuleCell, cell: RuleCell | undefined): void {
    const text = cell?.text ?? "";
    const at = this.ref(row, column + 1);
    const field = FIELD_BY_NAME.get(name);
    const key = field?.path ?? name;
    if (this.repeats(key, this.ref(row, column), name)) return;
    if (BASE_NAMES.has(name)) {
      this.base = { id: text, at };
      return;
    }
    if (!field) {
      this.report("unknown-field", this.ref(row, column), name, text, []);
      return;
    }
    if (text === "") {
      if (field.optional) this.fields.push({ path: field.path, value: null, at });
      else this.report("missing-value", at, name, text, []);
      return;
    }
    const read = readFieldValue(field.type, text, cell?.percent);
    if (read.ok) this.fields.push({ path: field.path, value: read.value, at });
    else this.report(read.problem, at, name, text, read.expected);
  }

  /** Whether a field or table was set before; the earlier one counts. */
  private repeats(key: string, at: CellRef, text: string): boolean {
    if (this.seen.has(key)) this.report("duplicate-field", at, text, "", []);
    const repeated = this.seen.has(key);
    this.seen.add(key);
    return repeated;
  }

  /** Reads a table whose header is in `top`, all of it or nothing; returns the last row that belongs to it. */
  private readTable(table: Table, top: number, headers: readonly RuleCell[]): number {
    const [first] = headers;
    const before = this.problems.length;
    this.table = first?.text ?? null;
    const columns = headers.flatMap((cell) => {
      const column = table.columns.find(({ header }) => header === cell.text);
      if (column) return [{ place: cell.column, column }];
      // The last column of the sheet's own header is free for remarks.
      if (cell.text !== "说明") this.unknownColumn(cell, table);
      return [];
    });
    const entries: TableEntry[] = [];
    let row = top + 1;
    for (; (this.rows[row] ?? []).length > 0; row += 1) entries.push(this.readEntry(table, columns, row));
    this.table = null;
    if (first && entries.length > 0)
      this.addTable(table, this.ref(top, first.column), first.text, entries, before);
    return row - 1;
  }

  private addTable(
    table: Table,
    at: CellRef,
    name: string,
    entries: readonly TableEntry[],
    before: number,
  ): void {
    if (this.repeats(table.path, at, name)) return;
    this.repeatedEntries(table, name, entries);
    if (this.problems.length === before) this.tables.push({ table, at, entries });
  }

  /** Names that a table holds twice; what the second one means nobody can tell. */
  private repeatedEntries(table: Table, name: string, entries: readonly TableEntry[]): void {
    const [{ key, type }] = table.columns;
    if (!NAMING.has(type.kind)) return;
    const seen = new Set<unknown>();
    for (const { values, at } of entries) {
      const value =
        table.path === "level2" ? `${String(values["parent"])}/${String(values[key])}` : values[key];
      if (value !== undefined && seen.has(value)) {
        this.problems.push({
          kind: "duplicate-entry",
          at,
          field: name,
          value: String(values[key]),
          expected: [],
          table: name,
        });
      }
      seen.add(value);
    }
  }

  private unknownColumn({ row, column, text }: RuleCell, table: Table): void {
    const expected = table.columns.map(({ header }) => header);
    this.report("unknown-column", this.ref(row, column), text, text, expected);
  }

  /** An entry of a table; each wrong cell is reported, and keeps the table from being used. */
  private readEntry(
    table: Table,
    columns: readonly { readonly place: number; readonly column: Column }[],
    row: number,
  ): TableEntry {
    const values: Record<string, unknown> = {};
    const at = this.ref(row, columns[0]?.place ?? 0);
    for (const column of table.columns) {
      const place = columns.find((candidate) => candidate.column === column)?.place;
      const cell = this.rows[row]?.find((candidate) => candidate.column === place);
      if (cell === undefined && column.empty !== undefined) values[column.key] = column.empty;
      else
        values[column.key] = this.readEntryCell(
          column,
          cell,
          place === undefined ? at : this.ref(row, place),
        );
    }
    return { values, at };
  }

  /** A cell that must be filled in; `undefined` after reporting what is wrong with it. */
  private readEntryCell(column: Column, cell: RuleCell | undefined, at: CellRef): unknown {
    if (cell === undefined) {
      this.report("missing-value", at, column.header, "", []);
      return undefined;
    }
    const read = readFieldValue(column.type, cell.text, cell.percent);
    if (read.ok) return read.value;
    this.report(read.problem, at, column.header, cell.text, read.expected);
    return undefined;
  }

  private report(
    kind: RuleSheetProblem["kind"],
    at: CellRef,
    field: string,
    value: string,
    expected: readonly string[],
  ): void {
    const table = this.table === null ? {} : { table: this.table };
    this.problems.push({ kind, at, field, value, expected, ...table });
  }

  private ref(row: number, column: number): CellRef {
    return { sheet: this.sheet.name, row, column };
  }
}
