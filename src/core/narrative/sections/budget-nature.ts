import { sum } from "../../common/decimal";
import type { BudgetView } from "../analysis/budget";
import type { Form } from "../analysis/form";
import type { Writer } from "../writer";

/** Labels of the general public budget, the fund that the chapter on basic and project expenditure is about. */
const GENERAL = /一般公共预算|财政拨款/u;

/**
 * Whether basic and project expenditure are parts of the whole budget and not of the general public budget alone: they
 * come to more than it, and no base data tell its share of each. Then they are told with the whole.
 */
export function isOfWhole(writer: Writer, { budget }: Form): boolean {
  if (!budget || isToldByBase(writer)) return false;
  const general = budget.parts.find(({ line }) => line.view !== "total" && GENERAL.test(line.cleanLabel));
  const most = general?.adjusted ?? general?.initial;
  if (!most) return false;
  return sum(natures(budget)).gt(most.value);
}

function natures({ parts }: BudgetView) {
  return parts.flatMap(({ line, adjusted, initial }) => {
    const amount = line.view === "expenditure" ? (adjusted ?? initial) : null;
    return amount ? [amount.value] : [];
  });
}

function isToldByBase(writer: Writer): boolean {
  return (["basic-spending", "project-spending"] as const).some(
    (concept) =>
      writer.base(concept, ["actual", "adjusted-budget", "budget"], "general-budget")?.within ===
      "general-budget",
  );
}
