import type { Block } from "../../../../src/core/narrative/report";
import { pageRoom } from "../../../../src/core/workbook/page-room";
import {
  heading,
  numberCell,
  paragraph,
  publishBlocks,
  quote,
  sheetOfRole,
  textCell,
  words,
} from "../support/reports";

const say = (id: string, text: string, role?: "annex" | "signature"): Block => ({
  ...paragraph(id, words(text)),
  ...(role && { role }),
});
const listOf = (id: string, ...texts: readonly string[]): Block => ({
  kind: "list",
  id,
  items: texts.map((text, index) => paragraph(`${id}-${index}`, words(text))),
});

/** Texts of the report's rows that are kept with the next, gaps as ↕. */
function kept(blocks: readonly Block[], role: "report" | "tables" = "report"): readonly string[] {
  const { rows } = sheetOfRole(publishBlocks(blocks).plan, role);
  return rows
    .filter(({ keepWithNext }) => keepWithNext)
    .map(({ cells }) => String(cells[0]?.value ?? "↕").trim());
}

describe("rows of the report that are kept with the next", () => {
  it.each<[what: string, blocks: readonly Block[], kept: readonly string[]]>([
    [
      "headings, with what they head",
      [heading("h", 1, "基本情况"), heading("i", 2, "项目概况"), say("p", "项目已完成。"), say("q", "无。")],
      ["一、基本情况", "（一）项目概况"],
    ],
    ["what leads to a list", [say("p", "目标如下："), listOf("l", "造林。", "护林。")], ["目标如下："]],
    [
      "the last of the text, with annexes and who signs",
      [
        say("p", "第一段。"),
        say("q", "第二段。"),
        say("a", "附件：", "annex"),
        listOf("l", "自评表", "基础数据表"),
        say("s", "林业局", "signature"),
        say("t", "2025年3月1日", "signature"),
      ],
      ["第二段。", "↕", "附件：1. 自评表", "2. 基础数据表", "↕", "林业局"],
    ],
    [
      "a list that ends the text, with who signs",
      [listOf("l", "造林。", "护林。"), say("s", "林业局", "signature")],
      ["（2）护林。", "↕"],
    ],
    ["none of a text alone", [say("p", "第一段。"), say("q", "第二段。")], []],
  ])("are %s", (_, blocks, expected) => {
    expect(kept(blocks)).toEqual(expected);
  });
});

describe("rows of the tables that are kept with the next", () => {
  const table = (...rows: readonly string[]): Block => ({
    kind: "table",
    id: "budget",
    caption: [words("资金情况")],
    columns: [
      { header: "资金", align: "left" },
      { header: "执行数", align: "right" },
    ],
    rows: rows.map((name) => [textCell(quote(name, "B6")), numberCell("1", "D6")]),
  });

  it("are all but the last of a table that a page holds", () => {
    const names = ["本年度一般公共预算财政拨款", "上年结转", "其他", "自筹"];
    expect(kept([table(...names)], "tables")).toEqual(["附表1　资金情况", "资金", ...names.slice(0, -1)]);
    expect(kept([table("本年度一般公共预算财政拨款")], "tables")).toEqual(["附表1　资金情况", "资金"]);
  });

  it("are captions, headers, and the last but one of a longer table", () => {
    const names = Array.from({ length: 40 }, (_, index) => `本年度一般公共预算财政拨款项目${index + 1}`);
    expect(kept([table(...names)], "tables")).toEqual(["附表1　资金情况", "资金", names[38]]);
  });
});

describe("what a page holds", () => {
  const { page, columnWidths } = sheetOfRole(publishBlocks([say("p", "完成。")]).plan, "report");

  it("is A4 between the margins, at the true size of the report", () => {
    expect(pageRoom({ page, columnWidths }).height).toBeCloseTo(((29.7 - 5.4) / 2.54) * 72, 6);
  });

  it.each([
    ["lying", { ...page, orientation: "landscape" as const }, columnWidths, 21 - 5.4, 1],
    // 607 + 707 pixels are more than 16.3 cm hold.
    ["of wider columns", page, [86, 100], 29.7 - 5.4, 0.46],
    ["not made smaller", { ...page, fitToWidth: false }, [86, 100], 29.7 - 5.4, 1],
    ["without a printed area", { ...page, printArea: undefined }, [172], 29.7 - 5.4, 0.5],
    ["of columns without a width", page, [], 29.7 - 5.4, 1],
  ])("is more rows where the page is %s", (_, changed, widths, down, scale) => {
    const { printArea, ...rest } = changed;
    const setup = printArea === undefined ? rest : { ...rest, printArea };
    const { height } = pageRoom({ page: setup, columnWidths: widths });
    expect(height).toBeCloseTo(((down / 2.54) * 72) / scale, 6);
  });
});
