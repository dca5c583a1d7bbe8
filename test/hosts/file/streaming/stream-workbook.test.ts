import fc from "fast-check";
import { readWorkbook } from "../../../../src/hosts/file/reading";
import {
  streamWorkbook,
  type RowBatch,
  type StreamedCell,
  type StreamedRow,
  type StreamedSheet,
} from "../../../../src/hosts/file/streaming";
import { deflatedPart } from "../../../../src/hosts/file/streaming/deflate";
import { RowWriter } from "../../../../src/hosts/file/streaming/row-writer";
import { MAX_LINKS } from "../../../../src/core/workbook/limits";
import { cellText } from "../../../../src/core/workbook/text";
import { describeWithLibreOffice, savedAs } from "../../../support/libreoffice";
import { hasSchemaCheck, schemaFindings } from "../../../support/schema-check";

const HEADINGS = ["单位", "指标", "来源"];

function sheet(name: string, count: number): StreamedSheet {
  const columns = HEADINGS.map((heading) => ({ heading, width: 12 }));
  return { name, columns, frozenColumns: 1, printedColumns: 2, count };
}

/** A workbook of some sheets, and how many pieces it came in. */
async function written(sheets: ReadonlyMap<string, readonly StreamedRow[]>, size = 100) {
  const names = [...sheets.keys()];
  async function* batches(): AsyncGenerator<RowBatch> {
    const longest = Math.max(...[...sheets.values()].map(({ length }) => length));
    for (let from = 0; from < longest; from += size) {
      yield await Promise.resolve(names.map((name) => sheets.get(name)?.slice(from, from + size) ?? []));
    }
  }
  const pieces: Uint8Array[] = [];
  await streamWorkbook(
    names.map((name) => sheet(name, sheets.get(name)?.length ?? 0)),
    batches(),
    (bytes) => {
      pieces.push(bytes);
      return Promise.resolve();
    },
  );
  return { bytes: new Uint8Array(Buffer.concat(pieces)), pieces: pieces.length };
}

async function read(bytes: Uint8Array) {
  const workbook = await readWorkbook(bytes);
  if (!workbook.ok) throw new Error(workbook.error.code);
  return workbook.value.sheets;
}

const anyCell: fc.Arbitrary<StreamedCell> = fc.oneof(
  fc.constant(null),
  fc.string({ unit: "grapheme" }),
  fc.constantFrom("=1+1", "+86", "a_x000D_b", "<b>&\"'", "一\n二", "  空白  "),
  fc.double({ noNaN: true, noDefaultInfinity: true }),
  fc.double({ min: 0, max: 2, noNaN: true }).map((fraction) => ({ fraction })),
  fc.constant({ text: "[甲.xlsx]表!A1", link: "%E7%94%B2.xlsx#'表'!A1" }),
);

/** What a cell holds once it is read. */
function held(cell: StreamedCell): string | number | null {
  if (cell === null) return null;
  // A file knows no negative zero.
  if (typeof cell === "number") return cell + 0;
  if (typeof cell !== "string") return "fraction" in cell ? cell.fraction + 0 : cell.text;
  return cellText(cell) === "" ? null : cellText(cell);
}

test("what is streamed is what is read: texts as texts, numbers to the last digit", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(fc.tuple(anyCell, anyCell, anyCell), { maxLength: 20 }), async (rows) => {
      const sheets = await read((await written(new Map([["汇总表", rows]]), 3)).bytes);
      const cells = sheets[0]?.rows.map((row) => HEADINGS.map((_, column) => row?.[column]));
      expect(cells?.[0]?.map((cell) => cell?.text)).toEqual(HEADINGS);
      const values = rows.map((_, at) =>
        HEADINGS.map((__, column) => cells?.[at + 1]?.[column]?.value ?? null),
      );
      expect(values).toEqual(rows.map((row) => row.map(held)));
      expect(cells?.flat().some((cell) => cell?.formula !== undefined)).toBe(false);
    }),
    { numRuns: 60 },
  );
});

test("sheets are written side by side, and what is finished goes out before the end", async () => {
  const rows = Array.from({ length: 20_000 }, (_, at): StreamedRow => [
    `第${at}单位`,
    at,
    { fraction: at / 7 },
  ]);
  const { bytes, pieces } = await written(
    new Map([
      ["甲", rows],
      ["乙", rows.slice(0, 5)],
    ]),
  );
  expect(pieces).toBeGreaterThan(20);
  const [first, second] = await read(bytes);
  expect(first?.rows).toHaveLength(20_001);
  expect(second?.rows).toHaveLength(6);
  expect(second?.rows[5]?.[0]?.text).toBe("第4单位");
});

test("the same rows give the same bytes, however they are divided", async () => {
  const sheets = new Map([["甲", Array.from({ length: 50 }, (_, at): StreamedRow => [at, "a", null])]]);
  expect((await written(sheets, 7)).bytes).toEqual((await written(sheets, 50)).bytes);
});

test("a row is as high as its text has lines, and one of a line says nothing", () => {
  const writer = new RowWriter({
    columns: [
      { heading: "问题", width: 20 },
      { heading: "来源", width: 40 },
      { heading: "另一处", width: 10 },
    ],
    printedColumns: 2,
  });
  const heights = (
    [
      ["一行", 3],
      ["年初预算1234.56万元，全年预算1290万元，调增4.49%，表中没有说明。", null],
      ["一行", { text: "[收到/001001青岚县水利局.xlsx]部门整体支出自评表!D16", link: "a.xlsx" }],
      ["甲\n乙\n丙", { fraction: 0.5 }],
      // What is not printed stays on a line.
      ["一行", null, { text: "[收到/001001青岚县水利局.xlsx]部门整体支出自评表!D16", link: "a.xlsx" }],
    ] satisfies StreamedRow[]
  ).map((row) => /<row r="\d+"(?: ht="([\d.]+)")?>/u.exec(writer.row(row))?.[1]);
  expect(heights).toEqual([undefined, "60", "31", "45.5", undefined]);
});

test("a sheet has as many links as Excel opens, then words", () => {
  const writer = new RowWriter({ columns: [{ heading: "来源", width: 12 }], printedColumns: 1 });
  const linked = { text: "甲", link: "a.xlsx" };
  for (let row = 0; row < MAX_LINKS; row += 1) writer.row([linked]);
  writer.takeTargets();
  expect(writer.row([linked])).toContain('t="inlineStr"');
  expect(writer.references).toHaveLength(MAX_LINKS);
  expect(writer.takeTargets()).toBe("");
});

test.each([
  ["Node", undefined],
  ["a browser", null],
])("parts are deflated alike in %s", async (_, zlib) => {
  const part = deflatedPart("a", zlib === null ? zlib : undefined);
  const pieces: Uint8Array[] = [];
  let ended = false;
  part.ondata = (error, bytes, final) => {
    expect(error).toBeNull();
    pieces.push(bytes);
    ended ||= final;
  };
  for (let at = 0; at < 50; at += 1) {
    part.push(new Uint8Array(4096).fill(at));
    await part.ready();
  }
  part.push(new Uint8Array(), true);
  await part.done();
  expect(ended).toBe(true);
  const { inflateRawSync } = await import("node:zlib");
  expect(inflateRawSync(Buffer.concat(pieces))).toHaveLength(50 * 4096);
});

(hasSchemaCheck ? describe : describe.skip)("the package", () => {
  test("keeps the schemas of the file format", async () => {
    const rows: readonly StreamedRow[] = [
      ["=1", { fraction: 0.5 }, { text: "甲", link: "a%20b.xlsx#'表'!A1" }],
    ];
    const { bytes } = await written(
      new Map([
        ["甲 & 乙", rows],
        ["空", []],
      ]),
    );
    expect([...schemaFindings(new Map([["x", bytes]])).values()].flat()).toEqual([]);
  });
});

describeWithLibreOffice("in LibreOffice", () => {
  test("it opens with all rows", async () => {
    const rows = Array.from({ length: 300 }, (_, at): StreamedRow => [`00${at}`, at, null]);
    const [csv] = await savedAs("csv", [(await written(new Map([["甲", rows]]))).bytes]);
    const lines = Buffer.from(csv ?? [])
      .toString("utf8")
      .trim()
      .split("\n");
    expect(lines).toHaveLength(301);
    expect(lines[300]).toMatch(/^00299,299,/);
  });
});
