import { lazy, memo, Suspense } from "react";
import {
  makeStyles,
  mergeClasses,
  Skeleton,
  SkeletonItem,
  tokens,
  useArrowNavigationGroup,
} from "@fluentui/react-components";
import type { ParagraphView, ReportBlockView } from "../session/api";
import { useMessages } from "../store/context";
import { sectionElementId } from "./section-places";
import { ReportTable } from "./report-table";
import { Spans } from "./spans";

const ReportChart = lazy(async () => ({ default: (await import("./report-chart")).ReportChart }));

const useStyles = makeStyles({
  heading: {
    margin: 0,
    marginTop: tokens.spacingVerticalM,
    lineHeight: tokens.lineHeightBase400,
    scrollMarginTop: "40px",
  },
  level1: { fontSize: tokens.fontSizeBase400, fontWeight: tokens.fontWeightSemibold },
  level2: { fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold },
  level3: { fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightMedium },
  paragraph: { margin: 0, lineHeight: tokens.lineHeightBase500, overflowWrap: "anywhere" },
  indented: { textIndent: "2em" },
  leadIn: { fontWeight: tokens.fontWeightSemibold },
  list: { margin: 0, padding: 0, listStyleType: "none" },
  waiting: { minHeight: "240px" },
});

const HEADINGS = { 1: "h4", 2: "h5", 3: "h6" } as const;
const HEADING_CLASSES = { 1: "level1", 2: "level2", 3: "level3" } as const;

/** One block of the report as it will stand on its sheet. */
export const ReportBlock = memo(function ReportBlock({ block }: { readonly block: ReportBlockView }) {
  const styles = useStyles();
  switch (block.kind) {
    case "heading": {
      const Tag = HEADINGS[block.level];
      return (
        <Tag
          id={sectionElementId(block.id)}
          tabIndex={-1}
          className={mergeClasses(styles.heading, styles[HEADING_CLASSES[block.level]])}
        >
          {block.number}
          <Spans spans={block.spans} />
        </Tag>
      );
    }
    case "paragraph":
      return <ReportParagraph as="p" number={block.number} paragraph={block} />;
    case "list":
      return (
        <ul className={styles.list}>
          {block.items.map((item, place) => (
            <ReportParagraph key={item.id} as="li" number={block.numbers[place] ?? ""} paragraph={item} />
          ))}
        </ul>
      );
    case "table":
      return <ReportTable table={block} />;
    case "chart":
      return (
        <Suspense fallback={<ChartWaiting />}>
          <ReportChart chart={block.chart} />
        </Suspense>
      );
  }
});

interface ReportParagraphProps {
  readonly as: "p" | "li";
  readonly number: string;
  readonly paragraph: ParagraphView;
}

/** A paragraph is one stop of the Tab key; the arrow keys go from figure to figure in it. */
function ReportParagraph({ as: Tag, number, paragraph }: ReportParagraphProps) {
  const styles = useStyles();
  const { locale } = useMessages();
  const arrows = useArrowNavigationGroup({ axis: "both", memorizeCurrent: true });
  const { leadIn, spans } = paragraph;
  return (
    <Tag className={mergeClasses(styles.paragraph, locale === "zh-CN" && styles.indented)} {...arrows}>
      {number}
      {leadIn && (
        <span className={styles.leadIn}>
          <Spans spans={leadIn} />
        </span>
      )}
      <Spans spans={spans} />
    </Tag>
  );
}

function ChartWaiting() {
  const styles = useStyles();
  const say = useMessages();
  return (
    <Skeleton className={styles.waiting} aria-label={say("pane.report.chart-busy")}>
      <SkeletonItem style={{ height: 240 }} />
    </Skeleton>
  );
}
