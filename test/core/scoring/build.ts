import type { Budget, Evaluation, Indicator, SourcedNumber } from "../../../src/core/evaluation/evaluation";
import type { Comparator, Quantity } from "../../../src/core/evaluation/quantity";
import { packById, type RulePack } from "../../../src/core/rules";

const SHEET = "表";

/** Columns of the rows that these tests build. */
const COLUMNS = { level1: 0, level2: 1, name: 2, target: 3, actual: 4, weight: 5, score: 6 } as const;

export function at(row: number, column: number) {
  return { sheet: SHEET, row, column };
}

/** A built-in pack, which must exist. */
export function pack(id: string): RulePack {
  const found = packById(id);
  if (!found.ok) throw new Error(`No pack ${id}`);
  return found.value;
}

/** A pack with other scoring rules. */
export function withScoring(base: RulePack, scoring: Partial<RulePack["scoring"]>): RulePack {
  return { ...base, scoring: { ...base.scoring, ...scoring } };
}

type Typed = Omit<Partial<Quantity>, "at">;

/** A quantity from `≥100`, `95%`, `5..10`, `2021-12-31` or a bare number; anything else is words. */
export function quantity(text: string, row: number, column: number, more: Typed = {}): Quantity {
  const place = { raw: text, at: at(row, column), ...more };
  const range = /^(-?[\d.]+)\.\.(-?[\d.]+)(%?)$/.exec(text);
  if (range) {
    const [, low = "", high = "", unit = ""] = range;
    return {
      ...place,
      comparator: "range",
      low: fraction(low, unit),
      high: fraction(high, unit),
      ...unitOf(unit),
    };
  }
  if (/^\d{4}-\d\d-\d\d$/.test(text)) return { ...place, comparator: "by-date", date: text };
  const match = /^([≥>=<≤]?)(-?[\d.]+)([^\d]*)$/.exec(text);
  if (!match) return { comparator: "qualitative", ...place };
  const [, sign = "", digits = "", unit = ""] = match;
  return {
    ...place,
    comparator: sign === "" ? null : (sign as Comparator),
    value: fraction(digits, unit),
    ...unitOf(unit),
    ...more,
  };
}

function fraction(digits: string, unit: string): string {
  return unit === "%" ? String(Number((Number(digits) / 100).toPrecision(12))) : digits;
}

function unitOf(unit: string) {
  return unit === "" ? {} : { unit };
}

export interface RowSpec {
  readonly target?: string | null;
  readonly actual?: string | null;
  readonly weight?: string | null;
  readonly score?: string | null;
  readonly level1?: string | null;
  readonly level2?: string | null;
  readonly name?: string;
  readonly targetMore?: Typed;
  readonly actualMore?: Typed;
  /** Another row whose weight or score cell this row shares. */
  readonly weightRow?: number;
  readonly scoreRow?: number;
}

export function number(value: string | null | undefined, row: number, column: number): SourcedNumber | null {
  return value === null || value === undefined
    ? null
    : { raw: value, value: /^-?[\d.]+$/.test(value) ? value : null, at: at(row, column) };
}

/** One indicator row. */
export function indicator(spec: RowSpec, row = 0): Indicator {
  const level = (name: string | null = null, column: number) =>
    name === null ? null : { name, raw: name, points: null, at: at(row, column) };
  const value = (text: string | null = null, column: number, more?: Typed) =>
    text === null ? null : quantity(text, row, column, more);
  const name = spec.name ?? `指标${row}`;
  return {
    id: `${SHEET}!${row + 1}`,
    level1: level(spec.level1, COLUMNS.level1),
    level2: level(spec.level2, COLUMNS.level2),
    name: { text: name, at: at(row, COLUMNS.name) },
    cleanName: name,
    target: value(spec.target, COLUMNS.target, spec.targetMore),
    actual: value(spec.actual, COLUMNS.actual, spec.actualMore),
    prior: null,
    weight: number(spec.weight, spec.weightRow ?? row, COLUMNS.weight),
    score: number(spec.score, spec.scoreRow ?? row, COLUMNS.score),
    reviewedScore: null,
    reason: null,
    operator: null,
    unit: null,
    rule: null,
    explanation: null,
    sequence: null,
    owner: null,
    status: null,
    measure: null,
    due: null,
    completion: null,
    direction: null,
    series: [],
    cells: Object.fromEntries(Object.entries(COLUMNS).map(([role, column]) => [role, at(row, column)])),
  };
}

export interface BudgetSpec {
  readonly unit?: Budget["unit"];
  readonly initial?: string | null;
  readonly adjusted?: string | null;
  readonly executed?: string | null;
  readonly weight?: string | null;
  readonly score?: string | null;
  readonly view?: "total" | "fund";
}

const BUDGET_ROW = 1000;

/** A money block of one line. */
export function budget(spec: BudgetSpec): Budget {
  const label = { text: "年度资金总额", at: at(BUDGET_ROW, 0) };
  const weight = number(spec.weight, BUDGET_ROW, 4);
  const score = number(spec.score, BUDGET_ROW, 6);
  return {
    unit: spec.unit ?? "万元",
    unitAt: null,
    headers: [],
    weight,
    score,
    lines: [
      {
        view: spec.view ?? "total",
        label,
        cleanLabel: label.text,
        initial: number(spec.initial, BUDGET_ROW, 1),
        adjusted: number(spec.adjusted, BUDGET_ROW, 2),
        executed: number(spec.executed, BUDGET_ROW, 3),
        prior: null,
        rate: null,
        weight,
        score,
        reason: null,
        cells: spec.adjusted === undefined ? {} : { adjusted: at(BUDGET_ROW, 2) },
      },
    ],
  };
}

/** A form of the given rows. */
export function evaluation(rows: readonly RowSpec[], money: BudgetSpec | null = null): Evaluation {
  return {
    id: `${SHEET}#1`,
    kind: "project",
    sheet: SHEET,
    area: { top: 0, left: 0, bottom: 0, right: 0 },
    title: null,
    year: null,
    period: null,
    info: [],
    budget: money === null ? null : budget(money),
    goals: null,
    indicators: rows.map((row, index) => indicator(row, index)),
    workItems: [],
    baseFacts: [],
    defects: [],
    total: null,
    mapping: [],
    notes: [],
    setAside: [],
    unread: [],
  };
}
