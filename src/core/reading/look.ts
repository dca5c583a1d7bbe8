import { Decimal } from "../common/decimal";
import type { Evaluation } from "../evaluation/evaluation";
import type { Quantity } from "../evaluation/quantity";
import { dayNumber } from "../evaluation/values";
import { MONEY, type Look } from "../proof/look";
import type { Reading, ReadingKind } from "../proof/node";
import type { AmountUnit } from "../vocabulary/money";
import { statesNothing } from "../vocabulary/nothing";
import { isSameCell, type CellRef } from "../workbook/a1";
import { brokennessOf } from "../workbook/broken-cell";
import { cellOf, type Cell, type WorkbookSnapshot } from "../workbook/snapshot";
import { splitInline } from "./budget-lines";
import { parseIndicatorName } from "./indicator-names";
import { goalClauses } from "./goal-clauses";
import { goalNumbers } from "./goal-numbers";
import { amountsIn } from "./money-in-words";
import { amountOf, parseAmount, parsePoints, pointsOf, rateOf } from "./quantity/amount";
import { halfOf } from "./quantity/pair";
import { parseQuantity } from "./quantity/parse-quantity";
import { namedUnit } from "./series/units";
import { parseLevelLabel } from "./taxonomy";
import { yearIn } from "./title";

/**
 * Looks at the cells of a workbook as a proof asks: each alone, by the way to read it that the proof gives. The
 * workbook may be the one that the proof was made from or one saved since.
 * @param evaluations the forms of the workbook, which tell what columns they have.
 */
export function lookAt(workbook: WorkbookSnapshot, evaluations: readonly Evaluation[]): Look {
  const text = (at: CellRef): string => cellOf(workbook, at)?.text ?? "";
  const forms = new Map(evaluations.map((evaluation) => [evaluation.id, evaluation]));
  return {
    number: (at, as) => {
      const read = numberIn(workbook, at, as);
      return read === null ? null : new Decimal(read);
    },
    says: (at, words) => text(at).trim() === words.trim(),
    isBlank: (at) => {
      const cell = cellOf(workbook, at);
      // What shows an error, a picture or no result states nothing, as the reader has it.
      return cell === undefined || brokennessOf(cell) !== null || statesNothing(cell.text);
    },
    lacks: (form, role) => {
      const evaluation = forms.get(form);
      if (evaluation === undefined) return false;
      return role.startsWith(MONEY)
        ? !hasMoney(evaluation, role.slice(MONEY.length))
        : !placesOf(evaluation).has(role);
    },
  };
}

/** Whether a line of the money block that names a word holds an amount. */
function hasMoney({ budget }: Evaluation, word: string): boolean {
  return (budget?.lines ?? []).some(
    ({ cleanLabel, initial, adjusted, executed }) =>
      cleanLabel.includes(word) &&
      [initial, adjusted, executed].some((amount) => (amount?.value ?? null) !== null),
  );
}

/** What a form has a place for: columns of its table, columns of its money block, parts of its head, notes. */
function placesOf(evaluation: Evaluation): ReadonlySet<string> {
  const { mapping, budget, goals, info, notes, workItems, indicators } = evaluation;
  const places = new Set<string>(mapping.map(({ role }) => role));
  for (const { cells } of indicators) for (const role of Object.keys(cells)) places.add(role);
  for (const { role } of info) if (role !== null) places.add(role);
  for (const { role } of notes) places.add(role);
  if (budget !== null) places.add("budget");
  for (const { cells } of budget?.lines ?? []) {
    for (const column of Object.keys(cells)) places.add(`budget.${column}`);
  }
  if (goals !== null) places.add("goals");
  if (goals?.expected) places.add("goals.expected");
  if (goals?.actual) places.add("goals.actual");
  if (workItems.length > 0) places.add("work");
  return places;
}

function numberIn(workbook: WorkbookSnapshot, at: CellRef, as: Reading): string | null {
  const { kind, half } = as;
  if (isOfQuantity(kind)) {
    return partOf(quantityAt(workbook, at, as), kind);
  }
  const cell = cellOf(workbook, at);
  const text = cell?.text ?? "";
  if (kind === "clauses" || kind === "goal") return goalNumberIn(text, as);
  if (kind === "year") return yearIn(text) ?? yearIn(at.sheet);
  if (kind === "amount") return amountIn(cell, at, as);
  if (kind === "points" && half !== undefined) return parsePoints(halfOf(text, half) ?? "");
  if (kind === "points") return pointsOf(cell, at)?.value ?? pointsInLabel(text);
  return rateOf(cell, at)?.value ?? null;
}

/** A number that a goal of the text names; without a place in it, how many goals it sets. */
function goalNumberIn(text: string, { part }: Reading): string | null {
  if (part === undefined) return String(goalClauses(text).length);
  const [clause, number] = part;
  return goalNumbers(text)[clause]?.numbers[number]?.value ?? null;
}

/** The amount of a cell, or the one of a sentence that is meant. */
function amountIn(cell: Cell | undefined, at: CellRef, { unit = "元", part }: Reading): string | null {
  const text = cell?.text ?? "";
  if (part !== undefined) return amountsIn(text)[part[1]]?.in(unit) ?? null;
  return amountOf(cell, at, unit)?.value ?? inlineAmount(text, unit);
}

/** An amount behind its label: 其中:基本支出:1768.16万元. */
function inlineAmount(text: string, unit: AmountUnit): string | null {
  const inline = splitInline(text);
  return inline && (parseAmount(inline.amount, unit)?.value ?? null);
}

/** Points that stand behind a name or a level: 产出指标（50分）. */
function pointsInLabel(text: string): string | null {
  return parseIndicatorName(text).points ?? parseLevelLabel(text).points;
}

type OfQuantity = "quantity" | "low" | "high" | "date" | "day";

function isOfQuantity(kind: ReadingKind): kind is OfQuantity {
  return ["quantity", "low", "high", "date", "day"].includes(kind);
}

function partOf(quantity: Quantity | null, kind: OfQuantity): string | null {
  if (quantity === null) return null;
  if (kind === "quantity") return quantity.value ?? null;
  if (kind === "date") return quantity.date?.replaceAll("-", "") ?? null;
  if (kind === "day") return quantity.date === undefined ? null : String(dayNumber(quantity.date));
  return quantity[kind] ?? null;
}

/** The quantity of a cell with what its unit column, its target and its form's year say about it. */
function quantityAt(
  workbook: WorkbookSnapshot,
  at: CellRef,
  { unitAt, headingAt, like, year, half }: Reading,
): Quantity | null {
  const named = headingAt && namedUnit(cellOf(workbook, headingAt)?.text ?? "").unit;
  const unit = named ?? (unitAt && cellOf(workbook, unitAt)?.text);
  const shared = { year: year ?? null, date1904: workbook.date1904, ...(unit !== undefined && { unit }) };
  const target =
    like &&
    parseQuantity({
      ...shared,
      cell: cellOf(workbook, like),
      at: like,
      role: "target",
      ...(half !== undefined && isSameCell(like, at) && { half: half === 0 ? 1 : 0 }),
    });
  return parseQuantity({
    ...shared,
    cell: cellOf(workbook, at),
    at,
    role: target ? "actual" : "target",
    ...(target && { target }),
    ...(half !== undefined && { half }),
  });
}
