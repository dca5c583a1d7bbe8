import { LIMITS, type GridRow } from "../../../../src/apps/taskpane/session/api";
import { LocalSession } from "../../../../src/apps/taskpane/session/engine-session";
import type { WorkbookSnapshot } from "../../../../src/core/workbook/snapshot";
import { bytesOf, FILLED, handedOut, sessionOver, snapshotOf, valueOf } from "./support";
import { percent, sheet, workbook } from "../../../support/snapshot-builder";

async function over(snapshot: WorkbookSnapshot): Promise<LocalSession> {
  const session = new LocalSession();
  const { frame, blocks } = handedOut(snapshot);
  await session.open(frame);
  for (const block of blocks) await session.add(block);
  return session;
}

describe.each(FILLED)("%s", (name) => {
  test("every cell of every sheet is shown as it is printed", async () => {
    const session = await sessionOver(name);
    const snapshot = await snapshotOf(bytesOf(name));
    const sheets = await session.grid();
    expect(sheets.map((one) => [one.name, one.rows])).toEqual(
      snapshot.sheets.map((one) => [one.name, one.rows.length]),
    );
    for (const [index, { rows, columns, widths }] of sheets.entries()) {
      expect(widths).toHaveLength(columns);
      const shown: GridRow[] = [];
      for (let from = 0; from < rows; from += 9) shown.push(...(await session.gridRows(index, from, 9)));
      expect(shown).toHaveLength(rows);
      shown.forEach(({ cells }, row) => {
        cells.forEach((cell, column) => {
          const text = snapshot.sheets[index]?.rows[row]?.[column]?.text ?? "";
          expect(cell?.text ?? "").toBe(text.length > 200 ? `${text.slice(0, 198)}……` : text);
        });
      });
    }
  });
});

test("numbers are told from texts, empty cells are empty, markup is text", async () => {
  const rows = [[1.5, "1.5", percent(0.5), null, "<b>&amp;"]];
  const session = await over(workbook([{ name: "表", rows }]));
  expect(await session.gridRows(0, 0, 10)).toEqual([
    {
      cells: [
        { text: "1.5", number: true },
        { text: "1.5", number: false },
        { text: "50%", number: true },
        null,
        { text: "<b>&amp;", number: false },
      ],
    },
  ]);
  expect(await session.gridRows(7, 0, 10)).toEqual([]);
});

test("hidden sheets are told, widths follow the texts but not those of merged cells", async () => {
  const rows = [
    ["很长很长很长很长很长很长的标题", null, null],
    ["短", "中等长度的文字", "很".repeat(500)],
  ];
  const [one, other] = await (
    await over(
      workbook([
        sheet({ name: "表", rows, merges: ["A1:C1"] }),
        sheet({ name: "藏", rows: [], visibility: "hidden" }),
      ]),
    )
  ).grid();
  const [first = 0, second = 0, third = 0] = one?.widths ?? [];
  expect(first).toBeLessThan(second);
  expect(second).toBeLessThan(third);
  expect(third).toBeLessThanOrEqual(320);
  expect(one?.merges).toEqual([{ top: 0, left: 0, bottom: 0, right: 2 }]);
  expect([one?.hidden, other?.hidden, other?.rows, other?.columns]).toEqual([false, true, 0, 0]);
});

test("a hostile sheet stays within the limits", async () => {
  const wide = Array.from({ length: 1_000 }, () => "长".repeat(500));
  const merges = Array.from({ length: 6_000 }, (_, row) => `A${row + 2}:XFD${row + 2}`).reverse();
  const session = await over(
    workbook([
      { name: "宽", rows: Array.from({ length: 150 }, () => wide), merges },
      { name: "又", rows: [["x"]], merges: ["A1:B1"] },
    ]),
  );
  const [one, other] = await session.grid();
  expect(one?.columns).toBe(LIMITS.columns);
  expect(one?.merges).toHaveLength(LIMITS.merges);
  expect(one?.merges[0]).toEqual({ top: 1, left: 0, bottom: 1, right: LIMITS.columns - 1 });
  expect(other?.merges).toEqual([]);
  const rows = await session.gridRows(0, 0, 10_000);
  expect(rows).toHaveLength(LIMITS.gridRows);
  expect(JSON.stringify(rows).length).toBeLessThan(1_700_000);
});

test("a sheet that was written is shown as it will look, its charts from the cells that they are bound to", async () => {
  const session = await sessionOver("form 26");
  const before = await session.grid();
  expect(before.filter(({ look }) => look)).toEqual([]);
  valueOf(await session.writeFile("report"));
  const sheets = await session.grid();
  expect(sheets.filter(({ look }) => look).map(({ name }) => name)).toEqual(
    expect.arrayContaining(["绩效自评报告", "绩效自评附表", "校验结果"]),
  );
  expect(sheets.slice(0, before.length)).toEqual(before);
  const position = sheets.findIndex(({ name }) => name === "绩效自评报告");
  const { look, widths, rows } = sheets[position]!;
  expect(look!.gridLines).toBe(false);
  expect(look!.heights.length).toBeLessThanOrEqual(rows + 1);
  expect(look!.heights.every((height) => height > 0)).toBe(true);
  expect(widths[0]).toBeGreaterThan(560);
  // The title, centred and larger than what follows.
  const [first, ...others] = (await session.gridRows(position, 0, 8)).map(
    ({ cells }) => look!.cells[cells[0]?.look ?? -1],
  );
  expect(first).toMatchObject({ bold: true, horizontal: "center" });
  expect(others.some((one) => one !== undefined && one.size < first!.size && one.wrap)).toBe(true);

  const [chart, ...more] = look!.charts;
  expect(more).toEqual([]);
  const [bars, ...none] = chart!.numbers.series;
  expect(none).toEqual([]);
  expect(bars!.type).toBe("bar");
  expect(bars!.values.map((value) => value?.toFixed(2))).toEqual(["94.23", "99.36", "111.11"]);
  expect(chart!.numbers.categories.join()).toMatch(/^林产品收入.*,木材销售收入.*,当期完成/);
  expect(chart!.numbers.percent).toBe(true);
  const { cells } = (await session.gridRows(position, chart!.area.top, 1))[0]!;
  expect(cells[0]?.text ?? "").toBe("");

  await session.undoWrite();
  expect(await session.grid()).toEqual(before);
});

test("paragraphs of a sheet that was written are shown whole", async () => {
  const session = await sessionOver("form 05");
  valueOf(await session.writeFile("report"));
  const written = await snapshotOf((await session.fileBytes()).bytes);
  const position = written.sheets.findIndex(({ name }) => name === "绩效自评报告");
  const texts = Array.from(written.sheets[position]!.rows, (row) => row?.[0]?.text ?? "");
  expect(texts.some((text) => text.length > 200)).toBe(true);
  const shown = await session.gridRows(position, 0, LIMITS.gridRows);
  expect(shown.map(({ cells }) => cells[0]?.text ?? "")).toEqual(texts.slice(0, LIMITS.gridRows));
});
