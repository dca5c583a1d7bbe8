import type { MessageParams } from "../../messages/catalogue";
import type { CellRef } from "../../workbook/a1";
import type { RuleSheetProblem } from "../sheet/problems";

/** What is wrong in a pack's workbook, with its cell. Nothing of it is used until all is right. */
export interface PackSheetProblem {
  readonly kind:
    | Exclude<RuleSheetProblem["kind"], "unknown-pack" | "form-differs">
    /** The workbook lacks a sheet, a column of one, or a line of single values. */
    | "missing-sheet"
    | "missing-column"
    | "missing-field"
    /** A row names something that another sheet does not have. */
    | "unknown-level2"
    | "unknown-number"
    /** No row of a group says which levels it is for. */
    | "no-levels";
  readonly at: CellRef;
  /** The field, column or sheet as people write it. */
  readonly field: string;
  /** What stands there. */
  readonly value: string;
  /** What may stand there. */
  readonly expected: readonly string[];
}

/** A problem as a message of the table `rule-packs`. */
export function packSheetMessage(
  { kind, field, value, expected }: PackSheetProblem,
  separator: string,
): { readonly id: string; readonly params: MessageParams } {
  return {
    id: `rule-packs.problem.${kind}`,
    params: {
      field,
      value: value === "" ? "none" : value,
      expected: expected.join(separator),
      count: expected.length,
    },
  };
}
