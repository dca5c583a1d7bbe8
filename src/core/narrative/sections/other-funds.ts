import { call, evaluate, type Expression } from "../../proof/expression";
import type { BaseConcept, BasePeriod } from "../../evaluation/base-data";
import { baseAmount, baseMoney, type BaseAmount } from "../base-figures";
import type { Span } from "../report";
import { claim } from "../spans/claims";
import { literal, type Writer } from "../writer";

const PLANNED = ["adjusted-budget", "budget"] as const;

/**
 * ；其他资金全部用于基本支出，已执行完毕: what a kind of spending has beyond the general public budget, where that is all of the other
 * money of the base data. Without it the parts of the kind would not add up to what is told before them.
 */
export function otherFunds(writer: Writer, concept: BaseConcept): readonly Span[] {
  const planned = beyondGeneral(writer, concept, PLANNED);
  const spent = beyondGeneral(writer, concept, ["actual"]);
  if (!planned || !spent || evaluate(planned.other).lte(0)) return [];
  const whole = [planned, spent].map(({ beyond, other }) => call("=", beyond, other));
  if (!whole.every((one) => evaluate(one).eq(1))) return [];
  const done = call("=", spent.other, planned.other);
  return writer.say(evaluate(done).eq(1) ? "line.other-funds-done" : "line.other-funds", {
    kind: literal(writer.label(`money.${concept}` as "money.basic-spending")),
    all: claim("all", call("all", whole)),
    done: claim("met", done),
    amount: baseMoney(writer, planned.amount),
    spent: baseMoney(writer, spent.amount),
  });
}

/** What a kind of spending has beyond the general public budget, beside the other money of the department. */
function beyondGeneral(
  writer: Writer,
  concept: BaseConcept,
  periods: readonly BasePeriod[],
): { readonly beyond: Expression; readonly other: Expression; readonly amount: BaseAmount } | null {
  const all = baseAmount(writer.base(concept, periods));
  const general = baseAmount(writer.base(concept, periods, "general-budget"));
  const other = baseAmount(writer.base("other-funds", periods));
  if (!all || !general || !other || all.fact.within !== null) return null;
  const beyond = call("subtract", all.expression, general.expression);
  return { beyond, other: other.expression, amount: other };
}
