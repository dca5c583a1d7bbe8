import fc from "fast-check";
import type { Cell } from "../../../../src/core/workbook/snapshot";
import { numberCells, placeOf } from "../../../../src/hosts/file/reading/number-cell";
import { numberFormat } from "../../../../src/core/workbook/number-format";

/** One number in a format, made as the reader makes it. */
function made(value: number, code: string, { formula, struck = false }: Look = {}): Cell {
  return numberCells(numberFormat(code, false), struck)(value, formula);
}

interface Look {
  readonly formula?: string;
  readonly struck?: boolean;
}

describe("a number cell is like one written down", () => {
  const cases: readonly [string, Cell, Cell][] = [
    ["General", made(5, "General"), { value: 5, text: "5" }],
    ["a format", made(0.9, "0.0%"), { value: 0.9, text: "90.0%", format: "0.0%" }],
    [
      "a formula",
      made(12.5, "0.00", { formula: "A1*2" }),
      { value: 12.5, text: "12.50", format: "0.00", formula: "A1*2" },
    ],
    ["struck out", made(7, "General", { struck: true }), { value: 7, text: "7", struck: true }],
    ["minus zero", made(-0, "General"), { value: -0, text: "0" }],
  ];

  test.each(cases)("%s: compared", (_, cell, written) => {
    expect(cell).toEqual(written);
    expect({ ...cell, text: "else" }).not.toEqual(written);
  });

  test.each(cases)("%s: copied by spreading and by assigning", (_, cell, written) => {
    expect({ ...cell }).toStrictEqual(written);
    expect(Object.assign({}, cell)).toStrictEqual(written);
    // A copy stands by itself: what it shows was taken with it.
    expect(Object.getOwnPropertyDescriptor({ ...cell }, "text")?.value).toBe(written.text);
  });

  test.each(cases)("%s: as JSON", (_, cell, written) => {
    expect(JSON.parse(JSON.stringify(cell))).toStrictEqual(JSON.parse(JSON.stringify(written)));
  });

  test.each(cases)("%s: as a structured clone, such as a worker is sent", (_, cell, written) => {
    expect(structuredClone(cell)).toEqual(written);
    expect(Object.keys(structuredClone(cell)).sort()).toEqual(Object.keys(written).sort());
  });

  test.each(cases)("%s: its properties listed", (_, cell, written) => {
    expect(Object.keys(cell).sort()).toEqual(Object.keys(written).sort());
    expect("formula" in cell).toBe("formula" in written);
  });
});

describe("what cells of one format show", () => {
  test("is what the format shows of each number, however often and in whatever order they are asked", () => {
    const format = numberFormat("#,##0.00", false);
    // Numbers that fall on the same place among the remembered texts are among them.
    const number = fc.oneof(
      fc.double({ noNaN: true, noDefaultInfinity: true, min: -1e12, max: 1e12 }),
      fc.integer({ min: -600, max: 600 }),
      fc.constantFrom(0, -0, 256, 512, -256),
    );
    fc.assert(
      fc.property(fc.array(number, { minLength: 1, maxLength: 60 }), (values) => {
        const make = numberCells(format, false);
        const cells = values.map((value) => make(value));
        for (const cell of [...cells, ...cells.slice().reverse()]) {
          expect(cell.text).toBe(format.number(cell.value as number));
        }
      }),
    );
  });

  test("is remembered: asking again for a text of those made last makes none", () => {
    let asked = 0;
    const counting = {
      ...numberFormat("0.0", false),
      number: (value: number) => {
        asked += 1;
        return String(value);
      },
    };
    const make = numberCells(counting, false);
    const [one, two, equal] = [make(1), make(2), make(1)];
    expect(asked).toBe(0);
    expect([one.text, two.text, equal.text, one.text]).toEqual(["1", "2", "1", "1"]);
    expect(asked).toBe(2);
  });

  test("does not mix up the formats", () => {
    const [percent, plain] = [made(0.5, "0%"), made(0.5, "General")];
    expect([percent.text, plain.text, percent.text]).toEqual(["50%", "0.5", "50%"]);
  });
});

test("places lie within what there is, for any number", () => {
  fc.assert(
    fc.property(fc.double(), fc.constantFrom(256, 16_384), (value, places) => {
      const place = placeOf(value, places);
      expect(Number.isInteger(place) && place >= 0 && place < places).toBe(true);
    }),
  );
});
