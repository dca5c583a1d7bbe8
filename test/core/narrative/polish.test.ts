import type { Locale } from "../../../src/core/common/locale";
import { polish } from "../../../src/core/narrative/polish";
import type { Paragraph, Span } from "../../../src/core/narrative/report";

function paragraph(...texts: readonly string[]): Paragraph {
  const spans = texts.map((text): Span => ({ kind: "literal", text }));
  return { kind: "paragraph", id: "one", spans };
}

function polished(locale: Locale, ...texts: readonly string[]): string {
  return polish(paragraph(...texts), locale)
    .spans.map(({ text }) => text)
    .join("");
}

test.each([
  [["Average call wait", "2.4", " minutes"], "Average call wait 2.4 minutes"],
  [["Marlow Bay Council", "2024", "年度"], "Marlow Bay Council 2024年度"],
  [["Bulky waste income", "£436.2k"], "Bulky waste income £436.2k"],
  [["Collections", "方面，", "签约率", "98%"], "Collections方面，签约率98%"],
  [["采购CT", "，", "2", "台"], "采购CT，2台"],
  [["471.5", "kg"], "471.5kg"],
])("Chinese %j keep names in Latin letters apart from what follows", (texts, expected) => {
  expect(polished("zh-CN", ...texts)).toBe(expected);
});

test.each([
  [["the unit", " met 3 targets. ", "two were missed"], "The unit met 3 targets. Two were missed"],
  [["net cost", " rose"], "Net cost rose"],
])("English %j begin sentences with a capital", (texts, expected) => {
  expect(polished("en", ...texts)).toBe(expected);
});

test("other blocks stay as they are", () => {
  const heading = { kind: "heading", id: "two", level: 1, spans: [] } as const;
  expect(polish(heading, "zh-CN")).toBe(heading);
});
