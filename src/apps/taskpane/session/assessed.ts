import type { Assessment } from "../../../core/engine";
import { scoresIf, type Trial } from "../../../core/what-if";
import type { Severity } from "../../../core/evaluation/finding";
import { numberFormat } from "../../../hosts/file/reading/number-format";
import type { Choice, WhatIf } from "./api";

/** Severities, the gravest first. */
export const SEVERITIES: readonly Severity[] = ["error", "warning", "info"];

/** An assessment with what the views look up in it. It belongs to one choice of the person. */
export class Assessed {
  /** Positions in `assessment.findings`, the gravest findings first and otherwise in their order. */
  readonly order: readonly number[];
  #trial: { readonly key: string; readonly trial: Trial } | undefined;

  constructor(
    readonly assessment: Assessment,
    readonly choice: Choice,
  ) {
    const { findings } = assessment;
    this.order = SEVERITIES.flatMap((severity) =>
      findings.flatMap((finding, index) => (finding.severity === severity ? [index] : [])),
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
