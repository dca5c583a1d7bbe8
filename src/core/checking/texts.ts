import type { Evaluation, Sourced } from "../evaluation/evaluation";
import type { CellRef } from "../workbook/a1";

/** A text that a person wrote into the form. */
export interface CellText {
  readonly text: string;
  readonly at: CellRef;
}

/** Visits everything on the form that a person writes: not labels, headers and footnotes. Cell by cell. */
export function forEachText(evaluation: Evaluation, visit: (text: string, at: CellRef) => void): void {
  const cell = (sourced: Sourced | null | undefined): void => {
    if (sourced && sourced.text !== "") visit(sourced.text, sourced.at);
  };
  for (const { value } of evaluation.info) cell(value);
  cell(evaluation.goals?.expected);
  cell(evaluation.goals?.actual);
  for (const { expected, actual } of evaluation.goals?.further ?? []) {
    cell(expected);
    cell(actual);
  }
  for (const { name, target, actual, reason } of evaluation.indicators) {
    cell(name);
    if (target && target.value === undefined) visit(target.raw, target.at);
    if (actual && actual.value === undefined) visit(actual.raw, actual.at);
    cell(reason);
  }
  for (const { title, summary, facts } of evaluation.workItems) {
    cell(title);
    for (const words of summary) cell(words);
    for (const { name, evidence } of facts) {
      cell(name);
      cell(evidence);
    }
  }
  for (const { role, body } of evaluation.notes) if (role !== "footnote") cell(body);
}
