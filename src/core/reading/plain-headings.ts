import type { ColumnRole } from "../evaluation/evaluation";
import type { CellRef } from "../workbook/a1";
import type { Grid, Slot } from "./grid";
import type { TableHeader } from "./header-columns";
import { barePeriod, headingParts, type HeadingParts } from "./heading-parts";
import type { Lexicon } from "./lexicon";
import { isOfWholeTerm } from "./dated-results";
import { isLimit, withLimits } from "./limit-columns";
import { rolesOfTargets } from "./outer-targets";
import { TASK_WORDS } from "./plain-words";
import { normaliseLabel } from "./text-normalisation";

/** A heading of one column, with the one over it where two rows make the header. */
export interface Heading extends HeadingParts {
  readonly column: number;
  readonly at: CellRef;
  readonly text: string;
  /** The words of its own cell, where another stands over it. */
  readonly printed?: string;
  readonly roles: readonly ColumnRole[];
}

/** Roles by column. */
export type Assigned = Map<number, ColumnRole>;

/** A cell merged down over so many rows is no heading. */
const LABEL_ROWS = 4;
/** Headings merged down over a row that prove it to be one of headings. */
const LEAST_PROOF = 2;
/** Letters behind a year: 2024A, FY24B, 2025E. What is only expected is no result. */
const YEAR_LETTERS: ReadonlyMap<string, readonly ColumnRole[]> = new Map<string, readonly ColumnRole[]>([
  ...["a", "act", "ac"].map((letters): [string, readonly ColumnRole[]] => [letters, ["actual"]]),
  ...["b", "bud", "bu", "p", "pl", "t", "tgt"].map((letters): [string, readonly ColumnRole[]] => [
    letters,
    ["target"],
  ]),
  ...["f", "fc", "e", "est", "le", "rf"].map((letters): [string, readonly ColumnRole[]] => [
    letters,
    ["ignored"],
  ]),
]);
/** Years of a project, counted from its beginning. */
export const ORDINAL = /^(?:yr\.?|year|y)\s*\d{1,2}$|^第[一二三四五六七八九十\d]{1,2}年$/i;

/**
 * The headings of the row. Where one covers several columns and the row below divides it (`2025年` over 目标 and 实际),
 * both are read together.
 */
export function headingsOf(
  grid: Grid,
  all: readonly Slot[],
  row: number,
  lexicon: Lexicon,
): Pick<TableHeader, "bottom" | "setAside"> & { readonly headings: readonly Heading[] } {
  // What is merged down beside the rows themselves (绩效指标) is the label of the table and heads no column.
  const slots = all.filter(({ bottom }) => bottom < row + LABEL_ROWS);
  const below = grid.slots(row + 1);
  const merged = slots.some(({ bottom }) => bottom > row);
  // Where other headings are merged down over a row of nothing but words, what stands there below a single one goes on with it.
  const over = slots.filter(({ bottom }) => bottom === row + 1).length >= LEAST_PROOF;
  const words = below.every(
    ({ cell, text }) => typeof cell.value === "string" && !/^[\d≥≤<>]/.test(text.trim()),
  );
  const divided = slots.filter(
    ({ column, right, bottom, text }) =>
      bottom === row && (right > column || (over && words) || (merged && barePeriod(text) !== null)),
  );
  const parts = below.filter(({ column }) =>
    divided.some((slot) => slot.column <= column && column <= slot.right),
  );
  const known = parts.filter(({ text }) => isKnown(text, lexicon) || isLimit(text));
  // Where other headings are merged down beside them, one known part tells for the others (底线值 | 目标值 | 挑战值).
  const counted = parts.length > 0 && parts.every(({ text }) => ORDINAL.test(text.trim()));
  const proven =
    (slots.filter(({ bottom }) => bottom > row).length >= LEAST_PROOF && (known.length > 0 || counted)) ||
    (over && words);
  const two = parts.length >= 2 && (proven || known.length === parts.length) && parts.length === below.length;
  const setAside = all.flatMap((slot) => (slots.includes(slot) ? [] : [grid.ref(slot.row, slot.column)]));
  const headings = slots.flatMap((slot): Heading[] => {
    const at = grid.ref(slot.row, slot.column);
    const under = two ? parts.filter(({ column }) => slot.column <= column && column <= slot.right) : [];
    if (under.length === 0) return [heading(at, slot.text, null, lexicon)];
    setAside.push(at);
    const [only] = under;
    // 标准 above 分: one heading, cut in two.
    if (only !== undefined && slot.right === slot.column && barePeriod(slot.text) === null)
      return [
        {
          ...heading(grid.ref(row + 1, only.column), `${slot.text}${only.text}`, null, lexicon),
          printed: only.text,
        },
      ];
    const termed = under.some(({ text }) => isOfWholeTerm(text));
    return under.map(({ column, text }) => {
      const own = heading(grid.ref(row + 1, column), text, slot.text, lexicon);
      return {
        ...own,
        printed: text,
        ...(termed && { roles: rolesBesideTerm(text, slot.text, own, lexicon) }),
      };
    });
  });
  const inner = rolesOfTargets(
    headings.map(({ text, printed, roles }) => ({ words: printed ?? text, roles })),
  );
  const open = headings.map((heading, index) => ({ ...heading, roles: inner[index] ?? [] }));
  return {
    headings: withLimits(withDays(isOfPlan(grid, row) ? open.map(asPlanned) : open)),
    bottom: two ? row + 1 : row,
    setAside,
  };
}

/** A title of what is planned, not of what came of it: 三年规划目标（2024—2026）. */
const PLAN = /规划|目标/;
const OUTCOME = /完成|执行|实际|实现|落实|进展|情况|结果|考核|评价|自评|监[控测]|报告|[对比]照/;
const FARTHEST_TITLE = 4;

/** Whether the title above a header is of a plan. */
function isOfPlan(grid: Grid, row: number): boolean {
  for (let above = row - 1; above >= Math.max(0, row - FARTHEST_TITLE); above -= 1) {
    const [only, ...others] = grid.slots(above);
    if (only !== undefined && others.length === 0 && PLAN.test(only.text)) return !OUTCOME.test(only.text);
  }
  return false;
}

/** In a plan a heading that is a year and nothing else is of what is to be reached in it. */
function asPlanned(one: Heading): Heading {
  return one.year !== null && one.rest === "" && has(one, "actual") ? { ...one, roles: ["target"] } : one;
}

/** Of values of a year beside those of a whole term (目标值 over 年度 | 终期) only the former are the year's. */
function rolesBesideTerm(text: string, over: string, { roles }: Heading, lexicon: Lexicon): Heading["roles"] {
  if (isOfWholeTerm(text)) return [];
  return OF_YEAR.test(normaliseLabel(text)) ? rolesOf(headingParts(over).rest, false, lexicon) : roles;
}

const OF_YEAR = /^(?:本|当|全|年)(?:年|度)度?$/;
const PLANNED_DAY =
  /^(?:计划|目标|预计|要求|应|规定)(?:完成)?(?:时间|日期|时限)$|^(?:planned|target|due)(?:completion)?date$/;
const ACTUAL_DAY = /^实际(?:完成)?(?:时间|日期)$|^actual(?:completion)?date$/;

/** Where a table says when a thing was done, the day that was planned is its target. */
function withDays(headings: readonly Heading[]): readonly Heading[] {
  const done = headings.filter(({ rest }) => ACTUAL_DAY.test(rest));
  const planned = headings.filter(({ rest }) => PLANNED_DAY.test(rest));
  if (done.length !== 1 || planned.length !== 1) return headings;
  return headings.map((heading) => {
    if (done.includes(heading)) return { ...heading, roles: ["actual"] };
    return planned.includes(heading) ? { ...heading, roles: ["target"] } : heading;
  });
}

function isKnown(text: string, lexicon: Lexicon): boolean {
  const { rest, year, period } = headingParts(text);
  return rest === "" ? year !== null || period !== null : lexicon.exact(rest).length > 0;
}

function heading(at: CellRef, text: string, over: string | null, lexicon: Lexicon): Heading {
  // Years of a project are what the heading over them says of each; so is the whole of a year that stands over its parts.
  const own = ORDINAL.test(text.trim()) || isWholeOf(over, text) ? headingParts("") : headingParts(text);
  const above = over === null ? null : headingParts(over);
  const joined = over === null ? text : `${over} ${text}`;
  const rest = own.rest === "" ? (above?.rest ?? "") : own.rest;
  const year = own.year ?? above?.year ?? null;
  const period = own.period ?? above?.period ?? null;
  const lettered = own.year === null ? undefined : YEAR_LETTERS.get(rest);
  if (lettered !== undefined)
    return { at, column: at.column, text: joined, rest, year, period, roles: lettered };
  const part = above === null ? null : rolesOfPart(own.rest, rolesOf(above.rest, false, lexicon));
  const roles = part ?? rolesOf(rest, year !== null || period !== null, lexicon);
  return { at, column: at.column, text: joined, rest, year, period, roles };
}

/** What only the heading over it explains: its value, or the time that this is of. */
const VALUE_PART = /^(?:values?|amounts?|numbers?|figures?|levels?|数值?|值|数量|金额|水平|数据|指标值)$/;
/** In what a change is told: 同比增减 over 金额 and 幅度（%）. */
const CHANGE_PART =
  /^(?:(?:绝对|相对)?(?:值|数|量|额|金额)|数值|数量|增减额|百分点|(?:幅度|比率|比例|率|百分比|增幅|增减率)?(?:\(?%\)?)?|amount|%|value|percent(?:age)?)$/;
const TIME_PART = /^(?:years?|dates?|asof|年份?|年度|日期|时间)$/;
const OF_VALUES: readonly ColumnRole[] = ["target", "actual", "prior"];

/** Roles of a part of a heading (Baseline over Value and Year); `null` where its own words tell what it is. */
function rolesOfPart(part: string, above: readonly ColumnRole[]): readonly ColumnRole[] | null {
  if (above[0] === "change") return CHANGE_PART.test(part) ? ["change"] : null;
  if (!above.some((role) => OF_VALUES.includes(role))) return null;
  if (VALUE_PART.test(part)) return above;
  return TIME_PART.test(part) ? [above[0] === "target" ? "due" : "ignored"] : null;
}

/** Whether a heading is the whole of the year that the heading over it names: 2024/25 over Q1, Q2, Q3, Q4 and Year. */
function isWholeOf(over: string | null, text: string): boolean {
  if (over === null || headingParts(over).year === null) return false;
  const bare = barePeriod(text);
  return bare?.period === null && bare.year === null;
}

function rolesOf(rest: string, dated: boolean, lexicon: Lexicon): readonly ColumnRole[] {
  if (rest === "") return dated ? ["actual"] : [];
  const known = lexicon.likely(rest);
  return isTaskHeading(rest) && !known.includes("name") ? ["name", ...known] : known;
}

/** Whether a heading without its year names tasks. */
export function isTaskHeading(rest: string): boolean {
  return TASK_WORDS.has(rest) || TASK_WORDS.has(rest.replace(/\([^()]*\)/g, ""));
}

/** Whether a heading may have a role. */
export function has({ roles }: Heading, role: ColumnRole): boolean {
  return roles.includes(role);
}
