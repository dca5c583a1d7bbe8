import type { Block, Report, SlotSpan, Span } from "../../../src/core/narrative/report";
import { slotsOf } from "../../../src/core/narrative/slots";

const words = (text: string): Span => ({ kind: "literal", text });
const slot = (asks: string): SlotSpan => ({ kind: "slot", text: `【请填写：${asks}】`, asks });
const paragraph = (id: string, ...spans: readonly Span[]) => ({ kind: "paragraph" as const, id, spans });
const heading = (id: string, level: 1 | 2 | 3): Block => ({ kind: "heading", id, level, spans: [words(id)] });

function report(...blocks: readonly Block[]): Report {
  return {
    locale: "zh-CN",
    outline: "hunan-ten",
    pack: "mof-2020",
    evaluations: [],
    title: paragraph("title", words("报告")),
    unit: null,
    year: null,
    blocks,
    omissions: [],
  };
}

test("slots are told in reading order, each with the headings that it stands under", () => {
  const found = slotsOf(
    report(
      paragraph("opening", slot("依据")),
      heading("一", 1),
      heading("（一）", 2),
      { ...paragraph("p"), leadIn: [slot("标题")], spans: [words("，"), slot("原因")] },
      heading("（二）", 2),
      { kind: "list", id: "l", items: [paragraph("i1", words("无。")), paragraph("i2", slot("措施"))] },
      heading("二", 1),
      {
        kind: "table",
        id: "t",
        caption: [words("表")],
        columns: [
          { header: "甲", align: "left" },
          { header: "乙", align: "left" },
        ],
        rows: [[{ kind: "empty" }, { kind: "text", spans: [slot("来源")] }]],
      },
    ),
  );
  expect(found.map(({ asks, block, headings }) => [asks, block, headings.map(({ id }) => id)])).toEqual([
    ["依据", "opening", []],
    ["标题", "p", ["一", "（一）"]],
    ["原因", "p", ["一", "（一）"]],
    ["措施", "i2", ["一", "（二）"]],
    ["来源", "t", ["二"]],
  ]);
});

test("a report without slots has none", () => {
  expect(slotsOf(report(heading("一", 1), paragraph("p", words("【请填写：原因】"))))).toEqual([]);
});
