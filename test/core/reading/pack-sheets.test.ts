import type { Locale } from "../../../src/core/common/locale";
import { readEvaluations } from "../../../src/core/reading";
import { PACKS } from "../../../src/core/rules";
import { packSheets, packTranslator } from "../../../src/core/rules/workbook";
import { snapshotOf } from "../../support/readable-sheets";
import { sheet, workbook } from "../../support/snapshot-builder";

const ROWS = [
  ["指标名称", "指标值", "完成值", "分值", "得分"],
  ["甲", "≥5个", "6", 10, 9],
];
const FORM = sheet({ name: "自评表", rows: ROWS });

describe.each(PACKS.map((pack) => [pack.id, pack] as const))("the workbook of the pack %s", (_, pack) => {
  test.each<Locale>(["zh-CN", "en"])("holds no forms, in %s", (locale) => {
    const book = snapshotOf(packSheets(pack, packTranslator(locale)));
    const { evaluations, skipped } = readEvaluations(book);
    expect(evaluations).toEqual([]);
    const left = skipped.filter(({ reason }) => reason === "instruction-sheet").map(({ at }) => at.sheet);
    // The guide is a page of text with no table; 说明 says by its name what it is.
    expect([...left, ...(locale === "en" ? ["guide"] : [])].sort()).toEqual(
      book.sheets.map(({ name }) => name).sort(),
    );
  });

  test("may have a form beside it", () => {
    const book = snapshotOf(packSheets(pack, packTranslator("zh-CN")));
    const { evaluations } = readEvaluations({ ...book, sheets: [...book.sheets, FORM] });
    expect(evaluations.map(({ id }) => id)).toEqual(["自评表#1"]);
  });
});

test.each([
  ["two sheets", ["基本", "一级指标"]],
  ["sheets without that of the fields", ["一级指标", "二级指标", "三级指标"]],
])("%s with such titles are no pack's", (_, names) => {
  const sheets = names.map((name) => ({ name, rows: [[`${name}（某规则）`], ...ROWS] }));
  expect(readEvaluations(workbook(sheets)).evaluations).toHaveLength(names.length);
});
