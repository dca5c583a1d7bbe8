import type { Evaluation } from "../evaluation/evaluation";
import { repeatsIn } from "../repeats";
import type { CellRef } from "../workbook/a1";
import { cellList, type Draft } from "./draft";
import { printText } from "./print";

/**
 * W28: a form that repeats another one of the workbook. A copy is told once in the report; two versions of one form are
 * both told, so that the amounts of one of them count twice.
 *
 * @returns drafts by the form that repeats
 */
export function checkRepeats(evaluations: readonly Evaluation[]): ReadonlyMap<Evaluation, Draft> {
  const drafts = new Map<Evaluation, Draft>();
  repeatsIn(evaluations).forEach(({ kind, of }, evaluation) => {
    const where = (form: Evaluation): string => printText(form.sheet);
    drafts.set(evaluation, {
      variant: kind,
      params: { text: where(evaluation), other: where(of) },
      at: cellList(firstCell(evaluation), firstCell(of)),
    });
  });
  return drafts;
}

/** Where a form begins for the eye: its title, else its first row. */
function firstCell({ title, sheet, area }: Evaluation): CellRef {
  return title?.at ?? { sheet, row: area.top, column: area.left };
}
