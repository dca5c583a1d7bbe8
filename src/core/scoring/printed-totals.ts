import type { Evaluation } from "../evaluation/evaluation";
import { given, type GivenNumber } from "../evaluation/given";

const POINTS = /^\s*(\d+(?:\.\d+)?)(?:\s*分)?\s*$/;

/** The totals of points that a form prints: in the total row and in its head. */
export function printedTotals({ total, info }: Evaluation): readonly GivenNumber[] {
  const found: GivenNumber[] = [];
  const foot = given(total?.score);
  if (foot) found.push(foot);
  for (const { role, value } of info) {
    const number = role === "self-score" ? POINTS.exec(value.text)?.[1] : undefined;
    const known = found.some(({ at }) => at.row === value.at.row && at.column === value.at.column);
    if (number !== undefined && !known) found.push({ value: number, raw: value.text, at: value.at });
  }
  return found;
}
