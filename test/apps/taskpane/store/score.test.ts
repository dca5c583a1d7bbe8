import {
  createScoreStore,
  SCORE_PORTION,
  type ScoreState,
  type ScoreStore,
} from "../../../../src/apps/taskpane/store/score";
import { bigForm } from "./big-form";
import { tabTools, WorkerLostError, type TabTools } from "./tab-tools";

interface Opened {
  readonly tools: TabTools;
  readonly scores: ScoreStore;
  readonly form: string;
  readonly now: () => ScoreState;
  /** Position of the indicator of this name. */
  readonly position: (name: string) => number;
}

async function open(file: Parameters<typeof tabTools>[0]["file"]): Promise<Opened> {
  const tools = await tabTools({ file });
  const scores = createScoreStore(tools);
  const form = tools.pane.now().form!;
  await scores.show(form, "1");
  const now = () => scores.state.getState();
  return {
    tools,
    scores,
    form,
    now,
    position: (name) => [...now().items].find(([, { standing }]) => standing.name === name)![0],
  };
}

describe("points of a form", () => {
  test("are fetched with the first indicators and without trials", async () => {
    const { now } = await open("form 26");
    expect(now().standing).toMatchObject({ total: { points: "75.65", max: "78" }, grade: null, count: 10 });
    expect(now().items.size).toBe(10);
    expect(now().tried).toBeNull();
  });

  test("are fetched in portions as they come into view, each once", async () => {
    const { scores, now, tools } = await open(await bigForm(260));
    expect([...now().items.keys()]).toEqual(Array.from({ length: SCORE_PORTION }, (_, place) => place));
    tools.asked.length = 0;
    await scores.need(SCORE_PORTION + 10, SCORE_PORTION * 2 + 10);
    await scores.need(SCORE_PORTION + 20, SCORE_PORTION * 2);
    expect(tools.asked).toEqual(["scores", "scores"]);
    expect(now().items.size).toBe(SCORE_PORTION * 3);
    expect(now().items.get(SCORE_PORTION * 2)?.standing.id).toMatch(/#?.+/);
  });

  test("a fault of the session is told to the shell, and the next need asks again", async () => {
    const { scores, now, tools } = await open(await bigForm(160));
    tools.failNext("scores");
    await scores.need(SCORE_PORTION, SCORE_PORTION + 1);
    expect(tools.faults).toEqual([expect.any(WorkerLostError)]);
    expect(now().items.size).toBe(SCORE_PORTION);
    await scores.need(SCORE_PORTION, SCORE_PORTION + 1);
    expect(now().items.size).toBe(2 * SCORE_PORTION);
  });

  test("a form that the session does not know is said to be missing", async () => {
    const { scores, now } = await open("form 26");
    await scores.show("没有这张表#1", "1");
    expect(now()).toMatchObject({ missing: true, standing: null });
  });
});

describe("trying another actual", () => {
  test("changes the indicator, its level and the total, and nothing in the workbook", async () => {
    const { scores, now, position, tools } = await open("form 26");
    const before = await tools.pane.session.fileBytes();
    const index = position("木材销售收入");
    expect(await scores.tryActual(index, " 1200万元 ")).toBeNull();
    const { standing, tried } = now().items.get(index)!;
    expect([standing.points, standing.actual]).toEqual(["5.96", "1093万元"]);
    // The points that were entered still say that some were lost: no verdict until they are changed too.
    expect([tried?.points, tried?.actual, tried?.outcome]).toEqual(["6", "1200万元", "unjudged"]);
    expect(now().standing?.total?.points).toBe("75.65");
    expect(now().tried?.total?.points).toBe("75.69");
    const level = (head: "standing" | "tried") =>
      now()[head]?.levels.find(({ name }) => name === "效益指标")?.points;
    expect([level("standing"), level("tried")]).toEqual(["17.61", "17.65"]);
    expect((await tools.pane.session.fileBytes()).bytes).toEqual(before.bytes);
  });

  test("several trials add up; one or all are taken back", async () => {
    const { scores, now, position } = await open("form 26");
    await scores.tryActual(position("木材销售收入"), "1200万元");
    await scores.tryActual(position("林产品收入"), "2.6亿元");
    expect(now().trials.size).toBe(2);
    expect(now().tried?.total?.points).toBe("76.04");
    await scores.reset(now().items.get(position("木材销售收入"))!.standing.id);
    expect(now().tried?.total?.points).toBe("76");
    await scores.resetAll();
    expect(now()).toMatchObject({ tried: null, standing: { total: { points: "75.65" } } });
    expect(now().trials.size).toBe(0);
    expect([...now().items.values()].every(({ tried }) => tried === null)).toBe(true);
  });

  test.each([
    ["木材销售收入", "  ", "empty"],
    ["木材销售收入", "很多", "unreadable"],
    ["木材销售收入", "1200公斤", "unreadable"],
    ["提高就业率", "非常显著", "entered"],
  ])("%s: “%s” is refused as %s and changes nothing", async (name, text, refusal) => {
    const { scores, now, position } = await open("form 26");
    expect(await scores.tryActual(position(name), text)).toBe(refusal);
    expect(now().tried).toBeNull();
    expect(now().trials.size).toBe(0);
  });

  test("an indicator that was not fetched cannot be tried", async () => {
    const { scores } = await open("form 26");
    expect(await scores.tryActual(99, "1")).toBe("no-cell");
  });

  test("trials outlive a look at another form and a new assessment, as long as their indicator is there", async () => {
    const { scores, now, position, form } = await open("form 26");
    const index = position("木材销售收入");
    await scores.tryActual(index, "1200万元");
    await scores.show("没有这张表#1", "1");
    expect(now().trials.size).toBe(0);
    await scores.show(form, "1");
    expect(now().tried?.total?.points).toBe("75.69");
    await scores.show(form, "2");
    expect(now().tried?.total?.points).toBe("75.69");
  });

  test("a trial is dropped when its indicator stands elsewhere after an edit", async () => {
    const { scores, now, position, form, tools } = await open("form 26");
    const index = position("木材销售收入");
    await scores.tryActual(index, "1200万元");
    const { at } = now().items.get(index)!.standing;
    // An empty row is no indicator any more, so all that follow move up.
    const above = Array.from({ length: 6 }, (_, offset) => ({
      at: { ...at, row: at.row - 1, column: at.column + offset },
      value: null,
    }));
    await tools.pane.editOutside(above);
    await tools.pane.actions.recheck();
    await scores.show(form, "2");
    expect(now().trials.size).toBe(0);
    expect(now().tried).toBeNull();
  });
});

describe("explaining a score", () => {
  test("gives its steps, and new ones when something is tried", async () => {
    const { scores, now, position } = await open("form 26");
    const index = position("木材销售收入");
    const { id } = now().items.get(index)!.standing;
    await scores.explain(id);
    expect(now().steps.get(id)?.at(-1)?.formula).toBe("1093 ÷ 1100 × 6 ≈ 5.96");
    await scores.tryActual(index, "550万元");
    expect(now().steps.get(id)?.at(-1)?.formula).toContain("550 ÷ 1100 × 6");
    scores.fold(id);
    expect(now().steps.has(id)).toBe(false);
  });

  test("what was folded while its steps were on their way stays folded", async () => {
    const { scores, now } = await open("form 26");
    const asked = scores.explain("total");
    expect(now().steps.get("total")).toBeNull();
    scores.fold("total");
    await asked;
    expect(now().steps.has("total")).toBe(false);
  });
});
