import { Decimal } from "../common/decimal";
import type { Indicator, Level, Sourced } from "../evaluation/evaluation";
import { call, constant, evaluate, type Expression } from "../proof/expression";
import { foldWidth } from "../reading/text-normalisation";
import type { Quantity } from "../evaluation/quantity";
import type { Locale } from "../common/locale";
import type { CellRef } from "../workbook/a1";
import { quantityValue } from "../evaluation/values";
import { isFilled } from "./analysis/entry";
import { statesNothing } from "../vocabulary/nothing";
import { impliedUnit, numberFigure } from "./printed";
import type { Span } from "./report";
import { englishTerm } from "./saying/en/terms";
import { figure, percentFigure } from "./spans/figures";
import { excerpt, isQuoteOf, LONGEST_IN_TABLE, quote } from "./spans/quotes";
import { literal, type Writer } from "./writer";

/**
 * A level's name: quoted where the cell prints it, in plain words where the form leaves it to be understood, and by its
 * usual term in English.
 */
export function levelSpans({ name, raw, at }: Level, locale: Locale): readonly Span[] {
  const term = locale === "en" ? englishTerm(name) : null;
  if (term !== null) return [literal(term)];
  const written = spacedAsIn(raw, name);
  return [isQuoteOf(written, raw) ? quote(written, at) : literal(written)];
}

/** A name whose blanks were taken out, with the blanks of its cell: Internalprocesses → Internal processes. */
function spacedAsIn(raw: string, name: string): string {
  if (/\p{Script=Han}/u.test(name)) return name;
  const letters = name.replace(/\s+/gu, "");
  const start = raw.replace(/\s+/gu, "").indexOf(letters);
  if (start < 0 || letters === "") return name;
  const places = Array.from(raw.matchAll(/\S/g), ({ index }) => index);
  const [first = 0, last = 0] = [places[start], places[start + letters.length - 1]];
  return raw.slice(first, last + 1).replace(/\s+/gu, " ");
}

/** The indicator's name without decorations, where that is a part of the cell's text; else the cell's text. */
export function bareName({ name, cleanName }: Indicator): readonly Span[] {
  const text = cleanName !== "" && isQuoteOf(cleanName, name.text) ? cleanName : name.text;
  return inBrief(text, name.at);
}

/** The target as printed in the form, or as a figure where it is a plain number. */
export function targetOf(writer: Writer, indicator: Indicator): readonly Span[] {
  const { target, operator } = indicator;
  if (!target || !isFilled(target)) return [];
  const value = valueSpans(target, indicator, writer.locale);
  const sign = operator && isInequality(operator.text) ? operator : null;
  return sign && value[0]?.kind === "figure" ? [signSpan(sign), ...value] : value;
}

/** The sign of a column of its own, one that only looks like it (≧) as it should be (≥). */
function signSpan({ text, at }: Sourced): Span {
  const usual = foldWidth(text);
  return usual === text ? quote(text, at) : literal(usual.trim());
}

/** A sign that says more than "this number"; an equals sign need not be told. */
function isInequality(text: string): boolean {
  return /^\s*[≥≧⩾>＞≤≦⩽<＜][=＝]?\s*$/u.test(text);
}

/** The actual value as printed in the form, or as a figure. */
export function actualOf(writer: Writer, indicator: Indicator): readonly Span[] {
  const { actual } = indicator;
  return actual && isFilled(actual) ? valueSpans(actual, indicator, writer.locale) : [];
}

/** A further value of an indicator, as printed in the form or as a figure; nothing for a dash or a blank. */
export function quantitySpans(writer: Writer, quantity: Quantity, indicator: Indicator): readonly Span[] {
  return isFilled(quantity) && !statesNothing(quantity.raw)
    ? valueSpans(quantity, indicator, writer.locale)
    : [];
}

function valueSpans(quantity: Quantity, indicator: Indicator, locale: Locale): readonly Span[] {
  const english = locale === "en" ? numberFigure(quantity, indicator, locale) : null;
  if (english) {
    const sign = /^\s*([≥≧⩾>＞≤≦⩽<＜][=＝]?)/u.exec(quantity.raw)?.[1];
    return sign === undefined ? [english] : [quote(sign, quantity.at), literal(" "), english];
  }
  const told = quantityFigure(quantity, locale, impliedUnit(indicator, locale));
  if (told) return [told];
  const beside = numberBeside(quantity, locale, impliedUnit(indicator, locale));
  if (beside.length > 0) return beside;
  const words = inBrief(quantity.raw, quantity.at);
  const unit = indicator.unit;
  const bare =
    quantity.date === undefined && /\d\s*$/u.test(quantity.raw) && unit !== null && !statesNothing(unit.text);
  if (!bare) return words;
  const apart = /^[A-Za-z]/u.test(unit.text.trim()) ? [literal(" ")] : [];
  return [...words, ...apart, quote(unit.text, unit.at)];
}

/** A bare number and what stands behind its stop: 95.1 | ，随访210人. */
const NUMBER_BESIDE = /^(\s*[-+]?\d[\d.,]*)(\s*[，,；;（(]\s*\D.*)$/su;

/** 95.1%，随访210人: a number whose unit only its target tells has it behind the number, before what else its cell says. */
function numberBeside(quantity: Quantity, locale: Locale, implied: string): readonly Span[] {
  const [, number, beside] = NUMBER_BESIDE.exec(quantity.raw) ?? [];
  const unit = quantity.unit ?? implied;
  if (number === undefined || beside === undefined || unit === "" || beside.includes(unit)) return [];
  const told = quantityFigure({ ...quantity, raw: number }, locale, implied);
  return told ? [told, ...inBrief(beside.trim(), quantity.at)] : [];
}

/** The words of a cell, shortened at the end of a sentence where they are long. */
export function inBrief(raw: string, at: CellRef): readonly Span[] {
  const { span, cut } = excerpt(raw, at, LONGEST_IN_TABLE);
  return cut ? [span, literal("……")] : [span];
}

/** A number as typed, its unit behind it: figures of a cell keep the precision of the cell. */
const PLAIN_NUMBER = /^[-+－＋]?[\d０-９][\d０-９.,．，]*\s*(.*)$/su;

/**
 * The figure of a quantity that is a plain number with or without a unit; `null` when the cell says more.
 *
 * @param implied the unit of a number that prints none
 */
export function quantityFigure(quantity: Quantity, locale: Locale, implied = ""): Span | null {
  const { raw, value, unit = "", scale = "1" } = quantity;
  const rest = PLAIN_NUMBER.exec(raw.trim().replace(/^[=＝═﹦]\s*/u, ""))?.[1];
  if (value === undefined || rest === undefined || !isUnit(rest, unit)) return null;
  const number = quantityValue(quantity, value);
  if (unit === "%") return typedPercent(number, quantity, locale);
  const expression = scale === "1" ? number : call("divide", number, constant(scale));
  const scaled = scale === "10000" ? "万" : scale === "100000000" ? "亿" : "";
  return figure(expression, locale, {
    unit: spaced(scaled + (unit === "" ? implied : unit)),
    places: placesOf(expression, quantity),
  });
}

/** The places that the cell shows of a number with a fraction: 19.10万元. */
function placesOf(expression: Expression, { written }: Quantity): "exact" | { readonly fixed: number } {
  const exact = evaluate(expression).decimalPlaces();
  const shown = written?.number.split(".")[1]?.length ?? 0;
  return exact > 0 && shown > exact ? { fixed: shown } : "exact";
}

/** A rate with the places that its cell shows, as the text has it: 97.30%. */
function typedPercent(number: Expression, { value = "0", written }: Quantity, locale: Locale): Span {
  const percent = new Decimal(value).times(100);
  if (percent.decimalPlaces() > 4) return percentFigure(number, locale);
  const shown = written?.unit === "%" ? (written.number.split(".")[1]?.length ?? 0) : 0;
  const places = shown >= percent.decimalPlaces() ? { fixed: shown } : ("exact" as const);
  return figure(call("multiply", number, constant(100)), locale, { unit: "%", places });
}

/** Whether what stands behind the number is no more than its unit. */
function isUnit(rest: string, unit: string): boolean {
  const bare = rest.replace(/\s+/gu, "").replace("％", "%");
  return bare === "" || bare.replace(/^[万亿]/u, "") === unit || (unit === "%" && bare === "百分比");
}

/** A unit in Latin letters stands apart from its number. */
function spaced(unit: string): string {
  return /^[A-Za-z]/u.test(unit) ? ` ${unit}` : unit;
}
