import { Decimal } from "../../common/decimal";
import { append } from "../../common/many";
import { call, constant, evaluate } from "../../proof/expression";
import { isCopied, isFilled, type Entry, cellsOfColumn, distance, pointsLost } from "../analysis/entry";
import { greatest } from "../analysis/form";
import type { Span } from "../report";
import { absent, claim, conjunction } from "../spans/claims";
import type { Slots } from "../phrases/render";
import { percentFigure } from "../spans/figures";
import { unbroken } from "../spans/quotes";
import { actualOf, isFigure, nameOf, namesOf, targetOf } from "../values";
import type { Writer } from "../writer";
import { allClaim, cellsOfEntries, stateClaim } from "./outcome-summary";

/** Indicators whose values are listed one by one; of more only so many are named. */
const MOST_LISTED = 4;
const NAMED_OF_MANY = 3;

type Clauses = readonly (readonly Span[])[];

/** What a group of indicators achieved, like with like, one clause each. */
export function groupClauses(writer: Writer, entries: readonly Entry[]): Clauses {
  const withTarget = entries.filter(({ indicator }) => indicator.target !== null);
  if (withTarget.length === 0) return scoreClauses(writer, entries);
  const met = entries.filter(({ state }) => state === "met");
  const measured = met.filter((entry) => isMeasured(writer, entry));
  const described = met.filter((entry) => !isMeasured(writer, entry));
  return [
    ...metClauses(writer, measured),
    ...exceededClauses(
      writer,
      entries.filter(({ state }) => state === "exceeded"),
    ),
    ...describedClauses(writer, described),
    ...missedClauses(
      writer,
      entries.filter(({ state }) => state === "missed"),
    ),
    ...unreportedClauses(
      writer,
      entries.filter(({ state }) => state === "unreported"),
    ),
    ...unjudgedClauses(
      writer,
      entries.filter(({ state }) => state === "unjudged"),
    ),
  ];
}

/** Told by its number (also where the cell says more than the number), not by words alone. */
function isMeasured(writer: Writer, { indicator }: Entry): boolean {
  return indicator.actual?.value !== undefined || isFigure(actualOf(writer, indicator));
}

/** A share is reached, never "completed": its wordings differ from those of amounts. */
function isRate({ indicator }: Entry): boolean {
  const { target, actual, cleanName } = indicator;
  return target?.unit === "%" || actual?.unit === "%" || /[率度性力]$/u.test(cleanName);
}

/** Those with the most points first among those that are named. */
function notable(entries: readonly Entry[]): readonly Entry[] {
  return greatest(entries, NAMED_OF_MANY, ({ max }) => (max ? evaluate(max) : new Decimal(0)));
}

function metClauses(writer: Writer, entries: readonly Entry[]): Clauses {
  const [first] = entries;
  if (!first) return [];
  const met = stateClaim("met", entries);
  if (entries.length === 1) return [oneMet(writer, first)];
  const every = allClaim(entries, entries);
  if (entries.length > MOST_LISTED) return [manyMet(writer, entries)];
  return [
    writer.say(entries.every(({ reverse }) => reverse) ? "met.list-ceiling" : "met.list", {
      names: namesOf(writer, entries),
      values: writer.list(entries.map(({ indicator }) => actualOf(writer, indicator))),
      all: every,
      met,
    }),
  ];
}

function oneMet(writer: Writer, entry: Entry): readonly Span[] {
  const slots = {
    name: nameOf(writer, entry),
    actual: actualOf(writer, entry.indicator),
    target: targetOf(writer, entry.indicator),
    met: stateClaim("met", [entry]),
  };
  return writer.say(entry.reverse ? "met.ceiling" : isRate(entry) ? "met.rate" : "met.one", slots);
}

function manyMet(writer: Writer, entries: readonly Entry[]): readonly Span[] {
  return writer.say("met.many", {
    names: namesOf(writer, notable(entries)),
    count: writer.count(cellsOfEntries(entries)),
    all: allClaim(entries, entries),
    met: stateClaim("met", entries),
  });
}

/** Name, actual and target in one phrase, for lists. */
function withTarget(writer: Writer, entry: Entry): readonly Span[] {
  return writer.say("item.with-target", {
    name: nameOf(writer, entry),
    actual: actualOf(writer, entry.indicator),
    target: targetOf(writer, entry.indicator),
  });
}

function exceededClauses(writer: Writer, entries: readonly Entry[]): Clauses {
  const [first] = entries;
  if (!first) return [];
  const exceeded = stateClaim("exceeded", entries);
  if (entries.length === 1) {
    return [
      writer.say(isRate(first) ? "exceeded.rate" : "exceeded.one", {
        name: nameOf(writer, first),
        actual: actualOf(writer, first.indicator),
        target: targetOf(writer, first.indicator),
        exceeded,
      }),
    ];
  }
  const slots = { all: allClaim(entries, entries), exceeded };
  if (entries.length <= NAMED_OF_MANY) {
    const items = writer.list(entries.map((entry) => withTarget(writer, entry)));
    return [writer.say("exceeded.list", { ...slots, items })];
  }
  const top = greatest(entries, NAMED_OF_MANY, distance);
  const items = writer.list(top.map((entry) => withTarget(writer, entry)));
  return [writer.say("exceeded.many", { ...slots, items, count: writer.count(cellsOfEntries(entries)) })];
}

function describedClauses(writer: Writer, entries: readonly Entry[]): Clauses {
  const [first] = entries;
  if (!first) return [];
  const met = stateClaim("met", entries);
  if (entries.length === 1) {
    return [
      writer.say("described.one", {
        name: nameOf(writer, first),
        actual: writer.marked(actualOf(writer, first.indicator)),
        met,
      }),
    ];
  }
  const names = namesOf(writer, entries.length > MOST_LISTED ? notable(entries) : entries);
  const slots = { names, all: allClaim(entries, entries), met };
  return [
    entries.length > MOST_LISTED
      ? writer.say("described.many", { ...slots, count: writer.count(cellsOfEntries(entries)) })
      : writer.say("described.list", slots),
  ];
}

function missedClauses(writer: Writer, entries: readonly Entry[]): Clauses {
  const [first] = entries;
  if (!first) return [];
  const fell = stateClaim("missed", entries);
  if (entries.length === 1) return [oneMissed(writer, first)];
  const top = greatest(entries, NAMED_OF_MANY, distance);
  const items = writer.list(top.map((entry) => missedItem(writer, entry)));
  const count = writer.count(cellsOfEntries(entries));
  return [
    entries.length <= NAMED_OF_MANY
      ? writer.say("missed.list", { count, fell, items })
      : writer.say("missed.many", { count, fell, items, largest: largestClaim(top, entries) }),
  ];
}

/** Those named are farther from their targets than any other with a number. */
function largestClaim(top: readonly Entry[], entries: readonly Entry[]) {
  const gap = ({ completion }: Entry) =>
    completion ? [call("abs", call("subtract", completion, constant(1)))] : [];
  const [last] = top.slice(-1).flatMap(gap);
  const others = entries.filter((entry) => !top.includes(entry)).flatMap(gap);
  const conditions = last ? others.map((other) => call("≥", last, other)) : [];
  return claim("highest", conjunction(conditions, cellsOfEntries(top)));
}

function missedItem(writer: Writer, entry: Entry): readonly Span[] {
  const name = nameOf(writer, entry);
  if (entry.completion && isMeasured(writer, entry) && !isRate(entry)) {
    return writer.say("item.completion", {
      name,
      actual: actualOf(writer, entry.indicator),
      rate: percentFigure(entry.completion, writer.locale),
    });
  }
  return withTarget(writer, entry);
}

function oneMissed(writer: Writer, entry: Entry): readonly Span[] {
  const slots = {
    name: nameOf(writer, entry),
    actual: actualOf(writer, entry.indicator),
    target: targetOf(writer, entry.indicator),
    fell: stateClaim("missed", [entry]),
  };
  if (!isMeasured(writer, entry)) {
    return writer.say("missed.described", { ...slots, actual: writer.marked(slots.actual) });
  }
  if (entry.reverse) return writer.say("missed.ceiling", slots);
  if (entry.indicator.target?.comparator === "range") return writer.say("missed.range", slots);
  if (!entry.completion || entry.completionValue?.eq(1) || isRate(entry))
    return writer.say("missed.one", slots);
  return writer.say("missed.rate", { ...slots, rate: percentFigure(entry.completion, writer.locale) });
}

function unreportedClauses(writer: Writer, entries: readonly Entry[]): Clauses {
  if (entries.length === 0) return [];
  const cells = cellsOfColumn(entries, "actual");
  const few = entries.length <= MOST_LISTED;
  return [
    writer.say(few ? "unreported.list" : "unreported.many", {
      names: namesOf(writer, few ? entries : notable(entries)),
      count: writer.count(cellsOfEntries(entries)),
      absent: absent(cells),
    }),
  ];
}

/** Both filled in, but nothing that compares: told as it stands. */
function unjudgedClauses(writer: Writer, entries: readonly Entry[]): Clauses {
  const copied = entries.filter(({ indicator }) => isCopied(indicator));
  const same = entries.filter(({ indicator }) => !isCopied(indicator) && repeatsTarget(indicator));
  const others = entries.filter((entry) => !copied.includes(entry) && !same.includes(entry));
  const scored = others.filter(({ lost }) => lost !== null);
  const rest = others.filter(({ lost }) => lost === null);
  return [
    ...namedClause(writer, "copied", copied),
    ...sameClauses(writer, same),
    ...scoreClauses(writer, scored),
    ...incomparableClauses(writer, rest),
  ];
}

/** The actual is told in the words of the target: 显著, 显著. */
function repeatsTarget({ target, actual }: Entry["indicator"]): boolean {
  return (
    target !== null && actual !== null && isFilled(actual) && unbroken(target.raw) === unbroken(actual.raw)
  );
}

function sameClauses(writer: Writer, entries: readonly Entry[]): Clauses {
  const [first] = entries;
  if (!first) return [];
  const cells = entries.flatMap(({ indicator: { target, actual } }) =>
    target && actual ? [target.at, actual.at] : [],
  );
  const same = claim("unchanged", conjunction([], cells), cells);
  if (entries.length > 1) return namedClause(writer, "same", entries, { same });
  const actual = writer.marked(actualOf(writer, first.indicator));
  return [writer.say("same.one", { name: nameOf(writer, first), actual, same })];
}

/** Names (of many only some) with their number, in a phrase for one, a few or many. */
function namedClause(
  writer: Writer,
  occasion: "copied" | "same" | "blank" | "unscored",
  entries: readonly Entry[],
  slots: Slots = {},
): Clauses {
  if (entries.length === 0) return [];
  const many = entries.length > MOST_LISTED;
  const names = namesOf(writer, many ? notable(entries) : entries);
  const count = writer.count(cellsOfEntries(entries));
  const size = entries.length === 1 ? "one" : many ? "many" : "list";
  return [writer.say(`${occasion}.${size}`, { ...slots, names, name: names, count })];
}

function incomparableClauses(writer: Writer, entries: readonly Entry[]): Clauses {
  const told = entries.filter(({ indicator }) => actualOf(writer, indicator).length > 0);
  const blank = entries.filter(({ indicator }) => actualOf(writer, indicator).length === 0);
  const clauses: (readonly Span[])[] = [];
  if (told.length === 1 && told[0]) {
    clauses.push(
      writer.say("unjudged.one", {
        name: nameOf(writer, told[0]),
        actual: writer.marked(actualOf(writer, told[0].indicator)),
      }),
    );
  } else if (told.length > 1) {
    const named = told.length > MOST_LISTED ? notable(told) : told;
    clauses.push(
      writer.say("unjudged.list", {
        names: namesOf(writer, named),
        count: writer.count(cellsOfEntries(told)),
      }),
    );
  }
  const cells = cellsOfColumn(blank, "actual");
  append(clauses, namedClause(writer, "blank", blank, { absent: absent(cells) }));
  return clauses;
}

/** Scorecards without targets: full marks, and who lost points. */
function scoreClauses(writer: Writer, entries: readonly Entry[]): Clauses {
  const full = entries.filter(({ lost }) => lost?.lte(0));
  const losing = entries.filter(({ lost }) => lost?.gt(0));
  const blank = entries.filter(({ lost }) => lost === null);
  const clauses: (readonly Span[])[] = [];
  if (full.length > 0) {
    const conditions = full.flatMap(({ points, max }) => (points && max ? call("≥", points, max) : []));
    clauses.push(
      writer.say(full.length === 1 ? "full.one" : full.length > MOST_LISTED ? "full.many" : "full.list", {
        names: namesOf(writer, full.length > MOST_LISTED ? notable(full) : full),
        count: writer.count(cellsOfEntries(full)),
        full: claim("full-marks", conjunction(conditions, cellsOfEntries(full))),
        all: allClaim(full, full),
      }),
    );
  }
  for (const entry of greatest(losing, NAMED_OF_MANY, pointsLost)) {
    if (!entry.points || !entry.max) continue;
    clauses.push(
      writer.say("losing.one", {
        name: nameOf(writer, entry),
        points: writer.points(entry.points),
        max: writer.points(entry.max),
      }),
    );
  }
  const cells = cellsOfColumn(blank, "score");
  append(clauses, namedClause(writer, "unscored", blank, { absent: absent(cells) }));
  return clauses;
}
