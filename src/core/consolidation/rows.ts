import type { Translator } from "../messages/catalogue";
import { BLANK, formCells, number, printed, source, text, toldTarget } from "./cells";
import type { Extract } from "./extract";
import type { Double } from "./doubles";
import type { Unread } from "./heads";
import type { TableRow } from "./table";

/** A row for each indicator. */
export function indicatorRows(file: string, { forms }: Extract, say: Translator): readonly TableRow[] {
  return forms.flatMap((form) =>
    form.indicators.map((indicator) => [
      ...formCells(form),
      text(indicator.level1),
      text(indicator.level2),
      text(indicator.name.text),
      text(toldTarget(indicator)?.text),
      text(indicator.actual?.text),
      number(indicator.completion, "fraction"),
      text(say(`consolidation.outcome.${indicator.outcome}`)),
      printed(indicator.weight),
      printed(indicator.entered),
      number(indicator.points),
      text(indicator.reason?.text),
      source(file, indicator.name),
      source(file, indicator.target),
      source(file, indicator.actual),
      source(file, indicator.entered),
    ]),
  );
}

/** A row for each line of money. */
export function budgetRows(file: string, { forms }: Extract): readonly TableRow[] {
  return forms.flatMap((form) => {
    const { budget } = form;
    if (budget === null) return [];
    return budget.lines.map((line) => [
      ...formCells(form),
      text(line.label.text),
      text(budget.unit),
      printed(line.initial),
      printed(line.adjusted),
      printed(line.executed),
      printed(line.rate, "fraction"),
      source(file, line.label),
      source(file, line.adjusted),
      source(file, line.executed),
    ]);
  });
}

/** A row for each finding, the gravest of a workbook first. */
export function findingRows(
  file: string,
  { forms, findings }: Extract,
  say: Translator,
): readonly TableRow[] {
  const byId = new Map(forms.map((form) => [form.id, form]));
  return (["error", "warning", "info"] as const).flatMap((severity) =>
    findings
      .filter((finding) => finding.severity === severity)
      .map(({ rule, message, at, kept, form: id }) => {
        const form = byId.get(id);
        return [
          ...(form ? formCells(form) : [BLANK, BLANK, BLANK]),
          text(say(`consolidation.severity.${severity}`)),
          text(rule),
          text(message),
          text(kept),
          { kind: "source", file, at: at[0] ?? null } as const,
        ];
      }),
  );
}

/** A row for each file or form that another one repeats. */
export function doubleRows(doubles: readonly Double[], say: Translator): readonly TableRow[] {
  return doubles.map(({ kind, form, file, at, other }) => [
    text(say(`consolidation.double.${kind}`)),
    ...(form === null ? [BLANK, BLANK, BLANK] : formCells(form)),
    { kind: "source", file, at },
    { kind: "source", file: other.file, at: other.at },
  ]);
}

/** A row for each file that could not be used. */
export function unreadRows(unread: readonly Unread[]): readonly TableRow[] {
  return unread.map(({ file, problem }) => [{ kind: "source", file, at: null }, text(problem)]);
}
