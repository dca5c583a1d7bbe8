import { append } from "../common/many";
import { err, ok, type Result } from "../common/result";
import { parseAmount } from "../reading";
import { columnName } from "../workbook/a1";
import { listHead, type ListCell, type ListColumn, type ListGrid, type ListHead } from "./list-columns";
import { checkedCode, checkedName, hasLostZeros, usualLength, type Oddity } from "./unit-names";

/** Amounts of a unit, decimal strings in 万元. */
export interface ListedAmounts {
  readonly initial: string | null;
  readonly adjusted: string | null;
  readonly executed: string | null;
  /** Initial amounts by the label of their line. */
  readonly lines: Readonly<Record<string, string>>;
}

export interface ListedProject {
  readonly name: string;
  /** Its initial budget, in 万元. */
  readonly initial: string | null;
}

export interface ListedUnit {
  /** One-based row of the list. */
  readonly row: number;
  readonly code: string | null;
  readonly name: string;
  readonly amounts: ListedAmounts;
  readonly projects: readonly ListedProject[];
}

/** What is wrong in a row. An `error` leaves the row out, a `warning` does not. */
export interface ListProblem {
  readonly row: number;
  /** Letter of the column, `null` for the row as a whole. */
  readonly column: string | null;
  readonly kind:
    | Oddity
    | "no-name"
    | "same-code"
    | "same-name"
    | "double"
    | "total-row"
    | "lost-zeros"
    | "no-amount"
    | "double-project"
    /** Lines of the money block that add up to `found`, which is not the total beside them. */
    | "other-sum";
  readonly severity: "error" | "warning";
  /** What stands there, shortened. */
  readonly found: string;
  /** The row that it is at odds with, or for lost zeros the length that codes have. */
  readonly other?: number;
}

/** A list of units as it was understood. */
export interface UnitList extends Pick<ListHead, "columns" | "ignored" | "assumedUnit"> {
  readonly units: readonly ListedUnit[];
  readonly problems: readonly ListProblem[];
}

export type UnitListProblem =
  | { readonly kind: "empty" }
  /** The texts of the first row that has any. */
  | { readonly kind: "no-name-column"; readonly found: readonly string[] };

/** Oddities that leave a row out: what stands there is no name and no code of anybody. */
const FATAL: ReadonlySet<Oddity> = new Set(["error", "scientific", "starts-like-formula"]);
const TOTAL = /^(?:合计|总计|小计|共计|total|subtotal)/i;
const LONGEST_FOUND = 40;

/**
 * Reads a list of units. A unit has one row, or one row for each of its projects.
 *
 * @param lines labels of the form's money block, by which columns of amounts are known
 */
export function readUnitList(grid: ListGrid, lines: readonly string[]): Result<UnitList, UnitListProblem> {
  const first = grid.find((cells) => cells.some((cell) => textOf(cell) !== ""));
  if (first === undefined) return err({ kind: "empty" });
  const head = listHead(grid, lines);
  if (head === undefined) {
    return err({ kind: "no-name-column", found: first.map(textOf).filter((text) => text !== "") });
  }
  const rows = grid
    .slice(head.row + 1)
    .map((cells, index) => draftOf(cells, head.row + 2 + index, head.columns))
    .filter((draft) => draft !== null);
  const problems = rows.flatMap((draft) => draft.problems);
  const { units, problems: conflicts } = joinRows(rows.filter(({ isLeftOut }) => !isLeftOut));
  append(problems, conflicts);
  append(problems, zeroProblems(units, head.columns));
  problems.sort((one, other) => one.row - other.row);
  const { columns, ignored, assumedUnit } = head;
  return ok({ columns, ignored, assumedUnit, units, problems });
}

interface Draft extends ListedUnit {
  readonly problems: readonly ListProblem[];
  readonly isLeftOut: boolean;
}

function textOf(cell: ListCell | undefined): string {
  return cell?.text.trim() ?? "";
}

/** A row of the list; `null` where nothing stands in its columns. */
function draftOf(
  cells: readonly (ListCell | undefined)[],
  row: number,
  columns: readonly ListColumn[],
): Draft | null {
  if (columns.every(({ index }) => textOf(cells[index]) === "")) return null;
  const problems: ListProblem[] = [];
  const tell = (
    kind: ListProblem["kind"],
    severity: ListProblem["severity"],
    column?: ListColumn,
    found = column ? textOf(cells[column.index]) : "",
  ): void => {
    problems.push({
      row,
      column: column ? columnName(column.index) : null,
      kind,
      severity,
      found: found.slice(0, LONGEST_FOUND),
    });
  };
  const read = (role: "code" | "name"): string => {
    const column = columns.find((one) => one.role === role);
    if (column === undefined) return "";
    const cell = cells[column.index];
    const { text, oddities } = (role === "code" ? checkedCode : checkedName)(cell?.text ?? "");
    const all: readonly Oddity[] = [
      ...(cell?.error ? ["error" as const] : []),
      ...(cell?.formula ? ["formula" as const] : []),
      ...(role === "code" && text === "" ? ["no-code" as const] : []),
      ...oddities,
    ];
    for (const oddity of all) tell(oddity, FATAL.has(oddity) ? "error" : "warning", column);
    return text;
  };
  const nameColumn = columns.find(({ role }) => role === "name");
  // "合计" stands under the names, under the codes or across both.
  const total = columns.find(
    ({ role, index }) =>
      (role === "name" || role === "code") && TOTAL.test(textOf(cells[index]).replace(/\s/gu, "")),
  );
  const leftOut = (
    kind: "no-name" | "total-row",
    severity: ListProblem["severity"],
    column: ListColumn | undefined,
  ): Draft => {
    problems.length = 0;
    tell(kind, severity, column);
    return { row, code: null, name: "", amounts: NO_AMOUNTS, projects: [], problems, isLeftOut: true };
  };
  if (total) return leftOut("total-row", "warning", total);
  const code = read("code");
  const name = read("name");
  if (name === "") return leftOut("no-name", "error", nameColumn);
  const amount = (column: ListColumn): string | null => {
    const text = textOf(cells[column.index]);
    if (text === "" || !("unit" in column)) return null;
    // Lists say "nothing" by a dash.
    if (/^[-–—/]+$/.test(text)) return null;
    const inFormUnit = parseAmount(`${text}${/[元万亿]/.test(text) ? "" : column.unit}`, "万元");
    if (inFormUnit === null) tell("no-amount", "warning", column);
    return inFormUnit?.value ?? null;
  };
  const amounts = amountsOf(columns, amount);
  const projects = projectsOf(cells, columns, amount);
  const isLeftOut = problems.some(({ severity }) => severity === "error");
  return { row, code: code === "" ? null : code, name, amounts, projects, problems, isLeftOut };
}

const NO_AMOUNTS: ListedAmounts = { initial: null, adjusted: null, executed: null, lines: {} };

function amountsOf(
  columns: readonly ListColumn[],
  amount: (column: ListColumn) => string | null,
): ListedAmounts {
  const of = (role: ListColumn["role"]): string | null => {
    const column = columns.find((one) => one.role === role);
    return column ? amount(column) : null;
  };
  const lines = columns.flatMap((column) => {
    const value = column.role === "line" ? amount(column) : null;
    return column.role === "line" && value !== null ? [[column.label, value] as const] : [];
  });
  return {
    initial: of("initial"),
    adjusted: of("adjusted"),
    executed: of("executed"),
    lines: Object.fromEntries(lines),
  };
}

/** Several projects of one cell are divided by semicolons or line ends: commas and 、 stand in names. */
function projectsOf(
  cells: readonly (ListCell | undefined)[],
  columns: readonly ListColumn[],
  amount: (column: ListColumn) => string | null,
): readonly ListedProject[] {
  const names = columns
    .filter(({ role }) => role === "project")
    .flatMap(({ index }) => (cells[index]?.text ?? "").split(/[;；|\r\n]+/))
    .map((name) => checkedName(name).text)
    .filter((name) => name !== "" && !/^[-–—/]+$/.test(name));
  const money = columns.find(({ role }) => role === "project-amount");
  const initial = money && names.length === 1 ? amount(money) : null;
  return names.map((name) => ({ name, initial }));
}

/** Rows of one code, or of one name where they have none. */
type Group = readonly [Draft, ...Draft[]];

/** Rows of one unit become one; rows that contradict each other are told. */
function joinRows(rows: readonly Draft[]): Pick<UnitList, "units" | "problems"> {
  const problems: ListProblem[] = [];
  const units: ListedUnit[] = [];
  const codes = new Map<string, Group>();
  for (const draft of rows) {
    const key = draft.code ?? `name ${draft.name}`;
    const known = codes.get(key);
    codes.set(key, known ? [...known, draft] : [draft]);
  }
  const names = new Map<string, ListedUnit>();
  for (const [code, group] of codes) {
    const [first] = group;
    const other = group.find(({ name }) => name !== first.name);
    if (other !== undefined) {
      append(
        problems,
        group.map((draft): ListProblem => {
          const against = draft.name === first.name ? other : first;
          return { ...conflict("same-code", "error", draft, against), found: code };
        }),
      );
      continue;
    }
    const named = names.get(first.name);
    if (named !== undefined) problems.push(conflict("same-name", "warning", first, named));
    else names.set(first.name, first);
    units.push(joined(group, problems));
  }
  return { units, problems };
}

function conflict(
  kind: ListProblem["kind"],
  severity: ListProblem["severity"],
  { row, name }: ListedUnit,
  other: ListedUnit,
): ListProblem {
  return { row, column: null, kind, severity, found: name.slice(0, LONGEST_FOUND), other: other.row };
}

/** Rows of one unit: amounts of the first, projects of all. A further row without a project of its own says nothing new. */
function joined(group: Group, problems: ListProblem[]): ListedUnit {
  const projects: ListedProject[] = [];
  const [first] = group;
  for (const draft of group) {
    const fresh = draft.projects.filter(({ name }) => !projects.some((project) => project.name === name));
    if (fresh.length < draft.projects.length)
      problems.push(conflict("double-project", "warning", draft, first));
    else if (draft !== first && fresh.length === 0)
      problems.push(conflict("double", "warning", draft, first));
    append(projects, fresh);
  }
  const { row, code, name, amounts } = first;
  return { row, code, name, amounts, projects };
}

/** Codes that may have lost their leading zeros. */
function zeroProblems(units: readonly ListedUnit[], columns: readonly ListColumn[]): readonly ListProblem[] {
  const usual = usualLength(units.flatMap(({ code }) => (code === null ? [] : [code])));
  const column = columns.find(({ role }) => role === "code");
  if (usual === null || column === undefined) return [];
  return units.flatMap(({ row, code }): ListProblem[] => {
    if (code === null || !hasLostZeros(code, usual)) return [];
    const at = columnName(column.index);
    return [{ row, column: at, kind: "lost-zeros", severity: "warning", found: code, other: usual }];
  });
}
