import type { Evaluation } from "../evaluation/evaluation";
import { problemMessage, type RuleOverride, type RuleSheetProblem } from "../rules";
import { differs, tolerance } from "./exact";
import { given } from "../evaluation/given";
import type { FormDraft } from "./template-mark";

/** What the engine knows of the workbook's 规则 sheet. */
export interface ToldRules {
  readonly overrides: readonly RuleOverride[];
  readonly problems: readonly RuleSheetProblem[];
}

/** W44: what on the 规则 sheet could not be used or does not fit together, each with its cell. They belong to the first form. */
export function checkRuleSheet(
  { problems }: ToldRules,
  evaluations: readonly Evaluation[],
): readonly FormDraft[] {
  const [evaluation] = evaluations;
  if (evaluation === undefined) return [];
  return problems.map((problem) => {
    const { params } = problemMessage(problem);
    return { evaluation, draft: { variant: problem.kind, params, at: [problem.at], actual: problem.value } };
  });
}

const EXACT = tolerance("0");

/** Points that the 规则 sheet sets and a form prints otherwise. */
export function formsThatDiffer(
  overrides: readonly RuleOverride[],
  evaluations: readonly Evaluation[],
): readonly RuleSheetProblem[] {
  return overrides.flatMap(({ path, at, after }): RuleSheetProblem[] => {
    if (path !== "budget.points") return [];
    const printed = evaluations.flatMap(({ budget }) => given(budget?.weight) ?? []);
    const other = printed.find(({ value }) => differs(value, String(after), EXACT));
    if (!other) return [];
    return [
      { kind: "form-differs", at, field: "预算执行分值", value: String(after), expected: [other.value] },
    ];
  });
}
