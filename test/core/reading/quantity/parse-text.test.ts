import fc from "fast-check";
import { parseText, type TextReading } from "../../../../src/core/reading";

type Expected = Partial<TextReading>;
const percent = (comparator: TextReading["comparator"], value: string): Expected => ({
  comparator,
  value,
  unit: "%",
});
const date = (iso: string): Expected => ({ comparator: "by-date", date: iso });
const noted = (...notes: TextReading["notes"]): Expected => ({ comparator: null, notes });

/** Spellings of published forms with what they mean; the year of the form is 2021. */
const SPELLINGS: readonly (readonly [string, Expected])[] = [
  ["≥50个", { comparator: "≥", value: "50", unit: "个" }],
  ["≥ 95", { comparator: "≥", value: "95" }],
  [">=98", { comparator: "≥", value: "98" }],
  ["≧98", { comparator: "≥", value: "98" }],
  ["＞5次", { comparator: ">", value: "5", unit: "次" }],
  ["≥360天", { comparator: "≥", value: "360", unit: "天" }],
  ["≥11.376万元", { comparator: "≥", value: "113760", unit: "元", scale: "10000" }],
  ["不少于12种", { comparator: "≥", value: "12", unit: "种" }],
  ["不低于85%", percent("≥", "0.85")],
  ["不低于105人", { comparator: "≥", value: "105", unit: "人" }],
  ["95%以上", percent("≥", "0.95")],
  ["60%及以上", percent("≥", "0.6")],
  ["达95%以上", percent("≥", "0.95")],
  ["≤90万元", { comparator: "≤", value: "900000", unit: "元", scale: "10000" }],
  ["≤0.9", { comparator: "≤", value: "0.9" }],
  ["<=475元/亩", { comparator: "≤", value: "475", unit: "元/亩" }],
  ["不超过5次", { comparator: "≤", value: "5", unit: "次" }],
  ["3日以内", { comparator: "≤", value: "3", unit: "日" }],
  ["15个工作日内", { comparator: "≤", value: "15", unit: "个工作日" }],
  ["=8个", { comparator: "=", value: "8", unit: "个" }],
  ["═100 %", percent("=", "1")],
  ["﹦5", { comparator: "=", value: "5" }],
  ["≯5次", { comparator: "≤", value: "5", unit: "次" }],
  ["≮90%", percent("≥", "0.9")],
  ["T+3个工作日内", { comparator: "≤", value: "3", unit: "个工作日" }],
  ["2 987人次", { comparator: null, value: "2987", unit: "人次" }],
  ["≥ 1 200 000 元", { comparator: "≥", value: "1200000", unit: "元" }],
  ["20 100%", noted("compound", "suspicious")],
  ["平均22分钟", { comparator: null, value: "22", unit: "分钟" }],
  ["≤￥3.20", { comparator: "≤", value: "3.2", unit: "元" }],
  ["1:2.5", { comparator: "qualitative" }],
  ["17.6：1", { comparator: "qualitative" }],
  ["=0件", { comparator: "=", value: "0", unit: "件" }],
  ["100%", percent(null, "1")],
  ["100.00%", percent(null, "1")],
  ["83.5%", percent(null, "0.835")],
  ["９８％", percent(null, "0.98")],
  ["98.5 ％", percent(null, "0.985")],
  ["100百分比", percent(null, "1")],
  ["百分之95", percent(null, "0.95")],
  ["≥0.97比例", percent("≥", "0.97")],
  ["-30%", percent(null, "-0.3")],
  ["已完成100%", percent(null, "1")],
  ["覆盖率≥95%", percent("≥", "0.95")],
  ["合格率达到98%", percent(null, "0.98")],
  ["95%+", percent("≥", "0.95")],
  ["720批次*", { comparator: null, value: "720", unit: "批次" }],
  ["720批次①", { comparator: null, value: "720", unit: "批次" }],
  ["720批次 注1", { comparator: null, value: "720", unit: "批次" }],
  ["（720批次）", { comparator: null, value: "720", unit: "批次" }],
  ["97%（698/720）", { ...percent(null, "0.97"), note: "698/720" }],
  ["85%[有效问卷198份]", { ...percent(null, "0.85"), note: "有效问卷198份" }],
  [
    "完成1,286万元，比二季度增加94万元",
    { comparator: null, value: "12860000", unit: "元", scale: "10000", note: "比二季度增加94万元" },
  ],
  ["5条，另有2条在建", { comparator: null, value: "5", unit: "条", note: "另有2条在建" }],
  ["92.6%，问卷200份", { ...percent(null, "0.926"), note: "问卷200份" }],
  ["91.5%；发放问卷400份，收回386份", { ...percent(null, "0.915"), note: "发放问卷400份,收回386份" }],
  ["问卷200份，满意率93%", { ...percent(null, "0.93"), note: "问卷200份" }],
  ["发放问卷200份，收回186份，满意率93%", { ...percent(null, "0.93"), note: "发放问卷200份,收回186份" }],
  ["12个，其中新建5个", { comparator: null, value: "12", unit: "个", note: "其中新建5个" }],
  ["320人次，同比增长5%", { comparator: null, value: "320", unit: "人次", note: "同比增长5%" }],
  ["92.8%，电话回访600人", { ...percent(null, "0.928"), note: "电话回访600人" }],
  ["93%，走访100户", { ...percent(null, "0.93"), note: "走访100户" }],
  ["88.6%，随机调查500人", { ...percent(null, "0.886"), note: "随机调查500人" }],
  ["建成12个，维修5个", noted("compound")],
  ["500+人", { comparator: "≥", value: "500", unit: "人" }],
  ["〉95%", percent(">", "0.95")],
  [">95%(含)", percent("≥", "0.95")],
  ["<120万元（含）", { comparator: "≤", value: "1200000", unit: "元", scale: "10000" }],
  ["95％≤", percent("≥", "0.95")],
  ["95% ≤ x", percent("≥", "0.95")],
  ["X≥95%", percent("≥", "0.95")],
  ["2021年≥95%", percent("≥", "0.95")],
  ["2021年度不低于95%", percent("≥", "0.95")],
  ["百分之九十五以上", percent("≥", "0.95")],
  ["百分之九十八点五", percent(null, "0.985")],
  ["百分百", percent(null, "1")],
  ["九成五以上", percent("≥", "0.95")],
  ["八成左右", percent(null, "0.8")],
  ["不少于三次", { comparator: "≥", value: "3", unit: "次" }],
  ["两个以上", { comparator: "≥", value: "2", unit: "个" }],
  ["十五个工作日内", { comparator: "≤", value: "15", unit: "个工作日" }],
  ["一千零五十人", { comparator: null, value: "1050", unit: "人" }],
  ["三万二千人", { comparator: null, value: "32000", unit: "人" }],
  ["壹佰贰拾万元", { comparator: null, value: "1200000", unit: "元", scale: "10000" }],
  ["不突破120万元", { comparator: "≤", value: "1200000", unit: "元", scale: "10000" }],
  ["RMB120万元", { comparator: null, value: "1200000", unit: "元", scale: "10000" }],
  ["人民币1200000", { comparator: null, value: "1200000", unit: "元" }],
  ["≤¥120万", { comparator: "≤", value: "1200000", unit: "元", scale: "10000" }],
  ["120（万元）", { comparator: null, value: "1200000", unit: "元", scale: "10000" }],
  ["43.2", { comparator: null, value: "43.2" }],
  ["1,234.5", { comparator: null, value: "1234.5" }],
  ["1.2万亩", { comparator: null, value: "12000", unit: "亩", scale: "10000" }],
  ["2.6亿元", { comparator: null, value: "260000000", unit: "元", scale: "100000000" }],
  ["5万", { comparator: null, value: "50000", scale: "10000" }],
  ["2.38 万元", { comparator: null, value: "23800", unit: "元", scale: "10000" }],
  ["每亩300", { comparator: null, value: "300", unit: "/亩" }],
  ["≤每人3000元", { comparator: "≤", value: "3000", unit: "元/人" }],
  ["每人3000元以内", { comparator: "≤", value: "3000", unit: "元/人" }],
  ["3000元/人", { comparator: null, value: "3000", unit: "元/人" }],
  ["400元/人、天", { comparator: null, value: "400", unit: "元/人、天" }],
  ["25TB", { comparator: null, value: "25", unit: "TB" }],
  ["0起", { comparator: null, value: "0", unit: "起" }],
  ["300 公里", { comparator: null, value: "300", unit: "公里" }],
  ["12个月", { comparator: null, value: "12", unit: "个月" }],
  ["20余人", { comparator: null, value: "20", unit: "人" }],
  ["0.0900000762939453", { comparator: null, value: "0.09", notes: ["noise-rounded"] }],
  ["2021年12月31日", date("2021-12-31")],
  ["2021年12月底前", date("2021-12-31")],
  ["2021年12月完成", date("2021-12-31")],
  ["≤2021年2月", date("2021-02-28")],
  ["2020年2月", date("2020-02-29")],
  ["12月底之前完成", date("2021-12-31")],
  ["11月底完成100%", { ...date("2021-11-30"), notes: ["compound"] }],
  ["2021年底", date("2021-12-31")],
  ["年底前完成3次", { ...date("2021-12-31"), notes: ["compound"] }],
  ["2021.1.1-12.31", date("2021-12-31")],
  ["2022年3月-2022年11月", date("2022-11-30")],
  ["2022年全年", date("2022-12-31")],
  ["5-6月", date("2021-06-30")],
  ["2021-12-31", date("2021-12-31")],
  ["2021.06", date("2021-06-30")],
  ["18—54周岁", { comparator: "range", low: "18", high: "54", unit: "周岁" }],
  ["80%-90%", { comparator: "range", low: "0.8", high: "0.9", unit: "%" }],
  ["5至10万元", { comparator: "range", low: "50000", high: "100000", unit: "元", scale: "10000" }],
  ["≤10/10万", { comparator: "≤", value: "10", unit: "/10万" }],
  ["[95%,100%]", { comparator: "range", low: "0.95", high: "1", unit: "%" }],
  ["95%——100%", { comparator: "range", low: "0.95", high: "1", unit: "%" }],
  ["95%±2%", { comparator: "range", low: "0.93", high: "0.97", unit: "%" }],
  ["100≤x≤120万元", { comparator: "range", low: "1000000", high: "1200000", unit: "元", scale: "10000" }],
  ["≥90%且≤100%", { comparator: "range", low: "0.9", high: "1", unit: "%" }],
  ["效果明显", { comparator: "qualitative" }],
  ["一次性", { comparator: "qualitative" }],
  ["三级甲等", { comparator: "qualitative" }],
  ["一户一档", { comparator: "qualitative" }],
  ["一成不变", { comparator: "qualitative" }],
  ["十十个", { comparator: "qualitative" }],
  ["±5%", { comparator: "range", low: "-0.05", high: "0.05", unit: "%" }],
  ["控制在±3天以内", { comparator: "range", low: "-3", high: "3", unit: "天" }],
  ["1-6期培训结束后及时考核", { comparator: "qualitative" }],
  ["不低于上年", { comparator: "qualitative" }],
  ["达成预期指标", { comparator: "qualitative", notes: ["standard-phrase"] }],
  ["完成年度目标", { comparator: "qualitative", notes: ["standard-phrase"] }],
  ["在规定时间内完成", { comparator: "qualitative", notes: ["standard-phrase"] }],
  ["按该标准发放", { comparator: "qualitative", notes: ["standard-phrase"] }],
  ["5000吨稻谷、500吨成品粮", noted("compound")],
  ["存在18岁以下、54周岁以上", noted("compound")],
  ["(1)建成5个;(2)验收6个", noted("compound")],
  ["20 20 10 100.00% 10", noted("compound", "suspicious")],
  ["290%", { ...percent(null, "2.9"), notes: ["suspicious"] }],
  ["72O批次", { comparator: null, value: "72", unit: "O批次", notes: ["suspicious"] }],
  ["6-0个", noted("unparsed")],
  ["5=", noted("suspicious", "unparsed")],
  ["第5", noted("suspicious", "unparsed")],
  ["M.8", noted("suspicious", "unparsed")],
  ["(…).32.06.5 不可辨认", noted("unparsed")],
  ["≧", noted("unparsed")],
  ["/", noted()],
  ["—", noted()],
  ["……", noted()],
  ["无", noted()],
  ["一", noted("ambiguous-dash")],
  ["13月底前完成", { comparator: null, notes: ["unparsed"] }],
  ["80%-很多", { comparator: null, notes: ["unparsed"] }],
  ["5-10期完成后", { comparator: null, notes: ["unparsed"] }],
  ["每人3完成", { comparator: null, notes: ["unparsed"] }],
  ["≥5个,≥6人", { comparator: null, notes: ["compound"] }],
  ["≥5个,≤6人", { comparator: null, notes: ["compound"] }],
];

test.each(SPELLINGS)("%s", (text, expected) => {
  const { notes, written, ...meaning } = parseText(text, "2021");
  const { notes: expectedNotes = [], ...expectedMeaning } = expected;
  expect(meaning).toEqual(expectedMeaning);
  // What is printed is told of every single number, and of nothing else.
  expect(written !== undefined).toBe(meaning.value !== undefined && !/^[≤≥]?每/.test(text));
  expect(notes).toEqual(expectedNotes);
});

test("a date without a year in a form without one has no day", () => {
  expect(parseText("12月底前", null)).toEqual({ comparator: "by-date", notes: [] });
});

test("every text has a reading, however long or odd", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary", maxLength: 60 }), (text) => {
      expect(Array.isArray(parseText(text, "2021").notes)).toBe(true);
    }),
  );
  for (const unit of ["率不1", "9", "(", "≥", "1-", "每", "、1个"]) {
    expect(Array.isArray(parseText(unit.repeat(30_000), null).notes)).toBe(true);
  }
});

test("spelling does not change the meaning: operators, widths, blanks", () => {
  const operators = fc.constantFrom("≥", ">=", "≧", "不低于", "不少于", "＞＝", "至少");
  const units = fc.constantFrom("个", "人次", "公里", "户");
  const number = fc.integer({ min: 0, max: 1_000_000 });
  fc.assert(
    fc.property(operators, number, units, fc.boolean(), (operator, value, unit, blank) => {
      const digits = String(value).replace(/\d/g, (digit) =>
        String.fromCharCode(digit.charCodeAt(0) + 0xfee0),
      );
      const reading = parseText(`${operator}${blank ? " " : ""}${digits}${blank ? "　" : ""}${unit}`, null);
      expect(reading).toMatchObject({ comparator: "≥", value: String(value), unit });
    }),
  );
});
