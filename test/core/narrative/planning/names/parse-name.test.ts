import fc from "fast-check";
import { parseName } from "../../../../../src/core/narrative/planning/names/parse-name";
import { bareName } from "../../../../../src/core/narrative/planning/names/strip";
import { lexiconWith } from "../../../../../src/core/vocabulary/lexicon/lexicon";

const LEXICON = lexiconWith();
const parse = (name: string, unit = "次") => parseName({ name, unit, value: "number" }, LEXICON);

test.each([
  ["指标1：党组会议次数", "党组会议次数"],
  ["1.党组会议次数", "党组会议次数"],
  ["①党 组会议", "党组会议"],
  ["★党组会议", "党组会议"],
  ["１２３４５工单", "12345工单"],
  ["（名称在文本中缺失）", null],
  ["37442", null],
  ["  ", null],
])("%j without its label is %j", (name, bare) => {
  expect(bareName(name)).toBe(bare);
});

test.each([
  ["党组报告数", "P6", "听取", "党组报告"],
  ["常委会听取经济财政类报告数", "P3", "听取", "经济财政类报告"],
  ["民生审议意见提出", "P5", "提出", "民生审议意见"],
  ["开展义诊活动落实", "P8", "开展", "义诊活动"],
  ["安全生产检查", "P6", "开展", "安全生产检查"],
  ["残疾人家庭无障碍改造", "P6", "完成", "残疾人家庭无障碍改造"],
  ["乡镇卫生院中医馆提升改造", "P5", "提升改造", "乡镇卫生院中医馆"],
  ["面向社会开展职业培训", "P4", "面向社会开展", "职业培训"],
])("%s is parsed by %s", (name, rule, verb, object) => {
  const parsed = parse(name, "项");
  expect(parsed).toMatchObject({ form: "clause", rule, verb: { text: verb }, object: { text: object } });
});

test("the writer's own verb goes before the usual one", () => {
  const texts = [{ text: "目标3：组织山洪灾害防御演练8次，确保安全度汛。", from: "goal" as const }];
  const parsed = parseName({ name: "山洪灾害防御演练次数", unit: "次", value: "number", texts }, LEXICON);
  expect(parsed).toMatchObject({ rule: "P7", verb: { text: "组织", from: "goal" } });
});

test.each([
  ["任务完成率", "%"],
  ["群众满意度", "%"],
  ["是否按期公开", ""],
  ["项目总成本", "万元"],
])("%s is a measure", (name, unit) => {
  expect(parse(name, unit)).toMatchObject({ form: "measure" });
});

test.each(["就业质量考核及验收", "完成工程，验收合格后移交数", "HTML<b>", "=1+1"])(
  "%s is no clause",
  (name) => {
    expect(parse(name)).not.toMatchObject({ form: "clause" });
  },
);

test("verb and object of any name are words of it or of the lexicon", () => {
  const parts = fc.constantFrom(
    "老年活动室",
    "整修",
    "会议",
    "召开",
    "水库",
    "数",
    "次数",
    "完成",
    "的",
    "（含）",
    "率",
    "3",
    "报告",
    "审议",
    "，",
  );
  fc.assert(
    fc.property(
      fc.array(parts, { maxLength: 6 }),
      fc.constantFrom("次", "人", "个", "%", "", "万亩"),
      (words, unit) => {
        const name = words.join("");
        const parsed = parse(name, unit);
        const bare = bareName(name) ?? "";
        const strange =
          parsed.form === "clause" &&
          [parsed.object, parsed.verb].some((part) => part?.from === "name" && !bare.includes(part.text));
        expect(strange).toBe(false);
      },
    ),
  );
});

test.each<[name: string, subject: string, verb: string, verbFirst: boolean]>([
  ["完成需求调研时间", "需求调研", "完成", true],
  ["2月底前完成需求调研", "需求调研", "完成", true],
  ["2022年12月完成竣工验收", "竣工验收", "完成", true],
  ["召开启动会时间", "启动会", "召开", true],
  ["主体工程完工时间", "主体工程", "完工", false],
  ["建设工程竣工时间", "建设工程", "竣工", false],
])("on its day %s is said of %s by %s", (name, subject, verb, verbFirst) => {
  const parsed = parseName({ name, unit: "", value: "day" }, LEXICON);
  expect(parsed).toMatchObject({ form: "day", subject: { text: subject }, verb: { text: verb }, verbFirst });
});

test.each([
  ["资金支付合规", "%", true],
  ["当期完成", "%", true],
  ["考核任务完成及时", "%", true],
  ["促进学校教育事业健康发展", "%", undefined],
  ["确保资金到位", "%", undefined],
  ["资金支付合规率", "%", undefined],
])("%s in %s is a rate by its verb: %s", (name, unit, rate) => {
  const parsed = parse(name, unit);
  expect("rate" in parsed ? parsed.rate : undefined).toBe(rate);
});
