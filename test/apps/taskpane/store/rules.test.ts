import { readFileSync } from "node:fs";
import { join } from "node:path";
import { valueOf } from "../session/support";
import { MapStorage, openPane, paneOver, type TestPane } from "./support";

const COUNTY = join(__dirname, "../../../../docs/examples/county-2025.json");
const WORDS = { text: "按本县规则评分。", undone: "已撤销。" };

const titleOf = (pane: TestPane) => pane.now().overview?.pack.title;

async function withRules(storage = new MapStorage()) {
  const pane = await openPane({ file: "form 26", storage });
  const before = titleOf(pane);
  const read = await pane.session.readRules(new File([readFileSync(COUNTY)], "本县.json"));
  const { rules } = valueOf(read);
  return { pane, storage, rules, before };
}

test("rules of one's own are taken, remembered for such forms, and taken back", async () => {
  const { pane, storage, rules, before } = await withRules();
  expect(await pane.actions.chooseRules(rules, WORDS)).toBe(true);
  expect(titleOf(pane)).toMatch(/青岚县/u);
  expect(pane.now().undoable.map(({ what }) => what)).toEqual(["rules"]);
  expect(pane.now().notices).toEqual([expect.objectContaining({ text: WORDS.text, undo: true })]);

  const tomorrow = await openPane({ file: "form 26", storage });
  expect(tomorrow.now().choice.rules).toEqual(rules);
  expect(titleOf(tomorrow)).toMatch(/青岚县/u);
  expect(tomorrow.now().revision).toBe(1);
  const other = await openPane({ file: "form 07", storage });
  expect(titleOf(other)).not.toMatch(/青岚县/u);

  expect(await pane.actions.undo()).toBe(true);
  expect([titleOf(pane), pane.now().choice.rules]).toEqual([before, undefined]);
  expect(pane.now().notices.at(-1)).toMatchObject({ text: WORDS.undone, undo: false });
  expect(titleOf(await openPane({ file: "form 26", storage }))).toBe(before);
});

test("they are done without, which can be taken back, too", async () => {
  const { pane, storage, rules, before } = await withRules();
  await pane.actions.chooseRules(rules, WORDS);
  expect(await pane.actions.chooseRules(undefined, WORDS)).toBe(true);
  expect(titleOf(pane)).toBe(before);
  expect(titleOf(await openPane({ file: "form 26", storage }))).toBe(before);
  await pane.actions.undo();
  expect(pane.now().choice.rules).toEqual(rules);
  expect(titleOf(await openPane({ file: "form 26", storage }))).toMatch(/青岚县/u);
});

test("outline and sections stay remembered beside them", async () => {
  const { pane, storage, rules } = await withRules();
  pane.actions.chooseOutline("hunan-seven");
  await pane.actions.chooseRules(rules, WORDS);
  pane.actions.includeSection("budget", false);
  const { choice } = (await openPane({ file: "form 26", storage })).now();
  expect(choice).toMatchObject({ outlineId: "hunan-seven", without: ["budget"], rules });
});

test("rules too long to be remembered hold for this sitting", async () => {
  const { pane, storage, rules, before } = await withRules();
  await pane.actions.chooseRules({ ...rules, lasting: false }, WORDS);
  expect(titleOf(pane)).toMatch(/青岚县/u);
  await pane.actions.recheck();
  expect(titleOf(pane)).toMatch(/青岚县/u);
  expect(titleOf(await openPane({ file: "form 26", storage }))).toBe(before);
});

test("they are not taken up while another job runs", async () => {
  const { pane, rules } = await withRules();
  const running = pane.actions.recheck();
  expect(await pane.actions.chooseRules(rules, WORDS)).toBe(false);
  await running;
  expect([pane.now().choice.rules, pane.now().undoable]).toEqual([undefined, []]);
});

test("a rule pack that is opened in place of a form is called one, with the way on", async () => {
  const file = new File([readFileSync(COUNTY.replace(/json$/u, "xlsx"))], "本县.xlsx");
  for (const locale of ["zh-CN", "en"] as const) {
    const pane = await paneOver({ file, locale });
    await pane.actions.start();
    const { phase, messages } = pane.now();
    expect(phase).toMatchObject({ kind: "trouble", trouble: { code: "rule-pack" } });
    expect(messages("pane.trouble.rule-pack")).toMatch(/规则与提纲|Rules and outline/u);
  }
});
