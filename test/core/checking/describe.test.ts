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

test("a word that is the whole target is quoted once", () => {
  const params = { name: "设施状况", text: "有效", word: "有效", whole: "yes" };
  expect(said("zh-CN", { rule: "W06", variant: "target", params })).toContain("“有效”较为笼统，无法判断");
  const part = { ...params, text: "保障有力有效", whole: "no" };
  expect(said("zh-CN", { rule: "W06", variant: "target", params: part })).toContain("较为笼统（“有效”），");
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
