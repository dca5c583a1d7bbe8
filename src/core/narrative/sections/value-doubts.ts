import { given } from "../../evaluation/given";
import { isFiller } from "../../vocabulary/characters";
import { statesNothing } from "../../vocabulary/nothing";
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

/**
 * Points of rows that show no result: all of them beside words that nothing was measured (未调查, —, 无), any beside a blank.
 */
export function unmeasuredDoubts(writer: Writer, entries: readonly Entry[]): readonly string[] {
  return [
    ...entries.filter(isFullUnmeasured).map((entry) =>
      doubtOf(writer, "asks.doubt-unmeasured", [entry], {
        cells: cellsOf(writer, [entry], ({ indicator: { actual } }) => actual?.at),
        value: unbroken(entry.indicator.actual?.raw ?? ""),
        ...marksOf(writer, entry),
      }),
    ),
    ...blankDoubts(writer, entries.filter(isScoredBlank)),
  ];
}

/** Whether a row has all of its points and a cell that says nothing was measured. */
export function isFullUnmeasured(entry: Entry): boolean {
  const { indicator, lost, state } = entry;
  const told = given(indicator.score) !== null && lost?.isZero() === true;
  return told && !hasTargetReached(entry) && state !== "missed" && saysUnmeasured(entry);
}

function saysUnmeasured({ indicator: { actual } }: Entry): boolean {
  const text = actual?.raw.trim() ?? "";
  return text !== "" && (isFiller(text) || statesNothing(text) || statesNotMeasured(text));
}

/** Whether a row has a target and points, and the cell of its result is blank. */
function isScoredBlank({ state, indicator: { actual, cells, score } }: Entry): boolean {
  const blank = (actual === null || actual.raw.trim() === "") && cells.actual !== undefined;
  return blank && state === "unreported" && Number(given(score)?.value ?? 0) > 0;
}

/** 培训考核合格率完成值（F17）为空，得分（H17）为6分. */
function blankDoubts(writer: Writer, blank: readonly Entry[]): readonly string[] {
  const [only, another] = blank;
  if (!only) return [];
  const cells = cellsOf(writer, blank, ({ indicator }) => indicator.cells.actual);
  if (!another) return [doubtOf(writer, "asks.doubt-blank", blank, { cells, ...marksOf(writer, only) })];
  const points = cellsOf(writer, blank, ({ indicator: { score } }) => score?.at);
  return [doubtOf(writer, "asks.doubt-blanks", blank, { cells, points })];
}
