import fc from "fast-check";
import type { Block, ChartId, Report, Span } from "../../../src/core/narrative/report";
import { planOfFixes } from "../../../src/core/publishing";
import { displayedNumber } from "../../../src/core/publishing/layout/numbers";
import {
  OWN_SHEET_MARK,
  OWNED_SHEET_NAMES,
  OWNERSHIP_MARKERS,
  ownSheetMark,
} from "../../../src/core/workbook/ownership";
import { parseAddress } from "../../../src/core/workbook/a1";
import { lineCapacity, textWidth } from "../../../src/core/publishing/layout/metrics";
import { pageBreaks } from "../../../src/core/workbook/page-breaks";
import { pageRoom } from "../../../src/core/workbook/page-room";
import type { PlannedSheet } from "../../../src/core/workbook/plan";
import type { SheetSnapshot } from "../../../src/core/workbook/snapshot";
import { projectForm, sheetOf, workbookOf } from "../../support/evaluation-builder";
import {
  chartBlock,
  claim,
  figure,
  heading,
  ledgerRecords,
  numberCell,
  paragraph,
  publish,
  publishBlocks,
  quote,
  reportOf,
  sheetOfRole,
  textCell,
  threeFunds,
  valuesIn,
  words,
} from "./support/reports";

const ALL_CHARTS: readonly ChartId[] = [
  "budget",
  "points-by-level1",
  "completion",
  "lost-points",
  "radar-level2",
  "year-on-year",
];

const BLOCKS: readonly Block[] = [
  paragraph("opening", words("现将自评情况报告如下。")),
  heading("s1", 1, "基本情况"),
  heading("s1-1", 2, "预算执行情况"),
  paragraph("p1", words("全年执行"), figure("95.5万元", { E6: "95.5" }, "万元"), words("。")),
  {
    kind: "table",
    id: "budget",
    caption: [words("预算执行情况表")],
    columns: [
      { header: "资金", align: "left" },
      { header: "全年预算数", align: "right", numberFormat: "0.00" },
      { header: "说明", align: "left" },
    ],
    rows: [
      [textCell(quote("年度资金总额", "B6")), numberCell("100", "D6", "100.00"), textCell(words("按批复"))],
      [textCell(quote("其他资金", "B8")), { kind: "empty" }, { kind: "empty" }],
    ],
  },
  chartBlock("completion", "指标完成率"),
  heading("s2", 1, "绩效目标完成情况"),
  heading("s2-1", 3, "产出"),
  {
    kind: "paragraph",
    id: "p2",
    leadIn: [words("养护里程。")],
    spans: [quote("养护公路里程", "D12"), words("目标"), claim("完成", "F12", "300", "300"), words("。")],
  },
  {
    kind: "list",
    id: "l1",
    items: [
      paragraph("i1", words("加强监测。")),
      { ...paragraph("i2", words("按季调度。")), leadIn: [words("预算。")] },
    ],
  },
  chartBlock("year-on-year", "与上年比较"),
  { ...paragraph("unit", words("云山县交通运输局")), role: "signature" },
  { ...paragraph("date", words("2023年3月1日")), role: "signature" },
];

/** A sheet as lines `style|style… text/text…`, to compare its structure. */
function outline(sheet: PlannedSheet): readonly string[] {
  return sheet.rows.map(({ cells, height }) => {
    const texts = cells.map((cell) => ((cell?.value ?? null) === null ? "" : String(cell?.value)));
    const fixed = height === undefined ? "" : ` [${height} pt]`;
    return `${cells[0]?.style ?? "-"}: ${texts.join(" / ")}${fixed}`.trim();
  });
}

describe("the report sheet", () => {
  const { plan, notes } = publishBlocks(BLOCKS);
  const sheet = sheetOfRole(plan, "report");

  it("is laid out like an official report", () => {
    expect(outline(sheet)).toEqual([
      "reportTitle: 云山县交通运输局2022年度绩效自评报告",
      "reportSubtitle: 填报单位：云山县交通运输局　　评价年度：2022年",
      "-:  /  / 数据来源（点击单元格地址可核对）",
      "body: 　　现将自评情况报告如下。 /  /",
      "-:  [9 pt]",
      "heading1: 　　一、基本情况 /  /",
      "heading2: 　　（一）预算执行情况 /  /",
      "body: 　　全年执行95.5万元。 /  / E6",
      "body: 　　预算执行情况表见附表1。 /  /",
      "-:  [168 pt]",
      "-:  [9 pt]",
      "-:  [9 pt]",
      "heading1: 　　二、绩效目标完成情况 /  /",
      "heading3: 　　1.产出 /  /",
      "body: 　　2.养护里程。养护公路里程目标完成。 /  / F12",
      "body: 　　（1）加强监测。 /  /",
      "body: 　　（2）预算。按季调度。 /  /",
      "-:  [29 pt]",
      "signature: 　　　　　　　　　　　　　　云山县交通运输局 /  /",
      "signature: 　　　　　　　　　　　　　　2023年3月1日 /  /",
    ]);
  });

  it("holds no table: they stand on a sheet of their own, numbered and ruled", () => {
    expect(outline(sheetOfRole(plan, "tables"))).toEqual([
      "caption: 附表1　预算执行情况表 /  /",
      "tableHeader: 资金 / 全年预算数 / 说明",
      "tableLeft: 年度资金总额 / 100 / 按批复 [18 pt]",
      "tableLeft: 其他资金 / — / — [18 pt]",
      "-:  [15 pt]",
    ]);
    expect(sheetOfRole(plan, "tables")).toMatchObject({
      name: "绩效自评附表",
      marker: "_jiyan_tables",
      merges: [],
      charts: [],
      frozenRows: 2,
      page: {
        orientation: "portrait",
        paper: "A4",
        fitToWidth: true,
        header: { left: "云山县交通运输局", right: "2022年度" },
        titleRows: { first: 1, last: 1 },
        printArea: { top: 0, left: 0, bottom: 4, right: 2 },
      },
    });
  });

  it("is A4 portrait, one page wide, with unit, year and page number, and no merged cell", () => {
    expect(sheet).toMatchObject({
      role: "report",
      name: "绩效自评报告",
      marker: "_jiyan_report",
      visibility: "visible",
      merges: [],
      showGridLines: false,
      page: {
        orientation: "portrait",
        paper: "A4",
        fitToWidth: true,
        header: { left: "云山县交通运输局", right: "2022年度" },
        footer: { center: "— {page} —" },
        // The second column is the narrow gap before the sources, which is empty.
        printArea: { top: 0, left: 0, bottom: 19, right: 1 },
      },
    });
    expect(sheet.rows.every(({ cells }) => (cells[1]?.value ?? null) === null)).toBe(true);
    expect(sheet.columnWidths[1]).toBeLessThan(1);
  });

  it("prints 28 characters to the line at their true size", () => {
    const PIXEL = 2.54 / 96;
    const [text = 0] = sheet.columnWidths;
    const { left, right } = sheet.page.margins;
    expect(text * 7).toBeGreaterThan((28 * 16 * 96) / 72);
    // Both columns with the 5 pixels that Excel adds to each.
    const printed = sheet.columnWidths.slice(0, 2).reduce((sum, width) => sum + width * 7 + 5, 0) * PIXEL;
    expect(printed).toBeLessThanOrEqual(21 - left - right);
    expect(left).toBeGreaterThanOrEqual(2.3);
  });

  it("links paragraphs to their source cells", () => {
    expect(sheet.rows[7]?.cells[2]).toEqual({
      value: "E6",
      style: "firstSource",
      link: { to: { sheet: "项目自评表", row: 5, column: 4 }, tooltip: "项目自评表!E6 95.5" },
    });
  });

  it("puts the chart over the row kept for it, and keeps none for one that says nothing", () => {
    expect(sheet.charts).toMatchObject([
      {
        id: "completion",
        title: "指标完成率",
        altText:
          "4项指标未完成或超额完成，“年度养护任务完成率”完成率最低，为98.00%；“受益行政村数量”最高，为105.00%。",
        anchor: { top: 9, bottom: 9, left: 0, right: 0 },
        legend: "none",
      },
    ]);
    expect(notes).toEqual([]);
  });

  it("says of a chart beside it that its numbers are too large", () => {
    const snapshot = workbookOf(projectForm({ F12: `${"9".repeat(40)}公里` }));
    const published = publishBlocks([chartBlock("completion", "指标完成率")], snapshot);
    expect(sheetOfRole(published.plan, "report").charts).toEqual([]);
    expect(published.notes).toEqual([
      {
        code: "chart-dropped",
        params: { title: "指标完成率" },
        text: "“指标完成率”的数值过大，无法绘制，报告中没有此图。",
      },
    ]);
  });

  it("points at a table by its number, once", () => {
    const pointed = publishBlocks([
      paragraph("p", words("情况见"), { kind: "reference", text: "下表", table: "budget" }, words("。")),
      ...BLOCKS.filter(({ kind }) => kind === "table"),
      paragraph("q", words("另见"), { kind: "reference", text: "下表", table: "gone" }, words("。")),
    ]);
    const texts = outline(sheetOfRole(pointed.plan, "report")).slice(3);
    expect(texts).toEqual(["body: 　　情况见附表1。 /  /", "body: 　　另见下表。 /  /"]);
  });

  it("has no sheet of tables without tables, but where there was one before", () => {
    const roles = ({ sheets }: { readonly sheets: readonly PlannedSheet[] }) =>
      sheets.map(({ role }) => role);
    expect(roles(publishBlocks([]).plan)).toEqual(["report", "ledger", "baseline"]);
    const before = {
      ...workbookOf(projectForm(), sheetOf("我的附表", { A1: "附表1" })),
      names: [
        { name: OWNERSHIP_MARKERS.tables, refersTo: "我的附表!$A$1", hidden: true },
        { name: OWN_SHEET_MARK, refersTo: ownSheetMark("tables"), hidden: true, scope: "我的附表" },
      ],
    };
    const { plan: again } = publishBlocks([], before);
    expect(roles(again)).toEqual(["report", "tables", "ledger", "baseline"]);
    const left = sheetOfRole(again, "tables");
    expect([left.name, outline(left)]).toEqual(["我的附表", ["notice: 本次报告没有附表。"]]);
  });

  it("defines every style that its cells name, and no other", () => {
    const used = plan.sheets.flatMap(({ rows }) =>
      rows.flatMap(({ cells }) => cells.flatMap((cell) => cell?.style ?? [])),
    );
    expect(new Set(Object.keys(plan.styles))).toEqual(new Set(used));
    expect(plan.styles["number 0.00"]).toMatchObject({ numberFormat: "0.00", horizontal: "right" });
  });

  it("names no unit and no year where they are not known", () => {
    const published = publish(reportOf([], { unit: null, year: null }));
    const bare = sheetOfRole(published.plan, "report");
    expect(outline(bare)[1]).toBe("-:  /  / 数据来源（点击单元格地址可核对）");
    expect(bare.page.header).toEqual({});
  });

  it("shortens a very long unit name in the header only", () => {
    const text = "云山县".repeat(60);
    const long = sheetOfRole(
      publish(reportOf([], { unit: { text, at: { sheet: "表", row: 0, column: 0 } } })).plan,
      "report",
    );
    expect(long.page.header?.left).toHaveLength(80);
    expect(
      outline(long)
        .join("")
        .replace(/reportSubtitle: | \/ ?/g, ""),
    ).toContain(text);
  });

  it("reads from left to right in English", () => {
    const english = sheetOfRole(publish({ ...reportOf(BLOCKS), locale: "en" }).plan, "report");
    expect(outline(english)).toEqual(
      expect.arrayContaining([
        "heading1: 1. 基本情况 /  /",
        "heading2: 1.1 预算执行情况 /  /",
        "body: 预算执行情况表: see Annex table 1. /  /",
      ]),
    );
  });

  it("says whose report it is below an English title that does not", () => {
    const report: Report = { ...reportOf(BLOCKS), locale: "en" };
    const subtitleOf = (title: string) =>
      outline(
        sheetOfRole(
          publish({ ...report, title: { ...report.title, spans: [{ kind: "literal", text: title }] } }).plan,
          "report",
        ),
      ).filter((line) => line.startsWith("reportSubtitle"));
    expect(subtitleOf("KPI report")).toEqual(["reportSubtitle: Organisation: 云山县交通运输局 · Year: 2022"]);
    expect(subtitleOf("云山县交通运输局")).toEqual(["reportSubtitle: Year: 2022"]);
    expect(subtitleOf("云山县交通运输局 KPI report 2022")).toEqual([]);
  });

  it("is the same every time", () => {
    const again = publishBlocks(BLOCKS);
    expect(JSON.stringify([again.plan, again.notes])).toBe(JSON.stringify([plan, notes]));
  });
});

describe("tables", () => {
  const table = (rows: Extract<Block, { kind: "table" }>["rows"], count = 3): Block => ({
    kind: "table",
    id: "t",
    caption: [words("表")],
    columns: Array.from({ length: count }, (_, index) => ({
      header: `列${index}`,
      align: "center" as const,
    })),
    rows,
  });

  const sheetWith = (...tables: readonly Block[]) => sheetOfRole(publishBlocks(tables).plan, "tables");

  it("wrap long texts in their cells", () => {
    const reason = "汛期停工，二公里顺延，已列入次年第一季度计划。".repeat(3);
    const rows = [
      [textCell(quote("养护里程", "D12")), textCell(quote(reason, "I12")), numberCell("15", "H12")],
      [textCell(quote("合格率", "D13")), { kind: "empty" as const }, numberCell("9", "H13")],
    ];
    const sheet = sheetWith(table(rows));
    expect(outline(sheet).slice(1, -1)).toEqual([
      "tableHeader: 列0 / 列1 / 列2",
      `tableCenter: 养护里程 / ${reason} / 15`,
      "tableCenter: 合格率 / — / 9 [18 pt]",
    ]);
    expect(sheet.columnWidths[1]).toBeGreaterThan(40);
    expect(sheet.columnWidths[1]).toBeLessThan(45);
  });

  it("make their first column as wide as its labels need, within reason", () => {
    const widthFor = (label: string) => sheetWith(table([[textCell(words(label))]], 1)).columnWidths[0]!;
    expect(widthFor("里程")).toBeLessThan(12);
    expect(widthFor("农村公路养护里程数")).toBeGreaterThan(18);
    expect(widthFor("名称".repeat(60))).toBeLessThan(48);
  });

  it("continue a label that is too long for one row", () => {
    const label = "养护农村公路并按期恢复沿线通行条件。".repeat(60);
    const sheet = sheetWith(table([[textCell(quote(label, "D12"))]], 1));
    const shown = sheet.rows.slice(2, -1).map(({ cells }) => String(cells[0]?.value));
    expect(shown.length).toBeGreaterThan(1);
    expect(shown.join("")).toBe(label);
  });

  it("may have a number for a label, and records that are too short", () => {
    const sheet = sheetWith(table([[numberCell("2022", "A2")], []]));
    expect(outline(sheet).slice(2, -1)).toEqual([
      "number 0: 2022 / — / — [18 pt]",
      "tableCenter: — / — / — [18 pt]",
    ]);
  });

  it("leave the height of rows that may wrap to the program that shows them", () => {
    const fits = "目标完成情况以验收为准，由主管部门组织";
    const rows = ["一行之内", fits, `${fits}，并负责验收和公开`, "两行\n文字"].map((text) => [
      textCell(words("养护里程")),
      textCell(words(text)),
    ]);
    const sheet = sheetWith(table([...rows, [textCell(words("长名称".repeat(12)))]], 2));
    expect(sheet.rows.slice(2, -1).map(({ height }) => height)).toEqual([
      18,
      18,
      undefined,
      undefined,
      undefined,
    ]);
  });

  it("widen their columns for every number in them", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1e12 }), (amount) => {
        const value = (amount / 100).toFixed(2);
        const cell = numberCell(value, "E6");
        const sheet = sheetWith(table([[textCell(words("合计")), cell]], 2));
        const room = lineCapacity(sheet.columnWidths[1]!, 10.5);
        expect(room).toBeGreaterThanOrEqual(textWidth(displayedNumber(cell as never, "0.00")));
      }),
      { numRuns: 30 },
    );
  });

  it("get as many columns as the widest needs, and lie where they are wide", () => {
    const wide = Array.from({ length: 8 }, (_, index) => numberCell(String(index), `B${index + 3}`));
    const sheet = sheetWith(table([wide], 8));
    expect([sheet.columnWidths.length, sheet.page.orientation]).toEqual([8, "portrait"]);
    const long = Array.from({ length: 4 }, () => textCell(words("说明".repeat(40))));
    expect(sheetWith(table([long], 4)).page.orientation).toBe("landscape");
  });

  it("stand upright where a lying page would divide one, printed a little smaller", () => {
    const wide = (rows: number) =>
      table(
        Array.from({ length: rows }, () =>
          Array.from({ length: 12 }, (_, index) => numberCell(String(index), `B${index + 3}`)),
        ),
        12,
      );
    const formats = [24, 25, 60].map((rows) => sheetWith(wide(rows)).page.orientation);
    expect(formats).toEqual(["landscape", "portrait", "landscape"]);
  });

  it("have narrow columns level where the page has room", () => {
    const label = textCell(words("促进义务教育学校事业健康发展情况"));
    const amounts = ["1234567.89", "1", "2"].map((value) => numberCell(value, "E6"));
    const [, ...widths] = sheetWith(table([[label, ...amounts]], 4)).columnWidths;
    expect(new Set(widths).size).toBe(1);
  });

  it("repeat the header of a table beyond a page where it is the last", () => {
    const long = table(
      Array.from({ length: 60 }, () => [textCell(words("甲"))]),
      1,
    );
    const short = table([[textCell(words("乙"))]], 1);
    const repeated = (...blocks: readonly Block[]) => sheetWith(...blocks).page.titleRows;
    const { page, rows } = sheetWith(short, long);
    const headers = rows.flatMap(({ cells }, row) => (cells[0]?.style === "tableHeader" ? [row] : []));
    expect(page.titleRows).toEqual({ first: headers[1], last: headers[1] });
    expect(repeated(long, short)).toBeUndefined();
    expect(repeated(long, long)).toBeUndefined();
  });

  it("have headers over each part of a table beyond a page where the program can repeat none", () => {
    const rows = (count: number) => Array.from({ length: count }, (_, index) => `第${index + 1}项`);
    const of = (...names: readonly string[]) =>
      table(
        names.map((name) => [textCell(words(name))]),
        1,
      );
    const sheet = sheetWith(of(...rows(90)), of("乙"));
    const lines = outline(sheet);
    const parts = lines.flatMap((line, index) => (line === "caption: 续表" ? [index] : []));
    expect(parts).toHaveLength(2);
    for (const top of parts) {
      expect(lines[top + 1]).toBe("tableHeader: 列0");
      // What stands before it is the last of its page, and the part keeps together.
      expect(sheet.rows[top - 1]?.keepWithNext).toBeUndefined();
      expect(sheet.rows[top]?.keepWithNext).toBe(true);
    }
    const heights = sheet.rows.map(({ height = 15, keepWithNext = false }) => ({ height, keepWithNext }));
    expect(pageBreaks(heights, pageRoom(sheet))).toEqual(parts);
    // All records are there, once and in order.
    const names = sheet.rows
      .map(({ cells }) => String(cells[0]?.value))
      .filter((name) => name.startsWith("第"));
    expect(names).toEqual(rows(90));
  });

  it("leave no record of a divided table alone, and reckon with rows that wrap", () => {
    const partsOf = (names: readonly string[]) => {
      const long = table(
        names.map((name) => [textCell(words(name))]),
        1,
      );
      const { rows } = sheetWith(long, table([[textCell(words("乙"))]], 1));
      const styles = rows.map(({ cells }) => cells[0]?.style ?? "");
      const parts = styles.join(" ").split("tableHeader").slice(1, -1);
      return parts.map((part) => part.match(/table(?:Left|Center|Right)/gu)?.length ?? 0);
    };
    const short = Array.from({ length: 100 }, () => "甲");
    const [most = 0] = partsOf(short);
    expect(partsOf(short.slice(0, most + 1))).toEqual([most - 1, 2]);
    const [fewer = 0, ...others] = partsOf(short.map((name) => name.repeat(60)));
    expect(fewer).toBeLessThan(most / 2);
    expect(others.length).toBeGreaterThan(2);
  });

  it("repeat their headers where there is one, and none of several", () => {
    const several = sheetWith(
      table([[textCell(words("养护公路里程"))]], 1),
      table([[textCell(words("乙"))]], 2),
    );
    expect(several.page).not.toHaveProperty("titleRows");
    expect(several.frozenRows).toBe(0);
    expect(outline(several).filter((line) => line.startsWith("caption"))).toEqual([
      "caption: 附表1　表",
      "caption: 附表2　表 /",
    ]);
  });

  it("centre a caption that is wider than its table over all of them", () => {
    const long = {
      ...table([[textCell(words("甲"))]], 1),
      caption: [words("名称较长的一张表的标题")],
    } as Block;
    const [caption] = sheetWith(long, table([[]], 3)).rows;
    expect(caption?.cells).toHaveLength(3);
  });
});

describe("charts of a report", () => {
  const charted = (ids: readonly ChartId[], form: SheetSnapshot) =>
    sheetOfRole(
      publishBlocks(
        ids.map((id) => chartBlock(id)),
        workbookOf(form),
      ).plan,
      "report",
    ).charts;

  it("have names of their own and alternative texts", () => {
    const losses = { F12: "150公里", F13: "80%", F14: "80%", F16: "20个" };
    const charts = charted([...ALL_CHARTS, "budget"], threeFunds(losses));
    expect(charts.map(({ id }) => id)).toEqual([
      "budget",
      "points-by-level1",
      "completion",
      "lost-points",
      "radar-level2",
      "budget-2",
    ]);
    expect(charts.every(({ altText }) => /\d/.test(altText))).toBe(true);
    expect(new Set(charts.map(({ anchor }) => anchor.top)).size).toBe(charts.length);
  });

  it("say in their title what they leave out", () => {
    const [chart] = charted(["completion"], projectForm({ F12: "3000公里" }));
    expect(chart?.title).toBe("图：completion（横轴止于200%）");
  });

  it("show the evaluation that they name, else the first with data", () => {
    const snapshot = workbookOf(projectForm({}, "甲"), { ...threeFunds({ E8: 10 }), name: "乙" });
    const numbersOf = (evaluation?: string) => {
      const block = { ...chartBlock("budget"), ...(evaluation !== undefined && { evaluation }) };
      const { plan } = publishBlocks([block], snapshot);
      const series = sheetOfRole(plan, "report").charts[0]?.groups[0]?.series.at(-1);
      return series && valuesIn(plan, series.values);
    };
    expect(numbersOf()).toEqual([57, 15.5, 10]);
    expect(numbersOf("乙#1")).toEqual([57, 15.5, 10]);
    expect(numbersOf("甲#1")).toBeUndefined();
    expect(numbersOf("丙#1")).toBeUndefined();
  });
});

describe("names of sheets", () => {
  const user = (name: string) => sheetOf(name, { A1: "用户自己的内容" });

  it("never take a sheet of the user's, and say so", () => {
    const snapshot = workbookOf(projectForm(), user("绩效自评报告"), user("_JIYAN"));
    const { plan, notes } = publish(reportOf([]), { snapshot });
    expect(plan.sheets.map(({ name }) => name)).toEqual(["绩效自评报告(2)", "_jiyan(2)", "_jiyan_baseline"]);
    expect(notes.map(({ code, params }) => [code, params["wanted"], params["name"]])).toEqual([
      ["sheet-name", "绩效自评报告", "绩效自评报告(2)"],
      ["sheet-name", "_jiyan", "_jiyan(2)"],
    ]);
    expect(notes[0]?.text).toBe(
      "工作簿中已有同名工作表“绩效自评报告”，内容未作改动；本次生成的内容写入工作表“绩效自评报告(2)”。",
    );
  });

  it("stay those of the sheets that are replaced", () => {
    const snapshot = {
      ...workbookOf(projectForm(), user("报告"), user(OWNED_SHEET_NAMES["zh-CN"].ledger)),
      names: [
        { name: OWNERSHIP_MARKERS.report, refersTo: "'报告'!$A$1", hidden: true },
        { name: OWNERSHIP_MARKERS.ledger, refersTo: "'_jiyan'!$A$1", hidden: true },
        { name: OWN_SHEET_MARK, refersTo: ownSheetMark("report"), hidden: true, scope: "报告" },
        { name: OWN_SHEET_MARK, refersTo: ownSheetMark("ledger"), hidden: true, scope: "_jiyan" },
      ],
    };
    const { plan, notes } = publish(reportOf([chartBlock("completion")]), { snapshot });
    expect(plan.sheets.map(({ name }) => name)).toEqual(["报告", "_jiyan", "_jiyan_baseline"]);
    // No sheet of the person's has the usual name, so there is nothing to tell.
    expect(notes).toEqual([]);
    const series = plan.sheets[0]?.charts[0]?.groups[0]?.series[0];
    expect(series?.values.sheet).toBe("_jiyan");
  });
});

describe("any report", () => {
  const text = fc.string({
    unit: fc.constantFrom("预", "算", "，", "。", "7", "a", ".", " ", "=", "+", "\n", "\t", "“", "𠮷"),
    maxLength: 120,
  });
  const span: fc.Arbitrary<Span> = fc.oneof(
    text.map(words),
    text.map((value) => figure(value, { E12: "300" })),
    text.map((value) => quote(value, "D12")),
    text.map((value) => claim(value, "F12", "300", "300")),
  );
  const spans = fc.array(span, { maxLength: 8 });
  const block: fc.Arbitrary<Block> = fc.oneof(
    spans.map((list): Block => paragraph("p", ...list)),
    fc
      .tuple(fc.constantFrom(1 as const, 2 as const, 3 as const), spans)
      .map(([level, list]): Block => ({ kind: "heading", id: "h", level, spans: list })),
    fc
      .tuple(spans, spans)
      .map(([lead, list]): Block => ({ kind: "paragraph", id: "q", leadIn: lead, spans: list })),
    fc.array(spans, { maxLength: 3 }).map((items): Block => ({
      kind: "list",
      id: "l",
      items: items.map((list) => paragraph("i", ...list)),
    })),
    fc
      .tuple(spans, fc.array(fc.array(spans, { maxLength: 4 }), { maxLength: 4 }))
      .map(([caption, rows]): Block => ({
        kind: "table",
        id: "t",
        caption,
        columns: ["甲", "乙", "丙", "丁"].map((header) => ({ header, align: "left" as const })),
        rows: rows.map((row) => row.map((list) => textCell(...list))),
      })),
    fc.constantFrom(...ALL_CHARTS).map((id) => chartBlock(id)),
  );

  /** The texts that a report says, in no order. */
  function textsOf(report: Report): readonly string[] {
    return report.blocks
      .flatMap((one): readonly (readonly Span[])[] => {
        if (one.kind === "heading") return [one.spans];
        if (one.kind === "paragraph") return [[...(one.leadIn ?? []), ...one.spans]];
        if (one.kind === "list") return one.items.map((item) => item.spans);
        if (one.kind === "chart") return [];
        const cells = one.rows.flatMap((row) =>
          row.flatMap((cell) => (cell.kind === "text" ? [cell.spans] : [])),
        );
        return [one.caption, ...cells];
      })
      .map((list) => list.map((one) => one.text).join(""));
  }

  it("is on the sheet word for word, in cells that Excel can hold", () => {
    fc.assert(
      fc.property(fc.array(block, { maxLength: 6 }), (blocks) => {
        const { sheets } = publishBlocks(blocks).plan;
        const read = sheets.filter(({ role }) => role === "report" || role === "tables");
        const rows = read.flatMap((one) => one.rows);
        const cells = rows.flatMap(({ cells: list }) => list.flatMap((cell) => cell?.value ?? []));
        // The text of the report is read down its first column: a paragraph may go on in a row of its own, beside each row
        // stand its sources. Such rows start with the first-line indent again; everything else must be there in order.
        const texts = read.flatMap((one) =>
          one.rows.flatMap(({ cells: list }) =>
            (one.role === "report" ? list.slice(0, 1) : list).flatMap((cell) => cell?.value ?? []),
          ),
        );
        const all = texts.map(String).join("").replaceAll("　　", "");
        for (const said of textsOf(reportOf(blocks))) expect(all).toContain(said);
        for (const cell of cells) expect(String(cell).length).toBeLessThan(32_768);
        for (const row of rows) expect(row.height ?? 0).toBeLessThanOrEqual(409);
      }),
      { numRuns: 60 },
    );
  });

  it("of 3,000 figures is published whole, each figure in its place", () => {
    const blocks = Array.from({ length: 3000 }, (_, index) =>
      paragraph(
        `p${index}`,
        words("完成"),
        figure(`${index}公里`, { [`F${index + 1}`]: String(index) }),
        words("。"),
      ),
    );
    const { plan } = publishBlocks(blocks);
    const { rows } = sheetOfRole(plan, "report");
    const figures = ledgerRecords(plan, "figure");
    expect(figures).toHaveLength(3000);
    figures.forEach(({ cell, start, length, text }, index) => {
      const { row, column } = parseAddress(cell!)!;
      const from = Number(start);
      const shown = String(rows[row]?.cells[column]?.value).slice(from, from + Number(length));
      expect([text, shown]).toEqual([`${index}公里`, `${index}公里`]);
    });
  });
});

describe("fixes", () => {
  const edit = (row: number, value: number) => ({
    at: { sheet: "表", row, column: 1 },
    value,
    before: "",
    after: String(value),
  });
  const finding = (...edits: readonly ReturnType<typeof edit>[]) => ({
    rule: "B01" as const,
    severity: "error" as const,
    params: {},
    at: [{ sheet: "表", row: 1, column: 1 }],
    evaluation: "表#1",
    ...(edits.length > 0 && { fix: { edits } }),
  });

  it("become one edit per cell, the first finding's", () => {
    expect(planOfFixes([finding(), finding(edit(1, 10), edit(2, 20)), finding(edit(1, 11))])).toEqual([
      { at: { sheet: "表", row: 1, column: 1 }, value: 10 },
      { at: { sheet: "表", row: 2, column: 1 }, value: 20 },
    ]);
  });
});
