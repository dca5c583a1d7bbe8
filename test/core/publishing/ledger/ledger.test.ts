import fc from "fast-check";
import { call, cellValue, countOf } from "../../../../src/core/proof/expression";
import { FINGERPRINT_METHOD } from "../../../../src/core/proof/fingerprint";
import { decodeLedger, LEDGER_COLUMNS } from "../../../../src/core/proof/ledger";
import { evaluateNode, Proof } from "../../../../src/core/proof/proof";
import { lookAt, readEvaluations } from "../../../../src/core/reading";
import type { Block } from "../../../../src/core/narrative/report";
import { parseAddress } from "../../../../src/core/workbook/a1";
import { projectForm, workbookOf } from "../../../support/evaluation-builder";
import {
  asSnapshot,
  cellOfRecord,
  chartBlock,
  claim,
  figure,
  figureOver,
  heading,
  ledgerOf,
  ledgerRecords,
  numberCell,
  paragraph,
  publishBlocks,
  quote,
  ref,
  sheetOfRole,
  textCell,
  words,
  type LedgerRecord,
} from "../support/reports";

const TEXT = LEDGER_COLUMNS.indexOf("text");
const NODE = LEDGER_COLUMNS.indexOf("node");
const SNAPSHOT = workbookOf(projectForm());
const BLOCKS: readonly Block[] = [
  heading("h", 1, "完成情况"),
  paragraph(
    "p",
    quote("养护公路里程", "D12"),
    words("实际"),
    claim("完成", "F12", "300", "300"),
    figure("300公里", { F12: "300" }, "公里"),
    words("，依据"),
    { kind: "quote", text: "《办法》", source: { kind: "pack", pack: "mof-2020", path: "basis.0" } },
    words("。"),
  ),
  {
    kind: "table",
    id: "t",
    caption: [words("得分表")],
    columns: [
      { header: "指标", align: "left" },
      { header: "得分", align: "right", numberFormat: "0.00" },
      { header: "目标", align: "center" },
    ],
    rows: [
      [
        textCell(quote("养护公路里程", "D12")),
        numberCell("15", "H12", "15.00分"),
        textCell(figure("≥300公里", { E12: "300" }, "公里")),
      ],
    ],
  },
  paragraph("c", words("共"), {
    ...figureOver("3项", countOf(["D12", "D13", "D14"].map(ref)), "项"),
    rounding: null,
  }),
  chartBlock("completion"),
];

describe("the ledger", () => {
  const { plan } = publishBlocks(BLOCKS, SNAPSHOT);
  const cellText = (record: LedgerRecord) => cellOfRecord(plan, record)?.value;

  it("is very hidden and says how the report was made", () => {
    expect(sheetOfRole(plan, "ledger")).toMatchObject({
      visibility: "very-hidden",
      name: "_jiyan",
      merges: [],
    });
    expect(Object.fromEntries(ledgerRecords(plan, "meta").map(({ id, text }) => [id, text]))).toEqual({
      format: "3",
      engine: "1.2.3",
      pack: "mof-2020",
      "pack-version": expect.stringMatching(/^\d+\.\d+\.\d+$/) as string,
      outline: "hunan-ten",
      locale: "zh-CN",
      evaluations: '["项目自评表#1"]',
      fingerprint: FINGERPRINT_METHOD,
    });
  });

  it.each(["figure", "claim", "quote", "numbering"])("says where each %s stands", (kind) => {
    const records = ledgerRecords(plan, kind);
    expect(records.length).toBeGreaterThan(0);
    for (const record of records) {
      const { start, length, text } = record;
      const from = Number(start);
      expect(String(cellText(record)).slice(from, from + Number(length))).toBe(text);
    }
  });

  it("gives every figure, number and claim the node that makes it so in the workbook", () => {
    const { statements, proof } = ledgerOf(plan);
    const look = lookAt(SNAPSHOT, readEvaluations(SNAPSHOT).evaluations);
    const proven = statements.filter(({ node }) => node !== null);
    expect(
      proven.map(({ kind, text, node }) => {
        const value = evaluateNode(proof, node!, look);
        return [kind, text, value.ok && value.value.toString()];
      }),
    ).toEqual(
      expect.arrayContaining([
        ["claim", "完成", "1"],
        ["figure", "300公里", "300"],
        ["figure", "≥300公里", "300"],
        ["figure", "3项", "3"],
        ["number", "15.00分", "15"],
      ]),
    );
  });

  it("says where quotes come from", () => {
    expect(ledgerRecords(plan, "quote").map(({ text, source }) => [text, source])).toEqual(
      expect.arrayContaining([
        ["养护公路里程", "项目自评表!D12"],
        ["《办法》", "mof-2020:basis.0"],
      ]),
    );
  });

  it("keeps every text of the sheet as generated", () => {
    const recorded = ledgerRecords(plan, "text");
    for (const record of recorded) expect(cellText(record)).toBe(record.text);
    const rows = [...sheetOfRole(plan, "report").rows, ...sheetOfRole(plan, "tables").rows];
    const texts = rows.flatMap(({ cells }) =>
      cells.flatMap((cell) => (typeof cell?.value === "string" ? [[cell.style, cell.value] as const] : [])),
    );
    const layout = new Set(["tableHeader", "firstSource", "source", "sourceHeading"]);
    const generated = texts.filter(([style]) => !layout.has(style)).map(([, text]) => text);
    expect(recorded.map(({ text }) => text)).toEqual(generated);
  });

  it("lists the cross-references of the margin", () => {
    for (const record of ledgerRecords(plan, "link")) expect(cellText(record)).toBe(record.text);
    expect(ledgerRecords(plan, "link").map(({ text }) => text)).toEqual(["F12", "D12:D14"]);
  });

  it("explains the numbers of charts that stand on it", () => {
    const { statements, proof } = ledgerOf(plan);
    const points = statements.filter(({ kind }) => kind === "point");
    expect(points.length).toBeGreaterThan(0);
    const look = lookAt(SNAPSHOT, readEvaluations(SNAPSHOT).evaluations);
    const rows = sheetOfRole(plan, "ledger").rows;
    for (const { cell, value, node, block } of points) {
      const { row, column } = parseAddress(cell)!;
      expect(rows[row]?.cells[column]?.value).toBe(Number(value));
      const computed = evaluateNode(proof, node!, look);
      expect(computed.ok && computed.value.toString()).toBe(value);
      expect(block).toBe("completion");
    }
  });

  it("names each record once", () => {
    const ids = ledgerRecords(plan).map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it("divides what is longer than a cell holds, and nothing is lost", () => {
    const names = Array.from({ length: 3000 }, (_, index) => ref(`${"BC"[index % 2]!}${index + 1}`));
    const long = { ...figureOver("3000个", countOf(names), "个"), rounding: null };
    const source = "𠮷".repeat(20_000);
    const { plan: big } = publishBlocks(
      [paragraph("p", long, quote("𠮷".repeat(500), "I12"))],
      workbookOf(projectForm({ I12: source })),
    );
    const rows = sheetOfRole(big, "ledger").rows;
    for (const { cells } of rows) {
      for (const cell of cells) expect(String(cell?.value ?? "").length).toBeLessThanOrEqual(32_000);
    }
    const { proof } = ledgerOf(big);
    expect(proof.nodes.filter(({ op }) => op === "blank")).toHaveLength(3000);
    expect(rows.every(({ cells: row }) => !/[\ud800-\udbff]$/.test(String(row[TEXT]?.value ?? "")))).toBe(
      true,
    );
  });

  it("keeps what statements share once", () => {
    const part = call("add", cellValue(ref("G12"), "15", "points"), cellValue(ref("G13"), "15", "points"));
    const same = call("add", cellValue(ref("G12"), "15", "points"), cellValue(ref("G13"), "15", "points"));
    const { plan: shared } = publishBlocks(
      [paragraph("p", figureOver("30分", part), figureOver("30分", same))],
      SNAPSHOT,
    );
    const [first, second] = ledgerOf(shared).statements.filter(({ kind }) => kind === "figure");
    expect(first?.node).toBe(second?.node);
  });
});

describe("reading a ledger", () => {
  const sheet = asSnapshot(sheetOfRole(publishBlocks(BLOCKS, SNAPSHOT).plan, "ledger"));
  const replaced = (find: (row: readonly string[]) => boolean, column: number, value: string) => ({
    ...sheet,
    rows: sheet.rows.map((row) =>
      row && find(row.map((cell) => cell?.text ?? ""))
        ? row.map((cell, index) => (index === column ? { value, text: value } : cell))
        : row,
    ),
  });
  const format = (value: string) =>
    replaced(([record, id]) => record === "meta" && id === "format", TEXT, value);

  it("reads of version 1 the texts only", () => {
    const read = decodeLedger(format("1"));
    expect(read.ok && read.value).toMatchObject({ format: "1", statements: [] });
    expect(read.ok && read.value.texts.length).toBeGreaterThan(3);
  });

  it("reads of version 2, which names no sheets, all on the report's but the points of charts", () => {
    const column = LEDGER_COLUMNS.indexOf("sheet");
    const { rows } = format("2");
    const unnamed = rows.map((row) => row?.filter((_, index) => index !== column));
    const read = decodeLedger({ ...sheet, rows: unnamed });
    if (!read.ok) throw new Error(JSON.stringify(read.error));
    const { statements, texts } = read.value;
    expect(statements.length).toBeGreaterThan(5);
    for (const { kind, sheet: where } of statements)
      expect(where).toBe(kind === "point" ? "ledger" : "report");
    expect(new Set(texts.map(({ sheet: where }) => where))).toEqual(new Set(["report"]));
  });

  it("says on which sheet things stand", () => {
    const read = decodeLedger(sheet);
    if (!read.ok) throw new Error(JSON.stringify(read.error));
    const { statements, texts } = read.value;
    expect(new Set(statements.map(({ kind, sheet: where }) => `${kind} ${where}`))).toEqual(
      new Set([
        "quote report",
        "claim report",
        "figure report",
        "quote tables",
        "figure tables",
        "number tables",
        "point ledger",
      ]),
    );
    expect(texts.filter(({ block }) => block === "t").map(({ sheet: where }) => where)).toEqual([
      "report",
      "tables",
      "tables",
      "tables",
    ]);
  });

  it.each([
    ["of a later version", format("4"), "later-format"],
    ["of no version", format("neu"), "damaged"],
    ["that is none", { ...sheet, rows: [[{ value: "项目", text: "项目" }]] }, "no-ledger"],
    ["that is empty", { ...sheet, rows: [] }, "no-ledger"],
    [
      "with a node that is none",
      replaced(([record]) => record === "nodes", TEXT, '["const","x"]'),
      "damaged",
    ],
    [
      "with a node before its parts",
      replaced(([record]) => record === "nodes", TEXT, '["not",0]'),
      "damaged",
    ],
    [
      "with a node twice",
      replaced(([record]) => record === "nodes", TEXT, '["const","1"]\n["const","1"]'),
      "damaged",
    ],
    ["with a statement of no node", replaced(([record]) => record === "figure", NODE, "9999"), "damaged"],
    ["with a node in words", replaced(([record]) => record === "claim", NODE, "x"), "damaged"],
    [
      "with a sheet that there is not",
      replaced(([record]) => record === "number", LEDGER_COLUMNS.indexOf("sheet"), "elsewhere"),
      "damaged",
    ],
    [
      "with a place in words",
      replaced(([record]) => record === "figure", LEDGER_COLUMNS.indexOf("start"), "x"),
      "damaged",
    ],
  ])("says of a ledger %s what is wrong", (_name, damaged, code) => {
    const read = decodeLedger(damaged);
    expect(read).toMatchObject({ ok: false, error: { code, sheet: sheet.name } });
  });

  it("says where a ledger is damaged, or reads what is still sound, whichever cells are lost or overwritten", () => {
    const { rows, name } = sheet;
    const value = fc.constantFrom<string | undefined>(
      ...[undefined, "", "0", "-1", "99999", "1.5", "x", "[]", '["const","1"]', "figure", "nodes", "quote"],
    );
    const loss = fc.record({ row: fc.nat(rows.length), column: fc.nat(LEDGER_COLUMNS.length), value });
    fc.assert(
      fc.property(fc.array(loss, { minLength: 1, maxLength: 12 }), (losses) => {
        const damaged = rows.map((row) => row?.slice());
        for (const { row, column, value: text } of losses) {
          const cells = damaged[row];
          if (cells) cells[column] = text === undefined ? undefined : { value: text, text };
        }
        const read = decodeLedger({ ...sheet, rows: damaged });
        const { sheet: where, row } = read.ok ? { sheet: name, row: 1 } : read.error;
        expect(where).toBe(name);
        expect(row > 0 && row <= rows.length).toBe(true);
        const { statements, proof } = read.ok ? read.value : { statements: [], proof: new Proof() };
        expect(statements.every(({ node }) => node === null || node < proof.size)).toBe(true);
        expect(statements.every(({ kind, node }) => (kind === "quote") === (node === null))).toBe(true);
      }),
      { numRuns: 300 },
    );
  });

  it.each([
    ["the texts of a format that nobody names", "meta", "damaged"],
    ["a place without nodes", "nodes", "damaged"],
  ])("misses %s", (_, missing, code) => {
    const read = decodeLedger({ ...sheet, rows: sheet.rows.filter((row) => row?.[0]?.text !== missing) });
    expect(read).toMatchObject({ ok: false, error: { code } });
  });

  it("takes no part of a statement for granted but its node", () => {
    const bare = sheet.rows.map((row) =>
      row?.[0]?.text === "figure"
        ? row.map((cell, column) => ([0, NODE].includes(column) ? cell : undefined))
        : row,
    );
    const read = decodeLedger({ ...sheet, rows: bare });
    const figures = read.ok ? read.value.statements.filter(({ kind }) => kind === "figure") : [];
    expect(figures.length).toBeGreaterThan(0);
    for (const figure of figures) {
      const nothing = {
        id: "",
        block: "",
        cell: "",
        text: "",
        unit: "",
        value: null,
        source: null,
        rule: null,
      };
      expect(figure).toMatchObject({ ...nothing, start: null, length: null });
    }
  });

  it("evaluates a ledger of another workbook to values, not to errors thrown", () => {
    const read = decodeLedger(sheet);
    const other = workbookOf();
    const look = lookAt(other, []);
    expect(read.ok).toBe(true);
    if (!read.ok) return;
    const { statements, proof } = read.value;
    const figures = statements.filter(({ kind }) => kind === "figure" || kind === "number");
    const results = figures.map(({ node }) => evaluateNode(proof, node!, look));
    expect(results.some((result) => !result.ok && result.error.code === "unreadable")).toBe(true);
  });
});
