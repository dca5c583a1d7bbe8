import type { Translator } from "../../messages/catalogue";
import { formatCellRef, formatRange, type CellRef, type RangeRef } from "../../workbook/a1";
import type { PlannedCell } from "../../workbook/plan";
import { cellOf, type WorkbookSnapshot } from "../../workbook/snapshot";
import { shorten } from "../shorten";
import { joinAdjacent, uniqueCells } from "../ranges";
import { cellsBehind, type Run } from "../spans";

/** How the cross-references in the margin are written. */
export interface SourceLinkOptions {
  readonly snapshot: WorkbookSnapshot;
  /** Say the sheet too, because the report cites several. */
  readonly nameSheets: boolean;
  /** Columns of the margin: at most so many links. */
  readonly slots: number;
  readonly t: Translator;
}

/** Chinese characters of a sheet's name in a link; others are half as wide. */
const SHEET_NAME_LIMIT = 8;
const TOOLTIP_LIMIT = 120;
const SHORTEST_SENTENCE = 12;

/**
 * The margin of a paragraph: one small link per source cell or run of adjacent source cells, in the order of the
 * text, as auditors write cross-references (索引). Quoted names are only linked where the text has no figure, no
 * claim and no sentence of the form. Where there are more sources than columns the last link ends with 等.
 */
export function sourceLinks(runs: readonly Run[], options: SourceLinkOptions): readonly PlannedCell[] {
  const evidence = uniqueCells(runs.filter(isEvidence).map(cellsBehind));
  const cells = evidence.length > 0 ? evidence : uniqueCells(runs.map(cellsBehind));
  const ranges = joinAdjacent(cells);
  return ranges.slice(0, options.slots).map((range, index) => {
    const more = index === options.slots - 1 && ranges.length > options.slots;
    const label = labelOf(range, options.nameSheets);
    const to: CellRef = { sheet: range.sheet, row: range.top, column: range.left };
    return {
      value: more ? options.t("publishing.source.more", { label }) : label,
      style: index === 0 ? "firstSource" : "source",
      link: { to, tooltip: tooltipOf(to, options.snapshot) },
    };
  });
}

/** Figures, claims, and words of the form that are more than a name: a goal, a reason. */
function isEvidence(run: Run): boolean {
  if (run.kind === "quote") return run.text.length >= SHORTEST_SENTENCE;
  return run.kind === "figure" || run.kind === "claim";
}

const HAN = /\p{Script=Han}/u;

function labelOf(range: RangeRef, nameSheet: boolean): string {
  if (!nameSheet) return formatRange(range);
  const limit = HAN.test(range.sheet) ? SHEET_NAME_LIMIT : 2 * SHEET_NAME_LIMIT;
  return `${shorten(range.sheet, limit)}!${formatRange(range)}`;
}

/** What the person sees when pointing at the link: the full address and what stands there. */
function tooltipOf(cell: CellRef, snapshot: WorkbookSnapshot): string {
  const text = cellOf(snapshot, cell)?.text.replace(/\s+/g, " ").trim() ?? "";
  const address = formatCellRef(cell);
  return shorten(text === "" ? address : `${address} ${text}`, TOOLTIP_LIMIT);
}
