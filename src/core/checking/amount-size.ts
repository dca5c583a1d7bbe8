import { Decimal } from "../common/decimal";
import type { BudgetLine, Evaluation } from "../evaluation/evaluation";
import type { CellRef } from "../workbook/a1";
import type { Draft } from "./draft";
import { cellList } from "./draft";
import { isFactorSlip } from "./factor";
import type { Form } from "./form";
import { AMOUNT_COLUMNS, fundsOf, type Amount, type Funds } from "./funds";
import { takesIn } from "./formulas";
import { given } from "../evaluation/given";
import { printNumber, printText } from "./print";
import type { RulePack } from "../rules";
import { YUAN_PER } from "../vocabulary/money";
import type { WorkbookSnapshot } from "../workbook/snapshot";
/** Bodies that never handle what a province does; the smallest first. */
const SMALL =
  /(?:村|社区|小学|中学|学校|幼儿园|卫生院|敬老院|福利院|派出所|司法所|[镇乡](?:人民)?政府|图书馆|文化馆|服务站|工作站)/;
const LARGE = /省|自治区|中央|国家|厅|总局|兵团|部本级|大学|集团/;

/**
 * The sum in 元 from which a form's money is doubted, by who handles it. Chosen above what published forms of such bodies
 * hold: a county's whole department stays below 10 billion, a school or village below 1 billion.
 */
const DOUBTED = { small: 1e9, usual: 1e10, large: 1e11 } as const;
/** Amounts that all end in hundreds of their unit are how 元 look in a column of 万元; 万元 of that size have decimals. */
const DOUBTED_ROUND = { small: 2e8, usual: 1e9, large: 1e11 } as const;
const ROUND = 100;
/** Below this a project's money in 元 is no project's money. */
const LEAST_YUAN = 1000;

/** W41: amounts in another unit than the form's header says, by their size. */
export function checkAmountSize(form: Form): readonly Draft[] {
  const { funds } = form;
  if (!funds) return [];
  return [...lineSlips(funds), ...(sizeDraft(form, funds) ?? [])];
}

function sizeDraft({ evaluation, workbook }: Form, funds: Funds): readonly Draft[] | null {
  const { budget } = funds;
  const largest = largestAmount(funds);
  if (largest === null || Number(largest.value) === 0) return null;
  const factor = YUAN_PER[budget.unit];
  const yuan = Number(largest.value) * factor;
  const kind = bodyOf(evaluation);
  const limit = (looksRound(budget.lines) ? DOUBTED_ROUND : DOUBTED)[kind];
  const tooLarge = budget.unit === "万元" && yuan >= limit;
  const tooSmall = factor === 1 && budget.unitAt !== null && yuan < LEAST_YUAN;
  if (!tooLarge && !tooSmall) return null;
  return [
    {
      variant: tooLarge ? "large" : "small",
      params: {
        amount: printNumber(largest.value, 6),
        unit: budget.unit,
        other: tooLarge ? "元" : "万元",
        meant: printNumber(new Decimal(largest.value).dividedBy(10_000), 6),
      },
      at: cellList(...typedCells(workbook, budget.lines, largest.at), budget.unitAt),
      expected: budget.unit,
      actual: largest.value,
    },
  ];
}

/** The cells that a total's formula adds up; the cells themselves where they are typed. */
function typedCells(
  workbook: WorkbookSnapshot | undefined,
  lines: readonly BudgetLine[],
  cells: readonly CellRef[],
): readonly CellRef[] {
  const parts = cells.flatMap((total) =>
    lines.flatMap((line) =>
      AMOUNT_COLUMNS.flatMap((column) => {
        const part = given(line[column]);
        return part && Number(part.value) !== 0 && takesIn(workbook, total, part.at) ? [part.at] : [];
      }),
    ),
  );
  return parts.length > 0 ? parts : cells;
}

function largestAmount({ initial, adjusted, executed }: Funds): Amount | null {
  let largest: Amount | null = null;
  for (const amount of [adjusted, initial, executed]) {
    if (amount && (largest === null || Number(amount.value) > Number(largest.value))) largest = amount;
  }
  return largest;
}

function bodyOf({ info, title, sheet }: Evaluation): keyof typeof DOUBTED {
  const names = info.flatMap(({ role, value }) =>
    role === "department" || role === "implementing-unit" ? [value.text] : [],
  );
  if ([...names, title?.text ?? "", sheet].some((name) => LARGE.test(name))) return "large";
  return names.some((name) => SMALL.test(name)) ? "small" : "usual";
}

/** Whether all the block's amounts, two different ones at least, are whole hundreds. */
function looksRound(lines: readonly BudgetLine[]): boolean {
  const amounts = new Set<string>();
  for (const line of lines) {
    for (const column of AMOUNT_COLUMNS) {
      const value = given(line[column])?.value;
      if (value !== undefined && Number(value) !== 0) amounts.add(value);
    }
  }
  return amounts.size > 1 && [...amounts].every((value) => Number(value) % ROUND === 0);
}

/** Amounts of one line that differ by the factor 10,000 from each other or from last year's. The total line is W08's. */
function lineSlips({ budget, total, initial, adjusted, executed }: Funds): readonly Draft[] {
  const whole = adjusted ?? initial;
  if (whole && [initial, executed].some((amount) => amount && isFactorSlip(amount.value, whole.value)))
    return [];
  return budget.lines.flatMap((line) => {
    const columns = line === total ? (["prior"] as const) : (["initial", "executed", "prior"] as const);
    const base = given(line.adjusted) ?? given(line.initial) ?? given(line.executed);
    if (base === null) return [];
    return columns.flatMap((column) => {
      const amount = given(line[column]);
      if (amount === null || amount.at === base.at || !isFactorSlip(amount.value, base.value)) return [];
      return [
        {
          variant: column === "prior" ? "prior" : "line",
          params: {
            label: printText(line.cleanLabel),
            amount: printNumber(amount.value, 6),
            base: printNumber(base.value, 6),
            unit: budget.unit,
          },
          at: cellList(amount.at, base.at),
          expected: budget.unit,
          actual: amount.value,
        },
      ];
    });
  });
}

/** A project larger than the whole department by this much is in another unit. */
const BEYOND_DEPARTMENT = 100;
/** And one that exceeds what its like usually cost by this much, where there are enough to tell. */
const BEYOND_OTHERS = 3000;
const ENOUGH_FORMS = 4;
/** Slips below this sum in 元 would be ordinary projects beside very small ones. */
const LEAST_SLIP = 1e8;

/** W41 over a workbook: a project whose money is out of all proportion to its department's or to the other projects'. */
export function checkAmountsAcross(
  evaluations: readonly Evaluation[],
  pack: RulePack,
): ReadonlyMap<Evaluation, Draft> {
  const sizes = evaluations.flatMap((evaluation) => {
    const funds = fundsOf(evaluation.budget, pack);
    const amount = funds && largestAmount(funds);
    if (!funds || !amount || Number(amount.value) <= 0) return [];
    return [{ evaluation, funds, amount, yuan: Number(amount.value) * YUAN_PER[funds.budget.unit] }];
  });
  const projects = sizes.filter(({ evaluation }) => evaluation.kind === "project");
  const whole = sizes.find(({ evaluation }) => evaluation.kind === "department");
  const middle = projects.map(({ yuan }) => yuan).sort((one, other) => one - other)[
    Math.floor(projects.length / 2)
  ];
  const found = new Map<Evaluation, Draft>();
  for (const { evaluation, funds, amount, yuan } of projects) {
    const beyond = whole !== undefined && yuan >= whole.yuan * BEYOND_DEPARTMENT;
    const odd = projects.length >= ENOUGH_FORMS && middle !== undefined && yuan >= middle * BEYOND_OTHERS;
    if (yuan < LEAST_SLIP || (!beyond && !odd)) continue;
    const compared: CellRef | undefined = beyond ? whole.amount.at[0] : undefined;
    found.set(evaluation, {
      variant: beyond ? "department" : "projects",
      params: {
        amount: printNumber(amount.value, 6),
        unit: funds.budget.unit,
        whole: beyond ? printNumber(whole.amount.value, 6) : "",
        wholeUnit: beyond ? whole.funds.budget.unit : "",
        meant: printNumber(new Decimal(amount.value).dividedBy(10_000), 6),
      },
      at: cellList(...amount.at, compared),
      expected: funds.budget.unit,
      actual: amount.value,
    });
  }
  return found;
}
