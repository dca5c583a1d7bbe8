import { plainText } from "../../../src/core/narrative";
import { readEvaluations } from "../../../src/core/reading";
import { CLEAN_PROJECT, sheetOf, workbookOf } from "../../support/evaluation-builder";
import { outlineNamed, reportOn } from "./support/pipeline";

function told(expected: string, actual: string, locale: "zh-CN" | "en" = "zh-CN"): string {
  const form = sheetOf("项目支出绩效自评表", { ...CLEAN_PROJECT, B10: expected, F10: actual });
  const { evaluations } = readEvaluations(workbookOf(form));
  const text = plainText(reportOn(evaluations, outlineNamed("mof-2020-project"), locale));
  return (
    /[^。\n]*年度目标(?:中|全部|第)[^。]*。|[^.\n]*goals? of the year[^.]*\./u.exec(text)?.[0].trim() ?? ""
  );
}

const THREE = "养护公路300公里；修复桥梁12座、涵洞30道；群众满意度达到90%以上。";

test.each([
  ["all reached", "养护公路310公里；修复桥梁12座、涵洞31道；群众满意度93%。", "3项年度目标全部完成。"],
  [
    "one in part",
    "养护公路310公里；修复桥梁11座、涵洞31道；群众满意度93%。",
    "3项年度目标中，完成2项，第二项未全部完成。",
  ],
  [
    "two missed",
    "养护公路290公里；修复桥梁12座、涵洞30道；群众满意度89.9%。",
    "3项年度目标中，完成1项，第一项、第三项未完成。",
  ],
  [
    "none",
    "养护公路1公里；修复桥梁1座、涵洞1道；群众满意度9%。",
    "3项年度目标第一项、第二项、第三项未全部完成。",
  ],
  ["another number of goals", "养护公路310公里；群众满意度93%。", ""],
  ["another unit", "养护公路310米；修复桥梁12座、涵洞30道；群众满意度93%。", ""],
  ["another thing", "绿化道路310公里；加固堤坝12座、渡槽30道；上级考核93%。", ""],
  ["words of a miss", "养护公路310公里，但未验收；修复桥梁12座、涵洞30道；群众满意度93%。", ""],
  ["no numbers", "养护公路已完成；修复桥梁已完成；群众满意度高。", ""],
])("%s", (_what, actual, sentence) => {
  expect(told(THREE, actual)).toBe(sentence);
});

test("a ceiling is kept from below", () => {
  expect(told("养护公路300公里；投诉控制在5件以内。", "养护公路300公里；投诉控制在4件以内。")).toBe(
    "2项年度目标全部完成。",
  );
  expect(told("养护公路300公里；投诉控制在5件以内。", "养护公路300公里；投诉6件。")).toBe(
    "2项年度目标中，完成1项，第二项未完成。",
  );
});

test("a goal to bring something down is not judged by its number", () => {
  expect(told("养护公路300公里；事故比上年下降5%。", "养护公路300公里；事故比上年下降8%。")).toBe("");
});

test("a single goal is told by its indicators", () => {
  expect(told("养护公路300公里。", "养护公路310公里。")).toBe("");
});
