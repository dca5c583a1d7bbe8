import { isSameCell } from "../workbook/a1";
import type { Draft } from "./draft";
import type { Form } from "./form";
import { printText } from "./print";

/** A word of the framework ends so, which names what indicators are of and none of them: 成本指标, 社会效益指标. */
const FRAMEWORK = "指标";
/** What ends so names a level in some forms and an indicator in others: 满意度, 可持续影响, 项目目标. */
const EITHER = ["影响", "满意度", "效益", "质量", "数量", "时效", "成本", "目标", "决策", "管理"];

/**
 * B12: rows without a name of their own, where others have one: their level stands in for it in text and tables. A level
 * that says what is measured (预算执行率) names its row; what may be either is a level where most rows have names.
 */
export function namedByLevel({ rows }: Form): readonly Draft[] {
  const named = rows.filter(
    ({ indicator: { name, cells } }) => cells.name && isSameCell(name.at, cells.name),
  );
  const endings = named.length * 2 > rows.length ? [FRAMEWORK, ...EITHER] : [FRAMEWORK];
  return rows.flatMap(({ indicator: { name, cells, level1, level2 } }) => {
    const own = cells.name;
    if (own === undefined || isSameCell(name.at, own)) return [];
    const level = [level1, level2].find((one) => one !== null && isSameCell(name.at, one.at));
    if (!level || !endings.some((ending) => level.name.endsWith(ending))) return [];
    return [{ variant: "name", params: { name: printText(name.text) }, at: [own, name.at] }];
  });
}
