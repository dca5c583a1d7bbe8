import { readEvaluations } from "../../../src/core/reading";
import { CLEAN_PROJECT, sheetOf, workbookOf } from "../../support/evaluation-builder";

test.each([
  ["（2022年度）", null],
  ["Year ended 31 December 2022", "Year ended 31 December 2022"],
  ["For the financial year ending 30 June 2022", "For the financial year ending 30 June 2022"],
  ["Nine months to 30 September 2022", "Nine months to 30 September 2022"],
  ["2022年1-12月", "2022年1-12月"],
  ["2022年上半年", "2022年上半年"],
  ["截至2022年12月31日", "截至2022年12月31日"],
  ["报告期：2022年第三季度", "报告期：2022年第三季度"],
])("%s under the title", (line, period) => {
  const form = sheetOf("项目支出绩效自评表", { ...CLEAN_PROJECT, A2: line });
  const [read] = readEvaluations(workbookOf(form)).evaluations;
  expect(read?.period?.text ?? null).toBe(period);
  expect(read?.year?.text).toBe("2022");
  expect(read?.unread).toEqual([]);
});
