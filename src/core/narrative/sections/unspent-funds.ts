import type { Sourced } from "../../evaluation/evaluation";
import { call, type Expression } from "../../proof/expression";
import type { LineView } from "../analysis/budget";
import type { Form } from "../analysis/form";
import type { Span } from "../report";
import { claim } from "../spans/claims";
import { moneyFigure } from "../spans/figures";
import { textOf } from "../text";
import type { Writer } from "../writer";
import { fundName } from "./fund-name";
import type { Problem } from "./problem-list";
import { becauseSentence, causeOf, executionReason, measureIn } from "./reasons";

/** Money that did not come: 配套资金未到位, 资金未落实, 拨付不足. */
const NOT_COME =
  /(?:资金|经费|配套|补助|拨款|预算|款项?)[^，,。；;]{0,6}(?:未|没有|尚未|不)能?(?:及时|全部|足额|完全)?(?:到位|落实|拨付|下达|安排|到账)|未能?(?:及时|全部|足额|完全)?(?:到位|落实|拨付|下达|到账)|(?:到位|拨付|落实)不(?:足|及时|到位)/u;

/** A fund of which less was spent than was planned, and why. */
interface UnspentFund {
  readonly part: LineView;
  readonly cause: Sourced;
  readonly rest: Expression;
  readonly below: Expression;
}

/** Funds of a form with a reason of their own for what was not spent of them. */
export function unspentFunds(form: Form): readonly UnspentFund[] {
  const whole = executionReason(form)?.text;
  return (form.budget?.parts ?? []).flatMap((part) => {
    const cause = causeOf(part.line.reason);
    const { base, executed: spent } = part;
    if (!cause || !base || !spent || !spent.value.lt(base.value) || cause.text === whole) return [];
    const rest = call("subtract", base.expression, spent.expression);
    return [{ part, cause, rest, below: call("<", spent.expression, base.expression) }];
  });
}

/** Whether a fund was not spent because the money did not come: a problem of its own. */
export function didNotCome({ cause }: UnspentFund): boolean {
  return NOT_COME.test(cause.text);
}

/** 县级配套资金180万元未执行。主要原因是县级财力紧张，配套资金未到位: one problem for each fund that did not come. */
export function fundProblems(writer: Writer, forms: readonly Form[]): readonly Problem[] {
  if (writer.locale === "en" || writer.several) return [];
  return forms.flatMap((form) =>
    unspentFunds(form)
      .filter(didNotCome)
      .map((fund) => problemOf(writer, form, fund)),
  );
}

function problemOf(writer: Writer, { budget }: Form, { part, cause, rest, below }: UnspentFund): Problem {
  const label = fundName(writer, part.line);
  const name = textOf(label);
  const amount: readonly Span[] = budget ? [moneyFigure(rest, budget.format, writer.locale)] : [];
  return {
    kind: "money",
    row: null,
    about: label,
    told: writer.say("problem.fund", { label, amount, below: claim("decrease", below) }),
    why: becauseSentence(writer, cause),
    asksWhy: "",
    measure: measureIn(part.line.reason),
    asks: writer.asks("asks.fund-measure", /(?:资金|经费|款|补助)$/u.test(name) ? name : `${name}资金`),
  };
}
