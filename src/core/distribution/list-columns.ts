import { amountUnitIn } from "../reading";
import { normaliseLabel } from "../reading/text-normalisation";
import type { AmountUnit } from "../vocabulary/money";

/** A cell of a list of units. */
export interface ListCell {
  /** What is seen in it. */
  readonly text: string;
  /** It is calculated, so that its text is no word of a person's. */
  readonly formula?: true;
  /** It shows an error. */
  readonly error?: true;
}

/** A list of units as it was read from a file: rows of cells, both from 0 on. */
export type ListGrid = readonly (readonly (ListCell | undefined)[])[];

/** What a column of the list holds. `line` is a line of the form's money block. */
export type ListColumn =
  | { readonly role: "code" | "name" | "project"; readonly index: number }
  | {
      readonly role: "initial" | "adjusted" | "executed" | "project-amount";
      readonly index: number;
      readonly unit: AmountUnit;
    }
  | { readonly role: "line"; readonly label: string; readonly index: number; readonly unit: AmountUnit };

type Role = Exclude<ListColumn["role"], "line">;

/** The heading of a list and what its columns hold. */
export interface ListHead {
  /** Zero-based. */
  readonly row: number;
  readonly columns: readonly ListColumn[];
  /** Headings of columns that nothing is made of. */
  readonly ignored: readonly string[];
  /** No heading and no line above says in what unit the money is. */
  readonly assumedUnit: boolean;
}

/** Headings by what they mean, as {@link headingOf} leaves them. */
const HEADINGS: Readonly<Record<Role, RegExp>> = {
  code: /^(?:(?:预算|填报)?(?:单位|部门|机构)(?:预算)?(?:编码|编号|代码)|(?:预算)?(?:编码|代码)|(?:unit|department|organi[sz]ation)?(?:code|id))$/,
  name: /^(?:(?:预算|填报|项目|实施)?(?:单位|部门|机构)(?:\(?(?:单位|部门)\)?)?(?:名称|全称)?|名称|(?:unit|department|organi[sz]ation)(?:name)?|name)$/,
  project: /^(?:(?:支出)?项目(?:名称)?\d*|项目(?:[一二三四五六七八九十]+)|projects?(?:names?)?\d*)$/,
  initial:
    /^(?:(?:年初)?(?:部门)?预算(?:申请)?(?:总额|金额|数|合计)?|(?:年度)?资金总额|(?:initial|approved)?budget(?:amount)?)$/,
  adjusted: /^(?:(?:全年|调整后?)的?预算(?:总额|金额|数|合计)?|预算调整数|adjustedbudget(?:amount)?)$/,
  executed:
    /^(?:(?:全年|预算)?(?:执行|支出|决算)(?:总额|金额|数|合计)|(?:amount)?(?:executed|spent)|(?:actual)?expenditure)$/,
  "project-amount": /^(?:项目(?:年初)?(?:预算|资金)(?:总额|金额|数)?|项目金额|project(?:budget|amount))$/,
};
const ROLES = Object.keys(HEADINGS) as readonly Role[];
const OF_MONEY: readonly Role[] = ["initial", "adjusted", "executed", "project-amount"];
const UNIT_OF_FORMS: AmountUnit = "万元";
/** Rows that are looked at for the heading: titles and remarks stand above it. */
const DEEPEST_HEAD = 20;

/**
 * The heading of a list: the first row with a column of names.
 *
 * @param lines labels of the form's money block, as printed in the template
 * @returns `undefined` where no row names the units
 */
export function listHead(grid: ListGrid, lines: readonly string[]): ListHead | undefined {
  const row = grid.findIndex((cells, index) => index < DEEPEST_HEAD && cells.some(isName));
  const headings = grid[row];
  if (headings === undefined) return undefined;
  const above = grid.slice(0, row).flatMap((cells) => cells.map((cell) => cell?.text ?? ""));
  const stated = above.map(amountUnitIn).find((unit) => unit !== null) ?? null;
  const columns: ListColumn[] = [];
  const ignored: string[] = [];
  let assumedUnit = false;
  headings.forEach((cell, index) => {
    const heading = cell?.text.trim() ?? "";
    if (heading === "") return;
    const column = columnOf(heading, index, lines, stated ?? UNIT_OF_FORMS);
    // Of two columns of one meaning the first counts; projects may have any number of them.
    const taken = column !== undefined && column.role !== "project" && columns.some(isAlike(column));
    if (column === undefined || taken) ignored.push(heading);
    else columns.push(column);
    if (column !== undefined && !taken && "unit" in column) {
      assumedUnit ||= stated === null && amountUnitIn(heading) === null;
    }
  });
  return { row, columns, ignored, assumedUnit };
}

function isName(cell: ListCell | undefined): boolean {
  return cell !== undefined && HEADINGS.name.test(headingOf(cell.text));
}

function isAlike(column: ListColumn): (other: ListColumn) => boolean {
  const key = (one: ListColumn): string => (one.role === "line" ? `line ${one.label}` : one.role);
  return (other) => key(other) === key(column);
}

function columnOf(
  heading: string,
  index: number,
  lines: readonly string[],
  stated: AmountUnit,
): ListColumn | undefined {
  const plain = headingOf(heading);
  const unit = amountUnitIn(heading) ?? stated;
  const label = lines.find((line) => headingOf(line) === plain);
  if (label !== undefined) return { role: "line", label, index, unit };
  const role = ROLES.find((one) => HEADINGS[one].test(plain));
  if (role === undefined) return undefined;
  return OF_MONEY.includes(role) ? { role: role as "initial", index, unit } : { role: role as "name", index };
}

/** `2025年度年初预算数（万元）` → `年初预算数`; `其中：基本支出` → `基本支出`. */
function headingOf(text: string): string {
  return normaliseLabel(text)
    .replace(/\((?:单位:)?(?:千元|百?万元|亿元|元|[a-z,\d]*(?:yuan|rmb|cny))\)$/, "")
    .replace(/^其中:/, "")
    .replace(/^(?:20\d\d)(?:年度?)?/, "")
    .replace(/[_-]/g, "");
}
