import { lines, readRows, told } from "../../support/form-builder";

const HEADINGS = [
  "2024年临床科室指标完成情况",
  "科室 | 门诊人次 | - | 平均住院日（天） | -",
  "- | 目标 | 完成 | 目标 | 完成",
];
const MERGES = ["A2:A3", "B2:C2", "D2:E2"];
const ROWS = ["心内科 | 42000 | 43512 | 7.5 | 7.2", "骨科 | 28000 | 27640 | 9 | 9.3"];

const formsOf = (rows: readonly string[], merges: readonly string[] = MERGES) =>
  readRows(lines(...rows), merges).evaluations;

describe("indicators across, bodies down", () => {
  test("each body and indicator is one, and the body its level", () => {
    const [form, ...others] = formsOf([...HEADINGS, ...ROWS]);
    expect(others).toEqual([]);
    expect(form && told(form)).toEqual([
      "门诊人次 42000 43512 - -",
      "平均住院日（天） 7.5 7.2 - -",
      "门诊人次 28000 27640 - -",
      "平均住院日（天） 9 9.3 - -",
    ]);
    expect(form?.indicators.map(({ id, level1 }) => `${id} ${level1?.raw}`)).toEqual([
      "自评表!B4 心内科",
      "自评表!D4 心内科",
      "自评表!B5 骨科",
      "自评表!D5 骨科",
    ]);
    expect(form?.indicators[3]?.actual?.at).toMatchObject({ row: 4, column: 4 });
    expect(form?.unread).toEqual([]);
  });

  test("sums and notes below are no bodies", () => {
    const [form] = formsOf([...HEADINGS, ...ROWS, "合计 | 70000 | 71152 | - | -", "注：儿科另行考核。"]);
    expect(form && told(form)).toHaveLength(4);
    expect(form?.notes.map(({ body }) => body.text)).toEqual(["注：儿科另行考核。"]);
    expect(form?.unread).toEqual([]);
  });

  test.each([
    ["parts of the year", "指标 | 一季度 | - | 二季度 | -", "- | 目标 | 完成 | 目标 | 完成"],
    ["groups with other headings", "科室 | 门诊人次 | - | 住院日 | -", "- | 目标 | 完成 | 上年 | 完成"],
    ["results only", "科室 | 门诊人次 | - | 住院日 | -", "- | 上半年 | 下半年 | 上半年 | 下半年"],
  ])("%s make none", (_, top, below) => {
    const forms = formsOf(["情况表", top, below, ...ROWS]);
    expect(forms.flatMap(told).filter((row) => row.startsWith("门诊人次"))).toEqual([]);
  });
});
