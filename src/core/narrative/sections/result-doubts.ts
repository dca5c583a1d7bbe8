import { isCopied } from "../../scoring";
import { squeeze } from "../../vocabulary/characters";
import { statesFullSuccess } from "../../vocabulary/outcomes";
import type { Entry } from "../analysis/entry";
import { isBareExecution } from "../analysis/execution-row";
import type { Span } from "../report";
import { evaluate } from "../../proof/expression";
import { unbroken } from "../spans/quotes";
import type { Writer } from "../writer";
import { asksOnce } from "./asking";
import { cellsInWords } from "./cells-in-words";
import { cellsOf, doubt, doubtOf, findingOn, marksOf, resultOf, type Found } from "./doubt";
import { scaleDoubts, unmeasuredDoubts } from "./value-doubts";
import { printedUnit } from "./printed-unit";
import { causeOf, measureOf } from "./reasons";
import { ruleDoubts } from "./rule-doubts";
import { scoringNote } from "./scoring-notes";

/** The checks whose findings are asked about. */
const DOUBTED_BY: ReadonlySet<string> = new Set(["B03", "B06", "W05", "W08", "W20", "W40"]);

/**
 * 【请核实：造林补助、抚育补助（E20、E21）未写计量单位】: what stands in the cells of rows that are told, and cannot be signed as
 * it stands. One slot for the rows of a group; each kind of doubt names its cells.
 */
export function resultDoubts(writer: Writer, entries: readonly Entry[]): readonly Span[] {
  const found = writer.subject.forms.flatMap(({ findings }) =>
    findings.filter(({ rule }) => DOUBTED_BY.has(rule)),
  );
  const doubts = [
    unitDoubts,
    rateDoubts,
    boundDoubts,
    valueDoubts,
    scaleDoubts,
    unmeasuredDoubts,
    pointDoubts,
    fullDoubts,
    ruleDoubts,
    orderDoubts,
  ].flatMap((doubtsIn) => doubtsIn(writer, entries, found));
  return doubts.length === 0 ? [] : writer.verify(doubts.join(writer.label("list.semicolon")));
}

/** Rows told with the bare number of their cell, by the check W08. */
function unitDoubts(writer: Writer, entries: readonly Entry[], found: Found): readonly string[] {
  const open = entries.filter((entry) => {
    const { target, actual } = entry.indicator;
    const finding = findingOn(found, "W08", target?.at);
    // 每亩300 lacks its money although it has a unit; a number of nothing may have been given one since.
    const lacks = finding?.variant === "money" || (finding?.variant === "bare" && printedUnit(entry) === "");
    return lacks && actual?.value !== undefined;
  });
  return doubt(writer, "asks.doubt-unit", open, {
    cells: cellsOf(writer, open, ({ indicator: { target } }) => target?.at),
  });
}

/** A rate that is told as so many of something (家庭医生签约率22584人), by the check W08. */
function rateDoubts(writer: Writer, entries: readonly Entry[], found: Found): readonly string[] {
  const counted = entries.filter(
    ({ indicator: { target } }) => findingOn(found, "W08", target?.at)?.variant === "rate-name",
  );
  const cells = counted.flatMap(({ indicator: { target, actual } }) =>
    [target, actual].flatMap((value) => value?.at ?? []),
  );
  return doubt(writer, "asks.doubt-rate-unit", counted, {
    cells: cellsInWords(writer, cells, writer.several),
  });
}

/** Rows of which one came nearer to its target than another by so much, of the points of one row. */
const NEARER = 0.02;

/** Points of rows that missed their targets and have more (B06) than rows of as many points that came nearer to theirs. */
function orderDoubts(writer: Writer, entries: readonly Entry[], found: Found): readonly string[] {
  const missed = entries.filter(
    ({ state, reverse, completionValue, lost }) =>
      state === "missed" && !reverse && completionValue !== null && lost?.gt(0) === true,
  );
  const high = missed.filter(
    (entry) =>
      findingOn(found, "B06", entry.indicator.score?.at)?.variant === "above" &&
      missed.some((other) => cameNearerForLess(other, entry)),
  );
  return doubt(writer, "asks.doubt-order", high, {
    points: cellsOf(writer, high, ({ indicator: { score } }) => score?.at),
  });
}

function cameNearerForLess(other: Entry, { completionValue, lost, indicator }: Entry): boolean {
  return (
    other.indicator.weight?.value === indicator.weight?.value &&
    lost !== null &&
    completionValue !== null &&
    other.lost?.gt(lost) === true &&
    other.completionValue?.gte(completionValue.plus(NEARER)) === true
  );
}

/** Whether a row reached its target, lost points all the same, and nothing says why: one of the two cells is wrong. */
export function isDoubtfulLoss(entry: Entry): boolean {
  return (
    (entry.open === "points-lost" || (isWholeExecution(entry) && entry.lost?.gt(0) === true)) &&
    causeOf(entry.reason) === null &&
    measureOf(entry) === null &&
    hasReachedIt(entry)
  );
}

/** 【请核实：安装坡面水标尺、水标尺宽度（F13、F14）填写的是目标值，不是实际完成值】: rows that were asked for by {@link isCopied}. */
export function copiedDoubt(writer: Writer, copied: readonly Entry[]): readonly Span[] {
  if (copied.length === 0) return [];
  const cells = cellsOf(writer, copied, ({ indicator: { actual } }) => actual?.at);
  return writer.verify(doubtOf(writer, "asks.doubt-copied", copied, { cells }));
}

/** All points of a row although the number beside them misses its target (B06); of several rows the cells tell which. */
function fullDoubts(writer: Writer, entries: readonly Entry[], found: Found): readonly string[] {
  const full = entries.filter(
    ({ lost, state, indicator: { score, actual } }) =>
      state === "missed" &&
      lost?.isZero() &&
      actual?.value !== undefined &&
      (findingOn(found, "B06", score?.at)?.variant ?? "own-rule") !== "own-rule",
  );
  const [only, another] = full;
  if (only && !another) {
    return doubt(writer, "asks.doubt-full", full, { ...resultOf(writer, only), ...marksOf(writer, only) });
  }
  return doubt(writer, "asks.doubt-full-many", full, {
    cells: cellsOf(writer, full, ({ indicator: { actual } }) => actual?.at),
    points: cellsOf(writer, full, ({ indicator: { score } }) => score?.at),
  });
}

/** Whether target and actual themselves show it, by numbers, days or the same words; not only the share of the points. */
function hasReachedIt(entry: Entry): boolean {
  const { target, actual } = entry.indicator;
  if (isWholeExecution(entry)) return true;
  if (!target || !actual) return false;
  const measured = actual.value !== undefined || actual.date !== undefined || statesFullSuccess(actual.raw);
  return measured || squeeze(target.raw) === squeeze(actual.raw);
}

/**
 * 【请核实：资金到位及时率目标值（E18）为100%、完成值（G18）为100%，得分（I18）为7分，少于分值10分；得分无误的，请写明扣分原因】: of rows that
 * {@link isDoubtfulLoss}. It shows what stands in the cells and says of none that it is right.
 */
export function lossDoubt(writer: Writer, doubted: readonly Entry[]): readonly Span[] {
  const [only, another] = doubted;
  if (!only) return [];
  const clauses = another
    ? lossClauses(writer, doubted)
    : [
        doubtOf(writer, isWholeExecution(only) ? "asks.doubt-loss-rate" : "asks.doubt-loss", [only], {
          ...resultOf(writer, only),
          ...marksOf(writer, only),
        }),
      ];
  return writer.verify([...clauses, writer.label("asks.doubt-why")].join(writer.label("list.semicolon")));
}

/** Of several rows: where their results stand, and once for all their points. */
function lossClauses(writer: Writer, doubted: readonly Entry[]): readonly string[] {
  const rates = doubted.filter(isWholeExecution);
  const others = doubted.filter((entry) => !rates.includes(entry));
  const marks = (unit: readonly (string | null)[]) =>
    unit
      .map((value) => writer.labelWith("asks.doubt-marks", { value: value ?? "" }))
      .join(writer.label("list.comma"));
  return [
    ...rates.map((entry) => doubtOf(writer, "asks.doubt-losses-rate", [entry], resultOf(writer, entry))),
    ...doubt(writer, "asks.doubt-losses", others, {
      target: cellsOf(writer, others, ({ indicator: { target } }) => target?.at),
      cells: cellsOf(writer, others, ({ indicator: { actual } }) => actual?.at),
    }),
    writer.labelWith("asks.doubt-losses-marks", {
      points: cellsOf(writer, doubted, ({ indicator: { score, weight } }) => (score ?? weight)?.at),
      earned: marks(doubted.map(({ earned }) => earned)),
      max: marks(doubted.map(({ max }) => max && evaluate(max).toString())),
    }),
  ];
}

/** All of the budget was spent, in a row that sets no target. */
function isWholeExecution(entry: Entry): boolean {
  return isBareExecution(entry) && Number(entry.indicator.actual?.value) === 1;
}

/** 88.32%及以上 is a bound, not a result, by the check W20; the target once more is asked for as a result that is missing. */
function boundDoubts(writer: Writer, entries: readonly Entry[], found: Found): readonly string[] {
  return entries.flatMap((entry) => {
    const { actual } = entry.indicator;
    const isBound = actual && findingOn(found, "W20", actual.at)?.variant === "operator";
    if (!isBound || isCopied(entry.indicator)) return [];
    const places = { cells: cellsOf(writer, [entry], () => actual.at), value: unbroken(actual.raw) };
    return [doubtOf(writer, "asks.doubt-bound", [entry], places)];
  });
}

/** A target that nobody can have meant, such as 290% beside an actual of 100%, by the check W05. */
function valueDoubts(writer: Writer, entries: readonly Entry[], found: Found): readonly string[] {
  const open = entries.filter(
    (entry) => entry.open === "doubtful" && findingOn(found, "W05", entry.indicator.target?.at),
  );
  const [only, another] = open;
  if (only && !another) return doubt(writer, "asks.doubt-value", open, resultOf(writer, only));
  return doubt(writer, "asks.doubt-value-many", open, {
    target: cellsOf(writer, open, ({ indicator: { target } }) => target?.at),
  });
}

/** 工作安排得分（G13）为2分，高于分值（F13）1分, by the check B03: the sums tell the points as they were entered. */
function pointDoubts(writer: Writer, entries: readonly Entry[], found: Found): readonly string[] {
  const marked = entries.flatMap((entry) => {
    const { score, weight } = entry.indicator;
    if (!score || !weight || !findingOn(found, "B03", score.at)) return [];
    const [earned, max] = [score.value, weight.value];
    return earned !== null && max !== null && Number(earned) > Number(max) ? [{ entry, earned, max }] : [];
  });
  const high = marked.map(({ entry }) => entry);
  const places = (rows: readonly Entry[]) => ({
    points: cellsOf(writer, rows, ({ indicator: { score } }) => score?.at),
    weight: cellsOf(writer, rows, ({ indicator: { weight } }) => weight?.at),
  });
  if (asksOnce(high)) return doubt(writer, "asks.doubt-points-all", high, places(high));
  return marked.map(({ entry, earned, max }) => {
    const note = scoringNote(entry);
    const bonus = note !== null && BONUS.test(note.text);
    return doubtOf(writer, bonus ? "asks.doubt-points-bonus" : "asks.doubt-points", [entry], {
      ...places([entry]),
      earned,
      max,
      note: cellsOf(writer, [entry], () => note?.at),
    });
  });
}

/** A rule that gives points beyond those of the row. */
const BONUS = /加\s*\d*\.?\d*\s*分|bonus/iu;
