import type { CellDefect } from "../evaluation/evaluation";
import { formatAddress, type CellRef } from "../workbook/a1";
import { maybePlacedPicture } from "../workbook/broken-cell";
import { cellOf } from "../workbook/snapshot";
import type { Draft } from "./draft";
import { MOST_CELLS } from "./draft";
import type { Form } from "./form";
import { printText } from "./print";

type Why = CellDefect["why"];

function drafts(
  form: Form,
  why: readonly Why[],
  variantOf: (defect: CellDefect) => string,
): readonly Draft[] {
  return form.evaluation.defects
    .filter((defect) => why.includes(defect.why))
    .map((defect) => ({
      variant: variantOf(defect),
      params: { text: printText(defect.text), stored: defect.stored ?? "", row: String(defect.at.row + 1) },
      at: [defect.at],
      actual: defect.text,
    }));
}

/** B13: cells that show an error, a picture or no result, and days where numbers belong: nothing can be read there. */
export function checkBrokenCells(form: Form): readonly Draft[] {
  const broken = drafts(form, ["error", "picture", "date"], (defect) => {
    const cell = form.workbook && cellOf(form.workbook, defect.at);
    if (defect.why === "date" && /^\d{1,2}:\d{2}/.test(defect.text)) return "time";
    return defect.why === "error" && cell && maybePlacedPicture(cell) ? "error-or-picture" : defect.why;
  });
  const open = form.evaluation.defects.filter(({ why }) => why === "no-result").map(({ at }) => at);
  return open.length === 0 ? broken : [...broken, notCalculated(open)];
}

/** Formulas without results come together: opening and saving the file mends them all at once. */
function notCalculated(open: readonly CellRef[]): Draft {
  return { variant: "no-result", params: { count: String(open.length) }, at: open.slice(0, MOST_CELLS) };
}

/** W25: the stored number and the shown one part. */
export function checkShownNumbers(form: Form): readonly Draft[] {
  return drafts(form, ["differs", "not-shown", "text-not-shown"], ({ why }) => why);
}

/** W26: what is hidden in the midst of the table. */
export function checkHiddenParts(form: Form): readonly Draft[] {
  return drafts(form, ["hidden-row", "hidden-column"], ({ why }) =>
    why === "hidden-row" ? "row" : "column",
  );
}

/** W27: rows that are struck through. */
export function checkStruckRows(form: Form): readonly Draft[] {
  return drafts(form, ["struck", "struck-value"], ({ why }) => (why === "struck" ? "row" : "value"));
}

const BROKEN: ReadonlySet<Why> = new Set<Why>(["error", "picture", "no-result", "date"]);

/** The cells of a form in which nothing can be read, by address. */
export function brokenCells({ defects }: Form["evaluation"]): ReadonlySet<string> {
  return new Set(defects.filter(({ why }) => BROKEN.has(why)).map(({ at }) => formatAddress(at)));
}

/**
 * A draft without cells in which nothing can be read: B13 names those, and what a rule would say of them rests on nothing.
 *
 * @returns `null` when the cell to mend first is one of them
 */
export function withoutBroken(draft: Draft, broken: ReadonlySet<string>): Draft | null {
  if (broken.size === 0) return draft;
  const [first] = draft.at;
  if (first && broken.has(formatAddress(first))) return null;
  return { ...draft, at: draft.at.filter((at) => !broken.has(formatAddress(at))) };
}
