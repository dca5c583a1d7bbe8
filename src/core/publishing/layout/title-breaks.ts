import { textWidth } from "./metrics";

/** Breaking a title elsewhere than between its parts counts as much as lines that differ by so many half-widths. */
const INSIDE_WORD = 12;
/** Between digits or Latin letters, where nothing else is left. */
const INSIDE_LATIN_WORD = 60;
/** Before a word that joins two others. */
const BEFORE_JOINING = 3;
/** A further line, where a title takes three or more as it is. */
const FURTHER_LINE = 6;

/** Where the parts of titles of self-evaluations begin; the names of units end in what an office is called. */
const PARTS =
  /(?<=年度)|(?=(?:部门|单位|项目|绩效|(?<!项目|整体)支出绩效|自评|20\d\d年))|(?<=局|厅|委员会|中心|学校|公司|医院|大学)(?=\p{Script=Han}{4})|(?<=\s)/gu;
const JOINING = /(?=[和与及暨])/gu;
const TOGETHER = /(?<=\w)(?=\w)/gu;

/**
 * Breaks a title into lines of about equal length and between its parts where that can be, so that no word stands alone
 * on the last line (GB/T 9704-2012, 7.3.1). It takes as few lines as it needs; of three or more it may take one more, to
 * be broken between words.
 *
 * @param capacity half-widths that go on one line
 * @returns positions in UTF-16 units at which lines end, without the last
 */
export function titleBreaks(title: string, capacity: number): readonly number[] {
  const least = Math.ceil(textWidth(title) / capacity);
  if (least < 2) return [];
  const places = placesOf(title);
  const few = bestBreaks(places, textWidth(title), capacity, least);
  if (least < 3 && few !== null) return few.breaks;
  const more = bestBreaks(places, textWidth(title), capacity, least + 1);
  if (few === null || more === null) return (few ?? more)?.breaks ?? [];
  return more.cost + FURTHER_LINE < few.cost ? more.breaks : few.breaks;
}

interface Place {
  readonly at: number;
  /** Half-widths before it. */
  readonly width: number;
  /** What a break here counts, apart from the length of lines. */
  readonly cost: number;
}

interface Broken {
  readonly breaks: readonly number[];
  readonly cost: number;
}

/** The cheapest breaks into so many lines; `null` where no line may be that long. */
function bestBreaks(places: readonly Place[], width: number, capacity: number, lines: number): Broken | null {
  const ideal = width / lines;
  let reached: readonly (Broken & { readonly width: number })[] = [{ breaks: [], cost: 0, width: 0 }];
  for (let line = 1; line < lines; line += 1) {
    const from = reached;
    reached = places.flatMap((place) => {
      const fitting = from.filter((one) => one.width < place.width && place.width - one.width <= capacity);
      const [first, ...others] = fitting;
      if (first === undefined) return [];
      const best = others.reduce((cheapest, one) => (one.cost < cheapest.cost ? one : cheapest), first);
      const cost = best.cost + place.cost + Math.abs(place.width - ideal * line);
      return [{ breaks: [...best.breaks, place.at], cost, width: place.width }];
    });
  }
  return reached
    .filter((one) => width - one.width <= capacity)
    .reduce<Broken | null>((best, one) => (best === null || one.cost < best.cost ? one : best), null);
}

/** The places between the characters of a title at which a line may end. */
function placesOf(title: string): readonly Place[] {
  const positions = (pattern: RegExp) => new Set([...title.matchAll(pattern)].map(({ index }) => index));
  const [parts, joining, together] = [positions(PARTS), positions(JOINING), positions(TOGETHER)];
  const places: Place[] = [];
  let at = 0;
  let width = 0;
  for (const character of title) {
    const between = joining.has(at) ? BEFORE_JOINING : INSIDE_WORD;
    const inside = together.has(at) ? INSIDE_LATIN_WORD : between;
    if (at > 0) places.push({ at, width, cost: parts.has(at) ? 0 : inside });
    at += character.length;
    width += textWidth(character);
  }
  return places;
}
