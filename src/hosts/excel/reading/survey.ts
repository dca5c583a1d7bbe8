import type { CellRange } from "../../../core/workbook/a1";
import type { DefinedName, SheetVisibility } from "../../../core/workbook/snapshot";
import { mayHoldTable } from "../../../core/vocabulary/headings";
import { forNextRequest } from "../batches/references";
import type { Link } from "../batches/link";
import { sendPortions } from "../batches/portions";
import { REQUEST_BYTES } from "../batches/sizes";
import { officeError } from "../trouble";

/** What is known of a sheet before its cells are read. */
export interface SheetSurvey {
  /** Excel's id of the sheet, which stays when it is renamed. */
  readonly id: string;
  readonly name: string;
  readonly visibility: SheetVisibility;
  readonly protected: boolean;
  readonly names: readonly DefinedName[];
  /** The cells with contents, `undefined` for an empty sheet. */
  readonly used: UsedRange | undefined;
  /** Its first rows hold no headings of a table, as far as that was asked. */
  readonly plain: boolean;
}

export interface UsedRange {
  readonly area: CellRange;
  readonly cells: number;
  /** `null` when some of its rows are hidden. */
  readonly rowsHidden: boolean | null;
  /** `null` when some of its columns are hidden. */
  readonly columnsHidden: boolean | null;
  /** `null` when some of its cells are struck through. */
  readonly struck: boolean | null;
  /** Name of the font of all its cells; `null` when they have several. */
  readonly font: string | null;
}

/** What is known of the workbook before its cells are read. */
export interface WorkbookSurvey {
  readonly sheets: readonly SheetSurvey[];
  readonly names: readonly DefinedName[];
  readonly date1904: boolean;
  readonly structureProtected: boolean;
}

/**
 * So many sheets are asked about in the first request, each as the one after the other, before it is known which there
 * are. Proxies beyond the last sheet are null objects [doc] and cost about 1 KB each.
 */
const FORESEEN_SHEETS = 16;
/** About what the questions about one sheet add to a request. */
const BYTES_PER_SHEET = 1_600;

const NAME_FIELDS = "items/name,items/formula,items/visible,items/scope";

const VISIBILITY: Readonly<Record<string, SheetVisibility>> = {
  Visible: "visible",
  Hidden: "hidden",
  VeryHidden: "very-hidden",
};

/** The part of a sheet in which its first table has its headings. */
const HEAD = "A1:AX40";

/** What was asked about one sheet. */
interface SheetQuestion {
  readonly sheet: Excel.Worksheet;
  readonly used: Excel.Range;
  /** Its first rows, where they were asked for. */
  readonly head: Excel.Range | undefined;
  readonly names: Excel.NamedItemCollection;
}

/** What else a look at the workbook brings. */
export interface SurveyOptions {
  /** Asks for more in the first request. */
  readonly alongside?: () => void;
  /** Whether the first rows of the sheets are looked at for headings. */
  readonly heads?: boolean;
}

/**
 * Looks at the workbook: sheets, names, protection, date system and the ranges in use, in one request for workbooks of
 * up to {@link FORESEEN_SHEETS} sheets, in two for others.
 */
export async function surveyWorkbook(link: Link, options: SurveyOptions = {}): Promise<WorkbookSurvey> {
  try {
    return await survey(link, options, true);
  } catch (error) {
    // Excel counts worksheet functions among what changes a workbook, and may refuse them where it is only shown.
    if (officeError(error)?.code !== "AccessDenied") throw error;
    return survey(link, options, false);
  }
}

/** @param withDates whether the date system is asked for; else it is taken to be the usual one */
async function survey(
  link: Link,
  { alongside, heads = false }: SurveyOptions,
  withDates: boolean,
): Promise<WorkbookSurvey> {
  const { workbook } = link;
  const list = workbook.worksheets.load("items/id");
  const names = workbook.names.load(NAME_FIELDS);
  const protection = workbook.protection.load("protected");
  // There is no property for the date system; the year of serial 0 tells it, in any language [belief].
  const yearOfZero = withDates ? workbook.functions.year(0).load("value") : undefined;
  const questions = foreseen(workbook, heads);
  alongside?.();
  await link.send();

  const known = new Map(
    questions.filter(({ sheet }) => !sheet.isNullObject).map((question) => [question.sheet.id, question]),
  );
  const missing = list.items.filter(({ id }) => !known.has(id));
  await sendPortions(
    link,
    missing.map(({ id }) => ({
      bytes: BYTES_PER_SHEET,
      ask: () => known.set(id, ask(workbook.worksheets.getItem(id), heads)),
    })),
    REQUEST_BYTES,
  );
  const sheets = list.items.map(({ id }) => known.get(id)).filter((question) => question !== undefined);
  return {
    sheets: sheets.map(sheetOf),
    names: namesOf(names.items),
    date1904: yearOfZero?.value === 1904,
    structureProtected: protection.protected,
  };
}

/** The same questions about sheets that are known by name; a sheet that is not there any more is left out. */
export async function surveySheets(link: Link, sheets: readonly string[]): Promise<readonly SheetSurvey[]> {
  const asked = new Map<string, SheetQuestion>();
  await sendPortions(
    link,
    sheets.map((name) => ({
      bytes: BYTES_PER_SHEET,
      ask: () => asked.set(name, ask(link.workbook.worksheets.getItemOrNullObject(name), false)),
    })),
    REQUEST_BYTES,
  );
  return [...asked.values()].filter(({ sheet }) => !sheet.isNullObject).map(sheetOf);
}

function foreseen(workbook: Excel.Workbook, heads: boolean): readonly SheetQuestion[] {
  const questions: SheetQuestion[] = [];
  let sheet = workbook.worksheets.getFirst();
  for (let count = 0; count < FORESEEN_SHEETS; count += 1) {
    questions.push(ask(sheet, heads));
    sheet = sheet.getNextOrNullObject();
  }
  return questions;
}

function ask(sheet: Excel.Worksheet, heads: boolean): SheetQuestion {
  sheet.load("id,name,visibility,protection/protected");
  const used = forNextRequest(sheet.getUsedRangeOrNullObject(true));
  used.load(
    "rowIndex,columnIndex,rowCount,columnCount,cellCount,rowHidden,columnHidden,format/font/name,format/font/strikethrough",
  );
  const head = heads ? forNextRequest(used.getIntersectionOrNullObject(HEAD)).load("values") : undefined;
  return { sheet, used, head, names: sheet.names.load(NAME_FIELDS) };
}

function sheetOf({ sheet, used, head, names }: SheetQuestion): SheetSurvey {
  return {
    id: sheet.id,
    name: sheet.name,
    visibility: VISIBILITY[sheet.visibility] ?? "visible",
    protected: sheet.protection.protected,
    names: namesOf(names.items, sheet.name),
    used: used.isNullObject ? undefined : usedRange(used),
    plain: head !== undefined && (head.isNullObject || !mayHoldTable(head.values)),
  };
}

function usedRange(used: Excel.Range): UsedRange {
  const { rowIndex: top, columnIndex: left, rowCount, columnCount } = used;
  return {
    area: { top, left, bottom: top + rowCount - 1, right: left + columnCount - 1 },
    // Excel says -1 for more than 2,147,483,647 cells [doc].
    cells: rowCount * columnCount,
    rowsHidden: used.rowHidden,
    columnsHidden: used.columnHidden,
    struck: used.format.font.strikethrough,
    font: used.format.font.name,
  };
}

/** Names of Excel's own for printing, which files have with a prefix. */
const PRINT_NAMES: ReadonlySet<string> = new Set(["Print_Area", "Print_Titles"]);

/** Names of one scope. Workbooks list theirs alone [doc], which is made sure of here. */
function namesOf(items: readonly Excel.NamedItem[], scope?: string): readonly DefinedName[] {
  return items
    .filter((name) => (name.scope === "Worksheet") === (scope !== undefined))
    .map((item) => ({
      name: scope !== undefined && PRINT_NAMES.has(item.name) ? `_xlnm.${item.name}` : item.name,
      refersTo: String(item.formula).replace(/^=/, ""),
      hidden: !item.visible,
      ...(scope !== undefined && { scope }),
    }));
}
