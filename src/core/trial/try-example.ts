import { Decimal } from "../common/decimal";
import { assessWorkbook } from "../engine";
import type { Score } from "../evaluation/scorecard";
import type { RulePack } from "../rules";
import type { Cell, WorkbookSnapshot } from "../workbook/snapshot";
import { isExecution, type Example } from "./examples";

/** What an example earns. */
export interface Tried {
  readonly example: Example;
  /** `null` where it earns none: no points available, or nothing to compute them from. */
  readonly score: Score | null;
  /** Whether the points are computed or taken over from those that were entered. */
  readonly basis: "computed" | "entered" | "none";
  /** Whether it earns what it should; `null` where nobody said what that is. */
  readonly agrees: boolean | null;
}

/**
 * Scores an example as it would be scored on a form: it is written into one, which is read and scored like any other.
 */
export function tryExample(example: Example, pack: RulePack): Tried {
  const assessed = assessWorkbook(formOf(example, pack), pack);
  const card = assessed.ok ? assessed.value.scorecards[0] : undefined;
  const [indicator] = card?.indicators ?? [];
  const score = (isExecution(example) ? card?.budget : indicator?.score) ?? null;
  const basis = isExecution(example) ? (score === null ? "none" : "computed") : (indicator?.basis ?? "none");
  return { example, score, basis, agrees: agreement(example.expected, score) };
}

function agreement(expected: string | null, score: Score | null): boolean | null {
  if (expected === null) return null;
  return score !== null && new Decimal(score.points).eq(expected);
}

/** Points of the indicator that a form has beside an example of the execution of the budget. */
const OTHER_POINTS = "90";

/** A project's form with the example in it. */
function formOf(example: Example, pack: RulePack): WorkbookSnapshot {
  const { level1, level2, name, target, actual, points, entered } = example;
  const money = isExecution(example);
  const weight = points ?? (money ? pack.budget.points : "");
  const rows = [
    ["项目支出绩效自评表"],
    ["（2025年度）"],
    ["项目名称", "", "试算"],
    ...(money
      ? [
          ["项目资金（万元）", "", "年初预算数", "全年预算数", "全年执行数", "分值", "执行率", "得分"],
          ["", "年度资金总额", target, target, actual, weight, "", entered ?? ""],
        ]
      : []),
    [
      "一级指标",
      "二级指标",
      "三级指标",
      "年度指标值",
      "实际完成值",
      "分值",
      "得分",
      "偏差原因分析及改进措施",
    ],
    money
      ? ["产出指标", "数量指标", "其他指标", "≥1个", "1个", OTHER_POINTS, OTHER_POINTS, ""]
      : [level1, level2, name, target, actual, weight, entered ?? "", ""],
  ];
  return {
    sheets: [
      {
        name: "试算",
        visibility: "visible",
        rows: rows.map((row) => row.map(cellOf)),
        merges: [],
        protected: false,
        hiddenRows: [],
        hiddenColumns: [],
      },
    ],
    names: [],
    date1904: false,
    structureProtected: false,
  };
}

/** A cell as a person types it: a plain number is one. */
function cellOf(text: string): Cell | undefined {
  if (text === "") return undefined;
  return /^-?\d{1,15}(?:\.\d+)?$/u.test(text) ? { value: Number(text), text } : { value: text, text };
}
