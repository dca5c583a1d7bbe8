import { append } from "../common/many";
import type { Indicator, Level, Skipped } from "../evaluation/evaluation";
import type { CellRef } from "../workbook/a1";
import { isPlaceholderName } from "./indicator-names";
import { levelPoints, type IndicatorDraft, type RowContext } from "./indicator-rows";
import { finishLevel, type LevelBlock } from "./levels";
import type { Taxonomy } from "./taxonomy";

/** The rows of a table while levels and placeholders are not settled. */
export interface UnfinishedTable {
  readonly context: RowContext;
  readonly drafts: readonly IndicatorDraft[];
  readonly skipped: readonly Skipped[];
  /** Takes the cells of the rows that are left out. */
  readonly setAside: CellRef[];
}

/** Finishes levels, and leaves out names that only keep a place where other rows of the table say more. */
export function finishTable(
  { context, drafts, skipped, setAside }: UnfinishedTable,
  taxonomy: Taxonomy,
): { readonly indicators: readonly Indicator[]; readonly skipped: readonly Skipped[] } {
  const saying = drafts.some(({ content }) => content === "said" || content === "uncalculated");
  // Where values are asked for, a name without any is an indicator that was not filled in; on a mere scorecard it is
  // one of several that share the points of the row above.
  const valued = context.header.columns.has("target") || context.header.columns.has("actual");
  const finished = new Map<LevelBlock, Level>();
  const level = (block: LevelBlock | null): Level | null => {
    if (block === null) return null;
    const known = finished.get(block) ?? finishLevel(block, taxonomy);
    finished.set(block, known);
    return known;
  };
  const indicators: Indicator[] = [];
  const bare: Skipped[] = [];
  for (const { indicator, levels, nameOnly } of drafts) {
    if (nameOnly && saying && (!valued || isPlaceholderName(indicator.cleanName))) {
      bare.push({ at: indicator.name.at, reason: "placeholder-row", text: indicator.name.text });
      append(setAside, Object.values(indicator.cells));
      for (const block of [levels.level1, levels.level2]) if (block !== null) setAside.push(block.at);
      continue;
    }
    indicator.weight = levelPoints(indicator.weight, levels.level2, context.header);
    indicator.level1 = level(levels.level1);
    indicator.level2 = level(levels.level2);
    indicators.push(indicator);
  }
  const all =
    bare.length === 0 ? skipped : [...skipped, ...bare].sort((one, other) => one.at.row - other.at.row);
  return { indicators, skipped: all };
}
