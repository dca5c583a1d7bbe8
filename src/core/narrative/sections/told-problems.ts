import { call, type Expression } from "../../proof/expression";
import type { Entry } from "../analysis/entry";
import type { Span } from "../report";
import type { Writer } from "../writer";
import { cellsOfEntries, stateClaim } from "./outcome-claims";
import { isLossOnly, type Problem } from "./problem-list";
import { shortName } from "./short-name";

/** Problems told one by one; of more the other rows are named in one sentence. */
export const MOST_PROBLEMS = 10;

/** Names in the sentence of the other rows; of more the number is told. */
const MOST_NAMED = 20;

/** Problems that are told one by one, and rows that {@link moreProblems} names together. */
export interface ToldProblems {
  readonly told: readonly Problem[];
  readonly rest: readonly Entry[];
}

/** Cuts a long list: money is always told, then as many rows as there is room for, then targets set too low. */
export function toldOf(problems: readonly Problem[]): ToldProblems {
  const ofKind = (kind: Problem["kind"]) => problems.filter((problem) => problem.kind === kind);
  const [money, rows, targets] = [ofKind("money"), ofKind("row"), ofKind("target")];
  const room = Math.max(0, MOST_PROBLEMS - money.length);
  const first = rows.slice(0, room);
  return {
    told: [...first, ...money, ...targets.slice(0, room - first.length)],
    rest: rows.slice(room).flatMap(({ row }) => row ?? []),
  };
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
