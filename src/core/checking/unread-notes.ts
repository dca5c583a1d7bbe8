import type { Evaluation } from "../evaluation/evaluation";
import type { Finding } from "../evaluation/finding";
import type { Translator } from "../messages/catalogue";
import { describeFinding, type ReadingPlace } from "./describe";
import { checkUnread } from "./unread";

/** What is told wherever a form is shown, since its values are missing in all that follows. */
const LOST_VALUES: ReadonlySet<string> = new Set(["column", "label", "amounts", "rows", "beside", "below"]);

/**
 * The columns, rows and tables of a form that nobody read, in the sentences of W23: one wording for those who check
 * and for those who read, score or report without a look at the findings.
 * @param sheets how many sheets of the workbook hold forms with columns
 * @param say one that has the table `findings.<locale>.json`
 */
export function unreadSentences(
  evaluation: Evaluation,
  sheets: number,
  say: Translator,
  place: ReadingPlace,
): readonly string[] {
  return checkUnread({ evaluation, sheets }).flatMap((draft) => {
    if (draft.variant === undefined || !LOST_VALUES.has(draft.variant)) return [];
    const finding: Finding = {
      params: {},
      ...draft,
      rule: "W23",
      severity: "error",
      evaluation: evaluation.id,
    };
    return [describeFinding(finding, say, place).message];
  });
}
