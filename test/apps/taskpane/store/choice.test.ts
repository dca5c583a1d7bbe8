import { MapStorage, openPane } from "./support";

test("another rule pack is taken, and remembered for such forms", async () => {
  const storage = new MapStorage();
  const pane = await openPane({ file: "form 26", storage });
  const other = pane.now().overview?.packs.find(({ id }) => id !== pane.now().overview?.pack.id);
  expect(await pane.actions.choosePack(other?.id)).toBe(true);
  expect(pane.now().overview?.pack.id).toBe(other?.id);
  const tomorrow = await openPane({ file: "form 26", storage });
  expect(tomorrow.now().choice.packId).toBe(other?.id);
  expect(tomorrow.now().overview?.pack.id).toBe(other?.id);
  expect(tomorrow.now().revision).toBe(1);
});

test("a rule pack that is not there changes nothing", async () => {
  const pane = await openPane({ file: "form 26" });
  const { overview } = pane.now();
  expect(await pane.actions.choosePack("no-such-pack")).toBe(false);
  expect(pane.now().failure?.trouble).toMatchObject({ code: "unknown-pack", params: { id: "no-such-pack" } });
  expect(pane.now().overview).toBe(overview);
  expect(pane.now().choice.packId).toBeUndefined();
});

test("outline and sections are chosen for the report, and remembered", async () => {
  const storage = new MapStorage();
  const pane = await openPane({ file: "form 26", storage });
  pane.actions.chooseOutline("hunan-seven");
  pane.actions.includeSection("overview", false);
  pane.actions.includeSection("budget", false);
  pane.actions.includeSection("overview", true);
  expect(pane.actions.reportChoice()).toEqual({ outlineId: "hunan-seven", without: ["budget"] });
  const tomorrow = await openPane({ file: "form 26", storage });
  expect(tomorrow.actions.reportChoice()).toEqual({ outlineId: "hunan-seven", without: ["budget"] });
  // Sections belong to an outline: with another outline all are in again.
  tomorrow.actions.chooseOutline(undefined);
  expect(tomorrow.actions.reportChoice()).toEqual({ outlineId: undefined, without: [] });
});

describe("what a column means", () => {
  async function correctable() {
    const storage = new MapStorage();
    const pane = await openPane({ file: "form 26", storage });
    const [form] = pane.now().overview?.forms ?? [];
    const column = form?.mapping.find(({ role }) => role === "score");
    if (!form || !column) throw new Error("form 26 has a score column");
    const roleNow = (of = pane) =>
      of.now().overview?.forms[0]?.mapping.find((entry) => entry.column === column.column)?.role;
    return { storage, pane, form, column, roleNow };
  }

  test("is corrected, remembered for such forms, and forgotten", async () => {
    const { storage, pane, form, column, roleNow } = await correctable();
    const change = { column: column.column, role: "ignored" } as const;
    expect(await pane.actions.correctColumn(form.id, change)).toBe(true);
    expect(roleNow()).toBe("ignored");
    expect(pane.now().choice.corrections[form.signature]).toEqual([change]);
    const tomorrow = await openPane({ file: "form 26", storage });
    expect(roleNow(tomorrow)).toBe("ignored");
    expect(await tomorrow.actions.resetColumns(form.id)).toBe(true);
    expect(roleNow(tomorrow)).toBe("score");
    const later = await openPane({ file: "form 26", storage });
    expect(roleNow(later)).toBe("score");
  });

  test("is not taken up while another job runs", async () => {
    const { storage, pane, form, column, roleNow } = await correctable();
    const running = pane.actions.recheck();
    expect(await pane.actions.correctColumn(form.id, { column: column.column, role: "ignored" })).toBe(false);
    await running;
    expect(roleNow()).toBe("score");
    expect(storage.entries.size).toBe(0);
  });
});
