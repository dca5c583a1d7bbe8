import * as v from "valibot";

/** A number as an exact decimal string (`"0.8"`, `"50"`): rule packs never pass through binary floats. */
const decimal = v.pipe(v.string(), v.regex(/^-?\d+(\.\d+)?$/, "decimal"));
const text = v.pipe(v.string(), v.minLength(1));
const texts = v.array(text);
const severity = v.picklist(["error", "warning", "info", "off"]);

/** A text in both languages. */
const bilingual = v.strictObject({ "zh-CN": text, en: text });

const level2Schema = v.strictObject({
  name: text,
  aliases: texts,
  /** Fixed points; `null` leaves them to the unit. */
  points: v.nullable(decimal),
  required: v.boolean(),
});

const level1Schema = v.strictObject({
  name: text,
  aliases: texts,
  /** Fixed points of the level; `null` leaves them to the unit. */
  points: v.nullable(decimal),
  required: v.boolean(),
  level2: v.array(level2Schema),
});

/** Points for a rate: the first band whose `min` the rate reaches gives `share` of the points available. */
const bandSchema = v.strictObject({ min: decimal, share: decimal });

const budgetSchema = v.strictObject({
  /** Points available for budget execution; `0` when the pack does not score it. */
  points: decimal,
  /** `ratio`: rate × points. `bands`: see `bands`. */
  formula: v.picklist(["ratio", "bands"]),
  bands: v.array(bandSchema),
  /** Rates above 1 earn no more than the points available. */
  capped: v.boolean(),
  denominator: v.picklist(["adjusted", "initial"]),
  /** A budget of 0: leave out and say so, give full points, or give none. */
  zeroBudget: v.picklist(["exclude", "full", "zero"]),
  /** Rates below or above must be explained (W03). */
  explainBelow: decimal,
  explainAbove: decimal,
});

/** How a number is compared with its target. */
const numericSchema = v.strictObject({
  /**
   * `ratio`: B/A·w (forward) or A/B·w (reverse); `linear`: (1 − |B−A|/A)·w, zero at double; `all-or-nothing`;
   * `bands`: share of the points by completion.
   */
  method: v.picklist(["ratio", "linear", "all-or-nothing", "bands"]),
  /** Completion below this earns nothing. */
  passThreshold: v.nullable(decimal),
  bands: v.array(bandSchema),
});

const tierSchema = v.strictObject({
  name: bilingual,
  /** Share of the points, lower bound, and whether the bound itself belongs to the tier. */
  min: decimal,
  includesMin: v.boolean(),
});

const overshootSchema = v.strictObject({
  /** Actual ÷ target from which a target counts as set too low; the bound is included. */
  ratio: decimal,
  action: v.picklist(["warn", "require-reason", "deduct"]),
  /** Points taken off when `action` is `deduct`. */
  deduct: decimal,
  /** With a target of 0: actual from which the overshoot rule applies, or `null` for never. */
  zeroTargetActual: v.nullable(decimal),
});

/**
 * Points of a common indicator by a published deduction rule (2013 scorecards): full points up to `threshold`,
 * then `deduct` points for every `step` beyond it (a begun step counts in proportion), down to zero.
 */
const scorecardRuleSchema = v.strictObject({
  /** Indicator names (cleaned) that the rule is for. */
  names: texts,
  direction: v.picklist(["at-most", "at-least"]),
  threshold: decimal,
  step: decimal,
  deduct: decimal,
  /** Discrete bands instead of steps, by the value itself: first band reached from the top. */
  bands: v.array(v.strictObject({ max: v.nullable(decimal), points: decimal })),
});

const scoringSchema = v.strictObject({
  /** Sum of all points, execution included. */
  total: decimal,
  forward: numericSchema,
  equal: numericSchema,
  reverse: numericSchema,
  range: numericSchema,
  byDate: numericSchema,
  /** Comparator of a target that is a bare number. */
  bare: v.picklist(["≥", "=", "≤"]),
  tiers: v.array(tierSchema),
  overshoot: overshootSchema,
  /** `exclude` rescales the rest to the total; `full` gives the points; `blank` leaves them out. */
  notApplicable: v.picklist(["exclude", "full", "blank"]),
  rounding: v.strictObject({
    places: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(6)),
    mode: v.picklist(["half-up", "truncate"]),
  }),
  /** Limits on the total by execution rate: the first entry whose `rateBelow` exceeds the rate applies. */
  caps: v.array(v.strictObject({ rateBelow: decimal, total: decimal })),
  scorecard: v.array(scorecardRuleSchema),
});

/** Half-open bands from the top: a total of at least `min` earns the grade. */
const gradeSchema = v.strictObject({ name: text, min: decimal });

const toleranceSchema = v.strictObject({ weight: decimal, amount: decimal, score: decimal });

/**
 * Local rules as data. Nothing about a province is in code.
 * Sources of the packs' figures are stated in `basis` and `remarks` of each pack.
 */
export const rulePackSchema = v.strictObject({
  id: v.pipe(v.string(), v.regex(/^[a-z0-9][a-z0-9-]*$/, "id")),
  version: v.pipe(v.string(), v.regex(/^\d+\.\d+\.\d+$/, "version")),
  title: bilingual,
  /** Names of the regulations that the pack follows; shown to people and quoted in reports. */
  basis: texts,
  /** Where the figures come from and how sure they are. Not shown in reports. */
  remarks: texts,
  levels: v.array(level1Schema),
  budget: budgetSchema,
  scoring: scoringSchema,
  grades: v.pipe(v.array(gradeSchema), v.minLength(1)),
  tolerances: toleranceSchema,
  /** Severity by rule id where it differs from the catalogue; `off` switches a check off. */
  severities: v.record(v.string(), severity),
  /** Further header words by column role, beside the ones every pack knows. */
  headers: v.record(v.string(), texts),
  /** Words that are no measurable target (W06), beside the built-in list. */
  vagueWords: texts,
  /** Longest texts in characters. */
  textLimits: v.strictObject({ reason: v.nullable(v.number()), goal: v.nullable(v.number()) }),
  /** Outline by kind of evaluation. */
  outlines: v.strictObject({ project: text, department: text, "work-summary": text }),
});

export type RulePack = v.InferOutput<typeof rulePackSchema>;
export type NumericRule = RulePack["scoring"]["forward"];
export type GradeBand = RulePack["grades"][number];
export type Tier = RulePack["scoring"]["tiers"][number];
