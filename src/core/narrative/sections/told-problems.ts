import { call, type Expression } from "../../proof/expression";
import { Decimal } from "../../common/decimal";
import type { Entry } from "../analysis/entry";
import { greatest } from "../../common/greatest";
import { deviation } from "../analysis/form";
import type { Span } from "../report";
import type { Writer } from "../writer";
import { asksOnce } from "./asking";
import { cellsOfEntries, stateClaim } from "./outcome-claims";
import { isLossOnly } from "./losses";
import type { Problem } from "./problem-list";
import { shortName } from "./short-name";

/** Problems told one by one; of more the other rows are named in one sentence. */
export const MOST_PROBLEMS = 10;
/** So many where each is one short sentence, as a person is asked once why. */
const MOST_SHORT = 20;

/** Names in the sentence of the other rows; of more the number is told. */
const MOST_NAMED = 20;

/** Problems that are told one by one, and rows that {@link moreProblems} names together. */
export interface ToldProblems {
  readonly told: readonly Problem[];
  readonly rest: readonly Entry[];
}

/** Cuts a long list: money is always told, of the rows those that lost most or are farthest from their targets. */
export function toldOf(problems: readonly Problem[]): ToldProblems {
  const ofKind = (kind: Problem["kind"]) => problems.filter((problem) => problem.kind === kind);
  const groups = ofKind("group");
  const [money, rows, targets] = [ofKind("money"), ofKind("row"), ofKind("target")];
  const most = asksOnce(rows.filter(({ why }) => why === null)) ? MOST_SHORT : MOST_PROBLEMS;
  const room = Math.max(0, most - groups.length - money.length - Math.min(1, targets.length));
  // What a person has explained is told, then the worst, all in the order of the form.
  const worst = new Set(greatest(rows, room, urgency));
  const told = [...groups, ...worst, ...money];
  const kept = new Set([...told, ...targets.slice(0, most - told.length)]);
  return {
    told: problems.filter((problem) => kept.has(problem)),
    rest: rows.filter((problem) => !worst.has(problem)).flatMap(({ row }) => row ?? []),
  };
}

const EXPLAINED = 1_000_000_000;

function urgency({ row, why }: Problem): Decimal {
  const far = row ? deviation(row) : new Decimal(0);
  return why === null ? far : far.plus(EXPLAINED);
}

/** 另有甲、乙、丙等3项指标未达到目标: rows beyond those that are told one by one. */
export function moreProblems(writer: Writer, rest: readonly Entry[]): readonly (readonly Span[])[] {
  const missed = rest.filter((entry) => !isLossOnly(entry));
  const losing = rest.filter(isLossOnly);
  const namesOf = (entries: readonly Entry[]) =>
    writer.list(entries.slice(0, MOST_NAMED).map((entry) => shortName(writer, entry)));
  return [
    missed.length === 0
      ? []
      : writer.say(missed.length <= MOST_NAMED ? "problem.others-missed" : "problem.more-missed", {
          names: namesOf(missed),
          count: writer.count(cellsOfEntries(missed)),
          fell: stateClaim("missed", missed),
        }),
    losing.length === 0
      ? []
      : writer.say(losing.length <= MOST_NAMED ? "problem.others-lost" : "problem.more-lost", {
          names: namesOf(losing),
          count: writer.count(cellsOfEntries(losing)),
          lost: writer.points(call("subtract", sumOf(losing, "max"), sumOf(losing, "points"))),
        }),
  ];
}

function sumOf(entries: readonly Entry[], part: "max" | "points"): Expression {
  return call(
    "add",
    entries.flatMap((entry) => entry[part] ?? []),
  );
}
