import { describeFinding } from "../checking";
import { formName, saidOf } from "../chosen-form";
import type { Locale } from "../common/locale";
import { findingsTranslator, type Assessment } from "../engine";
import type { EvaluationKind } from "../evaluation/evaluation";
import type { Finding, Severity } from "../evaluation/finding";
import { withoutCopies } from "../repeats";
import { squeeze } from "../vocabulary/characters";
import type { CellRef } from "../workbook/a1";
import { adviceOf } from "./advice";
import { isDemanded, type Demands } from "./demands";
import { returningTranslator } from "./messages";

/** Something that a unit is to fix. */
export interface ReturnItem {
  readonly finding: Finding;
  /** The cell to fix first; then the others. */
  readonly at: readonly CellRef[];
  readonly what: string;
  readonly how: string;
  /** What should stand there, where the rule knows it. */
  readonly expected: string | null;
}

/** A form of a workbook that goes back. */
export interface ReturnedForm {
  readonly name: string;
  readonly kind: EvaluationKind;
  readonly unit: string | null;
  readonly year: string | null;
}

/** What there is to say of a workbook that was handed in. */
export interface Notice {
  readonly unit: string | null;
  readonly forms: readonly ReturnedForm[];
  /** What the workbook goes back for, the gravest first; empty where it need not. */
  readonly items: readonly ReturnItem[];
  /** Further findings, which only the findings sheet lists. */
  readonly others: Readonly<Record<Severity, number>>;
}

const SEVERITIES: readonly Severity[] = ["error", "warning", "info"];

/** What a workbook goes back for, in words. */
export function noticeOf(
  { reading, findings }: Pick<Assessment, "reading" | "findings">,
  demands: Demands,
  locale: Locale,
): Notice {
  const say = findingsTranslator(locale);
  const t = returningTranslator(locale);
  const evaluations = withoutCopies(reading.evaluations);
  const forms = evaluations.map((form): ReturnedForm => ({
    name: formName(form),
    kind: form.kind,
    unit: saidOf(form, ["implementing-unit", "department"])?.text.trim() ?? null,
    year: form.year?.text ?? null,
  }));
  const demanded = SEVERITIES.flatMap((severity) =>
    findings.filter((finding) => finding.severity === severity && isDemanded(finding, demands)),
  );
  const others = { error: 0, warning: 0, info: 0 };
  for (const finding of findings) {
    if (finding.kept === undefined && !isDemanded(finding, demands)) others[finding.severity] += 1;
  }
  return {
    unit: forms.find(({ unit }) => unit !== null)?.unit ?? null,
    forms,
    items: demanded.map((finding) => {
      const { message, fix } = describeFinding(finding, say);
      const { what, how } = adviceOf(message, locale);
      return {
        finding,
        at: finding.at,
        what,
        how: fix === undefined ? how : how + t("returning.fix", { fix }),
        expected: finding.expected ?? null,
      };
    }),
    others,
  };
}

/** What a workbook is about, as one text: its forms by kind, unit, project and year; `null` where it does not say whose it is. */
export function subjectOf({ forms }: Pick<Notice, "forms">): string | null {
  const keys = forms.flatMap(({ kind, unit, name, year }) =>
    unit === null ? [] : [JSON.stringify([kind, squeeze(unit), squeeze(name), year])],
  );
  return keys.length === 0 ? null : JSON.stringify(keys.sort());
}
