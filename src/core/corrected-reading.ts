import type { ColumnCorrection, Evaluation, RowCorrection } from "./evaluation/evaluation";
import {
  formSignature,
  readEvaluations,
  unknownTables,
  type ReadingOptions,
  type ReadingResult,
  type UnknownTable,
} from "./reading";
import {
  placeSaidColumns,
  saysTable,
  type Corrections,
  type SaidColumn,
  type SaidColumnProblem,
} from "./said-columns";
import {
  isReadAsSaid,
  placeSaidRows,
  unusedRows,
  type RowCorrections,
  type RowSheets,
  type SaidRow,
  type SaidRowProblem,
} from "./said-rows";
import type { WorkbookSnapshot } from "./workbook/snapshot";

/** Why something that was said of a column or a row cannot be used. */
export type SaidProblem = SaidColumnProblem | SaidRowProblem;

/** What a person said of columns and rows, in either of two ways. */
export interface Said {
  /** Of columns of this workbook's sheets. */
  readonly columns?: readonly SaidColumn[];
  /**
   * Of the columns of every form, or table of unknown headings, with a signature, in this workbook or another one. A table
   * whose meanings run down its rows has rows in place of columns, one of unknown labels a signature for each way.
   */
  readonly bySignature?: Readonly<Record<string, readonly ColumnCorrection[]>>;
  /** Of rows of this workbook's sheets. */
  readonly rows?: readonly SaidRow[];
}

/** A workbook as it was read with what was said. */
export interface CorrectedReading {
  readonly reading: ReadingResult;
  /** How to read the workbook to the same effect. */
  readonly options: ReadingOptions;
  /** By form id: the signature that the form had before anything was said of it, under which it is remembered. */
  readonly signatures: ReadonlyMap<string, string>;
  /** Ids of forms of which nothing would be left to read; what was said on their sheets does not count. */
  readonly refused: readonly string[];
  /** Tables on sheets without a form of which not enough was said yet to read them. */
  readonly unknown: readonly UnknownTable[];
  /** What of {@link Said.columns} and {@link Said.rows} does not fit the workbook, and does not count. */
  readonly problems: readonly SaidProblem[];
}

/**
 * Reads a workbook, and where something was said of its columns reads it again with that. The command line and the pane
 * have no other way. What would leave nothing to read of a form (no column names its indicators any more) would take the
 * form away from the very place where it can be mended, so everything said on its sheet is refused.
 */
export function correctedReading(
  workbook: WorkbookSnapshot,
  options: ReadingOptions = {},
  said: Said = {},
): CorrectedReading {
  const recognised = readEvaluations(workbook, options);
  const { evaluations } = recognised;
  const { corrections, tables, problems } = placeSaidColumns(
    said.columns ?? [],
    workbook,
    evaluations,
    formlessSheets(recognised),
  );
  const wanted = { ...remembered(evaluations, said), ...corrections };
  const found = unknownTables(workbook, recognised.skipped);
  const known = { ...rememberedTables(found, said), ...tables };
  const placed = placeSaidRows(said.rows ?? [], workbook, rowSheets(workbook, recognised));
  const ofForms = rememberedRows(evaluations, said);
  const rows = { ...rememberedTableRows(found, said), ...ofForms, ...placed.rows };
  const further = {
    ...options,
    ...(Object.keys(known).length > 0 && { tables: known }),
    ...(Object.keys(rows).length > 0 && { rows }),
  };
  const read = readAsSaid(workbook, further, wanted, recognised);
  const unused = unusedRows(placed.rows, said.rows ?? [], read.reading.evaluations);
  const refusedRows = formsNotRead(ofForms, read.reading.evaluations);
  const signatures = signaturesOf(read.reading.evaluations, evaluations, found);
  const unknown = unknownTables(workbook, read.reading.skipped);
  return {
    ...read,
    refused: [...read.refused, ...refusedRows],
    signatures,
    unknown,
    problems: [...problems, ...placed.problems, ...unused],
  };
}

/** What is said of tables of unknown headings, as far as it is enough to read them, by sheet. */
function rememberedTables(found: readonly UnknownTable[], { bySignature = {} }: Said): Corrections {
  const known = new Map(Object.entries(bySignature));
  return Object.fromEntries(
    found.flatMap(({ sheet, signature }) => {
      const said = known.get(signature) ?? [];
      return saysTable(said) === null ? [[sheet, said] as const] : [];
    }),
  );
}

/** What is said of the rows of tables of unknown labels, as far as it is enough to read them, by sheet. */
function rememberedTableRows(found: readonly UnknownTable[], { bySignature = {} }: Said): RowCorrections {
  const known = new Map(Object.entries(bySignature));
  return Object.fromEntries(
    found.flatMap(({ sheet, rowSignature }) => {
      const said = known.get(rowSignature) ?? [];
      return saysTable(said) === null ? [[sheet, rowsOf(said)] as const] : [];
    }),
  );
}

/** What is said of rows is kept as if it were of columns. */
function rowsOf(said: readonly ColumnCorrection[]): readonly RowCorrection[] {
  return said.map(({ column, role }) => ({ row: column, role }));
}

/** What is said of the rows of forms with a signature, by sheet. */
function rememberedRows(evaluations: readonly Evaluation[], { bySignature = {} }: Said): RowCorrections {
  const known = new Map(Object.entries(bySignature));
  return Object.fromEntries(
    evaluations.flatMap((form) => {
      const said = form.rows === undefined ? [] : (known.get(formSignature(form)) ?? []);
      if (said.length === 0) return [];
      return [[form.sheet, rowsOf(said)] as const];
    }),
  );
}

/** Ids of the forms whose rows could not be read as they were said to be. */
function formsNotRead(said: RowCorrections, evaluations: readonly Evaluation[]): readonly string[] {
  return evaluations.flatMap((form) => {
    const own = form.rows === undefined ? undefined : said[form.sheet];
    return own === undefined || isReadAsSaid(form, own) ? [] : [form.id];
  });
}

function rowSheets({ sheets }: WorkbookSnapshot, reading: ReadingResult): RowSheets {
  const left = new Set(
    reading.skipped.flatMap(({ at, reason }) =>
      reason === "hidden-sheet" || reason === "owned-sheet" ? [at.sheet] : [],
    ),
  );
  const withRows = reading.evaluations.flatMap(({ sheet, rows }) => (rows === undefined ? [] : [sheet]));
  return {
    all: sheets.map(({ name }) => name).filter((name) => !left.has(name)),
    likely: [...new Set([...withRows, ...formlessSheets(reading)])],
  };
}

/**
 * Sheets on which no form was found, though they are no instructions and none of Jiyan's own, or nothing but series: a
 * person may know better what their columns are.
 */
function formlessSheets({ skipped, evaluations }: ReadingResult): readonly string[] {
  const forms = new Set(evaluations.flatMap(({ kind, sheet }) => (kind === "series" ? [] : [sheet])));
  const series = evaluations.flatMap(({ sheet }) => (forms.has(sheet) ? [] : [sheet]));
  const empty = skipped.flatMap(({ at, reason }) => (reason === "no-form-found" ? [at.sheet] : []));
  return [...new Set([...empty, ...series])];
}

function remembered(evaluations: readonly Evaluation[], { bySignature = {} }: Said): Corrections {
  const known = new Map(Object.entries(bySignature));
  return Object.fromEntries(
    evaluations.flatMap((form) => {
      const said = form.rows === undefined ? (known.get(formSignature(form)) ?? []) : [];
      return said.length > 0 ? [[form.id, said] as const] : [];
    }),
  );
}

function readAsSaid(
  workbook: WorkbookSnapshot,
  options: ReadingOptions,
  mappings: Corrections,
  recognised: ReadingResult,
): Pick<CorrectedReading, "reading" | "options" | "refused"> {
  const wanted = recognised.evaluations.filter(({ id }) => mappings[id] !== undefined);
  if (wanted.length === 0) {
    const isAsRecognised = options.tables === undefined && options.rows === undefined;
    const reading = isAsRecognised ? recognised : readEvaluations(workbook, options);
    return { reading, options, refused: [] };
  }
  const corrected = { ...options, mappings };
  const reading = readEvaluations(workbook, corrected);
  const read = new Set(reading.evaluations.map(({ id }) => id));
  const damaged = new Set(recognised.evaluations.filter(({ id }) => !read.has(id)).map(({ sheet }) => sheet));
  if (damaged.size === 0) return { reading, options: corrected, refused: [] };
  const usable = wanted.filter(({ sheet }) => !damaged.has(sheet));
  const rest = Object.fromEntries(usable.map(({ id }) => [id, mappings[id] ?? []]));
  const refused = wanted.filter(({ sheet }) => damaged.has(sheet)).map(({ id }) => id);
  return { ...readAsSaid(workbook, options, rest, recognised), refused };
}

/**
 * Signatures as they were before anything was said: what a column means may change the kind of the form, and with it
 * how it would be called. A form that came about through what was said has the signature of the one that it was part
 * of, or of the table.
 */
function signaturesOf(
  read: readonly Evaluation[],
  recognised: readonly Evaluation[],
  tables: readonly UnknownTable[],
): ReadonlyMap<string, string> {
  const former = new Map(recognised.map((form) => [form.id, form]));
  const ofTables = new Map(tables.map((table) => [table.sheet, table]));
  return new Map(
    read.map((form) => {
      const whole =
        former.get(form.id) ??
        recognised.find(
          ({ sheet, area }) =>
            sheet === form.sheet && area.top <= form.area.top && area.bottom >= form.area.bottom,
        );
      const ofTable = whole ? undefined : ofTables.get(form.sheet);
      const told = form.rows === undefined ? ofTable?.signature : ofTable?.rowSignature;
      return [form.id, told ?? formSignature(whole ?? form)];
    }),
  );
}
