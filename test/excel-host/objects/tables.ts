import type { CellRange } from "../../../src/core/workbook/a1";
import { columnCount, intersection, rowCount } from "../model/areas";
import { isEmpty } from "../model/cells";
import { newTable, type TableModel } from "../model/sheet";
import type { WorkbookModel } from "../model/workbook";
import { type Arguments, asBoolean, asText } from "../protocol/arguments";
import { ApiError, invalidArgument, itemNotFound, notImplemented } from "../protocol/errors";
import { defineClass, HostObject, NULL_OBJECT } from "../protocol/object-class";
import { rangeArgument } from "./addresses";
import { enter } from "./cell-contents";
import { field, readOnly } from "./fields";
import { requireEditable } from "./guards";
import {
  FilterTarget,
  rangeObject,
  type RangeTarget,
  SheetTarget,
  TableTarget,
  worksheetObject,
} from "./targets";

const model = (of: TableTarget): TableModel => of.table;

function tableObject(of: SheetTarget, table: TableModel): HostObject {
  return new HostObject("Table", new TableTarget(of.book, of.sheet, table));
}

function tablesOf(book: WorkbookModel): readonly TableTarget[] {
  return book.sheets.flatMap((sheet) => sheet.tables.map((table) => new TableTarget(book, sheet, table)));
}

/** [doc] A table is found by its name, in any case, or its id. */
function find(tables: readonly TableTarget[], args: Arguments): TableTarget | undefined {
  const key = String(args.at(0)).toLowerCase();
  return tables.find(({ table }) => table.name.toLowerCase() === key || table.id === key);
}

export const tableClass = defineClass<Excel.Table, TableTarget>("Table", {
  identity: ({ table }) => ({ Id: table.id }),
  exists: (of) => of.exists,
  properties: {
    id: readOnly(({ table }) => table.id),
    legacyId: readOnly(({ table }) => table.id),
    name: {
      get: ({ table }) => table.name,
      set: (of, value) => {
        const name = asText(value);
        if (!/^[\p{L}_\\][\p{L}\p{N}_.\\]{0,254}$/u.test(name)) throw invalidArgument();
        const taken = tablesOf(of.book).some(
          ({ table }) => table !== of.table && table.name.toLowerCase() === name.toLowerCase(),
        );
        if (taken) throw new ApiError("ItemAlreadyExists");
        of.table.name = name;
      },
    },
    style: field(model, "style", asText),
    showBandedRows: field(model, "showBandedRows", asBoolean),
    showBandedColumns: field(model, "showBandedColumns", asBoolean),
    showFilterButton: field(model, "showFilterButton", asBoolean),
    highlightFirstColumn: field(model, "highlightFirstColumn", asBoolean),
    highlightLastColumn: field(model, "highlightLastColumn", asBoolean),
    showHeaders: readOnlySetting("showHeaders"),
    showTotals: readOnlySetting("showTotals"),
  },
  navigations: {
    worksheet: (of) => worksheetObject(of.book, of.sheet),
    autoFilter: (of) => new HostObject("AutoFilter", new FilterTarget(of, of.table)),
  },
  methods: {
    getRange: (of) => rangeObject(of, of.table.area),
    getHeaderRowRange: (of) => rangeObject(of, { ...of.table.area, bottom: of.table.area.top }),
    getDataBodyRange: (of) => rangeObject(of, { ...of.table.area, top: of.table.area.top + 1 }),
    convertToRange: (of) => {
      of.sheet.tables.splice(of.sheet.tables.indexOf(of.table), 1);
      return rangeObject(of, of.table.area);
    },
    // [doc] Deleting a table deletes its cells too.
    delete: (of) => {
      requireEditable(of.sheet, of.table.area);
      of.sheet.cells.remove(of.table.area);
      of.sheet.tables.splice(of.sheet.tables.indexOf(of.table), 1);
    },
  },
});

/** Header and total rows move the cells below; the host leaves them as they are. */
function readOnlySetting(key: "showHeaders" | "showTotals") {
  return {
    get: (of: TableTarget) => of.table[key],
    set: (of: TableTarget, value: unknown) => {
      if (asBoolean(value) !== of.table[key]) throw notImplemented(`Table.${key} (change)`);
    },
  };
}

function addTable(of: RangeTarget, hasHeaders: boolean): HostObject {
  requireEditable(of.sheet, of.area);
  if (of.sheet.tables.some((other) => intersection(other.area, of.area))) {
    throw new ApiError("InvalidOperation", "A table can't overlap another table.");
  }
  // [doc] MergedRangeConflict
  if (of.sheet.merges.some((merge) => intersection(merge, of.area)))
    throw new ApiError("MergedRangeConflict");
  if (!hasHeaders) throw notImplemented("TableCollection.add without headers");
  nameHeaders(of);
  // [belief] A table has at least one row of data.
  const area = rowCount(of.area) > 1 ? of.area : { ...of.area, bottom: of.area.bottom + 1 };
  const tables = tablesOf(of.book);
  const name = of.book.freeName("Table", (wanted) => tables.some((other) => other.table.name === wanted));
  const table = newTable(of.book.newId(), name, area);
  of.sheet.tables.push(table);
  return tableObject(of, table);
}

/** [belief] Headers become texts, empty ones get names and repeated ones numbers. */
function nameHeaders(of: RangeTarget): void {
  const seen = new Set<string>();
  for (let column = of.area.left; column <= of.area.right; column += 1) {
    const cell = of.sheet.cells.ensure(of.area.top, column);
    const stem = isEmpty(cell) ? `Column${column - of.area.left + 1}` : String(cell.value);
    let name = stem;
    for (let number = 2; seen.has(name.toLowerCase()); number += 1) name = `${stem}${number}`;
    seen.add(name.toLowerCase());
    enter(of.sheet, of.area.top, column, `'${name}`);
  }
}

/** The methods of both collections of tables: those of a sheet and those of the workbook. */
function collection<T>(
  tables: (of: T) => readonly TableTarget[],
  place: (of: T) => SheetTarget,
  sameSheet: boolean,
) {
  const object = (found: TableTarget) => tableObject(found, found.table);
  const orFail = (found: TableTarget | undefined) => {
    if (!found) throw itemNotFound();
    return object(found);
  };
  return defineClass<Excel.TableCollection, T>("TableCollection", {
    properties: { count: readOnly((of) => tables(of).length) },
    items: (of) => tables(of).map(object),
    itemClass: "Table",
    item: (of, args) => orFail(find(tables(of), args)),
    methods: {
      add: (of, args) => {
        const range = rangeArgument(place(of), args, 0);
        if (sameSheet && range.sheet !== place(of).sheet) throw invalidArgument();
        return addTable(range, args.flag(1));
      },
      getCount: (of) => tables(of).length,
      getItemAt: (of, args) => orFail(tables(of)[args.integer(0)]),
      getItemOrNullObject: (of, args) => {
        const found = find(tables(of), args);
        return found ? object(found) : NULL_OBJECT;
      },
    },
  });
}

export const tableCollectionClass = collection<SheetTarget>(
  (of) => of.sheet.tables.map((table) => new TableTarget(of.book, of.sheet, table)),
  (of) => of,
  true,
);

export const workbookTableCollectionClass = collection<WorkbookModel>(
  tablesOf,
  (book) => new SheetTarget(book, book.activeSheet),
  false,
);

/** Tables that lie in a range, or touch it. */
export const tableScopedCollectionClass = defineClass<Excel.TableScopedCollection, TablesInRange>(
  "TableScopedCollection",
  {
    items: (of) => of.tables.map((table) => tableObject(of, table)),
    itemClass: "Table",
    methods: { getCount: (of) => of.tables.length },
  },
);

/** The tables that `getTables` of a range found. */
export class TablesInRange extends SheetTarget {
  readonly tables: readonly TableModel[];

  constructor(of: SheetTarget, area: CellRange, fully: boolean) {
    super(of.book, of.sheet);
    this.tables = of.sheet.tables.filter((table) => {
      const common = intersection(table.area, area);
      if (!common) return false;
      return (
        !fully ||
        (rowCount(common) === rowCount(table.area) && columnCount(common) === columnCount(table.area))
      );
    });
  }
}
