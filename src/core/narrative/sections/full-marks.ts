import { call, countTrue, type Expression } from "../../proof/expression";
import { given } from "../../evaluation/given";
import { isCopied } from "../../scoring";
import { statesNothing } from "../../vocabulary/nothing";
import { hasTargetReached, isJudged, type Entry } from "../analysis/entry";
import { isLatin } from "../saying/en/names";
import { spelled, wordsUpTo } from "../saying/en/numbers";
import type { Span } from "../report";
import { claim } from "../spans/claims";
import { figure, pointsFigure } from "../spans/figures";
import { bareName } from "../values";
import type { Writer } from "../writer";
import { englishName } from "./english-names";
import { cellsOfEntries } from "./outcome-claims";

/** Rows that lost points, named one by one; of more the sum is told. */
const MOST_NAMED = 3;
/** Longer names would hide the number behind them. */
const LONGEST_NAME = 12;

/**
 * Whether the rows of a report are counted by their points: where not all of them are judged, and each has its points
 * and its result. The conclusion and the sections on its parts count by one yardstick.
 */
export function areCountedByPoints(entries: readonly Entry[]): boolean {
  return !entries.every(isJudged) && entries.every((entry) => markedOf(entry) !== null && !isOpen(entry));
}

/**
 * Whether the unit gave all of these rows all of their points, which is a fact of the form also where a result is still to be
 * reported. Points that the rules give such a row are none.
 */
function isGivenWhole(entries: readonly Entry[]): boolean {
  return entries.every((entry) => markedOf(entry)?.full === true && given(entry.indicator.score) !== null);
}

/** A row whose points are known. */
interface Marked {
  readonly entry: Entry;
  readonly points: Expression;
  readonly max: Expression;
  readonly full: boolean;
}

/**
 * 12项得满分，4项共扣6分: what can be said of rows that are not all judged as met or missed, where each of them has
 * its points and its result, or all of its points; nothing where one has none. A count of the judged ones alone would read as if the others
 * had failed.
 *
 * @param level the name of the rows; without one they are those of the whole form
 * @param lostTold whether the points that the whole form lost have been told
 */
export function fullMarks(
  writer: Writer,
  entries: readonly Entry[],
  level: readonly Span[] | null,
  lostTold = false,
): readonly Span[] {
  const rows = entries.flatMap((entry) => markedOf(entry) ?? []);
  if (rows.length === 0 || rows.length < entries.length) return [];
  if (entries.some(isOpen) && !isGivenWhole(entries)) return [];
  const whole = rows.filter(({ full }) => full);
  const losing = rows.filter(({ full }) => !full);
  const of = level ? ("level" as const) : ("outcomes" as const);
  const conditions = whole.map(({ points, max }) => call("≥", points, max));
  const slots = {
    level: level ?? [],
    count: writer.count(cellsOfEntries(entries)),
    whole: countOfTrue(writer, conditions, entries.length),
    full: claim("full-marks", { op: "all", args: conditions }),
    less: claim(
      "missed",
      call(
        "all",
        losing.map(({ points, max }) => call("<", points, max)),
      ),
    ),
    others: countOfTrue(
      writer,
      losing.map(({ points, max }) => call("<", points, max)),
      entries.length,
    ),
    lost: writer.points(call("subtract", sumOf(losing, "max"), sumOf(losing, "points"))),
  };
  if (losing.length === 0) {
    return writer.say(level && whole.length === 1 ? "level.full-one" : `${of}.full`, slots);
  }
  const named = level && isNameable(losing);
  if (named) {
    const items = losing.map(({ entry, points, max }) =>
      writer.say("score.lost-part", {
        label: writer.locale === "en" ? englishName(writer, entry) : bareName(entry.indicator),
        lost: (unit: string) => pointsFigure(call("subtract", max, points), unit, writer),
      }),
    );
    const list = writer.list(items);
    return whole.length === 0
      ? writer.say("level.lost-named", { ...slots, items: list })
      : writer.say("level.full-named", { ...slots, items: list });
  }
  return whole.length === 0
    ? writer.say(`${of}.lost`, slots)
    : writer.say(lostTold ? "outcomes.full-bare" : `${of}.full-some`, slots);
}

function markedOf(entry: Entry): Marked | null {
  const { points, max, lost } = entry;
  return points && max && lost ? { entry, points, max, full: lost.lte(0) } : null;
}

/** A row whose result a person is asked for: a part of the points beside a blank proves nothing. */
export function isOpen(entry: Entry): boolean {
  const { indicator } = entry;
  const { actual, cells } = indicator;
  // 无 where nothing was to happen is a result.
  if (hasTargetReached(entry)) return false;
  if (actual === null) return cells.actual !== undefined || indicator.target !== null;
  return statesNothing(actual.raw) || isCopied(indicator);
}

function isNameable(rows: readonly Marked[]): boolean {
  return (
    rows.length <= MOST_NAMED &&
    rows.every(({ entry: { indicator } }) => {
      const { cleanName } = indicator;
      return cleanName !== "" && (isLatin(cleanName) || cleanName.length <= LONGEST_NAME);
    })
  );
}

function sumOf(rows: readonly Marked[], which: "points" | "max"): Expression {
  return call(
    "add",
    rows.map((row) => row[which]),
  );
}

function countOfTrue(writer: Writer, conditions: readonly Expression[], most: number) {
  const count = countTrue(conditions);
  return (one: string, more: string): Span =>
    writer.locale === "en"
      ? spelled(count, conditions.length === 1 ? one : more, wordsUpTo(most))
      : figure(count, writer.locale, { unit: one, places: "exact" });
}
