import { shortened } from "../../../core/workbook/text";

/** Excel's limit, in UTF-16 units. */
const LONGEST_NAME = 31;
const NOT_IN_SHEET_NAMES = /[\\/?*[\]:\p{Cc}\p{Cf}]+/gu;

/**
 * Names of sheets for these titles: without what no sheet's name may hold, short enough, and no two alike.
 * @param taken names that other sheets have
 */
export function sheetNames(titles: readonly string[], taken: readonly string[]): readonly string[] {
  const used = new Set(taken.map((name) => name.toLowerCase()));
  return titles.map((title) => {
    const plain = title.replace(NOT_IN_SHEET_NAMES, " ").replace(/\s+/gu, " ").trim();
    for (let number = 1; ; number += 1) {
      const ending = number === 1 ? "" : `(${number})`;
      // An apostrophe may stand within a name, not at its ends.
      const name = shortened(plain, LONGEST_NAME - ending.length).replace(/^'+|'+$/g, "") + ending;
      if (used.has(name.toLowerCase())) continue;
      used.add(name.toLowerCase());
      return name;
    }
  });
}
