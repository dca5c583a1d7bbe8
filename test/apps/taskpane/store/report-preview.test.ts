import { createReportStore } from "../../../../src/apps/taskpane/store/report";
import { tabTools, WorkerLostError } from "./tab-tools";

async function open(file: Parameters<typeof tabTools>[0]["file"] = "form 26") {
  const tools = await tabTools({ file });
  const reports = createReportStore(tools);
  return { tools, reports, now: () => reports.state.getState() };
}

describe("the report on view", () => {
  test("is that of the choice, with its figures borne out by formulas over cells", async () => {
    const { reports, now } = await open();
    await reports.show({}, "1");
    const { view, busy, edition } = now();
    expect([view?.outline, busy, edition]).toEqual(["hunan-ten", false, 1]);
    const spans = view!.blocks.flatMap((block) => (block.kind === "paragraph" ? block.spans : []));
    const rate = spans.find(({ text }) => text === "80.45%");
    expect(rate).toMatchObject({
      kind: "figure",
      places: 2,
      cellCount: 2,
      formula: { cells: "E4 ÷ D4 × 100", numbers: "3824.26 ÷ 4753.66 × 100" },
    });
    const claims = spans.filter(({ kind }) => kind === "claim");
    expect(claims.length).toBeGreaterThan(5);
    expect(claims.every(({ formula, claim }) => formula?.cells !== "" && claim !== undefined)).toBe(true);
  });

  test("is not made again for the same choice, assessment and language", async () => {
    const { reports, tools, now } = await open();
    await reports.show({}, "1");
    await reports.show({ without: [] }, "1");
    expect(tools.asked).toEqual(["report"]);
    await reports.show({}, "2");
    expect(tools.asked).toEqual(["report", "report"]);
    expect(now().edition).toBe(2);
  });

  test("of choices that follow one another quickly only the first and the last are made", async () => {
    const { reports, tools, now } = await open();
    await Promise.all([
      reports.show({}, "1"),
      reports.show({ outlineId: "hunan-seven" }, "1"),
      reports.show({ outlineId: "mof-2020-project" }, "1"),
    ]);
    expect(tools.asked).toEqual(["report", "report"]);
    expect([now().view?.outline, now().busy]).toEqual(["mof-2020-project", false]);
  });

  test("sections left out are not there", async () => {
    const { reports, tools, now } = await open();
    const outline = tools.pane.now().overview!.outlines.find(({ id }) => id === "hunan-ten")!;
    const optional = outline.sections.find(
      ({ required, heading }) => !required && heading === "主要履职情况",
    )!;
    await reports.show({}, "1");
    const whole = now().view!;
    await reports.show({ without: [optional.id] }, "1");
    const left = now().view!;
    expect(whole.omissions.some((text) => text.includes("主要履职情况"))).toBe(true);
    expect(left.omissions.some((text) => text.includes("主要履职情况"))).toBe(false);
  });

  test("an outline that is not there becomes trouble, and the next choice a report again", async () => {
    const { reports, now } = await open();
    await reports.show({ outlineId: "none" }, "1");
    expect(now()).toMatchObject({
      view: null,
      trouble: { kind: "engine", problem: { kind: "unknown-outline" } },
    });
    await reports.show({}, "1");
    expect(now()).toMatchObject({ view: { outline: "hunan-ten" }, trouble: null });
  });

  test("a fault of the session is told to the shell, and the same choice can be asked for again", async () => {
    const { reports, tools, now } = await open();
    tools.failNext("report");
    await reports.show({}, "1");
    expect(tools.faults).toEqual([expect.any(WorkerLostError)]);
    expect(now()).toMatchObject({ view: null, busy: false });
    await reports.show({}, "1");
    expect(now().view).not.toBeNull();
  });
});
