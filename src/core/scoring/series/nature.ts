import { Decimal, sum } from "../../common/decimal";
import type { NumberQuantity, Quantity } from "../../evaluation/quantity";

/** A number with half a unit of its last printed place: what rounding may have taken from it or added. */
export interface Rounded {
  readonly value: Decimal;
  readonly slack: Decimal;
}

/** A quantity that is a single number, with what its rounding leaves open; `null` for all others. */
export function roundedOf(quantity: Quantity | null): Rounded | null {
  return quantity?.value === undefined || quantity.comparator === "range"
    ? null
    : roundedNumber({ ...quantity, value: quantity.value });
}

/** The number of a quantity that has one. */
export function roundedNumber({ value, written, unit, scale: own = "1" }: NumberQuantity): Rounded {
  const places = decimalPlaces(written?.number ?? value);
  const scale = unit === "%" ? "0.01" : (written?.scale ?? own);
  const slack = new Decimal(scale).times(new Decimal(10).pow(-places)).dividedBy(2);
  return { value: new Decimal(value), slack };
}

/** How many digits a number has behind its point. */
function decimalPlaces(number: string): number {
  const point = number.indexOf(".");
  return point < 0 ? 0 : number.length - point - 1;
}

/** Whether a number may be what others made before they were rounded. */
export function mayBeMadeOf(year: Rounded, made: Rounded): boolean {
  return year.value.minus(made.value).abs().lte(year.slack.plus(made.slack));
}

/** Whether two numbers may be one, the one printed with fewer places than the other. */
export function mayBeSame(one: Rounded, other: Rounded): boolean {
  if (one.slack.eq(other.slack)) return one.value.eq(other.value);
  return one.value.minus(other.value).abs().lte(Decimal.max(one.slack, other.slack));
}

/** The sum of parts, with what their rounding leaves open. */
export function sumOf(parts: readonly Rounded[]): Rounded {
  return { value: sum(parts.map(({ value }) => value)), slack: sum(parts.map(({ slack }) => slack)) };
}

/** What comes about anew in each part and adds up over the year. */
const FLOW =
  /收入|利润|产值|销量|产量|销售额|回款|成本|支出|费用(?!率)|投入|税金|纳税|投诉(?!.*率)|件数|次数|\b(?:revenue|sales|turnover|profit|income|earnings|ebitda?|cost|costs|spend|spending|expenses?|overheads|output|orders|complaints|accidents)\b/i;
/** What is counted at a time, so that the last part of the year is the year's. */
const STOCK =
  /余额|年末|期末|月末|季末|结存|存量|保有量|在册|在职|\b(?:balance|headcount|closing|year[- ]end|outstanding balance)\b/i;
/** Shares, averages and prices are neither. */
const NEITHER =
  /率|占比|比重|比例|人均|户均|单价|均价|平均|单位|周转|天数|满意度|指数|每|\b(?:rate|margin|ratio|share|average|per|days|index|price|score|(?:staff|employee|labou?r|stock|inventory|asset) turnover)\b|%/i;
const SO_FAR = /累计|\b(?:ytd|cumulative|to date)\b/i;

/** What a name says of how parts of the year make the whole; `null` where it does not say so safely. */
export function kindByName(name: string): "flow" | "stock" | null {
  if (SO_FAR.test(name) || NEITHER.test(name)) return null;
  if (STOCK.test(name)) return "stock";
  return FLOW.test(name) ? "flow" : null;
}

/** Whether a name says that each part holds all that came before it. */
export function countsSoFar(name: string): boolean {
  return SO_FAR.test(name);
}
