import type { Sourced } from "../evaluation/evaluation";
import type { RowContext } from "./indicator-rows";
import { namedUnit, takesMoney } from "./series/units";

/** Names of sums, which a unit of money stated once for a table is meant for. */
const SUM =
  /收入|利润|费用?$|成本|[金总税差贷余融]额|额$|投资|资金|资产(?!负债)|产值|预算|支出|投入|贷款|存款|现金|revenue|profit|income|cost|cash|spend|sales/i;

/** The unit of a row without a cell for it: in brackets behind its name (资产负债率（%）), or of the sums of the table. */
export function statedUnit(
  { grid, moneyAt }: Pick<RowContext, "grid" | "moneyAt">,
  name: Sourced,
  clean: string,
): Sourced | null {
  const own = namedUnit(name.text);
  if (own.unit !== null && own.name !== "") return { text: own.unit, at: name.at };
  if (moneyAt === undefined || !SUM.test(clean) || !takesMoney(clean)) return null;
  const { unit } = namedUnit(grid.text(moneyAt.row, moneyAt.column));
  return unit === null ? null : { text: unit, at: moneyAt };
}
