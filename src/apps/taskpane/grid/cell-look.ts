import type { CSSProperties } from "react";
import type { CellLook } from "../session/api";

/** Of a cell that is drawn as Excel will: black on white paper, whatever the theme of the page. */
const PAPER = { text: "#000000", gridLine: "1px solid #e1e1e1" } as const;

const ALIGNED: Readonly<Record<CellLook["vertical"], CSSProperties["alignItems"]>> = {
  top: "flex-start",
  center: "center",
  bottom: "flex-end",
};

/** A cell that was left as it is. */
export const PLAIN_LOOK: CellLook = {
  font: "Calibri",
  size: 15,
  bold: false,
  italic: false,
  underline: false,
  color: null,
  fill: null,
  horizontal: null,
  vertical: "bottom",
  wrap: false,
  indent: 0,
  border: {},
};

/**
 * The cell around its text.
 *
 * @param spills whether the text may run over the cells to its right, as it does where they are empty
 */
export function cellStyle(look: CellLook, gridLines: boolean, spills: boolean): CSSProperties {
  const { border, fill, color, vertical, font, size, bold, italic, underline } = look;
  const edge = (side: "top" | "bottom" | "left" | "right", otherwise?: string) => {
    const line = border[side];
    return line ? `${String(line.width)}px solid #${line.color}` : otherwise;
  };
  const plain = gridLines ? PAPER.gridLine : "none";
  return {
    display: "flex",
    alignItems: ALIGNED[vertical],
    overflow: spills ? "visible" : "hidden",
    padding: "0 2px",
    backgroundColor: fill === null ? "transparent" : `#${fill}`,
    color: color === null ? PAPER.text : `#${color}`,
    borderTop: edge("top"),
    borderLeft: edge("left"),
    borderRight: edge("right", plain),
    borderBottom: edge("bottom", plain),
    fontFamily: `"${font}", sans-serif`,
    fontSize: `${String(size)}px`,
    lineHeight: 1.3,
    fontWeight: bold ? "bold" : "normal",
    fontStyle: italic ? "italic" : "normal",
    textDecorationLine: underline ? "underline" : "none",
  };
}

/** The text in the cell; numbers without an alignment stand to the right. */
export function textStyle({ horizontal, wrap, indent }: CellLook, number: boolean): CSSProperties {
  const aligned = horizontal ?? (number ? "right" : "left");
  return {
    flexGrow: 1,
    minWidth: 0,
    textAlign: aligned,
    whiteSpace: wrap ? "pre-wrap" : "pre",
    ...(aligned === "right" ? { paddingRight: indent } : { paddingLeft: indent }),
  };
}
