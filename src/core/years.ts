import type { Evaluation } from "./evaluation/evaluation";

type Dated = Pick<Evaluation, "year"> & Partial<Pick<Evaluation, "kind">>;

/** The years of forms, the latest first. A table of series may hold other years beside that of the form it belongs to. */
export function yearsOf(evaluations: readonly Dated[]): readonly string[] {
  const years = new Set(
    evaluations.flatMap(({ year, kind }) => (year && kind !== "series" ? [year.text] : [])),
  );
  return [...years].sort().reverse();
}

/**
 * The forms that are told together: those of one year, and those without a year. What is of several years is never added
 * up.
 *
 * @param year absent takes the latest
 */
export function formsOfYear<T extends Dated>(evaluations: readonly T[], year?: string): readonly T[] {
  const years = yearsOf(evaluations);
  const told = year ?? years[0];
  if (told === undefined || (year === undefined && years.length < 2)) return evaluations;
  return evaluations.filter((evaluation) => evaluation.year === null || evaluation.year.text === told);
}
