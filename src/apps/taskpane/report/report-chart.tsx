import { useId, useState } from "react";
import {
  Button,
  makeStyles,
  Table,
  TableBody,
  TableCell,
  TableHeader,
  TableHeaderCell,
  TableRow,
  tokens,
} from "@fluentui/react-components";
import { ChevronDown16Regular } from "@fluentui/react-icons/svg/chevron-down";
import { ChevronUp16Regular } from "@fluentui/react-icons/svg/chevron-up";
import type { ChartView } from "../session/api";
import { useMessages } from "../store/context";
import { ChartOnPaper } from "./chart-on-paper";
import { printedValue } from "./chart-data";

const useStyles = makeStyles({
  figure: { margin: 0, marginBlock: tokens.spacingVerticalS },
  caption: {
    textAlign: "center",
    fontWeight: tokens.fontWeightSemibold,
    marginBottom: tokens.spacingVerticalXS,
  },
  scroller: { overflowX: "auto" },
  header: { justifyContent: "end" },
  number: { textAlign: "end", fontVariantNumeric: "tabular-nums" },
});

/** A chart of the report as a picture, with its numbers as a table for those who want to read them. */
export function ReportChart({ chart }: { readonly chart: ChartView }) {
  const styles = useStyles();
  const say = useMessages();
  const [open, setOpen] = useState(false);
  const caption = useId();
  return (
    <figure className={styles.figure} aria-labelledby={caption}>
      <figcaption id={caption} className={styles.caption}>
        {chart.title}
      </figcaption>
      <ChartOnPaper chart={chart} />
      <Button
        appearance="transparent"
        size="small"
        iconPosition="after"
        icon={open ? <ChevronUp16Regular /> : <ChevronDown16Regular />}
        aria-expanded={open}
        aria-label={say("pane.report.chart-data-of", { title: chart.title })}
        onClick={() => {
          setOpen(!open);
        }}
      >
        {say("pane.report.chart-data")}
      </Button>
      {open && <ChartData chart={chart} caption={caption} />}
    </figure>
  );
}

function ChartData({ chart, caption }: { readonly chart: ChartView; readonly caption: string }) {
  const styles = useStyles();
  const say = useMessages();
  return (
    <div className={styles.scroller} role="group" aria-labelledby={caption} tabIndex={0}>
      <Table size="extra-small" aria-labelledby={caption}>
        <TableHeader>
          <TableRow>
            <TableHeaderCell>{say("pane.report.chart-category")}</TableHeaderCell>
            {chart.series.map(({ name }) => (
              <TableHeaderCell key={name} button={{ className: styles.header }}>
                {name}
              </TableHeaderCell>
            ))}
          </TableRow>
        </TableHeader>
        <TableBody>
          {chart.categories.map((category, place) => (
            <TableRow key={place}>
              <TableCell>{category}</TableCell>
              {chart.series.map((series) => (
                <TableCell key={series.name} className={styles.number}>
                  {printedValue(chart, series, series.values[place] ?? null)}
                </TableCell>
              ))}
            </TableRow>
          ))}
        </TableBody>
      </Table>
    </div>
  );
}
