import { Decimal } from "../common/decimal";
import { given } from "../evaluation/given";
import type { Indicator, Sourced } from "../evaluation/evaluation";
import type { Quantity } from "../evaluation/quantity";
import { squeeze } from "../vocabulary/characters";
import type { CellRef } from "../workbook/a1";

/** The points that a form's own rule gives a row, and where the rule stands. */
export interface StatedPoints {
  readonly rule: Sourced;
  /** Least and most: a rule may count whole steps or parts of them, and leave open what its per cents are of. */
  readonly least: Decimal;
  readonly most: Decimal;
  /** The cell of the result, where it stands in another than that of the actual value. */
  readonly result: CellRef;
}

/** A row in plain numbers, per cents as 92.4. */
interface Result {
  readonly reached: Decimal;
  readonly wanted: Decimal | null;
  readonly unit: string;
  readonly ceiling: boolean;
  readonly weight: Decimal;
}

type Points = readonly Decimal[];
/** A clause of a rule: the points that it gives, `say-nothing` where it takes none; `null` where it is not understood. */
type Clause = (text: string, result: Result) => Points | "say-nothing" | null;

const LONGEST_RULE = 80;

/**
 * What a plain rule of the form gives for the result beside it (每低1%扣0.5分, 得分=完成值÷目标值×权重, 发生一起扣5分); `null` where a
 * clause of the rule is not understood, numbers are lacking, or the rule says nothing of this result.
 */
export function statedPoints(indicator: Indicator): StatedPoints | null {
  const { rule, explanation, reason } = indicator;
  const found = resultOf(indicator);
  if (!found) return null;
  for (const text of [rule, explanation, reason]) {
    const points = text && pointsBy(text.text, found.result);
    if (!text || !points || points.length === 0) continue;
    const [first = found.result.weight] = points;
    const least = points.reduce((one, other) => Decimal.min(one, other), first);
    const most = points.reduce((one, other) => Decimal.max(one, other), first);
    const bounded = { least: Decimal.max(0, least), most: Decimal.max(0, most) };
    return { rule: text, ...bounded, result: found.at };
  }
  return null;
}

/** Whether points agree with a rule, as far as they are written out. */
export function agrees(score: string, { least, most }: StatedPoints): boolean {
  const places = score.split(".")[1]?.length ?? 0;
  const within = new Decimal(10).pow(-places).div(2);
  const points = new Decimal(score);
  return points.gte(least.minus(within)) && points.lte(most.plus(within));
}

function pointsBy(text: string, result: Result): Points | null {
  const plain = squeeze(text).replaceAll("％", "%");
  if (plain.length > LONGEST_RULE) return null;
  const clauses = plain.split(/[，,；;。、]/u).filter((clause) => clause !== "");
  const base = clauses.reduce<Decimal | null>((found, clause) => found ?? thresholdIn(clause), null);
  const own: Result = base && result.unit === "%" && !result.wanted ? { ...result, wanted: base } : result;
  if (base && own.wanted && (result.unit !== "%" || !own.wanted.eq(base))) return null;
  let points: Points | null = null;
  for (const clause of clauses) {
    const said = CLAUSES.reduce<ReturnType<Clause>>((done, read) => done ?? read(clause, own), null);
    if (said === null) return null;
    if (said === "say-nothing") continue;
    if (points !== null) return null;
    points = said;
  }
  return points;
}

/** All points from so many per cent on: 合格率100%得满分. */
const FULL_FROM =
  /^[^\d≥]{0,10}(?:≥|>=|达到?|不低于)?(\d+(?:\.\d+)?)%(?:及?以上)?(?:的)?(?:得|计|为)(?:满分|(\d+(?:\.\d+)?)分)$/u;

function thresholdIn(clause: string): Decimal | null {
  const number = FULL_FROM.exec(clause)?.[1];
  return number === undefined ? null : new Decimal(number);
}

const HARMLESS =
  /^(?:(?:按期|全部|全面)?(?:完成|达到|达成|实现|达标)(?:年度|全年|预期)?(?:目标|计划|指标)?(?:任务|值)?(?:要求)?(?:的|及以上|以上)?(?:得|计|为)满分|扣完(?:该项分值|本项分值|该指标分值|分值)?为止|扣完即止|最低(?:得|为)?0分|不计?得?负分)$/u;

const STEP =
  /^[^\d每]{0,10}每(?:(降?低|减?少|下降|降低|未达到?|少完成|未完成)|(超过?|超出|高|高出|增加|上升|多))于?(?:目标|计划)?值?(\d+(?:\.\d+)?)(个百分点|百分点|%|[^\d扣]{1,3})扣减?(\d+(?:\.\d+)?)分$/u;
const RATIO =
  /^(?:得分[=＝]?|按)?(?:\(?实?际?完成[值数]?(?:[÷/](?:目标|计划|指标)[值数]?)\)?|实?际?完成(?:率|比例))(?:[×xX*](?:权重|分值|标准分|该项分值|本项分值|满分))?(?:得分|计分|给分|计算得分)?$/u;
const EACH =
  /^[^\d每]{0,6}?每?(?:发生|出现|发现)(?:一|1)([起例次件项处人])[^\d扣]{0,8}扣减?(\d+(?:\.\d+)?)分$/u;

const CLAUSES: readonly Clause[] = [
  (text) => (HARMLESS.test(text) || FULL_FROM.test(text) ? "say-nothing" : null),
  bySteps,
  byRatio,
  byEach,
];

/** 每低1%扣0.2分: in whole steps, in begun ones or in parts; of per cents of a rate in points of it or in parts of the target. */
function bySteps(text: string, result: Result): ReturnType<Clause> {
  const [, , above, step, unit, taken] = STEP.exec(text) ?? [];
  if (step === undefined || unit === undefined || taken === undefined) return null;
  const { wanted, reached, weight, ceiling } = result;
  if (!wanted) return null;
  // A rule on what lies beyond a target takes nothing from what stays on its good side.
  const gap = above === undefined ? wanted.minus(reached) : reached.minus(wanted);
  if (ceiling !== (above !== undefined) || gap.lte(0)) return null;
  const sizes = sizesOf(gap, unit, result);
  if (sizes === null) return null;
  return sizes.flatMap((size) => {
    const steps = size.div(step);
    return [steps, steps.floor(), steps.ceil()].map((count) => weight.minus(count.times(taken)));
  });
}

/** How large a gap is in the unit of the steps. */
function sizesOf(gap: Decimal, unit: string, { wanted, unit: own }: Result): readonly Decimal[] | null {
  const share = wanted?.gt(0) ? gap.div(wanted).times(100) : null;
  if (unit.endsWith("百分点")) return own === "%" ? [gap] : null;
  if (unit === "%") return share === null ? null : own === "%" ? [gap, share] : [share];
  return unit === own ? [gap] : null;
}

/** 得分=完成值÷目标值×权重, with and without a cap. */
function byRatio(text: string, { wanted, reached, weight, unit, ceiling }: Result): ReturnType<Clause> {
  if (!RATIO.test(text)) return null;
  if (ceiling || !wanted?.gt(0)) return null;
  const shares = [reached.div(wanted), ...(unit === "%" ? [reached.div(100)] : [])];
  return shares.flatMap((share) => [share.times(weight), Decimal.min(share, 1).times(weight)]);
}

/** 发生一起扣5分, of what was not to happen at all. */
function byEach(text: string, { wanted, reached, unit, weight }: Result): ReturnType<Clause> {
  const [, each, taken] = EACH.exec(text) ?? [];
  if (each === undefined || taken === undefined) return null;
  if (unit !== each || wanted?.isZero() !== true || !reached.isInteger()) return null;
  return [weight.minus(reached.times(taken))];
}

/** Remarks of the parser beside which a number is one. */
const HARMLESS_NOTES: ReadonlySet<string> = new Set(["unit-inherited", "noise-rounded"]);

/** The one rate that a remark beside the points states: 执行率92.4%. */
const STATED_RATE = /^[^\d%]*(?:率|度)(?:为|达到?|仅)?(\d+(?:\.\d+)?)%[^\d%]*$/u;

interface Found {
  readonly result: Result;
  readonly at: CellRef;
}

function resultOf(indicator: Indicator): Found | null {
  const { target, weight: own, direction } = indicator;
  const weight = given(own)?.value;
  if (weight === undefined) return null;
  const comparator = target?.comparator ?? null;
  const ceiling = comparator === "≤" || comparator === "<" || direction?.better === "lower";
  const common = { weight: new Decimal(weight), ceiling };
  return indicator.actual?.value === undefined
    ? statedRate(indicator, common)
    : measured(indicator.actual, target, common);
}

type Common = Pick<Result, "weight" | "ceiling">;

/** The actual value against the target, where both are plain numbers of one unit. */
function measured(actual: Quantity, target: Quantity | null, common: Common): Found | null {
  const unit = actual.unit ?? target?.unit ?? "";
  if (actual.value === undefined || !isPlain(actual) || (target && !isComparable(target, unit))) return null;
  const plain = (value: string) => (unit === "%" ? new Decimal(value).times(100) : new Decimal(value));
  const wanted = target?.value === undefined ? null : plain(target.value);
  return { result: { ...common, reached: plain(actual.value), wanted, unit }, at: actual.at };
}

function isPlain({ notes = [] }: Quantity): boolean {
  return notes.every((note) => HARMLESS_NOTES.has(note));
}

/** A target of the same unit, or a blank one. */
function isComparable(target: Quantity, unit: string): boolean {
  const said = target.value !== undefined || target.raw.trim() === "";
  return said && isPlain(target) && (target.unit ?? unit) === unit;
}

function statedRate({ cells, target, reason, cleanName }: Indicator, common: Common): Found | null {
  const rate = STATED_RATE.exec(squeeze(reason?.text ?? "").replaceAll("％", "%"))?.[1];
  if (rate === undefined || !reason || cells.actual || target || !/[率度]$/u.test(cleanName)) return null;
  // All of a rate is wanted where nothing else is.
  const wanted = cleanName.endsWith("率") ? new Decimal(100) : null;
  return { result: { ...common, reached: new Decimal(rate), wanted, unit: "%" }, at: reason.at };
}
