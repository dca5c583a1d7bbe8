import { lines, readRows, told } from "../../support/form-builder";

/** What was read of a table, with what its first row says beside the values. */
function first(heading: string, ...rows: readonly string[]) {
  const [form] = readRows(lines("2024年度指标", heading, ...rows)).evaluations;
  expect(form?.unread).toEqual([]);
  return form;
}

describe("headings spelt in other ways", () => {
  test("in traditional characters", () => {
    const form = first(
      "構面 | 關鍵績效指標 | 單位 | 目標值 | 實際值 | 達成率 | 權重 | 得分 | 差異說明",
      "財務 | 營業收入 | 百萬元 | 320 | 311 | 97.4% | 60% | 58 | 訂單遞延",
      "學習 | 員工離職率 | % | 8 | 9.6 | 80.0% | 40% | 32 | 人員流動",
    );
    expect(form && told(form)).toEqual(["營業收入 320 311 60% 58", "員工離職率 8 9.6 40% 32"]);
    expect(form?.indicators[0]?.level1?.raw).toBe("財務");
  });

  test("as names of fields", () => {
    const form = first(
      "kpi_id | kpi_name | unit | target_value | actual_value | prev_year_value | weight_pct | owner_name",
      "K-001 | Order intake | m | 120 | 131 | 108 | 60 | A. Liu",
      "K-002 | Lead time | days | 28 | 26 | 31 | 40 | C. Wu",
    );
    expect(form && told(form)).toEqual(["Order intake 120 131 60 -", "Lead time 28 26 40 -"]);
    expect(form?.indicators[0]).toMatchObject({
      sequence: { text: "K-001" },
      prior: { raw: "108" },
      owner: { text: "A. Liu" },
    });
  });

  test.each([
    ["numbered", "1.指标名称 | 2.计量单位 | 3.目标值 | 4.实际值 | 5.权重"],
    ["numbered in brackets", "（1）指标名称 | （2）计量单位 | （3）目标值 | （4）实际值 | （5）权重"],
    ["with codes behind", "指标名称(ZBMC) | 计量单位(JLDW) | 目标值(MBZ) | 实际值(SJZ) | 权重(QZ)"],
    ["of a pivot table", "行标签 | 计量单位 | 求和项:目标值 | 求和项:实际值 | 求和项:权重"],
  ])("%s", (_, heading) => {
    const form = first(heading, "新增主体 | 户 | 4200 | 4388 | 60", "办结率 | % | 95 | 97.6 | 40");
    expect(form && told(form)).toEqual(["新增主体 4200 4388 60 -", "办结率 95 97.6 40 -"]);
  });
});

describe("the form of a department that parts its goals from its tasks", () => {
  const [form] = readRows(
    lines(
      "2023年度部门整体支出绩效自评表",
      "部门总体目标 | 部门职责 | 负责水资源管理。",
      "- | 总体绩效目标 | 保障供水安全。",
      "一、部门年度目标",
      "财年 | 目标 | 实际完成情况",
      "2023 | 普及率95%以上。 | 普及率96.2%。",
      "二、部门年度重点工作任务",
      "任务名称 | 主要内容 | 批复金额（万元） | 实际支出金额（万元） | 预算执行率",
      "饮水工程 | 维修28处 | 560 | 532.4 | 95.07%",
      "三、部门整体支出绩效指标",
      "一级指标 | 二级指标 | 三级指标 | 指标值 | 实际完成值 | 指标完成情况",
      "产出指标 | 数量指标 | 维修处数 | 28处 | 28处 | 完成",
      "效益指标 | 社会效益指标 | 普及率 | ≥95% | 93.6% | 未完成",
    ),
    ["A2:A3"],
  ).evaluations;

  test("the goal of the year counts, the others are facts", () => {
    expect(form?.goals?.expected?.text).toBe("普及率95%以上。");
    expect(form?.goals?.actual?.text).toBe("普及率96.2%。");
    expect(form?.info.map(({ label, value }) => `${label.text}:${value.text}`)).toEqual([
      "部门职责:负责水资源管理。",
      "总体绩效目标:保障供水安全。",
    ]);
  });

  test("tasks are no money block, and a second column of results says whether they were reached", () => {
    expect(form?.budget).toBeNull();
    expect(form?.indicators.map(({ actual, status }) => [actual?.raw, status?.text])).toEqual([
      ["28处", "完成"],
      ["93.6%", "未完成"],
    ]);
    expect(form?.unread).toEqual([]);
  });
});
