import type { Translator } from "../messages/catalogue";
import { readTable, type PackColumn, type PackSheetProblem, type ReadRow } from "../rules/workbook";
import { err, ok, type Result } from "../common/result";
import type { CellRef } from "../workbook/a1";
import { sheetNamed, type WorkbookSnapshot } from "../workbook/snapshot";

/** An indicator to try a rule pack with, as people would write it on a form. */
export interface Example {
  /** Where it stands; `null` for one that comes with the program. */
  readonly at: CellRef | null;
  readonly level1: string;
  readonly level2: string;
  readonly name: string;
  /** Of the execution of the budget the budget, and what was spent. */
  readonly target: string;
  readonly actual: string;
  /** Points available, decimal string; `null` for those of the pack. */
  readonly points: string | null;
  /** Points that a person entered; they count where the pack cannot compute any. */
  readonly entered: string | null;
  /** What it should earn; `null` where nobody said so. */
  readonly expected: string | null;
}

/** The first level of an example of the execution of the budget, in either language. */
const EXECUTION: ReadonlySet<string> = new Set(["预算执行", "execution"]);

/** Whether an example is about the execution of the budget. */
export function isExecution({ level1 }: Example): boolean {
  return EXECUTION.has(level1.normalize("NFKC").trim().toLowerCase());
}

const TEXT = { kind: "text" } as const;
const SIGNED = { kind: "signed" } as const;

export const EXAMPLE_COLUMNS: readonly PackColumn[] = [
  { key: "level1", header: "一级指标", type: TEXT, empty: "" },
  { key: "level2", header: "二级指标", type: TEXT, empty: "" },
  { key: "name", header: "指标", type: TEXT },
  { key: "target", header: "指标值", type: TEXT, empty: "" },
  { key: "actual", header: "完成值", type: TEXT, empty: "" },
  { key: "points", header: "分值", type: { kind: "points" }, empty: null },
  { key: "entered", header: "填报得分", type: SIGNED, empty: null },
  { key: "expected", header: "应得分", type: SIGNED, empty: null },
];

/** The sheet of examples in either language. */
export const EXAMPLES_SHEET = { name: "试算", id: "examples" } as const;

/**
 * The examples of a workbook.
 *
 * @returns `null` where it has no sheet of them; all that is wrong, by cell
 */
export function readExamples(
  workbook: WorkbookSnapshot,
): Result<readonly Example[] | null, readonly PackSheetProblem[]> {
  const sheet = sheetNamed(workbook, EXAMPLES_SHEET.name) ?? sheetNamed(workbook, EXAMPLES_SHEET.id);
  if (!sheet) return ok(null);
  const problems: PackSheetProblem[] = [];
  const { rows } = readTable(sheet, EXAMPLE_COLUMNS, (problem) => problems.push(problem));
  return problems.length > 0 ? err(problems) : ok(rows.map(exampleOf));
}

function exampleOf({ values, at }: ReadRow): Example {
  const text = (key: string): string => String(values[key]);
  const number = (key: string): string | null => (values[key] as string | null) ?? null;
  return {
    at,
    ...{ level1: text("level1"), level2: text("level2"), name: text("name") },
    ...{ target: text("target"), actual: text("actual") },
    ...{ points: number("points"), entered: number("entered"), expected: number("expected") },
  };
}

/** What a heading of the sheet is called. */
export function headingOf({ key, header }: PackColumn, { locale }: Translator): string {
  return locale === "zh-CN" ? header : key;
}
