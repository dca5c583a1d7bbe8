import type { Clause } from "../../planning/clause";

/** A clause that leaves its value to the last of its run. */
export type SharingClause<F> = Clause<F> & { readonly goesOn?: boolean };

/** Neighbours that may share one value: rates and the like by their plain names. */
function shares<F>(one: Clause<F>, other: Clause<F> | undefined): boolean {
  return (
    other !== undefined &&
    isPlain(one) &&
    isPlain(other) &&
    one.met === other.met &&
    one.equal !== undefined &&
    one.equal.key === other.equal?.key
  );
}

function isPlain<F>({ name, comparison, change }: Clause<F>): boolean {
  const plain = name.form === "measure" && name.marked !== true && !/[、，]/u.test(name.name.text);
  return plain && comparison.kind === "none" && change === null;
}

/** Runs of neighbours with one value tell it once, behind the last of them: 完工率、验收合格率均为100% (rule A5). */
export function sharingValues<F>(clauses: readonly Clause<F>[]): readonly SharingClause<F>[] {
  let run: string[] = [];
  return clauses.map((clause, index): SharingClause<F> => {
    run.push(clause.row);
    if (shares(clause, clauses[index + 1])) return { ...clause, amount: null, goesOn: true };
    const rows = run;
    run = [];
    return rows.length > 1 && clause.equal ? { ...clause, amount: clause.equal.ofAll(rows) } : clause;
  });
}
