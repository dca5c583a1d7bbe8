import * as v from "valibot";
import { COLUMN_ROLES } from "../../../core/evaluation/evaluation";
import { AMOUNT_UNITS } from "../../../core/vocabulary/money";
import { cellSchema, kindSchema, numberSchema, pointsSchema, quantitySchema, sourcedSchema } from "./common";

const text = v.nullable(v.string());
const place = v.nullable(cellSchema);

/** Points as a number, `null` where there are none or the cell holds no number; `…Raw` is what the person sees. */
const earned = { weight: pointsSchema, weightRaw: text, score: pointsSchema, scoreRaw: text };

const indicatorSchema = v.strictObject({
  /** Cleaned of points and blanks (`产出指标`), and as printed (`产 出 指 标(50分)`). */
  level1: text,
  level1Raw: text,
  /** As printed (`数量指标(10分)`), and cleaned. */
  level2: text,
  level2Name: text,
  /** As printed (`指标1：★新建里程`), and cleaned. */
  name: v.string(),
  cleanName: v.string(),
  target: v.nullable(quantitySchema),
  actual: v.nullable(quantitySchema),
  prior: v.nullable(quantitySchema),
  ...earned,
  reason: text,
  operator: text,
  unit: text,
  /** Who answers for it, the word or colour of its state, what will be done, by when; `null` without such a column. */
  owner: text,
  status: text,
  measure: text,
  due: text,
  /** Printed rate of completion as a fraction. */
  completion: v.nullable(numberSchema),
  /** Which way is better and what says so; `null` where only the rules say it (official forms). */
  direction: v.nullable(
    v.strictObject({
      better: v.picklist(["higher", "lower", "unclear"]),
      from: v.picklist(["operator", "column", "remark", "words", "start", "rate", "nothing"]),
      at: cellSchema,
    }),
  ),
  /** Values of parts of the year, in their order on the sheet. */
  series: v.array(
    v.strictObject({
      period: v.strictObject({ kind: v.picklist(["quarter", "month", "half"]), number: v.number() }),
      target: v.nullable(quantitySchema),
      actual: v.nullable(quantitySchema),
      /** What is remarked on the part alone. */
      reason: text,
      at: v.strictObject({ target: place, actual: place, reason: place }),
    }),
  ),
  /** Where each value stands or belongs; `null` where the form has no such column. */
  at: v.strictObject({
    level1: place,
    level2: place,
    name: place,
    target: place,
    actual: place,
    weight: place,
    score: place,
    reason: place,
    owner: place,
    status: place,
    measure: place,
    due: place,
    completion: place,
  }),
});

/** A value of a table of base data (基础数据表): what it means, the figure that it is a part of, and when it counts. */
const baseFactSchema = v.strictObject({
  concept: text,
  within: text,
  /** As printed, and without numbering, 其中 and colons. */
  name: v.string(),
  cleanName: v.string(),
  /** Heading of its column, where that is not the name itself. */
  column: text,
  period: v.picklist(["prior", "budget", "adjusted-budget", "actual", "stated"]),
  /** Four digits. */
  year: text,
  value: quantitySchema,
  at: v.strictObject({ name: cellSchema, value: cellSchema }),
});

const budgetLineSchema = v.strictObject({
  view: v.picklist(["total", "fund", "income", "expenditure"]),
  /** As printed (`其中:基本支出:1768.16万元`), and cleaned (`基本支出`). */
  label: v.string(),
  name: v.string(),
  initial: v.nullable(numberSchema),
  adjusted: v.nullable(numberSchema),
  executed: v.nullable(numberSchema),
  prior: v.nullable(numberSchema),
  /** Printed rate as a fraction. */
  rate: v.nullable(numberSchema),
  ...earned,
  reason: text,
  /** Cell of the label. */
  at: cellSchema,
  /** Where each value stands or belongs; `null` where the form has no such column. */
  cells: v.strictObject({
    initial: place,
    adjusted: place,
    executed: place,
    prior: place,
    rate: place,
    weight: place,
    score: place,
    reason: place,
  }),
});

const budgetSchema = v.strictObject({
  unit: v.picklist(AMOUNT_UNITS),
  ...earned,
  /** Headers of the amount columns, left to right. */
  headers: v.array(sourcedSchema),
  lines: v.array(budgetLineSchema),
  /** `unit` is `null` where the form does not state it. */
  at: v.strictObject({ unit: place, weight: place, score: place }),
});

const rowSchema = v.strictObject({
  /** As the sheet counts it. */
  row: v.number(),
  header: v.string(),
  role: v.picklist(COLUMN_ROLES),
  at: cellSchema,
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

const unreadSchema = v.strictObject({
  at: cellSchema,
  text: v.string(),
  /** The heading above the cell, or the label beside it. */
  near: v.nullable(sourcedSchema),
  /** What its column likely is, for `--column`; absent where nothing tells. */
  guess: v.optional(v.picklist(COLUMN_ROLES)),
});

const columnSchema = v.strictObject({
  /** Letters: `F`. */
  column: v.string(),
  /** As printed, empty where the column has no heading. */
  header: v.string(),
  /** What the column was read as, or said to be; `ignored` for one that was not understood. */
  role: v.picklist(COLUMN_ROLES),
  /** What the second value of each cell is, in a column whose cells hold two: 目标值/完成值. */
  second: v.optional(v.picklist(COLUMN_ROLES)),
  at: place,
});

const goalParts = { expected: v.nullable(sourcedSchema), actual: v.nullable(sourcedSchema) };

/** Output of `jiyan read --json`. Cells are written `项目自评表!E14`; `raw` is what the person sees in the cell. */
export const readOutputSchema = v.strictObject({
  file: v.string(),
  evaluations: v.array(
    v.strictObject({
      id: v.string(),
      sheet: v.string(),
      kind: kindSchema,
      title: text,
      /** Four digits. */
      year: text,
      at: v.strictObject({ title: place, year: place }),
      info: v.array(v.strictObject({ label: v.string(), value: v.string(), role: text, at: cellSchema })),
      budget: v.nullable(budgetSchema),
      goals: v.nullable(
        v.strictObject({
          ...goalParts,
          /** Goals in rows of their own below the first one. */
          further: v.array(v.strictObject(goalParts)),
        }),
      ),
      indicators: v.array(indicatorSchema),
      workItems: v.array(workItemSchema),
      baseFacts: v.array(baseFactSchema),
      total: v.nullable(
        v.strictObject({
          ...earned,
          grade: text,
          at: cellSchema,
          cells: v.strictObject({ weight: place, score: place, grade: place }),
        }),
      ),
      columns: v.array(columnSchema),
      /** How the rows were understood, in a table whose meanings run down its rows; empty for others. */
      rows: v.array(rowSchema),
      /** Cells of the form, beside or below it that nobody read, by rows. */
      unread: v.array(unreadSchema),
    }),
  ),
  /** Sheets of materials (报告素材): what a report needs that no form holds. */
  materials: v.array(
    v.strictObject({
      sheet: v.string(),
      title: text,
      entries: v.array(
        v.strictObject({
          /** What the entry is about; `null` where its label asks for something of its own. */
          topic: text,
          label: v.string(),
          /** Empty where nobody has filled it in; `at` is then the cell where it belongs. */
          text: v.string(),
          at: cellSchema,
        }),
      ),
      /** Cells of the sheet that nobody read, by rows. */
      unread: v.array(unreadSchema),
    }),
  ),
  /** What was seen and left out; `area` is `null` where it is the one cell at `at`. */
  skipped: v.array(v.strictObject({ at: cellSchema, area: text, reason: v.string(), text: v.string() })),
});

export type ReadOutput = v.InferOutput<typeof readOutputSchema>;
export type EvaluationOutput = ReadOutput["evaluations"][number];

export type BudgetLineOutput = v.InferOutput<typeof budgetLineSchema>;
