import type { ColumnMapping, ColumnRole, EvaluationKind } from "../../evaluation/evaluation";
import { sayableRoles } from "../../evaluation/sayable-roles";
import { isEmpty, type Grid } from "../grid";
import { parseText } from "../quantity/parse-text";
import { squeeze } from "../text-normalisation";
import { areSerialNumbers, isDecoration } from "./decoration";

/** What a column that nobody read is judged by. */
export interface UnknownColumn {
  readonly column: number;
  /** Text of its heading, empty where it has none. */
  readonly header: string;
  /** What its rows show, decoration left out. */
  readonly values: readonly string[];
}

/** Words inside a heading that hint at a role, likeliest first. They are too vague to read a column by. */
const HINTS: readonly (readonly [RegExp, ColumnRole])[] = [
  [/序号|编号|^no\.?$/i, "sequence"],
  [/佐证|依据|来源|材料|附件|证明|evidence|source/i, "evidence"],
  [/上年|去年|上期|同期|基期|prior|previous|last|baseline/i, "prior"],
  [/完成率|完成比例|进度|^%|percent|rate/i, "completion"],
  [/复核|审核|审定|抽查|核查|主管.*分|财政.*分|review/i, "reviewed-score"],
  [/得分|评分|打分|自评|扣分|score/i, "score"],
  [/权重|分值|满分|标准分|比重|占比|weight|points/i, "weight"],
  [/实际|完成|达成|实现|执行|成果|结果|现状|进展|actual|result|achiev|done/i, "actual"],
  [/目标|计划|预期|预计|应达|年初|标准|标杆|任务数|target|goal|plan|expect/i, "target"],
  [/原因|措施|偏差|改进|整改|说明|备注|问题|reason|comment|remark|cause/i, "reason"],
  [/单位|unit/i, "unit"],
  [/一级|类别|大类|category/i, "level1"],
  [/二级|分类|小类/i, "level2"],
  [/指标|内容|名称|事项|项目|工作|indicator|name|item|measure|metric|kpi/i, "name"],
  [/数量|数值|数据|value|amount|number/i, "actual"],
];

/** Roles by what stands in a column, where the heading tells nothing. */
const BY_NUMBERS: readonly ColumnRole[] = ["target", "actual", "weight", "score"];
const MOST_POINTS = 100;
const LONGEST_VALUE = 40;
const MOST_VALUES = 50;

/**
 * The role that a column likely has: by hints in its heading, else by its values and its neighbours. Only roles that
 * a person can say and no column of the table has, or was guessed to have. A guess is shown to the person and never acted upon.
 */
export function guessRole(
  { column, header, values }: UnknownColumn,
  mapping: readonly ColumnMapping[],
  kind: EvaluationKind,
  guessed: ReadonlySet<ColumnRole>,
): ColumnRole | undefined {
  const taken = new Set(mapping.filter(({ role }) => role !== "ignored").map(({ role }) => role));
  const sayable = new Set(sayableRoles(kind));
  const free = (role: ColumnRole): boolean => sayable.has(role) && !taken.has(role) && !guessed.has(role);
  const plain = squeeze(header);
  for (const [pattern, role] of HINTS) if (free(role) && pattern.test(plain)) return role;
  if (areSerialNumbers(values) && free("sequence")) return "sequence";
  return byValues(values, column, mapping, free);
}

function byValues(
  values: readonly string[],
  column: number,
  mapping: readonly ColumnMapping[],
  free: (role: ColumnRole) => boolean,
): ColumnRole | undefined {
  const sample = values.slice(0, MOST_VALUES);
  const read = sample.map((text) => (text.length > LONGEST_VALUE ? undefined : parseText(text, null)));
  const share = (test: (index: number) => boolean): number =>
    sample.filter((_text, index) => test(index)).length / Math.max(sample.length, 1);
  if (sample.length === 0) return undefined;
  const numeric = share((index) => read[index]?.value !== undefined);
  if (numeric > 0.5) {
    const compared = share((index) => ["≥", "≤", ">", "<"].includes(read[index]?.comparator ?? ""));
    if (compared > 0.3 && free("target")) return "target";
    const place = (role: ColumnRole): number | undefined =>
      mapping.find((entry) => entry.role === role)?.column;
    const left = BY_NUMBERS.filter((role) => (place(role) ?? Infinity) < column).at(-1);
    const next = BY_NUMBERS.slice(left === undefined ? 0 : BY_NUMBERS.indexOf(left) + 1);
    // Points are out of a hundred.
    const small = read.every((one) => one?.value === undefined || Math.abs(Number(one.value)) <= MOST_POINTS);
    const fits = (role: ColumnRole): boolean =>
      free(role) && (small || (role !== "weight" && role !== "score"));
    return next.find(fits) ?? BY_NUMBERS.find(fits);
  }
  return free("reason") && share((index) => (sample[index]?.length ?? 0) > 6) > 0.5 ? "reason" : undefined;
}

/** Texts of a column below its heading, decoration left out. */
export function valuesBelow(grid: Grid, column: number, top: number, bottom: number): readonly string[] {
  const values: string[] = [];
  for (let row = top; row <= bottom && values.length < MOST_VALUES; row += 1) {
    const cell = grid.row(row)?.[column];
    if (cell !== undefined && !isEmpty(cell) && !isDecoration(cell.text)) values.push(cell.text);
  }
  return values;
}
