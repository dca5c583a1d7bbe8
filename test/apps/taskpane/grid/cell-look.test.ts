import { cellStyle, PLAIN_LOOK, textStyle } from "../../../../src/apps/taskpane/grid/cell-look";

describe("a cell as Excel shows it", () => {
  test("without a look of its own is black on the paper, with the lines of the grid where the sheet has them", () => {
    expect(cellStyle(PLAIN_LOOK, true, false)).toMatchObject({
      color: "#000000",
      backgroundColor: "transparent",
      borderBottom: "1px solid #e1e1e1",
      overflow: "hidden",
    });
    expect(cellStyle(PLAIN_LOOK, false, true)).toMatchObject({ borderBottom: "none", overflow: "visible" });
  });

  test("has the type, colours and edges of its look", () => {
    const look = {
      ...PLAIN_LOOK,
      font: "仿宋",
      bold: true,
      italic: true,
      underline: true,
      color: "C00000",
      fill: "FFF2CC",
      vertical: "center",
      border: { top: { width: 2, color: "808080" }, right: { width: 1, color: "000000" } },
    } as const;
    expect(cellStyle(look, false, false)).toMatchObject({
      fontFamily: '"仿宋", sans-serif',
      fontWeight: "bold",
      fontStyle: "italic",
      textDecorationLine: "underline",
      color: "#C00000",
      backgroundColor: "#FFF2CC",
      alignItems: "center",
      borderTop: "2px solid #808080",
      borderRight: "1px solid #000000",
      borderLeft: undefined,
    });
  });

  test.each([
    ["text to the left", {}, false, { textAlign: "left", paddingLeft: 0, whiteSpace: "pre" }],
    ["a number to the right", {}, true, { textAlign: "right", paddingRight: 0 }],
    [
      "what is aligned as it is, with its indent",
      { horizontal: "right", indent: 72 },
      false,
      { textAlign: "right", paddingRight: 72 },
    ],
    [
      "wrapped text in its width",
      { wrap: true, horizontal: "justify" },
      false,
      { whiteSpace: "pre-wrap", textAlign: "justify" },
    ],
  ] as const)("sets %s", (_, look, number, expected) => {
    expect(textStyle({ ...PLAIN_LOOK, ...look }, number)).toMatchObject(expected);
  });
});
