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
      ["公共文化惠民演出和场馆免费开放", "项目2024年度绩效自评报告"],
    ],
    [
      "中江县农业水价综合改革精准补贴和节水奖励项目小型水库水标尺制作安装项目2022年度绩效自评报告",
      ["中江县农业水价综合改革精准补贴", "和节水奖励项目小型水库水标尺制作安装", "项目2022年度绩效自评报告"],
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
});
