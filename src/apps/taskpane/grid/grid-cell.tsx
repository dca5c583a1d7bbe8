import { memo } from "react";
import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { Severity } from "../../../core/evaluation/finding";
import type { CellLook, GridRow } from "../session/api";
import { useMessages } from "../store/context";
import { cellStyle, textStyle } from "./cell-look";
import { SIZE } from "./geometry";
import { HIDDEN } from "./hidden";

const useStyles = makeStyles({
  cell: {
    position: "absolute",
    top: 0,
    boxSizing: "border-box",
    overflow: "hidden",
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalXS}`,
    borderRight: `1px solid ${tokens.colorNeutralStroke2}`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground1,
    color: tokens.colorNeutralForeground1,
    fontSize: "12px",
    lineHeight: "16px",
    whiteSpace: "pre-wrap",
    overflowWrap: "anywhere",
    cursor: "cell",
  },
  number: { textAlign: "end", fontVariantNumeric: "tabular-nums" },
  merged: {
    display: "flex",
    alignItems: "center",
    justifyContent: "center",
    textAlign: "center",
    overflow: "clip",
  },
  // The text of a large area stays in view while part of the area is.
  kept: {
    position: "sticky",
    left: `${SIZE.rowHeader + SIZE.padding / 2}px`,
    right: `${SIZE.padding / 2}px`,
    top: `${SIZE.header + SIZE.padding / 2}px`,
    bottom: `${SIZE.padding / 2}px`,
  },
  error: {
    backgroundColor: tokens.colorStatusDangerBackground1,
    boxShadow: `inset 3px 0 0 ${tokens.colorStatusDangerBorderActive}`,
  },
  warning: {
    backgroundColor: tokens.colorStatusWarningBackground1,
    boxShadow: `inset 3px 0 0 ${tokens.colorStatusWarningBorderActive}`,
  },
  info: {
    backgroundColor: tokens.colorNeutralBackground3,
    boxShadow: `inset 3px 0 0 ${tokens.colorNeutralStrokeAccessible}`,
  },
  // Shadows and backgrounds are not drawn in forced colours; a border is.
  found: { "@media (forced-colors: active)": { borderLeft: "3px solid Mark" } },
  current: {
    outline: `2px solid ${tokens.colorBrandStroke1}`,
    outlineOffset: "-2px",
    zIndex: 1,
    "[role=grid]:focus-visible &": {
      outline: `3px solid ${tokens.colorStrokeFocus2}`,
      outlineOffset: "-3px",
    },
    "@media (forced-colors: active)": { outlineColor: "Highlight" },
  },
  hidden: HIDDEN,
});

export interface GridCellProps {
  readonly id: string;
  readonly cell: GridRow["cells"][number];
  /** Pixels; the top is that of its row. */
  readonly left: number;
  readonly width: number;
  readonly height: number;
  /** Zero-based, for the pointer. */
  readonly row: number;
  readonly column: number;
  /** Rows and columns of a merged area. */
  readonly rowSpan: number;
  readonly columnSpan: number;
  readonly current: boolean;
  /** The gravest finding in the cell. */
  readonly severity: Severity | undefined;
  /** How it will look in Excel, where that is known. */
  readonly look: CellLook | undefined;
  readonly gridLines: boolean;
  /** Whether the cell to the right is empty. */
  readonly roomBeside: boolean;
}

/** A cell of the sheet. Its text is text, whatever it looks like. */
export const GridCell = memo(function GridCell(props: GridCellProps) {
  const { id, cell, row, column, left, width, height, rowSpan, columnSpan, current, severity } = props;
  const { look, gridLines, roomBeside } = props;
  const styles = useStyles();
  const say = useMessages();
  const merged = rowSpan > 1 || columnSpan > 1;
  return (
    <div
      id={id}
      role="gridcell"
      aria-colindex={column + 2}
      data-row={row}
      data-column={column}
      aria-rowspan={rowSpan > 1 ? rowSpan : undefined}
      aria-colspan={columnSpan > 1 ? columnSpan : undefined}
      aria-selected={current}
      className={mergeClasses(
        styles.cell,
        cell?.number === true && styles.number,
        merged && !look && styles.merged,
        severity && styles[severity],
        severity && styles.found,
        current && styles.current,
      )}
      style={{ ...(look && cellStyle(look, gridLines, roomBeside && !look.wrap)), left, width, height }}
    >
      {look ? (
        <span style={textStyle(look, cell?.number === true)}>{cell?.text}</span>
      ) : merged ? (
        <span className={styles.kept}>{cell?.text}</span>
      ) : (
        cell?.text
      )}
      {severity && <span className={styles.hidden}>{say(`pane.grid.finding.${severity}`)}</span>}
    </div>
  );
});
