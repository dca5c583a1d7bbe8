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

/** How many half-widths of a name go on a line behind `附件：` or its number: 156 mm of type of 16 points without indents. */
const ANNEX_CAPACITY = 42;
/** What stands before the name of an annex. */
const BEFORE_NAME = /^(?:附件：\s*)?(?:\d+\. )?/u;

/** The runs of an annex, whose long name is broken between words: else its last character may stand alone on a line. */
export function annexRuns(runs: readonly DocumentRun[], locale: Locale): readonly DocumentRun[] {
  if (locale === "en") return runs;
  const text = runs.map((run) => run.text).join("");
  const begin = BEFORE_NAME.exec(text)?.[0].length ?? 0;
  const breaks = titleBreaks(text.slice(begin), ANNEX_CAPACITY);
  return breakRuns(
    runs,
    breaks.map((at) => begin + at),
  );
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
