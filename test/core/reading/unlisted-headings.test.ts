import fc from "fast-check";
import { directionOfColumn, isShortTime, isWatchedOnly } from "../../../src/core/vocabulary/directions";
import { HEADER_WORDS } from "../../../src/core/reading/header-words";
import { indicatorLexicon, plainLexicon } from "../../../src/core/reading/lexicon";
import { parseQuantity } from "../../../src/core/reading/quantity/parse-quantity";
import { commonUnit } from "../../../src/core/scoring/units";
import { line, lines, readRows, told } from "../../support/form-builder";

const indicators = indicatorLexicon();
const plain = plainLexicon();

function table(header: string, ...rows: readonly string[]) {
  return readRows([line("2023年度指标完成情况表"), ...[header, ...rows].map((row) => line(row))])
    .evaluations[0];
}

function rolesOf(header: string, ...rows: readonly string[]): string | undefined {
  return table(header, ...rows)
    ?.mapping.map(({ role }) => role)
    .join(" ");
}

describe("headings in two languages", () => {
  test("mean what both say, in either order and with any mark between them", () => {
    const chinese = fc.constantFrom(
      ...(HEADER_WORDS.target ?? []).filter((word) => /^\p{Script=Han}+$/u.test(word)),
    );
    const english = fc.constantFrom("Target", "target value", "Plan");
    const mark = fc.constantFrom(" ", " / ", "\n", "/", "（");
    fc.assert(
      fc.property(chinese, english, mark, fc.boolean(), (han, latin, between, first) => {
        const text = first ? `${han}${between}${latin}` : `${latin}${between}${han}`;
        expect(indicators.exact(between === "（" ? `${text}）` : text)).toContain("target");
      }),
    );
  });

  test.each([
    ["权重 Weight", "weight"],
    ["单位/Unit", "unit"],
    ["KPI指标 Indicator", "name"],
    ["备注 Whatever", "reason"],
    ["达成率 / Achievement", "completion"],
  ])("%s is %s", (text, role) => {
    expect(plain.exact(text)).toContain(role);
  });

  test("no heading comes of two unknown words", () => {
    expect(plain.exact("客户投诉 Complaints")).toEqual([]);
  });

  test("a total in two languages is one", () => {
    const form = table(
      "KPI指标 Indicator | 权重 Weight | 目标 Target | 实际 Actual | 得分 Score",
      "可用率 Availability | 60 | ≥99% | 99.5% | 60",
      "解决率 Resolution | 40 | ≥95% | 97% | 40",
      "合计 Total | 100 | | | 100",
    );
    expect(form?.indicators).toHaveLength(2);
    expect(form?.total).toMatchObject({ weight: { value: "100" }, score: { value: "100" } });
  });
});

describe("headings that no list has", () => {
  test.each([
    [
      "维度 | 战略目标 | 衡量指标 | 单位 | 权重 | 目标值 | 实际值 | 得分",
      "财务 | 提升盈利 | 净利润 | 万元 | 50 | 8600 | 8910 | 50",
      "level1 level2 name unit weight target actual score",
    ],
    [
      "指标名称 | 预期绩效 | 实际绩效 | 自评得分",
      "藏品数量 | 1200件 | 1260件 | 25",
      "name target actual score",
    ],
    ["评价指标 | 绩效目标 | 完成情况 | 得分", "到货数量 | 186台 | 186台 | 20", "name target actual score"],
    [
      "指标名称 | 目标值 | 实现程度 | 自评分值 | 自评得分",
      "清运垃圾 | 1800吨 | 1865吨 | 20 | 20",
      "name target actual weight score",
    ],
    [
      "指标名称 | 目标值 | 完成值 | 完成情况说明",
      "编制规划 | 6个 | 5个 | 评审推迟",
      "name target actual reason",
    ],
    [
      "KR(关键结果) | 起始值 | 目标值 | 当前值 | 负责人",
      "留存率 | 38% | 42% | 43% | 林",
      "name prior target actual owner",
    ],
  ])("%s", (header, row, roles) => {
    expect(rolesOf(header, row, row.replace(/^[^|]+/, "另一项 "))).toBe(roles);
  });

  test("the label 绩效目标 gives way to a heading of targets", () => {
    expect(rolesOf("绩效目标 | 指标名称 | 指标值 | 完成值", "x | 维修 | 3个 | 3个")).toBe(
      "ignored name target actual",
    );
  });

  test("names are known by their place where target and result have headings", () => {
    const form = table(
      "绩效内容 | 计划 | 实际 | 得分",
      "硬化村道 | 8.5公里 | 8.6公里 | 40",
      "安装路灯 | 120盏 | 120盏 | 20",
    );
    expect(form?.indicators.map(({ name }) => name.text)).toEqual(["硬化村道", "安装路灯"]);
  });

  test.each([
    ["prose", "为12家卫生院配置设备，培训360人次。 | 已配置设备，培训372人次。 | 按期"],
    ["names twice", "甲 | 3个 | 3个"],
  ])("but not by %s", (_name, row) => {
    expect(table("内情 | 计划 | 实际", row, row)).toBeUndefined();
  });

  test("a numbered group that sums up its rows is no indicator", () => {
    const form = table(
      "序号 | 指标名称 | 目标值 | 完成值 | 分值 | 得分",
      "一 | 年度指标 | | | 100 | 100",
      "1 | 利润总额 | 6200 | 6420 | 60 | 60",
      "2 | 营业收入 | 9000 | 9100 | 40 | 40",
    );
    expect(form?.indicators.map(({ name }) => name.text)).toEqual(["利润总额", "营业收入"]);
    expect(form?.unread).toEqual([]);
  });
});

test.each([
  [
    "指标 | 单位 | 本月计划 | 本月实际 | 累计计划 | 累计完成",
    "原煤产量 | 万吨 | 12 | 12.3 | 130 | 133.6",
    { target: "130", actual: "133.6" },
  ],
  [
    "考核内容 | 基础分 | 完成数 | 任务数 | 得分",
    "破案率 | 30 | 62% | 60% | 30",
    { target: "60%", actual: "62%" },
  ],
  [
    "KPI name | Plan 2024 | Fact 2024 | Fact 2023",
    "On-time | ≥ 96 | 97.1 | 95.2",
    { target: "≥ 96", actual: "97.1" },
  ],
])("%s: target and result", (header, row, { target, actual }) => {
  expect(table(header, row)?.indicators[0]).toMatchObject({
    target: { raw: target },
    actual: { raw: actual },
  });
});

describe("what says the direction", () => {
  test.each([
    ["逐步提高", "higher"],
    ["持续降低", "lower"],
    ["监测比较", null],
  ])("a column that says %s", (text, better) => {
    expect(directionOfColumn(text)).toBe(better);
    expect(isWatchedOnly(text)).toBe(better === null);
  });

  test.each([
    ["平均办案天数", true],
    ["平均住院日(天)", true],
    ["培训天数", false],
    ["办案数量", false],
    ["Average handling time", true],
    ["Training days delivered", false],
    ["Complaints received", false],
  ])("%s takes time: %s", (name, taken) => {
    expect(isShortTime(name)).toBe(taken);
  });
});

describe("targets behind a verb", () => {
  const at = { sheet: "表", row: 1, column: 2 };
  const target = (text: string) => parseQuantity({ cell: { value: text, text }, at, role: "target" });

  test("say the number and unit behind it", () => {
    const verb = fc.constantFrom("改造", "组织", "新建", "带动就业", "计划培训");
    fc.assert(
      fc.property(
        verb,
        fc.integer({ min: 1, max: 9999 }),
        fc.constantFrom("个", "人", "次", "个小区"),
        (what, count, unit) => {
          expect(target(`${what}${String(count)}${unit}`)).toMatchObject({ value: String(count), unit });
        },
      ),
    );
  });

  test.each(["改造小区", "不少于改造3次以及验收", "评审3个或更多项目后再行培训"])("%s says none", (text) => {
    expect(target(text)?.value).toBeUndefined();
  });
});

test.each([
  ["项", "项制度修订", "same"],
  ["个", "个小区", "same"],
  ["个", "个月", "different"],
  ["个", "个工作日", "different"],
  ["个", "个百分点", "different"],
  ["人", "人次", "different"],
  ["元", "元每人", "different"],
])("%s and %s are %s", (one, other, relation) => {
  expect(commonUnit(one, other).relation).toBe(relation);
  expect(commonUnit(other, one).relation).toBe(relation);
});

describe("headings none of which is listed", () => {
  test.each([
    ["活动 | 预期产出 | 实际产出", "name target actual"],
    ["事项 | 要求 | 落实", "name target actual"],
    ["Metric | Goal | Where we landed", "name target actual"],
    ["考核指标 | 考核内容 | 完成情况说明", "name target actual"],
    ["指标 | 承诺值 | 兑现值", "name target actual"],
    ["工作量指标 | 年初安排 | 年终核定", "name target actual"],
    ["Measure | What we aimed for | What we got", "name target actual"],
    ["指标 | 目标 | 某某栏", "name target actual"],
    ["指标 | 某某栏 | 实际完成", "name target actual"],
  ])("%s", (header, roles) => {
    const rows = ["举办培训 | ≥12场 | 13场", "抽检食品 | 全年不少于450批次 | 全年实际473批次"];
    expect(rolesOf(header, ...rows)).toBe(roles);
    expect(table(header, ...rows)?.indicators.map(({ target }) => target?.value)).toEqual(["12", "450"]);
  });

  test("words on the completion are a remark where another column has the result", () => {
    const rows = ["举办培训 | ≥12场 | 13场 | 略有超出", "抽检食品 | ≥450批次 | 473批次 | 按期完成"];
    expect(rolesOf("指标 | 目标 | 实际完成 | 完成情况说明", ...rows)).toBe("name target actual reason");
  });

  test.each([
    // Two columns that may be the other value, and columns of words.
    [
      "指标 | 目标 | 甲栏 | 乙栏",
      "举办培训 | ≥12场 | 13场 | 14场",
      "抽检食品 | ≥450批次 | 473批次 | 480批次",
    ],
    ["指标 | 目标 | 甲栏", "举办培训 | ≥12场 | 办公室", "抽检食品 | ≥450批次 | 业务科"],
  ])("what may be one or the other stays open: %s", (header, ...rows) => {
    expect(rolesOf(header, ...rows) ?? "").not.toContain("actual");
  });

  test("a row of a table is no header for words in it", () => {
    const rows = [
      "改造老旧小区 | 完成目标任务 | 已完成",
      "整治任务 | 达到要求 | 落实到位",
      "举办培训 | ≥12场 | 13场",
    ];
    expect(table("指标 | 目标 | 实际完成", ...rows)?.indicators).toHaveLength(3);
  });
});

describe("headings of groups and reviews", () => {
  test("letters behind years: results, budgets and what is only expected", () => {
    const [form] = readRows(
      lines(
        "KPI | Unit | 2022A | 2023A | 2024B | 2024A | 2025F | Δ vs B | Manager's comment",
        "Net revenue | m | 812 | 866 | 920 | 897 | 950 | -23 | Destocking",
        "Gross margin | % | 38.2 | 39.1 | 39.5 | 40.2 | 41 | 0.7 | -",
      ),
    ).evaluations;
    expect(form && told(form)).toEqual(["Net revenue 920 897 - -", "Gross margin 39.5 40.2 - -"]);
    expect(form?.indicators.map(({ prior }) => prior?.raw)).toEqual(["866", "39.1"]);
    expect(form?.indicators[0]?.reason?.text).toBe("Destocking");
    expect(form?.unread).toEqual([]);
  });

  test("of threshold, target and stretch the target counts", () => {
    const [form] = readRows(
      lines(
        "Measure | Weighting | Threshold (50%) | Target (100%) | Stretch (150%) | Actual | Payout %",
        "Operating profit | 60% | 52 | 58 | 64 | 60 | 117%",
        "Customer NPS | 40% | 38 | 42 | 46 | 42 | 100%",
      ),
    ).evaluations;
    expect(form && told(form)).toEqual(["Operating profit 58 60 60% -", "Customer NPS 42 42 40% -"]);
    expect(form?.indicators[0]?.completion?.raw).toBe("117%");
    expect(form?.unread).toEqual([]);
  });

  test("目标类别 and 目标内容 are level and name, whatever 目标 says elsewhere", () => {
    const [form] = readRows(
      lines(
        "目标类别 | 目标内容 | 分值 | 目标任务 | 完成情况 | 自评分",
        "共性目标 | 党的建设 | 40 | 召开4次 | 召开4次 | 40",
        "个性目标 | 投资增速 | 60 | 10% | 8.6% | 50",
      ),
    ).evaluations;
    expect(form && told(form)).toEqual(["党的建设 召开4次 召开4次 40 40", "投资增速 10% 8.6% 60 50"]);
    expect(form?.indicators.map(({ level1 }) => level1?.name)).toEqual(["共性目标", "个性目标"]);
  });

  test("a row of units below the headings is one of them", () => {
    const [form] = readRows(
      lines("指标名称 | 计划数 | 完成数 | 备注", "- | （吨） | （吨） | -", "粮食产量 | 186000 | 188420 | -"),
    ).evaluations;
    expect(form && told(form)).toEqual(["粮食产量 186000 188420 - -"]);
    expect(form?.unread).toEqual([]);
  });

  test("the month beside the year so far is set aside", () => {
    const [form] = readRows(
      lines("项目 | 本月数 | 本年累计 | 上年同期累计 | 年度预算", "营业收入 | 4210 | 48620 | 45110 | 50000"),
    ).evaluations;
    expect(form && told(form)).toEqual(["营业收入 50000 48620 - -"]);
    expect(form?.unread).toEqual([]);
  });
});
