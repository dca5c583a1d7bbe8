import type { Evaluation, SourcedNumber } from "./evaluation/evaluation";
import type { Quantity } from "./evaluation/quantity";

/** How a form repeats an earlier one of the workbook. */
export interface Repeat {
  /** `copy`: all that it says is the same. `subject`: the same project or department in the same year, other values. */
  readonly kind: "copy" | "subject";
  readonly of: Evaluation;
}

/**
 * Forms that say again what an earlier form says: a sheet copied as a backup, or two versions of one form. Forms that
 * nobody has filled in yet repeat nothing, however alike they look.
 *
 * @returns the repeats by form, in the order of the forms; linear
 */
export function repeatsIn(evaluations: readonly Evaluation[]): ReadonlyMap<Evaluation, Repeat> {
  const repeats = new Map<Evaluation, Repeat>();
  const byContent = new Map<string, Evaluation>();
  const bySubject = new Map<string, Evaluation>();
  for (const evaluation of evaluations) {
    if (!saysResults(evaluation)) continue;
    const subject = subjectOf(evaluation);
    const content = JSON.stringify([evaluation.kind, evaluation.year?.text, subject, contentOf(evaluation)]);
    const same = byContent.get(content);
    const related = subject === null ? undefined : bySubject.get(subject);
    if (same) repeats.set(evaluation, { kind: "copy", of: same });
    else if (related) repeats.set(evaluation, { kind: "subject", of: related });
    if (!same) byContent.set(content, evaluation);
    if (subject !== null && !related) bySubject.set(subject, evaluation);
  }
  return repeats;
}

/** Forms without the copies of others: what is told and added up once. */
export function withoutCopies(evaluations: readonly Evaluation[]): readonly Evaluation[] {
  const repeats = repeatsIn(evaluations);
  return evaluations.filter((evaluation) => repeats.get(evaluation)?.kind !== "copy");
}

function saysResults({ indicators, workItems, baseFacts }: Evaluation): boolean {
  return (
    indicators.some(({ actual, score }) => isSaid(actual) || isSaid(score)) ||
    workItems.some(({ facts }) => facts.some(({ value }) => isSaid(value))) ||
    baseFacts.some(({ value }) => isSaid(value))
  );
}

function isSaid(value: { readonly raw: string } | null): boolean {
  return value !== null && value.raw.trim() !== "";
}

/** Who and what an official form is about, `null` where it does not say so. */
function subjectOf({ kind, year, info }: Evaluation): string | null {
  if (kind !== "project" && kind !== "department") return null;
  const named = (role: string): string =>
    info
      .filter((pair) => pair.role === role)
      .map(({ value }) => value.text.trim())
      .join(" ");
  if (named(kind) === "") return null;
  return JSON.stringify([
    kind,
    year?.text,
    named("project"),
    named("department"),
    named("implementing-unit"),
  ]);
}

/** All that a form says, as printed. */
function contentOf({ budget, goals, indicators, workItems, baseFacts }: Evaluation): unknown {
  const raw = (value: Quantity | SourcedNumber | null): string | undefined => value?.raw;
  return [
    budget?.lines.map(({ label, initial, adjusted, executed }) => [
      label.text,
      raw(initial),
      raw(adjusted),
      raw(executed),
    ]),
    goals?.expected?.text,
    goals?.actual?.text,
    goals?.further?.map(({ expected, actual }) => [expected.text, actual?.text]),
    indicators.map(({ name, target, actual, weight, score, reason }) => [
      name.text,
      raw(target),
      raw(actual),
      raw(weight),
      raw(score),
      reason?.text,
    ]),
    workItems.map(({ title, facts }) => [title.text, facts.map(({ name, value }) => [name.text, value.raw])]),
    baseFacts.map(({ name, value }) => [name.text, value.raw]),
  ];
}
