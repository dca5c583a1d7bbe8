import type { Sourced } from "../../evaluation/evaluation";
import { call, constant, evaluate } from "../../proof/expression";
import type { Entry } from "../analysis/entry";
import type { Form } from "../analysis/form";
import { statedRate } from "../analysis/budget";
import { portfolioBudget } from "../analysis/portfolio";
import { isCompany } from "../naming";
import { withoutTail } from "../planning/names/strip";
import type { OutlineSection } from "../outlines";
import type { Span } from "../report";
import { claim } from "../spans/claims";
import { changeFigure, percentFigure } from "../spans/figures";
import { isQuoteOf, quote } from "../spans/quotes";
import { literal, type Writer } from "../writer";
import { executionThreshold } from "./budget-total";
import { commonUnit, mainForms, projectName } from "./opening";
import { isSlow } from "./projects";
import { inProse } from "../saying/zh/piece";
import { becauseSentence, causeOf, executionReason, measureIn, measureOf } from "./reasons";
import { printedUnit } from "./result-clauses";
import { completionFigure, gapOf, saidOf, targetSpans } from "./standing";
import { stateClaim } from "./outcome-claims";

/** Something that fell short, as a sentence without its stop, and what will be done about it. */
export interface Problem {
  /** The row or the money that it is about. */
  readonly about: readonly Span[];
  readonly told: readonly Span[];
  readonly measure: Sourced | null;
  /** What a person is asked for where no measure is stated. */
  readonly asks: string;
}

/** Problems told one by one; a report with more names the rest by number. */
export const MOST_PROBLEMS = 10;

/** What the data show to have fallen short, in the order of the form: rows, then the budget, then targets set too low. */
export function problemsOf(writer: Writer): readonly Problem[] {
  const { forms } = writer.subject;
  const entries = forms.flatMap((form) => form.entries);
  return [
    ...entries.filter(({ state }) => state === "missed").map((entry) => missOf(writer, entry)),
    ...(tellsProblems(writer.outline.sections) ? entries.filter(isLossOnly) : []).map((entry) =>
      lossOf(writer, entry),
    ),
    ...budgetProblems(writer, forms),
    ...overshoots(writer, entries),
  ];
}

/** The name of a row without the measure word that its unit repeats: 团队培育数 → 团队培育. */
export function shortName(writer: Writer, entry: Entry): readonly Span[] {
  const { indicator, owner } = entry;
  const { cleanName, name } = indicator;
  const full = cleanName !== "" && isQuoteOf(cleanName, name.text) ? cleanName : name.text;
  const text = writer.locale === "en" ? full : withoutTail(full, printedUnit(entry)).text;
  const own = [quote(text, name.at)];
  if (!writer.several || owner === null) return own;
  return writer.say("name.owned", { name: own, project: writer.quote(owner) });
}

function missOf(writer: Writer, entry: Entry): Problem {
  const name = shortName(writer, entry);
  const bare = inProse(entry.indicator.cleanName);
  const cause = causeOf(entry.reason);
  const why = cause
    ? becauseSentence(writer, cause)
    : writer.say("because", { reason: writer.ask(writer.asks("asks.miss", bare)) });
  return {
    about: name,
    told: [...missWords(writer, entry, name), ...why],
    measure: measureOf(entry),
    asks: writer.asks("asks.measure", bare),
  };
}

/** A row that lost points without having missed its target: who reads of the loss asks why. */
export function isLossOnly({ state, lost }: Entry): boolean {
  return state !== "missed" && lost?.gt(0) === true;
}

/** Whether the outline has a place for problems; reports of companies tell what was missed, and no points. */
function tellsProblems(sections: readonly OutlineSection[]): boolean {
  return sections.some(
    ({ content, sections: within }) => content.includes("problems") || tellsProblems(within),
  );
}

/** 公用经费完成时间扣1分，主要原因是…. */
function lossOf(writer: Writer, entry: Entry): Problem {
  const name = shortName(writer, entry);
  const bare = inProse(entry.indicator.cleanName);
  const cause = causeOf(entry.reason);
  const { points, max } = entry;
  const lost = points && max ? call("subtract", max, points) : constant(0);
  return {
    about: name,
    told: [
      ...writer.say("miss.lost", { name, lost: writer.points(lost) }),
      ...(cause
        ? becauseSentence(writer, cause)
        : writer.say("because", { reason: writer.ask(writer.asks("asks.lost", bare)) })),
    ],
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
    /^(.{3,}?)((?:达标|合格|完成|覆盖|及时|验收合格|优良|就业|通过)率)$/u.exec(cleanName) ?? [];
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

/** Money spent too slowly: of the whole, else of single projects and funds. Why stands with the money. */
function budgetProblems(writer: Writer, forms: readonly Form[]): readonly Problem[] {
  const threshold = executionThreshold(writer);
  const line = percentFigure(threshold, writer.locale);
  const whole = portfolioBudget(forms);
  const asks = writer.label("asks.execution-measure");
  const [form] = forms;
  if (whole?.rate && whole.rateValue?.lt(writer.pack.budget.explainBelow)) {
    const low = claim("missed", call("<", whole.rate, threshold));
    const told = writer.say("problem.execution", { low, line });
    const about = [literal(writer.label("line.execution"))];
    return [{ about, told, measure: form ? measureIn(executionReason(form)) : null, asks }];
  }
  const stated = form?.budget && !whole?.rate ? statedRate(form.budget) : null;
  if (form && stated && evaluate(stated.rate).lt(writer.pack.budget.explainBelow)) {
    const told = writer.say("problem.execution", {
      low: claim("missed", call("<", stated.rate, threshold)),
      line,
    });
    const about = [literal(writer.label("line.execution"))];
    return [{ about, told, measure: measureIn(executionReason(form)), asks }];
  }
  const slow = writer.subject.projects.filter((one) => isSlow(writer, one));
  const funds = forms.flatMap(({ budget }) =>
    (budget?.parts ?? []).filter(
      ({ line: part, rateValue, executed }) =>
        part.view !== "expenditure" &&
        !/结转|结余/u.test(part.cleanLabel) &&
        executed !== null &&
        rateValue?.lt(writer.pack.budget.explainBelow),
    ),
  );
  const rates = [
    ...slow.map(({ budget }) => budget?.total?.rate ?? null),
    ...funds.map(({ rate }) => rate),
  ].flatMap((rate) => rate ?? []);
  if (rates.length === 0) return [];
  const names = [
    ...slow.map((one) => projectName(writer, one)),
    ...funds.map(({ line: part }) => writer.quote({ text: part.cleanLabel, at: part.label.at })),
  ];
  const low = claim(
    "missed",
    call(
      "all",
      rates.map((rate) => call("<", rate, threshold)),
    ),
  );
  const measure = [
    ...slow.map((one) => measureIn(executionReason(one))),
    ...funds.map(({ line: part }) => measureIn(part.reason)),
  ].find((one) => one !== null);
  return [
    {
      about: [literal(writer.label("line.execution"))],
      told: writer.say("problem.uneven", { names: writer.list(names), low, line }),
      measure: measure ?? null,
      asks,
    },
  ];
}

/** Targets passed by far: with a reason a deviation that is explained, without one a target that was set too low. */
function overshoots(writer: Writer, entries: readonly Entry[]): readonly Problem[] {
  if (isCompany(commonUnit(mainForms(writer))?.unit?.text ?? "")) return [];
  const { ratio } = writer.pack.scoring.overshoot;
  const limit = constant(ratio, "scoring.overshoot.ratio");
  return entries.flatMap((entry) => {
    const gap = gapOf(writer, entry);
    const { completion, state } = entry;
    if (state !== "exceeded" || entry.reverse || gap?.kind !== "amount" || !gap.more || !gap.share) return [];
    if (!completion || evaluate(completion).lt(ratio)) return [];
    const cause = causeOf(entry.reason);
    const far = claim("exceeded", call("≥", completion, limit));
    const told = writer.say(cause ? "problem.deviation" : "problem.low-target", {
      name: shortName(writer, entry),
      gap: gap.figure,
      far,
      share: changeFigure(gap.share, writer.locale),
      beyond: gap.side,
    });
    return [
      {
        about: shortName(writer, entry),
        told: cause ? [...told, ...becauseSentence(writer, cause)] : told,
        measure: measureOf(entry),
        asks: writer.asks("asks.target-measure", inProse(entry.indicator.cleanName)),
      },
    ];
  });
}

/** 一是, 二是 … before the points of a list; nothing before a single one. */
export function ordinal(writer: Writer, index: number, count: number): readonly Span[] {
  if (count < 2 || writer.locale === "en") return [];
  return [literal(writer.label(`ordinal.${Math.min(index + 1, MOST_PROBLEMS)}` as "ordinal.1"))];
}
