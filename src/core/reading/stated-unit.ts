import type { Sourced } from "../evaluation/evaluation";
import type { CellRef } from "../workbook/a1";
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
  if (moneyAt === undefined || !takesMoney(clean)) return null;
  const { unit } = namedUnit(grid.text(moneyAt.row, moneyAt.column));
  // A title in pounds or dollars is that of a table of sums.
  return unit === null || !(SUM.test(clean) || /^[£$€]/.test(unit)) ? null : { text: unit, at: moneyAt };
}

/** The title of a table of sums that states their currency: Budget v actual (£000). */
export function currencyOfTitle(title: Sourced | null): CellRef | undefined {
  return title !== null && /^[£$€]/.test(namedUnit(title.text).unit ?? "") ? title.at : undefined;
}
