import type { Level } from "../evaluation/evaluation";
import type { CellRef } from "../workbook/a1";
import type { Grid, Slot } from "./grid";
import type { TableHeader } from "./header-row";
import { parseLevelLabel, type LevelLabel, type Taxonomy } from "./taxonomy";
import { pointsOf } from "./quantity/amount";
import { squeeze } from "./text-normalisation";

/** A level cell while its rows are read; the name may follow from the level-2 names found beneath it. */
export interface LevelBlock {
  readonly raw: string;
  readonly at: CellRef;
  readonly label: LevelLabel;
  /** Where its points stand, if not in the label. */
  readonly pointsAt?: CellRef;
  /** Shared by cells that repeat one name row by row. */
  readonly tally: LevelTally;
}

/** What was found beneath a level. */
export interface LevelTally {
  /** Names of the level-2 cells beneath a level-1 cell. */
  readonly beneath: string[];
  indicators: number;
  placeholders: number;
}

export interface RowLevels {
  readonly level1: LevelBlock | null;
  readonly level2: LevelBlock | null;
}

const HEADING_1 = /^[一二三四五六七八九十]+[、.]/;
const HEADING_2 = /^(?:\([一二三四五六七八九十\d]+\)|\d+[、.](?!\d))/;
const LEVEL_LIKE = /(?:目标|指标|效益|满意度|产出|投入|管理|过程|决策)$/;

/** Whether a level only says that it is the one above. */
export function isDitto(text: string): boolean {
  return /^(?:同上|〃|″|"|''|ditto)$/i.test(squeeze(text));
}

/** Follows the levels down the rows of a table: merged cells, repeated cells, blanks below, heading rows. */
export interface LevelTracker {
  /** Levels of a row. */
  at(row: number): RowLevels;
  /**
   * Takes a heading row; `false` when the text is none.
   * @param parts whether the row alone tells that it parts the table, whatever its words.
   */
  heading(slot: Slot, columnsCovered: number, points: string | null, parts: boolean): boolean;
  /** Leaves the levels at a row whose name counts on with the heading rows: 四、预算执行率 behind 三、满意度指标. */
  leave(name: string): void;
  /** Leaves a level that stands in the column of names, below which its total has come. */
  close(): void;
}

/** The level that the heading of names is where it heads a block of its own: 产出指标 | 目标值 | 完成值. */
function levelInHeading(header: TableHeader, taxonomy: Taxonomy): RowLevels | null {
  if (header.columns.has("level1") || header.columns.has("level2")) return null;
  const heading = header.mapping.find(({ role }) => role === "name");
  if (!heading?.at) return null;
  const label = parseLevelLabel(heading.header);
  const level = taxonomy.levelOf(label.name);
  if (level === null) return null;
  const block: LevelBlock = { raw: heading.header, at: heading.at, label, tally: newTally() };
  return level === 1 ? { level1: block, level2: null } : { level1: null, level2: block };
}

/** The level that stands alone in the row above a header of a part of the table: 一、产出指标（50分）. */
function levelInCaption(grid: Grid, header: TableHeader, taxonomy: Taxonomy): RowLevels | null {
  const [only, ...others] = header.columns.has("level1") ? [] : grid.slots(header.row - 1);
  if (only === undefined || others.length > 0) return null;
  const label = parseLevelLabel(only.text);
  if (taxonomy.levelOf(label.name) !== 1) return null;
  const at = grid.ref(only.row, only.column);
  return { level1: { raw: only.text, at, label, tally: newTally() }, level2: null };
}

/** Before the first level of a table. */
export const NO_LEVELS: RowLevels = { level1: null, level2: null };

/**
 * Starts at the first row under a header.
 * @param above levels that go on from the part of the table above, where a page or a repeated header cuts it.
 */
export function trackLevels(
  grid: Grid,
  header: TableHeader,
  taxonomy: Taxonomy,
  above: RowLevels = NO_LEVELS,
): LevelTracker {
  const pointsColumn1 = header.columns.get("level1-points");
  const pointsColumn2 = header.columns.get("level2-points");
  const column1 = header.columns.get("level1");
  const column2 = header.columns.get("level2");
  const name = header.columns.get("name");
  const labels = new Map<string, LevelLabel>();
  let { level1, level2 } =
    levelInHeading(header, taxonomy) ?? levelInCaption(grid, header, taxonomy) ?? above;

  const block = (raw: string, at: CellRef, tally = newTally()): LevelBlock => {
    let label = labels.get(raw);
    if (label === undefined) {
      label = parseLevelLabel(raw);
      labels.set(raw, label);
    }
    return { raw, at, label, tally };
  };
  const enter1 = (next: LevelBlock): void => {
    if (level1?.tally !== next.tally) level2 = null;
    level1 = next;
  };
  const enter2 = (next: LevelBlock): void => {
    level2 = next;
    level1?.tally.beneath.push(next.raw);
  };
  const follow = (
    row: number,
    column: number,
    points: number | undefined,
    current: LevelBlock | null,
  ): LevelBlock | null => {
    const raw = grid.text(row, column);
    if (squeeze(raw) === "" || isDitto(raw)) return null;
    const at = grid.home(row, column);
    if (current?.at.row === at.row && current.at.column === at.column) return null;
    const repeated = current?.raw === raw && grid.merge(row, column) === undefined;
    const found = block(raw, at, repeated ? current.tally : newTally());
    return points === undefined ? found : withPoints(grid, row, points, found);
  };
  return {
    at: (row) => {
      const next1 = column1 === undefined ? null : follow(row, column1, pointsColumn1, level1);
      if (next1 !== null) enter1(next1);
      const next2 = column2 === undefined ? null : follow(row, column2, pointsColumn2, level2);
      if (next2 !== null) {
        if (sameCell(next2, level1) || isName(grid, row, name, next2)) level2 = null;
        else enter2(next2);
      }
      return { level1, level2 };
    },
    leave: (text) => {
      if (column1 !== undefined || level1 === null) return;
      if (!HEADING_1.test(squeeze(text)) || !HEADING_1.test(squeeze(level1.raw))) return;
      level1 = null;
      level2 = null;
    },
    close: () => {
      if (column1 === undefined && level1?.at.column === name) ({ level1, level2 } = NO_LEVELS);
    },
    heading: (slot, columnsCovered, points, parts) => {
      // （二）效益指标 stands beside （一）产出指标, and below 一、绩效指标.
      const within = level1 !== null && !HEADING_2.test(squeeze(level1.raw));
      const level = headingLevel(slot, columnsCovered, taxonomy, within) ?? (parts ? 1 : null);
      if (level === null) return false;
      const found = block(slot.text, grid.ref(slot.row, slot.column));
      const next =
        points === null
          ? found
          : { ...found, label: { ...found.label, points: found.label.points ?? points } };
      if (level === 1) enter1(next);
      else enter2(next);
      return true;
    },
  };
}

/** The level with the points of the column beside it. A share in per cent says nothing in points. */
function withPoints(grid: Grid, row: number, column: number, block: LevelBlock): LevelBlock {
  const at = grid.home(row, column);
  const points = pointsOf(grid.row(at.row)?.[at.column], at);
  if (typeof points?.value !== "string" || /[%％]/.test(points.raw)) return block;
  return { ...block, label: { ...block.label, points: block.label.points ?? points.value }, pointsAt: at };
}

function sameCell(one: LevelBlock, other: LevelBlock | null): boolean {
  return other?.at.row === one.at.row && other.at.column === one.at.column;
}

function newTally(): LevelTally {
  return { beneath: [], indicators: 0, placeholders: 0 };
}

/** A merged cell over a level column and the name column is the name. */
function isName(grid: Grid, row: number, name: number | undefined, level: LevelBlock): boolean {
  if (name === undefined) return false;
  const home = grid.home(row, name);
  return home.row === level.at.row && home.column === level.at.column;
}

/** Which level a heading row opens, or `null`. A numbered text must be wide or level-like to be more than a name. */
function headingLevel(slot: Slot, columnsCovered: number, taxonomy: Taxonomy, within: boolean): 1 | 2 | null {
  const text = squeeze(slot.text);
  const { name } = parseLevelLabel(slot.text);
  const wide = columnsCovered > 1;
  if (HEADING_1.test(text)) return 1;
  const known = taxonomy.levelOf(name);
  if (HEADING_2.test(text)) {
    if (!wide && known === null && !LEVEL_LIKE.test(name)) return null;
    return known === 1 && !within ? 1 : 2;
  }
  return known ?? (wide && LEVEL_LIKE.test(name) ? 1 : null);
}

/** The finished level; a cell with points alone is named by what stands beneath it. `null` without any name. */
export function finishLevel(block: LevelBlock, taxonomy: Taxonomy): Level {
  const { raw, at, label, pointsAt } = block;
  const name = label.name === "" ? taxonomy.parentOf(block.tally.beneath) : label.name;
  const level: Level = { name: name ?? raw, raw, points: label.points, at };
  return pointsAt === undefined ? level : { ...level, pointsAt };
}
