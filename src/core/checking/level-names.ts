import { isSameCell } from "../workbook/a1";
import type { Draft } from "./draft";
import type { Form } from "./form";
import { printText } from "./print";

/** A word of the framework ends so, which names what indicators are of and none of them: 成本指标, 社会效益指标. */
const FRAMEWORK = "指标";

/**
 * B12: rows without a name of their own, where others have one: their level stands in for it in text and tables. A level
 * that says what is measured (预算执行率) names its row.
 */
export function namedByLevel({ rows }: Form): readonly Draft[] {
  return rows.flatMap(({ indicator: { name, cells, level1, level2 } }) => {
    const own = cells.name;
    if (own === undefined || isSameCell(name.at, own) || !name.text.trim().endsWith(FRAMEWORK)) return [];
    if (![level1, level2].some((level) => level !== null && isSameCell(name.at, level.at))) return [];
    return [{ variant: "name", params: { name: printText(name.text) }, at: [own, name.at] }];
  });
}
