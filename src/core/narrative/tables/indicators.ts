import { call } from "../../proof/expression";
import { distance, hasTargetReached, pointsLost, type Entry } from "../analysis/entry";
import type { Sourced } from "../../evaluation/evaluation";
import { greatest } from "../../common/greatest";
import { bareName as nameIn } from "../planning/names/strip";
import type { FigureSpan, Span, TableBlock, TableCell } from "../report";
import type { LabelId } from "../phrases";
import { statesNothing } from "../../vocabulary/nothing";
import { isCopied } from "../../scoring";
import { isAbsent } from "../sections/asked-results";
import { isOpen } from "../sections/full-marks";
import { statedCause } from "../sections/happening";
import { stateClaim } from "../sections/outcome-claims";
import { isBelowFull } from "../sections/outcome-parts";
import { isDoubtfulLoss } from "../sections/result-doubts";
import { isFullUnmeasured } from "../sections/value-doubts";
import { countFigure, percentFigure, pointsFigure } from "../spans/figures";
import { actualOf, bareName, inBrief, targetOf } from "../values";
import { literal, type Writer } from "../writer";
import { numberCell, textCell, withWordsCentred } from "./cells";

/** Most rows of a table over indicators; a report is read, the form holds the rest. */
export const MOST_ROWS = 30;

/** Fewer rows are read in the sentences; a table of one or two promises more than it holds. */
const FEWEST_ROWS = 3;

/**
 * What became of each indicator. Columns: name, target, actual, completion in per cent (where any row has such a rate), met or
 * missed, and the points of each where the form gives them. All rows in the order of the form, of many those farthest from their
 * targets; no table where hardly any row has a target and a result.
 */
export function completionTable(writer: Writer, entries: readonly Entry[]): TableBlock | null {
  if (entries.filter(isMeasured).length < FEWEST_ROWS) return null;
  const rows = farthest(entries);
  const scored = rows.every(({ points, max }) => points !== null && max !== null);
  const rated = hasRates(rows);
  return withWordsCentred({
    kind: "table",
    id: "completion",
    caption: [literal(writer.label("table.completion")), ...shownOf(writer, rows, entries)],
    columns: [
      { header: writer.label("column.indicator"), align: "left" },
      { header: writer.label("column.target"), align: "right" },
      { header: writer.label("column.actual"), align: "right" },
      ...(rated
        ? ([{ header: writer.label("column.completion"), align: "right", numberFormat: "0.00" }] as const)
        : []),
      { header: writer.label("column.result"), align: "center" },
      ...(scored
        ? ([
            { header: writer.label("column.max"), align: "right", numberFormat: "0.##" },
            { header: writer.label("column.points"), align: "right", numberFormat: "0.00" },
          ] as const)
        : []),
    ],
    rows: rows.map((entry) => [
      nameCell(writer, entry),
      targetCell(writer, entry),
      textCell(actualOf(writer, entry.indicator)),
      ...(rated ? [numberCell(entry.completion && percentFigure(entry.completion, writer.locale))] : []),
      resultCell(writer, entry),
      ...(scored
        ? [entry.max, entry.points].map((points) => numberCell(points && pointsFigure(points, "", writer)))
        : []),
    ]),
  });
}

/** The name in the form, under which a reader looks for it. */
function nameCell(writer: Writer, entry: Entry): TableCell {
  if (!isNamed(entry)) return textCell([literal(writer.label("name.open"))]);
  return textCell(entry.called ? writer.quote(entry.called) : bareName(entry.indicator));
}

/** The target; nothing for a dash in its place. */
function targetCell(writer: Writer, { indicator, open }: Entry): TableCell {
  const none = open === "no-target" || statesNothing(indicator.target?.raw ?? "");
  return textCell(none ? [] : targetOf(writer, indicator));
}

/** Whether any of the rows has a share of its target, which a column and the chart are for. */
export function hasRates(entries: readonly Entry[]): boolean {
  return entries.some(({ completion }) => completion !== null);
}

/** Whether a row has a name, a target and a result to hold against it. */
function isMeasured(entry: Entry): boolean {
  const { target, actual } = entry.indicator;
  const filled = [target, actual].every((one) => one !== null && !statesNothing(one.raw));
  return isNamed(entry) && (filled || entry.completion !== null);
}

/**
 * Met or missed, else what is open: to be filled in or confirmed. Nothing where no target is set, and nothing of what is doubted: that is
 * asked about where results are told.
 */
export function resultCell(writer: Writer, entry: Entry): TableCell {
  if (hasTargetReached(entry)) return textCell([stateClaim("met", [entry])(writer.label("result.met"))]);
  if (entry.state === "missed") {
    return textCell([stateClaim("missed", [entry])(writer.label("result.missed"))]);
  }
  const state = openState(entry);
  return state === null ? { kind: "empty" } : textCell([literal(writer.label(state))]);
}

function openState(entry: Entry): LabelId | null {
  if (entry.open === "doubtful") return null;
  // As the counts say it, whatever is asked about its points.
  if (isAbsent(entry)) return "result.absent";
  if (isFullUnmeasured(entry) || isDoubtfulLoss(entry)) return null;
  if (isOpen(entry)) return isCopied(entry.indicator) ? null : "result.blank";
  if (isBelowFull(entry)) return "result.lost";
  return entry.open === "words" ? "result.unsettled" : null;
}

/** （70项中的30项）: of a table that does not show all. */
function shownOf(writer: Writer, rows: readonly Entry[], all: readonly Entry[]): readonly Span[] {
  if (rows.length === all.length) return [];
  const count = (entries: readonly Entry[]) =>
    countFigure(
      entries.map(({ indicator }) => indicator.name.at),
      "",
      writer.locale,
    );
  return [
    literal(writer.label("caption.open")),
    count(all),
    literal(writer.label("caption.shown")),
    count(rows),
    literal(writer.label("caption.rows") + writer.label("caption.unit-end")),
  ];
}

/** Whether a row has a name that can be printed: a remark in brackets or a bare number names nothing. */
function isNamed({ indicator: { cleanName, name } }: Entry): boolean {
  return nameIn(cleanName === "" ? name.text : cleanName) !== null;
}

/** All rows where they fit; else those farthest from their targets, in the order of the form. */
export function farthest(entries: readonly Entry[]): readonly Entry[] {
  if (entries.length <= MOST_ROWS) return entries;
  const kept = new Set(greatest(entries, MOST_ROWS, distance));
  return entries.filter((entry) => kept.has(entry));
}

/** Points lost by indicator, most first. Columns: name, points available, earned, lost, and the cause where one is stated; measures are told in their own section. */
export function lostPointsTable(writer: Writer, entries: readonly Entry[]): TableBlock | null {
  const losing = entries.filter((entry) => entry.lost?.gt(0) === true && isNamed(entry));
  if (losing.length === 0) return null;
  const told = greatest(losing, MOST_ROWS, pointsLost);
  const explained = told.some((entry) => statedCause(entry) !== null);
  return {
    kind: "table",
    id: "lost-points",
    caption: [literal(writer.label("table.lost-points"))],
    columns: [
      { header: writer.label("column.indicator"), align: "left" },
      { header: writer.label("column.max"), align: "right", numberFormat: "0.##" },
      { header: writer.label("column.points"), align: "right", numberFormat: "0.00" },
      { header: writer.label("column.lost"), align: "right", numberFormat: "0.00" },
      ...(explained ? [{ header: writer.label("column.reason"), align: "left" as const }] : []),
    ],
    rows: told.map((entry) => [
      textCell(bareName(entry.indicator)),
      numberCell(entry.max && pointsFigure(entry.max, "", writer)),
      numberCell(entry.points && pointsFigure(entry.points, "", writer)),
      numberCell(lostFigure(writer, entry, "")),
      ...(explained ? [reasonCell(statedCause(entry))] : []),
    ]),
  };
}

/** Points not earned: available less earned. */
export function lostFigure(writer: Writer, { max, points }: Entry, unit: string): FigureSpan | null {
  return max && points ? pointsFigure(call("subtract", max, points), unit, writer) : null;
}

function reasonCell(cause: Sourced | null): TableCell {
  return cause ? textCell(inBrief(cause.text, cause.at)) : { kind: "empty" };
}

/**
 * This year's value beside last year's, each with its unit: a table of work counts households, projects and yuan in one
 * column. Columns: name, last year, this year, change in per cent; of rates in points.
 */
export function yearTable(
  writer: Writer,
  rows: readonly {
    readonly label: TableCell;
    readonly prior: FigureSpan;
    readonly now: FigureSpan;
    readonly change: TableCell;
  }[],
): TableBlock {
  return {
    kind: "table",
    id: "year-on-year",
    caption: [literal(writer.label("table.year-on-year"))],
    columns: [
      { header: writer.label("column.indicator"), align: "left" },
      { header: writer.label("column.prior"), align: "right" },
      { header: writer.label("column.now"), align: "right" },
      { header: writer.label("column.change"), align: "right", numberFormat: "0.00" },
    ],
    rows: rows.map(({ label, prior, now, change }) => [label, textCell([prior]), textCell([now]), change]),
  };
}
