import type { SheetModel } from "../model/sheet";
import type { WorkbookModel } from "../model/workbook";
import { type Arguments, asText } from "../protocol/arguments";
import { ApiError, invalidArgument, itemNotFound } from "../protocol/errors";
import { defineClass, type HostObject, NULL_OBJECT } from "../protocol/object-class";
import { workbookEvents } from "./events";
import { requireStructure } from "./guards";
import { worksheetObject } from "./targets";

/**
 * Checks a name that a sheet is to get. [doc: 1 to 31 characters, none of `\ / ? * : [ ]`, no apostrophe at either
 * end; belief: the name History is reserved]
 */
export function checkedSheetName(book: WorkbookModel, value: unknown, own?: SheetModel): string {
  const name = asText(value);
  const wrong = name === "" || name.length > 31 || /[\\/?*:[\]]|^'|'$/.test(name);
  if (wrong || name.toLowerCase() === "history") throw invalidArgument();
  const other = book.sheet(name);
  if (other && other !== own) throw new ApiError("ItemAlreadyExists");
  return name;
}

/** Sheets that a call with `visibleOnly` counts. */
function counted(book: WorkbookModel, args: Arguments): readonly SheetModel[] {
  return args.flag(0) ? book.sheets.filter(({ visibility }) => visibility === "visible") : book.sheets;
}

function sheetOrFail(book: WorkbookModel, sheet: SheetModel | undefined): HostObject {
  if (!sheet) throw itemNotFound();
  return worksheetObject(book, sheet);
}

export const worksheetCollectionClass = defineClass<Excel.WorksheetCollection, WorkbookModel>(
  "WorksheetCollection",
  {
    items: (book) => book.sheets.map((sheet) => worksheetObject(book, sheet)),
    itemClass: "Worksheet",
    item: (book, args) => sheetOrFail(book, book.sheet(args.text(0))),
    methods: {
      add: (book, args) => {
        requireStructure(book);
        const given = args.optionalText(0);
        const name = given ?? book.freeName("Sheet", (taken) => book.sheet(taken) !== undefined);
        return worksheetObject(book, book.addSheet(checkedSheetName(book, name)));
      },
      getActiveWorksheet: (book) => worksheetObject(book, book.activeSheet),
      getCount: (book, args) => counted(book, args).length,
      getFirst: (book, args) => sheetOrFail(book, counted(book, args)[0]),
      getLast: (book, args) => sheetOrFail(book, counted(book, args).at(-1)),
      getItemOrNullObject: (book, args) => {
        const sheet = book.sheet(args.text(0));
        return sheet ? worksheetObject(book, sheet) : NULL_OBJECT;
      },
    },
    internals: {
      ...workbookEvents(["changed", "added", "deleted", "activated", "deactivated", "selected"]),
    },
  },
);
