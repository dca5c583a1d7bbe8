import { given } from "../../evaluation/given";
import { blank, call } from "../../proof/expression";
import { hasTargetReached, type Entry } from "../analysis/entry";
import type { Span } from "../report";
import { claim, type Claim } from "../spans/claims";
import { textOf } from "../text";
import { literal, type Writer } from "../writer";
import { isAbsent } from "./asked-results";
import { isOpen } from "./full-marks";
import { cellsOfEntries, outcomesOf } from "./outcome-claims";
import { shortName } from "./short-name";

/** Rows that are named in a count. */
const MOST_NAMED = 3;
/** Rows whose outcome a person is asked for by name. */
const MOST_ASKED = 8;

/**
 * 完成3项，未完成4项，1项无实际完成值，其余1项为补贴标准: rows by what became of them, in parts that add up to all of them. A row that a person
 * still has to fill in is named and counted neither way, so that the sentence stays true whatever is filled in. Nothing where no
 * row is judged, or where many would have to be named.
 *
 * @param asking whether a person is asked here what became of rows that have their result and no verdict
 */
export function outcomeParts(writer: Writer, entries: readonly Entry[], asking: boolean): readonly Span[] {
  const { reached, missed, slots } = outcomesOf(writer, entries);
  if (reached.length + missed.length === 0) return [];
  const absent = entries.filter((entry) => isAbsent(entry) && !hasTargetReached(entry));
  const lost = entries.filter(isBelowFull);
  const open = entries.filter((entry) => ![...reached, ...missed, ...absent, ...lost].includes(entry));
  const judged =
    missed.length === 0 ? "part.reached" : reached.length === 0 ? "part.missed" : ("part.both" as const);
  const rest = open.length === 0 ? [] : openPart(writer, open, { all: entries.length, asking });
  // A count of the judged ones alone would read as if the others had failed.
  if (open.length > 0 && rest.length === 0) return [];
  const parts = [
    writer.say(judged, slots),
    absent.length === 0
      ? []
      : writer.say("part.absent", {
          absent: writer.count(cellsOfEntries(absent), entries.length),
          none: noValue(absent),
        }),
    lostPart(writer, lost, entries.length),
    rest,
  ].filter((part) => part.length > 0);
  const comma = literal(writer.label("parts.comma"));
  return parts.flatMap((part, index) => (index === 0 ? part : [comma, ...part]));
}

/** That the cells of the results say nothing. */
export function noValue(absent: readonly Entry[]): Claim {
  const cells = absent.map(
    ({ indicator: { actual, cells: own, name } }) => actual?.at ?? own.actual ?? name.at,
  );
  return claim(
    "none",
    call(
      "all",
      cells.map((at) => blank(at)),
    ),
  );
}

/** Whether a row that is neither met nor missed has its result, and the unit itself gave it fewer points than it can earn. */
export function isBelowFull(entry: Entry): boolean {
  const { open, lost, indicator } = entry;
  return open === "points-lost" && lost?.gt(0) === true && given(indicator.score) !== null && !isOpen(entry);
}

/** 1项扣分，即居家安全保障水平. */
function lostPart(writer: Writer, lost: readonly Entry[], all: number): readonly Span[] {
  if (lost.length === 0) return [];
  const below = lost.flatMap(({ points, max }) => (points && max ? [call("<", points, max)] : []));
  return writer.say(lost.length > MOST_NAMED ? "part.lost-many" : "part.lost", {
    lost: writer.count(cellsOfEntries(lost), all),
    less: claim("missed", call("all", below)),
    names: writer.list(lost.map((entry) => shortName(writer, entry))),
  });
}

/** 其余1项为补贴标准, 其余1项【请填写：…是否达到目标】; nothing of many where nobody is asked. */
function openPart(
  writer: Writer,
  open: readonly Entry[],
  { all, asking }: { readonly all: number; readonly asking: boolean },
): readonly Span[] {
  const count = writer.count(cellsOfEntries(open), all);
  const names = open.map((entry) => shortName(writer, entry));
  // Rows without a result are asked for where results are told; what a result amounts to is asked nowhere else.
  const awaited = open.some((entry) => isOpen(entry) || entry.open === "doubtful");
  if (open.length <= MOST_NAMED && (awaited || !asking)) {
    return writer.say("part.named", { open: count, names: writer.list(names) });
  }
  if (!asking) return [];
  const listed = names.map(textOf).join(writer.label("list.comma"));
  const asks = open.length > MOST_ASKED ? writer.label("asks.verdicts") : writer.asks("asks.verdict", listed);
  return writer.say("part.asked", { open: count, asks: writer.ask(asks) });
}
