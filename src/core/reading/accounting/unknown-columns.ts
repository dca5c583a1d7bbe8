import { largestOf, smallestOf } from "../../common/many";
import type { ColumnMapping, ColumnRole, Evaluation, Sourced } from "../../evaluation/evaluation";
import { isEmpty, WIDEST_FORM, type Grid } from "../grid";
import { isOfWholeTerm } from "../dated-results";
import { headingParts, isBeforeYearEnd } from "../heading-parts";
import { ORDINAL } from "../plain-headings";
import { parseText } from "../quantity/parse-text";
import { spanIn } from "../title";
import { normaliseLabel, squeeze, withoutBrackets } from "../text-normalisation";
import { BESIDE_TARGETS, isAside, isPenalty, NO_PENALTY } from "./aside";
import { areRowCodes, isDecoration } from "./decoration";
import { isDerived } from "./derived";
import { isForecastYear } from "./forecast-year";
import { guessRole, valuesBelow } from "./guess";
import { isOfOtherTime } from "./other-times";
import { ownLabel } from "./own-label";

/** A column of a form's table without a role. */
export interface UnknownColumn {
  readonly header: Sourced | null;
  readonly guess: ColumnRole | undefined;
  /** Remarks of the form to the one who fills it in, in every row of the form. */
  readonly hint: boolean;
  /** Whether what stands in a row of the column need not be read: nothing is lost without it. */
  needless(row: number): boolean;
}

/** Rows of a form's table, its header among them. */
export interface TableRows {
  readonly top: number;
  readonly bottom: number;
}

/** Columns that tell of an indicator or its values without being one: a second one of them adds nothing. */
const BESIDES: ReadonlySet<ColumnRole> = new Set([
  ...(["sequence", "status", "explanation", "rule", "evidence"] as const),
]);
const TARGETS: ReadonlySet<ColumnRole> = new Set<ColumnRole>(["target", "period-target"]);

/** What sort something is of, in words: 建设性质, 指标来源, 项目级次. */
const ATTRIBUTE =
  /(?:性质|属性|类型|种类|来源|体制|机制|方式|形式|级次|级别|归属|地点|位置|地区|区县|乡镇|频次|频率|周期)$/;
/** A heading over the parts of a value that was read. */
const PARTS =
  /^(?:其中|[各分](?:个|主要)?(?:科室?|处室|部门|单位|区县?|[市县]|区域|门店|公司|子公司|网点|支行|项目部?|班组|车间|工厂|产线|站点?|所)(?:别|的)?(?!.*合计))/;
/** What stands over columns of a part of the time, beside which the whole of it is read. */
const OF_PART = /^(?:[本当上][月周季期]|(?:this|current|in-?|latest)(?:month|quarter|week|period))/;
/** A column of the form's own remarks to the one who fills it in. */
const HINT_COLUMN =
  /^(?:填报|填写|填表|校验|检查|审核)?提示|^(?:填报|填写|填表)(?:说明|要求)|不打印|^hints?(?:\(.*\))?$/;

/** First and last row of a form's table, its total among them. */
export function tableRows({ mapping, indicators, workItems, total }: Evaluation): TableRows {
  const top = smallestOf(mapping.flatMap(({ at }) => (at === null ? [] : [at.row])));
  let bottom = largestOf(
    indicators.map(({ name }) => name.at.row),
    total?.at.row ?? -1,
  );
  for (const { title, facts } of workItems) {
    bottom = Math.max(bottom, title.at.row);
    for (const { value } of facts) bottom = Math.max(bottom, value.at.row);
  }
  return { top, bottom };
}

/** What can be said of the columns of a form's table that have no role; each is looked at once. */
export function unknownColumns(
  grid: Grid,
  evaluation: Evaluation,
  rows: TableRows,
): (column: number) => UnknownColumn | null {
  const { mapping } = evaluation;
  const known = new Set(mapping.flatMap(({ column, role }) => (role === "ignored" ? [] : [column])));
  const columns = new Map<number, UnknownColumn>();
  const guessed = new Set<ColumnRole>();
  return (column) => {
    // No column of the table stands so far out; what does is a cell by itself.
    if (known.has(column) || column >= WIDEST_FORM) return null;
    const found = columns.get(column) ?? describe(grid, evaluation, column, rows, guessed);
    columns.set(column, found);
    if (found.guess !== undefined) guessed.add(found.guess);
    return found;
  };
}

/** Last column of the table: where its headers end, or a column without one parts it from what stands beside it. */
export function lastColumn(mapping: readonly ColumnMapping[]): number {
  let last = largestOf(
    mapping.flatMap(({ column, role }) => (role === "ignored" ? [] : [column])),
    -1,
  );
  const headed = new Set(mapping.map(({ column }) => column));
  while (headed.has(last + 1)) last += 1;
  return last;
}

/** A column holds values of the table when so large a share of its rows has some. */
const SHARE_OF_ROWS = 0.5;
/** Fewer values than this are single cells, whatever the share. */
const FEWEST_VALUES = 2;

/** Whether so many values of a column are one for most rows of a form's table. */
export function fillsColumn(values: number, { indicators, workItems }: Evaluation): boolean {
  let rows = indicators.length;
  for (const { facts } of workItems) rows += Math.max(facts.length, 1);
  return values >= FEWEST_VALUES && values >= rows * SHARE_OF_ROWS;
}

function describe(
  grid: Grid,
  evaluation: Evaluation,
  column: number,
  { top, bottom }: TableRows,
  guessed: ReadonlySet<ColumnRole>,
): UnknownColumn {
  const { mapping, kind } = evaluation;
  const entry = mapping.find((candidate) => candidate.column === column);
  const at = entry?.at ?? null;
  const header = entry && at ? { text: entry.header, at } : null;
  const values = valuesBelow(grid, column, (at?.row ?? top) + 1, bottom);
  const label = ownLabel(header?.text ?? "");
  const hint = HINT_COLUMN.test(label);
  const aside =
    hint || entry?.says === "ignored" || saysLittle(label, headingOver(grid, entry, top), values, mapping);
  const ofYear = entry !== undefined && isForecastYear(entry, mapping);
  const said = aside || repeats(grid, evaluation, column);
  const needless = ofYear ? never : needlessOf(grid, entry, evaluation, said);
  const unknown = { column, header: header?.text ?? "", values };
  const guess =
    !ofYear && !isPenalty(label) && isGuessed(evaluation, unknown, entry)
      ? guessRole(unknown, mapping, kind, guessed)
      : undefined;
  return { header, guess, hint, needless };
}

function needlessOf(
  grid: Grid,
  entry: ColumnMapping | undefined,
  evaluation: Evaluation,
  said: boolean,
): UnknownColumn["needless"] {
  if (said) return always;
  // Rows that cost nothing beside such as did.
  if (entry && isPenalty(entry.header)) return (row) => NO_PENALTY.test(grid.text(row, entry.column).trim());
  return entry ? superseded(grid, entry, evaluation) : never;
}

/**
 * Whether a guess at a column helps. Right of the headings stands what may be anything, but for a column of values that lost
 * its own; and what two columns for one thing are is known, only not which of them counts.
 */
function isGuessed(
  evaluation: Evaluation,
  { column, values }: { readonly column: number; readonly values: readonly string[] },
  entry: ColumnMapping | undefined,
): boolean {
  const { mapping } = evaluation;
  if (entry?.partOf !== undefined) return false;
  if (entry?.says !== undefined && mapping.some(({ role }) => role === entry.says)) return false;
  return column <= lastColumn(mapping) || fillsColumn(values.length, evaluation);
}

/** The heading over a column's own in the header. */
function headingOver(grid: Grid, entry: ColumnMapping | undefined, top: number): string {
  const at = entry?.at ?? null;
  return at === null || at.row <= top ? "" : grid.text(at.row - 1, at.column);
}

/** Whether a column is blank, or a report goes by nothing that it says. @param over the heading over its own. */
function saysLittle(
  label: string,
  over: string,
  values: readonly string[],
  mapping: readonly ColumnMapping[],
): boolean {
  if (values.length === 0 || areRowCodes(values)) return true;
  if (isPenalty(label)) return values.every((text) => NO_PENALTY.test(text.trim()));
  const sought = BESIDE_TARGETS.test(label) && !mapping.some(({ role }) => TARGETS.has(role));
  const valued = ["target", "actual"].every((wanted) => mapping.some(({ role }) => role === wanted));
  if (valued && isOfOtherTime(label)) return true;
  if ((isAside(label) && !sought) || [PARTS, OF_PART].some((part) => part.test(normaliseLabel(over))))
    return true;
  return ATTRIBUTE.test(withoutBrackets(label)) && values.every((text) => !/\d/.test(text));
}

/** Columns of which a second one with the same words in every row says nothing new: the unit of targets and that of results. */
const REPEATED: ReadonlySet<ColumnRole> = new Set<ColumnRole>(["unit", "operator", "name"]);

/** A heading of what is worked out from other columns. */
const WORKED_OUT =
  /剩|余|缺口|超|欠|节|[(（][A-Z]\s*[-/÷]\s*[A-Z]|率|比|差|增|减|幅|偏|扣|失|距|±|%|％|var|gap|diff|change|growth|delta|rate|ratio|score/i;

/** Whether a column says in each row of the table what one that was read says there, or what follows from those. */
function repeats(grid: Grid, { mapping, indicators }: Evaluation, column: number): boolean {
  const heading = mapping.find((entry) => entry.column === column)?.header ?? "";
  if (WORKED_OUT.test(heading) && isDerived(grid, indicators, column)) return true;
  const told = indicators
    .map(({ name: { at } }) => at.row)
    .filter((row) => normaliseLabel(grid.text(row, column)) !== "");
  if (told.length === 0) return false;
  const same = (other: number): boolean =>
    told.every((row) => normaliseLabel(grid.text(row, column)) === normaliseLabel(grid.text(row, other)));
  return mapping.some((entry) => REPEATED.has(entry.role) && entry.column !== column && same(entry.column));
}

function isLevel(mapping: readonly ColumnMapping[], column: number): boolean {
  return mapping.some(
    (entry) => entry.column === column && (entry.role === "level1" || entry.role === "level2"),
  );
}

const always = (): boolean => true;
const never = (): boolean => false;

/** Values that were set first, and those that stand since: 计划值 beside 调整后计划值. */
const FORMER = /计算|初评|年初|调整前|初始|原(?:定|来)?|首次|初[审报]|initial|original|first/i;
const LATTER = /调整|修订|修正|变更|最终|revised|adjusted|amended|final|latest/i;

/** Of these a second column with other values may be the one that counts. */
const RIVALS: ReadonlySet<ColumnRole> = new Set<ColumnRole>(["target", "actual", "score", "reviewed-score"]);
/** What is of the time up to now. */
const SO_FAR = /累计|截至|ytd|year\s*to\s*date|cumulative/i;

function isSoFar(header: string): boolean {
  return SO_FAR.test(header) || isBeforeYearEnd(header);
}

/** Points that marks give, which stand beside them. */
const WEIGHTED = /加权|折算|weighted/i;

/**
 * Whether two columns of targets, results or points may both be the one that counts (省定目标 | 市定目标): neither says that it stands in
 * place of the other, and both are of the same time.
 */
function isRival(entry: ColumnMapping, holder: ColumnMapping): boolean {
  const { header, says } = entry;
  if (says === undefined || !RIVALS.has(says)) return false;
  const weighted = says === "score" && WEIGHTED.test(holder.header);
  // A plan of the whole year is none for what was reached so far.
  const soFar = isSoFar(holder.header) && !isSoFar(header);
  const replaced = weighted || soFar || FORMER.test(header) || LATTER.test(holder.header);
  return !replaced && yearOf(entry) === yearOf(holder) && !isPartOfTime(header);
}

/** Years with targets from which on a form is a plan of several years, of which none says less than the others. */
const LEAST_YEARS = 3;

/** The year of a column's values, by its own heading or the one over it. */
export function yearOf({ header, year }: ColumnMapping): string | null {
  return year ?? headingParts(header).year;
}

/** Whether a column holds targets or results of a year that the report is not about, in a plan of several years. */
export function isOfOtherYear(
  entry: ColumnMapping,
  { mapping, title }: Pick<Evaluation, "mapping" | "title">,
): boolean {
  const { role, says } = entry;
  const valued = role === "ignored" && (says === "target" || says === "actual" || says === "prior");
  if (!valued || yearOf(entry) === null) return false;
  if (title !== null && spanIn(title.text) !== null) return true;
  const targets = mapping.filter((one) => one.role === "target" || one.says === "target");
  return new Set(targets.flatMap((one) => yearOf(one) ?? [])).size >= LEAST_YEARS;
}

/** What is of a month, or of one year of a project, where the whole stands beside it. */
const PART_OF_TIME =
  /^[本当][月周季]|^累计|[本当]?[月季](?:度|份)?(?:数|值|额|量|实际|完成|目标|计划)?$|[本当]期|监控|期中|中期|阶段|半年|this\s*month|current|interim|mid-?year/i;

function isPartOfTime(header: string): boolean {
  const last = header.trim().split(/\s+/u).at(-1) ?? "";
  return (
    isOfWholeTerm(header) ||
    isBeforeYearEnd(header) ||
    headingParts(header).period !== null ||
    PART_OF_TIME.test(header) ||
    ORDINAL.test(last)
  );
}

function isQuantity(text: string): boolean {
  const { value, low } = parseText(text, null);
  return value !== undefined || low !== undefined;
}

/**
 * Points behind a level (一级指标, 分值, 二级指标, 分值 …) are those of the level, which its indicators add up to. Else a
 * value is superseded where the column that has the role says something in the same row: 年初指标值 beside a filled
 * 调整指标值. Two columns with one and the same heading are not told apart, so neither supersedes the other; nor are two
 * targets of which nothing says which one counts.
 */
function superseded(grid: Grid, entry: ColumnMapping, evaluation: Evaluation): UnknownColumn["needless"] {
  const { mapping } = evaluation;
  const { says, header, column } = entry;
  // Variances that say what is favourable tell the direction.
  const heir = says === "change" ? "direction" : says;
  const holder = says && mapping.find(({ role }) => role === says || role === heir);
  if (says === undefined || holder === undefined) return never;
  if (says === "weight" && isLevel(mapping, column - 1)) return always;
  if (isOfOtherYear(entry, evaluation)) return never;
  const label = normaliseLabel(header);
  if (mapping.some((other) => other.column !== column && normaliseLabel(other.header) === label))
    return never;
  if (BESIDES.has(says)) return always;
  const rivals = isRival(entry, holder);
  return (row) => {
    const cell = grid.cell(row, holder.column);
    if (cell === undefined || isEmpty(cell) || isDecoration(cell.text)) return false;
    const own = grid.text(row, column);
    return !rivals || !isQuantity(own) || squeeze(own) === squeeze(cell.text);
  };
}
