import { Decimal } from "../common/decimal";
import { toldTarget } from "../consolidation/cells";
import type { Extract, ExtractedForm, ExtractedNumber } from "../consolidation/extract";
import { AMOUNT_PLACES } from "../vocabulary/money";

/** How a column is kept: texts, codes among them; whole numbers; points and shares; money. Never a binary float. */
export type DataType = "VARCHAR" | "INTEGER" | "BOOLEAN" | "DECIMAL(18,6)" | "DECIMAL(26,4)";

export interface DataColumn {
  readonly name: string;
  readonly type: DataType;
}

/** A value as exact text; `null` for nothing. */
export type DataRow = readonly (string | null)[];

/** A workbook as the tables take it. */
export interface DataWorkbook {
  readonly file: string;
  readonly extract: Extract;
}

/** A table of the data of many workbooks, a file of its own; message id of what it holds is `dataset.<name>`. */
export interface DataTable {
  readonly name: string;
  /** Message ids of what they hold are `dataset.<name>.<column>`. */
  readonly columns: readonly DataColumn[];
  readonly rows: (workbook: DataWorkbook) => readonly DataRow[];
}

/** Columns from `name type` lines. */
function columns(...declared: readonly (readonly [name: string, type: DataType])[]): readonly DataColumn[] {
  return declared.map(([name, type]) => ({ name, type }));
}

const TEXT = "VARCHAR";
const WHOLE = "INTEGER";
const POINTS = "DECIMAL(18,6)";
const MONEY = "DECIMAL(26,4)";
/** Which form a row belongs to: tables are joined by both. */
const FORM = [
  ["file", TEXT],
  ["form", TEXT],
] as const;

/** All tables. */
export const DATA_TABLES: readonly DataTable[] = [
  {
    name: "forms",
    columns: columns(
      ...FORM,
      ...([
        ["kind", TEXT],
        ["sheet", TEXT],
        ["cell", TEXT],
        ["name", TEXT],
      ] as const),
      ...([
        ["unit", TEXT],
        ["department", TEXT],
        ["project", TEXT],
        ["year", WHOLE],
      ] as const),
      ...([
        ["points", POINTS],
        ["max", POINTS],
        ["grade", TEXT],
        ["printed", POINTS],
      ] as const),
      ...([
        ["budget", MONEY],
        ["executed", MONEY],
        ["errors", WHOLE],
        ["warnings", WHOLE],
      ] as const),
      ...([
        ["pack", TEXT],
        ["pack_version", TEXT],
      ] as const),
    ),
    rows: ({ file, extract }) => extract.forms.map((form) => formRow(file, form, extract)),
  },
  {
    name: "indicators",
    columns: columns(
      ...FORM,
      ...([
        ["position", WHOLE],
        ["level1", TEXT],
        ["level2", TEXT],
        ["name", TEXT],
        ["cell", TEXT],
      ] as const),
      ...([
        ["target", TEXT],
        ["target_cell", TEXT],
        ["actual", TEXT],
        ["actual_cell", TEXT],
      ] as const),
      ...([
        ["completion", POINTS],
        ["outcome", TEXT],
        ["weight", POINTS],
        ["entered", POINTS],
      ] as const),
      ...([
        ["points", POINTS],
        ["reason", TEXT],
      ] as const),
    ),
    rows: ({ file, extract }) =>
      extract.forms.flatMap(({ id, indicators }) =>
        indicators.map((one, index) => [
          ...[file, id, String(index + 1), one.level1, one.level2, one.name.text, one.name.at],
          ...[
            toldTarget(one)?.text ?? null,
            one.target?.at ?? null,
            one.actual?.text ?? null,
            one.actual?.at ?? null,
          ],
          ...[one.completion, one.outcome, numberOf(one.weight), numberOf(one.entered)],
          ...[one.points, one.reason?.text ?? null],
        ]),
      ),
  },
  {
    name: "budget",
    columns: columns(
      ...FORM,
      ...([
        ["part", TEXT],
        ["line", TEXT],
        ["cell", TEXT],
        ["printed_unit", TEXT],
      ] as const),
      ...([
        ["initial", MONEY],
        ["adjusted", MONEY],
        ["executed", MONEY],
        ["rate", POINTS],
      ] as const),
    ),
    rows: ({ file, extract }) =>
      extract.forms.flatMap(({ id, budget }) =>
        (budget?.lines ?? []).map(({ view, label, initial, adjusted, executed, rate }) => {
          const yuan = (amount: ExtractedNumber | null) => inYuan(amount, budget?.unit ?? "元");
          return [
            ...[file, id, view, label.text, label.at, budget?.unit ?? null],
            ...[yuan(initial), yuan(adjusted), yuan(executed), numberOf(rate)],
          ];
        }),
      ),
  },
  {
    name: "base_data",
    columns: columns(
      ...FORM,
      ...([
        ["concept", TEXT],
        ["name", TEXT],
        ["period", TEXT],
        ["value", POINTS],
      ] as const),
      ...([
        ["printed", TEXT],
        ["unit", TEXT],
        ["cell", TEXT],
      ] as const),
    ),
    rows: ({ file, extract }) =>
      extract.forms.flatMap(({ id, baseFacts }) =>
        baseFacts.map(({ concept, name, period, value, unit }) => [
          ...[file, id, concept, name.text, period, value.value, value.text, unit, value.at],
        ]),
      ),
  },
  {
    name: "findings",
    columns: columns(
      ...FORM,
      ...([
        ["rule", TEXT],
        ["severity", TEXT],
        ["message", TEXT],
        ["cell", TEXT],
        ["kept", TEXT],
      ] as const),
    ),
    rows: ({ file, extract }) =>
      extract.findings.map(({ form, rule, severity, message, at, kept }) => [
        ...[file, form, rule, severity, message, at[0] ?? null, kept],
      ]),
  },
];

function formRow(file: string, form: ExtractedForm, { pack, findings }: Extract): DataRow {
  const { id, kind, sheet, at, name, unit, department, project, year, total, grade, printed, execution } =
    form;
  const count = (severity: string): string =>
    String(
      findings.filter((one) => one.form === id && one.severity === severity && one.kept === null).length,
    );
  return [
    ...[file, id, kind, sheet, at, name],
    ...[unit?.text ?? null, department?.text ?? null, project?.text ?? null, yearOf(year?.text)],
    ...[total?.points ?? null, total?.max ?? null, grade, numberOf(printed)],
    ...[inYuan(execution?.budget ?? null, "万元"), inYuan(execution?.executed ?? null, "万元")],
    ...[count("error"), count("warning"), pack.id, pack.version],
  ];
}

function yearOf(text: string | undefined): string | null {
  return /^\d{4}$/u.exec(text ?? "")?.[0] ?? null;
}

function numberOf(number: ExtractedNumber | null): string | null {
  return number?.value ?? null;
}

/** An amount in 元, exactly; `null` where the cell holds no number, or one in a unit that nobody knows. */
function inYuan(amount: ExtractedNumber | null, unit: string): string | null {
  if (amount?.value === null || amount?.value === undefined) return null;
  const places: number | undefined = (AMOUNT_PLACES as Readonly<Record<string, number>>)[unit];
  if (places === undefined) return null;
  return new Decimal(amount.value).times(new Decimal(10).pow(places)).toFixed();
}
