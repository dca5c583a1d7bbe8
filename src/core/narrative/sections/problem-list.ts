import type { Sourced } from "../../evaluation/evaluation";
import { call, constant } from "../../proof/expression";
import type { Entry } from "../analysis/entry";
import { moneyRowOf } from "../analysis/money-row";
import type { Span } from "../report";
import { isQuoteOf, quote } from "../spans/quotes";
import { literal, type Writer } from "../writer";
import { budgetProblems } from "./budget-problems";
import { overshoots } from "./overshoots";
import { inProse } from "../saying/zh/piece";
import { becauseSentence, causeOf, measureOf } from "./reasons";
import { shortName } from "./short-name";
import { completionFigure, gapOf, saidOf, targetSpans } from "./standing";
import { stateClaim } from "./outcome-claims";

/** Something that fell short, as a sentence without its stop, and what will be done about it. */
export interface Problem {
  readonly kind: "row" | "money" | "target";
  /** The row that missed its target or lost points; `null` for money and for targets that were passed by far. */
  readonly row: Entry | null;
  /** The row or the money that it is about. */
  readonly about: readonly Span[];
  readonly told: readonly Span[];
  /** Why, as it goes on behind; `null` where nobody has stated it and a person is asked. */
  readonly why: readonly Span[] | null;
  /** What a person is asked for where no cause is stated. */
  readonly asksWhy: string;
  readonly measure: Sourced | null;
  /** What a person is asked for where no measure is stated. */
  readonly asks: string;
}

/** What the data show to have fallen short, in the order of the form: rows, then the budget, then targets set too low. */
export function problemsOf(writer: Writer): readonly Problem[] {
  const { forms } = writer.subject;
  const entries = forms.flatMap((form) => form.entries);
  const money = budgetProblems(writer, forms);
  // Where slow spending is told, a row with the money once more is told with it.
  const again = money.length > 0 ? forms.map((form) => moneyRowOf(form.entries, form.findings)) : [];
  const missed = entries.filter((entry) => entry.state === "missed" && !again.includes(entry));
  return [
    ...missed.map((entry) => missOf(writer, entry)),
    ...(writer.tells("problems") ? entries.filter(isLossOnly) : []).map((entry) => lossOf(writer, entry)),
    ...money,
    ...overshoots(writer, entries),
  ];
}

function missOf(writer: Writer, entry: Entry): Problem {
  const name = shortName(writer, entry);
  const bare = inProse(entry.indicator.cleanName);
  const cause = causeOf(entry.reason);
  return {
    kind: "row",
    row: entry,
    about: name,
    told: missWords(writer, entry, name),
    why: cause && becauseSentence(writer, cause),
    asksWhy: writer.asks("asks.miss", bare),
    measure: measureOf(entry),
    asks: writer.asks("asks.measure", bare),
  };
}

/** A row that lost points without having missed its target: who reads of the loss asks why. */
export function isLossOnly({ state, lost }: Entry): boolean {
  return state !== "missed" && lost?.gt(0) === true;
}

/** 公用经费完成时间扣1分，主要原因是…. */
function lossOf(writer: Writer, entry: Entry): Problem {
  const name = shortName(writer, entry);
  const bare = inProse(entry.indicator.cleanName);
  const cause = causeOf(entry.reason);
  const { points, max } = entry;
  const lost = points && max ? call("subtract", max, points) : constant(0);
  return {
    kind: "row",
    row: entry,
    about: name,
    told: writer.say("miss.lost", { name, lost: writer.points(lost) }),
    why: cause && becauseSentence(writer, cause),
    asksWhy: writer.asks("asks.lost", bare),
    measure: measureOf(entry),
    asks: writer.asks("asks.measure", bare),
  };
}

const PEOPLE = /(?:员|生|人|民|者|户|众|师|工|童|对象|劳动力|队伍)$/u;

/** 农村供水水质达标率 → 农村供水水质 and its 达标率. */
function rateParts(
  writer: Writer,
  { indicator: { cleanName, name }, owner }: Entry,
): { readonly name: readonly Span[]; readonly measure: readonly Span[] } | null {
  const [, thing, measure] =
    /^(.{3,}?)((?:达标|合格|完成|覆盖|及时|验收合格|优良|就业|(?<!考核|考试|测试)通过)率)$/u.exec(
      cleanName,
    ) ?? [];
  const whole = isQuoteOf(cleanName, name.text);
  if (thing === undefined || measure === undefined || !whole || writer.locale === "en") return null;
  // 参训学员就业率: people reach no target, their rate does.
  if (PEOPLE.test(thing)) return null;
  if (writer.several && owner !== null) return null;
  return { name: [quote(thing, name.at)], measure: [quote(measure, name.at)] };
}

function missWords(writer: Writer, entry: Entry, name: readonly Span[]): readonly Span[] {
  const fell = stateClaim("missed", [entry]);
  const gap = gapOf(writer, entry);
  const parts = gap?.kind === "points" ? rateParts(writer, entry) : null;
  if (gap && parts) {
    return writer.say("miss.rate-of", { ...parts, fell, side: gap.side, gap: gap.figure });
  }
  if (gap) {
    const rate = completionFigure(writer, entry);
    return writer.say(`miss.${gap.kind}`, {
      name,
      fell,
      side: gap.side,
      gap: gap.figure,
      rate: rate ? writer.say("miss.rate", { rate }) : [],
    });
  }
  const said = saidOf(writer, entry);
  const actual = "spans" in said ? said.spans : [];
  const target = targetSpans(writer, entry);
  if (actual.length === 0) return writer.say("miss.plain", { name, fell });
  return writer.say(said.kind === "number" || said.kind === "day" ? "miss.values" : "miss.words", {
    name,
    fell,
    actual,
    target,
  });
}

/** Words for the places of a list. */
const MOST_ORDINALS = 20;

/** 一是, 二是 … before the points of a list; nothing before a single one. */
export function ordinal(writer: Writer, index: number, count: number): readonly Span[] {
  if (count < 2 || writer.locale === "en") return [];
  return [literal(writer.label(`ordinal.${Math.min(index + 1, MOST_ORDINALS)}` as "ordinal.1"))];
}
