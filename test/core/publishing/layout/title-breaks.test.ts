import fc from "fast-check";
import { titleBreaks } from "../../../../src/core/publishing/layout/title-breaks";
import { textWidth } from "../../../../src/core/publishing";

const CAPACITY = 40;

function linesOf(title: string, capacity = CAPACITY): readonly string[] {
  const ends = [...titleBreaks(title, capacity), title.length];
  return ends.map((end, index) => title.slice(index === 0 ? 0 : ends[index - 1], end));
}

describe("lines of a title", () => {
  it.each([
    ["项目支出绩效自评报告", ["项目支出绩效自评报告"]],
    ["零陵区林业局2021年度部门整体支出绩效自评报告", ["零陵区林业局2021年度", "部门整体支出绩效自评报告"]],
    [
      "公共文化惠民演出和场馆免费开放项目2024年度绩效自评报告",
      ["公共文化惠民演出和场馆免费开放项目", "2024年度绩效自评报告"],
    ],
    [
      "中江县农业水价综合改革精准补贴和节水奖励项目小型水库水标尺制作安装项目2022年度绩效自评报告",
      ["中江县农业水价综合改革精准补贴", "和节水奖励项目小型水库水标尺制作安装项目", "2022年度绩效自评报告"],
    ],
    [
      "青岚市生态环境局固体废物与化学品管理技术中心2023年度危险废物环境风险防控技术支撑项目支出绩效自评报告",
      [
        "青岚市生态环境局固体废物",
        "与化学品管理技术中心2023年度",
        "危险废物环境风险防控技术支撑",
        "项目支出绩效自评报告",
      ],
    ],
    [
      "2023年中央财政衔接推进乡村振兴补助资金（少数民族发展任务）云山县第三批产业路硬化及配套灌溉渠系改造提升工程项目2023年度绩效自评报告",
      [
        "2023年中央财政衔接推进乡村振兴补助资金",
        "（少数民族发展任务）",
        "云山县第三批产业路硬化及配套灌溉渠系改造",
        "提升工程项目2023年度绩效自评报告",
      ],
    ],
    [
      "关于落实《中华人民共和国退役军人保障法》开展退役军人优抚对象短期疗养工作经费2024年度绩效自评报告",
      [
        "关于落实《中华人民共和国退役军人保障法》",
        "开展退役军人优抚对象短期疗养工作经费",
        "2024年度绩效自评报告",
      ],
    ],
    [
      "青岚县农村公路“四好农村路”示范县创建暨2023年度第一批通村公路窄路面加宽改造奖补资金绩效自评报告",
      [
        "青岚县农村公路“四好农村路”",
        "示范县创建暨2023年度",
        "第一批通村公路窄路面加宽改造",
        "奖补资金绩效自评报告",
      ],
    ],
    [
      "KPI report for the year ended 31 December 2024",
      ["KPI report ", "for the year ended 31 December 2024"],
    ],
    [
      "Budget against actual for the nine months to 31 December 2024",
      ["Budget against actual ", "for the nine months to 31 December 2024"],
    ],
    [
      "Corporate KPI report, 1 April 2023 – 31 March 2024",
      ["Corporate KPI report, ", "1 April 2023 – 31 March 2024"],
    ],
    ["St Alban Hospital Trust关键绩效指标完成情况", ["St Alban Hospital Trust", "关键绩效指标完成情况"]],
    [
      "Marlow Bay Council Waste Services KPI report, 2024/25",
      ["Marlow Bay Council Waste ", "Services KPI report, 2024/25"],
    ],
  ])("%s: between its parts", (title, lines) => {
    expect(linesOf(title)).toEqual(lines);
  });

  it("are as many as a title of 80 characters needs, about equally long", () => {
    const lines = linesOf("关于".repeat(40));
    expect(lines).toHaveLength(4);
    const widths = lines.map(textWidth);
    expect(Math.max(...widths) - Math.min(...widths)).toBeLessThanOrEqual(4);
  });

  it("hold all of the title, and each fits", () => {
    fc.assert(
      fc.property(
        fc.string({
          unit: fc.constantFrom("局", "年", "度", "2", "a", " ", "项", "目", "𠮷"),
          maxLength: 90,
        }),
        (title) => {
          const lines = linesOf(title);
          expect(lines.join("")).toBe(title);
          for (const line of lines) expect(textWidth(line)).toBeLessThanOrEqual(CAPACITY);
        },
      ),
    );
  });

  it("divide no number, year, bracket or name of a document, and begin and end with no sign that may not", () => {
    const part = fc.constantFrom(
      "青岚县",
      "水库除险加固",
      "《退役军人保障法》",
      "（二期）",
      "2023年度",
      "1.5万亩",
      "高标准农田建设项目",
      "、",
      "和",
      "ABC",
    );
    fc.assert(
      fc.property(fc.array(part, { minLength: 4, maxLength: 14 }), (parts) => {
        for (const line of linesOf(parts.join("")).slice(0, -1)) {
          expect(line).not.toMatch(/[《（]$|《[^》]*$|（[^）]*$|20\d?\d?$|2023年$|1\.$|1\.5$|1\.5万$/u);
        }
        for (const line of linesOf(parts.join("")).slice(1)) expect(line).not.toMatch(/^[、》）度]/u);
      }),
    );
  });
});
