import type { RulePack } from "../../../core/rules/rule-pack";
import type { Translator } from "../../../core/messages/catalogue";
import {
  executionScoreFormula,
  givesExecutionPoints,
  hintFormula,
  rateFormula,
  sumFormula,
  type BudgetCells,
} from "./formulas";
import type { SheetWriter } from "./sheet-writer";
import type { FormPlaces, MoneyPlaces } from "./places";
import type { FormLayout } from "./form-layout";
import type { TemplateRequest } from "./request";
import { ANY_NUMBER, refusing } from "./validations";
import { percent } from "./guide-text";

const AMOUNT = "#,##0.00####";

/** Writes title, year and the facts about unit or project; returns their cells and the next free row (one-based). */
export function writeTitle(
  writer: SheetWriter,
  { title, project }: { readonly title: string; readonly project: boolean },
  request: Pick<TemplateRequest, "year">,
  say: Translator,
): Pick<FormPlaces, "unit" | "code" | "project"> & { readonly year: string; readonly next: number } {
  const { put } = writer;
  put("A1:K1", say(title), "title");
  writer.sheet.getRow(1).height = 32;
  const pair = (row: number, labels: readonly [string, string]): void => {
    put(`A${row}:B${row}`, say(labels[0]), "head");
    put(`C${row}:F${row}`, null, "input", { align: "left" });
    put(`G${row}:H${row}`, say(labels[1]), "head");
    put(`I${row}:K${row}`, null, "input", { align: "left" });
  };
  const single = (row: number, label: string): void => {
    put(`A${row}:B${row}`, say(label), "head");
    put(`C${row}:K${row}`, null, "input", { align: "left" });
  };
  if (project) {
    single(3, "info.project");
    pair(4, ["info.department", "info.implementing-unit"]);
    pair(5, ["info.year", "info.code"]);
  } else {
    pair(3, ["info.unit-name", "info.year"]);
    single(4, "info.code");
  }
  const year = project ? "C5" : "I3";
  writeYear(writer, year, request, say);
  const next = project ? 6 : 5;
  for (let row = 2; row < next; row += 1) writer.sheet.getRow(row).height = 24;
  return project
    ? { project: "C3", unit: "I4", code: "I5", year, next }
    : { project: null, unit: "C3", code: "C4", year, next };
}

/** The year is typed once; the line under the title repeats it. */
function writeYear(
  writer: SheetWriter,
  at: string,
  request: Pick<TemplateRequest, "year">,
  say: Translator,
): void {
  const cell = writer.sheet.getCell(at);
  if (request.year !== undefined) cell.value = Number(request.year);
  cell.dataValidation = refusing("year", say, {
    type: "whole",
    operator: "between",
    formulae: ["2000", "2099"],
  });
  const [before, after, blank] = [say("year.before"), say("year.after"), say("year.blank")];
  writer.put(
    "A2:K2",
    {
      formula: `IF(${at}="","${blank}","${before}"&${at}&"${after}")`,
      result: request.year === undefined ? blank : `${before}${request.year}${after}`,
    },
    "subtitle",
  );
}

export interface BudgetLines {
  /** Labels of the breakdowns; the first one adds up to the total. */
  readonly breakdowns: readonly { readonly heading: string | null; readonly labels: readonly string[] }[];
}

/** Labels of the lines of a form's money block, by which amounts of a list are known. */
export function moneyLabels(project: boolean, say: Translator): readonly string[] {
  return budgetLines(project, say).breakdowns.flatMap(({ labels }) => labels);
}

export function budgetLines(project: boolean, say: Translator): BudgetLines {
  const labels = (group: string, count: number): string[] =>
    Array.from({ length: count }, (_, index) => say(`budget.${group}.${index + 1}`));
  return project
    ? { breakdowns: [{ heading: null, labels: labels("fund", 3) }] }
    : {
        breakdowns: [
          { heading: say("budget.income"), labels: labels("income", 4) },
          { heading: say("budget.expenditure"), labels: labels("expenditure", 2) },
        ],
      };
}

/** The amount columns: initial, adjusted, executed, by the first column of each merged cell. */
const AMOUNT_COLUMNS = [
  ["D", "D"],
  ["E", "F"],
  ["G", "H"],
] as const;

/** Writes the money block from `top`; returns its cells and the next free row. */
export function writeBudget(
  writer: SheetWriter,
  top: number,
  { project, money, hints }: FormLayout,
  pack: RulePack,
  say: Translator,
): {
  readonly cells: BudgetCells;
  readonly total: MoneyPlaces;
  readonly lines: readonly MoneyPlaces[];
  readonly next: number;
} {
  const { put } = writer;
  const breakdowns = money === "full" ? budgetLines(project, say).breakdowns : [];
  const total = top + 1;
  const lineCount = breakdowns.reduce((count, breakdown) => count + breakdown.labels.length, 0);
  put(`A${top}:A${total + lineCount}`, say(`budget.title.${project ? "project" : "department"}`), "head");
  put(`B${top}:C${top}`, null, "head");
  (["initial", "adjusted", "executed"] as const).forEach((column, index) => {
    const [first, last] = AMOUNT_COLUMNS[index] ?? ["D", "D"];
    put(`${first}${top}:${last}${top}`, say(`budget.${column}`), "head");
  });
  put(`I${top}`, say("budget.weight"), "head");
  put(`J${top}`, say("budget.rate"), "head");
  put(`K${top}`, say("budget.score"), "head");
  put(`B${total}:C${total}`, say("budget.total"), "head");
  let next = total + 1;
  const sums: { readonly first: number; readonly last: number }[] = [];
  const lines: MoneyPlaces[] = [];
  for (const { heading, labels } of breakdowns) {
    sums.push({ first: next, last: next + labels.length - 1 });
    if (heading !== null) put(`B${next}:B${next + labels.length - 1}`, heading, "head");
    for (const label of labels) {
      put(heading === null ? `B${next}:C${next}` : `C${next}`, label, "head");
      writeComponentLine(writer, next, say);
      lines.push(moneyPlaces(label, next, sums.length === 1));
      next += 1;
    }
  }
  const cells = writeBudgetTotal(writer, { row: total, hints }, sums, pack, say);
  for (let row = top; row < next; row += 1) writer.sheet.getRow(row).height = 28;
  return { cells, total: moneyPlaces(say("budget.total"), total, false), lines, next };
}

function moneyPlaces(label: string, row: number, adds: boolean): MoneyPlaces {
  const [initial, adjusted, executed] = AMOUNT_COLUMNS.map(([column]) => `${column}${row}`);
  return { label, initial: initial ?? "", adjusted: adjusted ?? "", executed: executed ?? "", adds };
}

function writeComponentLine(writer: SheetWriter, row: number, say: Translator): void {
  for (const [first, last] of AMOUNT_COLUMNS) writeAmount(writer, `${first}${row}:${last}${row}`, say);
  for (const column of ["I", "J", "K"]) writer.put(`${column}${row}`, say("budget.dash"), "plain");
}

/** A cell for an amount that a person types. */
export function writeAmount({ put }: SheetWriter, range: string, say: Translator): void {
  put(range, null, "input", { format: AMOUNT }).dataValidation = refusing("amount", say, ANY_NUMBER);
}

function writeBudgetTotal(
  writer: SheetWriter,
  { row, hints }: { readonly row: number } & Pick<FormLayout, "hints">,
  sums: readonly { readonly first: number; readonly last: number }[],
  pack: RulePack,
  say: Translator,
): BudgetCells {
  const [parts] = sums;
  for (const [first, last] of AMOUNT_COLUMNS) {
    if (parts === undefined) {
      writeAmount(writer, `${first}${row}:${last}${row}`, say);
      continue;
    }
    writer.put(
      `${first}${row}:${last}${row}`,
      { formula: sumFormula(`${first}${parts.first}:${first}${parts.last}`), result: "" },
      "computed",
      { format: AMOUNT },
    );
  }
  const cells: BudgetCells = {
    initial: `D${row}`,
    adjusted: `E${row}`,
    executed: `G${row}`,
    weight: `I${row}`,
    rate: `J${row}`,
    score: `K${row}`,
  };
  const scored = givesExecutionPoints(pack);
  writer.put(cells.weight, scored ? Number(pack.budget.points) : say("budget.dash"), "plain");
  writer.put(cells.rate, { formula: rateFormula(cells, pack), result: "" }, "computed", { format: "0.00%" });
  writer.put(
    cells.score,
    scored ? { formula: executionScoreFormula(cells, pack), result: "" } : say("budget.dash"),
    scored ? "computed" : "plain",
  );
  const formula = hintFormula(budgetHints(cells, sums, pack, say));
  writer.put(`${hints}${row}`, { formula, result: "" }, "hint");
  return cells;
}

/** Lines that do not add up to a total: of the first breakdown only where a number stands in place of the total's formula. */
const SUM_HINTS = ["hint.parts", "hint.expenditure"];

function budgetHints(
  cells: BudgetCells,
  sums: readonly { readonly first: number; readonly last: number }[],
  pack: RulePack,
  say: Translator,
): readonly (readonly [string, string])[] {
  const { explainBelow, explainAbove } = pack.budget;
  const unequal = ({ first, last }: { readonly first: number; readonly last: number }): string => {
    const columns = AMOUNT_COLUMNS.map(([column]) => {
      const range = `${column}${first}:${column}${last}`;
      const total = { D: cells.initial, E: cells.adjusted, G: cells.executed }[column];
      return `IF(AND(ISNUMBER(${total}),COUNT(${range})>0),ABS(SUM(${range})-${total})>${pack.tolerances.amount},FALSE)`;
    });
    return `OR(${columns.join(",")})`;
  };
  const rate = (test: string): string => `IF(ISNUMBER(${cells.rate}),${cells.rate}${test},FALSE)`;
  const adjusted = `IF(AND(ISNUMBER(${cells.initial}),ISNUMBER(${cells.adjusted})),${cells.initial}<>${cells.adjusted},FALSE)`;
  return [
    ...sums.map((lines, index) => [unequal(lines), say(SUM_HINTS[index] ?? "hint.parts")] as const),
    [rate(`<${explainBelow}`), say("hint.rate-below", { rate: percent(explainBelow) })],
    [rate(`>${explainAbove}`), say("hint.rate-above", { rate: percent(explainAbove) })],
    [adjusted, say("hint.adjusted")],
  ];
}

/** Writes the goals block; returns the cells of what is expected and achieved, and the next free row. */
export function writeGoals(
  writer: SheetWriter,
  top: number,
  say: Translator,
): { readonly expected: string; readonly actual: string; readonly next: number } {
  const { put } = writer;
  put(`A${top}:A${top + 1}`, say("goals.title"), "head");
  put(`B${top}:F${top}`, say("goals.expected"), "head");
  put(`G${top}:K${top}`, say("goals.actual"), "head");
  put(`B${top + 1}:F${top + 1}`, null, "input", { align: "left", top: true });
  put(`G${top + 1}:K${top + 1}`, null, "input", { align: "left", top: true });
  writer.sheet.getRow(top).height = 24;
  writer.sheet.getRow(top + 1).height = 90;
  return { expected: `B${top + 1}`, actual: `G${top + 1}`, next: top + 2 };
}
