import { Decimal, sum } from "../common/decimal";
import type { Indicator } from "../evaluation/evaluation";
import type { Quantity } from "../evaluation/quantity";
import type { Draft } from "./draft";
import { columnCells } from "./draft";
import type { Form } from "./form";
import { printNumber, printText } from "./print";

/** A count that the name of an indicator states: 维修水闸4座. */
const COUNT_IN_NAME = /\d+(?:\.\d+)?\s*\p{L}/u;

/** W34: points stand where targets or results belong; one finding for the form. */
export function checkPointsForValues({ evaluation: { indicators } }: Form): readonly Draft[] {
  const targets = indicators.flatMap(({ target }) => pointsIn(target));
  const actuals = indicators.flatMap(({ actual }) => pointsIn(actual));
  const [first] = targets.length > 0 ? targets : actuals;
  if (first === undefined) return [];
  const told = indicators.find(({ name }) => COUNT_IN_NAME.test(name.text));
  const variant = targets.length === 0 ? "actual" : actuals.length === 0 ? "target" : "both";
  const cells = (side: "target" | "actual"): Draft["at"] =>
    columnCells(indicators, (indicator: Indicator) => pointsIn(indicator[side])[0]?.at);
  return [
    {
      variant,
      params: {
        count: String(Math.max(targets.length, actuals.length)),
        sum: printNumber(sum([...(targets.length > 0 ? targets : actuals)].map(({ raw }) => numberOf(raw)))),
        named: told === undefined ? "no" : "yes",
        name: printText(told?.name.text),
      },
      at: [...cells("target"), ...cells("actual")],
      actual: first.raw,
    },
  ];
}

function pointsIn(quantity: Quantity | null): readonly Quantity[] {
  return quantity?.notes?.includes("points") === true ? [quantity] : [];
}

/** The number that the cell shows, thousands separated or not. */
function numberOf(raw: string): Decimal {
  return new Decimal(raw.replace(/[^\d.]/g, "") || 0);
}
