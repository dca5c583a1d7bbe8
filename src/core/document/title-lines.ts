import type { Locale } from "../common/locale";
import { textWidth } from "../publishing";
import type { DocumentRun } from "./document";

/**
 * How many half-widths go on a line of the title: 156 mm of type of 22 points (GB/T 9704-2012), less one character, since
 * digits are wider than half of one in many fonts.
 */
const TITLE_CAPACITY = 38;

/** Breaking a title elsewhere than between its parts counts as much as lines that differ by so many half-widths. */
const INSIDE_WORD = 12;

/** Where the parts of titles of self-evaluations begin; the names of units end in what an office is called. */
const PARTS =
  /(?<=年度)|(?=(?:部门|单位|项目|绩效|支出绩效|自评|20\d\d年))|(?<=局|厅|委员会|中心|学校|公司|医院|大学)(?=\p{Script=Han}{4})|(?<=\s)/gu;

/**
 * Breaks a title into as few lines as it needs, of about equal length and between its parts where that can be, so that
 * no word stands alone on the last line (GB/T 9704-2012, 7.3.1).
 *
 * @param capacity half-widths that go on one line
 * @returns positions in UTF-16 units at which lines end, without the last
 */
export function titleBreaks(title: string, capacity: number): readonly number[] {
  const width = textWidth(title);
  const lines = Math.ceil(width / capacity);
  if (lines < 2) return [];
  const parts = new Set([...title.matchAll(PARTS)].map(({ index }) => index));
  const ideal = width / lines;
  const places = positionsOf(title);
  const breaks: number[] = [];
  for (let line = 1; line < lines; line += 1) {
    const from = breaks.at(-1) ?? 0;
    const start = textWidth(title.slice(0, from));
    // What is left must still fit on the lines that follow.
    const least = width - (lines - line) * capacity;
    const fitting = places.filter(
      ({ at, width: end }) => at > from && end - start <= capacity && end >= least && at < title.length,
    );
    const cost = ({ at, width: end }: Place) =>
      Math.abs(end - ideal * line) + (parts.has(at) ? 0 : INSIDE_WORD);
    const best = fitting.reduce<Place | undefined>(
      (chosen, place) => (chosen === undefined || cost(place) < cost(chosen) ? place : chosen),
      undefined,
    );
    if (best === undefined) return breaks;
    breaks.push(best.at);
  }
  return breaks;
}

interface Place {
  readonly at: number;
  /** Half-widths before it. */
  readonly width: number;
}

/** The places between the characters of a text. */
function positionsOf(text: string): readonly Place[] {
  const places: Place[] = [];
  let at = 0;
  let width = 0;
  for (const character of text) {
    at += character.length;
    width += textWidth(character);
    places.push({ at, width });
  }
  return places;
}

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
