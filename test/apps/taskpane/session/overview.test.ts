import { OUTLINES } from "../../../../src/core/narrative";
import { PACKS } from "../../../../src/core/rules";
import { LocalSession } from "../../../../src/apps/taskpane/session/engine-session";
import { NotOpenError } from "../../../../src/apps/taskpane/session/workbooks";
import { bytesOf, engineOn, FILLED, handedOut, sessionOver, snapshotOf, valueOf } from "./support";
import { workbook, workbookOf } from "../../../support/snapshot-builder";

const CHINESE = /\p{Script=Han}/u;

describe.each(FILLED)("%s", (name) => {
  test("is found as the engine finds it", async () => {
    const session = await sessionOver(name);
    const overview = valueOf(await session.assess({}));
    const { reading, pack, summary, findings } = await engineOn(session);
    expect(
      overview.forms.map(({ id, kind, indicators, workItems }) => ({ id, kind, indicators, workItems })),
    ).toEqual(
      reading.evaluations.map(({ id, kind, indicators, workItems }) => ({
        id,
        kind,
        indicators: indicators.length,
        workItems: workItems.length,
      })),
    );
    expect(overview.formCount).toBe(reading.evaluations.length);
    expect(overview.forms.map(({ mapping }) => mapping.map(({ role }) => role))).toEqual(
      reading.evaluations.map(({ mapping }) => mapping.map(({ role }) => role)),
    );
    expect([overview.pack.id, overview.summary, overview.skippedCount]).toEqual([
      pack.id,
      summary,
      reading.skipped.length,
    ]);
    expect(overview.fixable).toBe(findings.filter(({ fix }) => fix).length);
    const counted = (tallies: readonly { readonly count: number }[]) =>
      tallies.reduce((sum, { count }) => sum + count, 0);
    expect([counted(overview.byRule), counted(overview.bySheet)]).toEqual([summary.total, summary.total]);
  });

  test("reads the same from a live program, block by block", async () => {
    const live = new LocalSession();
    const { frame, blocks } = handedOut(await snapshotOf(bytesOf(name)));
    await live.open(frame);
    for (const block of blocks) await live.add(block);
    const session = await sessionOver(name);
    expect(await live.assess({})).toEqual(await session.assess({}));
  });
});

test("a form is told with its unit, year, columns and samples", async () => {
  const session = await sessionOver("form 26");
  const [form] = valueOf(await session.assess({})).forms;
  expect(form).toMatchObject({
    title: expect.stringContaining("整体支出") as unknown,
    unit: expect.stringContaining("零陵区林业局") as unknown,
    year: "2021",
  });
  const target = form?.mapping.find(({ role }) => role === "target");
  expect(target?.header).toMatch(/指标值/);
  expect(target?.letter).toMatch(/^[A-Z]$/);
  expect(target?.sample).not.toBe("");
});

test("packs, outlines and their sections are told in the language that was set", async () => {
  const session = await sessionOver("form 26");
  for (const locale of ["zh-CN", "en"] as const) {
    await session.setLocale(locale);
    const { packs, outlines, outline, byRule } = valueOf(await session.assess({}));
    expect(packs.map(({ id, title }) => [id, title])).toEqual(
      PACKS.map(({ id, title }) => [id, title[locale]]),
    );
    expect(await session.packs()).toEqual(packs);
    expect(outlines.map(({ id, title }) => [id, title])).toEqual(
      OUTLINES.map(({ id, title }) => [id, title[locale]]),
    );
    expect(outlines.map(({ id }) => id)).toContain(outline);
    const names = [
      ...byRule.map(({ title }) => title),
      ...outlines.flatMap(({ sections }) => sections.map((s) => s.heading)),
    ];
    expect(names.filter((name) => name === "" || CHINESE.test(name) === (locale === "en"))).toEqual([]);
  }
});

test("sections stand before those within them", async () => {
  const { outlines } = valueOf(await (await sessionOver("form 26")).assess({}));
  const seven = outlines.find(({ id }) => id === "hunan-seven");
  expect(seven?.sections.slice(0, 4).map(({ id, depth }) => [id, depth])).toEqual([
    ["opening", 1],
    ["profile", 1],
    ["profile-unit", 2],
    ["profile-goals", 2],
  ]);
});

test("what was skipped is told with the reason, Jiyan's own sheets by name", async () => {
  const session = await sessionOver("form 26");
  valueOf(await session.writeFile("report"));
  const { skipped, ownedSheets } = valueOf(await session.assess({}));
  expect(ownedSheets).toEqual(["绩效自评报告", "绩效自评附表", "校验结果", "_jiyan", "_jiyan_baseline"]);
  expect(skipped.find(({ at }) => at.sheet === "绩效自评报告")).toMatchObject({
    reason: "owned-sheet",
    reasonText: "由绩言生成，不作为自评表读取",
  });
});

test("lines of the 规则 sheet that cannot be used are told in words", async () => {
  const session = new LocalSession();
  const form = {
    name: "自评表",
    rows: [
      ["指标名称", "指标值", "完成值", "分值", "得分"],
      ["甲", 5, 6, 10, 10],
    ],
  };
  const rules = {
    name: "规则",
    rows: [
      ["字段", "值"],
      ["没有的字段", 1],
      ["总分", "一百"],
    ],
  };
  const { frame, blocks } = handedOut(workbook([form, rules]));
  await session.open(frame);
  for (const block of blocks) await session.add(block);
  const { ruleSheet } = valueOf(await session.assess({}));
  expect(ruleSheet.problems.map(({ at }) => [at.sheet, at.row])).toContainEqual(["规则", 1]);
  expect(ruleSheet.problems[0]?.text).toContain("没有的字段");
});

test("corrected columns reach the reading, and those that cannot be used are named", async () => {
  const session = await sessionOver("form 07");
  const [form] = valueOf(await session.assess({})).forms;
  const { id = "", signature = "" } = form ?? {};
  const reason = form?.mapping.find(({ role }) => role === "reason")?.column ?? -1;
  const corrected = valueOf(
    await session.assess({ corrections: { [signature]: [{ column: reason, role: "ignored" }] } }),
  );
  expect(corrected.forms[0]?.mapping.find(({ column }) => column === reason)?.role).toBe("ignored");
  expect(corrected.forms[0]?.signature).toBe(signature);
  const ignored = (form?.mapping ?? []).map(({ column }) => ({ column, role: "ignored" as const }));
  const hopeless = { [signature]: [...ignored, { column: 200, role: "name" as const }] };
  const refused = valueOf(await session.assess({ corrections: hopeless }));
  expect(refused.refusedMappings).toEqual([id]);
  expect(refused.forms).toEqual([form]);
});

test("a blank form, no form, and an unknown pack are troubles, and the last assessment stays", async () => {
  const session = await sessionOver("form 05");
  const before = await session.findings({ offset: 0, limit: 5 });
  expect(await session.assess({ packId: "x" })).toMatchObject({
    error: { kind: "engine", problem: { kind: "unknown-pack", id: "x" } },
  });
  expect(await session.findings({ offset: 0, limit: 5 })).toEqual(before);
  for (const [rows, blank] of [
    [[["只是一些文字"]], false],
    [[["指标名称", "指标值", "完成值", "得分"]], true],
  ] as const) {
    const { frame, blocks } = handedOut(workbookOf(rows));
    await session.open(frame);
    for (const block of blocks) await session.add(block);
    expect(await session.assess({})).toMatchObject({ error: { kind: "engine" } });
    expect([blank, (await session.grid()).length]).toEqual([blank, 1]);
  }
});

test("a new file leaves nothing of the former one", async () => {
  const session = await sessionOver("form 05");
  valueOf(await session.openFile(bytesOf("form 07")));
  await expect(session.findings({ offset: 0, limit: 1 })).rejects.toThrow(NotOpenError);
  await expect(new LocalSession().grid()).rejects.toThrow(NotOpenError);
});

test("while a live workbook is read anew, what was found before can still be asked for", async () => {
  const session = await sessionOver("form 05");
  const before = await session.findings({ offset: 0, limit: 1 });
  await session.open({ sheets: [], names: [], date1904: false, structureProtected: false });
  expect(await session.findings({ offset: 0, limit: 1 })).toEqual(before);
  expect(await session.assess({})).toMatchObject({ error: { problem: { kind: "no-evaluation" } } });
  await expect(session.fileBytes()).rejects.toThrow(NotOpenError);
});
