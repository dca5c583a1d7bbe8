import fc from "fast-check";
import { DEFAULT_LIMITS } from "../../../../src/hosts/file/package/limits";
import { SPREADSHEET_NS } from "../../../../src/hosts/file/package/namespaces";
import { RefusalError } from "../../../../src/hosts/file/package/refusal-error";
import type { XmlHandler } from "../../../../src/hosts/file/package/xml-handler";
import { XmlScanner } from "../../../../src/hosts/file/package/xml-scanner";
import { CellFactory } from "../../../../src/hosts/file/reading/cell-factory";
import { WorksheetHandler } from "../../../../src/hosts/file/reading/worksheet";
import { runs } from "../../../support/runs";

const TEXTS = ["产出指标", "≥95%", "人"];

interface Way {
  readonly shortcut?: boolean;
  readonly size?: number;
  readonly cells?: number;
  readonly depth?: number;
}

/** What a worksheet part says, or the code of its refusal; with cells taken from the bytes or reported tag by tag. */
function read(
  source: string,
  { shortcut = true, size = Infinity, cells = 1000, depth = 8 }: Way = {},
): unknown {
  const factory = new CellFactory({ texts: TEXTS, struck: new Set([2]) }, [], false);
  const handler = new WorksheetHandler(
    "sheet.xml",
    factory,
    { cells: 0 },
    { ...DEFAULT_LIMITS, cells },
    false,
  );
  const byTags: XmlHandler = {
    open: (local, tag) => {
      handler.open(local, tag);
    },
    close: (local) => {
      handler.close(local);
    },
    text: (text) => {
      handler.text(text);
    },
  };
  const scanner = new XmlScanner("sheet.xml", shortcut ? handler : byTags, depth);
  const bytes = new TextEncoder().encode(source);
  try {
    const step = Math.min(size, bytes.length);
    for (let start = 0; start < bytes.length; start += step) scanner.write(bytes.slice(start, start + step));
    scanner.finish();
  } catch (error) {
    if (error instanceof RefusalError) return error.refusal.code;
    throw error;
  }
  const { rows } = handler.content();
  return rows.map((row) => row?.map((cell) => (cell ? { ...cell } : null)));
}

function sheet(inside: string): string {
  return `<worksheet xmlns="${SPREADSHEET_NS}" xmlns:x="${SPREADSHEET_NS}"><sheetData>${inside}</sheetData>${" ".repeat(120)}</worksheet>`;
}

/** A row, with room behind it: the last bytes of a part are never taken by the short way. */
function row(cells: string): string {
  return sheet(`<row r="3">${cells}${" ".repeat(120)}</row>`);
}

const CELLS = [
  '<c r="A3"><v>1</v></c>',
  '<c r="B3" s="1"><v>-12.5</v></c>',
  '<c r="C3" t="s"><v>0</v></c>',
  '<c r="AB3" s="0" t="s"><v>2</v></c>',
  '<c r="D3" s="2"/>',
  '<c r="E3"><v>123456789012345678</v></c>',
  '<c r="F3"><v>1.5E-3</v></c>',
  '<c r="G3"><v></v></c>',
  '<c r="H3"><f>A3+1</f><v>2</v></c>',
  '<c r="I3" t="str"><v>text</v></c>',
  '<c r="J3" t="b"><v>1</v></c>',
  '<c r="K3" t="inlineStr"><is><t>内</t></is></c>',
  '<c t="s" r="L3"><v>1</v></c>',
  '<c  r="M3"><v>4</v></c>',
  '<c r="N3" ><v>4</v></c>',
  "<c r='O3'><v>4</v></c>",
  '<c r="P3"><v>4 </v></c>',
  '<c r="Q3"><v>&#52;</v></c>',
  '<c r="R3"><v><![CDATA[4]]></v></c>',
  '<c r="S3"><v>4<!-- five --></v></c>',
  '<c r="T3"><v>4</v><extLst/></c>',
  "<c><v>9</v></c>",
  '<x:c r="U3"><v>4</v></x:c>',
  '<c xmlns="urn:other" r="V3"><v>4</v></c>',
  '<c r="w3"><v>4</v></c>',
  '<c r="X3" t="n"><v>4</v></c>',
  '<c r="Y3" cm="1"><v>4</v></c>',
  " ",
  "text",
  "<!-- <c r='Z3'><v>4</v></c> -->",
  // What must be refused.
  '<c r="3"><v>1</v></c>',
  '<c r="A"><v>1</v></c>',
  '<c r="XFE3"><v>1</v></c>',
  '<c r="ZZZZZZ3"><v>1</v></c>',
  '<c r="A3" t="s"><v>3</v></c>',
  '<c r="A3" t="s"><v>1.5</v></c>',
  '<c r="A3" s="1" s="2"><v>1</v></c>',
  '<c r="A3"><v>1</c></v>',
  '<c r="A3"><v>1</v></d>',
  '<c r="A3"s="1"><v>1</v></c>',
];

describe("cells taken from the bytes", () => {
  it.each(CELLS)("%s is read as tag by tag", (cell) => {
    const source = row(`<c r="A3" s="1"><v>7</v></c>${cell}<c><v>8</v></c><c r="AC3"><v>9</v></c>`);
    expect(read(source)).toEqual(read(source, { shortcut: false }));
  });

  it("are the same whatever follows whatever, wherever the part is cut", () => {
    const cells = fc.array(
      fc.oneof({ weight: 3, arbitrary: fc.constantFrom(...CELLS.slice(0, 5)) }, fc.constantFrom(...CELLS)),
    );
    fc.assert(
      fc.property(cells, cells, fc.integer({ min: 1, max: 400 }), (first, second, size) => {
        const source = sheet(
          `<row r="3">${first.join("")}</row><x:row r="5">${second.join("")}</x:row><row r="3">${second.join("")}</row>`,
        );
        const expected = read(source, { shortcut: false });
        expect(read(source)).toEqual(expected);
        expect(read(source, { size })).toEqual(expected);
      }),
      { numRuns: runs(300) },
    );
  });

  it("are the same with any one character changed", () => {
    const source = row('<c r="B3" s="12" t="s"><v>0</v></c><c r="C3"><v>-1.5</v></c><c r="D3"/>');
    const start = source.indexOf("<c ");
    const place = fc.integer({ min: start, max: source.indexOf(" ".repeat(120)) });
    const character = fc.constantFrom(..."<>/\"'= cvrst19-.&;!?指".split(""));
    fc.assert(
      fc.property(place, character, (at, other) => {
        const changed = source.slice(0, at) + other + source.slice(at + 1);
        expect(read(changed)).toEqual(read(changed, { shortcut: false }));
      }),
      { numRuns: runs(1000) },
    );
  });

  it("count among the cells that a workbook may have, and as deeply nested as they are", () => {
    const source = row('<c r="A3"><v>1</v></c><c r="B3"><v>2</v></c>');
    expect(read(source, { cells: 1 })).toBe("too-large");
    expect(read(source, { depth: 4 })).toBe("corrupt-xml");
    expect(read(source, { depth: 5 })).toEqual(read(source));
  });

  it("are really taken, and no others", () => {
    const taken: string[] = [];
    const handler: XmlHandler = {
      shortcut: {
        parent: "row",
        depth: 1,
        take: (bytes, position) => {
          taken.push(String.fromCharCode(...bytes.slice(position, position + 4)));
          return position;
        },
      },
      open: () => undefined,
      close: () => undefined,
      text: () => undefined,
    };
    const scanner = new XmlScanner("sheet.xml", handler, 8);
    const source = sheet(
      '<row><c r="A1"><v>1</v></c></row><x:row><c r="A2"/></x:row><row xmlns="urn:other"><c/></row>',
    );
    scanner.write(new TextEncoder().encode(source));
    scanner.finish();
    expect(taken).toEqual(["<c r", "</ro"]);
  });
});

describe("rows of different lengths", () => {
  it("end with their last cell, also where one comes twice", () => {
    const lengths = [13, 13, 3, 300, 2, 14, 13, 0, 13];
    const cells = (count: number, text: string): string =>
      Array.from({ length: count }, () => `<c><v>${text}</v></c>`).join("");
    const rows = lengths.map((count, index) => `<row r="${index + 1}">${cells(count, "1")}</row>`).join("");
    const read3 = read(sheet(`${rows}<row r="3">${cells(5, "2")}</row><row r="1">${cells(1, "3")}</row>`));
    const expected = [13, 13, 5, 300, 2, 14, 13, undefined, 13];
    expect((read3 as (unknown[] | undefined)[]).map((one) => one?.length)).toEqual(expected);
  });
});
