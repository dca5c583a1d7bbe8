import { besideForms, type Assessment } from "./assessment";
import { summarise } from "./checking";
import { findForm, formName } from "./chosen-form";
import { err, ok, type Result } from "./common/result";
import type { EngineProblem, FormLabel } from "./engine-problem";
import type { Evaluation } from "./evaluation/evaluation";
import { KIND_TRAITS } from "./evaluation/kinds";
import { withoutCopies } from "./repeats";
import { formsOfYear, yearsOf } from "./years";

/**
 * An assessment with the forms of one year, and those without a year, with what belongs to them.
 *
 * @param year absent takes the latest
 */
export function ofYear(assessment: Assessment, year?: string): Result<Assessment, EngineProblem> {
  const { reading } = assessment;
  const known = yearsOf(reading.evaluations);
  if (year !== undefined && !known.includes(year)) return err({ kind: "unknown-year", year, known });
  const evaluations = formsOfYear(reading.evaluations, year);
  if (evaluations.length === reading.evaluations.length) return ok(assessment);
  return ok({ ...withForms(assessment, evaluations), ...besideForms(evaluations) });
}

/**
 * An assessment with one form and what belongs to it.
 *
 * @param asked its id, its number among all forms, or what it is called (see {@link findForm})
 * @param year only a form of this year may be meant
 */
export function ofForm(
  assessment: Assessment,
  asked: string,
  year?: string,
): Result<Assessment, EngineProblem> {
  const { evaluations } = assessment.reading;
  const narrowed = ofYear(assessment, year);
  if (!narrowed.ok) return narrowed;
  const among = year === undefined ? evaluations : narrowed.value.reading.evaluations;
  const found = findForm(evaluations, asked, among);
  if (!found.ok) {
    const { several, candidates } = found.error;
    const known = candidates.map((form) => labelOf(form, evaluations));
    return err({ kind: "unknown-form", asked, several, known });
  }
  const ofItsYear = formsOfYear(evaluations, found.value.year?.text);
  return ok({ ...withForms(assessment, [found.value]), ...besideForms(ofItsYear) });
}

/** One form of a workbook, with what belongs to it. */
export interface SingleForm {
  readonly label: FormLabel;
  readonly assessment: Assessment;
}

/**
 * The forms on which a report of their own can be written; copies of others are left out.
 *
 * @param year absent takes those of all years
 */
export function eachForm(
  assessment: Assessment,
  year?: string,
): Result<readonly SingleForm[], EngineProblem> {
  const { evaluations } = assessment.reading;
  const narrowed = year === undefined ? ok(assessment) : ofYear(assessment, year);
  if (!narrowed.ok) return narrowed;
  const reportable = narrowed.value.reading.evaluations.filter(({ kind }) => KIND_TRAITS[kind].reportable);
  return ok(
    withoutCopies(reportable).flatMap((form) => {
      const one = ofForm(assessment, form.id);
      return one.ok ? [{ label: labelOf(form, evaluations), assessment: one.value }] : [];
    }),
  );
}

/** A form as it is told from the others. */
export function labelOf(form: Evaluation, evaluations: readonly Evaluation[]): FormLabel {
  const { sheet, kind } = form;
  return { number: evaluations.indexOf(form) + 1, name: formName(form), sheet, kind };
}

function withForms(assessment: Assessment, evaluations: readonly Evaluation[]): Assessment {
  const { reading, scorecards, findings } = assessment;
  const ids = new Set(evaluations.map(({ id }) => id));
  const own = findings.filter(({ evaluation }) => ids.has(evaluation));
  return {
    ...assessment,
    reading: { ...reading, evaluations },
    scorecards: scorecards.filter(({ evaluation }) => ids.has(evaluation)),
    findings: own,
    summary: summarise(own),
  };
}
