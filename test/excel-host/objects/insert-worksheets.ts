import { unzipSync } from "fflate";
import { readWorkbook } from "../../../src/hosts/file/reading";
import { parseReference } from "../model/areas";
import { fillSheet } from "../model/import";
import type { SheetModel } from "../model/sheet";
import type { IncomingFile, WorkbookModel } from "../model/workbook";
import { type Arguments, asText, oneOf } from "../protocol/arguments";
import { ApiError, invalidArgument, itemNotFound } from "../protocol/errors";
import { HostObject } from "../protocol/object-class";
import type { RequestBody } from "../protocol/wire";
import { requireStructure } from "./guards";
import { SheetTarget } from "./targets";

/** Parts that Excel does not insert with their sheet. [doc: PivotTable, Chart, Comment, Slicer → UnsupportedFeature] */
const UNSUPPORTED = /^xl\/(?:charts|pivotTables|slicers|comments|threadedComments)\b/;

/** Reads the files that a request inserts, before its actions are carried out one after the other. */
export async function prepareInsertion(book: WorkbookModel, body: RequestBody): Promise<void> {
  book.incoming.clear();
  for (const { Name, ArgumentInfo } of body.Actions) {
    const file = ArgumentInfo?.Arguments?.[0];
    if (Name === "InsertWorksheetsFromBase64" && typeof file === "string") {
      book.incoming.set(file, await readIncoming(Buffer.from(file, "base64")));
    }
  }
}

async function readIncoming(bytes: Uint8Array): Promise<IncomingFile> {
  const read = await readWorkbook(new Uint8Array(bytes));
  if (!read.ok) return { snapshot: undefined, unsupported: false };
  let unsupported = false;
  unzipSync(bytes, {
    filter: ({ name }) => {
      unsupported ||= UNSUPPORTED.test(name);
      return false;
    },
  });
  return { snapshot: read.value, unsupported };
}

/** Puts sheets of a file into the workbook. Returns the ids of the new sheets. [doc] */
export function insertWorksheets(book: WorkbookModel, args: Arguments): readonly string[] {
  requireStructure(book);
  const file = book.incoming.get(args.text(0));
  if (!file?.snapshot) throw invalidArgument();
  if (file.unsupported) throw new ApiError("UnsupportedFeature");
  const options = args.record(1);
  const { snapshot } = file;
  const wanted = wantedNames(options["sheetNamesToInsert"]);
  const sources = snapshot.sheets.filter(({ name }) => wanted.length === 0 || wanted.includes(name));
  // [doc] A name that the file does not have fails.
  if (wanted.some((name) => !sources.some((sheet) => sheet.name === name))) throw itemNotFound();
  let at = placeOf(book, options);
  const inserted = new Map<string, SheetModel>();
  for (const source of sources) {
    const sheet = book.addSheet(freeName(book, source.name), at);
    at += 1;
    fillSheet(sheet, source);
    inserted.set(source.name, sheet);
  }
  insertNames(book, file, inserted);
  return [...inserted.values()].map(({ id }) => id);
}

function wantedNames(value: unknown): readonly string[] {
  if (value === undefined || value === null) return [];
  if (!Array.isArray(value)) throw invalidArgument();
  return value.map(asText);
}

/** [doc] At the end unless told otherwise. */
function placeOf(book: WorkbookModel, options: Readonly<Record<string, unknown>>): number {
  const positions = ["None", "Before", "After", "Beginning", "End"] as const;
  const position = oneOf(positions)(options["positionType"] ?? "End");
  if (position === "Beginning") return 0;
  if (position === "End" || position === "None") return book.sheets.length;
  const { relativeTo } = options;
  const target = relativeTo instanceof HostObject ? relativeTo.target : undefined;
  const sheet = target instanceof SheetTarget ? target.sheet : book.sheet(asText(relativeTo));
  if (!sheet) throw itemNotFound();
  return book.sheets.indexOf(sheet) + (position === "After" ? 1 : 0);
}

/** [belief] A name that is taken gets ` (2)`, as when a sheet is copied. */
function freeName(book: WorkbookModel, name: string): string {
  for (let number = 2, free = name; ; number += 1) {
    if (!book.sheet(free)) return free;
    const suffix = ` (${number})`;
    free = name.slice(0, 31 - suffix.length) + suffix;
  }
}

/** [belief] Names that refer to the new sheets come with them; one that is taken then belongs to its sheet. */
function insertNames(
  book: WorkbookModel,
  { snapshot }: IncomingFile,
  inserted: ReadonlyMap<string, SheetModel>,
): void {
  for (const { name, refersTo, scope, hidden } of snapshot?.names ?? []) {
    const reference = parseReference(refersTo);
    const source = reference?.sheet;
    const sheet = source === undefined ? undefined : inserted.get(source);
    if (!sheet) continue;
    const model = { name, formula: `=${refersTo}`, comment: "", visible: !hidden };
    const taken = book.names.some((other) => other.name.toLowerCase() === name.toLowerCase());
    (scope !== undefined || taken ? sheet : book).names.push(model);
  }
}
