import { isAboutTheSame } from "../../vocabulary/same-subject";
import { Decimal } from "../../common/decimal";
import type { Goals } from "../../evaluation/evaluation";
import { call, cellValue, type Expression } from "../../proof/expression";
import { goalNumbers, type Goal } from "../../reading";
import { statesMiss } from "../../vocabulary/outcomes";
import type { CellRef } from "../../workbook/a1";

/** What became of a goal that names numbers. */
export interface GoalOutcome {
  readonly reached: boolean;
  /** True where the goal was reached; its cells are those of goal and fulfilment. */
  readonly condition: Expression;
  /** Names several numbers, so that a part of it may have been reached. */
  readonly compound: boolean;
}

/** Words that turn a comparison around, or leave open which way is better. */
const UNCLEAR = /下降|降低|减少|压减|降至|同比|比上年|较上年|增长|增幅/u;

/**
 * What became of each goal, by the numbers of goal and fulfilment. `null` unless every goal stands against a clause of
 * the fulfilment about the same thing with as many numbers of the same units: nothing is claimed of words.
 */
export function goalOutcomes({ expected, actual, further }: Goals): readonly GoalOutcome[] | null {
  // Goals in rows of their own are told in the person's words.
  if (!expected || !actual || further !== undefined) return null;
  const [set, done] = [goalNumbers(expected.text), goalNumbers(actual.text)];
  if (set.length < 2 || set.length !== done.length) return null;
  const outcomes = set.map((goal, index) => {
    const told = done[index];
    return told ? outcomeOf(goal, told, index, [expected.at, actual.at]) : null;
  });
  return outcomes.every((outcome) => outcome !== null) ? outcomes : null;
}

function outcomeOf(
  goal: Goal,
  told: Goal,
  clause: number,
  [set, done]: readonly [CellRef, CellRef],
): GoalOutcome | null {
  const { numbers } = goal;
  const comparable =
    numbers.length > 0 &&
    numbers.length === told.numbers.length &&
    numbers.every(({ unit }, index) => unit === told.numbers[index]?.unit) &&
    !UNCLEAR.test(goal.text) &&
    !statesMiss(told.text) &&
    isAboutTheSame(goal.text, told.text);
  if (!comparable) return null;
  const conditions = numbers.map(({ value, ceiling }, index) => {
    const wanted = cellValue(set, value, { kind: "goal", part: [clause, index] });
    const reached = cellValue(done, told.numbers[index]?.value ?? "0", {
      kind: "goal",
      part: [clause, index],
    });
    return call(ceiling ? "≤" : "≥", reached, wanted);
  });
  const reached = numbers.every(({ value, ceiling }, index) => {
    const order = new Decimal(told.numbers[index]?.value ?? "0").cmp(value);
    return ceiling ? order <= 0 : order >= 0;
  });
  return { reached, condition: call("all", conditions), compound: numbers.length > 1 };
}
