import type { Evaluation } from "../../evaluation/evaluation";
import { cleanBaseLabel } from "../../reading/base-words";
import { withoutBrackets } from "../../reading/text-normalisation";
import { formatCellRef, type CellRef } from "../../workbook/a1";
import { cellList } from "../draft";
import { printText } from "../print";
import type { Accounts } from "./accounts";
import type { Placed } from "./same-figures";

/** How many projects a table says there are. */
export interface StatedCount {
  readonly evaluation: Evaluation;
  readonly label: string;
  readonly count: number;
  readonly at: CellRef;
}

const COUNT =
  /^(?:本年|年度|预算|全部|部门|单位)*(?:预算|实施|自评|绩效自评)?(?:的)?项目(?:支出)?(?:的)?(?:个数|数量|总数|数)$/;
const IN_LABEL = /^项目支出\((?:共)?(\d{1,3})个(?:项目)?\)$/;
const WHOLE_NUMBER = /^(?:共)?(\d{1,3})个?$/;

/** The numbers of projects that base data and the department's form state. */
export function countsOf({ department, base }: Accounts): readonly StatedCount[] {
  const counts: StatedCount[] = [];
  const add = (evaluation: Evaluation, label: string, digits: string | undefined, at: CellRef): void => {
    const count = Number(digits);
    if (Number.isInteger(count) && count > 0) counts.push({ evaluation, label, count, at });
  };
  for (const table of base) {
    for (const { cleanName, period, value } of table.baseFacts) {
      const current = period !== "prior" && COUNT.test(withoutBrackets(cleanName));
      if (current) add(table, cleanName, value.value, value.at);
    }
  }
  for (const table of department ? [department, ...base] : base) {
    for (const { label, value } of table.info) {
      const plain = withoutBrackets(cleanBaseLabel(label.text));
      if (COUNT.test(plain)) add(table, plain, WHOLE_NUMBER.exec(value.text.trim())?.[1], value.at);
    }
  }
  for (const { label, cleanLabel } of department?.budget?.lines ?? []) {
    const [, digits] = IN_LABEL.exec(cleanBaseLabel(cleanLabel)) ?? [];
    if (department && digits !== undefined) add(department, cleanLabel, digits, label.at);
  }
  return counts;
}

/** W36: the number of projects that a table states, and the forms of projects that the workbook holds. */
export function checkProjectCount(accounts: Accounts): readonly Placed[] {
  const { projects } = accounts;
  const stated = countsOf(accounts);
  const firsts = projects.map(
    ({ title, sheet, area }) => title?.at ?? { sheet, row: area.top, column: area.left },
  );
  const [first] = firsts;
  if (!first || new Set(stated.map(({ count }) => count)).size !== 1) return [];
  return stated.slice(0, 1).flatMap(({ evaluation, label, count, at }) => {
    if (count === projects.length) return [];
    const variant = projects.length > count ? "count-more" : "count-fewer";
    return [
      {
        evaluation,
        draft: {
          variant,
          params: {
            label: printText(label),
            count: String(count),
            forms: String(projects.length),
            here: formatCellRef(at),
            there: formatCellRef(first),
          },
          at: cellList(at, ...firsts),
          expected: String(projects.length),
          actual: String(count),
        },
      },
    ];
  });
}
