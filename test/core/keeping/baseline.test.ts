import fc from "fast-check";
import { baselineOf, decodeBaseline, type Baseline } from "../../../src/core/keeping/baseline";
import { dataChanges } from "../../../src/core/keeping/data-changes";
import { fingerprint, fnv1a64 } from "../../../src/core/proof/fingerprint";
import { baselineSheetOf, cell, sheetOf, workbookWith, writtenOf } from "./support";

const CITED = [
  { at: { sheet: "表!一", row: 2, column: 3 }, fingerprint: fingerprint(cell("5个")), text: "5个" },
  { at: { sheet: "表!一", row: 4, column: 0 }, fingerprint: fingerprint(undefined), text: "" },
];
const BASELINE: Baseline = {
  written: { report: writtenOf([["报告", 1.5, true], [], ["“甲”\n乙"]]), findings: [] },
  cited: CITED,
  kept: [{ id: "0123456789abcdef", reason: "受疫情影响，已报备" }],
};

describe("a baseline", () => {
  it("reads back what was written into it", () => {
    expect(decodeBaseline(baselineSheetOf(BASELINE))).toEqual({ ok: true, value: BASELINE });
    const none: Baseline = { written: {}, cited: null };
    expect(decodeBaseline(baselineSheetOf(none))).toEqual({ ok: true, value: none });
  });

  it("is null in a workbook without one, and read only from the sheet that is marked", () => {
    const sheet = baselineSheetOf(BASELINE);
    expect(baselineOf(workbookWith([sheet], {}))).toBeNull();
    expect(baselineOf(workbookWith([sheet], { baseline: sheet.name }))).toEqual({
      ok: true,
      value: BASELINE,
    });
  });

  it("of a later version, or none, is told", () => {
    const { rows, ...sheet } = baselineSheetOf(BASELINE);
    const format = (text: string) => ({
      ...sheet,
      rows: rows.map((row) => (row?.[1]?.text === "format" ? [...row.slice(0, 3), cell(text)] : row)),
    });
    expect(decodeBaseline(format("2"))).toMatchObject({ ok: false, error: { code: "later-format" } });
    expect(decodeBaseline(format("x"))).toMatchObject({ ok: false, error: { code: "damaged" } });
    expect(decodeBaseline({ ...sheet, rows: [] })).toMatchObject({ ok: false, error: { code: "damaged" } });
  });

  it("of another fingerprint tells nothing of the data", () => {
    const { rows, ...sheet } = baselineSheetOf(BASELINE);
    const other = rows.map((row) =>
      row?.[1]?.text === "fingerprint" ? [...row.slice(0, 3), cell("md5")] : row,
    );
    expect(decodeBaseline({ ...sheet, rows: other })).toEqual({
      ok: true,
      value: { ...BASELINE, cited: null },
    });
  });

  it.each([
    ["no list", "written", '{"row":1}'],
    ["a row without a number", "written", '["one",[0,"报告"]]'],
    ["a cell without its column", "written", '[0,["A","报告"]]'],
    ["a content of another kind", "written", '[0,[0,{"text":"报告"}]]'],
    ["no JSON", "written", "[0,"],
    ["a citation that is too short", "cells", '["表",1,2,"x"]'],
    ["a citation of no sheet", "cells", '[7,1,2,"x","5个"]'],
    ["a citation of no row", "cells", '["表","一",2,"x","5个"]'],
    ["a citation in no list", "cells", '"表!A1"'],
    ["a reason in no list", "kept", '"因故"'],
    ["a reason that is too short", "kept", '["0123"]'],
    ["a reason that is no text", "kept", '["0123",7]'],
  ])("with %s is damaged, although its seal holds", (_name, record, line) => {
    const { rows, ...sheet } = baselineSheetOf(BASELINE);
    const sealed = cell(`${fnv1a64(line)}\n${line}`);
    const changed = rows.map((row) =>
      row?.[0]?.text === record && (record === "kept" || row[1]?.text === "report")
        ? [...row.slice(0, 3), sealed]
        : row,
    );
    expect(decodeBaseline({ ...sheet, rows: changed })).toMatchObject({
      ok: false,
      error: { code: "damaged", sheet: sheet.name },
    });
  });

  it("never passes for whole when anything in it was changed, cut or lost", () => {
    const { rows, ...sheet } = baselineSheetOf(BASELINE);
    const texts = rows.flatMap((row, index) =>
      ["written", "cells", "kept"].includes(row?.[0]?.text ?? "") ? [index] : [],
    );
    fc.assert(
      fc.property(
        fc.constantFrom(...texts),
        fc.nat(400),
        fc.string({ maxLength: 4 }),
        (row, place, words) => {
          const text = rows[row]?.[3]?.text ?? "";
          const at = place % (text.length + 1);
          const damaged = text.slice(0, at) + words + text.slice(at + 1);
          fc.pre(damaged !== text);
          const cells = rows.map((one, index) =>
            index === row ? [...(one ?? []).slice(0, 3), cell(damaged)] : one,
          );
          const read = decodeBaseline({ ...sheet, rows: cells });
          expect(read.ok ? read.value : read.error.code).toBe("damaged");
        },
      ),
      { numRuns: 300 },
    );
  });
});

describe("data that changed since", () => {
  const data = (value: string, more: string | null = null) => [[], [], [null, null, null, value], [], [more]];

  it("is named with what it was and is", () => {
    const workbook = (value: string, more?: string) =>
      workbookWith([sheetOf("表!一", data(value, more))], {});
    expect(dataChanges(workbook("5个"), CITED)).toEqual([]);
    expect(dataChanges(workbook("6个"), CITED)).toEqual([{ at: CITED[0]?.at, was: "5个", now: "6个" }]);
    expect(dataChanges(workbook("5个", "补"), CITED)).toEqual([{ at: CITED[1]?.at, was: "", now: "补" }]);
  });

  it("of a sheet that is gone is named once", () => {
    expect(dataChanges(workbookWith([], {}), CITED)).toEqual([{ at: CITED[0]?.at, was: "5个", now: null }]);
  });
});
