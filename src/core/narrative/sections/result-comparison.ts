import { isDoneRight } from "../../vocabulary/directions";
import { isAboutCost, isStandard } from "../../vocabulary/subjects";
import { hasTargetReached, type Entry } from "../analysis/entry";
import type { Comparison } from "../planning/clause";
import type { Span } from "../report";
import type { Writer } from "../writer";
import { aimInChinese } from "./aims";
import { isOfWords } from "./result-words";
import { gapOf, isLevel, targetInWords, targetSpans, type Gap, type Said } from "./standing";

/** What a result is said with. */
export interface ResultStyle {
  /** Beside the value of a year before, and by how much a target was passed: reports of companies, without 附表. */
  readonly compared: boolean;
}

/** A ceiling that was kept, of a number for which one makes sense. */
function isWithin(entry: Entry, said: Said, gap: Gap | null): boolean {
  const { actual, target, cleanName } = entry.indicator;
  if (!hasTargetReached(entry) || !entry.reverse || actual?.value === undefined) return false;
  if (isOfWords(said) || (gap === null && isDoneRight(cleanName))) return false;
  // A cost that came out as set is kept within nothing, unless a limit was set.
  return gap !== null || ["≤", "<"].includes(target?.comparator ?? "");
}

/** How the value stands to its target, where that says something. */
export function comparisonOf(
  writer: Writer,
  entry: Entry,
  said: Said,
  { compared }: ResultStyle,
): Comparison<readonly Span[]> {
  const { state } = entry;
  const target = targetSpans(writer, entry);
  const reached = hasTargetReached(entry);
  if (target.length === 0 || state === "unreported") return { kind: "none" };
  const gap = gapOf(writer, entry);
  // What nobody judged is told with what it was to be, where that is another number.
  if (state === "unjudged" && entry.open !== "points-lost") return openComparison(writer, entry, gap);
  if (isWithin(entry, said, gap)) return { kind: "within", limit: target };
  if ((reached || entry.open === "points-lost") && gap === null) return { kind: "none" };
  const held = compared ? { aim: aimInChinese(writer, entry) } : {};
  if (gap?.kind === "days" && reached) return { kind: "days", early: !gap.more, days: [gap.figure], ...held };
  if (compared && reached && gap?.kind === "amount")
    return { kind: "gap", more: gap.more, gap: [gap.figure], level: isLevel(entry), ...held };
  return { kind: "target", target: targetInWords(writer, entry), ...held };
}

/** What nobody judged: of a standard how far it is from the plan, of other amounts what they were to be. */
function openComparison(writer: Writer, entry: Entry, gap: Gap | null): Comparison<readonly Span[]> {
  if (gap?.kind !== "amount") return { kind: "none" };
  const { cleanName, target } = entry.indicator;
  return isStandard(cleanName, target?.unit) || isAboutCost(cleanName)
    ? { kind: "plan", more: gap.more, gap: [gap.figure] }
    : { kind: "target", target: targetInWords(writer, entry) };
}
