import type { Evaluation } from "../../core/evaluation/evaluation";
import type { Context } from "./context";
import { oneLine, shorten } from "./plain-text";

const LONGEST_TITLE = 120;

/** One line that says which form is meant. */
export function formTitle(evaluation: Evaluation, { say, style }: Context): string {
  return style.bold(
    say("cli.form", {
      title: shorten(evaluation.title?.text ?? say("cli.untitled"), LONGEST_TITLE),
      sheet: oneLine(evaluation.sheet),
      kind: say(`cli.kind.${evaluation.kind}`),
      year: evaluation.year?.text ?? "none",
    }),
  );
}
