import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describeFinding } from "../../../src/core/checking";
import type { Locale } from "../../../src/core/common/locale";
import { assessWorkbook, findingsTranslator } from "../../../src/core/engine";
import { adviceOf } from "../../../src/core/returning";
import { readWorkbook } from "../../../src/hosts/file/reading";

const FORMS = join(__dirname, "../../fixtures/forms");

test.each<[locale: Locale, message: string, what: string, how: string]>([
  ["zh-CN", "总分填写为98分，各项之和为90分。请更正I9。", "总分填写为98分，各项之和为90分。", "请更正I9。"],
  ["zh-CN", "执行率未填。按计算为100%，请在G7补填。", "执行率未填。", "按计算为100%，请在G7补填。"],
  // What a cell says asks for nothing.
  ["zh-CN", "“请补。填”没有单位。请在E2补上。", "“请补。填”没有单位。", "请在E2补上。"],
  ["zh-CN", "只有一句，请在E2补上。", "只有一句。", "请在E2补上。"],
  [
    "zh-CN",
    "不属于任何框架。本地有规定的，可写进规则包。",
    "不属于任何框架。",
    "本地有规定的，可写进规则包。",
  ],
  ["zh-CN", "没有办法的一句。", "没有办法的一句。", ""],
  ["en", "The total reads 98. Correct I9.", "The total reads 98.", "Correct I9."],
  ["en", "The rate is empty: enter it in G7.", "The rate is empty.", "Enter it in G7."],
  ["en", "“No. 5. Roads” has no unit. Add it in E2.", "“No. 5. Roads” has no unit.", "Add it in E2."],
  ["en", "It says nothing. Add it, e.g. “200 sheets”.", "It says nothing.", "Add it, e.g. “200 sheets”."],
  ["en", "Nothing to do", "Nothing to do", ""],
])("%s: %s", (locale, message, what, how) => {
  expect(adviceOf(message, locale)).toEqual({ what, how });
});

/** Without what parts sentences, and without the case of their first letters. */
function bare(text: string): string {
  return text.replace(/[\s，；：,;:.。]/gu, "").toLowerCase();
}

describe.each<Locale>(["zh-CN", "en"])("messages of findings of published forms in %s", (locale) => {
  test("have both parts, which together say all of it", async () => {
    const say = findingsTranslator(locale);
    let seen = 0;
    for (const name of readdirSync(FORMS).filter((one) => one.endsWith(".xlsx"))) {
      const read = await readWorkbook(readFileSync(join(FORMS, name)));
      const assessed = read.ok ? assessWorkbook(read.value) : undefined;
      for (const finding of assessed?.ok ? assessed.value.findings : []) {
        const { message } = describeFinding(finding, say);
        const { what, how } = adviceOf(message, locale);
        expect(bare(what + how)).toBe(bare(message));
        expect([what, how]).not.toContain("");
        seen += 1;
      }
    }
    expect(seen).toBeGreaterThan(150);
  });
});
