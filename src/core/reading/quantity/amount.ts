import type { SourcedNumber } from "../../evaluation/evaluation";
import { AMOUNT_PLACES, amountUnitOf, placesOfWords, type AmountUnit } from "../../vocabulary/money";
import type { CellRef } from "../../workbook/a1";
import type { Cell } from "../../workbook/snapshot";
import { foldWidth, squeeze } from "../text-normalisation";
import { isDateFormat, isTimeFormat } from "./dates";
import { canonical, shift } from "./decimal-text";
import { splitNote } from "./note";
import { shownNumber } from "./shown-number";

const AMOUNT = /^(?:人民币|[¥￥])?(-?\d+(?:\.\d+)?)([十百千]?[万亿]元?|千元?|元)?整?$/;
const POINTS = /^(-?\d+(?:\.\d+)?)(?:分|%)?$/;
const THOUSANDS = /(\d),(?=\d{3}(?!\d))/g;

/** What an amount cell or text says: the number in the block's unit and the unit printed with it. */
export interface ParsedAmount {
  /** Decimal string in `blockUnit`. */
  readonly value: string;
  readonly printedUnit: string | null;
}

/** Reads `1,234.5`, `4753.66万元`, `¥880`; `null` when the text is no amount. */
export function parseAmount(text: string, blockUnit: AmountUnit): ParsedAmount | null {
  const plain = squeeze(text).replace(THOUSANDS, "$1");
  const [, digits, printed] = AMOUNT.exec(plain) ?? AMOUNT.exec(splitNote(plain)?.body ?? "") ?? [];
  if (digits === undefined) return null;
  const places = printed === undefined ? 0 : placesOfWords(printed) - AMOUNT_PLACES[blockUnit];
  return { value: places === 0 ? canonical(digits) : shift(digits, places), printedUnit: printed ?? null };
}

/** The amount unit named in a text (`金额单位:元`, `项目资金(万元)`), or `null`. */
export function amountUnitIn(text: string): AmountUnit | null {
  if (/\b10,?000\s*(?:yuan|rmb|cny)\b/i.test(text)) return "万元";
  if (/[(（:：]\s*(?:in\s+)?(?:yuan|rmb|cny)(?:\s*[)）])?\s*$/i.test(text)) return "元";
  const [found] = /百万元|千元|万元|亿元|(?:单位:?|[(（:])元(?![/\p{L}])|^元$/u.exec(foldWidth(text)) ?? [];
  return found === undefined ? null : amountUnitOf(found.replace(/^.*(?=元$)(?<![千万亿])/u, ""));
}

/** An amount cell as a number in the block's unit. `null` for an empty cell. */
export function amountOf(cell: Cell | undefined, at: CellRef, blockUnit: AmountUnit): SourcedNumber | null {
  return numberOf(cell, at, (text) => parseAmount(text, blockUnit)?.value ?? null);
}

/** A weight or score cell: `10`, `10分`, `22.5`, a share of `10%` (10 points of 100). `null` for an empty cell. */
export function pointsOf(cell: Cell | undefined, at: CellRef): SourcedNumber | null {
  return numberOf(cell, at, parsePoints);
}

/** Points as printed (`10分`, `(10)`), or `null`. */
export function parsePoints(text: string): string | null {
  const plain = squeeze(text).replace(/^\((.*)\)$/, "$1");
  const [, digits] = POINTS.exec(plain) ?? [];
  return digits === undefined ? null : canonical(digits);
}

/**
 * A rate cell as a fraction: `80.45%`, a per-cent cell, and bare numbers above 1 (79.27 in a column headed 执行率).
 * A bare number up to 1 is a fraction already. `null` for an empty cell.
 */
export function rateOf(cell: Cell | undefined, at: CellRef): SourcedNumber | null {
  return numberOf(cell, at, parseRate);
}

function parseRate(text: string): string | null {
  const [, digits, percent] = /^(-?\d+(?:\.\d+)?)(%)?$/.exec(squeeze(text).replace(THOUSANDS, "$1")) ?? [];
  if (digits === undefined) return null;
  return percent !== undefined || Math.abs(Number(digits)) > 1 ? shift(digits, -2) : canonical(digits);
}

function numberOf(
  cell: Cell | undefined,
  at: CellRef,
  parse: (text: string) => string | null,
): SourcedNumber | null {
  if (cell === undefined) return null;
  const raw = cell.text;
  if (cell.error !== undefined || (cell.value === null && cell.formula !== undefined)) {
    return { raw, value: null, at };
  }
  if (raw.trim() === "") return null;
  return {
    raw,
    value: typeof cell.value === "number" ? parseShown(cell, cell.value, parse) : parse(raw),
    at,
  };
}

/** What a number cell says; a day is no number, and words around a number leave the number. */
function parseShown(cell: Cell, value: number, parse: (text: string) => string | null): string | null {
  if (isDateFormat(cell.format) || isTimeFormat(cell.format)) return null;
  const { text, number } = shownNumber(cell, value);
  return parse(text) ?? (number === null ? null : parse(number));
}
