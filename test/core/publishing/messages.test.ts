import english from "../../../src/core/messages/publishing.en.json";
import chinese from "../../../src/core/messages/publishing.zh-CN.json";
import { publishingTexts } from "../../../src/core/publishing/report-plan";

const ids = Object.keys(chinese) as (keyof typeof chinese)[];
const placeholders = (message: string) =>
  new Set([...message.matchAll(/\{(\w+)/g)].map(([, name]) => name).filter((name) => name !== "others"));

describe("texts of the layout", () => {
  it("exist in both languages", () => {
    expect(Object.keys(english).sort()).toEqual([...ids].sort());
  });

  it("have no Latin words in Chinese", () => {
    for (const id of ids) expect(chinese[id].replace(/\{\w+\}/g, "")).not.toMatch(/[A-Za-z]/);
  });

  it.each(ids)("%s can be said in both", (id) => {
    const named = [...placeholders(chinese[id]), ...placeholders(english[id]), "others"];
    const params = Object.fromEntries(named.map((name) => [name!, 2]));
    for (const locale of ["zh-CN", "en"] as const) {
      expect(publishingTexts(locale)(id, params)).not.toContain("{");
    }
  });
});
