import { formatAbsoluteReference } from "../../../core/workbook/a1";
import type { RangeRef } from "../../../core/workbook/a1";
import type { PlannedCell, PlannedSheet } from "../../../core/workbook/plan";
import { setting } from "./chart-text-xml";
import { escapeText } from "../package/xml-text";
import { element } from "./xml-writer";

type CellValue = PlannedCell["value"];

/**
 * Values that charts keep beside their references, so that a viewer which does not compute can draw them.
 * They come from the plan's own sheets; a range on any other sheet has no cache and is read when the file opens.
 */
export type ChartValues = (range: RangeRef) => readonly CellValue[] | undefined;

/** Looks ranges up in the sheets of a plan; cells row by row. */
export function valuesOfPlan(sheets: readonly PlannedSheet[]): ChartValues {
  const byName = new Map(sheets.map((sheet) => [sheet.name, sheet]));
  return (range) => {
    const sheet = byName.get(range.sheet);
    if (sheet === undefined) return undefined;
    const values: CellValue[] = [];
    for (let row = range.top; row <= range.bottom; row += 1) {
      for (let column = range.left; column <= range.right; column += 1) {
        values.push(sheet.rows[row]?.cells[column]?.value ?? null);
      }
    }
    return values;
  };
}

/** A reference to words: names of series, categories. */
export function textReference(range: RangeRef, values: ChartValues): string {
  const cached = values(range);
  const cache =
    cached &&
    element(
      "c:strCache",
      {},
      points(cached, (value) => String(value)),
    );
  return element("c:strRef", {}, formula(range), cache ?? "");
}

/** A reference to numbers; cells without a number leave a gap. */
export function numberReference(range: RangeRef, values: ChartValues, numberFormat = "General"): string {
  const cached = values(range);
  const cache =
    cached &&
    element(
      "c:numCache",
      {},
      `<c:formatCode>${escapeText(numberFormat)}</c:formatCode>`,
      points(cached, (value) => (typeof value === "number" ? String(value) : undefined)),
    );
  return element("c:numRef", {}, formula(range), cache ?? "");
}

/** A reference to categories: numbers (years) when all of them are, else words. */
export function categoryReference(range: RangeRef, values: ChartValues): string {
  const cached = values(range)?.filter((value) => value !== null) ?? [];
  const numeric = cached.length > 0 && cached.every((value) => typeof value === "number");
  return numeric ? numberReference(range, values) : textReference(range, values);
}

function formula(range: RangeRef): string {
  return `<c:f>${escapeText(formatAbsoluteReference(range))}</c:f>`;
}

function points(values: readonly CellValue[], print: (value: CellValue) => string | undefined): string[] {
  const written = values.map((value, index) => {
    const text = value === null ? undefined : print(value);
    return text === undefined ? "" : element("c:pt", { idx: index }, `<c:v>${escapeText(text)}</c:v>`);
  });
  return [setting("ptCount", values.length), ...written];
}
