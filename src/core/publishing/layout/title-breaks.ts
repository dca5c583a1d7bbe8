import { textWidth } from "./metrics";

/**
 * What a break counts for, in half-widths by which lines differ: between the parts of a title nothing, inside a word of
 * which nothing is known more than where one is sure to end.
 */
const COSTS = {
  /** Before a word that joins two others or an opening bracket, and behind what a project is called. */
  betweenWords: 3,
  /** Behind a word for what is done or built. */
  behindDeed: 7,
  /** Between words of a name in Latin letters, in a Chinese title. */
  insideLatinName: 12,
  /** Before what belongs to the word in front of it: 制作安装|项目. */
  beforeHead: 14,
  /** Between words of an English title, where no phrase begins. */
  betweenLatinWords: 8,
  /** Behind a word that belongs to what follows (for the | year), before a participle and inside a date. */
  insideLatinPhrase: 20,
  insideWord: 20,
  insideKnownWord: 40,
  /** Inside brackets, quotes or the name of a document, which may be longer than a line. */
  insideBrackets: 60,
  /** Between digits or Latin letters and inside a year, where nothing else is left. */
  insideNumber: 90,
};
/** A further line, where a title takes three or more as it is, and where it takes two. */
const FURTHER_LINE = 6;
const THIRD_LINE = 25;

/** Where the parts of titles of self-evaluations begin; the names of units end in what an office is called. */
const PARTS =
  /(?<=年度)|(?=20\d\d年)|(?=(?:部门|单位)(?:整体)?支出|项目支出|(?<!项目|整体)支出绩效|(?<!支出|项目)绩效|(?<!绩效)自评)|(?<=局|厅|委员会|中心|学校|公司|医院|大学)(?=\p{Script=Han}{4})|(?<=[\s、，。；：》）”])/gu;
/** What a unit does or spends on, as project names have it. */
const DEEDS =
  "建设|改造|治理|防治|防控|保护|修复|监测|检测|服务|管理|管护|维护|养护|维修|修缮|采购|购置|培训|安装|制作|运行|开放|改革|发展|救助|奖励|补贴|补助|扶持|保障|提升|加固|处置|支撑|推广|宣传|普查|调查|整治|创建|演出";
/** What such a project is called, which stands behind it. */
const HEADS = "项目|工程|资金|经费|专项|计划|试点|行动";
const BETWEEN = new RegExp(
  `(?=[和与及暨《（“])|(?=(?:股份)?有限(?:责任)?公司)|(?<=[A-Za-z]\\s?)(?=\\p{Script=Han})|(?<=${HEADS})(?=\\p{Script=Han}{2})`,
  "gu",
);
const BEHIND_DEED = new RegExp(`(?<=${DEEDS})(?!${DEEDS}|技术)(?=\\p{Script=Han}{2})`, "gu");
const BEFORE_HEAD = new RegExp(`(?=${HEADS})`, "gu");
const KNOWN_WORDS = new RegExp(`${DEEDS}|${HEADS}|(?:股份)?有限(?:责任)?公司|委员会`, "gu");
const INSIDE_LATIN_NAME = /(?<=[A-Za-z&,.'’-]\s+)(?=[A-Za-z&])/gu;
const CHINESE = /\p{Script=Han}/u;
/** Words that begin a phrase of an English title, which may begin a line, too: …|for the year ended 31 December 2024. */
const LINKS = "for|of|to|on|in|by|against|and|with|from|at|per";
const LATIN_PHRASES = new RegExp(`(?<=\\s)(?=(?:${LINKS})\\s)`, "giu");
const INSIDE_LATIN_PHRASE = new RegExp(
  `(?<=\\b(?:${LINKS}|the|an?|ended|ending)\\s+)(?=\\S)|(?<=\\s)(?=(?:ended|ending)\\s)|(?<=\\d\\s)(?=\\p{L})|(?<=\\p{L}\\s)(?=(?:19|20)\\d\\d)`,
  "giu",
);
const SPACES = /(?<=\s)(?=\S)/gu;
const INSIDE_NUMBER =
  /(?<=\w)(?=\w)|(?<=\d)(?=[年月日万亿%％.])|(?<=\d[.])(?=\d)|(?<=\d[万亿])(?=[亩元吨人户平立千公])|(?<=20\d\d年)(?=度)/gu;
const BRACKETS = /《[^《》]*》|（[^（）]*）|\([^()]*\)|“[^“”]*”|〔[^〔〕]*〕/gu;
/** Before closing signs and punctuation, and behind opening signs, no line ends at all. */
const NEVER = /(?=[、，。；：！？》）)”’〕】％%])|(?<=[《（(“‘〔【])/gu;

/**
 * Breaks a title into lines of about equal length and between its parts where that can be, so that no word stands alone
 * on the last line (GB/T 9704-2012, 7.3.1). It takes as few lines as it needs, or up to
 * two more where it is broken between words then.
 *
 * @param capacity half-widths that go on one line
 * @returns positions in UTF-16 units at which lines end, without the last
 */
export function titleBreaks(title: string, capacity: number): readonly number[] {
  const least = Math.ceil(textWidth(title) / capacity);
  if (least < 2) return [];
  const places = placesOf(title);
  const width = textWidth(title);
  const further = least < 3 ? THIRD_LINE : FURTHER_LINE;
  const ways = [0, 1, 2].flatMap((more): readonly Broken[] => {
    const way = bestBreaks(places, width, capacity, least + more);
    return way === null ? [] : [{ breaks: way.breaks, cost: way.cost + more * further }];
  });
  const [first, ...others] = ways;
  return others.reduce((best, way) => (best && best.cost <= way.cost ? best : way), first)?.breaks ?? [];
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
  const [never, parts, between] = [positions(NEVER), positions(PARTS), positions(BETWEEN)];
  const [deeds, heads] = [positions(BEHIND_DEED), positions(BEFORE_HEAD)];
  const numbers = positions(INSIDE_NUMBER);
  const isChinese = CHINESE.test(title);
  const names = isChinese ? positions(INSIDE_LATIN_NAME) : new Set<number>();
  const [phrases, inPhrases, spaces] = (isChinese ? [] : [LATIN_PHRASES, INSIDE_LATIN_PHRASE, SPACES]).map(
    positions,
  );
  const inside = (pattern: RegExp) => {
    const places = [...title.matchAll(pattern)].map(({ index, 0: text }) => [index, index + text.length]);
    return (at: number) => places.some(([start = 0, end = 0]) => at > start && at < end);
  };
  const [isInBrackets, isInWord] = [inside(BRACKETS), inside(KNOWN_WORDS)];
  const costAt = (at: number): number => {
    if (numbers.has(at)) return COSTS.insideNumber;
    if (isInBrackets(at)) return COSTS.insideBrackets;
    if (names.has(at)) return COSTS.insideLatinName;
    if (inPhrases?.has(at) === true) return COSTS.insideLatinPhrase;
    if (phrases?.has(at) === true) return 0;
    if (spaces?.has(at) === true) return COSTS.betweenLatinWords;
    if (parts.has(at)) return 0;
    if (heads.has(at)) return COSTS.beforeHead;
    if (between.has(at)) return COSTS.betweenWords;
    if (deeds.has(at)) return COSTS.behindDeed;
    return isInWord(at) ? COSTS.insideKnownWord : COSTS.insideWord;
  };
  const places: Place[] = [];
  let at = 0;
  let width = 0;
  for (const character of title) {
    if (at > 0 && !never.has(at)) places.push({ at, width, cost: costAt(at) });
    at += character.length;
    width += textWidth(character);
  }
  return places;
}
