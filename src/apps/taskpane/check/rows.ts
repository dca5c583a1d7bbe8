import type { FindingGroup } from "../session/api";
import { FINDING_GROUPS } from "../store/finding-list";
import type { FindingList } from "../store/state";

/** A row of the list: the head of a severity, or a finding by its position in the filtered list. */
export type ListRow =
  | { readonly kind: "head"; readonly severity: FindingGroup; readonly count: number }
  | { readonly kind: "finding"; readonly position: number };

/** The rows of a filtered list, found by number without making them all. */
export interface ListRows {
  readonly count: number;
  row(index: number): ListRow;
  /** The row of the finding at a position. */
  indexOf(position: number): number;
}

interface Group {
  readonly severity: FindingGroup;
  readonly count: number;
  /** Row of the head. */
  readonly start: number;
  /** Position of the first finding. */
  readonly first: number;
}

/**
 * Lays findings out under a head for each severity. The session lists the gravest first, so the counts alone say where
 * each group begins.
 */
export function layOutRows({ filter, counts }: Pick<FindingList, "filter" | "counts">): ListRows {
  const groups: Group[] = [];
  let start = 0;
  let first = 0;
  for (const severity of FINDING_GROUPS) {
    const count = filter.severities.includes(severity) ? counts[severity] : 0;
    if (count === 0) continue;
    groups.push({ severity, count, start, first });
    start += count + 1;
    first += count;
  }
  const last = (matches: (group: Group) => boolean) => groups.filter(matches).at(-1);
  return {
    count: start,
    row(index) {
      const group = last((candidate) => candidate.start <= index);
      if (!group) throw new RangeError(`No row ${index} in a list of ${start}`);
      const { severity, count } = group;
      if (index === group.start) return { kind: "head", severity, count };
      return { kind: "finding", position: group.first + index - group.start - 1 };
    },
    indexOf(position) {
      const group = last((candidate) => candidate.first <= position);
      return group ? group.start + 1 + position - group.first : 0;
    },
  };
}
