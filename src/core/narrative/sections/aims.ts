import type { Entry } from "../analysis/entry";
import type { Writer } from "../writer";

/** What a number is held against. */
export type Aim = "target" | "budget" | "plan" | "forecast" | "limit";

/** What a table calls the numbers that others are held against, where that is more than a target. */
const AIMS: readonly (readonly [RegExp, Aim])[] = [
  // 计划目标值, 预算指标: what is planned as an aim is one.
  [/目标|指标/u, "target"],
  [/\bbudget(?:ed)?\b|预算/iu, "budget"],
  [/\bplan(?:ned)?\b|计划/iu, "plan"],
  [/\bforecast\b|预测/iu, "forecast"],
  [/\btarget\b/iu, "target"],
  [/\b(?:limit|maximum|max|ceiling|cap|threshold|tolerance)\b/iu, "limit"],
];

/** What a number is held against, by the heading of its column: target, budget, plan, forecast. */
export function aimOf({ subject }: Writer, { indicator }: Entry): Aim {
  const place = indicator.cells.target;
  const header = subject.forms
    .filter(({ evaluation }) => evaluation.sheet === place?.sheet)
    .flatMap(({ evaluation }) => evaluation.mapping)
    .find(({ role, column }) => role === "target" && column === place?.column)?.header;
  return AIMS.find(([words]) => words.test(header ?? ""))?.[1] ?? "target";
}

const CHINESE: Readonly<Record<Aim, string>> = {
  target: "目标",
  budget: "预算",
  plan: "计划",
  forecast: "预测",
  limit: "目标",
};

/** The same as Chinese sentences have it: 比计划少, of a table that plans; 比目标少 of all others. */
export function aimInChinese(writer: Writer, entry: Entry): string {
  return CHINESE[aimOf(writer, entry)];
}

/** The same of a number that must not be passed: a target that is a ceiling is a limit. */
export function boundOf(writer: Writer, entry: Entry): string {
  const aim = aimOf(writer, entry);
  const { target, operator, direction } = entry.indicator;
  const printed =
    target?.comparator === "≤" ||
    target?.comparator === "<" ||
    /^\s*[≤≦⩽<＜]/u.test(operator?.text ?? "") ||
    direction?.from === "column";
  return aim === "target" && printed && entry.reverse ? "limit" : aim;
}
