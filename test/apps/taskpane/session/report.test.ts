import { assessWorkbook, reportOn } from "../../../../src/core/engine";
import {
  LIMITS,
  type ReportBlockView,
  type ReportView,
  type SpanView,
} from "../../../../src/apps/taskpane/session/api";
import type { WorkbookSnapshot } from "../../../../src/core/workbook/snapshot";
import { LocalSession } from "../../../../src/apps/taskpane/session/engine-session";
import { VERSION } from "../../../../src/apps/taskpane/session/version";
import { engineOn, FILLED, handedOut, sessionOver, valueOf } from "./support";
import { workbookOf } from "../../../support/snapshot-builder";

const CHINESE = /\p{Script=Han}/u;

function textOf(spans: readonly SpanView[] = []): string {
  return spans.map(({ text }) => text).join("");
}

/** The lines of text that a block puts into column A of the sheet, as far as they stand in one row each. */
function linesOf(block: ReportBlockView): readonly string[] {
  switch (block.kind) {
    case "heading":
      return [block.number + textOf(block.spans)];
    case "paragraph":
      return [block.number + textOf(block.leadIn) + textOf(block.spans)];
    case "list":
      return block.items.map(
        (item, index) => (block.numbers[index] ?? "") + textOf(item.leadIn) + textOf(item.spans),
      );
    case "table":
      return [block.number];
    case "chart":
      return [];
  }
}

describe.each(FILLED)("%s", (name) => {
  test.each(["zh-CN", "en"] as const)(
    "in %s the view says what the sheet says, with its numbers",
    async (locale) => {
      const session = await sessionOver(name);
      await session.setLocale(locale);
      const view = valueOf(await session.report({}));
      const { plan } = valueOf(reportOn(await engineOn(session), { locale, engineVersion: VERSION }));
      const sheet = plan.sheets.find(({ role }) => role === "report");
      const told = (sheet?.rows ?? []).map(({ cells }) => String(cells[0]?.value ?? "").trim()).join("");
      let from = 0;
      for (const line of [textOf(view.title), ...view.blocks.flatMap(linesOf)]) {
        const found = told.replaceAll(/\s/g, "").indexOf(line.replaceAll(/\s/g, ""), from);
        expect([line, found >= from]).toEqual([line, true]);
        from = found;
      }
      expect(view.sheetName).toBe(sheet?.name);
      expect(view.moreBlocks).toBe(0);
    },
  );

  test("charts are those of the sheet", async () => {
    const session = await sessionOver(name);
    const view = valueOf(await session.report({}));
    const { plan } = valueOf(reportOn(await engineOn(session), { locale: "zh-CN", engineVersion: VERSION }));
    const planned = plan.sheets.flatMap(({ charts }) => charts);
    const shown = view.blocks.flatMap((block) => (block.kind === "chart" ? [block.chart] : []));
    expect(shown.map(({ title, altText, series }) => [title, altText, series.length])).toEqual(
      planned.map(({ title, altText, groups }) => [
        title,
        altText,
        groups.flatMap(({ series }) => series).length,
      ]),
    );
    expect(shown.flatMap(({ series }) => series.map(({ labelled }) => labelled))).toEqual(
      planned.flatMap(({ groups }) => groups.flatMap(({ series }) => series.map((one) => one.dataLabels))),
    );
    for (const { categories, series } of shown) {
      for (const { values } of series) expect(values).toHaveLength(categories.length);
    }
  });
});

test("a figure names its cells, its computation and its rounding; a claim what it says", async () => {
  const session = await sessionOver("form 26");
  const { blocks } = valueOf(await session.report({}));
  const spans = blocks.flatMap((block) => (block.kind === "paragraph" ? block.spans : []));
  const rate = spans.find(({ text }) => text === "80.45%");
  expect(rate).toMatchObject({
    kind: "figure",
    places: 2,
    formula: { numbers: expect.stringContaining("÷") as unknown },
  });
  expect(rate?.cells).toHaveLength(2);
  const claims = spans.filter(({ kind }) => kind === "claim");
  expect(claims.length).toBeGreaterThan(0);
  for (const { claim, formula } of claims) expect([claim, formula].includes(undefined)).toBe(false);
  for (const { cells, cellCount } of spans) expect(cells.length).toBeLessThanOrEqual(cellCount);
});

test("what has no data is told in sentences, each once, in the language that was set", async () => {
  const session = await sessionOver("form 07");
  for (const locale of ["zh-CN", "en"] as const) {
    await session.setLocale(locale);
    const { omissions } = valueOf(await session.report({ outlineId: "hunan-seven" }));
    expect(omissions.length).toBeGreaterThan(0);
    expect(new Set(omissions).size).toBe(omissions.length);
    expect(omissions.filter((sentence) => CHINESE.test(sentence) === (locale === "en"))).toEqual([]);
    expect(omissions.filter((sentence) => !/[。.]$/.test(sentence))).toEqual([]);
  }
});

test("sections can be left out, but not all", async () => {
  const session = await sessionOver("form 26");
  const whole = valueOf(await session.report({ outlineId: "hunan-seven" }));
  const less = valueOf(await session.report({ outlineId: "hunan-seven", without: ["problems", "measures"] }));
  const headings = (view: ReportView) =>
    view.blocks.flatMap((block) => (block.kind === "heading" ? linesOf(block) : []));
  expect(headings(less)).toEqual(
    headings(whole).filter((text) => !/存在的主要问题|改进措施和有关建议/.test(text)),
  );
  const sections =
    valueOf(await session.assess({})).outlines.find(({ id }) => id === "hunan-seven")?.sections ?? [];
  const without = sections.map(({ id }) => id);
  expect(await session.report({ outlineId: "hunan-seven", without })).toEqual({
    ok: false,
    error: { kind: "engine", problem: { kind: "empty-report" } },
  });
  expect(await session.report({ outlineId: "x" })).toMatchObject({
    error: { problem: { kind: "unknown-outline", id: "x" } },
  });
});

test("a sheet of the person's own with the report's name is told of", async () => {
  const rows = [
    ["指标名称", "指标值", "完成值", "分值", "得分"],
    ["甲", 5, 6, 10, 10],
  ];
  const session = await over(workbookOf(rows, [], "绩效自评报告"));
  const view = valueOf(await session.report({}));
  expect(view.sheetName).toBe("绩效自评报告(2)");
  expect(view.notes.join("")).toContain("绩效自评报告(2)");
});

async function over(workbook: WorkbookSnapshot): Promise<LocalSession> {
  const session = new LocalSession();
  const { frame, blocks } = handedOut(workbook);
  await session.open(frame);
  for (const block of blocks) await session.add(block);
  valueOf(await session.assess({}));
  return session;
}

test("long tables are cut, and the rows that follow are counted", async () => {
  const indicators = Array.from({ length: 80 }, (_, row) => [
    `第${row}类指标`,
    `指标${row}`,
    "≥95人",
    "96人",
    row === 0 ? 21 : 1,
    row === 0 ? 21 : 1,
  ]);
  const head = ["一级指标", "三级指标", "年度指标值", "实际完成值", "分值", "得分"];
  const session = await over(workbookOf([["项目支出绩效自评表"], head, ...indicators]));
  const { blocks } = valueOf(await session.report({}));
  const tables = blocks.flatMap((block) => (block.kind === "table" ? [block] : []));
  expect(tables.find(({ id }) => id === "points-by-level1")).toMatchObject({ more: 80 - LIMITS.tableRows });
  for (const { rows } of tables) expect(rows.length).toBeLessThanOrEqual(LIMITS.tableRows);
});

test("long reports are cut, and what follows is counted", async () => {
  const items = Array.from({ length: 600 }, (_, index) => {
    return [`第${index}部分`, `事项${index}`, "做了工作", "参加人数", index + 1];
  });
  const workbook = workbookOf([["部分", "事项", "工作概述", "指标", "完成值"], ...items]);
  const session = await over(workbook);
  const view = valueOf(await session.report({}));
  const assessment = valueOf(assessWorkbook(workbook));
  const { report } = valueOf(reportOn(assessment, { locale: "zh-CN", engineVersion: VERSION }));
  expect(report.blocks.length).toBeGreaterThan(LIMITS.blocks);
  expect([view.blocks.length, view.moreBlocks]).toEqual([
    LIMITS.blocks,
    report.blocks.length - LIMITS.blocks,
  ]);
});

describe("what only a person can say", () => {
  const spansOf = (block: ReportBlockView): readonly SpanView[] => {
    if (block.kind === "heading" || block.kind === "paragraph") return block.spans;
    if (block.kind === "list") return block.items.flatMap(({ spans }) => spans);
    return block.kind === "table" ? block.rows.flat(2) : [];
  };

  test("is listed with its number in the preview, and can be asked for on a sheet once", async () => {
    const session = await sessionOver("form 26");
    const view = valueOf(await session.report({}));
    expect(view.slotCount).toBeGreaterThan(0);
    const shown = new Map(
      view.blocks.flatMap(spansOf).flatMap(({ slot, text }) => (slot === undefined ? [] : [[slot, text]])),
    );
    for (const { number, asks } of view.slots) expect(shown.get(number)).toContain(asks);
    expect(view.materialsSheet).toBeNull();
    const written = valueOf(await session.writeFile("materials"));
    expect(written.sheets).toEqual(["报告素材"]);
    valueOf(await session.assess({}));
    const again = valueOf(await session.report({}));
    expect(again.slots).toEqual(view.slots);
    expect(again.materialsSheet).toBe("报告素材");
    expect((await session.fileBytes()).suffix).toBe("报告素材");
    expect(await session.undoWrite(written.step)).toBe(true);
  });

  test("of a sheet that asks for some of it the rest is added, and the sheet is told as written", async () => {
    const session = await sessionOver("form 26");
    const { slots } = valueOf(await session.report({}));
    valueOf(await session.writeFile("materials"));
    // The person takes one label out.
    const label = { sheet: "报告素材", row: 3, column: 1 };
    valueOf(await session.writeFile({ edits: [{ at: label, value: null }] }));
    valueOf(await session.assess({}));
    expect(valueOf(await session.report({})).materialsSheet).toBeNull();
    expect(valueOf(await session.writeFile("materials")).sheets).toEqual(["报告素材"]);
    valueOf(await session.assess({}));
    expect(valueOf(await session.report({})).materialsSheet).toBe("报告素材");
    expect(slots.length).toBeGreaterThan(0);
  });
});
