// Whether a form is a department's or a project's.
import type { Budget, InfoPair, Sourced } from "../evaluation/evaluation";
import type { Grid } from "./grid";
import { squeeze } from "./text-normalisation";

const DEPARTMENT =
  /整体(?:支出|绩效)?|部门(?:\(单位\))?绩效自评|单位绩效自评|^departmentperformanceself-?evaluation/i;

/** Whether the title, or the name of the sheet where there is none, is that of a department's form. */
export function isDepartment(grid: Grid, title: Sourced | null): boolean {
  return DEPARTMENT.test(squeeze(title?.text ?? grid.name));
}

/** The title decides; without a telling title the breakdowns of the budget do. */
export function kindOf(
  grid: Grid,
  title: Sourced | null,
  { budget, info }: { readonly budget: Budget | null; readonly info: readonly InfoPair[] },
): "department" | "project" {
  if (isDepartment(grid, title)) return "department";
  if (/项目|专项/.test(squeeze(title?.text ?? "")) || info.some(({ role }) => role === "project"))
    return "project";
  const natures = budget?.lines.some(({ view }) => view === "income" || view === "expenditure") === true;
  return natures ? "department" : "project";
}
