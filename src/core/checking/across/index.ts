import type { Evaluation } from "../../evaluation/evaluation";
import type { RuleId } from "../../evaluation/finding";
import type { RulePack } from "../../rules";
import { formatCellRef } from "../../workbook/a1";
import { brokenCells } from "../looks";
import { accountsOf } from "./accounts";
import { checkProjectSums } from "./project-sums";
import { checkRateIndicators } from "./rate-indicators";
import { checkSameFigures, type Placed } from "./same-figures";

/** Checks what the tables of one department say of the same money, staff and projects (W35, W36). */
export function checkAcross(
  evaluations: readonly Evaluation[],
  pack: RulePack,
): readonly (Placed & { readonly rule: RuleId })[] {
  const broken = new Set(
    evaluations.flatMap((evaluation) =>
      [...brokenCells(evaluation)].map((cell) => `${evaluation.sheet}!${cell}`),
    ),
  );
  return accountsOf(evaluations).flatMap((accounts) => {
    const figures = checkSameFigures(accounts, pack);
    const placed = [
      ...[...figures, ...checkRateIndicators(accounts)].map((found) => ({ ...found, rule: "W35" as const })),
      ...checkProjectSums(accounts, pack, figures).map((found) => ({ ...found, rule: "W36" as const })),
    ];
    return placed.filter(({ draft }) => !draft.at.some((at) => broken.has(formatCellRef(at))));
  });
}
