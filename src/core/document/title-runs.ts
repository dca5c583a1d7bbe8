import type { Locale } from "../common/locale";
import { titleBreaks } from "../publishing";
import type { DocumentRun } from "./document";

/**
 * How many half-widths go on a line of the title: 156 mm of type of 22 points (GB/T 9704-2012), less one character, since
 * digits are wider than half of one in many fonts.
 */
const TITLE_CAPACITY = 38;

/** The runs of a title with its line breaks, so that no word stands alone on a line of it. */
export function titleRuns(runs: readonly DocumentRun[], locale: Locale): readonly DocumentRun[] {
  const text = runs.map((run) => run.text).join("");
  return breakRuns(runs, locale === "en" ? englishBreaks(text) : titleBreaks(text, TITLE_CAPACITY));
}

/** Where the lines of an English title are broken that one line may not hold: between phrases of it, never inside a word. */
function englishBreaks(title: string): readonly number[] {
  let start = 0;
  return title.split("\n").flatMap((line) => {
    const from = start;
    start += line.length + 1;
    const breaks = titleBreaks(line, TITLE_CAPACITY).filter((at) => /\s/u.test(line.charAt(at - 1)));
    return breaks.map((at) => from + at);
  });
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
