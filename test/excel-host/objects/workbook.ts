import type { WorkbookModel } from "../model/workbook";
import { asBoolean, oneOf } from "../protocol/arguments";
import type { Arguments } from "../protocol/arguments";
import { invalidArgument, itemNotFound } from "../protocol/errors";
import { defineClass, HostObject } from "../protocol/object-class";
import { field, readOnly } from "./fields";
import { insertWorksheets } from "./insert-worksheets";
import { NamesTarget, rangeObject, SheetTarget } from "./targets";

function selected(book: WorkbookModel): HostObject {
  return rangeObject(new SheetTarget(book, book.activeSheet), book.selection);
}

export const workbookClass = defineClass<Excel.Workbook, WorkbookModel>("Workbook", {
  properties: {
    name: readOnly((book) => book.name),
    readOnly: readOnly((book) => book.readOnly),
    autoSave: readOnly(() => false),
    previouslySaved: readOnly(() => true),
  },
  navigations: {
    application: (book) => new HostObject("Application", book),
    worksheets: (book) => new HostObject("WorksheetCollection", book),
    names: (book) => new HostObject("NamedItemCollection", new NamesTarget(book, undefined)),
    tables: (book) => new HostObject("WorkbookTableCollection", book),
    functions: (book) => new HostObject("Functions", book),
    styles: (book) => new HostObject("StyleCollection", book),
    settings: (book) => new HostObject("SettingCollection", book),
    protection: (book) => new HostObject("WorkbookProtection", book),
  },
  // [capture] `context.runtime` is reached through the workbook.
  internalNavigations: { _Runtime: (book) => new HostObject("Runtime", book) },
  methods: {
    getSelectedRange: selected,
    getActiveCell: (book) => {
      const { top, left } = book.selection;
      return rangeObject(new SheetTarget(book, book.activeSheet), { top, left, bottom: top, right: left });
    },
    insertWorksheetsFromBase64: insertWorksheets,
  },
  internals: {
    // [capture] `Excel.createWorkbook` in Excel on the web calls this on the root object.
    createAndOpenWorkbook: (book, args) => {
      book.opened.push(fileArgument(args));
    },
  },
});

const model = (book: WorkbookModel): WorkbookModel => book;

/** A workbook that was made and is not open yet. */
class CreatedWorkbook {
  constructor(
    readonly book: WorkbookModel,
    readonly id: string,
    readonly file: Uint8Array | undefined,
  ) {}
}

/** Members of the class that the types of office-js leave out; `Excel.createWorkbook` uses them. [capture] */
interface WorkbookCreatedApi {
  readonly id: string;
  open(): void;
}

const created = new WeakMap<WorkbookModel, Map<string, CreatedWorkbook>>();

function createdObject(workbook: CreatedWorkbook): HostObject {
  const known = created.get(workbook.book) ?? new Map<string, CreatedWorkbook>();
  created.set(workbook.book, known.set(workbook.id, workbook));
  return new HostObject("WorkbookCreated", workbook);
}

/** The file of a new workbook, which may be missing for a blank one. [doc: base64 of an .xlsx] */
function fileArgument(args: Arguments): Uint8Array | undefined {
  const text = args.optionalText(0);
  if (text === undefined) return undefined;
  const bytes = Buffer.from(text, "base64");
  if (bytes.toString("latin1", 0, 2) !== "PK") throw invalidArgument();
  return new Uint8Array(bytes);
}

export const workbookCreatedClass = defineClass<WorkbookCreatedApi, CreatedWorkbook>("WorkbookCreated", {
  identity: ({ id }) => ({ Id: id }),
  properties: { id: readOnly(({ id }) => id) },
  methods: {
    open: ({ book, file }) => {
      book.opened.push(file);
    },
  },
});

/** `context.runtime` of the client. */
export const runtimeClass = defineClass<Excel.Runtime, WorkbookModel>("Runtime", {
  properties: { enableEvents: field(model, "enableEvents", asBoolean) },
});

export const applicationClass = defineClass<Excel.Application, WorkbookModel>("Application", {
  properties: {
    calculationMode: field(model, "calculationMode", oneOf(["Automatic", "AutomaticExceptTables", "Manual"])),
    calculationState: readOnly(() => "Done"),
    calculationEngineVersion: readOnly(() => 191_029),
    decimalSeparator: readOnly(() => "."),
    thousandsSeparator: readOnly(() => ","),
    useSystemSeparators: readOnly(() => true),
  },
  methods: {
    calculate: () => undefined,
    suspendApiCalculationUntilNextSync: () => undefined,
    suspendScreenUpdatingUntilNextSync: () => undefined,
  },
  internals: {
    createWorkbook: (book, args) =>
      createdObject(new CreatedWorkbook(book, book.newId(), fileArgument(args))),
    _GetWorkbookCreatedById: (book, args) => {
      const workbook = created.get(book)?.get(args.text(0));
      if (!workbook) throw itemNotFound();
      return createdObject(workbook);
    },
  },
});
