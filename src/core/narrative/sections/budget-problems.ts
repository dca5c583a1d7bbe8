import type { Sourced } from "../../evaluation/evaluation";
import { call, evaluate, type Expression } from "../../proof/expression";
import { statedRate } from "../analysis/budget";
import type { Form } from "../analysis/form";
import { portfolioBudget } from "../analysis/portfolio";
import type { Span } from "../report";
import { claim } from "../spans/claims";
import { percentFigure } from "../spans/figures";
import { literal, type Writer } from "../writer";
import { isRateDoubted } from "./budget-doubts";
import { executionThreshold } from "./budget-rest";
import { fundName } from "./fund-name";
import { projectName } from "./opening";
import type { Problem } from "./problem-list";
import { isSlow } from "./projects";
import { executionReason, measureIn } from "./reasons";

/** Money spent too slowly: of the whole, else of single projects and funds. Why stands with the money. */
export function budgetProblems(writer: Writer, forms: readonly Form[]): readonly Problem[] {
  const whole = portfolioBudget(forms);
  const [form] = forms;
  const isLow = (rate: Expression) => evaluate(rate).lt(writer.pack.budget.explainBelow);
  if (whole?.rate && isLow(whole.rate)) return [slowWhole(writer, whole.rate, form)];
  const stated = form?.budget && !whole?.rate ? statedRate(form.budget) : null;
  return stated && isLow(stated.rate) ? [slowWhole(writer, stated.rate, form)] : uneven(writer, forms);
}

/** 预算执行率偏低，为80.45%. */
function slowWhole(writer: Writer, rate: Expression, form: Form | undefined): Problem {
  const threshold = executionThreshold(writer);
  const owned = writer.tells("budget-total");
  // Beside a printed rate that says otherwise, what the statement rests on is told with it.
  const doubted = owned && form !== undefined && isRateDoubted(form);
  const occasion = doubted ? "problem.execution-computed" : "problem.execution";
  const told = writer.say(owned ? occasion : "problem.execution-rate", {
    rate: percentFigure(rate, writer.locale),
    low: claim("missed", call("<", rate, threshold)),
    line: percentFigure(threshold, writer.locale),
  });
  return problem(writer, told, form ? measureIn(executionReason(form)) : null);
}

/** 预算执行不够均衡，甲、乙的执行率低于90%. */
function uneven(writer: Writer, forms: readonly Form[]): readonly Problem[] {
  const threshold = executionThreshold(writer);
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
  const low = call(
    "all",
    rates.map((rate) => call("<", rate, threshold)),
  );
  const told = writer.say("problem.uneven", {
    names: writer.list(names),
    low: claim("missed", low),
    line: percentFigure(threshold, writer.locale),
  });
  const measures = [
    ...slow.map((one) => measureIn(executionReason(one))),
    ...funds.map(({ line }) => measureIn(line.reason)),
  ];
  return [problem(writer, told, measures.find((one) => one !== null) ?? null)];
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
