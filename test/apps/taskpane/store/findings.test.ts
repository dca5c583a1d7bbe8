import { findingAt, FINDINGS_PORTION } from "../../../../src/apps/taskpane/store/state";
import { openPane, paneOver, type TestPane } from "./support";
import { bigForm } from "./big-form";

function shown(pane: TestPane) {
  const { findings } = pane.now();
  return Array.from({ length: findings.total }, (_, position) => findingAt(findings, position));
}

test("findings are filtered by severity, rule and sheet; counts stay those of rules and sheets", async () => {
  const pane = await openPane({ file: "form 26" });
  const { summary, byRule } = pane.now().overview ?? {};
  await pane.actions.setFilter({ severities: ["error"] });
  expect(pane.now().findings).toMatchObject({ total: summary?.error, counts: { warning: summary?.warning } });
  expect(new Set(shown(pane).map((finding) => finding?.severity))).toEqual(new Set(["error"]));
  const rule = byRule?.[0];
  await pane.actions.setFilter({ severities: ["error", "warning", "info"], rules: [rule?.id ?? ""] });
  expect(pane.now().findings.total).toBe(rule?.count);
  expect(new Set(shown(pane).map((finding) => finding?.rule))).toEqual(new Set([rule?.id]));
  await pane.actions.setFilter({ rules: [], sheets: ["no such sheet"] });
  expect(pane.now().findings.total).toBe(0);
});

test("of two filters chosen in a row the last one counts", async () => {
  const pane = await openPane({ file: "form 26" });
  await Promise.all([
    pane.actions.setFilter({ severities: ["error"] }),
    pane.actions.setFilter({ severities: ["info"] }),
  ]);
  expect(pane.now().filter.severities).toEqual(["info"]);
  expect(new Set(shown(pane).map((finding) => finding?.severity))).toEqual(new Set(["info"]));
});

test("a filter that is chosen while a check brings its findings is not lost", async () => {
  const pane = await openPane({ file: "form 26" });
  const { session } = pane;
  const ask = session.findings.bind(session);
  let chosen: Promise<void> | undefined;
  session.findings = (query) => {
    // The first question is the check's own; the person presses before it is answered.
    chosen ??= Promise.resolve().then(() => pane.actions.setFilter({ severities: ["info"] }));
    return ask(query);
  };
  await pane.actions.chooseYear(undefined);
  await chosen;
  expect(pane.now().filter.severities).toEqual(["info"]);
  expect(new Set(shown(pane).map((finding) => finding?.severity))).toEqual(new Set(["info"]));
  expect(pane.now().findings.filter).toBe(pane.now().filter);
});

test("a filter loses what is no longer there", async () => {
  const pane = await openPane({ file: "form 26" });
  const fixable = shown(pane).find((finding) => finding?.fix);
  if (!fixable) throw new Error("form 26 has a finding with a fix");
  await pane.actions.setFilter({ rules: [fixable.rule, "B01"] });
  await pane.actions.fix(fixable);
  const left = new Set(pane.now().overview?.byRule.map(({ id }) => id));
  expect(pane.now().filter.rules).toEqual([fixable.rule, "B01"].filter((rule) => left.has(rule)));
});

describe("many findings", () => {
  async function many() {
    const pane = await paneOver({ file: await bigForm(400) });
    await pane.actions.start();
    expect(pane.now().findings.total).toBeGreaterThan(3 * FINDINGS_PORTION);
    return pane;
  }

  test("are fetched in the portions that are looked at", async () => {
    const pane = await many();
    expect([...pane.now().findings.portions.keys()]).toEqual([0]);
    await pane.actions.needFindings([2]);
    expect([...pane.now().findings.portions.keys()]).toEqual([0, 2]);
    await pane.actions.needFindings([0, 1]);
    expect([...pane.now().findings.portions.keys()].sort()).toEqual([0, 1, 2]);
    const [first, later] = [findingAt(pane.now().findings, 0), findingAt(pane.now().findings, 255)];
    expect(first?.index).not.toBe(later?.index);
    expect(findingAt(pane.now().findings, 399 + FINDINGS_PORTION)).toBeUndefined();
  });

  test("that come after the filter changed are not mixed in", async () => {
    const pane = await many();
    const late = pane.actions.needFindings([2]);
    const filtered = pane.actions.setFilter({ severities: ["info"] });
    await Promise.all([late, filtered]);
    expect([...pane.now().findings.portions.keys()]).toEqual([0]);
    expect(new Set(shown(pane).flatMap((finding) => finding?.severity ?? []))).not.toContain("error");
  });
});
