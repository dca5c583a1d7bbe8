import fc from "fast-check";
import { describeFinding } from "../../../src/core/checking";
import { numberFix, rateFix, textFix, typedNumberFix } from "../../../src/core/checking/fix";
import { Decimal } from "../../../src/core/common/decimal";
import type { Fix } from "../../../src/core/evaluation/finding";
import { findingsTranslator } from "../../../src/core/engine";
import { shownNumber } from "../../../src/core/reading/quantity/shown-number";
import { numberFormat } from "../../../src/core/workbook/number-format";
import type { Cell, WorkbookSnapshot } from "../../../src/core/workbook/snapshot";

const AT = { sheet: "表", row: 0, column: 0 };
/** What the message of the finding names besides the fix. */
const PARAMS = { label: "", printed: "", partLabel: "", part: "", wholeLabel: "", whole: "", rate: "" };

/** A workbook with one cell: a stored value under a format. */
function workbookOf(cell: Cell | undefined): WorkbookSnapshot {
  const sheet = {
    name: "表",
    visibility: "visible" as const,
    rows: [[cell]],
    merges: [],
    protected: false,
    hiddenRows: [],
    hiddenColumns: [],
  };
  return { date1904: false, sheets: [sheet], names: [] } as unknown as WorkbookSnapshot;
}

function cellOf(value: string | number | null, format?: string): Cell {
  const text =
    typeof value === "number" ? numberFormat(format ?? "General", false).number(value) : (value ?? "");
  return { value, text, ...(format === undefined ? {} : { format }) };
}

function inWords(fix: Fix | undefined): string {
  const finding = { rule: "B15", severity: "error", params: PARAMS, at: [AT], evaluation: "表#1" } as const;
  const say = findingsTranslator("zh-CN");
  return (fix && describeFinding({ ...finding, fix }, say).fix) ?? "–";
}

describe("a rate", () => {
  const RATE = new Decimal("0.8044874");

  it.each([
    ["a number under a per cent format", cellOf(1, "0.00%"), 0.8045, "将A1由“x”改为“80.45%”"],
    ["a format that rounds", cellOf(0.5, "0%"), 0.8045, "将A1由“x”改为“80.45%”（单元格格式只显示“80%”）"],
    ["a literal sign", cellOf(93, '0"%"'), 80.45, "将A1由“x”改为“80.45%”（单元格格式只显示“80%”）"],
    ["a plain fraction", cellOf(1), 0.8045, "将A1由“x”改为“0.8045”"],
    [
      "a plain fraction with two places",
      cellOf(0.93, "0.00"),
      0.8045,
      "将A1由“x”改为“0.8045”（单元格格式只显示“0.80”）",
    ],
    ["a plain number of per cent", cellOf(93), 80.45, "将A1由“x”改为“80.45”"],
    ["a text", cellOf("93%"), "80.45%", "将A1由“x”改为“80.45%”"],
    ["nothing", undefined, "80.45%", "将A1由“x”改为“80.45%”"],
    ["nothing, under a per cent format", cellOf(null, "0.00%"), 0.8045, "将A1由“x”改为“80.45%”"],
  ])("over %s", (_, cell, value, words) => {
    const fix = rateFix(workbookOf(cell), AT, "x", RATE);
    expect(fix?.edits).toMatchObject([{ value }]);
    expect(inWords(fix)).toBe(words);
  });

  it("leaves formulas alone", () => {
    expect(rateFix(workbookOf({ ...cellOf(1), formula: "B1/C1" }), AT, "x", RATE)).toBeUndefined();
  });
});

describe("a number", () => {
  it.each([
    ["General", cellOf(10), "9.8", 9.8, "将A1由“x”改为“9.8”"],
    ["two places", cellOf(10, "0.00"), "9.8", 9.8, "将A1由“x”改为“9.8”"],
    ["no places", cellOf(10, "0"), "9.8", 9.8, "将A1由“x”改为“9.8”（单元格格式只显示“10”）"],
    ["yuan shown in 万元", cellOf(12_000_000, '0!.0,"万元"'), "1250", 12_500_000, "将A1由“x”改为“1250万元”"],
    ["a text", cellOf("10"), "9.8", "9.8", "将A1由“x”改为“9.8”"],
    ["a format without a number", cellOf(10, '"合格"'), "9.8", undefined, "–"],
  ])("under %s", (_, cell, wanted, value, words) => {
    const fix = numberFix(workbookOf(cell), { at: AT, raw: "x" }, wanted);
    expect(fix?.edits[0]?.value).toBe(value);
    expect(inWords(fix)).toBe(words);
  });

  it("takes the place of its text", () => {
    const fix = typedNumberFix(workbookOf(cellOf("100%")), { at: AT, raw: "100%" }, "100");
    expect(inWords(fix)).toBe("将A1由“100%”改为“100”");
    expect(fix?.edits).toMatchObject([{ value: 100 }]);
  });

  it("shows what it says, whatever the format", () => {
    const formats = [
      "General",
      "0",
      "0.00",
      "#,##0.00",
      '0.0"万元"',
      "0.00,",
      '0!.0000"万元"',
      "0%",
      '0"%"',
      '"≤"0.0',
    ];
    const numbers = fc.integer({ min: 1, max: 99_999_999 }).map((number) => String(number / 100));
    fc.assert(
      fc.property(fc.constantFrom(...formats), numbers, (format, wanted) => {
        const code = format === "General" ? undefined : format;
        const fix = numberFix(workbookOf(cellOf(1, code)), { at: AT, raw: "x" }, wanted);
        const [edit] = fix?.edits ?? [];
        if (edit === undefined || typeof edit.value !== "number") throw new Error("no number");
        // The reader takes from the cell what the fix said that it would show.
        return (
          edit.after.includes(wanted) && shownNumber(cellOf(edit.value, code), edit.value).number === wanted
        );
      }),
    );
  });
});

test("a text is replaced by a text only", () => {
  expect(inWords(textFix(workbookOf(cellOf("９０％")), AT, "９０％", "90%"))).toBe("将A1由“９０％”改为“90%”");
  expect(textFix(workbookOf(cellOf(3)), AT, "3", "4")).toBeUndefined();
});
