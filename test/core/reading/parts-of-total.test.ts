import { BETWEEN_ITEMS } from "../../../src/core/checking/draft";
import { checkUnread } from "../../../src/core/checking/unread";
import { readRows, lines, told } from "../../support/form-builder";

const only = (
  rows: readonly string[],
  merges: readonly string[],
): ReturnType<typeof readRows>["evaluations"][number] => {
  const [form, ...others] = readRows(lines(...rows), merges).evaluations;
  if (form === undefined || others.length > 0) throw new Error("not one form");
  return form;
};

const TITLE = "2023年度临床科室绩效指标完成情况表";
const TWO_ROWS = ["A2:A3", "B2:B3", "C2:C3", "G2:G3"];

describe("values by body beside what they come to", () => {
  const rows = [
    "出院人次 | 人次 | 8000 | 2510 | 2230 | 8325 | - | 3585",
    "手术台次 | 台 | 2400 | 180 | 1650 | 2350 | 两名医师援外 | 520",
  ].map((row) => {
    const [name, unit, target, one, two, whole, remark, three] = row.split(" | ");
    return [name, unit, target, one, two, three, whole, remark].join(" | ");
  });

  test("the total is the value of the row, the others are told as its parts", () => {
    const form = only(
      [
        TITLE,
        "指标名称 | 单位 | 目标值 | 完成值 | - | - | - | 备注",
        "- | - | - | 内科 | 外科 | 儿科 | 合计 | -",
        ...rows,
      ],
      ["A2:A3", "B2:B3", "C2:C3", "D2:G2", "H2:H3"],
    );
    expect(told(form)).toEqual(["出院人次 8000 8325 - -", "手术台次 2400 2350 - -"]);
    expect(form.unread.map(({ text }) => text)).toEqual(
      expect.arrayContaining(["2510", "2230", "3585", "180", "1650", "520"]),
    );
    const [finding, ...others] = checkUnread({ evaluation: form, sheets: 1 });
    expect(others).toEqual([]);
    expect(finding).toMatchObject({
      variant: "parts",
      params: { columns: ["D", "E", "F"].join(BETWEEN_ITEMS), holderLetter: "G", count: "6" },
    });
  });

  test("in front of its parts, under a heading of its own", () => {
    const form = only(
      [
        TITLE,
        "指标名称 | 单位 | 目标值 | 全院 | 内科 | 外科 | 儿科",
        "出院人次 | 人次 | 8000 | 8325 | 2510 | 2230 | 3585",
        "手术台次 | 台 | 2400 | 2350 | 180 | 1650 | 520",
        "门诊人次 | 人次 | 9000 | 9100 | 3000 | 3100 | 3000",
      ],
      [],
    );
    expect(told(form)).toEqual([
      "出院人次 8000 8325 - -",
      "手术台次 2400 2350 - -",
      "门诊人次 9000 9100 - -",
    ]);
  });

  test("rates do not add up: the heading tells", () => {
    const form = only(
      [
        TITLE,
        "指标名称 | 单位 | 目标值 | 完成值 | - | - | 备注",
        "- | - | - | 内科 | 外科 | 合计 | -",
        "治愈率 | % | 90 | 92 | 94 | 93.1 | -",
        "满意率 | % | 95 | 96 | 97 | 96.4 | -",
      ],
      [...TWO_ROWS, "D2:F2"],
    );
    expect(told(form)).toEqual(["治愈率 90 93.1 - -", "满意率 95 96.4 - -"]);
  });

  test("columns that come to nothing stay in doubt", () => {
    const form = only(
      [
        TITLE,
        "指标名称 | 单位 | 目标值 | 完成值 | - | - | 备注",
        "- | - | - | 内科 | 外科 | 儿科 | -",
        "治愈人次 | 人 | 90 | 92 | 94 | 93 | -",
        "满意人次 | 人 | 95 | 96 | 97 | 98 | -",
      ],
      [...TWO_ROWS, "D2:F2"],
    );
    expect(checkUnread({ evaluation: form, sheets: 1 }).map(({ variant }) => variant)).not.toContain("parts");
  });
});

test("a heading of two rows in one column is one heading", () => {
  const form = only(
    [
      "卫生院公共卫生服务评价表",
      "评价内容 | 指标 | 标准 | 目标任务 | 各村完成数 | - | 全乡合计 | 得分",
      "- | - | 分 | - | 东村 | 西村 | - | -",
      "健康档案 | 建档人数 | 8 | 800 | 412 | 398 | 810 | 8",
      "- | 动态使用人数 | 8 | 500 | 251 | 230 | 481 | 7.7",
      "- | 更新人数 | 8 | 300 | 151 | 150 | 301 | 8",
    ],
    ["A2:A3", "B2:B3", "D2:D3", "E2:F2", "G2:G3", "H2:H3", "A4:A6"],
  );
  expect(told(form)).toEqual(["建档人数 800 810 8 8", "动态使用人数 500 481 8 7.7", "更新人数 300 301 8 8"]);
});

describe("forms of several years", () => {
  const form = only(
    [
      "农场三年规划（2023—2025年）绩效目标完成情况表",
      "填报单位：红星农场 | - | - | - | 填报年度：2024年",
      "指标名称 | 计量单位 | 2023年 | - | 2024年 | - | 2025年",
      "- | - | 目标 | 完成 | 目标 | 完成 | 目标",
      "粮食总产量 | 吨 | 52000 | 53100 | 54000 | 53620 | 56000",
      "危旧房改造 | 户 | 120 | 126 | 100 | 92 | 60",
    ],
    ["A3:A4", "B3:B4", "C3:D3", "E3:F3"],
  );

  test("the year that is reported on is not that of the title", () => {
    expect(form.year?.text).toBe("2024");
    expect(told(form)).toEqual(["粮食总产量 54000 53620 - -", "危旧房改造 100 92 - -"]);
  });

  test("other years are listed, told once", () => {
    expect(form.unread.map(({ text }) => text)).toEqual(
      expect.arrayContaining(["52000", "56000", "120", "60"]),
    );
    expect(checkUnread({ evaluation: form, sheets: 1 })).toMatchObject([
      { variant: "years", params: { columns: ["C", "G"].join(BETWEEN_ITEMS), year: "2024", count: "4" } },
    ]);
  });
});

test.each([
  ["审计发现问题 | 无", "footnote"],
  ["重大变更事项 | 未发现", "footnote"],
  ["信用记录 | 无失信行为", "footnote"],
  ["主要问题 | 平台建设进度偏慢", "problems"],
  ["偏差说明 | 暴雨冲毁管道，检修顺延至次年", "execution-reason"],
])("below a table %s is a note", (row, role) => {
  const form = only(
    [
      "项目支出绩效自评表",
      "一级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分",
      "产出 | 审结案件 | 8500件 | 9126件 | 60 | 60",
      "效益 | 调解成功率 | ≥60% | 63.5% | 40 | 40",
      "合计 | - | - | - | 100 | 100",
      row,
    ],
    ["B6:F6"],
  );
  expect(form.notes.map((note) => note.role)).toEqual([role]);
  expect(form.unread).toEqual([]);
});

describe("headings that hold more than one column or year", () => {
  test("targets of several years under one heading make a goal table", () => {
    const form = only(
      [
        "省级部门三年（2024—2026年）绩效目标表",
        "部门名称 | 省畜牧兽医局",
        "一级指标 | 二级指标 | 三级指标 | 计量单位 | 指标值 | - | - | 备注",
        "- | - | - | - | 2024年 | 2025年 | 2026年 | -",
        "产出指标 | 数量指标 | 养殖场数量 | 家 | 420 | 460 | 500 | -",
        "- | 质量指标 | 免疫密度 | % | ≥90 | ≥91 | ≥92 | -",
      ],
      ["A3:A4", "B3:B4", "C3:C4", "D3:D4", "E3:G3", "H3:H4", "A5:A6"],
    );
    expect(form.year?.text).toBe("2024");
    expect(form.kind).toBe("goals");
    expect(told(form)).toEqual(["养殖场数量 420 - - -", "免疫密度 ≥90 - - -"]);
    expect(checkUnread({ evaluation: form, sheets: 1 })).toMatchObject([{ variant: "years" }]);
  });

  test("levels and names stand under one heading, the names over two columns", () => {
    const form = only(
      [
        "部门整体支出绩效目标自评情况表",
        "绩效指标 | - | - | - | 半年指标值 | 年度指标值 | 年度完成值 | 权重 | 得分",
        "履职 | 粮食生产 | 粮食播种面积 | - | 60万亩 | 118万亩 | 118.6万亩 | 60 | 60",
        "- | 农产品安全 | 抽检合格率 | - | ≥98% | ≥98% | 99.1% | 40 | 40",
      ],
      ["A2:D2", "A3:A4", "C3:D3", "C4:D4"],
    );
    expect(told(form)).toEqual(["粮食播种面积 118万亩 118.6万亩 60 60", "抽检合格率 ≥98% 99.1% 40 40"]);
    expect(form.indicators.map(({ level1, level2 }) => `${level1?.raw ?? ""} ${level2?.raw ?? ""}`)).toEqual([
      "履职 粮食生产",
      "履职 农产品安全",
    ]);
  });
});

describe("values of a year beside those of other times", () => {
  test("what three years came to is no result of the year, which is the latest", () => {
    const form = only(
      [
        "林场2022—2024年度主要经营指标执行情况",
        "指标 | 单位 | 2022年 | - | 2023年 | - | 2024年 | - | 三年累计完成",
        "- | - | 计划 | 完成 | 计划 | 完成 | 计划 | 完成 | -",
        "营造林面积 | 亩 | 3200 | 3260 | 3500 | 3480 | 3600 | 3655 | 10395",
        "经营收入 | 万元 | 2100 | 2136.5 | 2250 | 2190.2 | 2380 | 2415.6 | 6742.3",
      ],
      ["A2:A3", "B2:B3", "C2:D2", "E2:F2", "G2:H2", "I2:I3"],
    );
    expect(form.year?.text).toBe("2024");
    expect(told(form)).toEqual(["营造林面积 3600 3655 - -", "经营收入 2380 2415.6 - -"]);
  });

  test("of a year and the whole term the year counts", () => {
    const form = only(
      [
        "“双高计划”建设任务绩效目标完成表（2023年度）",
        "建设任务 | 绩效指标 | 单位 | 目标值 | - | 年度完成值 | 完成率",
        "- | - | - | 年度 | 终期 | - | -",
        "人才培养 | 规划教材 | 部 | 4 | 12 | 5 | 125%",
        "技术服务 | 授权专利 | 件 | 20 | 70 | 23 | 115%",
      ],
      ["A2:A3", "B2:B3", "C2:C3", "D2:E2", "F2:F3", "G2:G3"],
    );
    expect(told(form)).toEqual(["规划教材 4 5 - -", "授权专利 20 23 - -"]);
  });

  test("the only results are of a part of the year", () => {
    const form = only(
      [
        "市级部门项目绩效运行跟踪监控表",
        "（2024年度前三季度）",
        "指标类别 | 指标名称 | 年度目标 | 三季度末目标 | 三季度末完成 | 偏离原因",
        "产出 | 公路养护里程 | 420公里 | 315公里 | 322公里 | -",
        "产出 | 危桥改造 | 6座 | 5座 | 3座 | 汛期无法施工",
      ],
      ["A1:F1", "A2:F2"],
    );
    expect(form.year?.text).toBe("2024");
    expect(told(form)).toEqual(["公路养护里程 420公里 322公里 - -", "危桥改造 6座 3座 - -"]);
    expect(form.indicators[0]?.actual?.notes).toContain("part-of-year");
  });

  test("years stand over headings that are alike", () => {
    const form = only(
      [
        "市级部门中期规划绩效目标表（2023-2025年）",
        "三年总体目标 | 建成公共文化服务示范区。",
        "一级指标 | 三级指标 | 三年目标值 | 2023年 | - | 2024年 | 2025年",
        "- | - | - | 计划 | 实际 | 计划 | 计划",
        "产出指标 | 新建书房 | 30 | 10 | 11 | 10 | 10",
        "效益指标 | 服务人次 | 900 | 280 | 291 | 300 | 320",
      ],
      ["A3:A4", "B3:B4", "C3:C4", "D3:E3"],
    );
    expect(form.goals?.expected?.text).toBe("建成公共文化服务示范区。");
    expect(told(form)).toEqual(["新建书房 10 11 - -", "服务人次 280 291 - -"]);
    expect(checkUnread({ evaluation: form, sheets: 1 })).toMatchObject([
      {
        variant: "years",
        params: { headings: ["“2024 计划”", "“2025 计划”"].join(BETWEEN_ITEMS), year: "2023" },
      },
    ]);
  });
});

test("a total that leaves out rates and has its parts behind it", () => {
  const form = only(
    [
      "公用经费项目绩效指标完成情况表",
      "指标名称 | 年度目标值 | 全区合计 | 其中 | - | 分值 | 得分",
      "- | - | - | 实验小学 | 城南小学 | - | -",
      "受益学生数 | 9800 | 9946 | 5361 | 4585 | 40 | 40",
      "维修校舍 | 4200 | 4310 | 1200 | 3110 | 30 | 30",
      "巩固率 | 99.5 | 99.8 | 100 | 99.6 | 20 | 20",
      "满意度 | 90 | 93.5 | 95 | 92 | 10 | 10",
    ],
    ["A2:A3", "B2:B3", "C2:C3", "D2:E2", "F2:F3", "G2:G3"],
  );
  expect(told(form)).toEqual([
    "受益学生数 9800 9946 40 40",
    "维修校舍 4200 4310 30 30",
    "巩固率 99.5 99.8 20 20",
    "满意度 90 93.5 10 10",
  ]);
});

test("words under a heading of differences are reasons", () => {
  const form = only(
    [
      "科研院所绩效任务书完成情况对照表",
      "任务内容 | 任务目标 | 完成情况 | 自评得分 | 满分 | 存在差距",
      "到位科研经费（万元） | 600 | 572.3 | 14.3 | 15 | 横向经费到账延后",
      "引进博士（人） | 3 | 2 | 6.7 | 10 | 1人放弃入职",
      "获得授权专利（件） | 15 | 18 | 15 | 15 | -",
    ],
    [],
  );
  expect(form.indicators.map(({ reason }) => reason?.text ?? "")).toEqual([
    "横向经费到账延后",
    "1人放弃入职",
    "",
  ]);
});

test("the term of a plan is no year, and the targets' heading says which one counts", () => {
  const form = only(
    [
      "项目支出三年滚动规划绩效目标表",
      "（规划期：2024年—2026年）",
      "一级指标 | 三级指标 | 2024年目标值 | 2025年目标值 | 2026年目标值 | 计量单位",
      "产出指标 | 考古发掘面积 | 5000 | 5200 | 5500 | 平方米",
      "产出指标 | 修复件数 | 300 | 320 | 350 | 件",
    ],
    ["A1:F1", "A2:F2"],
  );
  expect(form.year?.text).toBe("2024");
  expect(form.unread.map(({ text }) => text)).not.toContain("（规划期：2024年—2026年）");
});

describe("what stands in the way of a value", () => {
  test("words under a heading of results beside numbers that add up are remarks", () => {
    const form = only(
      [
        "街道2024年上半年重点工作任务完成情况表",
        "任务 | 计量单位 | 全年任务数 | 上半年完成数 | - | - | 占全年比重 | 进展说明",
        "- | - | - | 党建办 | 民政办 | 全街道 | - | -",
        "走访企业 | 户 | 300 | 105 | 58 | 163 | 54.3% | -",
        "新增就业 | 人 | 1600 | 330 | 560 | 890 | 55.6% | 三季度集中招聘",
      ],
      ["A2:A3", "B2:B3", "C2:C3", "D2:F2", "G2:G3", "H2:H3"],
    );
    expect(told(form)).toEqual(["走访企业 300 163 - -", "新增就业 1600 890 - -"]);
    expect(form.indicators.map(({ reason }) => reason?.text ?? "")).toEqual(["", "三季度集中招聘"]);
  });

  test("a name merged over targets and results is neither", () => {
    const form = only(
      [
        "项目绩效自评表",
        "一级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分",
        "产出 | 管理患者 | 2100人 | 2136人 | 90 | 89",
        "预算执行得分 | - | - | - | 10 | 9.67",
        "总分 | - | - | - | 100 | 98.67",
      ],
      ["A4:D4", "A5:D5"],
    );
    expect(told(form)).toEqual(["管理患者 2100人 2136人 90 89", "预算执行得分 - - 10 9.67"]);
  });

  test("goals right above an official header are none of its headings", () => {
    const form = only(
      [
        "农场危房改造补助项目绩效自评表",
        "年度目标 | 改造危房280户 | 改造危房276户 | - | - | -",
        "一级指标 | 三级指标 | 指标值 | 完成值 | 分值 | 得分",
        "产出指标 | 改造户数 | ≥280户 | 276户 | 60 | 59.1",
        "效益指标 | 居住人口 | ≥700人 | 705人 | 40 | 40",
      ],
      ["C2:F2"],
    );
    expect(form.goals?.expected?.text).toBe("改造危房280户");
    expect(form.mapping.map(({ header }) => header)).toContain("一级指标");
  });
});

test("a plan over several years lists the years that it tells of", () => {
  const form = only(
    [
      "卫生健康规划主要指标完成情况（2021—2025年）",
      "指标名称 | 2025年目标值 | 2021年 | 2022年 | 2023年",
      "人均预期寿命（岁） | 79.5 | 78.5 | 78.8 | 79",
      "婴儿死亡率（‰） | 3 | 3.4 | 3.2 | 2.9",
    ],
    [],
  );
  expect(form.year?.text).toBe("2023");
  expect(told(form)).toEqual(["人均预期寿命（岁） 79.5 79 - -", "婴儿死亡率（‰） 3 2.9 - -"]);
  expect(form.unread.map(({ text }) => text)).toEqual(expect.arrayContaining(["78.5", "3.4"]));
});

test("years of a plan are neither results nor points", () => {
  const { evaluations } = readRows(
    lines(
      "职业学校三年提质培优规划目标（2024—2026）",
      "目标类别 | 目标名称 | 单位 | 2024 | 2025 | 2026 | 责任部门",
      "办学条件 | 实训设备总值 | 万元 | 3600 | 4000 | 4500 | 实训处",
      "师资队伍 | 企业兼职教师 | 人 | 22 | 26 | 30 | 人事处",
    ),
    ["A1:G1"],
  );
  const wrong = evaluations.flatMap(({ indicators }) =>
    indicators.filter(({ actual, score }) => actual ?? score),
  );
  expect(wrong).toEqual([]);
});
