import {
  checkPartName,
  partKey,
  relationshipsPartOf,
  resolveTarget,
} from "../../../../src/hosts/file/package/part-names";

describe("part names", () => {
  it.each(["xl/workbook.xml", "[Content_Types].xml", "xl/图表/图1.xml", "a..b/c.xml"])(
    "accepts %s",
    (name) => {
      expect(() => {
        checkPartName(name);
      }).not.toThrow();
    },
  );

  it.each(["", "/xl/a.xml", "xl\\a.xml", "../a.xml", "xl/../a.xml", "xl/./a.xml", "C:/a.xml", "a\0b"])(
    "refuses %j",
    (name) => {
      expect(() => {
        checkPartName(name);
      }).toThrow("bad-part-name");
    },
  );

  it("compares without case", () => {
    expect(partKey("XL/Workbook.XML")).toBe(partKey("xl/workbook.xml"));
  });

  it.each([
    ["", "_rels/.rels"],
    ["workbook.xml", "_rels/workbook.xml.rels"],
    ["xl/worksheets/sheet1.xml", "xl/worksheets/_rels/sheet1.xml.rels"],
  ])("relationships of %j stand in %s", (part, expected) => {
    expect(relationshipsPartOf(part)).toBe(expected);
  });

  it.each([
    ["", "xl/workbook.xml", "xl/workbook.xml"],
    ["xl/workbook.xml", "worksheets/sheet1.xml", "xl/worksheets/sheet1.xml"],
    ["xl/workbook.xml", "/xl/worksheets/sheet1.xml", "xl/worksheets/sheet1.xml"],
    ["xl/worksheets/sheet1.xml", "../drawings/drawing1.xml", "xl/drawings/drawing1.xml"],
    ["xl/workbook.xml", "./theme\\theme1.xml", "xl/theme/theme1.xml"],
    ["xl/workbook.xml", "../../../etc/passwd", "etc/passwd"],
  ])("from %j the target %s is %s", (source, target, expected) => {
    expect(resolveTarget(source, target)).toBe(expected);
  });
});
