import { call, constant, evaluate, type Expression } from "../../proof/expression";
import type { Entry } from "../analysis/entry";
import type { Span } from "../report";
import { claim } from "../spans/claims";
import { literal, type Writer } from "../writer";
import { asksOnce } from "./asking";
import type { Problem } from "./problem-list";
import { isDoubtfulLoss, lossDoubt } from "./result-doubts";
import { rowProblem } from "./row-problem";
import { ruleOfLoss } from "./scoring-notes";
import { shortName } from "./short-name";

/** A row that lost points without having missed its target: who reads of the loss asks why. */
export function isLossOnly({ state, lost }: Entry): boolean {
  return state !== "missed" && lost?.gt(0) === true;
}

/**
 * Rows that lost points. A few whose targets were reached all the same are one doubt about their cells; of many the cause is
 * asked once.
 */
export function lossesOf(writer: Writer, losing: readonly Entry[]): readonly Problem[] {
  const doubted = losing.filter(isDoubtfulLoss);
  if (doubted.length === 0 || asksOnce(doubted)) return losing.map((entry) => lossOf(writer, entry));
  const others = losing.filter((entry) => !doubted.includes(entry));
  return [doubtedLoss(writer, doubted), ...others.map((entry) => lossOf(writer, entry))];
}

/** 资金整合扣2分（评分标准为“整合其他涉农资金支持的得2分”），主要原因是…. */
function lossOf(writer: Writer, entry: Entry): Problem {
  const lost = writer.points(lostIn(entry));
  const tell = (name: readonly Span[]) =>
    writer.say("miss.lost", { name, lost, rule: ruleOfLoss(writer, entry) });
  return rowProblem(writer, entry, tell, "asks.lost");
}

/** 预算执行率、公用经费完成时间各扣1分【请核实：…】: which of the cells is wrong nobody knows before a person has looked. */
function doubtedLoss(writer: Writer, doubted: readonly Entry[]): Problem {
  const [only, another] = doubted;
  const names = doubted.map((entry) => shortName(writer, entry));
  return {
    kind: another ? "group" : "row",
    row: another ? null : (only ?? null),
    ...(only ? { first: only } : {}),
    about: writer.list(names),
    told: writer.chain(byLoss(doubted).map((same) => lossWords(writer, same))),
    why: [literal(writer.label("sentence.gap")), ...lossDoubt(writer, doubted)],
    asksWhy: "",
    measure: null,
    asks: "",
    doubted: true,
  };
}

/** 甲扣1分; 甲、乙各扣1分 of rows that lost as much. */
function lossWords(writer: Writer, same: readonly Entry[]): readonly Span[] {
  const [first, another] = same;
  if (!first) return [];
  const lost = lostIn(first);
  const slots = { lost: writer.points(lost), rule: [] };
  if (!another) return writer.say("miss.lost", { ...slots, name: shortName(writer, first) });
  return writer.say("miss.lost-each", {
    ...slots,
    names: writer.list(same.map((entry) => shortName(writer, entry))),
    each: claim(
      "all",
      call(
        "all",
        same.slice(1).map((entry) => call("=", lostIn(entry), lost)),
      ),
    ),
  });
}

/** Rows that lost as much together, in the order of the first of each. */
function byLoss(entries: readonly Entry[]): readonly (readonly Entry[])[] {
  const groups = new Map<string, Entry[]>();
  for (const entry of entries) {
    const key = evaluate(lostIn(entry)).toString();
    groups.set(key, [...(groups.get(key) ?? []), entry]);
  }
  return [...groups.values()];
}

function lostIn({ points, max }: Entry): Expression {
  return points && max ? call("subtract", max, points) : constant(0);
}
