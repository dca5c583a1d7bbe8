import { describeFinding } from "../../../src/core/checking";
import type { Finding } from "../../../src/core/evaluation/finding";
import { createTranslator } from "../../../src/core/messages/catalogue";
import en from "../../../src/core/messages/findings.en.json";
import zh from "../../../src/core/messages/findings.zh-CN.json";
import { BETWEEN_ITEMS } from "../../../src/core/checking/draft";

const LANGUAGES = { "zh-CN": createTranslator("zh-CN", zh), en: createTranslator("en", en) };

function said(locale: keyof typeof LANGUAGES, finding: Pick<Finding, "rule" | "variant" | "params">): string {
  const at = [{ sheet: "自评表", row: 11, column: 4 }];
  return describeFinding({ ...finding, severity: "warning", evaluation: "e", at }, LANGUAGES[locale]).message;
}

test("a vague target is quoted once", () => {
  const params = { name: "设施状况", text: "保障有力有效" };
  expect(said("zh-CN", { rule: "W06", variant: "target", params })).toContain("“保障有力有效”较为笼统，难以");
});

test.each([
  ["all", "全部5项指标都得满分"],
  ["scored", "全部5项有得分的指标都得满分"],
  ["both", "既有分值又有得分的5项指标都得满分"],
])("full marks of %s rows", (of, words) => {
  const params = { rows: "5", of };
  expect(said("zh-CN", { rule: "W02", params })).toContain(words);
  expect(said("zh-CN", { rule: "W02", variant: "unmeasured", params })).toContain(words);
});

test.each([
  ["none", "低于90%，表中没有"],
  ["99%", "低于90%，而指标得分率为99%，表中没有"],
])("a low rate beside points of %s", (indicators, words) => {
  const params = { rate: "85%", limit: "90%", indicators };
  expect(said("zh-CN", { rule: "W03", variant: "below", params })).toContain(words);
});

test.each([
  ["yes", "按实际扣分并说明原因"],
  ["no", "写明未完成的数量和原因"],
])("what to do about a miss in words, points of the form: %s", (scored, words) => {
  const params = { name: "招生对象", target: "18周岁", text: "存在未成年人", scored };
  expect(said("zh-CN", { rule: "B07", variant: "actual-miss", params })).toContain(words);
});

test.each([
  ["zh-CN", "D、E列（“内科”、“外科”）"],
  ["en", "D, E (“内科”, “外科”)"],
] as const)("lists have the signs of the language between their items: %s", (locale, words) => {
  const list = (items: readonly string[]) => items.join(BETWEEN_ITEMS);
  const params = { columns: list(["D", "E"]), headings: list(["“内科”", "“外科”"]), count: "6" };
  const more = { holder: "合计", holderLetter: "F", year: "2024", area: "D3:E5" };
  expect(said(locale, { rule: "W23", variant: "parts", params: { ...params, ...more } })).toContain(words);
});
