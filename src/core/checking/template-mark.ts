import type { Evaluation } from "../evaluation/evaluation";
import { PACKS, rivalPack, type RulePack } from "../rules";
import { templateMarks } from "../workbook/template-marker";
import type { WorkbookSnapshot } from "../workbook/snapshot";
import type { Draft } from "./draft";
import { awaitsTargets } from "./unknown-targets";

/** The column that only Jiyan's templates have, in each language. */
const HINT_HEADERS: ReadonlySet<string> = new Set(["填报提示（不打印）", "Hints (not printed)"]);

/** A draft with the form that it is about. */
export interface FormDraft {
  readonly evaluation: Evaluation;
  readonly draft: Draft;
}

/**
 * W43: the mark of the template, which names the rule pack, is lost, names a pack that nobody knows, or marks disagree;
 * or the pack was chosen for want of a column of targets although another one fits the levels as well. Nothing is said where a person named the pack.
 * @param pack the pack that was taken.
 */
export function checkTemplateMarks(
  workbook: WorkbookSnapshot,
  evaluations: readonly Evaluation[],
  pack: RulePack,
): readonly FormDraft[] {
  const marks = templateMarks(workbook);
  const own = (sheet: string): string | undefined =>
    (marks.find((mark) => mark.sheet === sheet) ?? marks.find((mark) => mark.sheet === null))?.pack;
  return evaluations.flatMap((evaluation): FormDraft[] => {
    const { sheet, title, area } = evaluation;
    const at = [title?.at ?? { sheet, row: area.top, column: area.left }];
    const made = evaluation.mapping.some(({ header }) => HINT_HEADERS.has(header.trim()));
    const marked = own(sheet);
    const params = {
      pack: pack.id,
      title: pack.title["zh-CN"],
      english: pack.title.en,
      marked: marked ?? "",
    };
    if (marked === undefined) {
      if (made) return [{ evaluation, draft: { variant: "lost", params, at } }];
      const guessed = guessedPack(evaluation, pack, params, at);
      return guessed === null ? [] : [{ evaluation, draft: guessed }];
    }
    const known = PACKS.some(({ id }) => id === marked);
    if (!known) return [{ evaluation, draft: { variant: "unknown", params, at } }];
    return marked === pack.id ? [] : [{ evaluation, draft: { variant: "other", params, at } }];
  });
}

/** Says by which pack a form without targets is scored, where its levels are those of another one, too. */
function guessedPack(
  evaluation: Evaluation,
  pack: RulePack,
  params: NonNullable<Draft["params"]>,
  at: Draft["at"],
): Draft | null {
  const rival = rivalPack(pack, evaluation);
  if (rival === undefined || awaitsTargets(evaluation, pack)) return null;
  const other = {
    rival: rival.id,
    rivalTitle: rival.title["zh-CN"],
    rivalEnglish: rival.title.en,
  };
  return { variant: "guessed", params: { ...params, ...other }, at };
}
