import fc from "fast-check";
import { handEdits, type HandEdit } from "../../../src/core/keeping/hand-edits";
import { formatAddress } from "../../../src/core/workbook/a1";
import { sheetOf, writtenOf, type Value } from "./support";

const WRITTEN: readonly (readonly Value[])[] = [
  ["云山县绩效自评报告"],
  [],
  ["一、完成情况"],
  ["全年养护公路300公里，完成年度目标。", "F12"],
  ["培训人员不足，原因是经费到位晚。", "I13"],
  ["指标", "得分"],
  ["养护里程", 15],
  ["培训人次", 9.5],
];

function edits(present: readonly (readonly Value[])[], more: Parameters<typeof sheetOf>[2] = {}) {
  return handEdits(sheetOf("报告", present, more), writtenOf(WRITTEN)).map(told);
}

function told({ kind, at, was, now }: HandEdit): string {
  return `${kind} ${at ? formatAddress(at) : "-"} ${was}→${now}`;
}

function changed(row: number, column: number, value: Value): Value[][] {
  const rows = WRITTEN.map((cells) => [...cells]);
  const cells = rows[row] ?? [];
  while (cells.length < column) cells.push(null);
  cells[column] = value;
  rows[row] = cells;
  return rows;
}

describe("what a person did to a sheet", () => {
  it("is nothing on a sheet as it was written", () => {
    expect(edits(WRITTEN)).toEqual([]);
  });

  it.each([
    [
      "other words",
      changed(4, 0, "培训人员不足，正在补训。"),
      ["changed A5 培训人员不足，原因是经费到位晚。→培训人员不足，正在补训。"],
    ],
    ["another number", changed(7, 1, 10), ["changed B8 9.5→10"]],
    ["a number as text", changed(7, 1, "9.5"), ["changed B8 9.5→9.5"]],
    ["a note beside", changed(4, 3, "已核"), ["added D5 →已核"]],
    ["words taken away", changed(4, 0, null), ["removed A5 培训人员不足，原因是经费到位晚。→"]],
    ["a row below", [...WRITTEN, [], ["附：领导批示"]], ["added A10 →附：领导批示"]],
    [
      "a row between: rows below it stand still",
      [...WRITTEN.slice(0, 4), ["补充一段。"], ...WRITTEN.slice(4)],
      ["added A5 →补充一段。"],
    ],
    [
      "a row taken out",
      [...WRITTEN.slice(0, 4), ...WRITTEN.slice(5)],
      ["removed A5 培训人员不足，原因是经费到位晚。→", "removed B5 I13→"],
    ],
    [
      "a paragraph split in two",
      [...WRITTEN.slice(0, 4), ["培训人员不足，"], ["原因是经费到位晚。", "I13"], ...WRITTEN.slice(5)],
      [
        "changed A5 培训人员不足，原因是经费到位晚。→培训人员不足，",
        "removed B5 I13→",
        "added A6 →原因是经费到位晚。",
        "added B6 →I13",
      ],
    ],
    [
      "rows sorted",
      [...WRITTEN.slice(0, 6), WRITTEN[7] ?? [], WRITTEN[6] ?? []],
      ["moved A7 培训人次→培训人次"],
    ],
  ])("is found: %s", (_name, present, expected) => {
    expect(edits(present)).toEqual(expected);
  });

  it("blank rows put between are none", () => {
    expect(edits([...WRITTEN.slice(0, 4), [], [], ...WRITTEN.slice(4)])).toEqual([]);
  });

  it("tells of what can be told of looks", () => {
    const struck = sheetOf("报告", WRITTEN);
    const rows = struck.rows.map((row, index) =>
      index === 3 ? row?.map((one) => one && { ...one, struck: true as const }) : row,
    );
    const merge = { top: 2, left: 0, bottom: 2, right: 3 };
    expect(
      edits(WRITTEN, {
        rows,
        merges: [merge],
        hiddenRows: [4],
        hiddenColumns: [1],
        protected: true,
        attached: ["comment"],
      }),
    ).toEqual([
      "protected - →",
      "comment - →",
      "struck A4 →全年养护公路300公里，完成年度目标。",
      "struck B4 →F12",
      "merged A3 →A3:D3",
      "hidden A5 →5",
      "hidden B1 →B",
    ]);
  });

  it("takes a formula for the person's, whatever it shows", () => {
    const sheet = sheetOf("报告", WRITTEN);
    const rows = sheet.rows.map((row, index) =>
      index === 7 ? [row?.[0], { value: 9.5, text: "9.5", formula: "9+0.5" }] : row,
    );
    expect(handEdits({ ...sheet, rows }, writtenOf(WRITTEN)).map(told)).toEqual(["changed B8 9.5→=9+0.5"]);
  });

  it("cannot be told where nothing is known of what was written, or the sheet is too large to be read", () => {
    expect(handEdits(sheetOf("报告", WRITTEN), undefined)).toMatchObject([{ kind: "unknown", at: null }]);
    expect(edits([], { unread: true })).toEqual(["unknown - →"]);
  });

  it("takes numbers for the same that programs write with other digits, and line ends", () => {
    const written = writtenOf([[0.1 + 0.2, "甲\r\n乙"]]);
    expect(handEdits(sheetOf("报告", [[0.3, "甲\n乙"]]), written)).toEqual([]);
  });

  it("is found whatever was done: every text of the person's is named, and one edit of a cell is one edit", () => {
    const text = fc.string({ minLength: 1, maxLength: 8 }).map((words) => `手写${words}`);
    const act = fc.oneof(
      fc.record({ do: fc.constant("type" as const), row: fc.nat(9), column: fc.nat(3), text }),
      fc.record({ do: fc.constant("insert" as const), row: fc.nat(8), column: fc.nat(2), text }),
      fc.record({ do: fc.constant("delete" as const), row: fc.nat(7), column: fc.nat(0), text }),
      fc.record({ do: fc.constant("swap" as const), row: fc.nat(7), column: fc.nat(7), text }),
    );
    fc.assert(
      fc.property(fc.array(act, { minLength: 1, maxLength: 6 }), (acts) => {
        const rows = WRITTEN.map((cells) => [...cells]);
        for (const one of acts) {
          if (one.do === "delete") rows.splice(one.row, 1);
          else if (one.do === "insert")
            rows.splice(one.row, 0, [...Array<null>(one.column).fill(null), one.text]);
          else if (one.do === "swap") {
            const [upper, lower] = [rows[one.row] ?? [], rows[one.column] ?? []];
            rows[one.row] = lower;
            rows[one.column] = upper;
          } else {
            const cells = (rows[one.row] ??= []);
            while (cells.length <= one.column) cells.push(null);
            cells[one.column] = one.text;
          }
        }
        const found = handEdits(sheetOf("报告", rows), writtenOf(WRITTEN));
        const named = new Set(found.map(({ now }) => now));
        const mine = rows.flat().filter((value) => typeof value === "string" && value.startsWith("手写"));
        for (const words of mine) expect(named).toContain(String(words).replace(/\r\n?/g, "\n"));
        const filled = (values: readonly (readonly Value[])[]) =>
          JSON.stringify(writtenOf(values).map(({ cells }) => cells));
        expect(found.length > 0).toBe(filled(rows) !== filled(WRITTEN));
      }),
      { numRuns: 500 },
    );
  });
});
