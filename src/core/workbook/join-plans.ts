import type { WorkbookPlan } from "./plan";

/** Two plans as one: edits and sheets of the first come first. Styles of one name must be the same in both. */
export function joinPlans(one: WorkbookPlan, other: WorkbookPlan): WorkbookPlan {
  return {
    sheets: [...one.sheets, ...other.sheets],
    edits: [...one.edits, ...other.edits],
    styles: { ...one.styles, ...other.styles },
  };
}
