import type { CommonIndicator, RulePack } from "../../../core/rules/rule-pack";
import type { Translator } from "../../../core/messages/catalogue";
import { deductionText } from "./guide-rules";
import { fillGiven } from "./form-given";
import {
  asWritten,
  hintFormula,
  quoted,
  scoreFormula,
  type IndicatorCells,
  type LevelNames,
} from "./formulas";
import type { Lists } from "./lists-sheet";
import { layoutOf, type FormLayout, type FormRequest } from "./form-layout";
import type { RowPlaces } from "./places";
import { DEFAULT_ROWS } from "./request";
import type { SheetWriter } from "./sheet-writer";
import { FREE_TEXT, isQuantitative, prompting, refusing } from "./validations";

/** Rows under one level 2 (or under one level 1 without level 2). Level names are `null` where the unit types them. */
export interface Group {
  readonly level1: { readonly name: string; readonly label: string } | null;
  readonly level2: { readonly name: string; readonly label: string } | null;
  readonly count: number;
  /** Indicators that the pack gives, from the first row on. */
  readonly given: readonly CommonIndicator[];
}

/** Where the indicators of one level 1 with fixed points stand. */
export interface LevelRange {
  readonly name: string;
  readonly points: string;
  readonly first: number;
  readonly last: number;
}

export interface IndicatorBlock {
  readonly headerRow: number;
  readonly first: number;
  readonly last: number;
  readonly fixedLevels: readonly LevelRange[];
  readonly rows: readonly RowPlaces[];
}

const FREE_ROWS = 12;
/** Labels that may run over a page stand at the top of their cell, where no page break can cut them. */
const LABEL = { bold: false, top: true };
const HEADERS = [
  ["B", "level1"],
  ["C", "level2"],
  ["D", "name"],
  ["E", "operator"],
  ["F", "target"],
  ["G", "unit"],
  ["H", "actual"],
  ["I", "weight"],
  ["J", "score"],
  ["K", "reason"],
] as const;

export function groupsOf(pack: RulePack, rows: number, say: Translator): readonly Group[] {
  const label = (level: { readonly name: string; readonly points: string | null }) => ({
    name: level.name,
    label:
      level.points === null ? level.name : say("level.points", { name: level.name, points: level.points }),
  });
  const groups = pack.levels.flatMap((level1): Group[] =>
    level1.level2.length === 0
      ? [{ level1: label(level1), level2: null, count: rows, given: [] }]
      : level1.level2.map((level2) => {
          const given = level2.indicators ?? [];
          // Units add indicators of their own to the given ones.
          const count = given.length === 0 ? rows : Math.max(rows, given.length + 1);
          return { level1: label(level1), level2: label(level2), count, given };
        }),
  );
  return groups.length === 0 ? [{ level1: null, level2: null, count: FREE_ROWS, given: [] }] : groups;
}

/** Writes header and rows of the indicator table from `top`. */
export function writeIndicators(
  writer: SheetWriter,
  top: number,
  request: FormRequest,
  lists: Lists,
  say: Translator,
): IndicatorBlock {
  const { pack } = request;
  const layout = layoutOf(request.kind, pack);
  const { words, hints, rules } = layout;
  const groups = groupsOf(pack, request.rows ?? DEFAULT_ROWS, say);
  const first = top + 1;
  const last = top + groups.reduce((count, group) => count + group.count, 0);
  // A word here would be taken for the heading of a level where the levels have plain names.
  writer.put(`A${top}:A${last}`, words === "kpi" ? null : say("column.block"), "head", { top: true });
  for (const [column, role] of HEADERS) writer.put(`${column}${top}`, say(`${words}.${role}`), "head");
  if (rules) writer.put(`L${top}`, say("column.rule"), "head");
  writer.put(`${hints}${top}`, say("column.hint"), "remark", { bold: true });
  writer.sheet.getRow(top).height = 30;
  let row = first;
  const rows: RowPlaces[] = [];
  for (const group of groups) {
    const end = row + group.count - 1;
    if (group.level2 !== null) writer.put(`C${row}:C${end}`, group.level2.label, "head", LABEL);
    const start = row;
    for (; row <= end; row += 1) {
      writeRow(writer, row, group, { pack, layout, lists }, say);
      rows.push({
        cells: cellsOf(row),
        level1: group.level1?.name ?? null,
        level2: group.level2?.name ?? null,
        given: group.given[row - start]?.name ?? null,
      });
    }
    group.given.forEach((indicator, index) => {
      fillGiven(writer.sheet, cellsOf(start + index), indicator, pack, say);
      if (rules) writeRule(writer, `L${start + index}`, indicator.name, pack, say);
    });
  }
  return { headerRow: top, first, last, fixedLevels: writeLevels1(writer, first, groups, pack), rows };
}

/** The rows of a level 1 of the pack, and its label. */
interface LevelRows {
  readonly name: string;
  readonly label: string;
  readonly points: string | null;
  readonly first: number;
  readonly last: number;
}

/** The rows of each level 1, from the first row of the table on. */
export function levelRanges(groups: readonly Group[], pack: RulePack, first: number): readonly LevelRows[] {
  let row = first;
  return pack.levels.map(({ name, points }) => {
    const own = groups.filter((group) => group.level1?.name === name);
    const from = row;
    row += own.reduce((count, group) => count + group.count, 0);
    return { name, label: own[0]?.level1?.label ?? "", points, first: from, last: row - 1 };
  });
}

/** Level-1 labels, each merged down over its groups; returns those with fixed points. */
function writeLevels1(
  writer: SheetWriter,
  first: number,
  groups: readonly Group[],
  pack: RulePack,
): readonly LevelRange[] {
  const levels = levelRanges(groups, pack, first);
  for (const { label, first: from, last } of levels) writer.put(`B${from}:B${last}`, label, "head", LABEL);
  return levels.flatMap(({ name, points, first: from, last }) =>
    points === null ? [] : [{ name, points, first: from, last }],
  );
}

function writeRow(
  writer: SheetWriter,
  row: number,
  group: Group,
  { pack, layout, lists }: { readonly pack: RulePack; readonly layout: FormLayout; readonly lists: Lists },
  say: Translator,
): void {
  const { put } = writer;
  const cells = cellsOf(row);
  if (group.level1 === null) put(`B${row}`, null, "input");
  if (group.level2 === null) put(`C${row}`, null, "input");
  put(cells.name, null, "input", { align: "left" });
  put(cells.operator, null, "input").dataValidation = refusing("operator", say, {
    type: "list",
    formulae: [lists.operators],
  });
  const numeric = `OR(${cells.operator}=${quoted(say("operator.qualitative"))},ISNUMBER(${cells.target}))`;
  put(cells.target, null, "input").dataValidation = refusing("target", say, {
    type: "custom",
    formulae: [numeric],
  });
  put(cells.unit, null, "input").dataValidation = prompting("unit", say, {
    type: "list",
    formulae: [lists.units],
  });
  const choices = `IF(${isQuantitative(cells.operator, say)},${lists.none},${lists.tiers})`;
  put(cells.actual, null, "input").dataValidation = prompting("actual", say, {
    type: "list",
    formulae: [choices],
  });
  const limits = { type: "decimal", operator: "between" } as const;
  put(cells.weight, null, "input").dataValidation = refusing(
    "weight",
    say,
    { ...limits, formulae: ["0.01", pack.scoring.total] },
    { total: pack.scoring.total },
  );
  const levels: LevelNames = [group.level1?.name ?? "", group.level2?.name ?? ""];
  const score = put(cells.score, { formula: scoreFormula(cells, levels, pack), result: "" }, "input");
  score.dataValidation = refusing("score", say, { ...limits, formulae: ["0", cells.weight] });
  put(cells.reason, null, "input", { align: "left" }).dataValidation = prompting("reason", say, FREE_TEXT);
  if (layout.rules) put(`L${row}`, null, "input", { align: "left" });
  put(`${layout.hints}${row}`, { formula: rowHint(cells, say), result: "" }, "hint");
}

/** For what the points of an indicator of the pack's are given, where the pack has a rule for it. */
function writeRule({ put }: SheetWriter, at: string, name: string, pack: RulePack, say: Translator): void {
  const rule = pack.scoring.scorecard.find(({ names }) => names.includes(name));
  if (rule !== undefined) put(at, deductionText(rule, say), "plain", { align: "left" });
}

/** Where a row says what is aimed at, in every table of indicators. */
export function aimCells(row: number) {
  return {
    level1: `B${row}`,
    level2: `C${row}`,
    name: `D${row}`,
    operator: `E${row}`,
    target: `F${row}`,
    unit: `G${row}`,
  };
}

export function cellsOf(row: number): IndicatorCells {
  return {
    ...aimCells(row),
    actual: `H${row}`,
    weight: `I${row}`,
    score: `J${row}`,
    reason: `K${row}`,
  };
}

/** Whether a plain fraction stands under the unit %, as target, or as the actual of a target that is none. */
function fractionOfPercent({ unit, target, actual }: IndicatorCells): string {
  const fraction = (cell: string): string => `AND(${asWritten(cell)}>0,${asWritten(cell)}<=1)`;
  const ofActual = `IF(ISNUMBER(${actual}),AND(${fraction(actual)},${asWritten(target)}>=10),FALSE)`;
  return `IF(AND(${unit}="%",ISNUMBER(${target})),OR(${fraction(target)},${ofActual}),FALSE)`;
}

/** What a row still lacks, in the order in which it is filled in. */
function rowHint(cells: IndicatorCells, say: Translator): string {
  const empty = (cell: string): string => `${cell}=""`;
  const quantitative = isQuantitative(cells.operator, say);
  const isText = (cell: string): string => `AND(${quantitative},ISTEXT(${cell}))`;
  const others = [cells.target, cells.actual, cells.weight].map((cell) => `${cell}=""`).join(",");
  const { target, weight, score } = cells;
  const scored = `AND(ISNUMBER(${score}),ISNUMBER(${weight}))`;
  return hintFormula([
    [`AND(${empty(cells.name)},${others})`, ""],
    [empty(cells.name), say("hint.name")],
    [empty(cells.operator), say("hint.operator")],
    [empty(target), say("hint.target")],
    [isText(target), say("hint.target-number")],
    [empty(cells.actual), say("hint.actual")],
    [isText(cells.actual), say("hint.actual-number")],
    [fractionOfPercent(cells), say("hint.percent")],
    [empty(weight), say("hint.weight")],
    [empty(score), say("hint.score")],
    [`IF(${scored},OR(${score}<0,${score}>${weight}),FALSE)`, say("hint.score-range")],
    [`IF(${scored},AND(${score}<${weight},${empty(cells.reason)}),FALSE)`, say("hint.reason")],
  ]);
}
