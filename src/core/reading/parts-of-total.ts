import { largestOf, smallestOf } from "../common/many";
import type { ColumnMapping, ColumnRole } from "../evaluation/evaluation";
import { isNumeric, most, type ColumnProfile } from "./column-profile";
import { columnOf, given, type Step } from "./content-step";
import { normaliseLabel } from "./text-normalisation";

/** Headings of what all columns beside come to: 合计, 全院合计, 全县总计, 总量, 汇总. */
const TOTAL =
  /(?:合计|总计|小计|汇总|总体|整体)(?:数|值|量|额)?(?:\(.*\))?$|^全[院校县市区局街镇乡场所司部系](?:\(.*\))?$|^(?:grand)?total$/;
/** Rows that prove a column to be the sum of the others. */
const LEAST_ROWS = 2;
const LEAST_PARTS = 2;
/** What is printed is rounded. */
const TOLERANCE = 0.0061;
/** So large a part of the rows adds up; rates among them do not. Without a heading over the parts nearly all of them must. */
const SHARE = 0.5;
const SHARE_BY_CHANCE = 0.8;
/** More columns of one run are no parts of a value. */
const MOST_COLUMNS = 24;

/**
 * Values by body beside what they come to (内科 | 外科 | 儿科 | 合计): what they come to is the value of the row, known by its
 * heading or because the others add up to it, and the others are its parts.
 */
export const totalsOfParts: Step = (mapping, { profile }) =>
  (["actual", "target"] as const).reduce((former, role) => withTotal(former, role, profile), mapping);

function withTotal(
  mapping: readonly ColumnMapping[],
  role: "actual" | "target",
  profile: (column: number) => ColumnProfile,
): readonly ColumnMapping[] {
  const named = columnOf(mapping, role);
  // Words under a heading of results (进展说明) are none beside numbers that add up.
  const holder = named && most(profile(named.column), isNumeric) ? named : undefined;
  const other = columnOf(mapping, role === "actual" ? "target" : "actual");
  // Without any column of results those right of the targets are looked at.
  if (holder === undefined && (role === "target" || other === undefined)) return mapping;
  for (const run of runsAround(mapping, holder, { role, after: other?.column ?? -1 }, profile)) {
    const found = totalOf(run, holder, role, profile);
    if (found === null) continue;
    const open = columnOf(mapping, "reason") === undefined;
    const replaced = mapping.map((entry) =>
      entry === named && named !== holder ? given(entry, open ? "reason" : "ignored") : entry,
    );
    return withParts(replaced, found, role);
  }
  return mapping;
}

/** Open columns of numbers that stand side by side, the one that has the role among them where there is one. */
function runsAround(
  mapping: readonly ColumnMapping[],
  holder: ColumnMapping | undefined,
  { role, after }: { readonly role: ColumnRole; readonly after: number },
  profile: (column: number) => ColumnProfile,
): readonly (readonly ColumnMapping[])[] {
  const isOpen = (entry: ColumnMapping): boolean =>
    entry === holder ||
    (entry.role === "ignored" &&
      entry.partOf === undefined &&
      entry.year === holder?.year &&
      (entry.says === undefined || entry.says === role || entry.says === "ignored") &&
      profile(entry.column).filled.every(isNumeric) &&
      profile(entry.column).filled.length > 0);
  const runs: ColumnMapping[][] = [];
  let open = false;
  for (const entry of [...mapping].sort((one, next) => one.column - next.column)) {
    if (!isOpen(entry)) open = false;
    else if (open) runs.at(-1)?.push(entry);
    else {
      runs.push([entry]);
      open = true;
    }
  }
  return runs.filter(
    (run) =>
      run.length > LEAST_PARTS &&
      run.length <= MOST_COLUMNS &&
      (holder === undefined ? (run[0]?.column ?? 0) > after : run.includes(holder)),
  );
}

/** A column that holds what others beside it come to, with those. */
interface Total {
  readonly total: ColumnMapping;
  readonly parts: readonly ColumnMapping[];
}

/** The total within a run and its parts, which stand on one side of it; those of most columns are looked for first. */
function totalOf(
  run: readonly ColumnMapping[],
  holder: ColumnMapping | undefined,
  role: ColumnRole,
  profile: (column: number) => ColumnProfile,
): Total | null {
  for (let length = run.length; length > LEAST_PARTS; length -= 1) {
    for (let start = 0; start + length <= run.length; start += 1) {
      const columns = run.slice(start, start + length);
      if (holder !== undefined && !columns.includes(holder)) continue;
      const sums = bothEnds(columns).filter((one) => addUp(one, role, profile));
      const [only, ...others] = sums;
      if (only !== undefined && others.length === 0) return only;
    }
  }
  // Rates do not add up: 合计 over what all wards together reached.
  const alike = run.filter((entry) => entry === holder || entry.says === role);
  const named = bothEnds(alike).filter(({ total }) => TOTAL.test(ownWords(total.header)));
  return alike.length > LEAST_PARTS && named.length === 1 ? (named[0] ?? null) : null;
}

function bothEnds(columns: readonly ColumnMapping[]): readonly Total[] {
  const [first, last] = [columns[0], columns.at(-1)];
  if (first === undefined || last === undefined) return [];
  return [
    { total: last, parts: columns.slice(0, -1) },
    { total: first, parts: columns.slice(1) },
  ];
}

/** The words of a heading's own cell behind those of the one over it. */
function ownWords(header: string): string {
  return normaliseLabel(header.split(/\s+/u).at(-1) ?? "");
}

function addUp(
  { total, parts }: Total,
  role: ColumnRole,
  profile: (column: number) => ColumnProfile,
): boolean {
  const valuesOf = ({ column }: ColumnMapping): ReadonlyMap<number, number> =>
    new Map(profile(column).filled.map(({ row, read }) => [row, Number(read.value ?? Number.NaN)]));
  const columns = parts.map(valuesOf);
  const rows = [...valuesOf(total)].map(([row, value]) => ({
    value,
    own: columns.flatMap((part) => part.get(row) ?? []),
  }));
  // A rate lies between those of its parts, and says nothing of sums.
  const whole = rows.filter(
    ({ value, own }) =>
      own.length >= LEAST_PARTS && value !== 0 && !(largestOf(own) >= value && smallestOf(own) <= value),
  );
  const summed = whole.filter(({ value, own }) => {
    const sum = own.reduce((one, other) => one + other, 0);
    return Math.abs(sum - value) <= TOLERANCE * Math.max(1, Math.abs(value) / 100);
  });
  const headed = parts.every((part) => part.role === role || part.says === role);
  return summed.length >= LEAST_ROWS && summed.length >= whole.length * (headed ? SHARE : SHARE_BY_CHANCE);
}

function withParts(
  mapping: readonly ColumnMapping[],
  { total, parts }: Total,
  role: ColumnRole,
): readonly ColumnMapping[] {
  return mapping.map((entry) => {
    if (entry === total) return entry.role === role ? entry : { ...given(entry, role), ...yearOf(entry) };
    return parts.includes(entry) ? { ...given(entry, "ignored"), partOf: total.column } : entry;
  });
}

function yearOf({ year }: ColumnMapping): Pick<ColumnMapping, "year"> {
  return year === undefined ? {} : { year };
}
