import { given } from "../../evaluation/given";
import { isFiller } from "../../vocabulary/characters";
import { statesNotMeasured } from "../../vocabulary/outcomes";
import { hasTargetReached, type Entry } from "../analysis/entry";
import { unbroken } from "../spans/quotes";
import type { Writer } from "../writer";
import { cellsOf, doubtOf, findingOn, marksOf, resultOf, type Found } from "./doubt";

/** 0.87 beside a target of 90%: one reading is met, the other missed, by the check W40. */
export function scaleDoubts(writer: Writer, entries: readonly Entry[], found: Found): readonly string[] {
  return entries.flatMap((entry) => {
    const { actual } = entry.indicator;
    const finding = entry.open === "doubtful" ? findingOn(found, "W40", actual?.at) : undefined;
    if (finding?.variant !== "bare") return [];
    const { meant = "", shown = "" } = finding.params;
    return [doubtOf(writer, "asks.doubt-scale", [entry], { ...resultOf(writer, entry), shown, meant })];
  });
}

/** All points of a row whose cell says that nothing was measured: 未调查, —. A blank one is asked for as a result. */
export function unmeasuredDoubts(writer: Writer, entries: readonly Entry[]): readonly string[] {
  const full = entries.filter(
    (entry) =>
      given(entry.indicator.score) !== null &&
      entry.lost?.isZero() === true &&
      !hasTargetReached(entry) &&
      entry.state !== "missed" &&
      saysUnmeasured(entry),
  );
  return full.map((entry) =>
    doubtOf(writer, "asks.doubt-unmeasured", [entry], {
      cells: cellsOf(writer, [entry], ({ indicator: { actual } }) => actual?.at),
      value: unbroken(entry.indicator.actual?.raw ?? ""),
      ...marksOf(writer, entry),
    }),
  );
}

function saysUnmeasured({ indicator: { actual } }: Entry): boolean {
  const text = actual?.raw.trim() ?? "";
  return text !== "" && (isFiller(text) || statesNotMeasured(text));
}
