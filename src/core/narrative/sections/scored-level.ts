import { call } from "../../proof/expression";
import { knownNumber } from "../../evaluation/values";
import type { Level, Sourced } from "../../evaluation/evaluation";
import type { Entry } from "../analysis/entry";
import type { Group } from "../analysis/form";
import type { Span } from "../report";
import { claim } from "../spans/claims";
import { quote, withoutStop } from "../spans/quotes";
import { bareName, levelSpans } from "../values";
import { literal, type Writer } from "../writer";
import { askedSentence } from "./asked-results";
import { cellsOfEntries } from "./outcome-claims";
import { resultDoubts } from "./result-doubts";
import { earnedBy } from "./scoring-notes";

/** Rows named with their points; of more the sum is told. */
const MOST_NAMED = 12;

/** A row of a card that gives points and has no place for a result. */
export function isScoredOnly({ indicator: { cells, target, actual } }: Entry): boolean {
  return cells.actual === undefined && target === null && actual === null;
}

/** A row with its points and those that it can earn. */
type Scored = Entry & {
  readonly points: NonNullable<Entry["points"]>;
  readonly max: NonNullable<Entry["max"]>;
};

/**
 * 决策指标4项，分值10分，得8分。民主议事（记录完整）、申报审批（文件齐全）得满分，资金整合扣2分. Points that contradict each other are asked
 * about and not added up.
 */
export function scoredSentences(writer: Writer, { level, entries }: Group): readonly (readonly Span[])[] {
  const scored = entries.filter((entry): entry is Scored => entry.points !== null && entry.max !== null);
  const slots = { level: nameOf(writer, level), count: writer.count(cellsOfEntries(entries)) };
  if (scored.length < entries.length) {
    const open = entries.filter((entry) => !scored.some((one) => one === entry));
    return [
      writer.say("level.count", slots),
      enteredPoints(writer, open),
      askedSentence(writer, open, entries, "asks.outcome"),
    ];
  }
  const sumOf = (part: "max" | "points") =>
    writer.points(
      call(
        "add",
        scored.map((entry) => entry[part]),
      ),
    );
  const doubts = resultDoubts(writer, entries);
  return [
    doubts.length > 0 && writer.locale === "zh-CN"
      ? writer.say("level.count", slots)
      : writer.say("level.scored", {
          ...slots,
          name: singleName(writer, scored),
          max: sumOf("max"),
          points: sumOf("points"),
        }),
    rowsByPoints(writer, scored),
    doubts,
  ];
}

/** 乡村道路建设养护里程得15分: what was entered where nothing says how many points there are to earn. */
function enteredPoints(writer: Writer, open: readonly Entry[]): readonly Span[] {
  const told = open.slice(0, MOST_NAMED).flatMap(({ indicator }) => {
    const points = knownNumber(indicator.score, "points");
    return points === null
      ? []
      : [writer.say("score.entered", { label: bareName(indicator), points: writer.points(points) })];
  });
  return writer.stopped(writer.chain(told));
}

function nameOf(writer: Writer, level: Level | null): readonly Span[] {
  const name = level ? levelSpans(level, writer.locale) : [literal(writer.label("indicators"))];
  return [...name, ...suffixOf(writer, level)];
}

/** 指标 behind the name of a level that does not say it itself. */
export function suffixOf(writer: Writer, level: Level | null): readonly Span[] {
  return level && !/指标$|indicators?$/iu.test(level.name) ? [literal(writer.label("level-suffix"))] : [];
}

/** ，即拨款覆盖幼儿园数（应拨36所，实拨36所）: the only row of a level, by its name. */
function singleName(writer: Writer, scored: readonly Scored[]): readonly Span[] {
  return scored.length === 1 && writer.locale === "zh-CN"
    ? writer.say("level.single", { name: fullName(writer, scored) })
    : [];
}

/** 民主议事（记录完整）、申报审批（文件齐全）得满分，资金整合扣2分: which rows earned all of their points, and by what. */
function rowsByPoints(writer: Writer, scored: readonly Scored[]): readonly Span[] {
  if (scored.length < 2 || scored.length > MOST_NAMED || writer.locale === "en") return [];
  const full = scored.filter(({ lost }) => lost?.isZero());
  const losing = scored.filter(({ lost }) => lost?.gt(0));
  const [, another] = full;
  const all = claim(
    "full-marks",
    call(
      "all",
      full.map(({ points, max }) => call("≥", points, max)),
    ),
  );
  const told = [
    ...(full.length === 0
      ? []
      : [
          writer.say(another ? "level.rows-full" : "level.row-full", {
            names: writer.list(byName(full).map((rows) => fullName(writer, rows))),
            full: all,
          }),
        ]),
    ...losing.map(({ indicator, points, max }) =>
      writer.say("score.lost-part", {
        label: bareName(indicator),
        lost: writer.points(call("subtract", max, points)),
      }),
    ),
  ];
  return writer.stopped(writer.chain(told));
}

/** Rows of one name together: 账务管理 by two of its conditions. */
function byName(entries: readonly Scored[]): readonly (readonly Scored[])[] {
  const groups = new Map<string, Scored[]>();
  for (const entry of entries) {
    const { cleanName } = entry.indicator;
    groups.set(cleanName, [...(groups.get(cleanName) ?? []), entry]);
  }
  return [...groups.values()];
}

/** Longer remarks are read in the form. */
const LONGEST_REMARK = 30;

/** What the form says of a row with all of its points: the condition that it met, else its remark (依据教财〔2021〕8号文件设立). */
function remarkOn(entry: Entry): Sourced | null {
  const condition = earnedBy(entry);
  if (condition) return condition;
  const text = withoutStop(entry.reason?.text ?? "");
  const short = text !== "" && text.length <= LONGEST_REMARK && !/[。；;\n（(]/u.test(text);
  return short && entry.reason && entry.lost?.isZero() === true ? { text, at: entry.reason.at } : null;
}

/** 账务管理（资金纳入所在乡镇账户管理，奖补资金专账核算）. */
function fullName(writer: Writer, rows: readonly Scored[]): readonly Span[] {
  const [first] = rows;
  if (!first) return [];
  const conditions = rows.flatMap((entry) => {
    const condition = remarkOn(entry);
    return condition ? [[quote(condition.text, condition.at)]] : [];
  });
  const name = bareName(first.indicator);
  return conditions.length === 0
    ? name
    : [
        ...name,
        literal(writer.label("caption.open")),
        ...writer.chain(conditions),
        literal(writer.label("caption.unit-end")),
      ];
}
