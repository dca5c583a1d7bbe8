import type { Evaluation } from "../../src/core/evaluation/evaluation";
import { readEvaluations, type ReadingResult } from "../../src/core/reading";
import { workbookOf, type CellInput, type SheetInput } from "./snapshot-builder";

/** Reads rows as the only sheet of a workbook. */
export function readRows(rows: SheetInput["rows"], merges: SheetInput["merges"] = []): ReadingResult {
  return readEvaluations(workbookOf(rows, merges));
}

/** A row as people write it down: cells between bars, digits alone as numbers, `-` as nothing. */
export function line(text: string): readonly CellInput[] {
  return text.split("|").map((part) => {
    const cell = part.trim();
    if (cell === "-") return "";
    return /^\d+(?:\.\d+)?$/.test(cell) ? Number(cell) : cell;
  });
}

/** Several rows. */
export function lines(...texts: readonly string[]): readonly (readonly CellInput[])[] {
  return texts.map(line);
}

/** What was read of each indicator, in short: `name target actual weight score`, `-` for what is not there. */
export function told({ indicators }: Evaluation): readonly string[] {
  const raw = (value: { readonly raw: string } | null): string =>
    value === null || value.raw.trim() === "" ? "-" : value.raw;
  return indicators.map(({ name, target, actual, weight, score }) =>
    [name.text.trim(), raw(target), raw(actual), raw(weight), raw(score)].join(" "),
  );
}
