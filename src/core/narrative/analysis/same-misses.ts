import { append } from "../../common/many";
import type { Indicator } from "../../evaluation/evaluation";
import { numberOf } from "../../evaluation/values";
import { call, type Expression } from "../../proof/expression";
import { squeeze } from "../../vocabulary/characters";
import type { Entry } from "./entry";

/** Of two names of one thing the one that leaves a word out is no shorter than this. */
const SHORTEST_NAME = 4;

/**
 * What makes all misses of a project the same as misses of its department's own form: each has one there with the same
 * name, or one that leaves a word out (农村供水水质达标率, 供水水质达标率), the same target and the same result. `null` where
 * one of them has none, or more than one.
 */
export function sameMisses(missed: readonly Entry[], others: readonly Entry[]): Expression | null {
  const taken = new Set<Entry>();
  const conditions: Expression[] = [];
  for (const { indicator } of missed) {
    const found = others.filter(
      (other) => namesAgree(indicator, other.indicator) && sameNumbers(indicator, other.indicator) !== null,
    );
    const [only, another] = found;
    if (!only || another || taken.has(only)) return null;
    taken.add(only);
    append(conditions, sameNumbers(indicator, only.indicator) ?? []);
    if (only.condition) conditions.push(only.condition);
  }
  return conditions.length === 0 ? null : { op: "all", args: conditions };
}

function namesAgree(one: Indicator, other: Indicator): boolean {
  const names = [squeeze(one.cleanName), squeeze(other.cleanName)].sort((a, b) => a.length - b.length);
  const [shorter = "", longer = ""] = names;
  return shorter === longer || (shorter.length >= SHORTEST_NAME && longer.includes(shorter));
}

/** That target and result are the same; `null` where they are not, or are no numbers. */
function sameNumbers(one: Indicator, other: Indicator): readonly Expression[] | null {
  const sides = (["target", "actual"] as const).map((side) => {
    const [own, their] = [one[side], other[side]];
    const [number, same] = [numberOf(own), numberOf(their)];
    const equal = own?.value === their?.value && own?.unit === their?.unit;
    return number && same && equal && own?.comparator === their?.comparator ? call("=", number, same) : null;
  });
  return sides.every((side) => side !== null) ? sides : null;
}
