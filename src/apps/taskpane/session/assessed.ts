import { ofYear, type Assessment } from "../../../core/engine";
import { yearsOf } from "../../../core/years";
import { scoresIf, type Trial } from "../../../core/what-if";
import type { Finding, Severity } from "../../../core/evaluation/finding";
import { numberFormat } from "../../../core/workbook/number-format";
import type { Choice, FindingGroup, WhatIf } from "./api";

/** Severities, the gravest first. */
export const SEVERITIES: readonly Severity[] = ["error", "warning", "info"];

/** What findings are listed under, in this order. */
export const FINDING_GROUPS: readonly FindingGroup[] = [...SEVERITIES, "kept"];

/** What a finding is listed under. */
export function groupOf({ severity, kept }: Finding): FindingGroup {
  return kept === undefined ? severity : "kept";
}

/** An assessment of the forms that a choice speaks of, and the years that can be chosen. */
export interface ChosenForms {
  readonly assessment: Assessment;
  /** The years of all forms, the latest first. */
  readonly years: readonly string[];
  /** The year chosen; `null` for forms of all years. */
  readonly year: string | null;
}

/** Keeps the forms of the chosen year; a year that no form is of is none. */
export function chosenForms(whole: Assessment, { year }: Choice): ChosenForms {
  const years = yearsOf(whole.reading.evaluations);
  const chosen = year === undefined ? undefined : ofYear(whole, year);
  return chosen?.ok === true
    ? { assessment: chosen.value, years, year: year ?? null }
    : { assessment: whole, years, year: null };
}

/** An assessment with what the views look up in it. It belongs to one choice of the person. */
export class Assessed {
  /** Positions in `assessment.findings`, the gravest findings first, those kept last, and otherwise in their order. */
  readonly order: readonly number[];
  #trial: { readonly key: string; readonly trial: Trial } | undefined;

  readonly assessment: Assessment;

  constructor(
    readonly forms: ChosenForms,
    readonly choice: Choice,
  ) {
    this.assessment = forms.assessment;
    const { findings } = forms.assessment;
    this.order = FINDING_GROUPS.flatMap((group) =>
      findings.flatMap((finding, index) => (groupOf(finding) === group ? [index] : [])),
    );
  }

  /** Forms and points with these texts tried. The last trial is kept: a page and its explanations ask for it in turn. */
  trial(whatIf: readonly WhatIf[] = []): Trial {
    const { assessment } = this;
    if (whatIf.length === 0) {
      return { evaluations: assessment.reading.evaluations, scorecards: assessment.scorecards };
    }
    const key = JSON.stringify(whatIf);
    if (this.#trial?.key === key) return this.#trial.trial;
    const { date1904 } = assessment.workbook;
    const trial = scoresIf(assessment, whatIf, (value, format) =>
      numberFormat(format, date1904).number(value),
    );
    this.#trial = { key, trial };
    return trial;
  }
}
