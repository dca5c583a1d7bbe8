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

/** Both levels in one cell: 产出指标-数量指标. */
const JOINED = /^(.+?)[-—–/→>·|]+(.+)$/u;

/** The two levels that a cell of the first level names. */
function joinedLevels(
  level: Level | null,
  taxonomy: Taxonomy,
): { readonly level1: Level; readonly level2: Level } | null {
  const [, first, second] = JOINED.exec(level?.name ?? "") ?? [];
  if (level === null || first === undefined || second === undefined) return null;
  if (taxonomy.levelOf(first) !== 1 || taxonomy.levelOf(second) === null) return null;
  return {
    level1: { ...level, name: first },
    level2: { ...level, name: second },
  };
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
  let above: IndicatorDraft | undefined;
  const bare: Skipped[] = [];
  for (const draft of drafts) {
    const { indicator, levels, nameOnly } = draft;
    if (nameOnly && saying && (!valued || isPlaceholderName(indicator.cleanName))) {
      const reason = isPlaceholderName(indicator.cleanName) ? "placeholder-row" : "name-only";
      if (reason === "name-only" && above?.levels.level1 === levels.level1) {
        above.indicator.sharing = [...(above.indicator.sharing ?? []), indicator.name];
      }
      bare.push({ at: indicator.name.at, reason, text: indicator.name.text });
      append(setAside, Object.values(indicator.cells));
      for (const block of [levels.level1, levels.level2]) if (block !== null) setAside.push(block.at);
      continue;
    }
    indicator.weight = levelPoints(indicator.weight, levels.level2, context.header);
    indicator.level1 = level(levels.level1);
    indicator.level2 = level(levels.level2);
    if (indicator.level2 === null) Object.assign(indicator, joinedLevels(indicator.level1, taxonomy));
    indicators.push(indicator);
    above = draft;
  }
  const all =
    bare.length === 0 ? skipped : [...skipped, ...bare].sort((one, other) => one.at.row - other.at.row);
  return { indicators, skipped: all };
}
