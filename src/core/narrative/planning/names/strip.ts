/** Labels of rows before a name: 指标1：, 1., ①, （2）. */
const ROW_LABEL =
  /^(?:指标\s*\d{0,3}\s*[:：.、]|\d{1,3}\s*[.、．](?!\d)|[（(]\d{1,3}[)）]|[①-⑳]|[★☆▲●*])\s*/u;
const OUTER_BRACKETS = /^[（(【][^（）()【】]*[)）】]$/u;
const ONLY_NUMBER = /^[\d.,%\s]*$/u;

/**
 * A name without row labels, blanks and full-width digits (step P1); without Chinese characters one blank between words is
 * left. `null` when nothing is left that names anything: a remark wholly in brackets, a bare number, nothing.
 */
export function bareName(name: string): string | null {
  const digits = name.replace(/[０-９]/gu, (digit) => String(digit.charCodeAt(0) - 0xff10));
  let bare = digits.replace(/\s+/gu, /\p{Script=Han}/u.test(name) ? "" : " ").trim();
  for (let before = ""; before !== bare;) {
    before = bare;
    bare = bare.replace(ROW_LABEL, "");
  }
  if (bare === "" || ONLY_NUMBER.test(bare) || OUTER_BRACKETS.test(bare)) return null;
  return bare;
}

/** Measure words whose count a name announces: 会议次数, 建议件数, 抽检批次. */
const COUNTED =
  /^(?:次|件|人|名|户|册|期|场|个|份|篇|条|部|座|处|家|台|套|辆|支|项|本|卷|种|批次|人次|家次|户次|点次|剂次|例|所|间|盏|眼|根|届|门|村|级|吨|头|只|株|棵|块)$/u;
/** Nouns that end in a measure word and would be cut by it. */
const WHOLE_NOUNS =
  /(?:(?<![议提档])案件|事项|文件|信访件|稿件|证件|软件|硬件|条件|零件|部件|电子件|项目|家庭|人名|分级|等级|评级|星级|定级|(?:[客用账住商农]|脱贫|困难|贫困|搬迁)户|社区|国家|专家|用人|法人|工人|病人|老人|(?:老年|残疾|成年|青年|明白|负责|带头|传承|监护|纳税|当事|申请|经办|发言|主持)人)$/u;

const TOTAL = /(?:总数|合计|总计|总量)$/u;

/** The count behind a name: 办结件数; not the end of a word of its own (检测参数, 健康指数). */
const COUNT_BEHIND = /(?<=.{2})(?<![参系指基函岁负])数$/u;

/** Persons of a kind whose number a name announces: 村干部人数, 参训学员人数. */
const PERSONS = /^(.*(?:干部|代表|对象|[员生户者师民工]))人数$/u;

/** What step P2 takes from the end of a name because the unit says it again. */
export interface Stripped {
  readonly text: string;
  /** The name announces a sum: 财经监督报告总数. */
  readonly total: boolean;
}

/**
 * Takes the announced measure from the end of a name if the unit agrees with it: 会议次数 beside 次 → 会议. 面积, 里程,
 * 长度 and 量 belong to a verb before them; the caller takes them with {@link withoutExtent}.
 */
export function withoutTail(name: string, unit: string): Stripped {
  if (unit === "") return { text: name, total: TOTAL.test(name) };
  const sum = /^(.{2,}?)(?:总数|合计|总计|总量)$/u.exec(name);
  if (sum?.[1] !== undefined) return { text: sum[1], total: true };
  // 村干部人数 beside 个 are 村干部, 职工人数 beside 人 职工; another 人数 stays whole: without 数 a 人 would be left over.
  const persons = /^(?:[个位人名]|人次)$/u.test(unit) ? PERSONS.exec(name)?.[1] : undefined;
  if (persons !== undefined) return { text: persons, total: false };
  const people = name.endsWith("人数") && !/^[万亿]?(?:人|名|人次)$/u.test(unit);
  // So does 存货周转天数 beside 天: the length of a time is no count of things.
  const time = /(?:天|日|周|月|年|小时|分钟)数$/u.test(name);
  const text = people || time ? name : name.replace(/(?:总)?数量$/u, "").replace(COUNT_BEHIND, "");
  const cut = cutUnit(text, unit);
  return { text: cut.length >= 2 ? cut : text, total: false };
}

const WHAT_UNITS_DENY: readonly (readonly [unit: RegExp, name: RegExp])[] = [
  [/^[万亿]?(?:人|名|户|家|人次|户次|家次|个|件|例)$/u, /^(.{3,})率$/u],
  [/^%$/u, /^(.{2,}满意度)(?:调查|测评|评价|情况)$/u],
  [/元/u, /^(.{4,})达标$/u],
  [/元/u, /^(.{2,}?)(?:控制(?:数|额)|控制目标)$/u],
];

/** Without a last word that the unit denies: 家庭医生签约率 beside 人, 满意度调查 beside %, 补贴标准达标 and 经费控制数 beside 元. */
export function withoutMisfit(name: string, unit: string): string {
  for (const [units, names] of WHAT_UNITS_DENY) {
    const kept = units.test(unit) ? names.exec(name)?.[1] : undefined;
    if (kept !== undefined) return kept;
  }
  return name;
}

function cutUnit(text: string, unit: string): string {
  for (const word of spellings(unit)) {
    if (text.endsWith(word) && text.length > word.length && !WHOLE_NOUNS.test(text)) {
      return text.slice(0, -word.length);
    }
  }
  return text;
}

/** How a name may spell its unit: 场次 for 场, 人 for 名. */
function spellings(unit: string): readonly string[] {
  // 台（套） counts in 台.
  const bare = unit.replace(/^[万亿]/u, "").replace(/[（(/／].*$/u, "");
  if (!COUNTED.test(bare)) return [];
  const people = bare === "人" || bare === "名" || bare === "人次" ? ["人次", "人"] : [];
  const shows = bare === "场" || bare === "次" ? ["场次"] : [];
  return [...people, ...shows, bare];
}

/** Without 面积, 里程, 长度, 规模, 量, where the unit measures it. */
export function withoutExtent(name: string, unit: string): string {
  const bare = unit.replace(/^[万亿]/u, "");
  if (/^(?:亩|公顷|平方米|平方公里|㎡)$/u.test(bare)) return name.replace(/面积$/u, "");
  if (/^(?:公里|千米|米|km|m)$/u.test(bare)) return name.replace(/(?:里程|长度)$/u, "");
  return name.replace(/(?<=.{2})量$/u, "");
}
