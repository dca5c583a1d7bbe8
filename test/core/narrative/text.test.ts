import { linesOfSpans } from "../../../src/core/narrative/text";
import type { Span } from "../../../src/core/narrative/report";

const words = (text: string): Span => ({ kind: "literal", text });
const cited: Span = {
  kind: "quote",
  text: "Mill\nLtd",
  source: { kind: "cell", at: { sheet: "KPI", row: 0, column: 0 } },
};

test.each<[string, readonly Span[], readonly (readonly Span[])[]]>([
  ["one line", [words("KPI report")], [[words("KPI report")]]],
  ["two lines in one literal", [words("Mill\nKPI report")], [[words("Mill")], [words("KPI report")]]],
  ["a break behind a quote", [cited, words("\nKPI report")], [[cited], [words("KPI report")]]],
  ["a break at the end", [words("Mill\n"), cited], [[words("Mill")], [cited]]],
  ["nothing", [], [[]]],
])("%s", (_name, spans, lines) => {
  expect(linesOfSpans(spans)).toEqual(lines);
});
