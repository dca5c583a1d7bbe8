import type { Finding } from "../../../src/core/evaluation/finding";
import type { Block, Report, SlotSpan } from "../../../src/core/narrative/report";
import type { Locale } from "../../../src/core/common/locale";
import { formatCellRef } from "../../../src/core/workbook/a1";
import type { WorkbookPlan } from "../../../src/core/workbook/plan";
import {
  heading,
  ledgerRecords,
  paragraph,
  publish,
  ref,
  reportOf,
  sheetOfRole,
  textCell,
  words,
} from "./support/reports";

const slot = (asks: string): SlotSpan => ({ kind: "slot", text: `【请填写：${asks}】`, asks });

const BLOCKS: readonly Block[] = [
  paragraph("opening", words("按照"), slot("自评依据"), words("要求，开展了绩效自评。")),
  heading("s1", 1, "预算支出情况"),
  heading("s1-1", 2, "基本支出情况"),
  paragraph("p1", words("公务用车运行维护费比上年增加，主要原因是"), slot("增加的原因"), words("。")),
  paragraph("p2", words("其他支出与上年持平。")),
  {
    kind: "table",
    id: "t",
    caption: [words("问题与措施")],
    columns: [
      { header: "问题", align: "left" },
      { header: "措施", align: "left" },
    ],
    rows: [[textCell(words("未完成")), textCell(slot("改进措施"))]],
  },
];

const ERROR: Finding = {
  rule: "B03",
  severity: "error",
  params: {},
  at: [ref("E14")],
  evaluation: "项目自评表#1",
};
const DESCRIBED = [{ finding: ERROR, message: "得分超过分值。" }];

function published(locale: Locale = "zh-CN", changes: Partial<Report> = {}) {
  return publish(reportOf(BLOCKS, { locale, ...changes }), { findings: DESCRIBED });
}

/** First cells of the rows of the findings sheet that hold the text given. */
function findingsLines(plan: WorkbookPlan): readonly string[] {
  return sheetOfRole(plan, "findings").rows.map(({ cells }) =>
    cells.map((cell) => String(cell?.value ?? "")).join("|"),
  );
}

describe("a report with open slots", () => {
  const { plan, slots } = published();
  const sheet = sheetOfRole(plan, "report");
  const tables = sheetOfRole(plan, "tables");

  test("says where each stands, in reading order", () => {
    expect(slots.map(({ asks, section }) => [asks, section])).toEqual([
      ["自评依据", "开头"],
      ["增加的原因", "一、（一）基本支出情况"],
      ["改进措施", "一、（一）基本支出情况"],
    ]);
    expect(slots.map(({ at }) => at.sheet)).toEqual([sheet.name, sheet.name, tables.name]);
    for (const { asks, at } of slots) {
      const { rows } = at.sheet === sheet.name ? sheet : tables;
      expect(rows[at.row]?.cells[at.column]?.value).toContain(`【请填写：${asks}】`);
    }
  });

  test("says of the place where the report is signed that it is none of the last section", () => {
    const signature = { ...paragraph("date", slot("成文日期")), role: "signature" as const };
    for (const [locale, section] of [
      ["zh-CN", "落款"],
      ["en", "Signature"],
    ] as const) {
      const { slots: placed } = publish(reportOf([...BLOCKS, signature], { locale }), { locale });
      expect(placed.find(({ asks }) => asks === "成文日期")?.section).toBe(section);
    }
  });

  test("shows their cells, and no others, on the ground of what is to be filled in", () => {
    const filled = [sheet, tables].flatMap(({ name, rows }) =>
      rows.flatMap(({ cells }, row) =>
        cells.flatMap((cell, column) =>
          cell && plan.styles[cell.style]?.fill === "FFF2CC"
            ? [formatCellRef({ sheet: name, row, column })]
            : [],
        ),
      ),
    );
    expect(filled.sort()).toEqual(slots.map(({ at }) => formatCellRef(at)).sort());
    // Nothing but the ground is another.
    const style = sheet.rows[slots[0]?.at.row ?? -1]?.cells[0]?.style ?? "";
    expect({ ...plan.styles[style], fill: undefined }).toEqual({ ...plan.styles["body"], fill: undefined });
  });

  test("is a draft in its header and on top of the findings sheet", () => {
    expect(sheet.page.header?.center).toBe("草稿");
    const [first, second] = slots;
    expect(findingsLines(plan)[1]).toMatch(/^待补充3处\s+共1个问题\s+错误（须更正） 1/);
    expect(findingsLines(plan).slice(3)).toEqual([
      "签发前须补充（3处），补充前为草稿；另有1个错误须更正||||",
      `1|待补充||${sheet.name}!A${(first?.at.row ?? 0) + 1}|请填写：自评依据（报告“开头”）`,
      `2|待补充||${sheet.name}!A${(second?.at.row ?? 0) + 1}|请填写：增加的原因（报告“一、（一）基本支出情况”）`,
      expect.stringContaining("改进措施"),
      "校验发现的问题||||",
      "1|错误|B03|项目自评表!E14|得分超过分值。",
    ]);
    const links = sheetOfRole(plan, "findings")
      .rows.slice(4, 7)
      .map(({ cells }) => cells[3]?.link?.to);
    expect(links).toEqual(slots.map(({ at }) => at));
  });

  test("asks to check what the forms contradict themselves in", () => {
    const doubt: SlotSpan = {
      kind: "slot",
      text: "【请核实：执行率（G4）】",
      asks: "核实：执行率（G4）",
      verifies: true,
    };
    const { plan: checked, slots: open } = publish(reportOf([paragraph("p", words("执行完毕。"), doubt)]), {
      findings: [],
    });
    expect(open).toMatchObject([{ asks: "核实：执行率（G4）", verifies: true }]);
    expect(findingsLines(checked).join()).toContain("请核实：执行率（G4）（报告“开头”）");
  });

  test("lists them in its ledger", () => {
    expect(ledgerRecords(plan, "slot").map(({ text }) => text)).toEqual(
      slots.map(({ asks }) => `【请填写：${asks}】`),
    );
  });

  test("says the same in English", () => {
    const english = published("en");
    expect(sheetOfRole(english.plan, "report").page.header?.center).toBe("Draft");
    expect(english.slots.map(({ section }) => section)).toEqual([
      "Opening",
      "1.1 基本支出情况",
      "1.1 基本支出情况",
    ]);
    expect(findingsLines(english.plan)[3]).toMatch(
      /^To complete before signing: 3 places; a draft until then\. 1 error must be corrected too/,
    );
  });

  test("counts one that is said twice as two places", () => {
    const twice = slot("成文日期");
    const two = publish(reportOf([paragraph("a", twice), paragraph("b", twice)])).slots;
    expect(new Set(two.map(({ at }) => at.row)).size).toBe(2);
  });

  test("without errors does not speak of them", () => {
    const quiet = publish(reportOf(BLOCKS), { findings: [] });
    expect(findingsLines(quiet.plan)[1]).toBe("待补充3处　　未发现问题||||");
    expect(findingsLines(quiet.plan)[3]).toBe("签发前须补充（3处），补充前为草稿||||");
  });
});

test("a report without slots is no draft", () => {
  const { plan, slots } = publish(reportOf([paragraph("p", words("全部完成。"))]), { findings: DESCRIBED });
  expect(slots).toEqual([]);
  expect(sheetOfRole(plan, "report").page.header).not.toHaveProperty("center");
  expect(findingsLines(plan).join("\n")).not.toContain("签发前");
});
