import type { Cost } from "../evaluation/evaluation";
import { isPenalty, NO_PENALTY } from "./accounting/aside";
import type { RowContext } from "./indicator-rows";
import { parseQuantity } from "./quantity/parse-quantity";
import { squeeze } from "./text-normalisation";

/** What stands in brackets at the end of a heading: Service credit (£), 扣款（元）. */
const UNIT = /[(（]([^()（）]{1,6})[)）]\s*$/u;

/** What the failure of a row cost under a contract, by the columns for that; rows that cost nothing have none. */
export function costsOf({ grid, header, year, date1904 }: RowContext, row: number): readonly Cost[] {
  return header.mapping.flatMap(({ role, column, header: text, printed, at: headingAt }): readonly Cost[] => {
    if (role !== "ignored" || headingAt === null || !isPenalty(text)) return [];
    const at = grid.ref(row, column);
    if (NO_PENALTY.test(grid.text(row, column).trim())) return [];
    const heading = printed ?? text;
    const unit = UNIT.exec(heading)?.[1] ?? "";
    const cell = grid.cell(row, column);
    const amount = parseQuantity({
      cell,
      at,
      role: "actual",
      unit: squeeze(unit),
      headingAt,
      year,
      date1904,
    });
    if (amount?.value === undefined || Number(amount.value) === 0) return [];
    return [
      {
        heading: { text: heading, at: headingAt },
        amount,
        unit: unit === "" ? null : { text: unit, at: headingAt },
      },
    ];
  });
}
