import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { VirtualItem } from "@tanstack/react-virtual";
import type { CellRange } from "../../../core/workbook/a1";
import type { GridRow, SheetLook } from "../session/api";
import { PLAIN_LOOK } from "./cell-look";
import { SIZE } from "./geometry";
import { GridCell } from "./grid-cell";
import { CURRENT_HEADER, HEADER_LOOK } from "./header-look";
import { cellKey, type Highlights } from "./highlights";

const useStyles = makeStyles({
  row: { position: "absolute", left: 0 },
  // Sheets that are shown as they will look are paper: their colours are made for white.
  paper: { backgroundColor: "#ffffff" },
  header: {
    position: "sticky",
    left: 0,
    zIndex: 2,
    ...HEADER_LOOK,
    borderRight: `1px solid ${tokens.colorNeutralStroke1}`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  current: CURRENT_HEADER,
});

/** Rows and columns that are drawn, with their places in pixels. */
export interface DrawnPart {
  readonly rows: ReadonlyMap<number, VirtualItem>;
  readonly columns: ReadonlyMap<number, VirtualItem>;
  /** The merged area of each drawn cell that is in one, by {@link cellKey}. */
  readonly merged: ReadonlyMap<string, CellRange>;
}

export interface SheetRowProps {
  /** Id of the grid, for the ids of its cells. */
  readonly grid: string;
  readonly row: VirtualItem;
  readonly width: number;
  /** Absent until it was fetched. */
  readonly content: GridRow | undefined;
  readonly part: DrawnPart;
  /** Column of the current cell where it is in this row. */
  readonly currentColumn: number | null;
  readonly highlights: Highlights;
  readonly look: SheetLook | undefined;
}

/** The id of a cell's element. */
export function cellId(grid: string, row: number, column: number): string {
  return `${grid}-${cellKey(row, column)}`;
}

/** A row of the sheet with its number. Cells covered by a merged area are left out. */
export function SheetRow(props: SheetRowProps) {
  const { grid, row, width, content, part, currentColumn, highlights, look } = props;
  const styles = useStyles();
  const { index } = row;
  return (
    <div
      role="row"
      aria-rowindex={index + 2}
      className={mergeClasses(styles.row, look && styles.paper)}
      style={{ top: row.start, height: row.size, width }}
    >
      <div
        role="rowheader"
        aria-colindex={1}
        className={mergeClasses(styles.header, currentColumn !== null && styles.current)}
        style={{ width: SIZE.rowHeader }}
      >
        {index + 1}
      </div>
      {[...part.columns.values()].map((column) => {
        const key = cellKey(index, column.index);
        const area = part.merged.get(key);
        if (area && (area.top !== index || area.left !== column.index)) return null;
        const cell = content?.cells[column.index] ?? null;
        const last = { row: area?.bottom ?? index, column: area?.right ?? column.index };
        return (
          <GridCell
            key={column.key}
            id={cellId(grid, index, column.index)}
            cell={cell}
            row={index}
            column={column.index}
            left={column.start}
            width={(part.columns.get(last.column) ?? column).end - column.start}
            height={(part.rows.get(last.row) ?? row).end - row.start}
            rowSpan={last.row - index + 1}
            columnSpan={last.column - column.index + 1}
            current={currentColumn === column.index}
            severity={highlights.get(key)}
            look={look && (look.cells[cell?.look ?? -1] ?? PLAIN_LOOK)}
            gridLines={look?.gridLines !== false}
            roomBeside={(content?.cells[last.column + 1]?.text ?? "") === ""}
          />
        );
      })}
    </div>
  );
}
