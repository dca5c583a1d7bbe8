import { Decimal } from "../../common/decimal";
import { hasTargetReached, isFilled, type Entry, cellsOfColumn } from "../analysis/entry";
import type { Level } from "../../evaluation/evaluation";
import { groupBy, type Group } from "../analysis/form";
import type { OutlineSection } from "../outlines";
import type { Block, Heading, Span } from "../report";
import { absent } from "../spans/claims";
import { levelSpans } from "../values";
import { literal, type Writer } from "../writer";
import { groupClauses } from "./group-clauses";
import { allClaim, cellsOfEntries, stateClaim } from "./outcome-summary";
import { notStated } from "./profile";

/** Level-2 groups told one by one; what is beyond stands in the table. */
const MOST_GROUPS = 8;
/** Level-1 groups with a heading of their own. */
const MOST_LEVELS = 12;

/** Results by level 1 and, within it, by level 2. With `match` only the levels whose names hold one of its words. */
export function levels(writer: Writer, section: OutlineSection, depth: 1 | 2 | 3): readonly Block[] {
  const entries = writer.subject.forms.flatMap((form) => form.entries);
  const groups = groupBy(entries, "level1");
  const { match } = section;
  if (match) {
    const told = groups.filter((group) => isMatch(match, group));
    if (told.length === 0) {
      return writer.missing(section, "omission.no-level", () => notStated(writer, section));
    }
    return told.flatMap((group) => levelParagraph(writer, group));
  }
  const rest = groups.filter((group) => !isToldBelow(section, group));
  if (groups.length === 0) {
    return writer.missing(section, "omission.no-indicators", () => notStated(writer, section));
  }
  const headed = rest.length > 1 && rest.every(({ level }) => level !== null);
  return rest
    .slice(0, MOST_LEVELS)
    .flatMap((group) => [
      ...(headed && group.level ? [levelHeading(writer, group.level, depth)] : []),
      ...levelParagraph(writer, group),
    ]);
}

function isMatch(words: readonly string[], { level }: Group): boolean {
  return level !== null && words.some((word) => level.name.includes(word));
}

/** Whether a subsection of the section tells of the group. */
function isToldBelow(section: OutlineSection, group: Group): boolean {
  return section.sections.some(({ match }) => match !== undefined && isMatch(match, group));
}

function levelHeading(writer: Writer, level: Level, depth: 1 | 2 | 3): Heading {
  const deeper = Math.min(3, depth + 1) as 2 | 3;
  return {
    kind: "heading",
    id: writer.id(),
    level: deeper,
    spans: writer.say(level.name.endsWith("情况") ? "level.heading-plain" : "level.heading", {
      level: levelSpans(level),
    }),
  };
}

/** One level 1: how many reached their targets, the points, then each level 2. */
function levelParagraph(writer: Writer, group: Group): readonly Block[] {
  const { entries } = group;
  const second = groupBy(entries, "level2");
  const told = second.length > MOST_GROUPS ? second.slice(0, MOST_GROUPS) : second;
  const allBlank = entries.every(isBlank);
  const sentences = told.map((subgroup) => {
    const lead =
      second.length > 1 && subgroup.level
        ? writer.say("group.lead", { level: levelSpans(subgroup.level) })
        : [];
    const clauses = allBlank ? [] : groupClauses(writer, subgroup.entries);
    return clauses.length === 0 ? [] : [...lead, ...writer.sentence(clauses)];
  });
  const more =
    told.length < second.length
      ? [
          writer.say("group.more", {
            count: writer.count(second.slice(MOST_GROUPS).flatMap((one) => one.level?.at ?? [])),
          }),
        ]
      : [];
  return writer.paragraph([overview(writer, group), ...sentences, ...more]);
}

/** A row where neither a value nor a score was filled in. */
function isBlank({ indicator, points }: Entry): boolean {
  return !(indicator.actual && isFilled(indicator.actual)) && points === null;
}

/** The counts of a level and its points. */
function overview(writer: Writer, { level, entries }: Group): readonly Span[] {
  const name = level ? levelSpans(level) : [literal(writer.label("indicators"))];
  const slots = { level: name, count: writer.count(cellsOfEntries(entries)) };
  const counting = writer.say(level?.name.endsWith("指标") ? "level.count" : "level.count-of", slots);
  const points = levelPoints(writer, entries);
  const counted = entries.length > 1 && entries.some(({ indicator }) => indicator.target !== null);
  if (entries.every(isBlank)) {
    const cells = [...cellsOfColumn(entries, "score"), ...cellsOfColumn(entries, "actual")];
    return [...counting, ...writer.say("level.blank", { absent: absent(cells) })];
  }
  return [
    ...counting,
    ...(counted ? outcomes(writer, entries) : []),
    ...points,
    literal(writer.label("stop")),
  ];
}

/** How many of a level's indicators reached their targets, missed them, or cannot tell. */
function outcomes(writer: Writer, entries: readonly Entry[]): readonly Span[] {
  const reached = entries.filter(hasTargetReached);
  const missed = entries.filter(({ state }) => state === "missed");
  const unreported = entries.filter(({ state }) => state === "unreported");
  const unjudged = entries.filter(({ state }) => state === "unjudged");
  const slots = {
    reached: writer.count(cellsOfEntries(reached)),
    missed: writer.count(cellsOfEntries(missed)),
    unreported: writer.count(cellsOfEntries(unreported)),
    unjudged: writer.count(cellsOfEntries(unjudged)),
    met: stateClaim("met", reached),
    fell: stateClaim("missed", missed),
    absent: absent(cellsOfColumn(unreported, "actual")),
  };
  if (reached.length === entries.length) {
    return writer.say("level.all-met", { ...slots, all: allClaim(reached, entries) });
  }
  if (missed.length === entries.length) {
    return writer.say("level.all-missed", { ...slots, all: allClaim(missed, entries) });
  }
  if (unjudged.length === entries.length) return [];
  if (reached.length > 0 && reached.length + missed.length === entries.length) {
    return writer.say("level.mixed", slots);
  }
  const parts = [
    ...(reached.length > 0 ? [writer.say("level.reached", slots)] : []),
    ...(missed.length > 0 ? [writer.say("level.missed", slots)] : []),
    ...(unreported.length > 0 ? [writer.say("level.unreported", slots)] : []),
    ...(unjudged.length > 0 ? [writer.say("level.unjudged", slots)] : []),
  ];
  return [literal(writer.label("list.comma-clause")), ...writer.list(parts)];
}

/** Points of a level, where its scores are known: one form only, because scores of forms do not add up. */
function levelPoints(writer: Writer, entries: readonly Entry[]): readonly Span[] {
  const [form, ...others] = writer.subject.forms;
  const name = entries[0]?.level1?.name;
  if (!form?.scorecard || others.length > 0 || name === undefined) return [];
  const score = form.scorecard.level1.find((level) => level.name === name);
  if (!score || new Decimal(score.max).lte(0)) return [];
  const earned = entries.some(({ points }) => points !== null);
  if (!earned) return [];
  return writer.say("level.points", {
    points: writer.points(score.expression),
    max: writer.points(score.maxExpression),
  });
}
