import type { Assessment } from "./engine";
import type { Evaluation } from "./evaluation/evaluation";
import type { Scorecard } from "./evaluation/scorecard";
import { readEvaluations } from "./reading";
import { scoreEvaluation } from "./scoring";
import type { CellRef } from "./workbook/a1";
import { cellAt, sheetNamed, type SheetSnapshot, type SnapshotRow } from "./workbook/snapshot";
import { typedCell, type ShowNumber } from "./workbook/typed-cell";

/** A text tried out in a cell. */
export interface TypedText {
  readonly at: CellRef;
  readonly text: string;
}

/** Forms and their points, in the order of the assessment. */
export interface Trial {
  readonly evaluations: readonly Evaluation[];
  readonly scorecards: readonly Scorecard[];
}

/**
 * The points as they would be with these texts typed into cells. The assessment's workbook is left as it is, and so are
 * its rule pack and the meaning of its columns; formulas over the cells keep their last results. Only the sheets
 * concerned are read and scored anew.
 *
 * @param show how a number looks in a number format; of several texts for one cell the last counts. Texts for sheets that
 *   the workbook has not are passed over.
 */
export function scoresIf(assessment: Assessment, typed: readonly TypedText[], show: ShowNumber): Trial {
  const { workbook, reading, pack, scorecards } = assessment;
  const tried = trySheets(assessment, typed, show);
  if (tried.size === 0) return { evaluations: reading.evaluations, scorecards };
  const sheets = [...tried.values()];
  const read = readEvaluations({ ...workbook, sheets }, assessment.readingOptions).evaluations;
  const kept = reading.evaluations.map((evaluation, index) => ({ evaluation, scorecard: scorecards[index] }));
  const forms = workbook.sheets.flatMap(({ name }) =>
    tried.has(name)
      ? withSeries(read, reading.evaluations)
          .filter(({ sheet }) => sheet === name)
          .map((evaluation) => ({ evaluation, scorecard: undefined }))
      : kept.filter(({ evaluation }) => evaluation.sheet === name),
  );
  return {
    evaluations: forms.map(({ evaluation }) => evaluation),
    scorecards: forms.map(({ evaluation, scorecard }) => scorecard ?? scoreEvaluation(evaluation, pack)),
  };
}

/** Tables of series count beside forms only; those of a sheet that was read alone stay as they were. */
function withSeries(read: readonly Evaluation[], before: readonly Evaluation[]): readonly Evaluation[] {
  const ids = new Set(read.map(({ id }) => id));
  return [...read, ...before.filter(({ id, kind }) => kind === "series" && !ids.has(id))];
}

/** The sheets concerned by name, with the cells that were typed into. */
function trySheets(
  { workbook }: Assessment,
  typed: readonly TypedText[],
  show: ShowNumber,
): ReadonlyMap<string, SheetSnapshot> {
  const changed = new Map<SheetSnapshot, (SnapshotRow | undefined)[]>();
  for (const { at, text } of typed) {
    const sheet = sheetNamed(workbook, at.sheet);
    if (!sheet) continue;
    const rows = changed.get(sheet) ?? [...sheet.rows];
    changed.set(sheet, rows);
    const cells = [...(rows[at.row] ?? [])];
    cells[at.column] = typedCell(text, cellAt(sheet, at.row, at.column), show);
    rows[at.row] = cells;
  }
  return new Map([...changed].map(([sheet, rows]) => [sheet.name, { ...sheet, rows }]));
}
