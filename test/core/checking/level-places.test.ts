import { findingsOf, label, packWith, projectForm, workbookOf } from "../../support/evaluation-builder";
import { lines } from "../../support/form-builder";
import { workbookOf as bookOf } from "../../support/snapshot-builder";

const TITLE = "2023年度项目支出绩效自评表";
const HEADER = "一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分";

/** Labels of W33 on a form whose rows have these levels. */
function placesOf(
  levels: readonly (readonly [string, string])[],
  pack = packWith("mof-2020"),
): readonly string[] {
  const rows = levels.map(
    ([one, two], index) => `${one} | ${two} | 指标${"甲乙丙丁戊己"[index]} | 5个 | 5个 | 10 | 10`,
  );
  return findingsOf(bookOf(lines(TITLE, HEADER, ...rows)), pack)
    .filter(({ rule }) => rule === "W33")
    .map(({ at: [level2, level1], params, ...finding }) => {
      const cell = label({ ...finding, params, at: level2 ? [level2] : [] });
      return `${cell} ${level1?.column} → ${params["right"]}`;
    });
}

describe("W33: a level 2 under another level 1 than the official list gives it", () => {
  test.each<[string, readonly (readonly [string, string])[], readonly string[]]>([
    [
      "economic benefit under outputs",
      [
        ["产出指标", "数量指标"],
        ["", "经济效益指标"],
        ["效益指标", "社会效益指标"],
      ],
      ["W33 B4 0 → 效益指标"],
    ],
    [
      "quality under benefits",
      [
        ["产出指标(50分)", "数量指标"],
        ["效益指标(30分)", "质量指标(10分)"],
        ["", "社会效益"],
      ],
      ["W33 B4 0 → 产出指标"],
    ],
    [
      "satisfaction under benefits beside its own level 1",
      [
        ["效益指标", "服务对象满意度指标"],
        ["满意度指标", "服务对象满意度"],
      ],
      ["W33 B3 0 → 满意度指标"],
    ],
    [
      "other spellings",
      [
        ["一、项目产出", "产 出 数 量"],
        ["", "可持续影响目标"],
        ["二、项目效益", "产出时效"],
        ["", "生态效益目标"],
      ],
      ["W33 B4 0 → 效益指标", "W33 B5 0 → 产出指标"],
    ],
    [
      "several rows of one cell are told once, each cell for itself",
      [
        ["产出指标", "社会效益指标"],
        ["", ""],
        ["", "生态效益指标"],
        ["效益指标", "经济效益指标"],
      ],
      ["W33 B3 0 → 效益指标", "W33 B5 0 → 效益指标"],
    ],
    [
      "the official order",
      [
        ["产出指标", "数量指标"],
        ["", "成本指标"],
        ["效益指标", "可持续影响指标"],
        ["满意度指标", "满意度指标"],
      ],
      [],
    ],
    [
      "satisfaction where no level 1 is for it",
      [
        ["产出指标", "数量指标"],
        ["效益指标", "服务对象满意度"],
      ],
      ["W33.satisfaction B4 0 → 满意度指标"],
    ],
    [
      "a list that nobody knows",
      [
        ["产出指标", "安全指标"],
        ["效益指标", "社会效益指标"],
      ],
      [],
    ],
    [
      "a level 1 of another framework",
      [
        ["管理指标", "数量指标"],
        ["产出指标", "质量指标"],
      ],
      [],
    ],
  ])("%s", (_name, levels, expected) => {
    expect(placesOf(levels)).toEqual(expected);
  });

  test("costs may stand under outputs or for themselves, as the pack has it", () => {
    const cost = packWith("mof-2021-cost");
    expect(
      placesOf(
        [
          ["产出指标", "成本指标"],
          ["成本指标", "经济成本指标"],
        ],
        cost,
      ),
    ).toEqual([]);
    expect(
      placesOf(
        [
          ["产出指标", "经济成本指标"],
          ["成本指标", "社会成本指标"],
        ],
        cost,
      ),
    ).toEqual(["W33 B3 0 → 成本指标"]);
  });

  test("the clean form is in order", () => {
    expect(findingsOf(workbookOf(projectForm())).filter(({ rule }) => rule === "W33")).toEqual([]);
  });
});
