import { serialize } from "node:v8";
import { LIMITS, type EngineSession } from "../../../../src/apps/taskpane/session/api";
import { LocalSession } from "../../../../src/apps/taskpane/session/engine-session";
import { handedOut, valueOf } from "./support";
import { workbookOf } from "../../../support/snapshot-builder";

const ROWS = 20_000;
/** What an answer may weigh as it crosses to the pane. */
const MOST_BYTES = 1_000_000;

const HEADERS = [
  "一级指标",
  "二级指标",
  "三级指标",
  "年度指标值",
  "实际完成值",
  "分值",
  "得分",
  "偏差原因分析",
];

/** A form of so many indicators, every third with findings, one of them with a fix. */
function longForm() {
  const rows = Array.from({ length: ROWS }, (_, row) => [
    "产出指标",
    "数量指标",
    `培训人次${row}`,
    "≥95人",
    row % 3 === 0 ? "８０人" : "96人",
    10,
    10,
    null,
  ]);
  return workbookOf([["项目支出绩效自评表（2022年度）"], HEADERS, ...rows]);
}

describe("a form of 20,000 indicators", () => {
  const session: EngineSession = new LocalSession();
  let form = "";

  beforeAll(async () => {
    const { frame, blocks } = handedOut(longForm(), 2_000);
    await session.open(frame);
    for (const block of blocks) await session.add(block);
    form = valueOf(await session.assess({})).forms[0]?.id ?? "";
  });

  const whole = { offset: 0, limit: ROWS };
  const tried = [{ at: { sheet: "自评表", row: 2, column: 4 }, text: "12" }];
  const questions: Readonly<Record<string, () => Promise<unknown>>> = {
    assess: () => session.assess({}),
    findings: () => session.findings(whole),
    fixEdits: () => session.fixEdits("all"),
    scores: () => session.scores(form, whole),
    "scores, tried": () => session.scores(form, whole, tried),
    explain: () => session.explain(form, "total"),
    report: () => session.report({}),
    plan: () => session.plan("report"),
    planRows: () => session.planRows("report", 2, 0, ROWS),
    grid: () => session.grid(),
    gridRows: () => session.gridRows(0, 0, ROWS),
  };

  test.each(Object.entries(questions))("the answer to %s stays small", async (_, question) => {
    const answer = await question();
    expect(serialize(answer).length).toBeLessThan(MOST_BYTES);
    expect(serialize(answer).length).toBeGreaterThan(10);
  });

  test("all of it can be had in portions", async () => {
    const { total, items } = await session.findings(whole);
    expect(total).toBeGreaterThan(ROWS / 4);
    expect(items).toHaveLength(LIMITS.portion);
    expect((await session.findings({ offset: total - 1, limit: 9 })).items).toHaveLength(1);
    expect(await session.fixEdits("all")).toHaveLength(LIMITS.edits);
    expect((await session.scores(form, { offset: ROWS - 1, limit: 9 }))?.indicators).toHaveLength(1);
  });

  test("rows of a plan come in portions that follow one another without a gap", async () => {
    const { sheets } = valueOf(await session.plan("findings"));
    const count = sheets[0]?.rowCount ?? 0;
    const sizes: number[] = [];
    for (let from = 0; from < count; from += sizes.at(-1) ?? count) {
      sizes.push((await session.planRows("findings", 0, from, count)).length);
    }
    expect(sizes.length).toBeGreaterThan(1);
    expect(sizes.reduce((sum, size) => sum + size, 0)).toBe(count);
  });
});
