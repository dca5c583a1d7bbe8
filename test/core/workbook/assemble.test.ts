import { SnapshotAssembler } from "../../../src/core/workbook/assemble";
import type { CellBlock, SheetFrame, WorkbookFrame } from "../../../src/core/workbook/blocks";

function sheet(name: string, rest: Partial<SheetFrame> = {}): SheetFrame {
  return {
    name,
    visibility: "visible",
    merges: [],
    protected: false,
    hiddenRows: [],
    hiddenColumns: [],
    ...rest,
  };
}

function frame(...sheets: readonly SheetFrame[]): WorkbookFrame {
  return { sheets, names: [], date1904: false, structureProtected: false };
}

/** A block of constants that show what they are. */
function block(
  rows: readonly (readonly (string | number | boolean)[])[],
  rest: Partial<CellBlock> = {},
): CellBlock {
  return {
    sheet: 0,
    top: 0,
    left: 0,
    values: rows,
    text: rows.map((row) => row.map(String)),
    formulas: rows,
    formats: rows.map((row) => row.map(() => "General")),
    errors: [],
    ...rest,
  };
}

describe("cells", () => {
  const only = (one: CellBlock) => {
    const assembler = new SnapshotAssembler(frame(sheet("表")));
    assembler.add(one);
    return assembler.snapshot().sheets[0]?.rows[0]?.[0];
  };

  test("are what the file host makes of them", () => {
    expect(only(block([["指标"]]))).toEqual({ value: "指标", text: "指标" });
    expect(only(block([[0.5]], { text: [["50%"]], formats: [["0%"]] }))).toEqual({
      value: 0.5,
      text: "50%",
      format: "0%",
    });
    expect(only(block([[true]], { text: [["TRUE"]] }))).toEqual({ value: true, text: "TRUE" });
    expect(only(block([[""]]))).toBeUndefined();
    expect(only(block([["#N/A"]], { errors: [[0, 0]] }))).toEqual({
      value: null,
      text: "#N/A",
      error: "#N/A",
    });
    expect(only(block([["#BUSY!"]], { errors: [[0, 0]] }))).toMatchObject({ error: "#UNKNOWN!" });
  });

  test("have a formula where there is one, text with = being none", () => {
    expect(only(block([[3]], { formulas: [["=1+2"]] }))).toEqual({ value: 3, text: "3", formula: "1+2" });
    expect(only(block([[""]], { formulas: [['=""']] }))).toEqual({ value: "", text: "", formula: '""' });
    expect(only(block([["=1+2"]]))).toEqual({ value: "=1+2", text: "=1+2" });
  });

  test("are cleaned", () => {
    expect(only(block([["a\u0000\uD800\r\nb"]]))).toEqual({ value: "a\r\nb", text: "a\nb" });
  });

  test("that are equal share one object, and only those", () => {
    const assembler = new SnapshotAssembler(frame(sheet("表")));
    assembler.add(block([["元", "元", 1, "1"]], { formats: [["General", "General", "0", "0"]] }));
    const [a, b, c, d] = assembler.snapshot().sheets[0]?.rows[0] ?? [];
    expect(a).toBe(b);
    expect(c).toEqual({ value: 1, text: "1", format: "0" });
    expect(d).toEqual({ value: "1", text: "1", format: "0" });
  });

  test("of equal value that show otherwise stay apart", () => {
    const assembler = new SnapshotAssembler(frame(sheet("表")));
    assembler.add(block([[1, 1]], { text: [["1", "1.0"]] }));
    expect(assembler.snapshot().sheets[0]?.rows[0]?.map((cell) => cell?.text)).toEqual(["1", "1.0"]);
  });
});

test("blocks come in any order and place; a later one takes the place of an earlier one", () => {
  const assembler = new SnapshotAssembler(frame(sheet("一"), sheet("二")));
  assembler.add(block([["c", "d"]], { sheet: 1, top: 5, left: 2 }));
  assembler.add(block([["a", "b"]], { sheet: 1, top: 5 }));
  assembler.add(block([["x"], [""]], { sheet: 1, top: 5, left: 2 }));
  assembler.add(block([[""]], { sheet: 1, top: 5 }));
  const [first, second] = assembler.snapshot().sheets;
  expect(first?.rows).toEqual([]);
  expect(second?.rows[5]?.map((cell) => cell?.value)).toEqual([undefined, "b", "x", "d"]);
  expect(second?.rows[6]).toBeUndefined();
});

test("a snapshot stays as it was taken", () => {
  const assembler = new SnapshotAssembler(frame(sheet("一"), sheet("二")));
  assembler.add(block([["a"]]));
  const before = assembler.snapshot();
  const copy = structuredClone(before);
  assembler.add(block([["b"], ["c"]]));
  assembler.reopenSheet(1, sheet("二", { hiddenRows: [3], protected: true }));
  assembler.add(block([["d"]], { sheet: 1 }));
  expect(before).toEqual(copy);
  const after = assembler.snapshot();
  expect(after.sheets[0]?.rows.map((row) => row?.[0]?.value)).toEqual(["b", "c"]);
  expect(after.sheets[1]).toMatchObject({ hiddenRows: [3], protected: true });
  expect(after.sheets[1]?.rows[0]?.[0]?.value).toBe("d");
});

test("a sheet that is taken anew has none of its former cells", () => {
  const assembler = new SnapshotAssembler(frame(sheet("一")));
  assembler.add(block([["a"], ["b"]]));
  assembler.reopenSheet(0, sheet("一"));
  assembler.add(block([["c"]]));
  expect(assembler.snapshot().sheets[0]?.rows).toHaveLength(1);
});

test("a sheet that the workbook does not have is a fault", () => {
  const assembler = new SnapshotAssembler(frame(sheet("一")));
  expect(() => {
    assembler.add(block([["a"]], { sheet: 1 }));
  }).toThrow(RangeError);
  expect(() => {
    assembler.reopenSheet(-1, sheet("一"));
  }).toThrow(RangeError);
});
