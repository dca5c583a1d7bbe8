import { describeFinding } from "../../../../src/core/checking";
import { findingsTranslator } from "../../../../src/core/engine";
import type { Severity } from "../../../../src/core/evaluation/finding";
import { LIMITS, type FindingQuery, type FindingView } from "../../../../src/apps/taskpane/session/api";
import { engineOn, FILLED, sessionOver, valueOf } from "./support";

const ALL = { offset: 0, limit: LIMITS.portion };
const RANK: readonly Severity[] = ["error", "warning", "info"];

describe.each(FILLED)("%s", (name) => {
  test("findings are those of the engine, the gravest first, in its words", async () => {
    const session = await sessionOver(name);
    const { findings, summary } = await engineOn(session);
    const page = await session.findings(ALL);
    expect([page.total, page.items.length]).toEqual([summary.total, summary.total]);
    const { total, ...counts } = summary;
    expect(page.total).toBe(total);
    expect(page.counts).toEqual(counts);
    const ranks = page.items.map(({ severity }) => RANK.indexOf(severity));
    expect(ranks).toEqual([...ranks].sort());
    const say = findingsTranslator("zh-CN");
    for (const { index, rule, message, cells, fix } of page.items) {
      const finding = findings[index];
      expect(finding && describeFinding(finding, say).message).toBe(message);
      expect([rule, cells.map(({ ref }) => ref), fix !== null]).toEqual([
        finding?.rule,
        finding?.at,
        finding?.fix !== undefined,
      ]);
    }
  });

  test("portions put together are the whole", async () => {
    const session = await sessionOver(name);
    const { items, total } = await session.findings(ALL);
    const parts: FindingView[] = [];
    for (let offset = 0; offset < total; offset += 4) {
      parts.push(...(await session.findings({ offset, limit: 4 })).items);
    }
    expect(parts).toEqual(items);
    expect((await session.findings({ offset: total, limit: 4 })).items).toEqual([]);
  });
});

test("a query leaves out what it does not ask for, and counts severities whatever it says of them", async () => {
  const session = await sessionOver("form 26");
  const { items } = await session.findings(ALL);
  const [rule = "", sheet = ""] = [items[0]?.rule, items[0]?.cells[0]?.ref.sheet];
  const asked = async (query: Partial<FindingQuery>) => session.findings({ ...ALL, ...query });
  const ofRule = items.filter((item) => item.rule === rule);
  expect((await asked({ rules: [rule] })).items).toEqual(ofRule);
  expect((await asked({ rules: [rule], sheets: [sheet] })).items).toEqual(ofRule);
  expect((await asked({ sheets: ["没有"] })).total).toBe(0);
  const warnings = await asked({ severities: ["warning"] });
  expect(warnings.items).toEqual(items.filter(({ severity }) => severity === "warning"));
  expect(warnings.counts).toEqual((await asked({})).counts);
  expect((await asked({ severities: [] })).total).toBe(0);
});

test("titles and messages follow the language, cells of the form's own sheet are named by address", async () => {
  const session = await sessionOver("form 26");
  await session.setLocale("en");
  const { items } = await session.findings({ ...ALL, rules: ["B05"] });
  expect(items[0]).toMatchObject({ title: "Execution rate and its points", severity: "error" });
  expect(items[0]?.message).toMatch(/80\.45%/);
  expect(items[0]?.cells[0]?.label).toMatch(/^[A-Z]+\d+$/);
});

describe("edits of fixes", () => {
  test("are those of the findings asked for, or of all, one for each cell", async () => {
    const session = await sessionOver("form 26");
    const { items } = await session.findings(ALL);
    const fixable = items.filter(({ fix }) => fix);
    const all = await session.fixEdits("all");
    expect(all.length).toBeGreaterThan(0);
    const places = all.map(({ at }) => `${at.sheet}!${at.row}:${at.column}`);
    expect(new Set(places).size).toBe(all.length);
    const [first] = fixable;
    expect(first && (await session.fixEdits([first.index, first.index, 999]))).toEqual(first?.fix?.edits);
    expect(await session.fixEdits([])).toEqual([]);
  });

  test("carried out, they mend what they said", async () => {
    const session = await sessionOver("form 26");
    const before = valueOf(await session.assess({}));
    const edits = await session.fixEdits("all");
    const [edit] = edits;
    const sheets = (await session.grid()).map(({ name }) => name);
    const [row] = await session.gridRows(sheets.indexOf(edit?.at.sheet ?? ""), edit?.at.row ?? 0, 1);
    expect(row?.cells[edit?.at.column ?? 0]?.text ?? "").toBe(edit?.before);
    valueOf(await session.writeFile({ edits }));
    const after = valueOf(await session.assess({}));
    expect(after.summary.total).toBeLessThan(before.summary.total);
    expect(after.fixable).toBeLessThan(before.fixable);
  });
});
