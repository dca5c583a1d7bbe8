import type { ColumnMapping, Indicator } from "../../evaluation/evaluation";
import { call, cellValue, constant, filled, says } from "../../proof/expression";
import { headingParts } from "../../reading/heading-parts";
import type { Entry } from "../analysis/entry";
import type { Span } from "../report";
import { isLatin } from "../saying/en/names";
import { partOfYear } from "../saying/periods";
import { claim } from "../spans/claims";
import { figure } from "../spans/figures";
import { quote } from "../spans/quotes";
import { literal, type Writer } from "../writer";
import { commonYear, financialYear, mainForms } from "./opening";

/** A year by which a column is called: 2023, 2023/24, 2023-24, FY23. */
const YEAR =
  /(?:\bFY ?'?\d{2}(?!\d)|(?:FY ?)?(?<!\d)(?:19|20)\d{2})(?: ?[/–-] ?(?:(?:19|20)\d{2}|\d{2})(?!\d))?/iu;
/** What was there when the plan was made. */
const BASELINE = /\b(?:baseline|start(?:ing)?|opening)\b/iu;
/** The same time of the year before, beside values of a part of the year. */
const SAME_PERIOD =
  /\bsame (?:period|time|quarter|month|point)\b.*\b(?:last|prev(?:ious)?|prior)\b|\b(?:prior|previous|last)[- ]year[- ]to[- ]date\b|\b(?:PYTD|LYTD|(?:prior|previous|last)(?: year)? YTD|YTD (?:prior|previous|last) year)\b/iu;
/** A part of the year before this one: Previous quarter. */
const LAST_PART = /\b(?:prior|previous|last|prev\.?)\s+(quarter|month|half)\b/iu;

/** The column that holds what the values of a row are compared with, and the words of its heading. */
function columnOf(
  writer: Writer,
  { cells: { prior } }: Indicator,
): { readonly mapping: ColumnMapping; readonly words: string } | null {
  const mapping = mainForms(writer)
    .filter(({ evaluation }) => evaluation.sheet === prior?.sheet)
    .flatMap((form) => form.evaluation.mapping)
    .find(({ role, column }) => role === "prior" && column === prior?.column);
  return mapping ? { mapping, words: mapping.printed ?? mapping.header } : null;
}

/**
 * The time that values are compared with, in the words of the heading of their column: 2023, 2023/24, the second quarter,
 * the baseline; else the year before that of the report.
 */
export function comparedWith(writer: Writer, { indicator }: Entry): readonly Span[] {
  const column = columnOf(writer, indicator);
  const at = column?.mapping.at;
  if (column && at) {
    const named = YEAR.exec(column.words)?.[0];
    const { period } = headingParts(column.words);
    const year = named === undefined ? [] : [quote(named, at)];
    if (period) {
      const part = claim("period", says(at, column.words))(partOfYear(period));
      return year.length > 0 ? [part, literal(period.kind === "month" ? " " : " of "), ...year] : [part];
    }
    if (year.length > 0) return year;
    if (SAME_PERIOD.test(column.words)) return [claim("period", filled(at))("the same period last year")];
    const start = BASELINE.exec(column.words)?.[0];
    if (start !== undefined) return [literal("the baseline")];
    const part = LAST_PART.exec(column.words)?.[1]?.toLowerCase();
    if (part !== undefined) return [literal(`the ${part} before`)];
  }
  return yearBefore(writer, column?.mapping.year);
}

/** The year before that of the report, as far as the table names one. */
function yearBefore(writer: Writer, named: string | undefined): readonly Span[] {
  const forms = mainForms(writer);
  const year = commonYear(forms);
  // A column of a year further back.
  if (year && named !== undefined && Number(named) !== Number(year.text) - 1)
    return [literal(writer.label("year-earlier"))];
  // Before 2023/24 comes no year that a cell names.
  if (!year || financialYear(forms, year.text)) return [literal(writer.label("year-before"))];
  const last = call("subtract", cellValue(year.at, year.text, "year"), constant(1));
  return [figure(last, "zh-CN", { unit: "", places: "exact" })];
}

/** Headings that say no more than that a column is of the year before, or of the values of some time (2023 | Actual). */
const YEAR_BEFORE =
  /^(?:actual|outturn|result|value)s?$|^(?!.*(?:\bYTD\b|to[ -]date))(?:(?:prior|previous|last|prev\.?) (?:year|fy)|py|ly)\b|^(?:actual |outturn )?(?:19|20)\d{2}(?: (?:actual|outturn))?$/iu;
const LONGEST_HEADING = 24;

/** What the table is to head the column of these values with: the form's own words where they say more than the year before. */
export function priorHeading(writer: Writer, rows: readonly Entry[]): string {
  const row = rows.find(({ indicator }) => indicator.prior !== null);
  const column = row ? columnOf(writer, row.indicator) : null;
  const words = column?.words.replace(/\s+/gu, " ").trim() ?? "";
  const own =
    writer.locale === "en" &&
    words !== "" &&
    isLatin(words) &&
    words.length <= LONGEST_HEADING &&
    !YEAR_BEFORE.test(words) &&
    !/\d/u.test(words);
  if (own) return words;
  const kind = writer.locale === "en" ? headingParts(words).period?.kind : undefined;
  return kind === undefined
    ? writer.label("column.prior")
    : `Earlier ${kind === "half" ? "half year" : kind}`;
}
