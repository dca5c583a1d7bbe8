import { line, lines, readRows, told } from "../../support/form-builder";

function formOf(rows: Parameters<typeof readRows>[0], merges: Parameters<typeof readRows>[1] = []) {
  const [form] = readRows(rows, merges).evaluations;
  if (form === undefined) throw new Error("no form");
  return form;
}

test("below one heading over three columns stand the operator, the number and its unit", () => {
  const form = formOf(
    lines(
      "一级指标 | 二级指标 | 三级指标 | 年度指标值 | - | - | 实际完成值 | - | 分值 | 得分",
      "产出指标 | 数量指标 | 检测批次 | ≥ | 1200 | 批次 | 1263 | 批次 | 20 | 20",
      "产出指标 | 质量指标 | 检测准确率 | ≥ | 99 | % | 99.5 | % | 20 | 20",
    ),
    ["D1:F1", "G1:H1"],
  );
  expect(told(form)).toEqual(["检测批次 1200 1263 20 20", "检测准确率 99 99.5 20 20"]);
  expect(form.indicators.map(({ operator, unit }) => `${operator?.text} ${unit?.text}`)).toEqual([
    "≥ 批次",
    "≥ %",
  ]);
  expect(form.indicators[0]?.target?.comparator).toBe("≥");
  // The second column of units says what the first one says.
  expect(form.unread).toEqual([]);
});

test("a value stands under any column of its heading", () => {
  const form = formOf(
    lines(
      "一级指标 | 三级指标 | 目标值 | - | 完成值 | 得分",
      "产出指标 | 巡查次数 | - | ≥120次 | 138次 | 20",
      "产出指标 | 整改率 | - | ≥95% | 96% | 20",
    ),
    ["C1:D1"],
  );
  expect(told(form)).toEqual(["巡查次数 ≥120次 138次 - 20", "整改率 ≥95% 96% - 20"]);
});

test("of two columns of targets the one without operators holds the results", () => {
  const form = formOf(
    lines(
      "序号 | 监测指标 | 分子 | 分母 | 指标值 | 目标值 | 是否达标",
      "1 | 跌倒发生率 | 14 | 186200 | 0.08‰ | ≤0.1‰ | 达标",
      "2 | 文书合格率 | 960 | 980 | 98.0% | ≥95% | 达标",
    ),
  );
  expect(told(form)).toEqual(["跌倒发生率 ≤0.1‰ 0.08‰ - -", "文书合格率 ≥95% 98.0% - -"]);
  expect(form.unread).toEqual([]);
});

test("a standard in numbers is the target, one in words the rule", () => {
  const header = "一级指标 | 二级指标 | 三级指标 | 绩效标准 | 自评情况 | 满分 | 得分";
  const numbers = formOf(
    lines(
      header,
      "产出 | 数量 | 建成厂房 | 12万平方米 | 11.6万平方米 | 30 | 29",
      "产出 | 质量 | 合格率 | ≥98% | 99% | 30 | 30",
    ),
  );
  expect(told(numbers)).toEqual(["建成厂房 12万平方米 11.6万平方米 30 29", "合格率 ≥98% 99% 30 30"]);
  const words = formOf(
    lines(
      header,
      "决策 | 立项 | 程序规范 | 手续齐全 | 批复齐全 | 30 | 29",
      "过程 | 管理 | 制度 | 制度健全 | 制度健全 | 30 | 30",
    ),
  );
  expect(words.indicators.map(({ target }) => target)).toEqual([null, null]);
});

test("a column of whose heading nothing is known stays unread, whatever stands in it", () => {
  const form = formOf(
    lines(
      "一级指标 | 二级指标 | 三级指标 | 目标值 | 某栏 | 得分",
      "产出指标 | 数量指标 | 培训人次 | ≥100人次 | 120人次 | 20",
      "产出指标 | 质量指标 | 合格率 | ≥95% | 96% | 20",
    ),
  );
  expect(form.indicators.map(({ actual }) => actual)).toEqual([null, null]);
  expect(form.unread.map(({ at, guess }) => [at.column, guess])).toEqual([
    [4, "actual"],
    [4, "actual"],
    [4, "actual"],
  ]);
});

test("words between the first level and the names are the second level", () => {
  const form = formOf(
    lines(
      "部门职能 | 重点任务 | 绩效指标 | 计划完成值 | 实际完成值 | 权重 | 评分",
      "公共卫生 | 疫情防控 | 报告及时率 | ≥99% | 99.6% | 20 | 20",
      "公共卫生 | 免疫规划 | 接种率 | ≥95% | 96.2% | 20 | 20",
    ),
  );
  expect(form.indicators.map(({ level1, level2 }) => `${level1?.name}/${level2?.name}`)).toEqual([
    "公共卫生/疫情防控",
    "公共卫生/免疫规划",
  ]);
});

test("an empty column of points gives way to a filled one", () => {
  const form = formOf(
    lines(
      "Parameter | Unit | Target | Actual | Weightage | Marks obtained | Max. marks",
      "Revenue | USD m | 4200 | 4388 | - | 15 | 15",
      "Margin | % | 18 | 16.9 | - | 12.5 | 15",
    ),
  );
  expect(told(form)).toEqual(["Revenue 4200 4388 15 15", "Margin 18 16.9 15 12.5"]);
});

test("goals in words left of the targets name the rows, and what is asked explains them", () => {
  const form = formOf([
    line("任务类别 | 目标任务 | 考核要点 | 年度目标值 | 完成情况 | 自评分"),
    line("人才培养 | 一流课程 | 新增立项 | 2门 | 2门 | 10"),
    line("科学研究 | 到账经费 | 含纵横向 | 2800万元 | 3150万元 | 10"),
  ]);
  expect(told(form)).toEqual(["一流课程 2门 2门 - 10", "到账经费 2800万元 3150万元 - 10"]);
  expect(form.indicators.map(({ explanation }) => explanation?.text)).toEqual(["新增立项", "含纵横向"]);
});

describe("what is asked item by item", () => {
  test.each([
    ["考核要点", "粮食播种面积", "粮食单产提升"],
    ["考核内容及标准", "“三会一课”每季度不少于3次", "主题党日每月1次"],
  ])("names the rows beside a column that gathers them: %s", (heading, one, other) => {
    const form = formOf(
      lines(
        `考核事项 | ${heading} | 分值 | 评分办法 | 自评得分 | 得分理由 | 备注`,
        `粮食生产 | ${one} | 60 | 完成得满分 | 60 | 记录完整 |`,
        `- | ${other} | 40 | 每低1%扣1分 | 39 | 按月开展 |`,
      ),
      ["A2:A3"],
    );
    expect(told(form)).toEqual([`${one} - - 60 60`, `${other} - - 40 39`]);
    expect(form.indicators.map(({ level1 }) => level1?.name)).toEqual(["粮食生产", "粮食生产"]);
    expect(form.indicators.map(({ reason }) => reason?.text)).toEqual(["记录完整", "按月开展"]);
  });

  test("the values of one indicator in several rows are no names", () => {
    const form = formOf(
      lines(
        "一级指标 | 三级指标 | 目标要求 | 完成值 | 得分",
        "产出指标 | 培训 | 100人 | 120人 | 20",
        "产出指标 | - | 5期 | 5期 | 20",
      ),
      ["B2:B3"],
    );
    expect(form.indicators.map(({ name }) => name.text)).toEqual(["培训", "培训"]);
  });
});

test("a row whose name and values are merged down over a second one is one indicator", () => {
  const form = formOf(
    lines(
      "一级指标 | 三级指标 | 目标值 | 完成值 | 得分 | 佐证材料",
      "产出指标 | 上线系统 | 6个 | 6个 | 40 | 验收报告",
      "- | - | - | - | - | 上线通知",
      "效益指标 | 通办率 | ≥95% | 92.6% | 28 | 统计报表",
      "- | - | - | - | - | 截图",
    ),
    ["A2:A3", "B2:B3", "C2:C3", "D2:D3", "E2:E3", "A4:A5", "B4:B5", "C4:C5", "D4:D5", "E4:E5"],
  );
  expect(told(form)).toEqual(["上线系统 6个 6个 - 40", "通办率 ≥95% 92.6% - 28"]);
  expect(form.unread).toEqual([]);
});

test("a rate of completion tells what was to be reached and what was", () => {
  const form = formOf(
    lines(
      "Region | Territory | Quota | Bookings | Attainment | Prior year bookings | What drove the gap",
      "North | Great Lakes | 2400 | 2510 | 104.6% | 2280 |",
      "- | New England | 1800 | 1622 | 90.1% | 1705 | Two renewals slipped",
      "South | Gulf | 2100 | 2236 | 106.5% | 1990 |",
    ),
    ["A2:A3"],
  );
  expect(told(form)).toEqual([
    "Great Lakes 2400 2510 - -",
    "New England 1800 1622 - -",
    "Gulf 2100 2236 - -",
  ]);
  expect(form.indicators.map(({ level1, prior }) => [level1?.name, prior?.raw])).toEqual([
    ["North", "2280"],
    ["North", "1705"],
    ["South", "1990"],
  ]);
});

test("numbers of which the rate is no quotient are nobody's targets", () => {
  const rows = lines(
    "Region | Territory | Quota | Bookings | Attainment",
    "North | Great Lakes | 2400 | 2510 | 80%",
    "South | Gulf | 2100 | 2236 | 70%",
  );
  expect(readRows(rows).evaluations).toEqual([]);
});

test("what follows from values that were read says nothing new, under a heading that says so", () => {
  const header = "成本类别 | 成本项目 | 计划数 | 实际数";
  const rows = ["人工 | 讲师费 | 36 | 34.2", "场地 | 租金 | 20 | 22"];
  const form = (heading: string, ...cells: readonly number[]) =>
    formOf(lines(`${header} | ${heading}`, ...rows.map((row, index) => `${row} | ${cells[index]}`)));
  expect(form("节约差异（元）", 1.8, 2).unread).not.toEqual([]);
  expect(form("实际比计划", 0.95, 1.1).unread).toEqual([]);
  expect(form("某栏", 0.95, 1.1).unread).not.toEqual([]);
});

test("targets behind the names where their heading says so", () => {
  const rows = ["产出指标 | 签约≥12万人 | 12.6万人 | 30", "产出指标 | 规范管理率≥75% | 73.2% | 18"];
  const named = formOf(lines("一级指标 | 三级指标及指标值 | 实际完成值 | 得分", ...rows));
  expect(told(named)).toEqual(["签约≥12万人 ≥12万人 12.6万人 - 30", "规范管理率≥75% ≥75% 73.2% - 18"]);
  const other = formOf(lines("一级指标 | 三级指标 | 实际完成值 | 得分", ...rows));
  expect(other.indicators.map(({ target }) => target)).toEqual([null, null]);
});

test("words on how it went are no results beside numbers, and a target of a later year is none missed", () => {
  const form = formOf(
    lines(
      "类别 | 指标 | 2020年基数 | 2025年目标 | 2023年进展 | 进展评价",
      "创新 | 研发投入强度（%） | 2.1 | 3 | 2.7 | 符合预期",
      "民生 | 医师数（人） | 2.9 | 3.5 | 3.3 | 滞后",
    ),
  );
  expect(told(form)).toEqual(["研发投入强度（%） 3 2.7 - -", "医师数（人） 3.5 3.3 - -"]);
  expect(
    form.indicators.map(({ status, actual }) => [status?.text, actual?.notes?.includes("part-of-year")]),
  ).toEqual([
    ["符合预期", true],
    ["滞后", true],
  ]);
});

test("what was expected to be done is the target", () => {
  const form = formOf(
    lines(
      "一级指标 | 三级指标 | 预期完成 | 实际完成 | 总分 | 得分",
      "产出 | 建设站点 | 60个 | 58个 | 25 | 24",
      "产出 | 建设平台 | 1个 | 1个 | 25 | 25",
    ),
  );
  expect(told(form)).toEqual(["建设站点 60个 58个 25 24", "建设平台 1个 1个 25 25"]);
});

test("what earns a grade is no target", () => {
  const form = formOf(
    lines(
      "一级指标 | 二级指标 | 权重 | 评分标准 | - | - | 实际值 | 得分",
      "^ | ^ | ^ | 优（100分） | 良（80分） | 差（0分） | ^ | ^",
      "运营 | 平均住院日 | 50 | ≤7天 | 7-8天 | >8天 | 7.4天 | 40",
      "质量 | 床位使用率 | 50 | ≥90% | 85%-90% | <85% | 92.1% | 50",
    ),
    ["A1:A2", "B1:B2", "C1:C2", "D1:F1", "G1:G2", "H1:H2"],
  );
  expect(form.indicators.map(({ target }) => target)).toEqual([null, null]);
  expect(form.indicators.map(({ actual }) => actual?.raw)).toEqual(["7.4天", "92.1%"]);
});

test("what is assessed gathers the rows and is no project", () => {
  const form = formOf(
    lines(
      "评价项目 | 评价内容 | 标准要求 | 达到情况 | 满分 | 自评",
      "普及普惠 | 学前毛入园率 | ≥90% | 93.1% | 50 | 50",
      "普及普惠 | 巩固率 | ≥96% | 97.2% | 20 | 20",
      "保障 | 经费拨付率 | 100% | 96% | 30 | 28",
    ),
  );
  expect(form.indicators.map(({ level1 }) => level1?.name)).toEqual(["普及普惠", "普及普惠", "保障"]);
});
