import type { FindingView } from "../../../../src/apps/taskpane/session/api";
import { findingAt } from "../../../../src/apps/taskpane/store/state";
import { bytesOf } from "../session/support";
import { openPane, type TestPane } from "./support";

async function bytesNow({ session }: TestPane): Promise<Buffer> {
  return Buffer.from((await session.fileBytes()).bytes);
}

function fixable(pane: TestPane): FindingView & { readonly fix: NonNullable<FindingView["fix"]> } {
  const { findings } = pane.now();
  for (let position = 0; position < findings.total; position += 1) {
    const finding = findingAt(findings, position);
    if (finding?.fix) return { ...finding, fix: finding.fix };
  }
  throw new Error("the form has a finding with a fix");
}

test("a fix changes its cells, is checked again, and can be taken back to the byte", async () => {
  const pane = await openPane({ file: "form 26" });
  const { overview } = pane.now();
  const finding = fixable(pane);
  expect(await pane.actions.fix(finding)).toBe(true);
  const { revision, undoable, notices } = pane.now();
  expect(revision).toBe(2);
  expect(pane.now().overview?.fixable).toBe((overview?.fixable ?? 0) - 1);
  expect(undoable).toMatchObject([{ what: "fix" }]);
  // 80.45 % in a cell whose format shows no decimals.
  const text = "已修改1个单元格。G4存的是80.45%，单元格格式只显示80%；需要显示完整的，请改数字格式。";
  expect(notices).toMatchObject([{ undo: true, text }]);
  expect((await bytesNow(pane)).equals(Buffer.from(bytesOf("form 26")))).toBe(false);
  expect(await pane.actions.undo()).toBe(true);
  expect((await bytesNow(pane)).equals(Buffer.from(bytesOf("form 26")))).toBe(true);
  expect(pane.now().overview?.summary).toEqual(overview?.summary);
  expect(pane.now().undoable).toEqual([]);
  expect(pane.now().notices).toMatchObject([{ undo: false }]);
});

test("the preview of a fix shows what stands there and what will, as people read it", async () => {
  const pane = await openPane({ file: "form 26" });
  const { fix } = fixable(pane);
  expect(fix.edits).toMatchObject([{ before: "100%", after: "80.45%", value: 0.8045 }]);
});

test("all safe fixes are previewed, carried out and taken back", async () => {
  const pane = await openPane({ file: "form 07" });
  const edits = await pane.actions.previewFixes();
  if (!edits || edits.length === 0) throw new Error("form 07 has safe fixes");
  expect(await pane.actions.applyFixes(edits)).toBe(true);
  expect(pane.now().overview?.fixable).toBe(0);
  expect(await pane.actions.undo()).toBe(true);
  expect((await bytesNow(pane)).equals(Buffer.from(bytesOf("form 07")))).toBe(true);
});

test("two presses of the same button are one fix", async () => {
  const pane = await openPane({ file: "form 26" });
  const finding = fixable(pane);
  const results = await Promise.all([pane.actions.fix(finding), pane.actions.fix(finding)]);
  expect(results).toEqual([true, false]);
  expect(pane.now().undoable).toHaveLength(1);
});

test("a fix that is refused changes nothing and says why", async () => {
  const pane = await openPane({ file: "form 26" });
  pane.failNext("edit", { code: "protected-sheet", params: { sheet: "自评表" } });
  expect(await pane.actions.fix(fixable(pane))).toBe(false);
  const { failure, undoable, notices, revision, job } = pane.now();
  expect(failure).toMatchObject({ job: "fix", trouble: { code: "protected-sheet" } });
  expect({ undoable, notices, revision, job }).toEqual({ undoable: [], notices: [], revision: 1, job: null });
  expect((await bytesNow(pane)).equals(Buffer.from(bytesOf("form 26")))).toBe(true);
});

test("with nothing to take back, undo does nothing", async () => {
  const pane = await openPane({ file: "form 26" });
  await pane.actions.undo();
  expect(pane.now()).toMatchObject({ revision: 1, failure: null, notices: [] });
});

test("a fix that was carried out but not checked after is told as that, and can be taken back", async () => {
  const pane = await openPane({ file: "form 26" });
  pane.failNext("refresh", { code: "connection-lost", params: {} });
  expect(await pane.actions.fix(fixable(pane))).toBe(true);
  const { failure, undoable, stale } = pane.now();
  expect(failure).toMatchObject({ job: "assess", trouble: { code: "connection-lost" } });
  expect({ undoable: undoable.length, stale }).toEqual({ undoable: 1, stale: true });
  await failure?.retry?.();
  expect(pane.now()).toMatchObject({ failure: null, stale: false, revision: 2 });
  expect(await pane.actions.undo()).toBe(true);
  expect((await bytesNow(pane)).equals(Buffer.from(bytesOf("form 26")))).toBe(true);
});

test("a refused fix is carried out when it is tried again", async () => {
  const pane = await openPane({ file: "form 26" });
  pane.failNext("edit", { code: "cell-editing", params: {} });
  await pane.actions.fix(fixable(pane));
  await pane.now().failure?.retry?.();
  expect(pane.now()).toMatchObject({ failure: null, undoable: [{ what: "fix" }] });
});

test("a change that cannot be taken back any more is told once", async () => {
  const pane = await openPane({ file: "form 26" });
  await pane.actions.fix(fixable(pane));
  await pane.session.undoWrite();
  expect(await pane.actions.undo()).toBe(false);
  expect(pane.now()).toMatchObject({
    failure: { trouble: { code: "cannot-undo" }, retry: null },
    undoable: [],
  });
  expect(await pane.actions.undo()).toBe(true);
  expect(pane.now().failure).toBeNull();
});
