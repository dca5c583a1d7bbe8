/** What heads a column of an indicator table, a money block, base data or a list of tasks. */
const HEADING =
  /指标|目标|完成|得分|分值|权重|满分|评分|预算|决算|执行|任务|项目|内容|金额|情况|原因|措施|单位|部门|季度|月份|年度|本期|上期|kpi|target|actual|goal|result|weight|score|plan|budget|indicator|measure|metric|objective|owner|status|quarter|month|rating/iu;
/** 得 分, and line breaks inside narrow columns. */
const BLANKS = /\s+/g;
/** A longer text is no heading. */
const LONGEST = 40;

/**
 * Whether a part of a sheet may hold a table that Jiyan reads: a row, or two below each other, with at least two texts
 * that head columns. It is a cheap test that no form fails; many other tables pass it.
 *
 * @param rows values row by row
 */
export function mayHoldTable(rows: readonly (readonly unknown[])[]): boolean {
  let above = 0;
  for (const row of rows) {
    const here = row.filter(
      (value) =>
        typeof value === "string" && value.length <= LONGEST && HEADING.test(value.replace(BLANKS, "")),
    ).length;
    if (here + above >= 2) return true;
    above = here;
  }
  return false;
}
