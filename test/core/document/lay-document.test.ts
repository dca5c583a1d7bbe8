import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { layDocument, type DocumentParagraph, type ReportDocument } from "../../../src/core/document";
import { markName } from "../../../src/core/document/marks";
import { assessWorkbook, reportOn } from "../../../src/core/engine";
import { spansOf } from "../../../src/core/narrative";
import type { Block, Report, TableBlock } from "../../../src/core/narrative/report";
import { cellsBehind } from "../../../src/core/publishing";
import { readWorkbook } from "../../../src/hosts/file/reading";
import {
  assessed,
  chartBlock,
  heading,
  numberCell,
  paragraph,
  quote,
  reportOf,
  textCell,
  words,
} from "../publishing/support/reports";

function lay(blocks: readonly Block[], changes: Partial<Report> = {}): ReportDocument {
  return layDocument({ ...assessed(), report: reportOf(blocks, changes), engineVersion: "1.2.3" });
}

function paragraphs({ sections }: ReportDocument): readonly DocumentParagraph[] {
  return sections.flatMap(({ blocks }) =>
    blocks.flatMap((block) => (block.kind === "paragraph" ? [block] : [])),
  );
}

function textOf({ stretches }: DocumentParagraph): string {
  return stretches.flatMap(({ runs }) => runs.map(({ text }) => text)).join("");
}

function told(document: ReportDocument): readonly (readonly [role: string, text: string])[] {
  return paragraphs(document).map((block) => [block.role, textOf(block)]);
}

function table(id: string, rows: number, columns = 3): TableBlock {
  return {
    kind: "table",
    id,
    caption: [words("指标完成情况（单位：万元）")],
    columns: Array.from({ length: columns }, (_, index) => ({
      header: `第${index + 1}列`,
      align: index === 0 ? "left" : "right",
    })),
    rows: Array.from({ length: rows }, (_, row) =>
      Array.from({ length: columns }, (_unused, column) =>
        column === 0 ? textCell(words(`第${row + 1}项`)) : numberCell("12.50", "E12"),
      ),
    ),
  };
}

describe("names of marks", () => {
  it.each([
    [0, "jyaaa"],
    [25, "jyaaz"],
    [26, "jyaba"],
    [26 ** 3, "jybaaa"],
  ])("%i: %s", (position, name) => {
    expect(markName(position)).toBe(name);
  });
});

describe("a report as a document", () => {
  it("has its title, numbered headings, text, annexes and who signs, in this order", () => {
    const blocks: readonly Block[] = [
      heading("a", 1, "基本情况"),
      heading("b", 2, "项目概况"),
      { ...paragraph("c", words("按计划完成。")), leadIn: [words("背景。")] },
      { kind: "list", id: "d", items: [paragraph("d1", words("第一。")), paragraph("d2", words("第二。"))] },
      { ...paragraph("e", words("附件：")), role: "annex" },
      { kind: "list", id: "f", items: [paragraph("f1", words("自评表")), paragraph("f2", words("佐证"))] },
      { ...paragraph("g", words("云山县交通运输局")), role: "signature" },
      { ...paragraph("h", words("2023年3月1日")), role: "signature" },
    ];
    expect(told(lay(blocks))).toEqual([
      ["title", "云山县交通运输局2022年度绩效自评报告"],
      ["heading1", "一、基本情况"],
      ["heading2", "（一）项目概况"],
      ["body", "1.背景。按计划完成。"],
      ["body", "（1）第一。"],
      ["body", "（2）第二。"],
      ["annexFirst", "附件：1. 自评表"],
      ["annexNext", "2. 佐证"],
      ["signature", "云山县交通运输局"],
      ["signature", "2023年3月1日"],
    ]);
  });

  it("keeps the last words of the text with the annexes, and these with who signs", () => {
    const document = lay([
      paragraph("a", words("完。")),
      { ...paragraph("b", words("附件：自评表")), role: "annex" },
      { ...paragraph("c", words("云山县交通运输局")), role: "signature" },
      { ...paragraph("d", words("2023年3月1日")), role: "signature" },
    ]);
    expect(paragraphs(document).map(({ keepNext }) => keepNext === true)).toEqual([
      false,
      true,
      true,
      true,
      false,
    ]);
  });

  it.each([
    ["云山县交通运输局", 3.25],
    ["县局", 6.25],
    ["云山县交通运输综合行政执法大队第二支队", 0],
  ])("centres %s over the date, four characters from the edge", (unit, right) => {
    const signed = paragraphs(
      lay([
        { ...paragraph("a", words(unit)), role: "signature" },
        { ...paragraph("b", words("2023年3月11日")), role: "signature" },
      ]),
    ).slice(1);
    expect(signed.map((one) => one.right)).toEqual([right, 4]);
  });

  it("is a draft while it has a slot, and shows where", () => {
    const open = lay([paragraph("a", { kind: "slot", text: "【请填写：日期】", asks: "日期" })]);
    expect(open.draft).toBe("草稿");
    expect(paragraphs(open).at(-1)?.stretches[0]?.runs).toMatchObject([
      { text: "【请填写：日期】", open: true },
    ]);
    expect(lay([paragraph("a", words("完。"))]).draft).toBeNull();
  });

  it("keeps short tables in the text and puts long and wide ones on lying pages", () => {
    const document = lay([table("short", 3), table("long", 16), table("wide", 2, 14)]);
    expect(document.sections.map(({ orientation }) => orientation)).toEqual(["portrait", "landscape"]);
    expect(told(document).slice(1)).toEqual([
      ["caption", "表1　指标完成情况（单位：万元）"],
      ["body", "指标完成情况见附表1。"],
      ["body", "指标完成情况见附表2。"],
      ["annexTableNumber", "附表1"],
      ["caption", "指标完成情况（单位：万元）"],
      ["annexTableNumber", "附表2"],
      ["caption", "指标完成情况（单位：万元）"],
    ]);
    const widths = document.sections.flatMap(({ blocks }) =>
      blocks.flatMap((block) => (block.kind === "table" ? [block.widths] : [])),
    );
    expect(widths).toHaveLength(3);
    for (const shares of widths) expect(shares.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 9);
  });

  it("puts long tables that have room across a page on upright ones, behind who signs", () => {
    const document = lay([table("long", 30), { ...paragraph("s", words("甲局")), role: "signature" }]);
    expect(document.sections.map(({ orientation }) => orientation)).toEqual(["portrait", "portrait"]);
    expect(told(document).at(-2)).toEqual(["annexTableNumber", "附表1"]);
  });

  it("puts tables on lying pages whose words would make them longer on upright ones", () => {
    const rows = Array.from({ length: 17 }, () => [
      textCell(words("当年开展的各项工作及其完成情况".repeat(2))),
      ...Array.from({ length: 3 }, () => numberCell("12.50", "E12")),
    ]);
    const document = lay([{ ...table("long", 0, 4), rows }]);
    expect(document.sections.map(({ orientation }) => orientation)).toEqual(["portrait", "landscape"]);
  });

  it("marks cells of tables that have nothing to say", () => {
    const document = lay([{ ...table("t", 0), rows: [[textCell(words("甲")), { kind: "empty" }]] }]);
    const cells = document.sections.flatMap(({ blocks }) =>
      blocks.flatMap((block) => (block.kind === "table" ? block.rows.flat() : [])),
    );
    expect(cells.slice(1)).toEqual(
      [1, 2].map(() => ({ align: "center", runs: [{ text: "—", mark: null }] })),
    );
  });

  it("has the designs of charts with what they say, and nothing for one that would say nothing", () => {
    const document = lay([chartBlock("completion"), chartBlock("year-on-year")]);
    const [{ blocks } = { blocks: [] }] = document.sections;
    expect(blocks.map(({ kind }) => kind)).toEqual(["paragraph", "chart"]);
    expect(blocks.at(-1)).toMatchObject({ altText: expect.stringContaining("完成率最低") as string });
  });

  it("points at a table by its number where it does not follow, and does so once", () => {
    const pointed = (rows: number) =>
      told(
        lay([
          paragraph("p", words("见"), { kind: "reference", text: "下表", table: "t" }, words("。")),
          table("t", rows),
        ]),
      ).slice(1, 3);
    expect(pointed(3)).toEqual([
      ["body", "见下表。"],
      ["caption", "表1　指标完成情况（单位：万元）"],
    ]);
    expect(pointed(16)).toEqual([
      ["body", "见附表1。"],
      ["annexTableNumber", "附表1"],
    ]);
  });

  it("says in English what it says in English", () => {
    const document = lay([heading("a", 1, "Basics"), table("t", 16)], { locale: "en" });
    expect(
      told(document)
        .slice(1)
        .map(([, text]) => text),
    ).toEqual([
      "1. Basics",
      "指标完成情况: see Annex table 1.",
      "Annex table 1",
      "指标完成情况（单位：万元）",
    ]);
  });

  it("lists quotes with their cells", () => {
    const { statements } = lay([paragraph("a", words("单位："), quote("云山县", "C4"))]);
    expect(statements.slice(-2)).toEqual([
      { mark: "jyaac", block: "a", kind: "paragraph", text: "单位：云山县", cells: [] },
      expect.objectContaining({ mark: "jyaad", block: "a", kind: "quote", text: "云山县" }),
    ]);
    expect(statements.at(-1)?.cells).toMatchObject([{ row: 3, column: 2 }]);
  });

  it.each([
    ["补选代表7名。", ["补选代表7名", "。"]],
    ["We met on Monday.", ["We met on Monday", "."]],
    ["分行\n再分行。", ["分行\n再分行", "。"]],
    ["补选代表7名", ["补选代表7名"]],
    ["。", ["。"]],
  ])("leaves the full stop at the end of %j outside the mark", (text, expected) => {
    const document = lay([paragraph("a", quote("云山县。", "C3"), words("："), quote(text, "C4"))]);
    const [, last] = paragraphs(document);
    const runs = last?.stretches.flatMap((stretch) => stretch.runs) ?? [];
    expect(runs.map((run) => run.text)).toEqual(["云山县。", "：", ...expected]);
    expect(runs.map(({ mark }) => mark !== null)).toEqual([true, false, true, false].slice(0, runs.length));
    expect(document.statements.at(-1)?.text).toBe(expected[0]);
  });
});

const FORMS = join(__dirname, "../../fixtures/forms");
const FILES = readdirSync(FORMS).filter((name) => name.endsWith(".xlsx") && !name.includes("blank"));

describe("published forms", () => {
  test.each(FILES)(
    "%s: every figure, claim, quote and slot of the report has one mark, with its cells",
    async (file) => {
      const workbook = await readWorkbook(readFileSync(join(FORMS, file)));
      const assessment = workbook.ok ? assessWorkbook(workbook.value) : workbook;
      if (!assessment.ok) throw new Error("unreadable");
      for (const locale of ["zh-CN", "en"] as const) {
        const reported = reportOn(assessment.value, { locale, engineVersion: "1.2.3" });
        if (!reported.ok) throw new Error(reported.error.kind);
        const { report, evaluations, told: scorecards } = reported.value;
        const { pack } = assessment.value;
        const { statements } = layDocument({ report, evaluations, scorecards, pack, engineVersion: "1.2.3" });
        expect(new Set(statements.map(({ mark }) => mark)).size).toBe(statements.length);
        const kinds = new Set(["figure", "claim", "quote", "slot"]);
        const key = (kind: string, cells: readonly object[]) => `${kind} ${JSON.stringify(cells)}`;
        const stated = spansOf(report).filter(({ kind, text }) => kinds.has(kind) && text !== "");
        expect(
          statements
            .filter(({ kind }) => kinds.has(kind))
            .map(({ kind, cells }) => key(kind, cells))
            .sort(),
        ).toEqual(stated.map((span) => key(span.kind, cellsBehind(span))).sort());
      }
    },
  );
});
