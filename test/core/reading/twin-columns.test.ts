import { lines, readRows, told } from "../../support/form-builder";

const formsOf = (...rows: readonly string[]) => readRows(lines(...rows)).evaluations;

test("the other one of target and result is told by itself: one unit in each row, another in the next", () => {
  const [form] = formsOf(
    "课题 | 任务书规定指标 | 规定数量 | 已完成数量 | 超额/未完成 | 情况说明",
    "新品种 | 审定新品种 | 2个 | 3个 | +1 | -",
    "新技术 | 轻简栽培技术 | 3套 | 3套 | 0 | -",
    "示范推广 | 示范基地面积 | 5000亩 | 4900亩 | -100 | 征地未完",
  );
  expect(form && told(form)).toEqual([
    "审定新品种 2个 3个 - -",
    "轻简栽培技术 3套 3套 - -",
    "示范基地面积 5000亩 4900亩 - -",
  ]);
});

test("a target may be told with what it counts", () => {
  const [form] = formsOf(
    "任务分类 | 重点任务 | 量化指标 | 推进情况（截至12月31日） | 进度 | 亮灯 | 责任部室",
    "思想引领 | 巾帼大宣讲 | 宣讲120场 | 宣讲136场 | 100% | 绿 | 宣传部",
    "创业就业 | 巾帼贷发放 | 发放3000万元 | 发放2460万元 | 82% | 黄 | 发展部",
    "维权关爱 | 患病妇女救助 | 救助160人 | 救助160人 | 100% | 绿 | 权益部",
  );
  expect(form && told(form)).toEqual([
    "巾帼大宣讲 宣讲120场 宣讲136场 - -",
    "巾帼贷发放 发放3000万元 发放2460万元 - -",
    "患病妇女救助 救助160人 救助160人 - -",
  ]);
  expect(form?.indicators.map(({ status, owner }) => `${status?.text} ${owner?.text}`)).toEqual([
    "绿 宣传部",
    "黄 发展部",
    "绿 权益部",
  ]);
  expect(form?.unread).toEqual([]);
});

test.each([
  [
    "amounts of one unit",
    [
      "名称 | 类别 | 甲 | 乙",
      "一号 | 水 | 120元 | 130元",
      "二号 | 电 | 90元 | 95元",
      "三号 | 气 | 60元 | 66元",
    ],
  ],
  [
    "bare numbers",
    ["班次 | 组别 | 第一次 | 第二次", "一班 | 甲 | 92 | 95", "二班 | 乙 | 88 | 90", "三班 | 丙 | 71 | 80"],
  ],
  [
    "numbers of different sizes",
    ["名称 | 类别 | 甲 | 乙", "一号 | 水 | 1个 | 130个", "二号 | 电 | 90亩 | 1亩", "三号 | 气 | 60% | 2%"],
  ],
])("%s are none", (_name, rows) => {
  expect(formsOf(...rows)).toEqual([]);
});

test("a row of values is no header, in whatever width its digits are typed", () => {
  const [form] = formsOf(
    "一级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分",
    "产出指标 | 养护里程 | ≥３６０公里 | ３６２．５公里 | ２０ | ２０",
    "产出指标 | 优良率 | ≥８５％ | ８６．３％ | ３０ | ３０",
    "效益指标 | 绕行时间 | ≤２０分钟 | １５分钟 | ５０ | ５０",
  );
  expect(form?.indicators).toHaveLength(3);
});
