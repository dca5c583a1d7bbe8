import { KIND_TRAITS } from "../evaluation/kinds";
import type { ColumnRole } from "../evaluation/evaluation";
import { formatAddress, type CellRef } from "../workbook/a1";
import { ownedSheets } from "../workbook/ownership";
import type { WorkbookSnapshot } from "../workbook/snapshot";
import type { Draft } from "./draft";
import type { Form } from "./form";
import { printText } from "./print";

/** Levels whose indicators are measured: what a self-evaluation form is made of. */
const MEASURED = /产出|效益|满意度/;
/** Entries of the head that tell of money where there is no block of it. */
const MONEY = /资金|金额|预算|经费|投资/;

/**
 * W48: parts that the self-evaluation form of the rules has and this one does not: points, the money block, the overall goal.
 * Where something was not read that may be one of them, W23 asks about it.
 */
export function checkParts(form: Form): readonly Draft[] {
  const { evaluation, levels, columns } = form;
  const { official, scored } = KIND_TRAITS[evaluation.kind];
  const measured = levels.some(({ level }) => MEASURED.test(level.name));
  if (!official || !scored || !measured || !columns.target || !columns.actual) return [];
  return [...lacksPoints(form), ...lacksBlocks(form)];
}

const POINTS: ReadonlySet<ColumnRole> = new Set(["weight", "score", "level1-points", "level2-points"]);

/** Forms on a region's use of transfers have no points: the authority that pays gives them. */
const WITHOUT_POINTS = "区域绩效";

/** A form whose rows have neither points nor scores. */
function lacksPoints({ evaluation, workbook, anchor }: Form): readonly Draft[] {
  const { indicators, mapping, unread, title } = evaluation;
  if (title?.text.includes(WITHOUT_POINTS) === true) return [];
  const pointed = indicators.some(
    ({ weight, score, cells }) => weight ?? score ?? cells.weight ?? cells.score,
  );
  // Points in the columns of values are W34's matter.
  const misplaced = indicators.some(({ actual }) => actual?.notes?.includes("points") === true);
  const unclear = misplaced || unread.some(({ guess }) => guess !== undefined && POINTS.has(guess));
  if (pointed || unclear || mapping.some(({ role }) => POINTS.has(role))) return [];
  const actual = mapping.find(({ role }) => role === "actual")?.at ?? anchor;
  const asked = instructionOnPoints(workbook);
  if (asked === null) return [{ variant: "points", at: [actual] }];
  const params = { sheet: asked.at.sheet, address: formatAddress(asked.at), text: printText(asked.text) };
  return [{ variant: "points-asked", params, at: [actual, asked.at] }];
}

/** Instructions stand at the top of a sheet. */
const INSTRUCTIONS_WITHIN = 60;
const ASKS_FOR_POINTS = /分值.{0,6}(?:合计|总计|共计|之和|满分).{0,4}100\s*分/u;

/** Where the workbook itself says that points come to 100. */
function instructionOnPoints(
  workbook: WorkbookSnapshot | undefined,
): { readonly at: CellRef; readonly text: string } | null {
  if (workbook === undefined) return null;
  // What a run before found stands on the findings sheet, and quotes the instruction.
  const owned = ownedSheets(workbook);
  for (const { name, rows, visibility } of workbook.sheets) {
    if (visibility !== "visible" || owned.has(name)) continue;
    for (const [row, cells] of rows.slice(0, INSTRUCTIONS_WITHIN).entries()) {
      for (const [column, cell] of (cells ?? []).entries()) {
        const [found] = ASKS_FOR_POINTS.exec(cell?.text ?? "") ?? [];
        if (found !== undefined) return { at: { sheet: name, row, column }, text: found };
      }
    }
  }
  return null;
}

/** A form without its money, or without a goal. Workbooks of several forms may have them elsewhere. */
function lacksBlocks(form: Form): readonly Draft[] {
  const { evaluation, sheets, pack, executionRow, anchor, beside } = form;
  if (sheets > 1 || beside.length > 0 || evaluation.unread.length > 0) return [];
  const paid = evaluation.info.some(({ label }) => MONEY.test(label.text));
  const money =
    evaluation.budget === null && !executionRow && !paid && Number(pack.budget.points) > 0 ? "money" : null;
  const goals = evaluation.goals === null ? "goals" : null;
  const variant = money && goals ? "both" : (money ?? goals);
  return variant === null ? [] : [{ variant, at: [anchor] }];
}
