import { call, constant } from "../../proof/expression";
import { isCopied, type Entry, cellsOfColumn, distance, pointsLost } from "../analysis/entry";
import { deviation, greatest, type Form } from "../analysis/form";
import { portfolioBudget } from "../analysis/portfolio";
import { chart } from "../charts";
import type { OutlineSection } from "../outlines";
import type { Block, Span } from "../report";
import { absent, claim, conjunction } from "../spans/claims";
import { percentFigure } from "../spans/figures";
import { unbroken } from "../spans/quotes";
import { lostFigure, lostPointsTable } from "../tables/indicators";
import { actualOf, gapOf, isFigure, nameOf, namesOf, targetOf } from "../values";
import type { Writer } from "../writer";
import { ownWords } from "./goals";
import { cellsOfEntries, stateClaim } from "./outcome-summary";

/** Deviations told one by one; of the others the number is told. */
const MOST_TOLD = 5;

/** What fell short and why: the unit's own words, the budget, the indicators, and points lost without a reason. */
export function problems(writer: Writer, section: OutlineSection): readonly Block[] {
  const { forms } = writer.subject;
  const entries = forms.flatMap((form) => form.entries);
  const found = [
    ...ownProblems(writer, forms),
    ...writer.paragraph([budgetProblem(writer, forms)]),
    ...deviations(writer, entries),
    ...unexplainedLoss(writer, entries),
    ...overshoot(writer, entries),
    ...weakEvidence(writer, entries),
  ];
  const table = lostPointsTable(writer, entries);
  const tables = table ? [table, chart(writer, "lost-points")] : [];
  if (found.length === 0 && tables.length === 0) {
    return writer.missing(section, "omission.no-problems", () => nothingFound(writer, entries));
  }
  return [...found, ...tables];
}

/** Without deviations the report says so, and that the unit stated no problems. */
function nothingFound(writer: Writer, entries: readonly Entry[]): readonly Span[] {
  const judged = entries.filter(({ state }) => state === "met" || state === "exceeded");
  if (judged.length === 0 || judged.length < entries.length) {
    return writer.say("problems.unknown", { absent: absent() });
  }
  return writer.say("problems.none", {
    met: stateClaim("met", judged),
    absent: absent(),
  });
}

function ownProblems(writer: Writer, forms: readonly Form[]): readonly Block[] {
  const notes = forms.flatMap(({ evaluation }) => evaluation.notes.filter(({ role }) => role === "problems"));
  return notes
    .filter(({ body }) => unbroken(body.text) !== "")
    .flatMap(({ body }) =>
      writer.paragraph([writer.say("problems.own", { words: writer.marked(ownWords(writer, body)) })]),
    );
}

function budgetProblem(writer: Writer, forms: readonly Form[]): readonly Span[] {
  const budget = portfolioBudget(forms);
  const { explainBelow } = writer.pack.budget;
  if (!budget?.rate || !budget.rateValue?.lt(explainBelow)) return [];
  const line = constant(explainBelow, "budget.explainBelow");
  return writer.say("problems.execution", {
    rate: percentFigure(budget.rate, writer.locale),
    line: percentFigure(line, writer.locale),
    low: claim("missed", call("<", budget.rate, line)),
  });
}

/** The missed targets: the largest with their reasons, then those without a reason together. */
function deviations(writer: Writer, entries: readonly Entry[]): readonly Block[] {
  const missed = entries.filter(({ state }) => state === "missed");
  if (missed.length === 0) return [];
  const told = greatest(missed, MOST_TOLD, deviation);
  const explained = told.flatMap((entry) => (entry.reason ? [{ entry, reason: entry.reason }] : []));
  const silent = told.filter(({ reason }) => reason === null);
  const rest = missed.length - told.length;
  return writer.paragraph([
    missed.length > 1
      ? writer.say("problems.missed-count", {
          count: writer.count(cellsOfEntries(missed)),
          fell: stateClaim("missed", missed),
        })
      : [],
    ...explained.map(({ entry, reason }) => [
      ...factsOf(writer, entry),
      ...writer.say("deviation.reason", { reason: writer.marked(ownWords(writer, reason)) }),
    ]),
    silentDeviations(writer, silent, missed),
    rest > 0
      ? writer.say("problems.more", {
          count: writer.count(cellsOfEntries(missed.filter((entry) => !told.includes(entry)))),
        })
      : [],
  ]);
}

function factsOf(writer: Writer, entry: Entry): readonly Span[] {
  const { indicator } = entry;
  const gap = gapOf(writer, indicator);
  const lost = entry.lost?.gt(0) ? lostFigure(writer, entry, writer.label("points-unit")) : null;
  const measured = isFigure(actualOf(writer, indicator));
  const slots = {
    name: nameOf(writer, entry),
    target: targetOf(writer, indicator),
    actual: measured ? actualOf(writer, indicator) : writer.marked(actualOf(writer, indicator)),
    gap: gap?.figure ?? [],
    lost: lost ?? [],
    less: gap?.side ?? [],
  };
  if (gap && lost) return writer.say("deviation.gap-lost", slots);
  if (gap) return writer.say("deviation.gap", slots);
  return writer.say(lost ? "deviation.lost" : "deviation.plain", slots);
}

/** Missed targets that nobody explained: their facts in one sentence, and that the reason is missing. */
function silentDeviations(
  writer: Writer,
  silent: readonly Entry[],
  missed: readonly Entry[],
): readonly Span[] {
  if (silent.length === 0) return [];
  const column = silent.some(({ indicator }) => indicator.cells.reason !== undefined);
  const blank = missed.filter(({ reason }) => reason === null);
  const cells = cellsOfColumn(blank, "reason");
  const facts = writer.series(silent.map((entry) => factsOf(writer, entry)));
  const id = !column
    ? "deviation.no-column"
    : blank.length === 1
      ? "deviation.silent-one"
      : "deviation.silent";
  return [...facts, ...writer.say(id, { count: writer.count(cellsOfEntries(blank)), absent: absent(cells) })];
}

/** Targets reached, points lost all the same, no reason. */
function unexplainedLoss(writer: Writer, entries: readonly Entry[]): readonly Block[] {
  const losing = entries.filter(({ state, lost, reason }) => state !== "missed" && lost?.gt(0) && !reason);
  if (losing.length === 0) return [];
  const told = greatest(losing, MOST_TOLD, pointsLost);
  const items = told.map((entry) =>
    writer.say("loss.item", {
      name: nameOf(writer, entry),
      lost: lostFigure(writer, entry, writer.label("points-unit")) ?? [],
    }),
  );
  const cells = cellsOfColumn(losing, "reason");
  const reached = losing.every(({ state }) => state === "met" || state === "exceeded");
  const slots = {
    items: writer.list(items),
    count: writer.count(cellsOfEntries(losing)),
    absent: absent(cells),
    met: stateClaim("met", losing),
  };
  const explained = losing.length > told.length ? "loss.many" : "loss.few";
  return writer.paragraph([writer.say(reached ? `${explained}-met` : explained, slots)]);
}

/** Targets passed by so much that they were probably set too low. */
function overshoot(writer: Writer, entries: readonly Entry[]): readonly Block[] {
  const { ratio } = writer.pack.scoring.overshoot;
  const over = entries.flatMap((entry) =>
    entry.state === "exceeded" && entry.completion && distance(entry).plus(1).gte(ratio)
      ? [{ entry, completion: entry.completion }]
      : [],
  );
  if (over.length === 0) return [];
  const line = constant(ratio, "scoring.overshoot.ratio");
  const cells = cellsOfEntries(over.map(({ entry }) => entry));
  const conditions = over.map(({ completion }) => call("≥", completion, line));
  const top = greatest(over, 3, ({ entry }) => distance(entry));
  const items = top.map(({ entry, completion }) =>
    writer.say("overshoot.item", {
      name: nameOf(writer, entry),
      target: targetOf(writer, entry.indicator),
      actual: actualOf(writer, entry.indicator),
      rate: percentFigure(completion, writer.locale),
    }),
  );
  return writer.paragraph([
    writer.say(over.length > top.length ? "overshoot.many" : "overshoot.few", {
      count: writer.count(cells),
      line: percentFigure(line, writer.locale),
      reach: claim("exceeded", conjunction(conditions, cells)),
      items: writer.series(items),
    }),
  ]);
}

/** Actual values that repeat the target with its operator: nothing was measured. */
function weakEvidence(writer: Writer, entries: readonly Entry[]): readonly Block[] {
  const copied = entries.filter(({ indicator }) => isCopied(indicator));
  const blank = entries.filter(({ state }) => state === "unreported");
  return writer.paragraph([
    copied.length > 0 ? writer.say("evidence.copied", { count: writer.count(cellsOfEntries(copied)) }) : [],
    blank.length > 0
      ? writer.say("evidence.blank", {
          count: writer.count(cellsOfEntries(blank)),
          names: namesOf(writer, blank.slice(0, 3)),
          absent: absent(cellsOfColumn(blank, "actual")),
        })
      : [],
  ]);
}
