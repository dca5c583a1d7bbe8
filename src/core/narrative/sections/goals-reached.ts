import { call, cellValue, constant, countTrue, evaluate, type Expression } from "../../proof/expression";
import { goalOutcomes, type GoalOutcome } from "../analysis/goals-reached";
import type { Form } from "../analysis/form";
import type { Filling } from "../phrases/render";
import type { Span } from "../report";
import { ORDINAL_WORDS, spelled } from "../saying/en/numbers";
import { all, claim, type Claim } from "../spans/claims";
import { figure } from "../spans/figures";
import type { Writer } from "../writer";
import { isGoalContradicted } from "./goal-fulfilment";

const PLACES = ["一", "二", "三", "四", "五", "六", "七", "八", "九", "十"];

/** 3项年度目标中，完成2项，第二项未全部完成: nothing where the numbers of goal and fulfilment do not say it, or a row contradicts them. */
export function goalsReached(writer: Writer, form: Form): readonly Span[] {
  const { goals } = form.evaluation;
  if (writer.locale !== "en" && isGoalContradicted(form)) return [];
  const outcomes = goals && goalOutcomes(goals);
  const [expected, actual] = [goals?.expected, goals?.actual];
  if (!outcomes || !expected || !actual || outcomes.length > PLACES.length) return [];
  const cells = [expected.at, actual.at];
  const conditions = outcomes.map(({ condition }) => condition);
  const total = cellValue(expected.at, String(outcomes.length), "clauses");
  const number = (expression: Expression) => (one: string, more: string) =>
    writer.locale === "en"
      ? spelled(expression, evaluate(expression).eq(1) ? one : more)
      : figure(expression, writer.locale, { unit: one, places: "exact" });
  const slots = {
    count: number(total),
    reached: number(countTrue(conditions)),
    met: claim("met", call("any", conditions), cells),
  };
  const reached = outcomes.filter((outcome) => outcome.reached).length;
  const english = writer.locale === "en";
  if (reached === outcomes.length) {
    const met = claim("met", call("all", conditions), cells);
    if (english && reached === 2) {
      const two = claim("all", call("all", call("=", total, constant(2)), ...conditions), cells);
      return writer.sayInEnglish("goals.both-reached", { both: two, met });
    }
    return writer.say("goals.all-reached", { ...slots, all: all(cells, cells, conditions), met });
  }
  if (english && reached === 0) return noneReached(writer, outcomes, slots.count);
  const phrase = { ...slots, missed: missedClaim(writer, outcomes) };
  if (english && reached === 1) return writer.sayInEnglish("goals.one-reached", phrase);
  return writer.say(reached > 0 ? "goals.some-reached" : "goals.none-reached", phrase);
}

/** Neither goal of the year was reached. */
function noneReached(writer: Writer, outcomes: readonly GoalOutcome[], count: Filling): readonly Span[] {
  const missed = failedClaim(outcomes);
  if (outcomes.length === 2) return writer.sayInEnglish("goals.neither-reached", { missed });
  return writer.sayInEnglish("goals.no-reached", { missed, count });
}

/** That none of the goals was reached. */
function failedClaim(outcomes: readonly GoalOutcome[]): Claim {
  return claim(
    "missed",
    call(
      "all",
      outcomes.map(({ condition }) => call("not", condition)),
    ),
  );
}

/** 第二项未全部完成; 第二项、第三项未完成. A goal of several numbers may have been reached in part. */
function missedClaim(writer: Writer, outcomes: readonly GoalOutcome[]): Span {
  const missed = outcomes.flatMap((outcome, index) => (outcome.reached ? [] : [{ ...outcome, index }]));
  const said = failedClaim(missed);
  if (writer.locale === "en") {
    const places = missed.map(({ index }) => ORDINAL_WORDS[index + 1] ?? "");
    const last = places.at(-1) ?? "";
    const listed = places.length > 1 ? `${places.slice(0, -1).join(", ")} and ${last}` : last;
    return said(`the ${listed} ${places.length > 1 ? "were" : "was"} not`);
  }
  const places = missed.map(({ index }) => `第${PLACES[index] ?? ""}项`).join("、");
  return said(`${places}${missed.some(({ compound }) => compound) ? "未全部完成" : "未完成"}`);
}
