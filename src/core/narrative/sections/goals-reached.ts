import { call, cellValue, countTrue, type Expression } from "../../proof/expression";
import { goalOutcomes, type GoalOutcome } from "../analysis/goals-reached";
import type { Form } from "../analysis/form";
import type { Span } from "../report";
import { ORDINAL_WORDS } from "../saying/en/numbers";
import { all, claim } from "../spans/claims";
import { figure } from "../spans/figures";
import type { Writer } from "../writer";

const PLACES = ["一", "二", "三", "四", "五", "六", "七", "八", "九", "十"];

/** 3项年度目标中，完成2项，第二项未全部完成: nothing where the numbers of goal and fulfilment do not say it. */
export function goalsReached(writer: Writer, { evaluation: { goals } }: Form): readonly Span[] {
  const outcomes = goals && goalOutcomes(goals);
  const [expected, actual] = [goals?.expected, goals?.actual];
  if (!outcomes || !expected || !actual || outcomes.length > PLACES.length) return [];
  const cells = [expected.at, actual.at];
  const conditions = outcomes.map(({ condition }) => condition);
  const total = cellValue(expected.at, String(outcomes.length), "clauses");
  const number = (expression: Expression) => (unit: string, more: string) =>
    figure(expression, writer.locale, { unit: writer.locale === "en" ? more : unit, places: "exact" });
  const slots = {
    count: number(total),
    reached: number(countTrue(conditions)),
    met: claim("met", call("any", conditions), cells),
  };
  if (outcomes.every(({ reached }) => reached)) {
    return writer.say("goals.all-reached", {
      ...slots,
      all: all(cells, cells, conditions),
      met: claim("met", call("all", conditions), cells),
    });
  }
  const missed = missedClaim(writer, outcomes);
  return writer.say(outcomes.some(({ reached }) => reached) ? "goals.some-reached" : "goals.none-reached", {
    ...slots,
    missed,
  });
}

/** 第二项未全部完成; 第二项、第三项未完成. A goal of several numbers may have been reached in part. */
function missedClaim(writer: Writer, outcomes: readonly GoalOutcome[]): Span {
  const missed = outcomes.flatMap((outcome, index) => (outcome.reached ? [] : [{ ...outcome, index }]));
  const condition = call(
    "all",
    missed.map((outcome) => call("not", outcome.condition)),
  );
  const said = claim("missed", condition);
  if (writer.locale === "en") {
    const places = missed.map(({ index }) => ORDINAL_WORDS[index + 1] ?? "");
    const last = places.at(-1) ?? "";
    const listed = places.length > 1 ? `${places.slice(0, -1).join(", ")} and ${last}` : last;
    return said(`the ${listed} ${places.length > 1 ? "were" : "was"} not`);
  }
  const places = missed.map(({ index }) => `第${PLACES[index] ?? ""}项`).join("、");
  return said(`${places}${missed.some(({ compound }) => compound) ? "未全部完成" : "未完成"}`);
}
