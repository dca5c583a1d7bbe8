import { digitPixels } from "../../../../src/hosts/file/writing/digit-width";
import { StyleSheet } from "../../../../src/hosts/file/writing/style-sheet";

describe("digits of a default font", () => {
  it.each([
    ["Calibri", 11, 7],
    ["Calibri", 14, 9],
    ["宋体", 11, 8],
    ["宋体", 12, 8],
    ["宋体", 10, 7],
    ["宋体", 9, 6],
    ["SimSun", 11, 8],
    ["仿宋_GB2312", 16, 11],
    ["等线", 11, 8],
    ["微软雅黑", 11, 8],
    ["Arial", 10, 7],
    ["Times New Roman", 12, 8],
    ["a font that is not known", 11, 7],
    ["", 0.1, 1],
  ])("%s of %s points: %s pixels", (name, size, pixels) => {
    expect(digitPixels({ name, size })).toBe(pixels);
  });
});

describe("the default font of a workbook", () => {
  const sheet = (content: string) =>
    new StyleSheet(
      "xl/styles.xml",
      `<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">${content}</styleSheet>`,
    );
  const fonts =
    '<fonts><font><sz val="11"/><name val="Calibri"/></font><font><sz val="12"/><name val="宋体"/></font></fonts>';

  it.each([
    ["the first", fonts, { name: "Calibri", size: 11 }],
    ["that of Normal", `${fonts}<cellStyleXfs><xf fontId="1"/></cellStyleXfs>`, { name: "宋体", size: 12 }],
    [
      "that of Normal behind another style",
      `${fonts}<cellStyleXfs><xf fontId="0"/><xf fontId="1"/></cellStyleXfs><cellStyles><cellStyle name="常规" xfId="1" builtinId="0"/></cellStyles>`,
      { name: "宋体", size: 12 },
    ],
    ["none that is there", `${fonts}<cellStyleXfs><xf fontId="7"/></cellStyleXfs>`, { name: "", size: 11 }],
    ["one without a size", "<fonts><font><name val='黑体'/></font></fonts>", { name: "黑体", size: 11 }],
  ])("is %s", (_, content, expected) => {
    expect(sheet(content).defaultFont()).toEqual(expected);
  });

  it("is 宋体 in a workbook without styles", () => {
    expect(new StyleSheet("xl/styles.xml", "").defaultFont()).toEqual({
      name: "宋体",
      size: 11,
    });
  });
});
