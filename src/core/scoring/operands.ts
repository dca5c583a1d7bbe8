import { Decimal } from "../common/decimal";
import { call, constant, type Expression } from "../proof/expression";
import type { Quantity } from "../evaluation/quantity";
import { quantityValue } from "../evaluation/values";
import type { ReadingKind } from "../proof/node";
import type { CellRef } from "../workbook/a1";
import { asPercent, compare } from "./numbers";
import { commonUnit, isPercent } from "./units";

/** A number in a comparison: its exact value, where it comes from and how a person writes it. */
export interface Operand {
  /** Decimal string, in the unit that both sides of the comparison share. */
  readonly value: string;
  readonly expression: Expression;
  /** As it stands in a written formula: `69`, `97.3%`, `1.2`. */
  readonly shown: string;
  readonly at: CellRef;
}

/** A value of a target and an actual in one unit. */
export interface Pair {
  readonly reference: Operand;
  readonly actual: Operand;
}

/** A value of the target and the actual in one unit, or `undefined` when their units do not agree. */
export function inOneUnit(
  target: Quantity,
  value: string,
  reading: ReadingKind,
  actual: Quantity,
): Pair | undefined {
  const unit = commonUnit(target.unit, actual.unit);
  const actualValue = actual.value ?? "0";
  if (unit.relation === "different") return undefined;
  if (unit.relation === "inherited" && (isPercent(target.unit) || isPercent(actual.unit))) {
    return asFractions(target, value, reading, actual);
  }
  if ((isBare(target) || isBare(actual)) && (target.scale ?? "1") !== (actual.scale ?? "1")) {
    return inOneScale(target, value, reading, actual);
  }
  // 万 on both sides is left out of the written formula: 1093 ÷ 1100, not 10930000 ÷ 11000000.
  const scale = target.scale === actual.scale ? target.scale : undefined;
  return {
    reference: operand(target, value, reading, unit.left, scale),
    actual: operand(actual, actualValue, "quantity", unit.right, scale),
  };
}

function operand(
  quantity: Quantity,
  value: string,
  reading: ReadingKind,
  factor: string,
  scale: string | undefined,
): Operand {
  const cell = quantityValue(quantity, value, reading);
  if (factor !== "1") {
    const converted = new Decimal(value).times(factor).toString();
    return {
      value: converted,
      expression: call("multiply", cell, constant(factor)),
      shown: `${value}${quantity.unit ?? ""}`,
      at: quantity.at,
    };
  }
  return { value, expression: cell, shown: shownAs(quantity, value, scale), at: quantity.at };
}

function shownAs(quantity: Quantity, value: string, scale: string | undefined): string {
  if (isPercent(quantity.unit)) return asPercent(value);
  if (scale === undefined || scale === "1") return value;
  return new Decimal(value).dividedBy(scale).toString();
}

/** One side prints a per cent sign, the other a bare number: 95 beside 95 % means 95 %, 1 beside 100 % means 100 %. */
function asFractions(
  target: Quantity,
  value: string,
  reading: ReadingKind,
  actual: Quantity,
): Pair | undefined {
  const actualValue = actual.value ?? "0";
  if (isPercent(target.unit)) {
    const bare = bareFraction(actual, actualValue, "quantity", value);
    return bare && { reference: operand(target, value, reading, "1", undefined), actual: bare };
  }
  const bare = bareFraction(target, value, reading, actualValue);
  return bare && { reference: bare, actual: operand(actual, actualValue, "quantity", "1", undefined) };
}

/**
 * One side prints 万 and a unit, the other a bare number: 120 beside 120万元 means 120万元, 1200000 beside it 1200000元. The
 * bare one is taken the way that comes nearer to the other side, and no way where both are as far.
 */
function inOneScale(
  target: Quantity,
  value: string,
  reading: ReadingKind,
  actual: Quantity,
): Pair | undefined {
  const actualValue = actual.value ?? "0";
  const scale = (isBare(target) ? actual.scale : target.scale) ?? "1";
  const side = (quantity: Quantity, own: string, kind: ReadingKind, other: string): Operand | undefined => {
    if (!isBare(quantity)) return operand(quantity, own, kind, "1", scale);
    const moved = new Decimal(own).times(scale).toString();
    const [plain, scaled] = [distance(own, other), distance(moved, other)];
    // Nought is nought in any size.
    if (plain === scaled && plain !== 0) return undefined;
    return plain <= scaled
      ? operand(quantity, own, kind, "1", scale)
      : { ...operand(quantity, own, kind, scale, undefined), shown: own };
  };
  const reference = side(target, value, reading, actualValue);
  const result = side(actual, actualValue, "quantity", value);
  return reference && result && { reference, actual: result };
}

/** Whether nothing stands behind the number. */
function isBare({ unit, scale }: Quantity): boolean {
  return unit === undefined && scale === undefined;
}

/** How many powers of ten lie between two numbers; none between noughts. */
function distance(one: string, other: string): number {
  if (Number(one) === 0 || Number(other) === 0) return 0;
  return Math.abs(Math.log10(Math.abs(Number(one) / Number(other))));
}

const PER_CENT = "100";

/**
 * A bare number beside a fraction. From 2 up it can only be per cent. Below, it is taken the way that lies within
 * a factor of ten of the other side, when exactly one way does; otherwise nobody can tell, and nothing is guessed.
 */
function bareFraction(
  quantity: Quantity,
  value: string,
  reading: ReadingKind,
  other: string,
): Operand | undefined {
  const { at } = quantity;
  const cell = quantityValue(quantity, value, reading);
  const number = new Decimal(value);
  const fraction = number.dividedBy(PER_CENT);
  const perCent: Operand = {
    value: fraction.toString(),
    expression: call("divide", cell, constant(PER_CENT)),
    shown: `${value}%`,
    at,
  };
  const asIs: Operand = { value, expression: cell, shown: asPercent(value), at };
  if (compare(value, "2") >= 0) return perCent;
  if (number.isZero()) return asIs;
  const fits = near(number, other);
  return fits === near(fraction, other) ? undefined : fits ? asIs : perCent;
}

function near(value: Decimal, other: string): boolean {
  const ratio = new Decimal(other).isZero() ? undefined : value.dividedBy(other).abs();
  return ratio !== undefined && ratio.gte("0.1") && ratio.lte("10");
}
