import { splitPair } from "../reading";
import type { Draft } from "./draft";
import type { Form } from "./form";
import { printText } from "./print";

/**
 * B12: the cells of targets hold two values each (≥95%/96%), and those of results none. The second may well be the
 * result, but no heading says so.
 */
export function twoValuesInTargets({ rows, columns }: Form): readonly Draft[] {
  if (!columns.target || !columns.actual) return [];
  const open = rows.flatMap(({ indicator: { name, target, actual, cells } }) => {
    const blank = actual === null || actual.raw.trim() === "";
    if (!blank || target === null || target.raw.trim() === "" || cells.actual === undefined) return [];
    const pair = target.date === undefined ? splitPair(target.raw) : null;
    return [{ name: name.text, text: target.raw, at: cells.actual, isPair: pair !== null }];
  });
  const pairs = open.filter(({ isPair }) => isPair);
  const [first, second] = pairs;
  if (first === undefined || second === undefined || pairs.length * 2 <= open.length) return [];
  const params = { rows: String(pairs.length), name: printText(first.name), text: printText(first.text) };
  return [{ variant: "two-values", params, at: pairs.map(({ at }) => at), actual: first.text }];
}
