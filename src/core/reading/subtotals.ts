import { Decimal, sum } from "../common/decimal";
import type { PrintedTotal, Skipped } from "../evaluation/evaluation";
import { isPageSum } from "../vocabulary/page-marks";
import { isEmpty } from "./grid";
import type { IndicatorDraft, RowContext } from "./indicator-rows";
import { isTotalLabel, readTotal } from "./notes";
import { pointsOf } from "./quantity/amount";

const SUBTOTAL = /^\s*[\p{L}\s]{0,12}小\s*计\s*(?:[（(]?\d*分?[）)]?)?(?:\s*[:：])?\s*$/u;

/** The sum of one level: 产出合计. */
const GROUP_SUM = /^\s*\p{Script=Han}{2,8}(?<![得评自])合\s*计\s*$/u;

/** The cell of a row that calls it a subtotal. */
export function subtotalAt({ grid, header }: RowContext, row: number): Skipped | null {
  for (const role of ["sequence", "project", "level1", "level2", "name"] as const) {
    const column = header.columns.get(role);
    const text = column === undefined ? undefined : grid.row(row)?.[column]?.text;
    if (column !== undefined && text !== undefined && (isSubtotal(text) || isPageSum(text))) {
      return { at: grid.ref(row, column), reason: "placeholder-row", text };
    }
  }
  return null;
}

/** Whether a text calls its row a subtotal. */
export function isSubtotal(text: string): boolean {
  // Nearly no text has the last letter of it, which is found quicker than that the rest does not fit.
  return text.includes("计") && (SUBTOTAL.test(text) || (GROUP_SUM.test(text) && !isTotalLabel(text)));
}

/** Where nothing else sums up the table, a lone 小计 below all its rows that has the points of all of them is the total. */
export function totalInSubtotal(
  { grid, header }: Pick<RowContext, "grid" | "header">,
  skipped: readonly Skipped[],
  drafts: readonly IndicatorDraft[],
): PrintedTotal | null {
  const subtotals = skipped.filter(({ at }) => isSubtotal(grid.text(at.row, at.column)));
  const [only, ...others] = subtotals;
  const last = drafts.at(-1)?.indicator.name.at.row ?? Infinity;
  if (only === undefined || others.length > 0 || only.at.row < last) return null;
  const label = grid.slots(only.at.row).find(({ column }) => column === only.at.column);
  const total = label && readTotal(grid, only.at.row, label, header);
  const weights = drafts.flatMap(({ indicator: { weight } }) => weight?.value ?? []);
  const points = sum(weights.map((weight) => new Decimal(weight)));
  const said = total?.weight?.value ?? null;
  return total !== undefined && said !== null && points.eq(said) ? total : null;
}

/** So many rows at least prove a sum of their points. */
const LEAST_SUMMED = 2;

/**
 * Whether a row sums the rows above up, whatever it is called (评价得分): one label over the levels and the names, no values, and as
 * many points as all rows have together.
 */
export function sumsRowsUp(
  { grid, header: { columns } }: Pick<RowContext, "grid" | "header">,
  row: number,
  drafts: readonly IndicatorDraft[],
): boolean {
  const [name = -1, weight = -1] = [columns.get("name"), columns.get("weight")];
  const label = grid.merge(row, name);
  if (drafts.length < LEAST_SUMMED || weight < 0 || label === undefined || label.left >= name) return false;
  if (label.top !== row || label.bottom !== row) return false;
  const empty = (["target", "actual"] as const).every((role) => {
    const column = columns.get(role);
    return column === undefined || isEmpty(grid.cell(row, column)) || column <= label.right;
  });
  const said = pointsOf(grid.row(row)?.[weight], grid.ref(row, weight))?.value ?? null;
  const points = drafts.flatMap(({ indicator }) => indicator.weight?.value ?? []);
  return (
    empty &&
    said !== null &&
    points.length >= LEAST_SUMMED &&
    sum(points.map((one) => new Decimal(one))).eq(said)
  );
}

/** Rows below a total in which a further one must stand. */
const FARTHEST_TOTAL = 12;

/**
 * Whether a row below a total adds to it or takes off: it names something, has points of its own, and further down stands the total that
 * counts it in (加分项, 扣分项 between 合计 and 最终得分).
 */
export function addsToTotal(context: Pick<RowContext, "grid" | "header">, row: number): boolean {
  const { grid, header } = context;
  const [name, score] = [header.columns.get("name"), header.columns.get("score")];
  if (name === undefined || score === undefined || isEmpty(grid.cell(row, name))) return false;
  if (pointsOf(grid.row(row)?.[score], grid.ref(row, score))?.value === undefined) return false;
  for (let below = row + 1; below < Math.min(grid.rowCount, row + FARTHEST_TOTAL); below += 1) {
    const slots = grid.slots(below);
    if (slots.length === 0) return false;
    if (slots.some(({ text, column }) => column <= name && isTotalLabel(text))) {
      const cell = grid.row(below)?.[score];
      return cell !== undefined && !isEmpty(cell);
    }
  }
  return false;
}
