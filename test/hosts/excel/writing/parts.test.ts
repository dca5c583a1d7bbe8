import fc from "fast-check";
import type { CellRange } from "../../../../src/core/workbook/a1";
import { MAX_LINKS } from "../../../../src/core/workbook/limits";
import type { PlannedCell, PlannedRow } from "../../../../src/core/workbook/plan";
import { cellText } from "../../../../src/core/workbook/text";
import { jsonBytes } from "../../../../src/hosts/excel/batches/sizes";
import { joinOverlapping } from "../../../../src/hosts/excel/reading/merged-areas";
import { addressLists } from "../../../../src/hosts/excel/writing/address-lists";
import { CellWriter } from "../../../../src/hosts/excel/writing/cell-values";
import { entered, mayBeMisread } from "../../../../src/hosts/excel/writing/entered-text";
import { StyleRuns } from "../../../../src/hosts/excel/writing/style-runs";
import { readTyped } from "../../../excel-host/objects/typed-text";

describe("texts that are entered", () => {
  test.each([
    ["一、部门基本情况", false],
    ["表1 预算执行情况", false],
    ["95%以上", false],
    ["2021年12月底前", false],
    ["≥50个", false],
    ["The rate was 80.45% in 2022.", false],
    ["95%", true],
    ["（5）", true],
    ["2021年12月31日", true],
    ["二〇二一年十二月", true],
    ["5 January 2021", true],
    ["3 PM", true],
    ["￥500", true],
    ["true ", true],
    ["=SUM(A1)", true],
    ["＝1", true],
    ["-说明", true],
    ["'引号", true],
    ["#REF!", true],
  ])("%s may be misread: %s", (text, expected) => {
    expect(mayBeMisread(text)).toBe(expected);
    expect(entered(text)).toBe(expected ? `'${text}` : text);
  });

  test("come back as they were, however Excel reads what is typed", () => {
    const pieces = fc.constantFrom(
      "1",
      "9",
      "２",
      ".",
      ",",
      "-",
      "/",
      "%",
      " ",
      "年",
      "月",
      "日",
      ":",
      "(",
      ")",
      "e",
      "TRUE",
      "文",
      "¥",
      "=",
      "'",
    );
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.array(pieces, { maxLength: 12 }).map((parts) => parts.join("")),
        ),
        (text) => {
          const written = entered(text);
          const quoted = typeof written === "string" && written.startsWith("'");
          const read = quoted ? written.slice(1) : readTyped(String(written)).value;
          expect(read).toBe(cellText(text));
        },
      ),
      { numRuns: 2_000 },
    );
  });

  test("nothing but text is changed", () => {
    expect([entered(1.5), entered(true), entered(null), entered("a\r\nb\u0000")]).toEqual([
      1.5,
      true,
      "",
      "a\nb",
    ]);
  });
});

test("styles are collected to rectangles that cover each cell once", () => {
  const grid = fc.array(fc.array(fc.constantFrom("a", "b", null), { maxLength: 6 }), { maxLength: 8 });
  fc.assert(
    fc.property(grid, (styles) => {
      const runs = new StyleRuns();
      for (const row of styles) {
        runs.add({ cells: row.map((style) => (style === null ? null : { value: 1, style })) });
      }
      const covered = new Map<string, string>();
      for (const [style, areas] of runs.finish()) {
        for (const { top, left, bottom, right } of areas) {
          for (let row = top; row <= bottom; row += 1) {
            for (let column = left; column <= right; column += 1) {
              expect(covered.has(`${row}:${column}`)).toBe(false);
              covered.set(`${row}:${column}`, style);
            }
          }
        }
      }
      const wanted = styles.flatMap((row, at) =>
        row.flatMap((style, column) => (style === null ? [] : [[`${at}:${column}`, style] as const])),
      );
      expect(Object.fromEntries(covered)).toEqual(Object.fromEntries(wanted));
    }),
  );
});

test("a column of one style is one rectangle", () => {
  const runs = new StyleRuns();
  for (let row = 0; row < 1_000; row += 1)
    runs.add({ cells: [{ value: row, style: "a" }, null, { value: 1, style: "b" }] });
  expect([...runs.finish()]).toEqual([
    ["a", [{ top: 0, left: 0, bottom: 999, right: 0 }]],
    ["b", [{ top: 0, left: 2, bottom: 999, right: 2 }]],
  ]);
});

test("lists of addresses stay short and lose none", () => {
  const addresses = Array.from({ length: 2_000 }, (_, index) => `A${index + 1}:D${index + 1}`);
  const lists = addressLists(addresses);
  expect(Math.max(...lists.map((list) => list.length))).toBeLessThanOrEqual(4_000);
  expect(lists.join(",").split(",")).toEqual(addresses);
  expect(addressLists([])).toEqual([]);
});

test("bytes of a text in JSON are counted as they are sent", () => {
  fc.assert(
    fc.property(fc.string({ unit: "grapheme" }), (text) => {
      expect(jsonBytes(text)).toBe(Buffer.byteLength(JSON.stringify(text)));
    }),
  );
  expect(jsonBytes('"\\\n\u0001é一𠮷')).toBe(Buffer.byteLength(JSON.stringify('"\\\n\u0001é一𠮷')));
});

test("merged areas that were found twice or in parts are one again", () => {
  const area = (top: number, left: number, bottom: number, right: number): CellRange => ({
    top,
    left,
    bottom,
    right,
  });
  expect(
    joinOverlapping([
      area(0, 0, 9, 0),
      area(9, 0, 14, 0),
      area(15, 0, 16, 0),
      area(3, 2, 3, 4),
      area(3, 2, 3, 4),
      area(3, 4, 3, 6),
    ]),
  ).toEqual([area(0, 0, 14, 0), area(3, 2, 3, 6), area(15, 0, 16, 0)]);
});

describe("cells of a sheet", () => {
  const sheet = () => {
    throw new Error("nothing is asked here");
  };
  const row = (...cells: readonly (PlannedCell | null)[]): PlannedRow => ({ cells });

  test("go out in blocks that are neither wide, nor high, nor heavy", () => {
    const writer = new CellWriter(sheet, "表");
    const rows = Array.from({ length: 700 }, (_, index) =>
      row({ value: "长".repeat(100), style: "cell" }, { value: index, style: "cell" }),
    );
    const portions = [...writer.portions(rows)];
    expect(Math.max(...portions.map(({ bytes }) => bytes))).toBeLessThan(60_000);
    expect(portions.length).toBeGreaterThan(3);
  });

  test("have no more links than Excel takes, and the writer knows how many there were", () => {
    const writer = new CellWriter(sheet, "表");
    const link = { to: { sheet: "表", row: 0, column: 0 } };
    const linked: PlannedCell = { value: "源", style: "link", link };
    const rows = Array.from({ length: MAX_LINKS / 10 + 1 }, () =>
      row(...Array.from({ length: 10 }, () => linked)),
    );
    const links = [...writer.portions(rows)].filter(({ bytes }) => bytes < 600);
    expect(writer.linkCount).toBe(MAX_LINKS + 10);
    expect(links.length).toBe(MAX_LINKS);
  });

  test("that cannot be written stop the write", () => {
    const portions = (cell: PlannedCell) => [...new CellWriter(sheet, "表").portions([row(null, cell)])];
    expect(() => portions({ value: Number.NaN, style: "cell" })).toThrow("cell 表!B1 is NaN");
    expect(() => portions({ value: "长".repeat(32_768), style: "cell" })).toThrow("text-too-long");
  });
});
