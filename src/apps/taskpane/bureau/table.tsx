import { makeStyles, mergeClasses, Text, tokens } from "@fluentui/react-components";
import type { Translator } from "../../../core/messages/catalogue";
import type { TableView } from "../session/bureau/api";

const useStyles = makeStyles({
  scroller: {
    overflowX: "auto",
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  table: { borderCollapse: "collapse", width: "100%", fontVariantNumeric: "tabular-nums" },
  head: {
    textAlign: "start",
    whiteSpace: "nowrap",
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    fontWeight: tokens.fontWeightSemibold,
    color: tokens.colorNeutralForeground2,
    backgroundColor: tokens.colorNeutralBackground3,
  },
  cell: {
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    verticalAlign: "top",
    overflowWrap: "break-word",
    minWidth: "3em",
    maxWidth: "32em",
  },
  // A date is broken behind its hyphens otherwise.
  figure: { whiteSpace: "nowrap" },
  more: { display: "block", marginTop: tokens.spacingVerticalXS, color: tokens.colorNeutralForeground2 },
});

/** Numbers, rates and dates. */
const FIGURE = /^[\d.%-]+$/u;

export interface ResultTableProps {
  readonly tell: Translator;
  readonly view: TableView;
}

/** A table of the consolidated workbook; it scrolls by itself where it is wider than the window. */
export function ResultTable({ tell, view: { title, headings, rows, more } }: ResultTableProps) {
  const styles = useStyles();
  return (
    <div>
      {/* Whoever has no mouse scrolls it by the arrow keys. */}
      <div className={styles.scroller} role="region" aria-label={title} tabIndex={0}>
        <table className={styles.table}>
          <thead>
            <tr>
              {headings.map((heading) => (
                <th key={heading} scope="col" className={styles.head}>
                  {heading}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((cells, row) => (
              <tr key={row}>
                {cells.map((cell, place) => (
                  <td
                    key={headings[place]}
                    className={mergeClasses(styles.cell, FIGURE.test(cell) && styles.figure)}
                  >
                    {cell}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {more > 0 && <Text className={styles.more}>{tell("bureau.more", { count: more, sheet: title })}</Text>}
    </div>
  );
}
