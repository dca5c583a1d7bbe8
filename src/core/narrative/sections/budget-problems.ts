import type { Sourced } from "../../evaluation/evaluation";
import { call, constant, evaluate, type Expression } from "../../proof/expression";
import { statedRate } from "../analysis/budget";
import type { Form } from "../analysis/form";
import { moneyRowOf } from "../analysis/money-row";
import { portfolioBudget } from "../analysis/portfolio";
import type { Span } from "../report";
import { claim } from "../spans/claims";
import { percentFigure } from "../spans/figures";
import { literal, type Writer } from "../writer";
import { isRateDoubted } from "./budget-doubts";
import { fundName } from "./fund-name";
import { projectName } from "./opening";
import { stateClaim } from "./outcome-claims";
import type { Problem } from "./problem-list";
import { isSlow } from "./projects";
import { becauseSentence, causeOf, executionReason, measureIn } from "./reasons";
import { shortName } from "./short-name";
import { fundProblems } from "./unspent-funds";

/** Money spent too slowly: of the whole, else of single projects and funds, and funds that did not come. Why the whole was stands with the money. */
export function budgetProblems(writer: Writer, forms: readonly Form[]): readonly Problem[] {
  return [...slowSpending(writer, forms), ...fundProblems(writer, forms)];
}

function slowSpending(writer: Writer, forms: readonly Form[]): readonly Problem[] {
  // Before the year is over money is left, as a matter of course.
  if (writer.outline.early === true) return [];
  const whole = portfolioBudget(forms);
  const [form] = forms;
  const isLow = (rate: Expression) =>
    evaluate(rate).lt(1) && evaluate(rate).lt(writer.pack.budget.explainBelow);
  if (whole?.rate && isLow(whole.rate)) return [slowWhole(writer, { rate: whole.rate, label: [] }, forms)];
  const stated = form?.budget && !whole?.rate ? statedRate(form.budget) : null;
  if (!stated || !isLow(stated.rate)) return uneven(writer, forms);
  const { line, rate } = stated;
  const own = writer.locale === "zh-CN" && line.view !== "total";
  const label = own ? writer.quote({ text: line.cleanLabel, at: line.label.at }) : [];
  return [slowWhole(writer, { rate, label }, forms)];
}

/** The rate of a budget, and the name of the line that it is of; none of the whole. */
interface Slow {
  readonly rate: Expression;
  readonly label: readonly Span[];
}

/**
 * 预算未全部执行，执行率为80.45%; with it the row that tells the money once more. From which rate on it is told is the rules'; the
 * sentence says what the cells say.
 */
function slowWhole(writer: Writer, { rate, label }: Slow, forms: readonly Form[]): Problem {
  const [form] = forms;
  // Beside a printed rate that says otherwise, what the statement rests on is told with it.
  const doubted = writer.tells("budget-total") && form !== undefined && isRateDoubted(form);
  // The rate and the reason are told with the money.
  const explained =
    writer.tells("budget-total") && form !== undefined && causeOf(executionReason(form)) !== null;
  const phrase = doubted ? "execution-computed" : explained ? "execution-explained" : "execution";
  const told = writer.say(`problem.${phrase}`, {
    label,
    rate: percentFigure(rate, writer.locale),
    low: claim("missed", call("<", rate, constant("1"))),
    again: moneyAgain(writer, forms),
  });
  return problem(writer, told, form ? measureIn(executionReason(form)) : null);
}

/** ，工程资金金额未达到目标: rows with the money once more, which missed their targets with it. */
function moneyAgain(writer: Writer, forms: readonly Form[]): readonly Span[] {
  const rows = forms.flatMap(({ entries, findings }) => moneyRowOf(entries, findings) ?? []);
  const missed = rows.filter(({ state }) => state === "missed");
  if (missed.length === 0 || writer.locale === "en") return [];
  return writer.say("problem.money-again", {
    names: writer.list(missed.map((entry) => shortName(writer, entry))),
    fell: stateClaim("missed", missed),
  });
}

/** 自有资金预算未全部执行，执行率为87.13%; of several 预算执行不够均衡，甲执行率82.4%，乙执行率40%: which rate is low is the rules', each is told. */
function uneven(writer: Writer, forms: readonly Form[]): readonly Problem[] {
  const slow = writer.subject.projects.filter((one) => isSlow(writer, one));
  const funds = forms.flatMap(({ budget }) =>
    (budget?.parts ?? []).filter(
      ({ line, rateValue, executed }) =>
        line.view !== "expenditure" &&
        !/结转|结余/u.test(line.cleanLabel) &&
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
    ...funds.map(({ line }) => fundName(writer, line)),
  ];
  const [name, other] = names;
  const [rate, another] = rates;
  const measures = [
    ...slow.map((one) => measureIn(executionReason(one))),
    ...funds.map(({ line }) => measureIn(line.reason)),
  ];
  const measure = measures.find((one) => one !== null) ?? null;
  if (writer.locale === "zh-CN" && name && rate && !other && !another) {
    const slots = { label: name, rate: percentFigure(rate, writer.locale), again: [] };
    const low = claim("missed", call("<", rate, constant("1")));
    const [fund] = funds;
    // Of the funds of a project it is told with the money.
    const apart = fund && forms.some(({ evaluation: { kind } }) => kind === "department");
    const cause = apart ? causeOf(fund.line.reason) : null;
    const told = writer.say("problem.execution", { ...slots, low });
    return [{ ...problem(writer, told, measure), why: cause ? becauseSentence(writer, cause) : [] }];
  }
  const low = call(
    "all",
    rates.map((one) => call("<", one, constant("1"))),
  );
  const rated = rates.map((one, index) =>
    writer.say("problem.rated", { name: names[index] ?? [], rate: percentFigure(one, writer.locale) }),
  );
  const told = writer.say("problem.uneven", { rated: writer.chain(rated), low: claim("missed", low) });
  return [problem(writer, told, measure)];
}

function problem(writer: Writer, told: readonly Span[], measure: Sourced | null): Problem {
  return {
    kind: "money",
    row: null,
    about: [literal(writer.label("line.execution"))],
    told,
    why: [],
    asksWhy: "",
    measure,
    asks: writer.label("asks.execution-measure"),
  };
}
