import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import type { Member, Population } from "../../../../src/core/consolidation";

const FOLDER = resolve(__dirname, "../../../fixtures/golden/consolidated");

type Value = string | number | { readonly v: number };

/** What a cell holds; empty where it holds nothing. */
function words(value: Value | undefined): string {
  return value === undefined ? "" : typeof value === "object" ? String(value.v) : String(value);
}

interface Golden {
  readonly year: number;
  readonly sheets: Readonly<Record<string, { readonly cells: Readonly<Record<string, Value>> }>>;
}

const { year, sheets } = JSON.parse(readFileSync(resolve(FOLDER, "data.json"), "utf8")) as Golden;

/** The report as it should come out. */
export const GOLDEN_TEXT = readFileSync(resolve(FOLDER, "report.txt"), "utf8");

/** The lines of the bureau's materials. */
export const GOLDEN_LINES = [3, 4, 5, 6, 7, 8].map((row) => ({
  label: words(sheets["素材"]?.cells[`A${row}`]),
  text: words(sheets["素材"]?.cells[`B${row}`]),
  at: { sheet: "素材", row: row - 1, column: 1 },
}));

function memberAt(row: number): Member {
  const cell = (column: string): string | null => {
    const value = sheets["汇总表"]?.cells[`${column}${row}`];
    return value === undefined ? null : words(value);
  };
  const truth = (column: string): boolean | null => (cell(column) === null ? null : cell(column) === "是");
  const count = (column: string): number => Number(cell(column) ?? 0);
  return {
    unit: cell("B"),
    form: null,
    year: truth("C") === true ? String(year) : null,
    reported: truth("C") === true,
    onTime: truth("D"),
    score: cell("E"),
    grade: cell("F"),
    budget: cell("G"),
    executed: cell("H"),
    indicators: count("J"),
    missed: count("K"),
    explained: count("L"),
    projectsDue: count("M"),
    projectsDone: count("N"),
    survey: truth("O"),
    source: null,
  };
}

/** Thirteen units, twelve of which reported. */
export const GOLDEN_POPULATION: Population = {
  kind: "department",
  year: String(year),
  complete: true,
  members: Array.from({ length: 13 }, (_, index) => memberAt(index + 4)),
};
