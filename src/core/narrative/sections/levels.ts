import type { Level } from "../../evaluation/evaluation";
import { hasTargetReached, isJudged, type Entry } from "../analysis/entry";
import { groupBy, type Group } from "../analysis/form";
import type { OutlineSection } from "../outlines";
import type { Block, Heading, Span } from "../report";
import { quote } from "../spans/quotes";
import { levelSpans } from "../values";
import { literal, type Writer } from "../writer";
import { areCountedByPoints, fullMarks, isOpen } from "./full-marks";
import { allSlots, outcomesOf } from "./outcome-claims";
import { projectName } from "./opening";
import { outcomeParts } from "./outcome-parts";
import { resultsOf } from "./results";
import { isScoredOnly, scoredSentences, suffixOf } from "./scored-level";
import { withSurvey } from "./survey";

/** Level-1 groups with a heading of their own. */
const MOST_LEVELS = 12;
/** From so many groups and rows on each level 2 has a paragraph of its own. */
const FEWEST_GROUPS = 3;
const FEWEST_ROWS = 8;
/** From so many rows on two groups are enough, and without groups those that missed their targets stand apart. */
const FEWEST_SPLIT = 12;

/** Results by level 1: how many reached their targets, then each of them. */
export function levels(writer: Writer, section: OutlineSection, depth: 1 | 2 | 3): readonly Block[] {
  const entries = writer.subject.forms.flatMap((form) => form.entries);
  if (entries.length === 0) return writer.missing(section, "omission.no-indicators");
  const groups = groupBy(entries, "level1");
  const headed = groups.length > 1 && groups.every(({ level }) => level !== null);
  const level = section.heading ? (Math.min(3, depth + 1) as 2 | 3) : depth;
  if (!headed) {
    const heading: readonly Block[] = section.heading
      ? []
      : [{ kind: "heading", id: writer.id(), level, spans: [literal(writer.label("results"))] }];
    return [...heading, ...groups.flatMap((group) => levelParagraphs(writer, group, false))];
  }
  return groups
    .slice(0, MOST_LEVELS)
    .flatMap((group) => [
      ...(group.level ? [levelHeading(writer, group.level, level)] : []),
      ...levelParagraphs(writer, group),
    ]);
}

/** 产出指标 → 产出情况. */
function levelHeading(writer: Writer, level: Level, depth: 1 | 2 | 3): Heading {
  const bare = level.name.replace(/(?:完成)?情况$|(?:类)?指标$/u, "");
  // A level that only its points name (50分) is known from the names beneath it.
  const printed = level.raw.replace(/\s+/gu, "").includes(bare);
  const spans =
    writer.locale === "en" || bare === ""
      ? levelSpans(level, writer.locale)
      : [printed ? quote(bare, level.at) : literal(bare), literal(writer.label("condition"))];
  return { kind: "heading", id: writer.id(), level: depth, spans };
}

/** @param counted whether the group's number is told: that of all rows stands with the score */
function levelParagraphs(writer: Writer, group: Group, counted = true): readonly Block[] {
  const { entries } = group;
  if (entries.every(isScoredOnly)) return writer.paragraph(scoredSentences(writer, group));
  const second = groupBy(entries, "level2");
  const overview = counted ? overviewOf(writer, group) : [];
  const apart =
    second.length >= (entries.length >= FEWEST_SPLIT ? 2 : FEWEST_GROUPS) &&
    second.length <= MOST_LEVELS &&
    entries.length >= FEWEST_ROWS &&
    second.every(({ level }) => level !== null);
  if (writer.several) return [...writer.paragraph([overview]), ...byProject(writer, entries)];
  if (!apart && isSplit(entries)) return [...writer.paragraph([overview]), ...byState(writer, entries)];
  if (!apart) return writer.paragraph([overview, ...resultsAndSurvey(writer, entries)]);
  return [
    ...writer.paragraph([overview]),
    ...second.flatMap(({ level, entries: rows }) =>
      writer.paragraph(
        resultsAndSurvey(writer, rows),
        level ? writer.stopped(levelSpans(level, writer.locale)) : [],
      ),
    ),
  ];
}

function isSplit(entries: readonly Entry[]): boolean {
  const missed = entries.filter(({ state }) => state === "missed").length;
  return entries.length >= FEWEST_SPLIT && entries.every(isJudged) && missed > 0 && missed < entries.length;
}

/** A long list without groups: what was reached, then what was not. */
function byState(writer: Writer, entries: readonly Entry[]): readonly Block[] {
  const parts = [
    ["results.reached", entries.filter(hasTargetReached)],
    ["results.missed", entries.filter(({ state }) => state === "missed")],
  ] as const;
  return parts.flatMap(([label, rows]) =>
    writer.paragraph(resultsAndSurvey(writer, rows), writer.stopped([literal(writer.label(label))])),
  );
}

/** The results of a group, and how its satisfaction was measured. */
function resultsAndSurvey(writer: Writer, entries: readonly Entry[]): readonly (readonly Span[])[] {
  const results = resultsOf(writer, entries).filter((sentence) => sentence.length > 0);
  return withSurvey(writer, entries, results);
}

/** The results of several projects, one paragraph each. */
function byProject(writer: Writer, entries: readonly Entry[]): readonly Block[] {
  return writer.subject.forms.flatMap((form) => {
    const own = entries.filter((entry) => form.entryById.get(entry.indicator.id) === entry);
    const [first, ...rest] = resultsOf(writer, own);
    if (!first) return [];
    return writer.paragraph([
      [...writer.say("goals.of", { project: projectName(writer, form) }), ...first],
      ...rest,
    ]);
  });
}

/**
 * 产出指标12项，完成10项，未完成2项; by points where not all rows are judged. A single row is counted only where its result is asked for
 * and its points are known: what a slot alone would say is no sentence.
 */
function overviewOf(writer: Writer, { level, entries }: Group): readonly Span[] {
  const name = level ? levelSpans(level, writer.locale) : [literal(writer.label("indicators"))];
  const { reached, missed, slots: counts } = outcomesOf(writer, entries);
  const slots = { ...counts, level: [...name, ...suffixOf(writer, level)] };
  if (entries.length < 2) {
    return entries.every(isOpen) ? fullMarks(writer, entries, slots.level) : [];
  }
  if (areCountedByPoints(writer.subject.forms.flatMap((form) => form.entries))) {
    return fullMarks(writer, entries, slots.level);
  }
  if (reached.length === entries.length) {
    return writer.say("level.all-met", { ...slots, ...allSlots(writer, reached, entries) });
  }
  if (missed.length === entries.length) {
    return writer.say("level.all-missed", { ...slots, ...allSlots(writer, missed, entries) });
  }
  if (reached.length + missed.length === entries.length) return writer.say("level.mixed", slots);
  const parts = outcomeParts(writer, entries, false);
  // Beside a conclusion that counts by targets, points speak where a result is still to be told.
  const byPoints = parts.length > 0 && !entries.some(isOpen) ? [] : fullMarks(writer, entries, slots.level);
  if (byPoints.length > 0) return byPoints;
  return parts.length > 0 ? writer.say("level.parts", { ...slots, parts }) : writer.say("level.count", slots);
}
