import type { SaidProblem } from "./corrected-reading";
import type { EvaluationKind } from "./evaluation/evaluation";
import type { UnknownTable } from "./reading";
import type { CellRef } from "./workbook/a1";

/** Why the engine cannot do what was asked. */
export type EngineProblem =
  | { readonly kind: "unknown-pack"; readonly id: string; readonly known: readonly string[] }
  | { readonly kind: "unknown-outline"; readonly id: string; readonly known: readonly string[] }
  /** The workbook holds no form and no work summary; `blank` when there is one that nobody has filled in yet. */
  | {
      readonly kind: "no-evaluation";
      readonly blank: boolean;
      /** Tables without a known heading: with a word on their columns they can be read. */
      readonly tables: readonly UnknownTable[];
      /** What of a person's words on columns and rows does not fit: they may be why nothing is read. */
      readonly said: readonly SaidProblem[];
    }
  /** The workbook is one of a rule pack: it says how forms are scored, and holds none. */
  | { readonly kind: "rule-pack" }
  /** The forms set targets and state no result yet: there is nothing to report on. `at` is where the first belongs. */
  | { readonly kind: "no-results"; readonly at: CellRef }
  /** No form is of the year that was asked for. */
  | { readonly kind: "unknown-year"; readonly year: string; readonly known: readonly string[] }
  /** What was asked for names no form, or `several`; `known` tells those that there are, or that it names. */
  | {
      readonly kind: "unknown-form";
      readonly asked: string;
      readonly several: boolean;
      readonly known: readonly FormLabel[];
    }
  /** There are tables of goals or base data only, the first of which is told: no report can be written on them alone. */
  | { readonly kind: "not-reportable"; readonly form: FormLabel }
  /** The sections that were asked for have nothing to say. */
  | { readonly kind: "empty-report" };

/** A form as people tell it from the others of its workbook. */
export interface FormLabel {
  /** Its place in the list of all forms, counted from one. */
  readonly number: number;
  readonly name: string;
  readonly sheet: string;
  readonly kind: EvaluationKind;
}
