import { comparisonOf } from "../scoring";
import type { Draft } from "./draft";
import { columnCells } from "./draft";
import type { Form } from "./form";
import { printText } from "./print";

/** A plan of money is kept to; neither more nor less of it is better by itself. */
const PLANNED = /预算|budget/i;

/**
 * W24: values that differ from their target while nothing says whether more or less is better. One finding for a form;
 * where amounts are set against a budget nobody is asked.
 */
export function checkUnclearDirections({ rows, pack, evaluation }: Form): readonly Draft[] {
  const target = evaluation.mapping.find(({ role }) => role === "target");
  if (target !== undefined && PLANNED.test(target.header)) return [];
  const open = rows.filter(({ indicator }) => {
    const comparison = comparisonOf(indicator, pack);
    const { target: wanted, actual } = indicator;
    const unclear = comparison.kind === "none" && comparison.reason === "direction";
    return unclear && actual?.value !== undefined && actual.value !== wanted?.value;
  });
  const [first] = open;
  if (first === undefined) return [];
  return [
    {
      variant: open.length === 1 ? "one" : "several",
      params: { rows: String(open.length), name: printText(first.indicator.name.text) },
      at: columnCells(open, ({ indicator }) => indicator.target?.at),
    },
  ];
}
