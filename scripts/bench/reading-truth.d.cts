import type { Evaluation } from "../../src/core/evaluation/evaluation";

/** The truth beside a published form, as far as the comparison reads it. */
export interface FormTruth {
  readonly sheet: string;
  readonly rows: readonly { readonly row: number; readonly placeholder?: boolean }[];
}

export interface FormComparison {
  readonly cells: number;
  readonly right: number;
  readonly mismatches: readonly string[];
  readonly rowsExpected: number;
  readonly rowsRead: number;
  /** Ids of indicators that the truth does not have. */
  readonly invented: readonly string[];
  /** Ids of rows that were not read. */
  readonly missed: readonly string[];
}

export function compareForm(truth: FormTruth, evaluations: readonly Evaluation[]): FormComparison;
