import { withoutContinuation } from "../vocabulary/page-marks";
import { squeeze, withoutBrackets } from "./text-normalisation";

/** A level-1 name with the level-2 names beneath it, as rule packs have them. */
export interface LevelWords {
  readonly name: string;
  readonly aliases: readonly string[];
  readonly level2: readonly { readonly name: string; readonly aliases: readonly string[] }[];
}

/**
 * Level names that every pack shares. Source: 财预〔2020〕10号 and published forms. Of two level-1 names that a
 * level-2 name could belong to, the first listed is meant unless the form has the other.
 */
export const COMMON_LEVELS: readonly LevelWords[] = [
  {
    name: "产出指标",
    aliases: ["项目产出", "产出", "项目完成指标", "产出目标"],
    level2: [
      { name: "数量指标", aliases: ["产出数量", "数量", "数量目标", "实际完成率"] },
      { name: "质量指标", aliases: ["产出质量", "质量", "质量目标", "质量达标率"] },
      { name: "时效指标", aliases: ["产出时效", "时效", "时效目标", "完成及时率"] },
      { name: "成本指标", aliases: ["产出成本", "成本", "成本目标", "成本节约率"] },
    ],
  },
  {
    name: "效益指标",
    aliases: ["效果指标", "项目效益", "效益", "效果", "效益目标", "履职效益"],
    level2: [
      { name: "经济效益指标", aliases: ["经济效益"] },
      { name: "社会效益指标", aliases: ["社会效益"] },
      { name: "生态效益指标", aliases: ["生态效益", "环境效益", "环境效益指标"] },
      { name: "可持续影响指标", aliases: ["可持续影响", "可持续发展能力", "可持续性", "可持续影响力"] },
    ],
  },
  {
    name: "满意度指标",
    aliases: ["满意度", "服务对象满意度", "满意度目标"],
    level2: [
      {
        name: "服务对象满意度指标",
        aliases: ["服务对象满意度", "服务对象满意度指标等", "受益对象满意度", "社会公众满意度", "满意度指标"],
      },
    ],
  },
  {
    name: "成本指标",
    aliases: [],
    level2: [
      { name: "经济成本指标", aliases: ["经济成本"] },
      { name: "社会成本指标", aliases: ["社会成本"] },
      { name: "生态环境成本指标", aliases: ["生态环境成本"] },
    ],
  },
  { name: "决策", aliases: ["项目决策", "部门决策", "投入", "投入目标", "投入指标"], level2: [] },
  { name: "过程", aliases: ["项目管理", "项目过程", "综合管理", "管理目标", "管理指标"], level2: [] },
  { name: "预算执行率", aliases: ["预算执行情况", "预算执行"], level2: [] },
];

/** A level cell taken apart. */
export interface LevelLabel {
  /** Without blanks, points, sequence marks: `产 出 指 标(50分)` → `产出指标`; may be empty. */
  readonly name: string;
  /** Points printed with it, digits as printed, or `null`. */
  readonly points: string | null;
}

const POINTS =
  /[(]\s*(\d+(?:\.\d+)?)(?:\s*分)?\s*[)]|(?<!\d)(\d+(?:\.\d+)?)\s*分\s*[)]?|[(]\s*(?:权重|分值|计)(?:\s*:)?\s*(\d+(?:\.\d+)?)(?:\s*[分%])?\s*[)]/;
/** Points without 分 behind a word that ends a level's name: `产出指标50`. */
const BARE_POINTS = /(?<=指标|目标|效益|满意度|产出|投入|管理|过程|决策)(\d{2,3}(?:\.\d+)?)$/;
/** What is left of a bracket whose points were taken out: nothing, or words that only announce them. */
const EMPTY_BRACKET = /\((?:共|满分|总分|总计|合计|计|占|权重|分值|标准分|小计|[:、,;\d.%分])*\)/g;
const SEQUENCE =
  /^(?:[一二三四五六七八九十]+[、.]|\([一二三四五六七八九十\d]+\)|\d+[、.](?!\d)|[★☆*]|(?![A-Z]\d{0,3}[类级型等股])[A-Z]\d{0,3}[、.]?(?=\p{Script=Han}{2}))+/u;

/**
 * Takes a level label apart. Of two levels in one cell (`项目绩效 85 分 / 产出指标 40 分`) the first counts.
 */
export function parseLevelLabel(raw: string): LevelLabel {
  const [outer = raw] = levelsWithin(raw).length === 0 ? [] : levelPieces(raw);
  const plain = withoutContinuation(squeeze(outer).replace(/\[/g, "(").replace(/\]/g, ")"));
  const [first = ""] = plain.split("/");
  const label = POINTS.test(first) ? first : plain;
  const match = POINTS.exec(label) ?? BARE_POINTS.exec(label);
  const points = match?.[1] ?? match?.[2] ?? match?.[3] ?? null;
  const rest =
    match === null ? label : label.slice(0, match.index) + label.slice(match.index + match[0].length);
  // What joined the points to the name: 产出指标/40分, 效益指标-20分.
  const name = closeBracket(match === null ? rest : rest.replace(/[/\-—–]+$/, ""))
    .replace(EMPTY_BRACKET, "")
    .replace(/\([:、,;]+/g, "(")
    .replace(SEQUENCE, "")
    .replace(/(?<![:。;,])[:。;,]+$/, "");
  return { name, points };
}

/** The further levels that a cell prints behind the first, each with points of its own: `项目绩效 85 分 / 产出指标 40 分` → 产出指标, 40. */
export function levelsWithin(raw: string): readonly { readonly name: string; readonly points: string }[] {
  if (!PARTED.test(raw)) return [];
  const [, ...others] = levelPieces(raw);
  return others.flatMap((piece) => {
    const { name, points } = parseLevelLabel(piece);
    return points !== null && levelOfName(name) !== null ? [{ name, points }] : [];
  });
}

const PARTED = /[/\n]/;

/** The pieces of a label that a slash or a line break parts, each with points of its own. */
function levelPieces(raw: string): readonly string[] {
  const pieces: string[] = [];
  let open = "";
  for (const part of raw.split(PARTED)) {
    open += part;
    if (!POINTS.test(squeeze(open))) continue;
    pieces.push(open);
    open = "";
  }
  return pieces;
}

/** Words and points may share a bracket (`项目绩效(共性指标80分)`): it closes behind the words that stay. */
function closeBracket(text: string): string {
  return text.lastIndexOf("(") > text.lastIndexOf(")") ? `${text.replace(/[:、,;]+$/, "")})` : text;
}

/** Knows which level a name belongs to, and above which level-2 names a level-1 name stands. */
export interface Taxonomy {
  /** 1 or 2 for a known level name, `null` for others. */
  levelOf(name: string): 1 | 2 | null;
  /** The level 1 with a list of its own (产出指标, 效益指标 …) that a level-1 name means, or `null`. */
  familyOf(level1: string): string | null;
  /** The levels 1 whose lists have a level-2 name, the pack's first; empty for other names. */
  familiesOf(level2: string): readonly string[];
  /** The level-1 name that most of the level-2 names belong to, or `null`. */
  parentOf(level2: readonly string[]): string | null;
}

/** The taxonomy of a pack, completed by the common one. */
export function createTaxonomy(levels: readonly LevelWords[] = []): Taxonomy {
  const parents = new Map<string, string>();
  const tops = new Set<string>();
  const families = familiesIn([...COMMON_LEVELS, ...levels]);
  for (const { name, aliases, level2 } of [...levels, ...COMMON_LEVELS]) {
    for (const word of [name, ...aliases]) tops.add(squeeze(word));
    for (const word of level2.flatMap((entry) => [entry.name, ...entry.aliases])) {
      const key = squeeze(word);
      if (!parents.has(key)) parents.set(key, name);
    }
  }
  const key = (name: string): string => withoutBrackets(parseLevelLabel(name).name);
  return {
    levelOf: (name) => {
      const word = key(name);
      if (tops.has(word)) return 1;
      return parents.has(word) ? 2 : null;
    },
    familyOf: (level1) => families.tops.get(stem(key(level1))) ?? null,
    familiesOf: (level2) => [...(families.lists.get(stem(key(level2))) ?? [])],
    parentOf: (level2) => {
      const votes = new Map<string, number>();
      for (const name of level2) {
        const parent = parents.get(key(name));
        if (parent !== undefined) votes.set(parent, (votes.get(parent) ?? 0) + 1);
      }
      const [winner] = [...votes].sort(([, one], [, other]) => other - one);
      return winner?.[0] ?? null;
    },
  };
}

/** A name without what it is called besides: 经济效益指标, 经济效益目标 → 经济效益. */
function stem(name: string): string {
  return name.replace(/(?:指标|目标)+$/, "");
}

/** Levels 1 that list their levels 2, by the stems of names; a name that several have means the first. */
function familiesIn(levels: readonly LevelWords[]): {
  readonly tops: ReadonlyMap<string, string>;
  readonly lists: ReadonlyMap<string, ReadonlySet<string>>;
} {
  const tops = new Map<string, string>();
  const lists = new Map<string, Set<string>>();
  for (const { name, aliases, level2 } of levels) {
    if (level2.length === 0) continue;
    const known = [name, ...aliases].flatMap((word) => tops.get(stem(squeeze(word))) ?? [])[0] ?? name;
    for (const word of [name, ...aliases].map((one) => stem(squeeze(one))))
      if (!tops.has(word)) tops.set(word, known);
    for (const word of level2.flatMap((entry) => [entry.name, ...entry.aliases])) {
      const list = lists.get(stem(squeeze(word))) ?? new Set();
      list.add(known);
      lists.set(stem(squeeze(word)), list);
    }
  }
  return { tops, lists };
}

const COMMON = createTaxonomy();

/** The level of a name by the common taxonomy. */
export function levelOfName(name: string): 1 | 2 | null {
  return COMMON.levelOf(name);
}
