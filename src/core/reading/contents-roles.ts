import { smallestOf } from "../common/many";
import type { ColumnMapping, ColumnRole } from "../evaluation/evaluation";
import { directionOfColumn, isWatchedOnly } from "../vocabulary/directions";
import { gradeWords } from "../vocabulary/grades";
import { isAside } from "./accounting/aside";
import { arePoints } from "./contents-beside";
import { isNumeric, isOperator, isWords, most, type ColumnProfile } from "./column-profile";
import { columnOf, given, type Step } from "./content-step";
import { isPlaceholderName, parseIndicatorName } from "./indicator-names";
import { isOfGroups, isOfNames } from "./name-by-place";
import { squeeze } from "./text-normalisation";
import { hasWord } from "../vocabulary/letters";

/** Roles whose columns hold numbers. */
const NUMBERS: ReadonlySet<ColumnRole> = new Set<ColumnRole>(["weight", "score", "reviewed-score"]);
/** Cells that tell what a column holds. */
const LEAST_CELLS = 2;

/** Whether what stands in a column cannot be points: words in all cells. */
function holdsNoPoints(column: ColumnProfile): boolean {
  return column.filled.length >= LEAST_CELLS && column.filled.every(isWords);
}

/**
 * A column headed as one of points that holds words (评价维度及分值 over 服务数量（40分）) is none: another one of which the heading
 * says the same takes its place, and what it is itself is still open.
 */
export const wordsNoPoints: Step = (mapping, { profile }) => {
  const unfit = mapping.filter(({ role, column }) => NUMBERS.has(role) && holdsNoPoints(profile(column)));
  if (unfit.length === 0) return mapping;
  return unfit.reduce<readonly ColumnMapping[]>((former, entry) => {
    const heir = former.find(
      ({ role, says, column }) =>
        role === "ignored" && says === entry.role && most(profile(column), isNumeric, 0.7),
    );
    return former.map((one) => {
      if (one === entry) return given(one, "ignored");
      return one === heir ? given(one, entry.role) : one;
    });
  }, mapping);
};

/** A column that holds nothing but directions tells them, whatever heads it. */
export const directionsByContents: Step = (mapping, { profile }) => {
  if (columnOf(mapping, "direction") !== undefined) return mapping;
  const found = mapping.find(({ role, column }) => {
    const { filled } = profile(column);
    const told = filled.filter(({ text }) => directionOfColumn(text) !== null && hasWord(text));
    return (
      (role === "ignored" || role === "operator") &&
      told.length >= LEAST_CELLS &&
      filled.every(({ text }) => directionOfColumn(text) !== null || isWatchedOnly(text))
    );
  });
  return found === undefined ? mapping : withRole(mapping, found, "direction");
};

/**
 * A column of nothing but signs of comparison holds the operators of the targets, whatever heads it; under a heading of
 * targets another one of which it says the same holds these.
 */
export const operatorsByContents: Step = (mapping, { profile }) => {
  const target = columnOf(mapping, "target");
  if (columnOf(mapping, "operator") !== undefined || target === undefined) return mapping;
  const heir = mapping.find(({ role, says }) => role === "ignored" && says === "target");
  const signs = profile(target.column).filled;
  if (heir !== undefined && signs.length >= LEAST_CELLS && signs.every(isOperator))
    return withRole(withRole(mapping, target, "operator"), heir, "target");
  const found = mapping.find(({ role, says, column }) => {
    const { filled } = profile(column);
    const open = role === "ignored" && says === undefined;
    return open && filled.length >= LEAST_CELLS && filled.every(isOperator);
  });
  return found === undefined ? mapping : withRole(mapping, found, "operator");
};

/** A column of nothing but grades and judgements says how each row was rated, whatever heads it: 完成质量 over 优, 良. */
export const gradesByContents: Step = (mapping, { profile }) => {
  const [name, taken] = [columnOf(mapping, "name"), columnOf(mapping, "status")];
  if (name === undefined || taken !== undefined) return mapping;
  const found = mapping.find(({ role, says, header, column }) => {
    const { filled } = profile(column);
    const open = role === "ignored" && (says === undefined || says === "actual" || says === "reason");
    return (
      open &&
      column > name.column &&
      filled.length >= LEAST_CELLS &&
      filled.every(({ text }) => gradeWords(text).length > 0 || isState(squeeze(text), header)) &&
      !isAside(header)
    );
  });
  return found === undefined ? mapping : withRole(mapping, found, "status");
};

/** How far a row has come: 推进中, 超额完成. */
const STATE =
  /^(?:(?:已|未|正在|基本|部分|提前|按期|按时|超额|全面|全部|持续|稳步|有序|正常|按序时|按计划|尚未)*(?:完成|推进|进行|启动|开展|达标|达成|实现|落实|办结|滞后)中?|进行中|推进中|正常|滞后|提前)$/;

/** A colour says so under a heading of lights: 亮灯. */
export function isState(text: string, heading: string): boolean {
  return STATE.test(text) || (/^[红黄绿](?:灯|色)?$/.test(text) && /灯|状态|预警|评/.test(heading));
}

/** Words behind the points that were earned tell of them, where no other column does: 评分依据及说明. */
export const remarksBehindPoints: Step = (mapping, { profile }) => {
  const score = columnOf(mapping, "score");
  if (score === undefined || columnOf(mapping, "reason") !== undefined) return mapping;
  const found = mapping.find(
    ({ role, says, header, column }) =>
      column > score.column &&
      TELLING.has(role === "ignored" ? (says ?? "") : role) &&
      TOLD.test(header) &&
      most(profile(column), isWords),
  );
  return found === undefined ? mapping : withRole(mapping, found, "reason");
};

const TELLING: ReadonlySet<string> = new Set(["rule", "explanation"]);
const TOLD = /^(?!.*(?:标准|办法|规则|细则|要点)).*(?:说明|理由|情况|原因)/;

/** What is asked of each row is named right of what gathers the rows: 重点内容 | 关键指标 | 考查要点. */
export const namesBesideGroups: Step = (mapping, { grid, header, profile }) => {
  const [name, level2] = [columnOf(mapping, "name"), columnOf(mapping, "level2")];
  if (name === undefined || level2 !== undefined || !isOfGroups(grid, name.column, header.bottom + 1))
    return mapping;
  const first = smallestOf(mapping.filter(({ role }) => VALUES.has(role)).map(({ column }) => column));
  const right = grid.merge(name.at?.row ?? -1, name.column)?.right ?? name.column;
  const next = mapping.find(({ column }) => column > name.column && column < first);
  // A column without a heading stands nearer than what explains the names: - | 指标说明.
  const bare = next?.column !== right + 1 && profile(right + 1).filled.length > 0;
  const headed = bare ? undefined : next;
  const beside = headed ?? { column: right + 1, header: "", role: "ignored" as const, at: null };
  if (!isOpenName(beside) || beside.column >= first) return mapping;
  const { filled } = profile(beside.column);
  const named = filled.filter(({ text }) => namesSomething(text));
  const texts = new Set(named.map(({ text }) => squeeze(text)));
  const groups = new Set(profile(name.column).filled.map(({ row }) => grid.home(row, name.column).row));
  const own = texts.size >= LEAST_CELLS && texts.size >= named.length * OWN_NAMES;
  if (!own || named.length < groups.size || !named.every(({ text }) => hasWord(text))) return mapping;
  const level = columnOf(mapping, "level1") === undefined ? "level1" : "level2";
  return mapping.flatMap((entry) => {
    if (entry === name)
      return [given(entry, level), ...(headed === undefined ? [given(beside, "name")] : [])];
    return [entry === beside ? given(entry, "name") : entry];
  });
};

/** Names of rows differ, but for a few that may be repeated. */
const OWN_NAMES = 0.8;

/** Whether a name is no place for one: 指标2:. */
function namesSomething(text: string): boolean {
  const { clean } = parseIndicatorName(text);
  return clean !== "" && !isPlaceholderName(clean);
}

/** A column that nothing is known of; or a project's, which stands left of the levels in a ledger. */
function isOpenName({ role, says, header }: ColumnMapping): boolean {
  if (role === "project") return true;
  return role === "ignored" && (says === undefined || says === "project") && !isAside(header);
}

const VALUES: ReadonlySet<ColumnRole> = new Set<ColumnRole>(["target", "actual", "weight", "score"]);

/** The number of an indicator: KPI 1, SL-03, 指标2. */
const NUMBERED = /^(?:[A-Za-z]{1,6}|指标|考核项)[\s\-_.]?\d{1,4}(?:\.\d{1,3})*$/;

/** Numbers of indicators under a heading of names (KPI over KPI 1, KPI 2) name nothing: what describes each of them beside it does. */
export const codesNoNames: Step = (mapping, { grid, header, profile }) => {
  const name = columnOf(mapping, "name");
  if (name === undefined || !profile(name.column).filled.every(({ text }) => NUMBERED.test(text.trim())))
    return mapping;
  const beside = mapping.find(({ column }) => column === name.column + 1);
  const open = beside?.role === "explanation" || (beside?.role === "ignored" && beside.says === undefined);
  if (!beside || !open || !isOfNames(grid, beside.column, header.bottom + 1)) return mapping;
  const free = columnOf(mapping, "sequence") === undefined;
  return mapping.map((entry) => {
    if (entry === name) return given(entry, free ? "sequence" : "ignored");
    return entry === beside ? given(entry, "name") : entry;
  });
};

/** Words left of the names that gather rows are their first level, where no other column is, whatever heads them. */
export const groupsBeforeNames: Step = (mapping, { grid, header, profile }) => {
  const name = columnOf(mapping, "name");
  const levelled = mapping.some(({ role }) => role === "level1" || role === "level2" || role === "project");
  if (name === undefined || levelled) return mapping;
  const found = mapping.filter(
    ({ role, says, column }) =>
      role === "ignored" &&
      says === undefined &&
      column < name.column &&
      profile(column).filled.length > 0 &&
      isOfGroups(grid, column, header.bottom + 1),
  );
  const [only, ...others] = found;
  return only === undefined || others.length > 0 ? mapping : withRole(mapping, only, "level1");
};

/** A heading of levels over two columns whose cells are not merged is of both: 指标类别 over 产出 | 数量. */
export const levelsUnderOne: Step = (mapping, { grid, profile }) => {
  const level = columnOf(mapping, "level1");
  const at = level?.at ?? null;
  if (level === undefined || at === null || columnOf(mapping, "level2") !== undefined) return mapping;
  const second = level.column + 1;
  const covers = grid.merge(at.row, at.column)?.right === second;
  if (!covers || mapping.some(({ column }) => column === second)) return mapping;
  const { filled } = profile(second);
  const apart = filled.filter(({ row, text }) => squeeze(text) !== squeeze(grid.text(row, level.column)));
  if (apart.length < LEAST_CELLS || !filled.every(isWords)) return mapping;
  return mapping.flatMap((entry) =>
    entry === level ? [entry, { ...given(entry, "level2"), column: second }] : [entry],
  );
};

/** Words left of the only level that gather its rows are the wider level, whatever heads them. */
export const widerGroups: Step = (mapping, { grid, header }) => {
  const level = columnOf(mapping, "level1");
  if (level === undefined || columnOf(mapping, "level2") !== undefined) return mapping;
  const found = mapping.filter(
    ({ role, says, header: heading, column }) =>
      role === "ignored" &&
      says === undefined &&
      column < level.column &&
      !isAside(heading) &&
      isOfGroups(grid, column, header.bottom + 1),
  );
  const [only, ...others] = found;
  if (only === undefined || others.length > 0) return mapping;
  return mapping.map((entry) => {
    if (entry === only) return given(entry, "level1");
    return entry === level ? given(entry, "level2") : entry;
  });
};

/** Words left of the only level that gather its rows are the wider level, under a heading of indicators too: 绩效指标（90分）. */
export const levelsBeforeLevel: Step = (mapping, { grid, header }) => {
  const level2 = columnOf(mapping, "level2");
  if (level2 === undefined || columnOf(mapping, "level1") !== undefined) return mapping;
  const found = mapping.find(
    ({ role, says, header: heading, column }) =>
      role === "ignored" &&
      column === level2.column - 1 &&
      (says === undefined || GATHERING.has(says)) &&
      !isAside(heading) &&
      isOfGroups(grid, column, header.bottom + 1),
  );
  return found === undefined ? mapping : withRole(mapping, found, "level1");
};

const GATHERING: ReadonlySet<ColumnRole> = new Set<ColumnRole>(["level1", "name", "target"]);

/** What a name is told in more words of: 建设内容及规模. */
const CONTENTS = /内容|规模|描述|概况|要求/;

/** Of two columns of words side by side, each row another, the first names the rows where the second says what is done: 项目 | 建设内容. */
export const namesBeforeContents: Step = (mapping, { grid, header }) => {
  const name = columnOf(mapping, "name");
  if (name === undefined || !CONTENTS.test(name.header) || columnOf(mapping, "explanation") !== undefined)
    return mapping;
  const found = mapping.find(
    ({ role, says, header: heading, column }) =>
      column === name.column - 1 &&
      role === "ignored" &&
      (says === undefined || says === "project") &&
      !isAside(heading) &&
      isOfNames(grid, column, header.bottom + 1),
  );
  if (found === undefined) return mapping;
  return mapping.map((entry) => {
    if (entry === found) return given(entry, "name");
    return entry === name ? given(entry, "explanation") : entry;
  });
};

/**
 * Of two columns of points earned, one headed 自评 is the unit's own, the other of who looked at them again; or of the points
 * to be had, where no other column is and none is exceeded: 应评分 | 自评得分.
 */
export const ownPointsFirst: Step = (mapping, { profile }) => {
  const [score, reviewed] = [columnOf(mapping, "score"), columnOf(mapping, "reviewed-score")];
  if (score === undefined || OWN.test(score.header)) return mapping;
  if (reviewed !== undefined) {
    if (!OWN.test(reviewed.header)) return mapping;
    const free = columnOf(mapping, "weight") === undefined;
    const whole = free && arePoints(profile(score.column), profile(reviewed.column));
    return withRole(withRole(mapping, score, whole ? "weight" : "reviewed-score"), reviewed, "score");
  }
  const own = mapping.find(
    ({ role, header, column }) =>
      role === "ignored" && OWN.test(header) && most(profile(column), isNumeric, 0.7),
  );
  if (own === undefined) return mapping;
  return mapping.map((entry) => {
    if (entry === own) return given(entry, "score");
    return entry === score ? given(entry, "reviewed-score") : entry;
  });
};

const OWN = /自评|自查|自测/;

function withRole(
  mapping: readonly ColumnMapping[],
  found: ColumnMapping,
  role: ColumnRole,
): readonly ColumnMapping[] {
  return mapping.map((entry) => (entry === found ? given(entry, role) : entry));
}
