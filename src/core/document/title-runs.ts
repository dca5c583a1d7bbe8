import type { Locale } from "../common/locale";
import { titleBreaks } from "../publishing";
import type { DocumentRun } from "./document";

/**
 * How many half-widths go on a line of the title: 156 mm of type of 22 points (GB/T 9704-2012), less one character, since
 * digits are wider than half of one in many fonts.
 */
const TITLE_CAPACITY = 38;

/** The runs of a title with its line breaks. English titles stand on the left and break between words by themselves. */
export function titleRuns(runs: readonly DocumentRun[], locale: Locale): readonly DocumentRun[] {
  if (locale === "en") return runs;
  return breakRuns(runs, titleBreaks(runs.map(({ text }) => text).join(""), TITLE_CAPACITY));
}

/** Puts line breaks into runs at these positions of their joined text. */
function breakRuns(runs: readonly DocumentRun[], breaks: readonly number[]): readonly DocumentRun[] {
  let start = 0;
  return runs.map((run) => {
    const end = start + run.text.length;
    let text = "";
    let from = start;
    for (const at of breaks.filter((position) => position > start && position <= end)) {
      text += `${run.text.slice(from - start, at - start)}\n`;
      from = at;
    }
    const broken = { ...run, text: text + run.text.slice(from - start) };
    start = end;
    return broken;
  });
}
