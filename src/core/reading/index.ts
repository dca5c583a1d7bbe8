import { append, largestOf } from "../common/many";
import type {
  ColumnCorrection,
  ColumnRole,
  Evaluation,
  RowCorrection,
  Skipped,
} from "../evaluation/evaluation";
import type { Material, MaterialSheet } from "../evaluation/materials";
import type { CellRange } from "../workbook/a1";
import { ownedSheets } from "../workbook/ownership";
import type { SheetSnapshot, WorkbookSnapshot } from "../workbook/snapshot";
import { accountForCells, type SheetReading } from "./accounting/account";
import { withBrokenRowsJoined } from "./broken-rows";
import { layOutCards } from "./cards";
import { withCopiesMerged } from "./copied-merges";
import { readForms, type SheetContext } from "./forms";
import { formId } from "./form-id";
import { createGrid, type Grid } from "./grid";
import type { Lexicons } from "./header-row";
import { indicatorLexicon, plainLexicon, workLexicon, type HeaderSynonyms } from "./lexicon";
import { hiddenParts, sampleSheets } from "./left-out";
import { readMaterialList, readMaterials } from "./materials/read-materials";
import { withoutLineNumbers } from "./line-numbers";
import { withOwnBody } from "./own-body";
import { sheetsOfPack } from "./pack-sheets";
import { createTaxonomy, type LevelWords } from "./taxonomy";
import { unfoldMatrix } from "./matrix";
import { readReshaped, type Reshaped } from "./reshaped";
import { joinRowKinds } from "./row-kinds";
import { squeeze } from "./text-normalisation";
import { liesOnItsSide, turnTable } from "./transposed";

export type { HeaderSynonyms } from "./lexicon";
export { createTaxonomy, type LevelWords } from "./taxonomy";
export { wordsInBaseData } from "./materials/form-words";
export { areListed, goalClauses } from "./goal-clauses";
export { goalNumbers, type Goal } from "./goal-numbers";
export { areReported } from "./reported-numbers";
export { headingParts } from "./heading-parts";
export { withoutHeadingNumber } from "./heading-numbers";
export { unknownTables, type UnknownColumn, type UnknownRow, type UnknownTable } from "./unknown-table";
export { unreadBlocks, type UnreadBlock } from "./accounting/unread-blocks";
export { reportsEarly, spanIn } from "./title";
export { isMoneyLabel } from "./bare-budget";
export { areaOf } from "./accounting/left-blocks";
export { limitColumns } from "./limit-columns";
export { fillsColumn, isOfOtherYear, tableRows } from "./accounting/unknown-columns";
export { formSignature } from "./signature";
export { lookAt } from "./look";
export { splitPair } from "./quantity/pair";
export { blanknessOf } from "./quantity/phrases";
export { parseQuantity, type QuantityInput } from "./quantity/parse-quantity";
export { parseText, type TextReading } from "./quantity/parse-text";
export {
  amountOf,
  amountUnitIn,
  parseAmount,
  parsePoints,
  pointsOf,
  rateOf,
  type ParsedAmount,
} from "./quantity/amount";

/** What a reader may be told beside the workbook. */
export interface ReadingOptions {
  /** Further header words by column role (a rule pack's `headers`). */
  readonly headers?: HeaderSynonyms;
  /** Level names of a rule pack, before the common ones. */
  readonly levels?: readonly LevelWords[];
  /**
   * What the person said of columns, by evaluation id. Columns not named keep their recognised role, unless it was
   * given to another one.
   */
  readonly mappings?: Readonly<Record<string, readonly ColumnCorrection[]>>;
  /** What the person said of the columns of sheets on which no form is found, by sheet: a name and values at least. */
  readonly tables?: Readonly<Record<string, readonly ColumnCorrection[]>>;
  /** What the person said of rows of a sheet's table whose meanings run down its rows, by sheet. */
  readonly rows?: Readonly<Record<string, readonly RowCorrection[]>>;
}

/** Everything read from a workbook, and everything left out with the reason. */
export interface ReadingResult {
  readonly evaluations: readonly Evaluation[];
  readonly skipped: readonly Skipped[];
  /** What sheets of materials (报告素材) ask for and what a person wrote there, in the order of the sheets. */
  readonly materials: readonly Material[];
  /** The same sheet by sheet, with the cells that nobody read. */
  readonly materialSheets: readonly MaterialSheet[];
}

const INSTRUCTIONS =
  /^(?:填表|填报|填写|使用|编制|编报|操作)?(?:说明|须知|指南|要求)(?:及|和|与|\(|（)?(?:示例|样例|范例|样表)?[)）]?\d*$|^(?:instructions?|readme|help)$/i;
/** A sheet of this name overrides a rule pack; its tables list points, not indicators. */
const RULES_SHEET = /^(?:规则|规则包|rules)$/i;
const LONGEST_TEXT = 60;

/**
 * Reads every self-evaluation form and work summary of a workbook. Total: any snapshot gives a result. Forms are
 * found by the words of their headers, in any order of columns and at any place.
 */
export function readEvaluations(workbook: WorkbookSnapshot, options: ReadingOptions = {}): ReadingResult {
  const reading = readSheets(workbook, options, true);
  // Values by quarter or month say something beside a form; alone they are any table of figures.
  const alone = reading.evaluations.every(({ kind }) => kind === "series");
  return alone && reading.evaluations.length > 0 ? readSheets(workbook, options, false) : reading;
}

function readSheets(workbook: WorkbookSnapshot, options: ReadingOptions, series: boolean): ReadingResult {
  const owned = ownedSheets(workbook);
  const ofPack = sheetsOfPack(workbook.sheets);
  const lexicons: Lexicons = {
    indicators: indicatorLexicon(options.headers),
    plain: plainLexicon(options.headers),
    work: workLexicon(),
  };
  const taxonomy = createTaxonomy(options.levels);
  const evaluations: Evaluation[] = [];
  const skipped: Skipped[] = [];
  const materialSheets: MaterialSheet[] = [];
  for (const sheet of workbook.sheets) {
    const left = leftOut(sheet, owned, ofPack);
    if (left !== null) {
      skipped.push(left);
      continue;
    }
    const { date1904 } = workbook;
    const { sheet: plain, numbers } = withoutLineNumbers(sheet);
    const { sheet: whole, joined } = withBrokenRowsJoined(plain, isHeading(lexicons));
    const grid = createGrid(withCopiesMerged(whole, namesRows(lexicons)));
    const { mappings = {}, tables = {}, rows = {} } = options;
    const said = tables[sheet.name];
    const looksForSeries = series && said === undefined;
    const context = { grid, lexicons, taxonomy, date1904, mappings, said, series: looksForSeries };
    const reading = readSheet(context, rows[sheet.name] ?? []);
    append(
      evaluations,
      reading.evaluations.map((one) => ({ ...one, info: withOwnBody(one.info) })),
    );
    append(skipped, reading.skipped);
    append(skipped, joined);
    append(skipped, numbers);
    append(skipped, hiddenParts(sheet));
    if (reading.materials !== null) {
      materialSheets.push(reading.materials);
      continue;
    }
    const nothing = reading.evaluations.length === 0 && reading.skipped.length === 0;
    if (nothing)
      skipped.push(
        skippedSheet(sheet, isInstruction(firstTextOf(sheet)) ? "instruction-sheet" : "no-form-found"),
      );
  }
  const materials = materialSheets.flatMap(({ entries }) => entries);
  return withoutSamples(workbook, { evaluations, skipped, materials, materialSheets });
}

function isHeading({ indicators }: Lexicons): (text: string) => boolean {
  return (text) => indicators.exact(text).length > 0;
}

/** Whether a text heads the names of a table's rows or one of their levels. */
function namesRows({ indicators }: Lexicons): (text: string) => boolean {
  const naming: ReadonlySet<ColumnRole> = new Set<ColumnRole>(["level1", "level2", "name"]);
  return (text) => indicators.exact(text).some((role) => naming.has(role));
}

/**
 * The forms of a sheet, or the materials: where headings say so they are read before any form, on a sheet that is only
 * named so where it holds none.
 */
function readSheet(
  context: SheetContext,
  rows: readonly RowCorrection[],
): SheetReading & { readonly materials: MaterialSheet | null } {
  const { grid } = context;
  const table = readMaterials(grid);
  if (table !== null) return { evaluations: [], skipped: [], materials: table };
  const forms = accountForCells(grid, readTables(context, rows));
  const list = forms.evaluations.length === 0 ? readMaterialList(grid) : null;
  return list === null ? { ...forms, materials: null } : { evaluations: [], skipped: [], materials: list };
}

/**
 * The forms of a sheet. A table with a row for each target and another for its result is joined first: upright its rows
 * would be twice as many indicators. A table that lies on its side is looked for where no form stands.
 */
function readTables(context: SheetContext, rows: readonly RowCorrection[]): SheetReading {
  const { grid, lexicons, said } = context;
  if (said !== undefined) return readForms(context);
  const reshaped = (table: Reshaped | null): SheetReading | null =>
    table && readReshaped(grid, table, (laid) => readForms(laidOut(context, laid, table)));
  if (rows.length > 0) {
    const asSaid = reshaped(joinRowKinds(grid, rows)) ?? reshaped(turnTable(grid, lexicons.plain, rows));
    if (asSaid !== null) return asSaid;
  }
  const joined =
    reshaped(joinRowKinds(grid)) ??
    reshaped(unfoldMatrix(grid, lexicons.plain)) ??
    reshaped(layOutCards(grid, lexicons.plain));
  if (joined !== null) return joined;
  const upright = readForms(context);
  // The names of such a table may look like headings: 检查得分.
  const one = upright.evaluations.length === 1 && liesOnItsSide(grid, lexicons.plain);
  if (upright.evaluations.length > 0 && !one) return upright;
  return reshaped(turnTable(grid, lexicons.plain)) ?? upright;
}

/** How a reshaped table is read: what was said of its rows holds for columns now. */
function laidOut(context: SheetContext, grid: Grid, { said = [] }: Reshaped): SheetContext {
  const mappings = said.length === 0 ? {} : { [formId(grid, 0)]: said };
  return { ...context, grid, mappings, series: false, said: said.length === 0 ? undefined : said };
}

/** Samples of filled-in forms are no forms, where there are others. */
function withoutSamples({ sheets }: WorkbookSnapshot, reading: ReadingResult): ReadingResult {
  const { evaluations, skipped } = reading;
  const samples = sampleSheets(sheets, evaluations);
  const names = new Set(samples.map(({ name }) => name));
  const read = evaluations.filter(({ sheet }) => !names.has(sheet));
  if (read.length === evaluations.length) return reading;
  const left = samples.filter(({ name }) => evaluations.some(({ sheet }) => sheet === name));
  return {
    ...reading,
    evaluations: read,
    skipped: [
      ...skipped.filter(({ at }) => !names.has(at.sheet)),
      ...left.map((sheet) => skippedSheet(sheet, "sample-sheet")),
    ],
  };
}

/** Sheets that are left out by their name or owner. */
function leftOut(
  sheet: SheetSnapshot,
  owned: ReadonlySet<string>,
  ofPack: ReadonlySet<string>,
): Skipped | null {
  if (owned.has(sheet.name)) return skippedSheet(sheet, "owned-sheet");
  // A hidden sheet is no part of what the person hands in: drop-down lists, last year's form, a system's data.
  if (sheet.visibility !== "visible") return skippedSheet(sheet, "hidden-sheet");
  if (sheet.unread === true) return skippedSheet(sheet, "too-large");
  const name = squeeze(sheet.name);
  const isRules = RULES_SHEET.test(name) || ofPack.has(sheet.name);
  return isInstruction(name) || isRules ? skippedSheet(sheet, "instruction-sheet") : null;
}

function isInstruction(text: string): boolean {
  return INSTRUCTIONS.test(squeeze(text));
}

function skippedSheet(sheet: SheetSnapshot, reason: Skipped["reason"]): Skipped {
  const at = { sheet: sheet.name, row: 0, column: 0 };
  return { at, reason, text: firstTextOf(sheet), area: wholeOf(sheet) };
}

/** All rows and columns of a sheet. */
function wholeOf({ rows }: SheetSnapshot): CellRange {
  const columns = largestOf(
    rows.map((row) => row?.length ?? 0),
    1,
  );
  return { top: 0, left: 0, bottom: Math.max(rows.length, 1) - 1, right: columns - 1 };
}

/** The first text of a sheet, shortened: enough for a person to know which sheet is meant. */
function firstTextOf(sheet: SheetSnapshot): string {
  for (const row of sheet.rows) {
    const cell = row?.find((candidate) => candidate !== undefined && candidate.text.trim() !== "");
    if (cell !== undefined) return cell.text.trim().slice(0, LONGEST_TEXT);
  }
  return "";
}
