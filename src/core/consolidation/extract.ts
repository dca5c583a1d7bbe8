import * as v from "valibot";
import { BASE_CONCEPTS, BASE_PERIODS, EVALUATION_KINDS } from "../evaluation/evaluation";
import { OUTCOMES } from "../evaluation/scorecard";

/** Version of the format. An extract of another version is made again from its workbook. */
export const EXTRACT_FORMAT = 7;

/** A cell: `项目自评表!E14`. */
const cell = v.string();

/** What the person sees in a cell. */
const text = v.strictObject({ text: v.string(), at: cell });

/** A number as printed, as a decimal string where it is one, in the unit of its place. */
const number = v.strictObject({ text: v.string(), value: v.nullable(v.string()), at: cell });

const indicator = v.strictObject({
  /** Without decorations: `造林面积`. */
  name: text,
  level1: v.nullable(v.string()),
  level2: v.nullable(v.string()),
  target: v.nullable(text),
  /** The sign and the unit of the target, where they stand in columns of their own. */
  sign: v.nullable(text),
  unit: v.nullable(text),
  actual: v.nullable(text),
  /** As a fraction, decimal string: 1.0938 is 109.38 %. */
  completion: v.nullable(v.string()),
  outcome: v.picklist(OUTCOMES),
  weight: v.nullable(number),
  /** Points that the person entered, and those of the rule pack. */
  entered: v.nullable(number),
  points: v.nullable(v.string()),
  reason: v.nullable(text),
});

const budgetLine = v.strictObject({
  view: v.picklist(["total", "fund", "income", "expenditure"]),
  label: text,
  initial: v.nullable(number),
  adjusted: v.nullable(number),
  executed: v.nullable(number),
  /** As a fraction. */
  rate: v.nullable(number),
});

/** A value of a table of base data. */
const baseFact = v.strictObject({
  /** The known meaning, where there is one. */
  concept: v.nullable(v.picklist(BASE_CONCEPTS)),
  name: text,
  period: v.picklist(BASE_PERIODS),
  /** In its unit: 万元, 人; a rate is a fraction with the unit %. */
  value: number,
  unit: v.nullable(v.string()),
});

/** Why there is no grade. */
const ungraded = v.variant("why", [
  /** No row has points. */
  v.strictObject({ why: v.literal("nothing") }),
  /** So many rows that earn points have none yet. */
  v.strictObject({ why: v.literal("rows"), count: v.number() }),
  /** The points available do not make up those of the rules, decimal string. */
  v.strictObject({ why: v.literal("points"), due: v.string() }),
  /** The total lies below the lowest grade of the rules. */
  v.strictObject({ why: v.literal("low") }),
]);

const form = v.strictObject({
  id: v.string(),
  kind: v.picklist(EVALUATION_KINDS),
  sheet: v.string(),
  /** What it is called where it is told from others, and a cell of the form to go to. */
  name: v.string(),
  at: cell,
  /** Who carried it out, else who answers for it. */
  unit: v.nullable(text),
  /** Who answers for it. */
  department: v.nullable(text),
  project: v.nullable(text),
  year: v.nullable(text),
  indicators: v.array(indicator),
  budget: v.nullable(v.strictObject({ unit: v.string(), lines: v.array(budgetLine) })),
  baseFacts: v.array(baseFact),
  /** Under the rule pack. */
  total: v.nullable(v.strictObject({ points: v.string(), max: v.string() })),
  grade: v.nullable(v.string()),
  ungraded: v.nullable(ungraded),
  /**
   * The points that a report on the form tells: those that the unit entered, where it did. `null` where no one total stands
   * behind them.
   */
  told: v.nullable(v.strictObject({ points: v.string(), max: v.string(), grade: v.nullable(v.string()) })),
  /** By level 1, of the points that a report tells. */
  levels: v.array(v.strictObject({ name: v.string(), points: v.string(), max: v.string() })),
  /** The whole budget and what was spent of it, in 万元. */
  execution: v.nullable(v.strictObject({ budget: number, executed: number })),
  /** Whether the form tells how satisfaction was measured; `null` where it states no satisfaction. */
  survey: v.nullable(v.boolean()),
  /** The total that the form prints. */
  printed: v.nullable(number),
});

const finding = v.strictObject({
  rule: v.string(),
  severity: v.picklist(["error", "warning", "info"]),
  /** In the locale of the extract. */
  message: v.string(),
  /** The one to mend first; then the others. */
  at: v.array(cell),
  /** Why a person keeps it as it is. */
  kept: v.nullable(v.string()),
  /** Id of the form. */
  form: v.string(),
});

/** What stands in a sheet of a distributed workbook: words, and formulas without the leading `=`, by address. */
const layout = v.strictObject({
  sheet: v.string(),
  texts: v.record(v.string(), v.string()),
  formulas: v.record(v.string(), v.string()),
});

/**
 * What consolidated tables need of a workbook, as plain data: made once from a workbook's content, it holds for every file of
 * that content, whatever its name.
 */
export const extractSchema = v.strictObject({
  format: v.literal(EXTRACT_FORMAT),
  pack: v.strictObject({ id: v.string(), version: v.string() }),
  /** Forms that repeat others of the workbook word for word are left out. */
  forms: v.array(form),
  findings: v.array(finding),
  /** Of a workbook that was distributed: to whom, as what, and what became of it; `null` of others. */
  distributed: v.nullable(
    v.strictObject({
      distribution: v.string(),
      unit: v.string(),
      /** The template's mark: `department/mof-2020/1.0.0`. */
      template: v.nullable(v.string()),
      layout: v.array(layout),
    }),
  ),
});

export type Extract = v.InferOutput<typeof extractSchema>;
export type ExtractedForm = Extract["forms"][number];
export type ExtractedIndicator = ExtractedForm["indicators"][number];
export type ExtractedText = v.InferOutput<typeof text>;
export type ExtractedNumber = v.InferOutput<typeof number>;
export type ExtractedLayout = v.InferOutput<typeof layout>;
export type ExtractedBaseFact = ExtractedForm["baseFacts"][number];
