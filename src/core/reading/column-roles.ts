import { largestOf } from "../common/many";
import type { ColumnRole } from "../evaluation/evaluation";
import { PREFERRED_HEADERS, YIELDING_HEADERS } from "./header-patterns";
import { rolesOfTargets } from "./outer-targets";
import { normaliseLabel } from "./text-normalisation";

/** A header cell with the roles that its words allow. */
export interface HeaderCandidate {
  readonly row: number;
  readonly column: number;
  /** Last column that the header covers. */
  readonly right: number;
  readonly header: string;
  readonly roles: readonly ColumnRole[];
}

const HIERARCHY: readonly ColumnRole[] = ["level1", "level2", "name"];
const POINTS_TO_HAVE = /分值(?:\(.*\))?$/;
/** More columns than this that could be levels do not occur; the search stays small. */
const MOST_LEVELS = 6;

/** What an ambiguous header becomes, in order, while the role is free (its neighbours have not taken it). */
const AMBIGUITY_ORDER: readonly ColumnRole[] = [
  "target",
  "actual",
  "weight",
  "score",
  "reason",
  "explanation",
  "rule",
  "reviewed-score",
];

/**
 * Gives every header one role. Roles are unique; levels stand in order from left to right; ambiguous words
 * (评价内容, 标准值, 说明 …) take what their neighbours leave open.
 */
export function assignRoles(all: readonly HeaderCandidate[]): ReadonlyMap<number, ColumnRole> {
  const inner = rolesOfTargets(all.map(({ header, roles }) => ({ words: header, roles })));
  const candidates = all.map((candidate, index) => ({ ...candidate, roles: inner[index] ?? [] }));
  const hierarchy = assignHierarchy(candidates);
  const assigned = new Map<number, ColumnRole>([...hierarchy, ...levelsBehindNames(candidates, hierarchy)]);
  const taken = new Map<ColumnRole, HeaderCandidate>();
  for (const { role, candidate } of pointsOfLevels(candidates, assigned)) {
    assigned.set(candidate.column, role);
    taken.set(role, candidate);
  }
  const rest = candidates.filter(({ column }) => !assigned.has(column));
  for (const candidate of rest) {
    const roles = outsideHierarchy(candidate);
    if (roles.length === 1 && roles[0] !== undefined) claim(roles[0], candidate, assigned, taken);
  }
  for (const candidate of rest) {
    const roles = outsideHierarchy(candidate);
    if (roles.length > 1) assigned.set(candidate.column, settle(roles, candidate, assigned, taken));
    else if (roles.length === 0) assigned.set(candidate.column, "ignored");
  }
  return assigned;
}

function outsideHierarchy({ roles }: HeaderCandidate): readonly ColumnRole[] {
  return roles.filter((role) => !HIERARCHY.includes(role));
}

/** Takes a role, or contests it: a preferred wording wins, a second score column is a reviewer's. */
function claim(
  role: ColumnRole,
  candidate: HeaderCandidate,
  assigned: Map<number, ColumnRole>,
  taken: Map<ColumnRole, HeaderCandidate>,
): void {
  const holder = taken.get(role);
  if (holder === undefined) {
    taken.set(role, candidate);
    assigned.set(candidate.column, role);
    return;
  }
  const wins = winsOver(role, candidate, holder);
  const loser = wins ? holder : candidate;
  if (wins) {
    taken.set(role, candidate);
    assigned.set(candidate.column, role);
  }
  const second = secondRole(role, wins, wins ? candidate : holder, loser);
  const free = second !== null && !taken.has(second);
  if (free) taken.set(second, loser);
  assigned.set(loser.column, free ? second : "ignored");
}

function winsOver(role: ColumnRole, candidate: HeaderCandidate, holder: HeaderCandidate): boolean {
  const preferred = PREFERRED_HEADERS[role];
  if (preferred?.test(candidate.header) === true && !preferred.test(holder.header)) return true;
  const yields = YIELDING_HEADERS[role];
  return (
    yields?.test(normaliseLabel(holder.header)) === true && !yields.test(normaliseLabel(candidate.header))
  );
}

/**
 * What the column that does not get a role means: the points that can be had (自评分值 beside 自评得分), the reviewer's
 * points, the target before it was adjusted.
 */
function secondRole(
  role: ColumnRole,
  wins: boolean,
  winner: HeaderCandidate,
  loser: HeaderCandidate,
): ColumnRole | null {
  if (role === "score" && wins && POINTS_TO_HAVE.test(normaliseLabel(loser.header))) return "weight";
  // 指标完成情况 beside 实际完成值 says whether it was reached.
  // 完成程度 beside 实际完成值 says how much of it was reached.
  if (role === "actual" && /程度(?:\(.*\))?$/.test(normaliseLabel(loser.header))) return "completion";
  if (role === "actual" && /情况(?:\(.*\))?$/.test(normaliseLabel(loser.header))) return "status";
  if (role === "score") return wins ? null : "reviewed-score";
  const adjusted = role === "target" && PREFERRED_HEADERS.target?.test(winner.header) === true;
  return adjusted ? "initial-target" : null;
}

/**
 * Scorecards print points behind each level (一级指标, 分值, 二级指标, 分值, 三级指标, 分值; or 得分 each time). Those
 * behind a level are the level's, and 得分 behind the name is what the indicator may get where another 得分 follows.
 */
function pointsOfLevels(
  candidates: readonly HeaderCandidate[],
  levels: ReadonlyMap<number, ColumnRole>,
): readonly { readonly role: ColumnRole; readonly candidate: HeaderCandidate }[] {
  const isPoints = ({ column, roles }: HeaderCandidate): boolean =>
    !levels.has(column) && (roles[0] === "weight" || roles[0] === "score");
  return candidates.flatMap((candidate, index): { role: ColumnRole; candidate: HeaderCandidate }[] => {
    const before = candidates[index - 1];
    const level = before && levels.get(before.column);
    if (level === undefined || !isPoints(candidate)) return [];
    const later = candidates.slice(index + 1).filter(isPoints);
    if (later.length === 0) return [];
    const named = candidates.slice(index + 1).some(({ column }) => levels.has(column));
    if ((level === "level1" || level === "level2") && !named) return [];
    if (level === "level1" || level === "level2") return [{ role: `${level}-points`, candidate }];
    const weighed = candidates.some(({ roles }, place) => roles[0] === "weight" && place > index);
    const scored =
      candidate.roles[0] === "score" && later.some(({ header }) => isSame(header, candidate.header));
    return scored && !weighed ? [{ role: "weight", candidate }] : [];
  });
}

function isSame(one: string, other: string): boolean {
  return normaliseLabel(one) === normaliseLabel(other);
}

function settle(
  roles: readonly ColumnRole[],
  candidate: HeaderCandidate,
  assigned: ReadonlyMap<number, ColumnRole>,
  taken: Map<ColumnRole, HeaderCandidate>,
): ColumnRole {
  const results = [...assigned].filter(([, role]) => ["target", "actual", "weight", "score"].includes(role));
  const last = largestOf(
    results.map(([column]) => column),
    -1,
  );
  for (const role of AMBIGUITY_ORDER) {
    if (!roles.includes(role) || taken.has(role)) continue;
    // A single column of points (分数) is of those earned.
    if (role === "weight" && roles.includes("score") && !taken.has("score")) continue;
    if (role === "reason" && candidate.column < last) continue;
    taken.set(role, candidate);
    return role;
  }
  return "ignored";
}

/** Headings that say which level a column is, wherever it stands. */
const SAYS_LEVEL: readonly (readonly [RegExp, ColumnRole])[] = [
  [/^(?:所属|对应|归属)?一级/, "level1"],
  [/^(?:所属|对应|归属)?二级/, "level2"],
];

/** Levels right of the names (指标名称 | 一级指标 | 二级指标), where their headings say that they are levels. */
function levelsBehindNames(
  candidates: readonly HeaderCandidate[],
  hierarchy: readonly (readonly [number, ColumnRole])[],
): readonly (readonly [number, ColumnRole])[] {
  const name = hierarchy.find(([, role]) => role === "name")?.[0];
  if (name === undefined) return [];
  return SAYS_LEVEL.flatMap(([heading, role]): (readonly [number, ColumnRole])[] => {
    const behind = candidates.find(
      ({ column, header }) => column > name && heading.test(normaliseLabel(header)),
    );
    const free = hierarchy.every(([column, taken]) => taken !== role && column !== behind?.column);
    return behind && free ? [[behind.column, role]] : [];
  });
}

/**
 * Levels and name: the assignment in rising order that names the indicators, uses most columns and follows the
 * likelihood of the words.
 */
function assignHierarchy(candidates: readonly HeaderCandidate[]): readonly [number, ColumnRole][] {
  const columns = candidates
    .filter(({ roles }) => roles.some((role) => HIERARCHY.includes(role)))
    .slice(0, MOST_LEVELS);
  let best: { readonly worth: number; readonly roles: readonly [number, ColumnRole][] } = {
    worth: -1,
    roles: [],
  };
  const search = (
    index: number,
    least: number,
    worth: number,
    roles: readonly [number, ColumnRole][],
  ): void => {
    const candidate = columns[index];
    if (candidate === undefined) {
      if (worth > best.worth) best = { worth, roles };
      return;
    }
    candidate.roles.forEach((role, likelihood) => {
      const rank = HIERARCHY.indexOf(role);
      if (rank < least) return;
      const preferred = PREFERRED_HEADERS[role]?.test(normaliseLabel(candidate.header)) === true ? 0.5 : 0;
      const gain = 10 + (role === "name" ? 100 : 0) - likelihood + preferred;
      search(index + 1, rank + 1, worth + gain, [...roles, [candidate.column, role]]);
    });
    search(index + 1, least, worth, roles);
  };
  search(0, 0, 0, []);
  return best.roles;
}
