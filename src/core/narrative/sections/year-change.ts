import { call, evaluate, type Expression } from "../../proof/expression";
import type { Span } from "../report";
import { claim } from "../spans/claims";
import { percentFigure } from "../spans/figures";
import type { Writer } from "../writer";

/** ，比上年增加…，增长…; nothing without a value of last year. */
export function yearChange(
  writer: Writer,
  now: Expression,
  before: Expression,
  money: (amount: Expression) => Span,
  phrase: "yoy.money" | "yoy.stock" = "yoy.money",
): readonly Span[] {
  const order = evaluate(now).cmp(evaluate(before));
  if (order === 0) return writer.say("yoy.same", { same: claim("unchanged", call("=", now, before)) });
  const up = order > 0;
  const gap = up ? call("subtract", now, before) : call("subtract", before, now);
  const side = claim(up ? "increase" : "decrease", call(up ? ">" : "<", now, before));
  const words = (more: string, less: string) => side(up ? more : less);
  const slots = { words, grown: words, gap: money(gap) };
  if (evaluate(before).lte(0)) return writer.say("yoy.amount", slots);
  const growth = percentFigure(call("divide", gap, before), writer.locale);
  return writer.say(phrase, { ...slots, growth });
}
