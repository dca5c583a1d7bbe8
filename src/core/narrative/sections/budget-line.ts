import { sum } from "../../common/decimal";
import { MONEY } from "../../proof/look";
import type { Sourced } from "../../evaluation/evaluation";
import { call, constant, evaluate, holds, lacks, type Expression } from "../../proof/expression";
import type { BudgetView, LineView } from "../analysis/budget";
import { baseAmount, baseMoney, type BaseAmount } from "../base-figures";
import type { BudgetConcept, OutlineSection } from "../outlines";
import type { Slots } from "../phrases/render";
import type { Block, Span } from "../report";
import { claim } from "../spans/claims";
import { moneyFigure, percentFigure } from "../spans/figures";
import { literal, type Writer } from "../writer";
import { isOfWhole } from "./budget-nature";
import { formCell, inYear, projectName, selfOf } from "./opening";
import { causeOf, inSentence } from "./reasons";
import { otherFunds } from "./other-funds";
import { yearChange } from "./year-change";

/** One kind of money as planned, spent and spent the year before. */
interface Line {
  readonly budget: Expression | null;
  /** The budget before a change during the year, where it is told with the line. */
  readonly initial: Expression | null;
  readonly executed: Expression | null;
  readonly prior: Expression | null;
  readonly money: (amount: Expression) => Span;
  readonly reason: readonly Span[];
  /** What all of it, or how many projects of it were for: ，全部用于农村供水工程维修养护项目. */
  readonly use: readonly Span[];
  /** What was spent of it is a part of what the form says was spent, and nobody has said which. */
  readonly open: boolean;
}

/**
 * One kind of money, found in the form by words of its label or in the base data: basic expenditure, government
 * funds … A line of zeros says that there was none of the kind.
 */
export function budgetLine(writer: Writer, section: OutlineSection): readonly Block[] {
  const { concept } = section;
  const [form] = writer.subject.forms;
  const byNature = concept === "basic-spending" || concept === "project-spending";
  if (byNature && form && isOfWhole(writer, form)) return [];
  const general = concept ? lineOfBase(writer, section, "general-budget") : null;
  const line = general ?? lineOfForm(writer, section) ?? lineOfBase(writer, section);
  const spent = line && (line.executed ?? line.budget);
  if (line === null || spent === null || concept === undefined) {
    return untold(writer, section);
  }
  const slots = {
    year: inYear(writer),
    self: selfOf(writer),
    kind: literal(writer.label(`money.${concept}`)),
    fund: literal(writer.label(`fund.${concept}`)),
    what: literal(writer.label(`plan.${concept}`)),
  };
  if (evaluate(spent).isZero() && (line.budget === null || evaluate(line.budget).isZero())) {
    const none = claim("none", call("=", spent, constant(0)));
    return writer.paragraph([writer.say("line.zero", { ...slots, none })]);
  }
  const told = lineSentence(writer, line, slots, general === null ? "line.full" : "line.general");
  const others = general === null ? [] : otherFunds(writer, concept);
  return writer.paragraph([
    others.length === 0 ? told : writer.stopped([...writer.unstopped(told), ...others]),
  ]);
}

/** A kind of money of which nothing is told: there was none, or a person is asked. */
function untold(writer: Writer, section: OutlineSection): readonly Block[] {
  const { id, concept, match: words = [] } = section;
  if (concept === "general-budget") return askedLine(writer, section);
  if (concept === undefined || !mayHide(writer, words)) {
    return writer.missing(section, "omission.not-filled", noneOf(writer, words));
  }
  writer.omissions.push({ what: "section", id, reason: "omission.not-in-form" });
  const asks = writer.asks("asks.whether", writer.label(`money.${concept}`));
  return writer.paragraph([writer.stopped(writer.ask(asks))]);
}

/** The chapter on the general public budget stands in any case: a department without one is not known. */
function askedLine(writer: Writer, section: OutlineSection): readonly Block[] {
  writer.omissions.push({ what: "section", id: section.id, reason: "omission.not-filled" });
  const asks = writer.ask(writer.label("asks.general-budget"));
  const told = writer.say("line.asked", { year: inYear(writer), self: selfOf(writer), asks });
  return writer.paragraph([told]);
}

/** Money of which a form does not say what it is: 其他资金. */
const UNNAMED = "其他";

/** Whether money of the kind may be in other money that a form does not name, without a line of its own. */
function mayHide(writer: Writer, words: readonly string[]): boolean {
  return writer.subject.forms.some(({ budget }) => {
    const parts = budget?.parts ?? [];
    // A line that was left blank is one, too.
    const own = budget?.lines.some(({ line }) => words.some((word) => line.cleanLabel.includes(word)));
    return !own && parts.some(isUnnamed);
  });
}

function isUnnamed({ line, adjusted, initial, executed }: LineView): boolean {
  const amount = adjusted ?? initial ?? executed;
  return (
    line.view !== "expenditure" && line.cleanLabel.startsWith(UNNAMED) && amount?.value.isZero() === false
  );
}

/** That no form has an amount under any of the words, and that the other sources make up the whole budget of each. */
function noneOf(writer: Writer, words: readonly string[]): Expression | undefined {
  const closing = writer.subject.forms.flatMap(({ budget }) => (budget ? [sourcesClose(budget)] : []));
  if (closing.some((condition) => condition === null)) return undefined;
  const lacking = writer.subject.forms.flatMap(({ evaluation, budget }) =>
    budget ? words.map((word) => lacks(evaluation.id, `${MONEY}${word}`)) : [],
  );
  return lacking.length === 0
    ? undefined
    : call("all", [...lacking, ...closing.flatMap((condition) => condition ?? [])]);
}

/** That the sources of a budget add up to all of it; `null` where they do not, or where either is unknown. */
function sourcesClose({ total, parts }: BudgetView): Expression | null {
  for (const column of ["adjusted", "initial", "executed"] as const) {
    const whole = total?.[column];
    if (!whole) continue;
    for (const view of ["fund", "income"] as const) {
      const amounts = parts.flatMap((part) => (part.line.view === view ? (part[column] ?? []) : []));
      if (amounts.length === 0) continue;
      const all = call(
        "add",
        amounts.map(({ expression }) => expression),
      );
      const closes = call("=", all, whole.expression);
      return holds(closes) ? closes : null;
    }
  }
  return null;
}

type Names = Readonly<Record<"year" | "self" | "kind" | "fund" | "what", Span | readonly Span[]>>;

function lineSentence(
  writer: Writer,
  line: Line,
  names: Names,
  whole: "line.full" | "line.general",
): readonly Span[] {
  const { budget, executed, prior, money } = line;
  const slots = {
    ...names,
    budget: budget ? money(budget) : [],
    executed: executed ? money(executed) : [],
    change: executed && prior ? yearChange(writer, executed, prior, money) : [],
    use: line.use,
  };
  if (!executed) {
    if (!line.open) return writer.say("line.budget", slots);
    return writer.say("line.open", { ...slots, asks: writer.ask(writer.label("asks.general-executed")) });
  }
  if (!budget || evaluate(budget).lte(0)) return writer.say("line.executed", slots);
  const rate = percentFigure(call("divide", executed, budget), writer.locale);
  const told =
    line.initial && !evaluate(line.initial).eq(evaluate(budget))
      ? writer.say("line.fund", { ...slots, rate, ...changeOf(line.initial, budget, money) })
      : writer.say(whole, { ...slots, rate });
  const rest = leftOver(writer, { executed, budget, money, reason: line.reason });
  return writer.stopped([...told, ...rest]);
}

/** 年中增加40.00万元. */
function changeOf(initial: Expression, budget: Expression, money: Line["money"]): Slots {
  const up = evaluate(budget).gt(evaluate(initial));
  const [more, less] = up ? [budget, initial] : [initial, budget];
  const change = claim(up ? "increase" : "decrease", call(up ? ">" : "<", budget, initial));
  return {
    initial: money(initial),
    change: (increased: string, decreased: string) => change(up ? increased : decreased),
    difference: money(call("subtract", more, less)),
  };
}

/** ，未执行48.00万元，主要原因是…: of what was spent as planned nothing is to be explained. */
function leftOver(writer: Writer, { executed, budget, money, reason }: LeftOver): readonly Span[] {
  const order = evaluate(budget).cmp(evaluate(executed));
  if (reason.length === 0 || order === 0) return [];
  const rest =
    order > 0 ? writer.say("project.rest", { rest: money(call("subtract", budget, executed)) }) : [];
  return [...rest, ...reason];
}

interface LeftOver extends Pick<Line, "money" | "reason"> {
  readonly executed: Expression;
  readonly budget: Expression;
}

function lineOfForm(writer: Writer, { match: words = [], concept }: OutlineSection): Line | null {
  const [form, another] = writer.subject.forms;
  if (!form?.budget || another) return null;
  const { budget } = form;
  const found = budget.lines.find(
    ({ line }) => line.view !== "total" && words.some((word) => line.cleanLabel.includes(word)),
  );
  // A line without any amount says nothing, the base data may.
  if (!found || isBlank(found)) return null;
  const before =
    concept && budget.budget.unit === "万元" ? baseAmount(writer.base(concept, ["prior"])) : null;
  return formLine(writer, budget, concept, found, before?.expression ?? null, words);
}

function isBlank({ initial, adjusted, executed }: LineView): boolean {
  return initial === null && adjusted === null && executed === null;
}

function formLine(
  writer: Writer,
  { format, total }: BudgetView,
  concept: OutlineSection["concept"],
  found: LineView,
  before: Expression | null,
  words: readonly string[],
): Line {
  const cause = causeOf(found.line.reason) ?? causeInProjects(writer, words);
  // The year before is told of the whole and of the general public budget, a change during the year of the others.
  const general = concept === "general-budget";
  return {
    budget: (found.adjusted ?? found.initial)?.expression ?? null,
    initial: general || !found.adjusted ? null : (found.initial?.expression ?? null),
    executed: found.executed?.expression ?? null,
    prior: general ? (found.prior?.expression ?? before) : null,
    use: general ? [] : soleUse(writer, found, words),
    money: (amount) => moneyFigure(amount, format, writer.locale),
    reason: cause ? writer.say("because", { reason: inSentence(writer, cause) }) : [],
    open: general && total?.executed !== undefined && total.executed !== null,
  };
}

/** Why money of a fund was left over, where the one project that used the fund says it. */
function causeInProjects(writer: Writer, words: readonly string[]): Sourced | null {
  const causes = writer.subject.projects.flatMap(({ budget }) =>
    (budget?.parts ?? []).flatMap(({ line }) =>
      words.some((word) => line.cleanLabel.includes(word)) ? (causeOf(line.reason) ?? []) : [],
    ),
  );
  const [only, another] = causes;
  return another === undefined ? (only ?? null) : null;
}

/** ，全部用于…项目: the one project that the whole of a fund went to. */
function soleUse(writer: Writer, { adjusted, initial }: LineView, words: readonly string[]): readonly Span[] {
  const whole = adjusted ?? initial;
  const users = writer.subject.projects.flatMap((project) =>
    (project.budget?.parts ?? []).flatMap(({ line, base }) =>
      base?.value.gt(0) && words.some((word) => line.cleanLabel.includes(word)) ? [{ project, base }] : [],
    ),
  );
  const [only, another] = users;
  if (!whole || !only || another || !only.base.value.eq(whole.value)) return [];
  const all = claim("all", call("=", only.base.expression, whole.expression));
  return writer.say("line.use", { project: projectName(writer, only.project), all });
}

/** ，用于2个项目: so many project forms have a part in the money, and share it out. */
function sharedUse(writer: Writer, whole: BaseAmount, words: readonly string[]): readonly Span[] {
  const users = writer.subject.projects.flatMap((project) => {
    const line = project.budget?.parts.find(({ line: { cleanLabel } }) =>
      words.some((word) => cleanLabel.includes(word)),
    );
    return line?.base && project.budget?.budget.unit === "万元" ? [{ project, base: line.base }] : [];
  });
  if (users.length < 2 || !sum(users.map(({ base }) => base.value)).eq(evaluate(whole.expression))) return [];
  return writer.say("line.used", {
    count: writer.count(users.map(({ project }) => project.subject?.at ?? formCell(project))),
  });
}

/** What the base data say of a kind of money: of the whole department, or of its part `within` one budget. */
function lineOfBase(
  writer: Writer,
  { concept, within: words = [] }: OutlineSection,
  within?: BudgetConcept,
): Line | null {
  if (concept === undefined) return null;
  const amount = (periods: Parameters<Writer["base"]>[1]): BaseAmount | null =>
    baseAmount(writer.base(concept, periods, within));
  const executed = amount(["actual"]);
  const budget = amount(["adjusted-budget", "budget"]);
  if (!executed && !budget) return null;
  return {
    budget: budget?.expression ?? null,
    initial: null,
    executed: executed?.expression ?? null,
    prior: within === undefined ? (amount(["prior"])?.expression ?? null) : null,
    use: budget ? sharedUse(writer, budget, words) : [],
    money: (expression) => baseMoney(writer, expression),
    reason: [],
    open: false,
  };
}
