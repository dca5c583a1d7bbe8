import * as v from "valibot";
import { EVALUATION_KINDS } from "../evaluation/evaluation";
import { lexiconAdditionsSchema } from "../vocabulary/lexicon/additions";

/** A number as an exact decimal string (`"0.8"`, `"50"`): rule packs never pass through binary floats. */
const decimal = v.pipe(v.string(), v.regex(/^-?\d+(\.\d+)?$/, "decimal"));
const text = v.pipe(v.string(), v.minLength(1));
const texts = v.array(text);
const severity = v.picklist(["error", "warning", "info", "off"]);

/** Whether each number is smaller than the one before it. Texts that are no numbers are reported elsewhere. */
function descends(values: readonly string[]): boolean {
  return values.every((value, index) => index === 0 || Number(values[index - 1]) > Number(value));
}

/** A text in both languages. */
const bilingual = v.strictObject({ "zh-CN": text, en: text });

/** An indicator that the rules themselves give; `null` points are left to the unit. */
const commonIndicatorSchema = v.strictObject({ name: text, points: v.nullable(decimal) });

const level2Schema = v.strictObject({
  name: text,
  aliases: texts,
  /** Fixed points; `null` leaves them to the unit. */
  points: v.nullable(decimal),
  required: v.boolean(),
  /** Common indicators (共性指标) of the level, printed in blank forms; absent where units set all of theirs. */
  indicators: v.optional(v.array(commonIndicatorSchema)),
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
const bandsSchema = v.pipe(
  v.array(bandSchema),
  v.check((bands) => descends(bands.map((band) => band.min)), "descending"),
  v.check((bands) => descends(bands.map((band) => band.share)), "descending"),
);

const budgetSchema = v.strictObject({
  /** Points available for budget execution; `0` when the pack does not score it. */
  points: decimal,
  /** `ratio`: rate × points. `bands`: see `bands`. */
  formula: v.picklist(["ratio", "bands"]),
  bands: bandsSchema,
  /** Rates above 1 earn no more than the points available. */
  capped: v.boolean(),
  denominator: v.picklist(["adjusted", "initial"]),
  /** A budget of 0 with nothing spent: leave out and rescale the rest, give full points, or give none. */
  zeroBudget: v.picklist(["exclude", "full", "zero"]),
  /** Rates below or above must be explained (W03). */
  explainBelow: decimal,
  explainAbove: decimal,
});

/** How a number is compared with its target. */
const numericSchema = v.strictObject({
  /**
   * `ratio`: B/A·w (forward) or A/B·w (reverse); `linear`: (1 − |B−A|/A)·w, zero at double; `all-or-nothing`;
   * `bands`: share of the points by completion; `judged`: full points when reached, otherwise the points that a
   * person enters. Dates know only `all-or-nothing` and `judged`.
   */
  method: v.picklist(["ratio", "linear", "all-or-nothing", "bands", "judged"]),
  /** Completion below this earns nothing. */
  passThreshold: v.nullable(decimal),
  bands: bandsSchema,
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

/** Points by the actual value itself, whatever the target, for indicators of some levels (满意度赋分). */
const levelBandsSchema = v.strictObject({
  /** Words of which one must occur in the name of the level 1 or level 2. */
  levels: v.pipe(texts, v.minLength(1)),
  /** From the top: the first band whose `min` the value reaches gives `share` of the points. */
  bands: v.pipe(bandsSchema, v.minLength(1)),
});

/** Comparator of bare numbers on levels of their own kind: a bare cost is a ceiling. */
const bareByLevelSchema = v.strictObject({
  levels: v.pipe(texts, v.minLength(1)),
  comparator: v.picklist(["≥", "=", "≤"]),
});

const dateSchema = v.strictObject({
  ...numericSchema.entries,
  method: v.picklist(["all-or-nothing", "judged"]),
});

const scoringSchema = v.strictObject({
  /** Sum of all points, execution included. */
  total: decimal,
  forward: numericSchema,
  equal: numericSchema,
  reverse: numericSchema,
  range: numericSchema,
  byDate: dateSchema,
  /** Comparator of a target that is a bare number. */
  bare: v.picklist(["≥", "=", "≤"]),
  /** Exceptions from `bare` by level; the first entry that matches applies. */
  bareByLevel: v.array(bareByLevelSchema),
  levelBands: v.array(levelBandsSchema),
  tiers: v.pipe(
    v.array(tierSchema),
    v.minLength(1),
    v.check((tiers) => descends(tiers.map((tier) => tier.min)), "descending"),
  ),
  overshoot: overshootSchema,
  /** `exclude` rescales the rest to the total; `full` gives the points; `blank` leaves them out. */
  notApplicable: v.picklist(["exclude", "full", "blank"]),
  rounding: v.strictObject({
    places: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(6)),
    mode: v.picklist(["half-up", "truncate"]),
  }),
  /** Limits on the total by execution rate: the first entry whose `rateBelow` exceeds the rate applies. */
  caps: v.pipe(
    v.array(v.strictObject({ rateBelow: decimal, total: decimal })),
    v.check((caps) => descends(caps.map((cap) => cap.rateBelow).reverse()), "ascending"),
  ),
  scorecard: v.array(scorecardRuleSchema),
});

/** Half-open bands from the top: a total of at least `min` earns the grade. */
const gradeSchema = v.strictObject({ name: text, min: decimal });

/** When execution lags so far behind the indicators that the form as a whole deserves a look (W04). */
const earlyWarningSchema = v.strictObject({
  /** (indicator share − execution share) ÷ indicator share above this warns. */
  gap: decimal,
});

/**
 * Which forms the pack is meant for when nobody names a pack: every condition must hold; among the packs that
 * hold, the highest `priority` is taken.
 */
const appliesToSchema = v.strictObject({
  kinds: v.array(v.picklist(EVALUATION_KINDS)),
  /** Whether the form has targets (`present`) or is a scorecard without any (`absent`). */
  targets: v.picklist(["present", "absent", "any"]),
  /** Points that the form prints for budget execution, or `null` for any. */
  budgetPoints: v.nullable(decimal),
  /** Level-1 names that the form must have, all of them. */
  level1: texts,
  /** `latin`: most indicator names hold no Chinese character. */
  script: v.picklist(["han", "latin", "any"]),
  priority: v.pipe(v.number(), v.integer()),
});

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
  /**
   * Kinds of tables and first year for which a report may cite the basis: a rule on projects is none for a whole
   * department, and none for the years before it. Absent: for all.
   */
  citedFor: v.optional(
    v.strictObject({
      kinds: v.array(v.picklist(EVALUATION_KINDS)),
      from: v.pipe(v.string(), v.regex(/^\d{4}$/, "year")),
    }),
  ),
  /** Where the figures come from and how sure they are. Not shown in reports. */
  remarks: texts,
  levels: v.array(level1Schema),
  budget: budgetSchema,
  scoring: scoringSchema,
  grades: v.pipe(
    v.array(gradeSchema),
    v.minLength(1),
    v.check((grades) => descends(grades.map((grade) => grade.min)), "descending"),
  ),
  earlyWarning: earlyWarningSchema,
  /** `null`: only when asked for by name. */
  appliesTo: v.nullable(appliesToSchema),
  tolerances: toleranceSchema,
  /** Severity by rule id where it differs from the catalogue; `off` switches a check off. */
  severities: v.record(v.string(), severity),
  /** Further header words by column role, beside the ones every pack knows. */
  headers: v.record(v.string(), texts),
  /** Words that reports say beside the built-in ones, and names whose clause is given. */
  lexicon: v.optional(lexiconAdditionsSchema, {}),
  /** Words that are no measurable target (W06), beside the built-in list. */
  vagueWords: texts,
  /** Longest texts in characters. */
  textLimits: v.strictObject({ reason: v.nullable(v.number()), goal: v.nullable(v.number()) }),
  /** Outline by kind of evaluation; kinds that are not named take that of `project`. */
  outlines: v.strictObject({
    project: text,
    department: text,
    "work-summary": text,
    "task-list": v.optional(text),
    "indicator-table": v.optional(text),
  }),
});

export type RulePack = v.InferOutput<typeof rulePackSchema>;
export type NumericRule = RulePack["scoring"]["forward"];
export type CommonIndicator = v.InferOutput<typeof commonIndicatorSchema>;
export type ScorecardRule = RulePack["scoring"]["scorecard"][number];
export type LevelBands = RulePack["scoring"]["levelBands"][number];
export type GradeBand = RulePack["grades"][number];
export type Tier = RulePack["scoring"]["tiers"][number];
