import type { ColumnRole } from "../evaluation/evaluation";

type Lookup = (label: string) => readonly ColumnRole[];

/** Words of one language behind those of the other, whatever stands between them: `权重weight`, `kpi指标/indicator`. */
const LATIN_LAST = /^([^]*\p{Script=Han})[/|()·:\-–—]*([a-z][a-z%&'./-]{2,})\)?$/u;
const LATIN_FIRST = /^([a-z][a-z%&'./-]*[a-z])[/|()·:\-–—]*(\p{Script=Han}[^]*?)\)?$/u;
const NONE: readonly ColumnRole[] = [];

/**
 * The roles of a heading that says the same in Chinese and in English. Where the list knows both, the roles that both
 * have count, and the Chinese ones where they share none; where it knows one, the other is its translation.
 *
 * @param label as `normaliseLabel` gives it: no blanks, lower case
 * @param lookup the roles of a heading in one language, none for unknown ones
 */
export function rolesInTwoLanguages(label: string, lookup: Lookup): readonly ColumnRole[] {
  const [, chinese, english] = LATIN_LAST.exec(label) ?? [];
  const roles = chinese === undefined || english === undefined ? NONE : ofBoth(chinese, english, lookup);
  if (roles.length > 0) return roles;
  const [, before, after] = LATIN_FIRST.exec(label) ?? [];
  return before === undefined || after === undefined ? NONE : ofBoth(after, before, lookup);
}

function ofBoth(chinese: string, english: string, lookup: Lookup): readonly ColumnRole[] {
  const inChinese = lookup(chinese);
  const inEnglish = lookup(english);
  if (inChinese.length === 0) return inEnglish;
  const shared = inChinese.filter((role) => inEnglish.includes(role));
  return shared.length > 0 ? shared : inChinese;
}
