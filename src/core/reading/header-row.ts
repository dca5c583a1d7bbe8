import { largestOf } from "../common/many";
import type { ColumnMapping, ColumnRole } from "../evaluation/evaluation";
import { holdsUnits } from "./column-contents";
import { withAdjustedScore } from "./adjusted-score";
import { assignRoles } from "./column-roles";
import type { Grid, Slot } from "./grid";
import { columnsOf, type TableHeader } from "./header-columns";
import { withContents } from "./header-contents";
import {
  behindLevels,
  expandSpans,
  namedByPlace,
  onlyLevel,
  printsPoints,
  withGroups,
  withName,
  withNumberHeader,
} from "./header-levels";
import {
  LEAST_HEADERS,
  mayBeHeader,
  mayBeHeaderByKind,
  mayBePlainHeader,
  type Lexicons,
} from "./header-signs";
import { withPeriods } from "./form-periods";
import { moneyBesideLabels } from "./head-beside";
import { listsMoney } from "./money-lines";
import { barePeriod, headingParts } from "./heading-parts";
import { withHintsBelow, withUnitsBelow } from "./hint-rows";
import { withProjectColumns } from "./ledger";
import { readStack } from "./header-stack";
import { withoutMidTerm } from "./mid-term";
import { readPlainHeader } from "./plain-header";
import { WEAK_NAMES } from "./plain-words";
import { infoRole } from "./info-pairs";
import type { Lexicon } from "./lexicon";
import { withFourthLevel, withLevelAbove } from "./fourth-level";
import {
  withoutForecasts,
  withoutInterim,
  ofWholeTime,
  withoutWholeTerm,
  withPriorYear,
} from "./dated-results";
import { withPlainColumns } from "./plain-columns";
import { withPairColumns } from "./pair-columns";
import { withPeriodColumn } from "./period-rows";
import { normaliseLabel } from "./text-normalisation";
import { withCountedWork } from "./counted-work";
import { taskBlockBottom } from "./task-block";
import { withStandardTargets } from "./standard-columns";
import { withTickColumns } from "./tick-columns";

export { columnsOf, hasSameColumns, type TableHeader } from "./header-columns";
export type { Lexicons } from "./header-signs";

const BUDGET_HEADER = /预算数|执行数|执行率|预算安排|调整数/;

/**
 * Reads the header that begins in a row, or `null` when none does. Two or more known headers make one, if they
 * name something (an indicator, a level, a work item) and say something of it (target, actual, weight, score).
 */
export function readHeader(grid: Grid, row: number, lexicons: Lexicons): TableHeader | null {
  const found = readAnyHeader(grid, row, lexicons);
  const header =
    found &&
    withAdjustedScore(
      grid,
      withTickColumns(
        grid,
        withPairColumns(
          grid,
          withPeriodColumn(grid, withContents(grid, withHintsBelow(grid, withUnitsBelow(grid, found)))),
          lexicons.plain,
        ),
      ),
    );
  return header && withStandardTargets(header);
}

function readAnyHeader(grid: Grid, row: number, lexicons: Lexicons): TableHeader | null {
  if (taskBlockBottom(grid.slots(row)) !== null || moneyBesideLabels(grid.slots(row)) !== null) return null;
  const form = mayBeHeader(grid, row, lexicons) ? readFormHeader(grid, row, lexicons) : null;
  if (form !== null && isOfForm(form)) return form;
  const listed = mayBePlainHeader(grid, row, lexicons);
  const plain =
    listed || mayBeHeaderByKind(grid, row, lexicons)
      ? readPlainHeader(grid, grid.slots(row), row, lexicons.plain, listed)
      : null;
  if (plain !== null && listsProjects(plain)) return null;
  if (plain === null) return form !== null && isVague(form) ? null : form;
  // A row above a whole header of an official form (年度目标 | 改造280户 | 改造276户) is none of its rows.
  if (plain.bottom > row && form === null && isFormHeader(grid, row + 1, lexicons)) return null;
  // Above a form stand its money and its goals (年度总体目标 | 预期目标 | 实际完成情况).
  if (form === null) return isAboveForm(grid, plain, lexicons, listed) ? null : plain;
  if (namesUnits(grid, form)) return plain;
  return namesMore(plain, form) ? plain : form;
}

function isFormHeader(grid: Grid, row: number, lexicons: Lexicons): boolean {
  const form = mayBeHeader(grid, row, lexicons) ? readFormHeader(grid, row, lexicons) : null;
  return form?.row === row && isOfForm(form) && form.columns.has("name");
}

/** Projects with their money and the points that they got: a list of forms, none of its rows is an indicator. */
function listsProjects({ mapping, columns }: TableHeader): boolean {
  const headed = (role: ColumnRole, is: (header: string) => boolean): boolean =>
    mapping.some((entry) => entry.role === role && is(entry.header));
  const money = (header: string): boolean => BUDGET_HEADER.test(normaliseLabel(header));
  return (
    columns.has("score") &&
    headed("name", (header) => infoRole(header) === "project") &&
    (headed("target", money) || headed("actual", money))
  );
}

function readFormHeader(grid: Grid, row: number, lexicons: Lexicons): TableHeader | null {
  const slots = grid.slots(row);
  return readWorkHeader(grid, slots, row, lexicons) ?? readIndicatorHeader(grid, slots, row, lexicons);
}

/** Headings that only official forms have. */
const FORM_HEADING = /[一二三四]级(?:指标|目标)?|年度指标值|偏差原因|指标解释|评分标准|评价标准/;

function isOfForm({ kind, mapping }: TableHeader): boolean {
  const own = mapping.some(({ role }) => role === "section" || role === "summary");
  return (
    (kind === "work-items" && own) || mapping.some(({ header }) => FORM_HEADING.test(normaliseLabel(header)))
  );
}

/** Rows that are named anyhow with one thing said of them may be anything: a roster, a list of marks. */
function isVague({ kind, mapping, columns }: TableHeader): boolean {
  if (kind === "work-items" || columns.has("level1") || columns.has("level2")) return false;
  const name = mapping.find(({ role }) => role === "name");
  return name !== undefined && WEAK_NAMES.has(normaliseLabel(name.header));
}

/** Whether what is taken for the names is what the rows are measured in: Measure over %, days. */
function namesUnits(grid: Grid, { columns, bottom }: TableHeader): boolean {
  return holdsUnits(grid, columns.get("name") ?? -1, bottom + 1);
}

function namesMore(one: TableHeader, other: TableHeader): boolean {
  return one.columns.size > other.columns.size;
}

/** How far above its table the money block of a form may stand. */
const FARTHEST_FORM = 60;

/**
 * Amounts planned and spent by source of funds are the money block of the form below them, and so is any row that only
 * the kinds of its words make a header.
 */
function isAboveForm(
  grid: Grid,
  { mapping, bottom }: TableHeader,
  lexicons: Lexicons,
  listed: boolean,
): boolean {
  if (listed && !mapping.some(({ header }) => BUDGET_HEADER.test(normaliseLabel(header)))) return false;
  const end = Math.min(grid.rowCount, bottom + FARTHEST_FORM);
  for (let row = bottom + 1; row < end; row += 1) {
    if (!mayBeHeader(grid, row, lexicons)) continue;
    const form = readFormHeader(grid, row, lexicons);
    if (form !== null && (isOfForm(form) || (form.columns.has("weight") && listsMoney(grid, bottom, row))))
      return true;
  }
  return false;
}

/** A work-summary header has an item or section beside what is said of it, and nothing that is scored. */
function readWorkHeader(
  grid: Grid,
  slots: readonly Slot[],
  row: number,
  lexicons: Lexicons,
): TableHeader | null {
  const scored = slots.some(({ text }) =>
    lexicons.indicators
      .exact(text)
      .some((role) => role === "weight" || role === "score" || role === "target"),
  );
  if (scored) return null;
  const columns = new Map<ColumnRole, number>();
  const read = slots.map(({ column, text }): ColumnMapping => {
    const said = lexicons.work.exact(text);
    const role = said.find((candidate) => !columns.has(candidate)) ?? "ignored";
    if (role !== "ignored") columns.set(role, column);
    return { column, header: text, role, at: grid.ref(row, column), ...otherwise(role, said) };
  });
  const has = (role: ColumnRole): boolean => columns.has(role);
  const said = has("summary") || has("actual");
  if (!((has("item") && said) || (has("section") && has("summary")))) return null;
  const mapping = withCountedWork(read);
  return {
    kind: "work-items",
    row,
    bottom: row,
    mapping,
    columns: columnsOf(mapping),
    right: lastColumn(slots),
    setAside: [],
  };
}

function readIndicatorHeader(
  grid: Grid,
  slots: readonly Slot[],
  row: number,
  { indicators: lexicon, plain }: Lexicons,
): TableHeader | null {
  if (isBudgetHeader(slots, lexicon) || isInfoRow(slots, lexicon)) return null;
  const { candidates: stacked, bottom, labels } = readStack(grid, slots, row, lexicon);
  const candidates = withoutWholeTerm(
    withoutInterim(
      withoutForecasts(
        withPriorYear(
          withLevelAbove(grid, withFourthLevel(grid, expandSpans(grid, stacked, bottom), bottom), bottom),
        ),
      ),
    ),
  );
  const roles = assignRoles(candidates);
  const mapping = candidates.map(({ row: top, column, header: text, roles: said }): ColumnMapping => {
    const role = roles.get(column) ?? "ignored";
    return {
      column,
      header: text,
      role,
      at: grid.home(top, column),
      ...otherwise(role, said.length > 0 ? said : lexicon.likely(text)),
      ...yearOver(grid, { top, column, text }, row),
    };
  });
  const isLabel = ({ at }: ColumnMapping): boolean =>
    labels.some((label) => label.row === at?.row && label.column === at.column);
  const named = withoutMidTerm(
    withProjectColumns(
      onlyLevel(
        grid,
        bottom,
        withName(namedByPlace(grid, bottom, behindLevels(grid, bottom, withNumberHeader(mapping)))),
      ),
      isLabel,
    ),
  );
  const header = ofWholeTime(
    grid,
    withPeriods(withGroups(grid, bottom, withPlainColumns(named, plain))),
    row,
  );
  const columns = columnsOf(header);
  if (!isIndicatorTable(columns) && !printsPoints(grid, bottom, columns)) return null;
  return {
    kind: "indicators",
    row,
    bottom,
    mapping: header,
    columns,
    right: lastColumn(slots),
    setAside: labels,
  };
}

/** Labels of the head with their values (主管部门 | 市水利局 | 实施单位 | 水利工程站), right above a header. */
function isInfoRow(slots: readonly Slot[], lexicon: Lexicon): boolean {
  return (
    slots.length % 2 === 0 &&
    slots.every(({ text }, index) =>
      index % 2 === 0
        ? infoRole(text) !== null
        : infoRole(text) === null && lexicon.likely(text).length === 0,
    )
  );
}

/** A ledger names money too, beside the levels and values of its indicators. */
function isBudgetHeader(slots: readonly Slot[], lexicon: Lexicon): boolean {
  const money = slots.filter(({ text }) => BUDGET_HEADER.test(normaliseLabel(text))).length;
  if (money < LEAST_HEADERS) return false;
  const roles = new Set(slots.flatMap(({ text }) => lexicon.exact(text)));
  return !(roles.has("name") && roles.has("project") && (roles.has("target") || roles.has("actual")));
}

/** The year that only the heading over a column's own says: 2023年 over 计划 | 实际. */
function yearOver(
  grid: Grid,
  { top, column, text }: { readonly top: number; readonly column: number; readonly text: string },
  first: number,
): Pick<ColumnMapping, "year"> {
  if (top <= first || headingParts(text).year !== null) return {};
  const over = grid.home(top - 1, column);
  const bare = barePeriod(grid.text(over.row, over.column));
  return bare?.period === null && bare.year !== null ? { year: bare.year } : {};
}

/** What a header says whose role another column has. */
function otherwise(role: ColumnRole, [says]: readonly ColumnRole[]): Pick<ColumnMapping, "says"> {
  return role === "ignored" && says !== undefined ? { says } : {};
}

function isIndicatorTable(columns: ReadonlyMap<ColumnRole, number>): boolean {
  const any = (...roles: readonly ColumnRole[]): boolean => roles.some((role) => columns.has(role));
  return any("name") && any("target", "actual", "weight", "score");
}

function lastColumn(slots: readonly Slot[]): number {
  return largestOf(slots.map(({ right }) => right));
}
