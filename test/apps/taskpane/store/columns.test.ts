import { MapStorage, openPane, paneOver, typedFile, type TestPane } from "./support";

const HEAD = ["一级指标", "二级指标", "三级指标"];

/** A table whose heading of results nobody knows: it looks like one of targets only. */
const GOALS = {
  自评表: [
    ["项目支出绩效目标表（2023年度）"],
    [...HEAD, "年度指标值", "某某栏"],
    ["产出指标", "数量指标", "新建里程", "≥300公里", "312公里"],
    ["效益指标", "社会效益指标", "受益人口", "≥2万人", "1.5万人"],
  ],
};

const formOf = (pane: TestPane) => {
  const [form] = pane.now().overview?.forms ?? [];
  if (!form) throw new Error("there is no form");
  return form;
};
const roleOf = (pane: TestPane, column: number) =>
  formOf(pane).mapping.find((entry) => entry.column === column)?.role;

describe("saying what a column is", () => {
  test("that changes the kind of the form holds, today and tomorrow", async () => {
    const storage = new MapStorage();
    const pane = await openPane({ file: await typedFile(GOALS), storage });
    const { id, kind, signature } = formOf(pane);
    expect(kind).toBe("goals");
    expect(await pane.actions.correctColumn(id, { column: 4, role: "actual" })).toBe(true);
    expect(formOf(pane).kind).not.toBe("goals");
    expect([roleOf(pane, 4), formOf(pane).signature]).toEqual(["actual", signature]);
    expect(formOf(pane).unread.count).toBe(0);
    await pane.actions.recheck();
    expect(roleOf(pane, 4)).toBe("actual");
    const tomorrow = await openPane({ file: await typedFile(GOALS), storage });
    expect(roleOf(tomorrow, 4)).toBe("actual");
  });

  test("is told, and undone: the column is what it was, and tomorrow too", async () => {
    const storage = new MapStorage();
    const pane = await openPane({ file: await typedFile(GOALS), storage });
    const { id } = formOf(pane);
    await pane.actions.correctColumn(id, { column: 4, role: "actual" });
    await pane.actions.correctColumn(id, { column: 4, role: "reason" });
    expect(pane.now().notices.at(-1)).toMatchObject({ text: "E列按“偏差原因”读取。", undo: true });
    expect(pane.now().undoable.map(({ what }) => what)).toEqual(["column", "column"]);
    expect(await pane.actions.undo()).toBe(true);
    expect(roleOf(pane, 4)).toBe("actual");
    expect(await pane.actions.undo()).toBe(true);
    expect(roleOf(pane, 4)).toBe("ignored");
    expect(pane.now().undoable).toEqual([]);
    expect(pane.now().notices.at(-1)?.text).toBe("已撤销，各列恢复原来的含义。");
    expect(storage.entries.size).toBe(0);
  });

  test("is forgotten, and that is undone", async () => {
    const pane = await openPane({ file: await typedFile(GOALS) });
    const { id } = formOf(pane);
    await pane.actions.correctColumn(id, { column: 4, role: "actual" });
    await pane.actions.resetColumns(id);
    expect(roleOf(pane, 4)).toBe("ignored");
    await pane.actions.undo();
    expect(roleOf(pane, 4)).toBe("actual");
  });

  test("of a form that is not there does nothing", async () => {
    const pane = await openPane({ file: await typedFile(GOALS) });
    expect(await pane.actions.correctColumn("别的表#1", { column: 4, role: "actual" })).toBe(false);
    expect(pane.now().undoable).toEqual([]);
  });
});

describe("a table of unknown headings", () => {
  const TABLE = {
    台账: [
      ["某单位台账"],
      ["所属", "内容", "应达", "已达"],
      ["一科", "新建里程", "≥300公里", "312公里"],
      ["二科", "受益人口", "≥2万人", "1.5万人"],
    ],
  };
  const SAID = [
    { column: 1, role: "name" },
    { column: 2, role: "target" },
    { column: 3, role: "actual" },
  ] as const;
  /** The same, lying on its side. */
  const SIDEWAYS = {
    台账: [
      ["某单位台账"],
      ["内容", "新建里程", "受益人口", "培训场次"],
      ["应达", "≥300公里", "≥2万人", "12次"],
      ["已达", "312公里", "1.5万人", "10次"],
    ],
  };
  /** Without a form the pane starts into a screen of its own. */
  const openTable = async (storage: MapStorage, cells: Parameters<typeof typedFile>[0] = TABLE) => {
    const opened = await paneOver({ file: await typedFile(cells), storage });
    await opened.actions.start();
    return opened;
  };
  const tableOf = (pane: TestPane) => {
    const { phase } = pane.now();
    const [table] = phase.kind === "trouble" ? (phase.trouble.tables ?? []) : [];
    if (!table) throw new Error("no table was told");
    return table;
  };

  test("is told with its headings and samples, and read once it is said what they are", async () => {
    const storage = new MapStorage();
    const pane = await openTable(storage);
    const table = tableOf(pane);
    expect(table.columns.map(({ header }) => header)).toEqual(["所属", "内容", "应达", "已达"]);
    expect(table.columns[2]?.samples).toEqual(["≥300公里", "≥2万人"]);
    expect(await pane.actions.sayTable(table, SAID)).toBe(true);
    expect(formOf(pane)).toMatchObject({ indicators: 2, signature: table.signature });
    expect(pane.now().phase).toEqual({ kind: "ready" });
    expect(pane.now().notices.at(-1)?.text).toContain("台账");
    const tomorrow = await openTable(storage);
    expect(roleOf(tomorrow, 2)).toBe("target");
    // A word more holds too, and all words are taken back.
    expect(await tomorrow.actions.correctColumn(formOf(tomorrow).id, { column: 0, role: "owner" })).toBe(
      true,
    );
    expect(roleOf(tomorrow, 0)).toBe("owner");
    await tomorrow.actions.resetColumns(formOf(tomorrow).id);
    expect(tableOf(tomorrow).signature).toBe(table.signature);
    await tomorrow.actions.recheck();
    expect(tomorrow.now().phase.kind).toBe("trouble");
    expect(storage.entries.size).toBe(0);
  });

  test("that lies on its side is read once it is said what its rows are, and on another day too", async () => {
    const storage = new MapStorage();
    const pane = await openTable(storage, SIDEWAYS);
    const { sheet, rows, rowSignature: signature } = tableOf(pane);
    expect(rows.map(({ row, header, samples }) => [row, header, samples[1]])).toEqual([
      [1, "内容", "受益人口"],
      [2, "应达", "≥2万人"],
      [3, "已达", "1.5万人"],
    ]);
    const meanings = [
      { column: 1, role: "name" },
      { column: 2, role: "target" },
      { column: 3, role: "actual" },
    ] as const;
    expect(await pane.actions.sayTable({ sheet, signature }, meanings)).toBe(true);
    expect(formOf(pane)).toMatchObject({ indicators: 3, sideways: true, signature });
    const tomorrow = await openTable(storage, SIDEWAYS);
    expect(formOf(tomorrow)).toMatchObject({ indicators: 3, sideways: true });
    await tomorrow.actions.resetColumns(formOf(tomorrow).id);
    expect(tableOf(tomorrow).rowSignature).toBe(signature);
    expect(storage.entries.size).toBe(0);
  });

  test("with more rows than meanings does not lie on its side", async () => {
    const rows = Array.from({ length: 20 }, (_, index) => ["科", `工程${index}`, "≥300公里", "312公里"]);
    const pane = await openTable(new MapStorage(), { 台账: [...TABLE.台账.slice(0, 2), ...rows] });
    expect(tableOf(pane).rows).toEqual([]);
  });

  test("stays as it is, and nothing is remembered, where nothing can be read so", async () => {
    const storage = new MapStorage();
    const pane = await openTable(storage);
    const table = tableOf(pane);
    expect(await pane.actions.sayTable(table, SAID.slice(0, 1))).toBe(false);
    expect(tableOf(pane)).toEqual(table);
    expect([storage.entries.size, pane.now().choice.corrections[table.signature]]).toEqual([0, []]);
  });

  test("beside a form is read as well", async () => {
    const pane = await openPane({ file: await typedFile({ ...GOALS, ...TABLE }) });
    const [table] = pane.now().overview?.tables ?? [];
    if (!table) throw new Error("no table was told");
    expect(await pane.actions.sayTable(table, SAID)).toBe(true);
    expect(pane.now().overview?.forms.map(({ sheet }) => sheet)).toEqual(["自评表", "台账"]);
    expect(pane.now().overview?.tables).toEqual([]);
  });
});

describe("forms of several years", () => {
  const formOfYear = (year: number, result: string) => [
    [`项目支出绩效自评表（${year}年度）`],
    [...HEAD, "年度指标值", "实际完成值", "分值", "得分"],
    ["产出指标", "数量指标", `新建里程${year}`, "≥300公里", result, 100, 100],
  ];
  const open = async () =>
    openPane({
      file: await typedFile({ 今年: formOfYear(2023, "312公里"), 去年: formOfYear(2022, "200公里") }),
    });
  const sheets = (pane: TestPane) => pane.now().overview?.forms.map(({ sheet }) => sheet);

  test("are all shown until a year is chosen", async () => {
    const pane = await open();
    expect(pane.now().overview).toMatchObject({ years: ["2023", "2022"], year: null });
    expect(sheets(pane)).toEqual(["今年", "去年"]);
  });

  test("are those of the chosen year: forms, findings, points, report", async () => {
    const pane = await open();
    const all = pane.now().overview?.summary.total ?? 0;
    expect(await pane.actions.chooseYear("2022")).toBe(true);
    const { overview, form, findings } = pane.now();
    expect(overview).toMatchObject({ years: ["2023", "2022"], year: "2022" });
    expect([sheets(pane), form]).toEqual([["去年"], "去年#1"]);
    expect(overview?.summary.total).toBeLessThan(all);
    // That there are other years is said with their cells.
    const told = [...findings.portions.values()].flat().filter(({ rule }) => rule !== "W17");
    const found = told.flatMap(({ cells }) => cells);
    expect(new Set(found.map(({ ref }) => ref.sheet))).toEqual(new Set(["去年"]));
    expect(await pane.session.scores("今年#1", { offset: 0, limit: 5 })).toBeNull();
    expect((await pane.session.scores("去年#1", { offset: 0, limit: 5 }))?.count).toBe(1);
    const report = await pane.session.report(pane.actions.reportChoice());
    expect(report).toMatchObject({ ok: true, value: { year: "2022" } });
    const said = JSON.stringify(report);
    expect([said.includes("新建里程2022"), said.includes("新建里程2023")]).toEqual([true, false]);
    await pane.actions.chooseYear(undefined);
    expect(sheets(pane)).toEqual(["今年", "去年"]);
  });

  test("of which the chosen year is gone are all shown again, and none is lost", async () => {
    const pane = await open();
    await pane.actions.chooseYear("2022");
    await pane.editOutside([
      { at: { sheet: "去年", row: 0, column: 0 }, value: "项目支出绩效自评表（2021年度）" },
    ]);
    expect(await pane.actions.recheck()).toBe(true);
    expect(pane.now().overview).toMatchObject({ years: ["2023", "2021"], year: null });
    expect(sheets(pane)).toEqual(["今年", "去年"]);
  });
});

/** Indicators side by side, with a row that nobody knows. */
const SIDEWAYS = {
  横表: [
    ["指标名称", "接通率", "投诉次数", "满意度"],
    ["目标值", "≥95%", "≤10次", "≥90%"],
    ["某某栏", "1", "2", "3"],
    ["实际完成值", "96%", "8次", "88%"],
  ],
};

describe("saying what a row is, where the meanings run down the rows", () => {
  test("is shown as a row, holds today and tomorrow, and is undone", async () => {
    const storage = new MapStorage();
    const pane = await openPane({ file: await typedFile(SIDEWAYS), storage });
    const { id, sideways, mapping, signature } = formOf(pane);
    expect(sideways).toBe(true);
    expect(mapping[2]).toMatchObject({
      letter: "3",
      header: "某某栏",
      sample: "1",
      role: "ignored",
      unread: 3,
    });
    expect(await pane.actions.correctColumn(id, { column: 2, role: "weight" })).toBe(true);
    expect([roleOf(pane, 2), formOf(pane).signature]).toEqual(["weight", signature]);
    expect(formOf(pane).unread.count).toBe(0);
    expect(pane.now().notices.at(-1)).toMatchObject({ text: "第3行按“分值”读取。", undo: true });
    const tomorrow = await openPane({ file: await typedFile(SIDEWAYS), storage });
    expect(roleOf(tomorrow, 2)).toBe("weight");
    expect(await pane.actions.undo()).toBe(true);
    expect(roleOf(pane, 2)).toBe("ignored");
  });

  test("that leaves nothing to read is refused, and the form stays", async () => {
    const pane = await openPane({ file: await typedFile(SIDEWAYS), storage: new MapStorage() });
    const { id } = formOf(pane);
    await pane.actions.correctColumn(id, { column: 0, role: "ignored" });
    expect(pane.now().overview?.refusedMappings).toEqual([id]);
    expect(formOf(pane).indicators).toBe(3);
  });
});
