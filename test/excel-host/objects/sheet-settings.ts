import { MAX_COLUMNS, MAX_ROWS } from "../../../src/core/workbook/a1";
import type { WorkbookModel } from "../model/workbook";
import { asBoolean, asRecord } from "../protocol/arguments";
import { ApiError, invalidArgument, itemNotFound } from "../protocol/errors";
import { defineClass, HostObject, NULL_OBJECT } from "../protocol/object-class";
import { areaArgument } from "./addresses";
import { readOnly } from "./fields";
import { type FilterTarget, rangeObject, type SheetTarget } from "./targets";

/** The frozen part as an area: the top rows, the left columns, or both. */
function freeze(of: SheetTarget, rows: number, columns: number): void {
  if (rows < 0 || columns < 0 || rows + columns === 0) throw invalidArgument();
  of.sheet.frozen = {
    top: 0,
    left: 0,
    bottom: rows === 0 ? MAX_ROWS - 1 : rows - 1,
    right: columns === 0 ? MAX_COLUMNS - 1 : columns - 1,
  };
}

export const freezePanesClass = defineClass<Excel.WorksheetFreezePanes, SheetTarget>("WorksheetFreezePanes", {
  exists: (of) => of.exists,
  methods: {
    freezeRows: (of, args) => {
      freeze(of, args.optionalInteger(0) ?? 1, 0);
    },
    freezeColumns: (of, args) => {
      freeze(of, 0, args.optionalInteger(0) ?? 1);
    },
    freezeAt: (of, args) => {
      of.sheet.frozen = areaArgument(of, args, 0);
    },
    unfreeze: (of) => {
      of.sheet.frozen = undefined;
    },
    getLocation: (of) => {
      if (!of.sheet.frozen) throw itemNotFound();
      return rangeObject(of, of.sheet.frozen);
    },
    getLocationOrNullObject: (of) => (of.sheet.frozen ? rangeObject(of, of.sheet.frozen) : NULL_OBJECT),
  },
});

/** What a protected sheet may allow; all else is refused there. [doc] */
const PROTECTION_OPTIONS = [
  "allowAutoFilter",
  "allowDeleteColumns",
  "allowDeleteRows",
  "allowEditObjects",
  "allowEditScenarios",
  "allowFormatCells",
  "allowFormatColumns",
  "allowFormatRows",
  "allowInsertColumns",
  "allowInsertHyperlinks",
  "allowInsertRows",
  "allowPivotTables",
  "allowSort",
] as const;

export const worksheetProtectionClass = defineClass<Excel.WorksheetProtection, SheetTarget>(
  "WorksheetProtection",
  {
    exists: (of) => of.exists,
    properties: {
      protected: readOnly((of) => of.sheet.protection !== undefined),
      options: readOnly((of) => {
        const given = of.sheet.protection?.options ?? {};
        const allowed = PROTECTION_OPTIONS.map((option) => [option, given[option] === true]);
        return { ...Object.fromEntries(allowed), selectionMode: given["selectionMode"] ?? "Normal" };
      }),
    },
    methods: {
      protect: (of, args) => {
        // [doc] Protecting a protected sheet fails.
        if (of.sheet.protection) throw new ApiError("InvalidOperation");
        const options = asRecord(args.at(0) ?? {});
        for (const [name, value] of Object.entries(options)) {
          if (name !== "selectionMode" && !PROTECTION_OPTIONS.some((option) => option === name)) {
            throw invalidArgument();
          }
          if (name !== "selectionMode") asBoolean(value);
        }
        of.sheet.protection = { options, password: args.optionalText(1) };
      },
      unprotect: (of, args) => {
        const password = of.sheet.protection?.password;
        if (password !== undefined && password !== args.optionalText(0)) throw new ApiError("AccessDenied");
        of.sheet.protection = undefined;
      },
    },
  },
);

export const workbookProtectionClass = defineClass<Excel.WorkbookProtection, WorkbookModel>(
  "WorkbookProtection",
  {
    properties: { protected: readOnly((book) => book.structureProtection !== undefined) },
    methods: {
      protect: (book, args) => {
        if (book.structureProtection) throw new ApiError("InvalidOperation");
        book.structureProtection = { password: args.optionalText(0) };
      },
      unprotect: (book, args) => {
        const password = book.structureProtection?.password;
        if (password !== undefined && password !== args.optionalText(0)) throw new ApiError("AccessDenied");
        book.structureProtection = undefined;
      },
    },
  },
);

/** Only how many there are: the host makes no pivot tables. */
export const pivotTableCollectionClass = defineClass<Excel.PivotTableCollection, SheetTarget>(
  "PivotTableCollection",
  { exists: (of) => of.exists, methods: { getCount: (of) => of.sheet.pivotTables.length } },
);

export const autoFilterClass = defineClass<Excel.AutoFilter, FilterTarget>("AutoFilter", {
  exists: (of) => of.exists,
  properties: {
    enabled: readOnly((of) => of.area !== undefined),
    isDataFiltered: readOnly((of) => of.table?.isFiltered ?? hiddenIn(of).length > 0),
  },
  methods: {
    // [doc] Takes the filter away; [belief] the rows it hid are shown again.
    remove: (of) => {
      for (const row of hiddenIn(of)) of.sheet.hiddenRows.delete(row);
      of.sheet.filter = undefined;
    },
    getRangeOrNullObject: (of) => (of.area ? rangeObject(of, of.area) : NULL_OBJECT),
  },
});

/** Hidden rows under the header of a filtered list. */
function hiddenIn({ sheet, area }: FilterTarget): readonly number[] {
  return area ? [...sheet.hiddenRows].filter((row) => row > area.top && row <= area.bottom) : [];
}

/** A setting of this add-in, kept in the workbook. */
export class SettingTarget {
  constructor(
    readonly book: WorkbookModel,
    readonly key: string,
  ) {}

  get exists(): boolean {
    return this.book.settings.has(this.key);
  }
}

function settingObject(book: WorkbookModel, key: string): HostObject {
  return new HostObject("Setting", new SettingTarget(book, key));
}

export const settingClass = defineClass<Excel.Setting, SettingTarget>("Setting", {
  identity: ({ key }) => ({ _Id: key }),
  exists: (of) => of.exists,
  properties: {
    key: readOnly(({ key }) => key),
    value: {
      get: ({ book, key }) => book.settings.get(key),
      set: ({ book, key }, value) => {
        book.settings.set(key, value);
      },
    },
  },
  methods: {
    delete: ({ book, key }) => {
      book.settings.delete(key);
    },
  },
});

export const settingCollectionClass = defineClass<Excel.SettingCollection, WorkbookModel>(
  "SettingCollection",
  {
    items: (book) => [...book.settings.keys()].map((key) => settingObject(book, key)),
    itemClass: "Setting",
    item: (book, args) => {
      if (!book.settings.has(args.text(0))) throw itemNotFound();
      return settingObject(book, args.text(0));
    },
    methods: {
      // [doc] Adds a setting or changes the one that is there.
      add: (book, args) => {
        book.settings.set(args.text(0), args.at(1) ?? null);
        return settingObject(book, args.text(0));
      },
      getCount: (book) => book.settings.size,
      getItemOrNullObject: (book, args) =>
        book.settings.has(args.text(0)) ? settingObject(book, args.text(0)) : NULL_OBJECT,
    },
  },
);
