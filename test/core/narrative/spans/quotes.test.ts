import fc from "fast-check";
import { isQuoteOf, quote } from "../../../../src/core/narrative/spans/quotes";

const AT = { sheet: "表", row: 0, column: 0 };

test.each([
  ["林区安全稳定,疫情双下降,火灾零发生", "林区安全稳定，疫情双下降，火灾零发生"],
  ["目标1:完成100%,合格", "目标1:完成100%，合格"],
  ["满意度95%;无投诉", "满意度95%；无投诉"],
  ["执行1,200.50万元", "执行1,200.50万元"],
  ["A,B两类", "A,B两类"],
  ["Steel prices rose, margins fell.", "Steel prices rose, margins fell."],
  ["森林抚育(营林),1万亩", "森林抚育（营林）,1万亩"],
  ["自评表(2021年度)", "自评表（2021年度）"],
  ["(含监测户)户数", "（含监测户）户数"],
  ["PM2.5 (24h)", "PM2.5 (24h)"],
])("%s is quoted as %s", (cell, words) => {
  expect(quote(cell, AT).text).toBe(words);
  expect(isQuoteOf(words, cell)).toBe(true);
});

test("whatever a cell says, its quote stands in it", () => {
  const characters = fc.constantFrom(..."林 区 , ; : ? ! ， 。 ( （ ) ） ” % 1 2 A b".split(" "), " ", "\n");
  fc.assert(
    fc.property(fc.array(characters, { maxLength: 30 }), (parts) => {
      const cell = parts.join("");
      expect(isQuoteOf(quote(cell, AT).text, cell)).toBe(true);
    }),
  );
});
