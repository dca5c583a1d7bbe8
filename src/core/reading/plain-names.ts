import { smallestOf } from "../common/many";
import type { ColumnRole } from "../evaluation/evaluation";
import { arePartsOf } from "./column-relations";
import type { Grid } from "./grid";
import { columnOfNames, isOfGroups, isOfNames } from "./name-by-place";
import { has, type Heading } from "./plain-headings";
import { WEAK_NAMES } from "./plain-words";

/** Roles of columns that name rows, or groups of them. */
export const NAMING: readonly ColumnRole[] = ["level1", "level2", "name"];

/**
 * The column that names the rows: one that says indicator or task, the last of them before the values; else any name. What
 * is asked of each (考核要点) names the rows only where nothing beside it does.
 */
export function nameOf(
  headings: readonly Heading[],
  firstValue: number,
  gathers: (column: number) => boolean,
): Heading | undefined {
  const naming = headings.filter((heading) => has(heading, "name") && heading.year === null);
  const strong = naming.filter(({ rest }) => !WEAK_NAMES.has(rest));
  const before = (candidates: readonly Heading[]): Heading | undefined =>
    candidates.filter(({ column }) => column < firstValue).at(-1) ?? candidates[0];
  const weak = headings.filter(
    ({ rest, column, year }) => WEAK_NAMES.has(rest) && year === null && column < firstValue,
  );
  const last = before(strong);
  const own = strong.filter(
    (heading) => !has(heading, "explanation") && !has(heading, "level1") && !gathers(heading.column),
  );
  const asked = last !== undefined && has(last, "explanation") ? before(own) : undefined;
  return asked ?? last ?? before(naming) ?? weak.at(-1);
}

/** The column of names where a target and a result have headings and the names have none that is known. */
export function namedByPlace(grid: Grid, headings: readonly Heading[], top: number): Heading | undefined {
  const target = headings.some((heading) => has(heading, "target"));
  const actual = headings.some((heading) => has(heading, "actual") && !has(heading, "target"));
  if (!(target && actual) && !scores(grid, headings, top)) return undefined;
  const open = ({ roles, column }: Heading): boolean =>
    !roles.some((role) => BESIDE_NAMES.has(role)) &&
    // Of two columns of groups (战略主题 | 关键举措) the one that gathers no rows names them.
    !(roles.includes("level1") && isOfGroups(grid, column, top));
  const candidates = headings.filter(open);
  const place = columnOfNames(
    grid,
    candidates.map(({ column }) => column),
    top,
  );
  const found = candidates.find(({ column }) => column === place);
  // Where nothing else names the rows, what describes them does (指标描述), or who answers for each (客户经理).
  return (
    found ?? besideByPlace(grid, headings, top, "explanation") ?? besideByPlace(grid, headings, top, "owner")
  );
}

/** Whether a column of points to be had and one of those earned, which never exceed them, make a table one of scores. */
function scores(grid: Grid, headings: readonly Heading[], top: number): boolean {
  const of = (role: ColumnRole): Heading | undefined => headings.find(({ roles: [first] }) => first === role);
  const [weight, score] = [of("weight"), of("score")];
  return weight !== undefined && score !== undefined && arePartsOf(grid, top, weight.column, score.column);
}

/** The column of descriptions, or of those who answer, left of the values, where each row has one of its own. */
function besideByPlace(
  grid: Grid,
  headings: readonly Heading[],
  top: number,
  role: "explanation" | "owner",
): Heading | undefined {
  const first = smallestOf(headings.filter((heading) => has(heading, "target")).map(({ column }) => column));
  return headings.find(
    (heading) => has(heading, role) && heading.column < first && isOfNames(grid, heading.column, top),
  );
}

/** Columns of words that say something of the rows and name none. */
const BESIDE_NAMES: ReadonlySet<ColumnRole> = new Set<ColumnRole>([
  ...(["rule", "explanation", "evidence", "owner", "due", "reason", "measure"] as const),
]);
