import type { Clause, Message } from "../../planning/clause";
import { wordClause } from "./clause";
import { grammar, type Piece, type Pieces } from "./piece";
import { joinClauses } from "./series";

/** Messages as one sentence without its stop, parted by semicolons. */
export function sayMessages<F>(messages: readonly Message<F>[]): Pieces<F> {
  return messages.flatMap((message, index): Piece<F>[] => [
    ...(index === 0 ? [] : [grammar("；")]),
    ...(message.relation === "list" ? joinClauses(message.clauses) : sayTotal(message)),
  ]);
}

/** The total first, then 其中 and the parts with what tells them apart: 选出代表323名，其中区代表198名、镇代表125名. */
function sayTotal<F>({ total, parts, rates }: Extract<Message<F>, { relation: "total-parts" }>): Pieces<F> {
  const whole = wordClause(withOwnObject(total, parts));
  const short = parts.map((part) => (shares(total, part) ? wordClause(withoutVerb(part)) : wordClause(part)));
  const plain = parts.every((part) => shares(total, part));
  const told = plain
    ? short.flatMap(({ lead, rest }, index) => [...(index === 0 ? [] : [grammar("、")]), ...lead, ...rest])
    : joinClauses(parts);
  const also = rates.length === 0 ? [] : [grammar("，"), ...joinClauses(rates)];
  return [...whole.lead, ...whole.rest, grammar("，其中"), ...told, ...also];
}

function shares<F>(total: Clause<F>, part: Clause<F>): boolean {
  return (
    total.name.form === "clause" &&
    part.name.form === "clause" &&
    total.name.verb.text === part.name.verb.text
  );
}

/** A part without the verb and without what was done, which the total has said. */
function withoutVerb<F>(part: Clause<F>): Clause<F> {
  const { name } = part;
  if (name.form !== "clause" || name.object === null) return part;
  return { ...part, name: { form: "measure", rule: "P9", name: name.object, total: false } };
}

/** 完成换届选区合计 beside parts of 完成选区换届: the total takes their order. */
function withOwnObject<F>(total: Clause<F>, parts: readonly Clause<F>[]): Clause<F> {
  const { name } = total;
  if (name.form !== "clause" || name.object === null || name.after !== null) return total;
  for (const part of parts) {
    const after = part.name.form === "clause" ? part.name.after : null;
    if (after !== null && name.object.text.startsWith(after.text)) {
      const object = { ...name.object, text: name.object.text.slice(after.text.length) };
      return { ...total, name: { ...name, object, after } };
    }
  }
  return total;
}
