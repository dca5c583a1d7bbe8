import { Decimal, sum } from "../../common/decimal";
import { attachRows } from "./attach";
import type { Clause, Message } from "./clause";

/**
 * `attached`: rows about the same thing follow each other and drop what was said (a work item). Indicators stand as they are.
 *
 * Groups the clauses of an item or a section into messages: a total leads the parts that add up to it exactly; a
 * total that repeats its only part is dropped; everything else is a list in the form's order.
 */
export function planMessages<F>(
  rows: readonly Clause<F>[],
  { attached }: { readonly attached: boolean } = { attached: true },
): readonly Message<F>[] {
  const clauses = attached ? attachRows(rows) : rows;
  const claimed = new Set<Clause<F>>();
  const totals = new Map<Clause<F>, readonly Clause<F>[]>();
  for (const total of clauses) {
    if (!isTotal(total)) continue;
    const parts = partsOf(total, clauses, claimed);
    if (parts.length === 0) continue;
    totals.set(total, parts);
    for (const clause of [total, ...parts]) claimed.add(clause);
  }
  return inOrder(clauses, totals);
}

function isTotal<F>({ name }: Clause<F>): boolean {
  return "total" in name && name.total;
}

/** Those of the same unit that add up to the total: of the same verb, else all of them. */
function partsOf<F>(
  total: Clause<F>,
  clauses: readonly Clause<F>[],
  claimed: ReadonlySet<Clause<F>>,
): readonly Clause<F>[] {
  const same = clauses.filter(
    (one) => one !== total && !isTotal(one) && !claimed.has(one) && one.number?.unit === total.number?.unit,
  );
  const verb = verbOf(total);
  const sharing = verb === null ? [] : same.filter((one) => verbOf(one) === verb);
  return [sharing, same].find((parts) => addsUp(total, parts)) ?? [];
}

function verbOf<F>({ name }: Clause<F>): string | null {
  return name.form === "clause" ? name.verb.text : null;
}

function addsUp<F>({ number }: Clause<F>, parts: readonly Clause<F>[]): boolean {
  if (number === null || parts.length === 0) return false;
  const values = parts.flatMap((part) => (part.number ? [new Decimal(part.number.value)] : []));
  return values.length === parts.length && sum(values).eq(number.value);
}

/** Rates that follow a part are said of the whole, behind the parts. */
function ratesOf<F>(
  clauses: readonly Clause<F>[],
  partOf: ReadonlyMap<Clause<F>, Clause<F>>,
): ReadonlyMap<Clause<F>, readonly Clause<F>[]> {
  const rates = new Map<Clause<F>, readonly Clause<F>[]>();
  let total: Clause<F> | undefined;
  for (const clause of clauses) {
    if (!clause.follows) total = partOf.get(clause);
    else if (total !== undefined) rates.set(total, [...(rates.get(total) ?? []), clause]);
  }
  return rates;
}

/** A total stands where its first part stood; clauses that are no part of one form lists between them. */
function inOrder<F>(
  clauses: readonly Clause<F>[],
  totals: ReadonlyMap<Clause<F>, readonly Clause<F>[]>,
): readonly Message<F>[] {
  const partOf = new Map<Clause<F>, Clause<F>>();
  totals.forEach((parts, total) => {
    for (const part of parts) partOf.set(part, total);
  });
  const told = new Set<Clause<F>>();
  const messages: Message<F>[] = [];
  const rates = ratesOf(clauses, partOf);
  const followers = new Set([...rates.values()].flat());
  let list: Clause<F>[] = [];
  const closeList = (): void => {
    if (list.length > 0) messages.push({ relation: "list", clauses: list });
    list = [];
  };
  for (const clause of clauses) {
    if (followers.has(clause)) continue;
    const total = partOf.get(clause);
    if (total === undefined) {
      if (!totals.has(clause)) list.push(clause);
      continue;
    }
    if (told.has(total)) continue;
    told.add(total);
    const parts = totals.get(total) ?? [];
    if (parts.length === 1) {
      for (const one of [clause, ...(rates.get(total) ?? [])]) list.push(one);
      continue;
    }
    closeList();
    messages.push({ relation: "total-parts", total, parts, rates: rates.get(total) ?? [] });
  }
  closeList();
  return messages;
}
