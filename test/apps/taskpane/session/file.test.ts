import { applyPlan } from "../../../../src/hosts/file/writing";
import { LocalSession } from "../../../../src/apps/taskpane/session/engine-session";
import type { CellEdit } from "../../../../src/core/workbook/plan";
import { ownedSheetName } from "../../../../src/core/workbook/ownership";
import { cellOf } from "../../../../src/core/workbook/snapshot";
import { bytesOf, engineOn, FILLED, sessionOver, snapshotOf, valueOf } from "./support";

async function fileOf(session: LocalSession): Promise<Buffer> {
  return Buffer.from((await session.fileBytes()).bytes);
}

function edit(row: number, value: CellEdit["value"]): CellEdit {
  return { at: { sheet: "整体支出自评表", row, column: 5 }, value };
}

describe.each(FILLED)("%s", (name) => {
  test("a report is written, and taking it back leaves the file byte for byte as it was", async () => {
    const session = await sessionOver(name);
    const { sheets, step } = valueOf(await session.writeFile("report"));
    const written = await snapshotOf(await fileOf(session));
    expect(ownedSheetName(written, "report")).toBe(sheets[0]);
    // A work summary has no tables.
    const tables = name === "work sample" ? [] : ["绩效自评附表"];
    expect(sheets).toEqual(["绩效自评报告", ...tables, "校验结果"]);
    expect((await session.fileBytes()).suffix).toBe("自评报告");
    expect(await session.undoWrite(step)).toBe(true);
    expect((await fileOf(session)).equals(Buffer.from(bytesOf(name)))).toBe(true);
    expect((await session.fileBytes()).suffix).toBe("");
    expect(await session.undoWrite()).toBe(false);
  });

  test("writing the report again changes nothing more", async () => {
    const session = await sessionOver(name);
    valueOf(await session.writeFile("report"));
    const first = await fileOf(session);
    valueOf(await session.writeFile("report"));
    expect((await fileOf(session)).equals(first)).toBe(true);
  });
});

test("the findings sheet alone can be written", async () => {
  const session = await sessionOver("form 05");
  expect(valueOf(await session.writeFile("findings")).sheets).toEqual(["校验结果"]);
  expect((await session.fileBytes()).suffix).toBe("校验结果");
  await session.setLocale("en");
  expect((await session.fileBytes()).suffix).toBe("findings");
});

test("the report that is written is that of the cells as they are, not as they were when it was shown", async () => {
  const session = await sessionOver("form 26");
  valueOf(await session.report({ outlineId: "hunan-seven" }));
  valueOf(await session.writeFile({ edits: [edit(15, 0.5)] }));
  valueOf(await session.writeFile("report"));
  const { workbook } = await engineOn(session);
  const sheet = workbook.sheets.find(({ name }) => name === "绩效自评报告");
  const cells = (sheet?.rows ?? []).flatMap((row) => row ?? []);
  const text = cells.map((cell) => cell?.text ?? "").join("\n");
  expect(text).toContain("50%");
  // The choice of the report that was shown still holds.
  expect(text).toContain("部门专项组织实施情况");
});

test("a report in the language that was set meanwhile", async () => {
  const session = await sessionOver("form 26");
  valueOf(await session.report({}));
  await session.setLocale("en");
  valueOf(await session.writeFile("report"));
  const { workbook } = await engineOn(session);
  const sheet = workbook.sheets.find(({ name }) => name === "Performance report");
  expect(JSON.stringify(sheet?.rows.slice(0, 2))).toContain("self-evaluation");
});

describe("taking writes back", () => {
  test("in any order leaves what the other writes make of the file", async () => {
    const session = await sessionOver("form 26");
    const first = valueOf(await session.writeFile({ edits: [edit(15, 0.5)] }));
    const second = valueOf(await session.writeFile({ edits: [edit(17, 0.6)] }));
    valueOf(await session.writeFile("findings"));
    expect(await session.undoWrite(first.step)).toBe(true);
    const workbook = await snapshotOf(await fileOf(session));
    expect([15, 17].map((row) => cellOf(workbook, edit(row, 0).at)?.value)).toEqual([0.85, 0.6]);
    expect(ownedSheetName(workbook, "findings")).toBe("校验结果");
    expect(await session.undoWrite(first.step)).toBe(false);
    expect(await session.undoWrite()).toBe(true);
    const alone = valueOf(
      await applyPlan(bytesOf("form 26"), { sheets: [], edits: [edit(17, 0.6)], styles: {} }),
    );
    expect((await fileOf(session)).equals(Buffer.from(alone.bytes))).toBe(true);
    expect(await session.undoWrite(second.step)).toBe(true);
    expect((await fileOf(session)).equals(Buffer.from(bytesOf("form 26")))).toBe(true);
  });

  test("goes back so many steps and no further; what was done is still told in the name of a copy", async () => {
    const session = await sessionOver("form 26");
    valueOf(await session.writeFile("findings"));
    for (let step = 0; step < 20; step += 1) valueOf(await session.writeFile({ edits: [edit(15, step)] }));
    let undone = 0;
    while (await session.undoWrite()) undone += 1;
    expect(undone).toBe(20);
    expect((await session.fileBytes()).suffix).toBe("校验结果");
  });
});

test("calls that are made at once are carried out one after the other", async () => {
  const session = await sessionOver("form 26");
  const writes = [15, 17].map((row) => session.writeFile({ edits: [edit(row, 0.5)] }));
  const [one, other] = (await Promise.all(writes)).map(valueOf);
  expect(other?.step).toBe((one?.step ?? 0) + 1);
  const workbook = await snapshotOf(await fileOf(session));
  expect([15, 17].map((row) => cellOf(workbook, edit(row, 0).at)?.value)).toEqual([0.5, 0.5]);
});

test("a fault in one call does not keep the next from being answered", async () => {
  const session = new LocalSession();
  const [fault, packs] = await Promise.allSettled([session.grid(), session.packs()]);
  expect([fault.status, packs.status]).toEqual(["rejected", "fulfilled"]);
});

describe("files and edits that are refused", () => {
  test.each([
    [
      "zh-CN",
      "文件无法使用：不是Excel工作簿（.xlsx或.xlsm）；.csv以及由网页改名的.xls，请用Excel或WPS打开后另存为.xlsx再试",
    ],
    [
      "en",
      "The file cannot be used: this is no Excel workbook (.xlsx or .xlsm); open .csv and web pages called .xls in Excel or WPS and save them as .xlsx",
    ],
  ] as const)("in %s: %s", async (locale, text) => {
    const session = await sessionOver("form 05");
    await session.setLocale(locale);
    const refused = await session.openFile(new TextEncoder().encode("<html>not a workbook</html>"));
    expect(refused).toEqual({ ok: false, error: { kind: "file", code: "not-a-workbook", text } });
    // The former file is still there.
    expect((await session.grid()).length).toBeGreaterThan(0);
  });

  test("an edit of a cell that is not there writes nothing", async () => {
    const session = await sessionOver("form 05");
    const refused = await session.writeFile({
      edits: [{ at: { sheet: "没有", row: 0, column: 0 }, value: 1 }],
    });
    expect(refused).toMatchObject({ ok: false, error: { kind: "file", code: "cell-not-found" } });
    expect(refused.ok ? "" : refused.error.kind === "file" && refused.error.text).toMatch(
      /^没有写入：.*没有!A1/,
    );
    expect((await fileOf(session)).equals(Buffer.from(bytesOf("form 05")))).toBe(true);
  });
});

test("progress is told in whole per cents up to the end", async () => {
  const shares: number[] = [];
  const session = new LocalSession();
  valueOf(await session.openFile(bytesOf("form 26"), (share) => shares.push(share)));
  expect(shares.at(-1)).toBe(1);
  expect(shares).toEqual([...shares].sort((one, other) => one - other));
  expect(shares.length).toBeLessThanOrEqual(101);
});

describe("templates", () => {
  test.each([
    ["project", "zh-CN", undefined, "项目支出绩效自评表.xlsx"],
    ["department", "zh-CN", "2025", "部门整体支出绩效自评表（2025年度）.xlsx"],
    ["work-summary", "en", "25", "Work summary.xlsx"],
    ["project", "en", "2025", "Project self-evaluation form 2025.xlsx"],
  ] as const)("%s in %s", async (kind, locale, year, fileName) => {
    const session = new LocalSession();
    await session.setLocale(locale);
    const made = valueOf(await session.template({ kind, packId: "mof-2020", year, rows: 99 }));
    expect(made.fileName).toBe(fileName);
    const opened = valueOf(await session.openFile(made.bytes));
    expect(opened.sheets).toBeGreaterThan(1);
  });

  test("of a pack that nobody knows", async () => {
    expect(await new LocalSession().template({ kind: "project", packId: "x" })).toMatchObject({
      error: { kind: "engine", problem: { kind: "unknown-pack" } },
    });
  });
});
