import { comparisonOf, judgesItself } from "../scoring";
import type { Draft } from "./draft";
import { columnCells } from "./draft";
import type { Form } from "./form";
import { printText } from "./print";
import { limitColumns } from "../reading";
import { directionOfColumn, type Better } from "../vocabulary/directions";
import { cellOf } from "../workbook/snapshot";

/** A plan of money is kept to; neither more nor less of it is better by itself. */
const PLANNED = /预算|budget/i;

/**
 * W24: values that differ from their target while nothing says whether more or less is better. One finding for a form;
 * where amounts are set against a budget nobody is asked. A form with a column for the direction is asked to fill its cell.
 */
export function checkUnclearDirections(form: Form): readonly Draft[] {
  const { rows, pack, evaluation } = form;
  const target = evaluation.mapping.find(({ role }) => role === "target");
  if (target !== undefined && PLANNED.test(target.header)) return [];
  // Neither way is better of what is to stay between two bounds.
  if (limitColumns(evaluation.mapping) !== null) return [];
  const open = rows.filter(({ indicator }) => {
    const comparison = comparisonOf(indicator, pack);
    const { target: wanted, actual, direction } = indicator;
    // A column that says that the value is watched only has answered already.
    if (direction?.from === "column") return false;
    // So has one whose form says itself what became of it.
    if (judgesItself(indicator)) return false;
    const unclear = comparison.kind === "none" && comparison.reason === "direction";
    return unclear && actual?.value !== undefined && actual.value !== wanted?.value;
  });
  const [first] = open;
  if (first === undefined) return [];
  const cells = columnCells(open, ({ indicator: { cells: own } }) => own.direction ?? own.operator);
  const asked = cells.length === open.length;
  const targets = columnCells(open, ({ indicator }) => indicator.target?.at);
  return [
    {
      variant: `${open.length === 1 ? "one" : "several"}${asked ? "-column" : ""}`,
      params: {
        rows: String(open.length),
        name: printText(first.indicator.name.text),
        ...(asked ? { higher: wordFor("higher", form), lower: wordFor("lower", form) } : {}),
      },
      at: asked ? (open.length === 1 ? [...cells, ...targets] : cells) : targets,
    },
  ];
}

/** The word by which other rows of the form say a direction, so that the column keeps to one; `none` where none does. */
function wordFor(better: Better, { rows, workbook }: Form): string {
  for (const { indicator } of rows) {
    const at = indicator.cells.direction ?? indicator.cells.operator;
    const word = workbook && at && cellOf(workbook, at)?.text.trim();
    if (word && directionOfColumn(word) === better) return printText(word);
  }
  return "none";
}
