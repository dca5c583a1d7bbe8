import type { BudgetLine, Indicator } from "../evaluation/evaluation";
import type { Quantity } from "../evaluation/quantity";
import { foldWidth } from "../vocabulary/characters";
import { statesNothing } from "../vocabulary/nothing";
import { isSameCell, type CellRef } from "../workbook/a1";
import type { WorkbookSnapshot } from "../workbook/snapshot";
import { cellList, MOST_CELLS, type Draft } from "./draft";
import { isTyped, takesIn } from "./formulas";
import { AMOUNT_COLUMNS } from "./funds";
import { given } from "../evaluation/given";
import { typedNumberFix } from "./fix";
import type { Form } from "./form";
import { printText } from "./print";

/** A text that reads as a number in a cell that a formula takes in: the person sees a number, the formula none. */
export interface TextEntry {
  readonly at: CellRef;
  readonly variant: "target" | "actual" | "weight" | "amount";
  readonly name: string;
  readonly raw: string;
  /** The number to type, where nothing else in the cell would be lost with the text. */
  readonly number: string | null;
}

const QUALITATIVE = /定性|qualitative/i;
/** An operator, a number, and what stands behind it. */
const PARTS = /^([≥≤<>=]*)\s*(?:人民币|[¥￥])?(-?\d+(?:,\d{3})*(?:\.\d+)?)\s*(.*)$/;

/** The texts of a row's number columns that keep its score formula from computing. */
export function textsOfRow(
  workbook: WorkbookSnapshot | undefined,
  indicator: Indicator,
): readonly TextEntry[] {
  const { target, actual, weight, score, cells, operator, unit, name } = indicator;
  const formula = cells.score;
  if (!formula || given(score) !== null || QUALITATIVE.test(operator?.text ?? "")) return [];
  const counted = unit?.text ?? "";
  const columns = [
    { variant: "target", cell: numeric(target), unit: counted },
    { variant: "actual", cell: numeric(actual), unit: counted },
    { variant: "weight", cell: given(weight), unit: "分" },
  ] as const;
  return columns.flatMap(({ variant, cell, unit: expected }) => {
    if (!cell || isTyped(workbook, cell.at) !== "text" || !takesIn(workbook, formula, cell.at)) return [];
    const { at, raw } = cell;
    return [{ at, variant, name: printText(name.text), raw, number: plainNumber(raw, expected) }];
  });
}

/** The quantity where the reader made a number of it. */
function numeric(quantity: Quantity | null): Quantity | null {
  return quantity?.value === undefined ? null : quantity;
}

/** The number of a text that says nothing else: no operator, and no unit but the one expected. */
function plainNumber(raw: string, unit: string): string | null {
  const [, operator, digits, rest] = PARTS.exec(foldWidth(raw).trim()) ?? [];
  if (digits === undefined || operator !== "") return null;
  return rest === "" || rest === foldWidth(unit).trim() ? digits.replace(/,/g, "") : null;
}

/** The amounts written as text that the formula of their total passes over. */
export function textAmounts(
  workbook: WorkbookSnapshot | undefined,
  lines: readonly BudgetLine[],
): readonly TextEntry[] {
  const totals = lines.filter(({ view }) => view === "total");
  return AMOUNT_COLUMNS.flatMap((column) =>
    lines.flatMap((line) => {
      const amount = given(line[column]);
      if (amount === null || isTyped(workbook, amount.at) !== "text") return [];
      const takers = totals.flatMap(({ cells }) => cells[column] ?? []);
      if (!takers.some((total) => takesIn(workbook, total, amount.at))) return [];
      return [
        {
          at: amount.at,
          variant: "amount" as const,
          name: printText(line.cleanLabel),
          raw: amount.raw,
          number: amount.value,
        },
      ];
    }),
  );
}

/** W42: a number written as text where a formula of the form needs a number. */
export function checkTextEntries({ texts, workbook }: Form): readonly Draft[] {
  return texts.map(({ at, variant, name, raw, number }) => {
    const fix = number === null ? undefined : typedNumberFix(workbook, { at, raw }, number);
    return {
      variant,
      params: { name, text: printText(raw), number: number ?? "", known: number === null ? "no" : "yes" },
      at: [at],
      expected: number ?? "",
      actual: raw,
      ...(fix ? { fix } : {}),
    };
  });
}

/** B12, one by one up to here; more of them are one finding with all their cells. */
const MOST_SINGLE = 12;

/**
 * B12: indicators of which nothing is filled in but the name, or the name and its points, where the other rows have targets and actuals. A row that
 * says anything else (a score, a rule, a reason, an explanation) may be meant so.
 */
export function unfilledRows({ rows, columns }: Form): readonly Draft[] {
  if (!columns.target || !columns.actual) return [];
  const isBlank = (raw: string | undefined): boolean => raw === undefined || raw.trim() === "";
  const isFilled = ({ target, actual }: Indicator): boolean => !isBlank(target?.raw) && !isBlank(actual?.raw);
  const filled = rows.filter(({ indicator }) => isFilled(indicator)).length;
  return rows.flatMap(({ indicator }) => {
    const { name, target, actual, weight, score, reason, rule, explanation, prior, cells } = indicator;
    const texts = [target, actual, score, prior].map((value) => value?.raw);
    const words = [reason, rule, explanation].map((value) => value?.text);
    // A cell merged with that of the row above holds what both share.
    const own = [cells.target, cells.actual].every((at) => at?.row === name.at.row);
    if (!own || filled * 2 < rows.length || ![...texts, ...words].every(isBlank)) return [];
    return [
      {
        variant: isBlank(weight?.raw) ? "unfilled" : "unfilled-weighted",
        params: { name: printText(name.text) },
        at: cellList(cells.target, cells.actual, cells.weight ?? cells.score),
      },
    ];
  });
}

/**
 * B12: actuals left blank in a form that is otherwise filled in.
 * @param told those that another finding is about.
 */
export function openActuals({ rows, columns }: Form, told: readonly CellRef[]): readonly Draft[] {
  if (!columns.actual) return [];
  const open = rows.flatMap(({ indicator, weight, score, explained }) => {
    const at = indicator.actual?.at ?? indicator.cells.actual;
    const blank = indicator.actual === null || indicator.actual.raw.trim() === "";
    const asked = indicator.target !== null && !statesNothing(indicator.target.raw);
    // A row that a person scored is B12's other matter; one that was given 0 with a reason was not carried out.
    if (!at || told.some((one) => isSameCell(one, at))) return [];
    if (!blank || !asked || (score !== null && (Number(score) > 0 || explained))) return [];
    return [{ at, name: indicator.name.text, variant: weight === null ? "open-unweighted" : "open" }];
  });
  if (open.length <= MOST_SINGLE) {
    return open.map(({ at, name, variant }) => ({ variant, params: { name: printText(name) }, at: [at] }));
  }
  const cells = open.map(({ at }) => at);
  const variant = open.some((row) => row.variant === "open") ? "open-many" : "open-many-unweighted";
  const parts = Array.from({ length: Math.ceil(cells.length / MOST_CELLS) }, (_, index) =>
    cells.slice(index * MOST_CELLS, (index + 1) * MOST_CELLS),
  );
  return parts.map((at) => ({ variant, params: { rows: String(at.length) }, at }));
}
