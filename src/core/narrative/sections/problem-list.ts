import type { Sourced } from "../../evaluation/evaluation";
import type { Entry } from "../analysis/entry";
import { moneyRowOf } from "../analysis/money-row";
import type { Span } from "../report";
import { literal, type Writer } from "../writer";
import { askedName } from "./asking";
import { budgetProblems } from "./budget-problems";
import { groupMisses } from "./grouped-misses";
import { handlingProblems } from "./handling";
import { isLossOnly, lossesOf } from "./losses";
import { missWords } from "./miss-words";
import { overshoots } from "./overshoots";
import { causeOf, inSentence, measureOf } from "./reasons";
import { rowProblem } from "./row-problem";
import { shortName } from "./short-name";
import { gapOf } from "./standing";

/** Something that fell short, as a sentence without its stop, and what will be done about it. */
export interface Problem {
  readonly kind: "row" | "group" | "money" | "target";
  /** The row that missed its target or lost points; `null` for money and for targets that were passed by far. */
  readonly row: Entry | null;
  /** The first of several rows that stand where it stood. */
  readonly first?: Entry;
  /** The row or the money that it is about. */
  readonly about: readonly Span[];
  readonly told: readonly Span[];
  /** Why, in the words of the form. */
  readonly cause?: Sourced;
  /** Why, as it goes on behind; `null` where nobody has stated it and a person is asked. */
  readonly why: readonly Span[] | null;
  /** What a person is asked for where no cause is stated. */
  readonly asksWhy: string;
  readonly measure: Sourced | null;
  /** What a person is asked for where no measure is stated. */
  readonly asks: string;
  /** Whether its cells contradict each other: until one of them is corrected nobody knows what there is to do. */
  readonly doubted?: boolean;
}

const FOUND = new WeakMap<Writer, readonly Problem[]>();

/**
 * What the data show to have fallen short, in the order of the form: rows, then the budget, then targets set too low. Found
 * once for the sections that tell of it.
 */
export function problemsOf(writer: Writer): readonly Problem[] {
  const found = FOUND.get(writer) ?? findProblems(writer);
  FOUND.set(writer, found);
  return found;
}

function findProblems(writer: Writer): readonly Problem[] {
  const { forms } = writer.subject;
  const entries = forms.flatMap((form) => form.entries);
  const money = budgetProblems(writer, forms);
  // Where slow spending is told, a row with the money once more is told with it.
  const again = money.length > 0 ? forms.map((form) => moneyRowOf(form.entries, form.findings)) : [];
  const missed = entries.filter((entry) => entry.state === "missed" && !again.includes(entry));
  const misses = groupMisses(
    writer,
    missed.map((entry) => missOf(writer, entry)),
  );
  const losses = writer.tells("problems") ? lossesOf(writer, entries.filter(isLossOnly)) : [];
  const behind = behindSchedule(writer, entries).filter(({ row }) => row === null || !missed.includes(row));
  return [
    ...inOrder([...misses, ...losses, ...behind], entries),
    ...money,
    ...handlingProblems(writer, forms),
    ...overshoots(writer, entries),
  ];
}

/** 居民参与率方面，宣传覆盖不够: before the year is over nothing has fallen short, but a form may say why a row is behind. */
function behindSchedule(writer: Writer, entries: readonly Entry[]): readonly Problem[] {
  if (writer.outline.early !== true || writer.locale === "en") return [];
  return entries.flatMap((entry): readonly Problem[] => {
    const cause = causeOf(entry.reason);
    if (!cause || isLossOnly(entry)) return [];
    const about = shortName(writer, entry);
    const told = writer.say("measure.on", { about, measure: inSentence(writer, cause) });
    const asks = writer.asks("asks.measure", askedName(writer, entry));
    const measure = measureOf(entry);
    return [{ kind: "row", row: entry, about, told, cause, why: [], asksWhy: "", measure, asks }];
  });
}

/** Rows in the order of the form, behind what is told of many of them. */
function inOrder(problems: readonly Problem[], entries: readonly Entry[]): readonly Problem[] {
  const places = new Map(entries.map((entry, index) => [entry, index]));
  const placeOf = ({ row, first }: Problem) => {
    const one = first ?? row;
    return one ? (places.get(one) ?? 0) : -1;
  };
  return [...problems].sort((one, other) => placeOf(one) - placeOf(other));
}

function missOf(writer: Writer, entry: Entry): Problem {
  const gap = gapOf(writer, entry);
  const asks = gap?.more === true && gap.kind !== "days" ? "asks.over" : "asks.miss";
  return rowProblem(writer, entry, (name) => missWords(writer, entry, name), asks);
}

/** Words for the places of a list. */
const MOST_ORDINALS = 20;

/** 一是, 二是 … before the points of a list; nothing before a single one. */
export function ordinal(writer: Writer, index: number, count: number): readonly Span[] {
  if (count < 2 || writer.locale === "en") return [];
  return [literal(writer.label(`ordinal.${Math.min(index + 1, MOST_ORDINALS)}` as "ordinal.1"))];
}
