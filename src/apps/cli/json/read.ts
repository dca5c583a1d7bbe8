import type {
  BaseFact,
  Budget,
  BudgetLine,
  Evaluation,
  Indicator,
  Sourced,
  SourcedNumber,
  UnreadCell,
  WorkItem,
} from "../../../core/evaluation/evaluation";
import type { MaterialSheet } from "../../../core/evaluation/materials";
import type { ReadingResult } from "../../../core/reading";
import { columnName, formatRange } from "../../../core/workbook/a1";
import { cell, number, optionalCell, plainNumber, quantity, sourced } from "./common";
import type { BudgetLineOutput, EvaluationOutput, ReadOutput } from "./read-schema";

/** What was read, as plain JSON data. */
export function readOutput(file: string, reading: ReadingResult): ReadOutput {
  return {
    file,
    evaluations: reading.evaluations.map(evaluationOutput),
    materials: reading.materialSheets.map(materialsOutput),
    skipped: reading.skipped.map((skip) => ({
      at: cell(skip.at),
      area: skip.area ? `${skip.at.sheet}!${formatRange(skip.area)}` : null,
      reason: skip.reason,
      text: skip.text,
    })),
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
    at: { title: optionalCell(evaluation.title?.at), year: optionalCell(evaluation.year?.at) },
    info: evaluation.info.map(({ label, value, role }) => ({
      label: label.text,
      value: value.text,
      role,
      at: cell(value.at),
    })),
    budget: evaluation.budget && budgetOutput(evaluation.budget),
    goals: goals && {
      expected: sourced(goals.expected),
      actual: sourced(goals.actual),
      further: (goals.further ?? []).map(({ expected, actual }) => ({
        expected: sourced(expected),
        actual: sourced(actual),
      })),
    },
    indicators: evaluation.indicators.map(indicatorOutput),
    workItems: evaluation.workItems.map(workItemOutput),
    baseFacts: evaluation.baseFacts.map(baseFactOutput),
    total: total && {
      ...pointsOutput(total),
      grade: total.grade?.text ?? null,
      at: cell(total.at),
      cells: {
        weight: optionalCell(total.weight?.at),
        score: optionalCell(total.score?.at),
        grade: optionalCell(total.grade?.at),
      },
    },
    columns: evaluation.mapping.map(({ column, header, role, second, at }) => ({
      column: columnName(column),
      header,
      role,
      ...(second && { second }),
      at: optionalCell(at ?? undefined),
    })),
    rows: (evaluation.rows ?? []).map(({ row, header, role, at }) => ({
      row: row + 1,
      header,
      role,
      at: cell(at),
    })),
    unread: evaluation.unread.map(unreadOutput),
  };
}

function materialsOutput({ sheet, title, entries, unread }: MaterialSheet): ReadOutput["materials"][number] {
  return {
    sheet,
    title: title?.text ?? null,
    entries: entries.map(({ topic, label, text }) => ({
      topic,
      label: label.text,
      text: text.text,
      at: cell(text.at),
    })),
    unread: unread.map(unreadOutput),
  };
}

function unreadOutput({ at, text, near, guess }: UnreadCell): EvaluationOutput["unread"][number] {
  const found = { at: cell(at), text, near: sourced(near) };
  return guess === undefined ? found : { ...found, guess };
}

function budgetOutput(budget: Budget): NonNullable<EvaluationOutput["budget"]> {
  return {
    unit: budget.unit,
    ...pointsOutput(budget),
    headers: budget.headers.map(({ text: header, at }) => ({ text: header, at: cell(at) })),
    lines: budget.lines.map(lineOutput),
    at: {
      unit: optionalCell(budget.unitAt ?? undefined),
      weight: optionalCell(budget.weight?.at),
      score: optionalCell(budget.score?.at),
    },
  };
}

function lineOutput(line: BudgetLine): BudgetLineOutput {
  const { cells } = line;
  return {
    view: line.view,
    label: line.label.text,
    name: line.cleanLabel,
    initial: number(line.initial),
    adjusted: number(line.adjusted),
    executed: number(line.executed),
    prior: number(line.prior),
    rate: number(line.rate),
    ...pointsOutput(line),
    reason: line.reason?.text ?? null,
    at: cell(line.label.at),
    cells: {
      initial: optionalCell(cells.initial),
      adjusted: optionalCell(cells.adjusted),
      executed: optionalCell(cells.executed),
      prior: optionalCell(cells.prior),
      rate: optionalCell(cells.rate),
      weight: optionalCell(cells.weight),
      score: optionalCell(cells.score),
      reason: optionalCell(cells.reason),
    },
  };
}

type IndicatorOutput = EvaluationOutput["indicators"][number];

function indicatorOutput(indicator: Indicator): IndicatorOutput {
  return {
    level1: indicator.level1?.name ?? null,
    level1Raw: indicator.level1?.raw ?? null,
    level2: indicator.level2?.raw ?? null,
    level2Name: indicator.level2?.name ?? null,
    name: indicator.name.text,
    cleanName: indicator.cleanName,
    target: quantity(indicator.target),
    actual: quantity(indicator.actual),
    prior: quantity(indicator.prior),
    ...pointsOutput(indicator),
    reason: textOf(indicator.reason),
    operator: textOf(indicator.operator),
    unit: textOf(indicator.unit),
    owner: textOf(indicator.owner),
    status: textOf(indicator.status),
    measure: textOf(indicator.measure),
    due: textOf(indicator.due),
    completion: number(indicator.completion),
    direction: indicator.direction && { ...indicator.direction, at: cell(indicator.direction.at) },
    series: indicator.series.map(({ period, target, actual, reason }) => ({
      period: { kind: period.kind, number: period.number },
      target: quantity(target),
      actual: quantity(actual),
      reason: textOf(reason),
      at: {
        target: optionalCell(target?.at),
        actual: optionalCell(actual?.at),
        reason: optionalCell(reason?.at),
      },
    })),
    at: placesOf(indicator),
  };
}

function textOf(value: Sourced | null): string | null {
  return value?.text ?? null;
}

/** A value's own cell; for an empty one the cell where it belongs. */
function placesOf(indicator: Indicator): IndicatorOutput["at"] {
  const { cells } = indicator;
  return {
    level1: optionalCell(indicator.level1?.at),
    level2: optionalCell(indicator.level2?.at),
    name: cell(indicator.name.at),
    target: optionalCell(indicator.target?.at ?? cells.target),
    actual: optionalCell(indicator.actual?.at ?? cells.actual),
    weight: optionalCell(indicator.weight?.at ?? cells.weight),
    score: optionalCell(indicator.score?.at ?? cells.score),
    reason: optionalCell(indicator.reason?.at ?? cells.reason),
    owner: optionalCell(cells.owner),
    status: optionalCell(cells.status),
    measure: optionalCell(cells.measure),
    due: optionalCell(cells.due),
    completion: optionalCell(cells.completion),
  };
}

function baseFactOutput(fact: BaseFact): EvaluationOutput["baseFacts"][number] {
  const { concept, within, name, cleanName, column, period, year, value } = fact;
  return {
    concept,
    within,
    name: name.text,
    cleanName,
    column: column?.text ?? null,
    period,
    year,
    value: quantity(value) ?? { raw: "", comparator: null },
    at: { name: cell(name.at), value: cell(value.at) },
  };
}

interface Pointed {
  readonly weight: SourcedNumber | null;
  readonly score: SourcedNumber | null;
}

function pointsOutput({ weight, score }: Pointed): {
  weight: number | null;
  weightRaw: string | null;
  score: number | null;
  scoreRaw: string | null;
} {
  return {
    weight: plainNumber(weight?.value ?? null),
    weightRaw: weight?.raw ?? null,
    score: plainNumber(score?.value ?? null),
    scoreRaw: score?.raw ?? null,
  };
}

function workItemOutput(item: WorkItem): EvaluationOutput["workItems"][number] {
  return {
    section: item.section.text,
    title: item.title.text,
    summary: item.summary.length === 0 ? null : item.summary.map(({ text }) => text).join("\n"),
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
