import { unrounded } from "../evaluation/rounded";
import type { Indicator } from "../evaluation/evaluation";
import type { Quantity } from "../evaluation/quantity";
import { numberOf, quantityValue } from "../evaluation/values";
import { call, constant, evaluate, type Expression } from "../proof/expression";
import type { Locale } from "../common/locale";
import type { FigureSpan, Span } from "./report";
import { englishUnit, type EnglishUnit } from "./saying/en/units";
import { figure } from "./spans/figures";

const PER = /[/／每]([^·.、*]{1,3})$/u;

/**
 * A price for each of something without what it is for where the name says that already: 单座维修养护成本 4.32万元/座 → 4.32万元, not
 * 平均单位成本 14.9万元/公里.
 */
function withoutEach(unit: string, name: string): string {
  const each = PER.exec(unit)?.[1];
  const says =
    each !== undefined && [`单${each}`, `每${each}`, `${each}均`].some((words) => name.includes(words));
  return says ? unit.replace(PER, "") : unit;
}

/** A unit in front of the number and behind it: £m → £49.6m. */
interface PrintedUnit {
  readonly prefix: string;
  readonly unit: string;
}

const SIGNS: ReadonlyMap<string, string> = new Map([
  ["USD", "$"],
  ["GBP", "£"],
  ["EUR", "€"],
]);
const CURRENCY = /^([£$€¥])\s*(m|mn|million|k|bn|billion|['’]?0{3}s?|thousands?)?$/iu;
/** £000, £'000: sums in thousands. */
const THOUSANDS = /^(?:['’]?0{3}s?|thousands?)$/iu;
/** What only says that the number is a count: no., number. */
const COUNT = /^(?:nos?\.?|numbers?|count|qty|#)$/iu;

/** The unit of a quantity as its cell or its unit column prints it. */
function ownUnit({ written, unit = "" }: Quantity, { cleanName, unit: column }: Indicator): string {
  const scale = written?.scale === "10000" ? "万" : written?.scale === "100000000" ? "亿" : "";
  const named = column?.text.trim() ?? "";
  // A number in the column of units is none, and would run into the number before it.
  const own =
    (written?.unit ?? "") || `${scale}${unit}` || (/\d/u.test(named) && !CURRENCY.test(named) ? "" : named);
  if (/^[-—–/]$/u.test(own) || COUNT.test(own)) return "";
  // 6.08元/平方米/年 says more than its name.
  const once = own.split(/[/／每]/u).length === 2;
  const bare = once ? withoutEach(own, cleanName) : own;
  return bare === "" ? unit : bare;
}

const RATE = /(?:率|满意度)$/u;

/**
 * Whether an indicator is a rate whose cells leave out the per cent sign: 工程完工率, 100 and 100. From more than 2 up to
 * 100 a rate can be nothing else.
 */
export function isBareRate({ cleanName, target, actual, unit }: Indicator): boolean {
  const sides = [target, actual].flatMap((side) => (side?.value === undefined ? [] : [side]));
  const fits = ({ value = "", unit: own }: Quantity): boolean =>
    own === undefined && Number(value) > 2 && Number(value) <= 100;
  return RATE.test(cleanName) && unit === null && sides.length > 0 && sides.every(fits);
}

/** What a name counts, at its end: 受资助学生人数, 参训人次, 安全运行天数. */
const COUNTED =
  /(人次|户次|家次|点次|剂次|场次|批次)(?:数量?)?$|(?<=.{2})([人户次起件个天])数$|项目(?:总?数量?|个数)?$/u;

/** The unit of numbers that print none, where the name tells it: per cent of a rate; in Chinese 人 of 人数, 个 of 项目数量. */
export function impliedUnit(indicator: Indicator, locale: Locale): string {
  if (isBareRate(indicator)) return "%";
  const money = indicator.unit?.text.trim() ?? "";
  if (/^[万亿]?元$/u.test(money)) return money;
  if (locale === "en") return "";
  const counted = COUNTED.exec(indicator.cleanName);
  return counted ? (counted[1] ?? counted[2] ?? "个") : "";
}

/** Whether a quantity is an amount of money: its unit is one, or a currency stands before its numbers. */
export function isMoney(quantity: Quantity | null, indicator: Indicator): boolean {
  if (quantity === null) return false;
  const unit = ownUnit(quantity, indicator);
  return SIGNS.has(unit) || CURRENCY.test(unit) || /(?:元|yuan|cny|rmb)$/iu.test(unit);
}

/** Units of time are told although the name holds them: Days sales outstanding rose to 52 days. */
const TIME = /^(?:second|minute|hour|day|week|month|year)s?$/iu;

/** Training days per employee, in days: what each has so many of. */
function namesPer(name: string, unit: string): boolean {
  return name.toLowerCase().includes(`${unit.toLowerCase()} per `);
}

/** How the numbers of an indicator are printed. */
function unitIn(quantity: Quantity, indicator: Indicator, locale: Locale): PrintedUnit {
  const text = isBareRate(indicator) ? "%" : ownUnit(quantity, indicator) || impliedUnit(indicator, locale);
  const sign = SIGNS.get(text);
  if (sign !== undefined) return { prefix: sign, unit: "" };
  const currency = CURRENCY.exec(text);
  const [, sum, many = ""] = currency ?? [];
  if (sum !== undefined) return { prefix: sum, unit: THOUSANDS.test(many) ? "k" : many };
  // The name says already what is counted: New customers won, 52.
  const named =
    text.length > 2 &&
    (!TIME.test(text) || namesPer(indicator.cleanName, text)) &&
    indicator.cleanName.toLowerCase().includes(text.toLowerCase());
  if (locale === "en" && named) return { prefix: "", unit: "" };
  return { prefix: "", unit: locale === "en" || /^[A-Za-z]/u.test(text) ? spaced(text) : wide(text) };
}

/** 45台（套）: brackets of a Chinese unit are those of Chinese text. */
function wide(unit: string): string {
  return unit.replace(/\(([^()]*\p{Script=Han}[^()]*)\)/gu, "（$1）");
}

function spaced(unit: string): string {
  return unit === "" || /^[%‰°/]|^x$/u.test(unit) ? unit : ` ${unit}`;
}

function placesOf({ written, value = "", unit }: Quantity): number {
  const places = (written?.number ?? value).split(".")[1]?.length ?? 0;
  // A share that its cell writes as a fraction (0.87) is told in per cent: two places of it are whole numbers.
  const fraction =
    unit === "%" && written !== undefined && written.unit !== "%" && Number(written.number) === Number(value);
  return fraction ? Math.max(0, places - 2) : places;
}

/** The places of a number; in English no fewer than those of its target, so that a row is told in one style: 9.0 beside 9.0. */
function placesBeside(quantity: Quantity, { target }: Indicator, locale: Locale): number {
  const own = placesOf(quantity);
  const alike = target !== null && target.unit === quantity.unit && target.written !== undefined;
  return locale === "en" && alike ? Math.max(own, Math.min(placesOf(target), MOST_PLACES)) : own;
}

const MOST_PLACES = 2;

/** A number of the indicator in the unit and scale that its cell prints. */
function scaled(expression: Expression, { unit, scale = "1", written }: Quantity): Expression {
  if (unit === "%") return call("multiply", expression, constant(100));
  const by = written?.scale ?? scale;
  return by === "1" ? expression : call("divide", expression, constant(by));
}

/**
 * The number of a target or an actual as its cell prints it, without a sign before it: `≥36公里` → `36公里`. `null` where
 * the cell says no single number.
 *
 * @param bare without the unit, where a number of the same kind stands before it
 */
export function numberFigure(
  quantity: Quantity,
  indicator: Indicator,
  locale: Locale,
  bare = false,
): FigureSpan | null {
  const value = numberOf(quantity);
  if (!value || quantity.written === undefined || quantity.comparator === "range") return null;
  const short = locale === "en" ? inShort(quantity) : null;
  if (short) return figure(call("divide", value, constant(short.by)), locale, short.printed);
  // Thousands and millions that were counted out ($1.2m) are told in the words of the cell.
  if (!quantity.raw.replace(/[,，\s]/gu, "").includes(quantity.written.number)) return null;
  const printed = printedNumber(value, quantity, indicator, locale);
  const { prefix, unit } = printed;
  const told = figure(printed.number, locale, {
    unit: bare && (prefix === "" || prefix === "CNY ") && unit.startsWith(" ") ? "" : unit,
    places:
      printed.times === "1" && unrounded(indicator, quantity) === null
        ? { fixed: placesBeside(quantity, indicator, locale) }
        : "exact",
    prefix,
  });
  return locale === "en" ? ofOne(told, printed.number) : told;
}

/** A unit of time in the singular behind one: 1.0 minute. */
function ofOne(told: FigureSpan, number: Expression): FigureSpan {
  const many = /\d (?:second|minute|hour|day|week|month|year)s$/u.test(told.text);
  return many && evaluate(number).eq(1) ? { ...told, text: told.text.slice(0, -1) } : told;
}

/** Sums as English writes them in a cell of words: £8.0m, $1.2bn, (£4.2m), USD 1.2m. */
const SHORT =
  /([£$€¥]|\b(?:USD|GBP|EUR)\b)\s*[-−–(]?\s*([\d,]+(?:\.(\d+))?)\s*\)?\s*(k|mn?|million|bn|billion)\b/iu;
const SHORT_TIMES: Readonly<Record<string, string>> = { k: "1000", m: "1000000", b: "1000000000" };

/** How a sum that its cell gives in thousands or millions is printed so again. */
function inShort({ raw }: Quantity): {
  readonly by: string;
  readonly printed: {
    readonly prefix: string;
    readonly unit: string;
    readonly places: { readonly fixed: number };
  };
} | null {
  const [, currency = "", , decimals = "", letters = ""] = SHORT.exec(raw) ?? [];
  const by = SHORT_TIMES[letters.slice(0, 1).toLowerCase()];
  if (by === undefined) return null;
  const unit = letters.length > 2 ? ` ${letters.toLowerCase()}` : letters;
  const prefix = currency.length > 1 ? `${currency.toUpperCase()} ` : currency;
  return { by, printed: { prefix, unit, places: { fixed: decimals.length } } };
}

/** A number of an indicator with its unit: in English 1.2万亩 are 12,000 mu, 15万元 are CNY 150,000. */
function printedNumber(
  value: Expression,
  quantity: Quantity,
  indicator: Indicator,
  locale: Locale,
): PrintedUnit & { readonly number: Expression; readonly times: EnglishUnit["times"] } {
  const text = ownUnit(quantity, indicator) || impliedUnit(indicator, locale);
  const english = locale === "en" && !isBareRate(indicator) ? englishUnit(text) : null;
  if (english === null) {
    const number = scaled(value, quantity);
    return { number, times: "1", ...unitIn(quantity, indicator, locale) };
  }
  const by = quantity.written?.scale ?? quantity.scale ?? "1";
  const { times, prefix, one, more } = english;
  const number =
    times === "1"
      ? scaled(value, quantity)
      : by === times
        ? value
        : call("multiply", scaled(value, quantity), constant(times));
  return { number, times, prefix, unit: evaluate(number).eq(1) ? one : more };
}

/** A unit behind one, and behind any other number. */
export interface Plural {
  readonly one: string;
  readonly more: string;
}

/** A unit that is a noun goes without saying in a difference (7 over the limit); a symbol does not (8 kWh over it). */
const NOUN = /^ \p{Ll}{4,}(?: (?:per|of|an?) \p{L}.*)?$/u;

/**
 * A difference between two numbers of an indicator, in the unit of the first and with the places of the finer one; of
 * rates in percentage points.
 */
export function gapFigure(
  gap: Expression,
  [first, second]: readonly [Quantity, Quantity],
  indicator: Indicator,
  locale: Locale,
  points: Plural,
): FigureSpan {
  const short = locale === "en" ? inShort(first) : null;
  if (short) {
    const alike = inShort(second)?.by === short.by || Number(second.value) === 0;
    const { places } = short.printed;
    const least = Math.max(places.fixed, inShort(second)?.printed.places.fixed ?? 0);
    return figure(call("divide", gap, constant(short.by)), locale, {
      ...short.printed,
      places: alike ? { fixed: least } : "exact",
    });
  }
  const places = Math.max(placesOf(first), placesOf(second));
  const rate = first.unit === "%" || isBareRate(indicator);
  const printed = printedNumber(gap, first, indicator, locale);
  const shown = rate ? scaled(gap, first) : printed.number;
  const { prefix, unit } = rate
    ? { prefix: "", unit: evaluate(shown).eq(1) ? points.one : points.more }
    : printed;
  return figure(shown, locale, {
    unit: locale === "en" && !rate && NOUN.test(unit) ? "" : unit,
    places:
      locale === "en" && printed.times === "1" && isMoney(first, indicator)
        ? { fixed: places }
        : { upTo: Math.max(places, first.unit === "%" ? 2 : 0) },
    prefix,
  });
}

/** A bound of a range in its unit. */
export function boundFigure(
  quantity: Quantity,
  bound: "low" | "high",
  unit: string,
  locale: Locale,
): Span | null {
  const value = quantity[bound];
  if (value === undefined) return null;
  const english = locale === "en" ? englishUnit(unit) : null;
  const number = scaled(quantityValue(quantity, value, bound), quantity);
  return figure(number, locale, { unit: english?.times === "1" ? english.more : unit, places: "exact" });
}
