import type { Sourced } from "../evaluation/evaluation";
import type { CellRef } from "../workbook/a1";
import type { RowContext } from "./indicator-rows";
import { namedUnit, takesMoney } from "./series/units";
import { normaliseLabel } from "./text-normalisation";

/** Names of sums, which a unit of money stated once for a table is meant for. */
const SUM =
  /收入|利润|费用?$|成本|[金总税差贷余融]额|额$|投资|资金|资产(?!负债)|产值|预算|支出|投入|贷款|存款|现金|revenue|profit|income|cost|cash|spend|sales/i;

/** The unit of a row without a cell for it: in brackets behind its name (资产负债率（%）), or of the sums of the table. */
export function statedUnit(
  { grid, moneyAt, header }: Pick<RowContext, "grid" | "moneyAt" | "header">,
  name: Sourced,
  clean: string,
): Sourced | null {
  const own = namedUnit(name.text);
  if (own.unit !== null && own.name !== "") return { text: own.unit, at: name.at };
  if (moneyAt === undefined || !takesMoney(clean)) return null;
  const { unit } = namedUnit(grid.text(moneyAt.row, moneyAt.column));
  // A title in pounds or dollars is that of a table of sums.
  const sum =
    SUM.test(clean) || (unit !== null && /^[£$€]/.test(unit)) || isBudgeted(header) || isOfParts(header);
  return unit === null || !sum ? null : { text: unit, at: moneyAt };
}

/** Whether what is planned in a table is a budget, so that all its rows are of money. */
export function isBudgeted({ mapping }: Pick<RowContext["header"], "mapping">): boolean {
  return mapping.some(({ role, header }) => role === "target" && BUDGET.test(header));
}

/** Whether the rows are parts of one thing that is measured alike, by what heads their names: 区域, 产品线. */
function isOfParts({ mapping }: RowContext["header"]): boolean {
  return mapping.some(({ role, header }) => role === "name" && PARTS.test(normaliseLabel(header)));
}

const PARTS =
  /^(?:产品|品类|品牌|产品线|业务线|区域|地区|大区|片区|门店|店铺|网点|支行|分店|客户|渠道|(?:分|子)?公司|所属单位|部门|科目|费用科目|费用项目|收入项目|业务板块|板块|业态|(?:product|region|branch|store|site|customer|channel|division|department)s?)$/;

/** Headings of sums that were planned. */
const BUDGET = /预算(?!完成|执行)|\bbudget/i;

/** Whether a text does no more than state the currency of a table: All figures £000. */
export function statesCurrency(text: string): boolean {
  const { name, unit } = namedUnit(text);
  return name === "" && unit !== null && /^[£$€]/.test(unit);
}

/** The title of a table of sums that states their currency: Budget v actual (£000). */
export function currencyOfTitle(title: Sourced | null): CellRef | undefined {
  return title !== null && /^[£$€]/.test(namedUnit(title.text).unit ?? "") ? title.at : undefined;
}
