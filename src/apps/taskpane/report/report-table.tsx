import { useId } from "react";
import {
  makeStyles,
  mergeClasses,
  Table,
  TableBody,
  TableCell,
  TableHeader,
  TableHeaderCell,
  TableRow,
  Text,
  tokens,
  useArrowNavigationGroup,
} from "@fluentui/react-components";
import type { ReportBlockView } from "../session/api";
import { useMessages } from "../store/context";
import { hasSources, Spans } from "./spans";

type TableView = Extract<ReportBlockView, { kind: "table" }>;

const useStyles = makeStyles({
  figure: {
    margin: 0,
    marginBlock: tokens.spacingVerticalS,
    display: "flex",
    flexDirection: "column",
    rowGap: tokens.spacingVerticalXS,
  },
  caption: { textAlign: "center", fontWeight: tokens.fontWeightSemibold },
  scroller: { overflowX: "auto" },
  table: { width: "auto", minWidth: "100%", tableLayout: "auto" },
  cell: {
    verticalAlign: "top",
    minWidth: "2.5em",
    padding: `0 ${tokens.spacingHorizontalXS}`,
    height: "auto",
    lineHeight: "24px",
    // Rows stand close: what can be pressed in them needs a height and width of its own.
    "& [role=button]": {
      display: "inline-block",
      minWidth: "24px",
      lineHeight: "24px",
      textAlign: "inherit",
    },
    fontVariantNumeric: "tabular-nums",
  },
  left: { textAlign: "start", minWidth: "6em" },
  // A verdict (未完成) stays on one line.
  center: { textAlign: "center", minWidth: "4em" },
  right: { textAlign: "end", whiteSpace: "nowrap" },
  headerLeft: { justifyContent: "start" },
  headerCenter: { justifyContent: "center" },
  headerRight: { justifyContent: "end" },
  more: { color: tokens.colorNeutralForeground2 },
});

/** The words of a header stand in a box of their own. */
const HEADER_CLASSES = { left: "headerLeft", center: "headerCenter", right: "headerRight" } as const;

/** Rows shown; the sheet has them all. */
const SHOWN = 8;

/** A table of the report with its first rows. */
export function ReportTable({ table }: { readonly table: TableView }) {
  const styles = useStyles();
  const say = useMessages();
  const caption = useId();
  const arrows = useArrowNavigationGroup({ axis: "both", memorizeCurrent: true });
  const { number, columns } = table;
  const rows = table.rows.slice(0, SHOWN);
  const more = table.rows.length - rows.length + table.more;
  const reachable = rows.some((row) => row.some(hasSources));
  return (
    <figure className={styles.figure}>
      <figcaption id={caption} className={styles.caption}>
        {number} <Spans spans={table.caption} />
      </figcaption>
      <div
        className={styles.scroller}
        role="group"
        aria-labelledby={caption}
        // Without a figure in it the keyboard could not scroll a wide table.
        {...(!reachable && { tabIndex: 0 })}
        {...arrows}
      >
        <Table size="extra-small" className={styles.table} aria-labelledby={caption}>
          <TableHeader>
            <TableRow>
              {columns.map(({ header, align }, column) => (
                <TableHeaderCell
                  key={column}
                  className={mergeClasses(styles.cell, styles[align])}
                  button={{ className: styles[HEADER_CLASSES[align]] }}
                >
                  {header}
                </TableHeaderCell>
              ))}
            </TableRow>
          </TableHeader>
          <TableBody>
            {rows.map((row, place) => (
              <TableRow key={place}>
                {row.map((spans, column) => (
                  <TableCell
                    key={column}
                    className={mergeClasses(styles.cell, styles[columns[column]?.align ?? "left"])}
                  >
                    <Spans spans={spans} />
                  </TableCell>
                ))}
              </TableRow>
            ))}
          </TableBody>
        </Table>
      </div>
      {more > 0 && (
        <Text size={200} align="center" className={styles.more}>
          {say("pane.report.more-rows", { count: more })}
        </Text>
      )}
    </figure>
  );
}
