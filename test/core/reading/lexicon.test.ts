import { indicatorLexicon, plainLexicon, workLexicon } from "../../../src/core/reading/lexicon";
import { normaliseLabel } from "../../../src/core/reading/text-normalisation";

describe.each([
  ["indicator tables", indicatorLexicon],
  ["tables of any organisation", plainLexicon],
])("the words of %s", (_what, lexiconOf) => {
  test("are made once for the same added words, and once without any", () => {
    const added = { actual: ["泵站读数"] };
    expect(lexiconOf(added)).toBe(lexiconOf(added));
    expect(lexiconOf()).toBe(lexiconOf(undefined));
    expect(lexiconOf(added)).not.toBe(lexiconOf());
  });

  test("that one workbook adds are unknown to the next, whichever was asked first", () => {
    const text = "泵站读数";
    expect(lexiconOf().exact(text)).toEqual([]);
    expect(lexiconOf({ actual: [text] }).exact(text)).toEqual(["actual"]);
    expect(lexiconOf({ target: [text] }).exact(text)).toEqual(["target"]);
    expect(lexiconOf().exact(text)).toEqual([]);
  });
});

test("the words of work summaries are made once", () => {
  expect(workLexicon()).toBe(workLexicon());
});

test.each([
  ["预算数①", "预算数"],
  ["执行率③=②/①", "执行率"],
  ["得分④=③×10", "得分"],
  ["全年预算数 (A) ①", "全年预算数"],
  ["①", "①"],
  ["①预算数②", "①预算数"],
  ["kpi①", "kpi①"],
  ["𠮷数②", "𠮷数"],
])("numbers and formulas behind a heading say nothing of it: %s", (text, label) => {
  expect(normaliseLabel(text)).toBe(label);
});
