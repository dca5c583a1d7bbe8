import type { RulePack } from "../../../core/rules/rule-pack";
import type { TemplateRequest } from "./request";

/** Kinds of forms with indicators, results and points. */
export type FormKind = "project" | "department" | "scorecard" | "kpi";

/** A form alone or within a set. */
export type FormRequest = Omit<TemplateRequest, "kind"> & { readonly kind: FormKind };

/** What parts a form has. */
export interface FormLayout {
  /** Its head names a project and who carries it out, not a department. */
  readonly project: boolean;
  /** The money block: with its breakdowns, its total only, or none. */
  readonly money: "full" | "total" | null;
  /** The year's goals in words, with what came of them. */
  readonly goals: boolean;
  /** Prefix of the headings of its indicators. */
  readonly words: "column" | "kpi";
  /** A column tells for what points are given. */
  readonly rules: boolean;
  /** Letters of the column of hints and of the last one that is printed. */
  readonly hints: "L" | "M";
  readonly last: "K" | "L";
}

const FORM: FormLayout = {
  project: false,
  money: "full",
  goals: true,
  words: "column",
  rules: false,
  hints: "L",
  last: "K",
};

/** The parts of a form; a scorecard needs money only where its pack gives points for execution. */
export function layoutOf(kind: FormKind, pack: RulePack): FormLayout {
  switch (kind) {
    case "project":
      return { ...FORM, project: true };
    case "department":
      return FORM;
    case "scorecard": {
      const money = Number(pack.budget.points) > 0 ? "total" : null;
      return { ...FORM, money, goals: false, rules: true, hints: "M", last: "L" };
    }
    case "kpi":
      return { ...FORM, money: null, goals: false, words: "kpi" };
  }
}
