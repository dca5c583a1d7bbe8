/** How English prints a number in a Chinese unit. */
export interface EnglishUnit {
  /** Printed before the number: `CNY `. */
  readonly prefix: string;
  /** Printed behind one, and behind any other number; a counter (个, 件) goes without saying. */
  readonly one: string;
  readonly more: string;
  /** By what the number is multiplied: 万亩 are ten thousands of mu. */
  readonly times: "1" | "10000" | "100000000";
}

/** What is measured or counted; symbols have one form. */
const WORDS: ReadonlyMap<string, readonly [one: string, more?: string]> = new Map(
  Object.entries<readonly [one: string, more?: string]>({
    人: ["person", "people"],
    名: ["person", "people"],
    位: ["person", "people"],
    人次: ["person-time", "person-times"],
    户: ["household", "households"],
    天: ["day", "days"],
    日: ["day", "days"],
    工作日: ["working day", "working days"],
    小时: ["hour", "hours"],
    分钟: ["minute", "minutes"],
    周: ["week", "weeks"],
    月: ["month", "months"],
    年: ["year", "years"],
    岁: ["year of age", "years of age"],
    周岁: ["year of age", "years of age"],
    分: ["point", "points"],
    百分点: ["percentage point", "percentage points"],
    亩: ["mu"],
    公顷: ["ha"],
    平方米: ["m²"],
    "㎡": ["m²"],
    平方公里: ["km²"],
    立方米: ["m³"],
    公里: ["km"],
    千米: ["km"],
    米: ["m"],
    厘米: ["cm"],
    毫米: ["mm"],
    吨: ["t"],
    公斤: ["kg"],
    千克: ["kg"],
    克: ["g"],
    级: ["level", "levels"],
    升: ["L"],
    千瓦: ["kW"],
    千瓦时: ["kWh"],
  }),
);

/** Measure words that only count what the name says. */
const COUNTER =
  /^(?:次|场次|个|项|件|所|家|场|处|座|起|期|批次?|部|篇|份|条|台|套|辆|支|片|种|类|册|本|块|间|栋|幢|例|宗|只|头|株|棵|眼|口|孔|道|段|组|点|站|村|校|班|届|门|卷|幅|盏|张|枚|桶|箱|袋|路|台（套）|台\(套\))$/u;

const SCALES = { 万: "10000", 亿: "100000000" } as const;

/** The English for a Chinese unit: 万元 → CNY, times ten thousand; 元/人 → CNY per person; `null` for what has none. */
export function englishUnit(text: string): EnglishUnit | null {
  const [, scale = "", rest = ""] = /^([万亿]?)(.*)$/u.exec(text.trim().replace(/^个(?=.)/u, "")) ?? [];
  const times = scale === "" ? "1" : SCALES[scale as keyof typeof SCALES];
  const [head = "", ...pers] = rest.split(/[/／]/u);
  if (head === "元") {
    const words = pers.map((per) => (COUNTER.test(per) ? "unit" : WORDS.get(per.replace(/^个/u, ""))?.[0]));
    if (words.some((word) => word === undefined)) return null;
    const behind = words.map((word, index) => ` ${index === 0 ? "per" : "a"} ${word ?? ""}`).join("");
    return { prefix: "CNY ", one: behind, more: behind, times };
  }
  if (pers.length > 0) return null;
  if (rest === "" && scale !== "") return { prefix: "", one: "", more: "", times };
  if (COUNTER.test(rest)) return { prefix: "", one: "", more: "", times };
  const [one, more = one] = WORDS.get(rest) ?? [];
  return one === undefined || more === undefined
    ? null
    : { prefix: "", one: ` ${one}`, more: ` ${more}`, times };
}
