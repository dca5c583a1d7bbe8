import * as v from "valibot";
import type {
  Budget,
  BudgetLine,
  Evaluation,
  Indicator,
  SourcedNumber,
  WorkItem,
} from "../../../core/evaluation/evaluation";
import type { ReadingResult } from "../../../core/reading";
import {
  cell,
  cellSchema,
  kindSchema,
  number,
  numberSchema,
  optionalCell,
  quantity,
  quantitySchema,
  sourced,
  sourcedSchema,
} from "./common";

const text = v.nullable(v.string());
const place = v.nullable(cellSchema);

const indicatorSchema = v.strictObject({
  level1: text,
  level2: text,
  name: v.string(),
  target: v.nullable(quantitySchema),
  actual: v.nullable(quantitySchema),
  prior: v.nullable(quantitySchema),
  /** Points available and entered, as printed: `"10"`, `"8.05"`. */
  weight: text,
  score: text,
  reason: text,
  operator: text,
  unit: text,
  /** Where each value stands or belongs; `null` where the form has no such column. */
  at: v.strictObject({
    name: place,
    target: place,
    actual: place,
    weight: place,
    score: place,
    reason: place,
  }),
});

const budgetSchema = v.strictObject({
  unit: v.picklist(["元", "万元", "亿元"]),
  weight: v.nullable(numberSchema),
  score: v.nullable(numberSchema),
  lines: v.array(
    v.strictObject({
      view: v.picklist(["total", "fund", "income", "expenditure"]),
      label: v.string(),
      initial: v.nullable(numberSchema),
      adjusted: v.nullable(numberSchema),
      executed: v.nullable(numberSchema),
      prior: v.nullable(numberSchema),
      rate: v.nullable(numberSchema),
      at: cellSchema,
    }),
  ),
});

const workItemSchema = v.strictObject({
  section: v.string(),
  title: v.string(),
  summary: text,
  at: cellSchema,
  facts: v.array(
    v.strictObject({
      name: v.string(),
      value: quantitySchema,
      unit: text,
      prior: v.nullable(quantitySchema),
      evidence: text,
      at: cellSchema,
    }),
  ),
});

/** Output of `jiyan read --json`. Cells are written `项目自评表!E14`; `raw` is what the person sees in the cell. */
export const readOutputSchema = v.strictObject({
  file: v.string(),
  evaluations: v.array(
    v.strictObject({
      id: v.string(),
      sheet: v.string(),
      kind: kindSchema,
      title: text,
      year: text,
      info: v.array(v.strictObject({ label: v.string(), value: v.string(), role: text, at: cellSchema })),
      budget: v.nullable(budgetSchema),
      goals: v.nullable(
        v.strictObject({ expected: v.nullable(sourcedSchema), actual: v.nullable(sourcedSchema) }),
      ),
      indicators: v.array(indicatorSchema),
      workItems: v.array(workItemSchema),
      total: v.nullable(v.strictObject({ weight: text, score: text, grade: text, at: cellSchema })),
    }),
  ),
  skipped: v.array(v.strictObject({ at: cellSchema, reason: v.string(), text: v.string() })),
});

export type ReadOutput = v.InferOutput<typeof readOutputSchema>;
type EvaluationOutput = ReadOutput["evaluations"][number];

/** What was read, as plain JSON data. */
export function readOutput(file: string, reading: ReadingResult): ReadOutput {
  return {
    file,
    evaluations: reading.evaluations.map(evaluationOutput),
    skipped: reading.skipped.map((skip) => ({ at: cell(skip.at), reason: skip.reason, text: skip.text })),
  };
}

function evaluationOutput(evaluation: Evaluation): EvaluationOutput {
  const { goals, total } = evaluation;
  return {
    id: evaluation.id,
    sheet: evaluation.sheet,
    kind: evaluation.kind,
    title: evaluation.title?.text ?? null,
    year: evaluation.year?.text ?? null,
    info: evaluation.info.map(({ label, value, role }) => ({
      label: label.text,
      value: value.text,
      role,
      at: cell(value.at),
    })),
    budget: evaluation.budget && budgetOutput(evaluation.budget),
    goals: goals && { expected: sourced(goals.expected), actual: sourced(goals.actual) },
    indicators: evaluation.indicators.map(indicatorOutput),
    workItems: evaluation.workItems.map(workItemOutput),
    total: total && {
      weight: printedPoints(total.weight),
      score: printedPoints(total.score),
      grade: total.grade?.text ?? null,
      at: cell(total.at),
    },
  };
}

function budgetOutput(budget: Budget): NonNullable<EvaluationOutput["budget"]> {
  return {
    unit: budget.unit,
    weight: number(budget.weight),
    score: number(budget.score),
    lines: budget.lines.map(lineOutput),
  };
}

function lineOutput(line: BudgetLine): NonNullable<EvaluationOutput["budget"]>["lines"][number] {
  return {
    view: line.view,
    label: line.cleanLabel,
    initial: number(line.initial),
    adjusted: number(line.adjusted),
    executed: number(line.executed),
    prior: number(line.prior),
    rate: number(line.rate),
    at: cell(line.label.at),
  };
}

type IndicatorOutput = EvaluationOutput["indicators"][number];

function indicatorOutput(indicator: Indicator): IndicatorOutput {
  return {
    level1: indicator.level1?.name ?? null,
    level2: indicator.level2?.name ?? null,
    name: indicator.name.text,
    target: quantity(indicator.target),
    actual: quantity(indicator.actual),
    prior: quantity(indicator.prior),
    weight: printedPoints(indicator.weight),
    score: printedPoints(indicator.score),
    reason: indicator.reason?.text ?? null,
    operator: indicator.operator?.text ?? null,
    unit: indicator.unit?.text ?? null,
    at: placesOf(indicator),
  };
}

/** A value's own cell; for an empty one the cell where it belongs. */
function placesOf(indicator: Indicator): IndicatorOutput["at"] {
  const { cells } = indicator;
  return {
    name: cell(indicator.name.at),
    target: optionalCell(indicator.target?.at ?? cells.target),
    actual: optionalCell(indicator.actual?.at ?? cells.actual),
    weight: optionalCell(indicator.weight?.at ?? cells.weight),
    score: optionalCell(indicator.score?.at ?? cells.score),
    reason: optionalCell(indicator.reason?.at ?? cells.reason),
  };
}

/** Points as printed; where they stand inside a label (`产出指标（50分）`), the number alone. */
export function printedPoints(points: SourcedNumber | null): string | null {
  if (points === null) return null;
  const raw = points.raw.trim();
  return /^-?\d+(\.\d+)?$/.test(raw) ? raw : (points.value ?? raw);
}

function workItemOutput(item: WorkItem): EvaluationOutput["workItems"][number] {
  return {
    section: item.section.text,
    title: item.title.text,
    summary: item.summary?.text ?? null,
    at: cell(item.title.at),
    facts: item.facts.map((fact) => ({
      name: fact.name.text,
      value: quantity(fact.value) ?? { raw: "", comparator: null },
      unit: fact.unit?.text ?? null,
      prior: quantity(fact.prior),
      evidence: fact.evidence?.text ?? null,
      at: cell(fact.value.at),
    })),
  };
}
