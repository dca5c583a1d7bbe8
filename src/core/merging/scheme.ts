import * as v from "valibot";
import { err, ok, type Result } from "../common/result";
import { parseAddress } from "../workbook/a1";

/** Version of the format of schemes. */
export const SCHEME_FORMAT = 1;
/** Former versions that a scheme keeps. */
const MOST_FORMER = 50;

const words = v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(200));
const address = v.pipe(
  v.string(),
  v.check((text) => parseAddress(text) !== undefined),
);

/** Where a column of the merged table comes from. */
const columnSchema = v.variant("from", [
  /** The column of the table below this heading; headings of several rows are joined by `/`. */
  v.strictObject({ from: v.literal("heading"), name: words, heading: words }),
  /**
   * A single cell, the same for all rows of its sheet, known by a label: where the label stands elsewhere, the cell moved with
   * it. Where both are one cell, the value is what follows the label in it.
   */
  v.strictObject({ from: v.literal("cell"), name: words, cell: address, label: words, labelCell: address }),
]);

export type MergeColumn = v.InferOutput<typeof columnSchema>;

/** What is merged: which sheets, which cells become columns, in which order. */
export const definitionSchema = v.pipe(
  v.strictObject({
    /** Name of the sheet of merged rows. */
    name: v.pipe(words, v.maxLength(31), v.regex(/^[^[\]*?/\\:']+$/u)),
    /** Names of the sheets that are read; `*` for all that can be seen. */
    sheets: v.pipe(v.array(words), v.minLength(1)),
    /** Rows that the headings of the table take; 0 where only single cells are merged, a row for each sheet. */
    headingRows: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(4)),
    /** Whether rows of totals (合计, 小计) become rows, or are left out and listed. */
    totals: v.picklist(["leave-out", "keep"]),
    columns: v.pipe(v.array(columnSchema), v.minLength(1), v.maxLength(200)),
  }),
  v.check(({ columns }) => new Set(columns.map(({ name }) => name)).size === columns.length, "names"),
  v.check(
    ({ columns, headingRows }) => columns.some(({ from }) => from === "heading") === headingRows > 0,
    "headings",
  ),
);

export type MergeDefinition = v.InferOutput<typeof definitionSchema>;

/** A merge scheme as it is kept in a file. */
export const schemeSchema = v.strictObject({
  format: v.literal(SCHEME_FORMAT),
  definition: definitionSchema,
  /** What it was before each change, the latest last. */
  former: v.array(definitionSchema),
});

export type MergeScheme = v.InferOutput<typeof schemeSchema>;

/** A scheme that was never changed. */
export function newScheme(definition: MergeDefinition): MergeScheme {
  return { format: SCHEME_FORMAT, definition, former: [] };
}

/** A scheme with another definition; the one before is kept. The same one changes nothing. */
export function changedScheme(scheme: MergeScheme, definition: MergeDefinition): MergeScheme {
  if (JSON.stringify(scheme.definition) === JSON.stringify(definition)) return scheme;
  return { ...scheme, definition, former: [...scheme.former, scheme.definition].slice(-MOST_FORMER) };
}

/** A scheme as it was before its last change; `undefined` where it was never changed. */
export function undoneScheme(scheme: MergeScheme): MergeScheme | undefined {
  const last = scheme.former.at(-1);
  return last && { ...scheme, definition: last, former: scheme.former.slice(0, -1) };
}

/** A scheme from JSON, or the places in it that are wrong. */
export function parseScheme(data: unknown): Result<MergeScheme, readonly string[]> {
  const parsed = v.safeParse(schemeSchema, data);
  return parsed.success ? ok(parsed.output) : err(placesOf(parsed.issues));
}

/** A definition from its parts, or what of it is wrong: `columns.3.cell`, `names`, `headings`. */
export function parseDefinition(data: unknown): Result<MergeDefinition, readonly string[]> {
  const parsed = v.safeParse(definitionSchema, data);
  return parsed.success ? ok(parsed.output) : err(placesOf(parsed.issues));
}

function placesOf(issues: readonly v.BaseIssue<unknown>[]): readonly string[] {
  return [...new Set(issues.map((issue) => v.getDotPath(issue) ?? issue.message))];
}
