import { lines, readRows, told } from "../../support/form-builder";

function formOf(rows: readonly string[], merges: readonly string[] = []) {
  const [form] = readRows(lines(...rows), [...merges]).evaluations;
  if (form === undefined) throw new Error("no form");
  return form;
}

test("quantities between names and results are the targets where no other column is and the heading speaks of one", () => {
  const form = formOf([
    "一级指标 | 二级指标 | 三级指标 | 年度绩效目标 | 实际完成 | 指标权重 | 评价得分",
    "产出指标 | 数量指标 | 改造管网长度 | ≥32公里 | 30.5公里 | 50 | 47",
    "效益指标 | 社会效益指标 | 受益户数 | ≥2.4万户 | 2.45万户 | 50 | 50",
  ]);
  expect(told(form)).toEqual(["改造管网长度 ≥32公里 30.5公里 50 47", "受益户数 ≥2.4万户 2.45万户 50 50"]);
  expect(form.unread).toEqual([]);
});

test("words between names and results are none", () => {
  const form = formOf([
    "一级指标 | 二级指标 | 三级指标 | 取数 | 实际完成 | 指标权重 | 评价得分",
    "产出指标 | 数量指标 | 改造管网长度 | 竣工资料 | 30.5公里 | 50 | 47",
    "效益指标 | 社会效益指标 | 受益户数 | 营业系统 | 2.45万户 | 50 | 50",
  ]);
  expect(form.indicators.map(({ target }) => target)).toEqual([null, null]);
});

test("goals left of the levels are no targets of the rows", () => {
  const form = formOf(
    [
      "目标 | 一级指标 | 二级指标 | 三级指标 | 计划完成 | 实际完成 | 得分",
      "目标1：办好文化节 | 产出 | 数量 | 举办节会 | 3场 | 3场 | 50",
      "- | 效益 | 社会 | 游客接待量 | 20万人次 | 18.6万人次 | 46",
    ],
    ["A2:A3"],
  );
  expect(told(form)).toEqual(["举办节会 3场 3场 - 50", "游客接待量 20万人次 18.6万人次 - 46"]);
});

test("the results of the end count before those in between", () => {
  const form = formOf([
    "建设任务 | 绩效指标 | 建设期目标值 | 中期完成值（2022.12） | 期末完成值（2024.12） | 自评结论",
    "人才培养 | 大赛获奖 | 12项 | 5项 | 14项 | 超额完成",
    "人才培养 | 产业学院 | 4个 | 1个 | 3个 | 未完成",
  ]);
  expect(told(form)).toEqual(["大赛获奖 12项 14项 - -", "产业学院 4个 3个 - -"]);
  expect(form.unread).toEqual([]);
});

test("school years are years, and values of others are no results", () => {
  const form = formOf([
    "序号 | 指标 | 国家要求 | 本校2021-2022学年 | 本校2022-2023学年 | 全国均值 | 整改举措",
    "1 | 生师比 | ≤18:1 | 17.62:1 | 17.1:1 | 17.8:1 | -",
    "2 | 设备比例 | ≥10% | 11.2% | 8.7% | 10.9% | 设立更新专项",
  ]);
  expect(told(form)).toEqual(["生师比 ≤18:1 17.1:1 - -", "设备比例 ≥10% 8.7% - -"]);
  expect(form.indicators.map(({ prior, measure }) => `${prior?.raw} ${measure?.text}`)).toEqual([
    "17.62:1 ",
    "11.2% 设立更新专项",
  ]);
  expect(form.unread).toEqual([]);
});

test("bounds behind the results are what they are held against", () => {
  const form = formOf([
    "监测项目 | 1月 | 2月 | 3月 | 平均 | 控制标准",
    "抗菌药物使用率 | 14.2% | 13.8% | 15.1% | 14.4% | ≤20%",
    "处方合格率 | 97.2% | 98.1% | 97.9% | 97.7% | ≥95%",
  ]);
  expect(told(form)).toEqual(["抗菌药物使用率 ≤20% 14.4% - -", "处方合格率 ≥95% 97.7% - -"]);
});

test("the level above a header of its own is that of the rows below it", () => {
  const form = formOf(
    [
      "一、产出指标（50分） | - | - | - | -",
      "二级指标 | 三级指标 | 指标值 | 完成值 | 得分",
      "数量指标 | 补助医院数 | 2家 | 2家 | 50",
      "二、效益指标（40分） | - | - | - | -",
      "二级指标 | 三级指标 | 指标值 | 完成值 | 得分",
      "社会效益指标 | 县域就诊率 | ≥90% | 91.2% | 40",
    ],
    ["A1:E1", "A4:E4"],
  );
  expect(form.indicators.map(({ level1, name }) => `${level1?.name} ${name.text}`)).toEqual([
    "产出指标 补助医院数",
    "效益指标 县域就诊率",
  ]);
});

test("a standard in numbers is the target also where no column of results is known", () => {
  const form = formOf([
    "一级指标 | 评估指标 | 国家标准 | 小学 | 初中 | 是否达标",
    "资源配置 | 高学历教师数 | ≥4.2人 | 5.1人 | 5.8人 | 是",
    "资源配置 | 教学用房面积 | ≥4.5平方米 | 4.3平方米 | 5.9平方米 | 否",
    "政府保障 | 教师轮岗比例 | ≥10% | 12.4% | 11.8% | 是",
  ]);
  expect(form.indicators.map(({ target }) => target?.raw)).toEqual(["≥4.2人", "≥4.5平方米", "≥10%"]);
});
