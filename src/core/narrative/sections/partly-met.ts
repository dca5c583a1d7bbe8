import { call, says, type Expression } from "../../proof/expression";
import { statesPartlyMet } from "../../vocabulary/outcomes";
import type { Entry } from "../analysis/entry";
import type { OutlineSection } from "../outlines";
import type { PhraseId } from "../phrases";
import type { Filling, Slots } from "../phrases/render";
import type { Span } from "../report";
import { claim } from "../spans/claims";
import { literal, type Writer } from "../writer";
import { allSlots, countInState, stateClaim } from "./outcome-claims";

/** Whether the form itself says of a row that its target was met in part: it is then not called missed. */
export function isPartlyMet({ state, indicator: { status } }: Entry): boolean {
  return state === "missed" && status !== null && statesPartlyMet(status.text);
}

/** Of rows that fell short the words for those that were missed, or of partly met ones alone the words for these. */
export function fellShort(entries: readonly Entry[]): Filling {
  const partly = entries.length > 0 && entries.every(isPartlyMet);
  const missed = stateClaim("missed", entries);
  return partly ? (_, words) => claim("missed", partCondition(entries))(words) : (words) => missed(words);
}

/** What makes it true that rows were met in part: that they fell short, and the words of their form. */
function partCondition(entries: readonly Entry[]): Expression {
  const conditions = entries.flatMap(({ condition, indicator: { status } }) => [
    ...(condition ? [condition] : []),
    ...(status ? [says(status.at, status.text)] : []),
  ]);
  return call("all", conditions);
}

/** Rows by what became of them, and the slots of the sentence that counts them. */
export interface PartCounts {
  readonly reached: readonly Entry[];
  /** Rows that fell short, those among them that were met in part included. */
  readonly missed: readonly Entry[];
  /** Rows that the count is of. */
  readonly judged: readonly Entry[];
  /** Whether the count is of all rows, of which some are not judged. */
  readonly whole: boolean;
  readonly slots: Slots;
}

/**
 * 完成6项，部分完成2项，未完成1项 · Five of eight KPIs met their targets, two did so in part and one missed: counts of tables that call
 * rows partly met; `null` where they call none so.
 */
export function partlyCounts(writer: Writer, counts: PartCounts): readonly Span[] | null {
  const { reached, judged, whole } = counts;
  const partly = counts.missed.filter(isPartlyMet);
  if (partly.length === 0) return null;
  const missed = counts.missed.filter((entry) => !partly.includes(entry));
  const slots: Slots = {
    ...counts.slots,
    partly: countInState(writer, partly, judged.length),
    missed: countInState(writer, missed, judged.length),
    part: fellShort(partly),
    fell: stateClaim("missed", missed),
    targets: (reached.length > 0 ? reached : partly).length === 1 ? "its target" : "their targets",
  };
  const occasion = occasionOf(reached, missed);
  if (writer.locale !== "en") return writer.say(occasion, slots);
  if (occasion === "kpi.partly-all" && !whole)
    return writer.say(occasion, { ...slots, lead: allOf(writer, partly) });
  const first =
    reached.length > 0
      ? countInState(writer, reached, judged.length)
      : countInState(writer, partly, judged.length);
  const lead = writer.sayInEnglish(whole ? "kpi.lead-of-all" : "kpi.lead-of", { ...slots, first });
  return writer.say(occasion, { ...slots, lead });
}

function occasionOf(reached: readonly Entry[], missed: readonly Entry[]): PhraseId {
  if (reached.length === 0) return missed.length === 0 ? "kpi.partly-all" : "kpi.partly-missed";
  return missed.length === 0 ? "kpi.met-partly" : "kpi.met-partly-missed";
}

/** All four KPIs, both KPIs, the KPI. */
function allOf(writer: Writer, partly: readonly Entry[]): readonly Span[] {
  if (partly.length === 1) return writer.sayInEnglish("kpi.lead-only");
  return writer.sayInEnglish("kpi.lead-all", allSlots(writer, partly, partly));
}

/** The words of a heading; over what fell short they do not call missed what its form calls partly met. */
export function headingOver(writer: Writer, { heading, content }: OutlineSection): readonly Span[] | null {
  const text = heading?.[writer.locale];
  if (text === undefined) return null;
  const short = content.includes("missed")
    ? writer.subject.forms.flatMap(({ entries }) => entries.filter(({ state }) => state === "missed"))
    : [];
  const missed = writer.label("heading.missed");
  if (!short.some(isPartlyMet) || !text.includes(missed)) return [literal(text)];
  const words = writer.label(short.every(isPartlyMet) ? "heading.partly" : "heading.partly-missed");
  const [before = "", behind = ""] = text.split(missed);
  return [literal(before), stateClaim("missed", short)(words), literal(behind)];
}
