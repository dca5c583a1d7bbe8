import { append } from "../../../common/many";
import type { Clause } from "../../planning/clause";
import { wordClause, type Worded } from "./clause";
import { grammar, type Piece, type Pieces } from "./piece";
import { sharingValues } from "./shared-values";

/** Objects that may share one verb. */
const MOST_SHARING = 6;

/**
 * Clauses in one sentence without its stop (aggregation A1 of the grammar): neighbours with the same actor and verb
 * share it and join their objects by 、; another verb follows after ，. A semicolon parts what was reached from what
 * was missed, clauses that hold a comma from their neighbours, and a run of described states from numbers.
 */
export function joinClauses<F>(clauses: readonly Clause<F>[]): Pieces<F> {
  const worded = sharingValues(clauses).map((clause) => {
    const one = wordClause(clause);
    const goesOn = clause.goesOn === true;
    return { ...one, described: one.described && !goesOn, met: clause.met, goesOn };
  });
  const pieces: Piece<F>[] = [];
  let sharing = 0;
  worded.forEach((one, index) => {
    const before = worded[index - 1];
    if (before === undefined) {
      sharing = 1;
      append(pieces, [...one.lead, ...one.rest]);
      return;
    }
    const stop = separator(before, one, worded, index);
    const shares = stop === "，" && one.key !== null && one.key === before.key && sharing < MOST_SHARING;
    sharing = shares ? sharing + 1 : 1;
    // The same actor goes on with another verb: 常委会听取报告4项、审议通过报告3项.
    const goesOn = !shares && stop === "，" && one.actor !== "" && one.actor === before.actor;
    const lead = shares ? [] : goesOn ? one.lead.slice(1) : one.lead;
    append(pieces, [grammar(shares || goesOn ? "、" : stop), ...lead, ...one.rest]);
  });
  return pieces;
}

type Placed<F> = Worded<F> & { readonly met: boolean; readonly goesOn: boolean };

function separator<F>(
  before: Placed<F>,
  one: Placed<F>,
  all: readonly Placed<F>[],
  index: number,
): "，" | "；" | "、" {
  if (before.goesOn) return "、";
  if (before.met && !one.met && (before.lead.length > 0 || one.lead.length > 0)) return "；";
  if (before.long || one.long) return "；";
  const states = one.described && !before.described && all[index + 1]?.described === true;
  return states ? "；" : "，";
}
