import { isPartOfYear } from "../../../core/common/part-of-year";
import { memo, useMemo, useState } from "react";
import { makeStyles, Text, tokens, useArrowNavigationGroup } from "@fluentui/react-components";
import type { ReportBlockView, ReportView } from "../session/api";
import { useWide } from "../page/use-wide";
import { useActions, useMessages, usePane } from "../store/context";
import { ReportBlock } from "./blocks";
import { ProofContext, type ShowProof } from "./proof-context";
import { ProofPopover, type Proof } from "./proof-popover";
import { Spans } from "./spans";
import { usePortions } from "./use-portions";

const useStyles = makeStyles({
  document: {
    display: "flex",
    flexDirection: "column",
    rowGap: tokens.spacingVerticalM,
    padding: tokens.spacingHorizontalL,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground1,
    // A measure of some forty characters reads best; beyond that lines only get longer.
    maxWidth: "46em",
    width: "100%",
    boxSizing: "border-box",
    alignSelf: "center",
  },
  title: {
    margin: 0,
    textAlign: "center",
    // English titles have the body that reports on a line of its own.
    whiteSpace: "pre-line",
    fontSize: tokens.fontSizeBase500,
    lineHeight: tokens.lineHeightBase500,
  },
  head: {
    display: "flex",
    flexWrap: "wrap",
    justifyContent: "center",
    columnGap: tokens.spacingHorizontalXXL,
    color: tokens.colorNeutralForeground2,
  },
  portion: {
    display: "flex",
    flexDirection: "column",
    rowGap: tokens.spacingVerticalM,
  },
  more: { color: tokens.colorNeutralForeground2 },
});

/** Blocks drawn at a time. */
const PORTION = 10;

export interface ReportDocumentProps {
  readonly view: ReportView;
  /** Changes with every new report. */
  readonly edition: number;
}

/** The report as it will stand on its sheet, each figure, claim and quote with its proof. */
export function ReportDocument({ view, edition }: ReportDocumentProps) {
  const styles = useStyles();
  const say = useMessages();
  const actions = useActions();
  const arrows = useArrowNavigationGroup({ axis: "both", memorizeCurrent: true });
  const [proof, setProof] = useState<Proof | null>(null);
  const inExcel = usePane((state) => state.place.kind === "excel");
  // On a narrow page the sheets take the pane's place: there the person goes to a cell by its own link.
  const beside = useWide() || inExcel;
  const showProof = useMemo<ShowProof>(
    () => (span, place) => {
      const [cell] = span.cells;
      if (cell && beside) void actions.selectCell(cell);
      setProof({ span, place });
    },
    [actions, beside],
  );
  const portions = useMemo(() => inPortions(view.blocks), [view.blocks]);
  const drawn = usePortions(portions.length, edition, 1);
  return (
    <ProofContext value={showProof}>
      <article key={edition} className={styles.document} aria-label={say("pane.report.preview")}>
        <h3 className={styles.title} {...arrows}>
          <Spans spans={view.title} />
        </h3>
        <Head view={view} />
        {portions.slice(0, drawn).map((blocks, place) => (
          <Portion key={place} blocks={blocks} />
        ))}
        {view.moreBlocks > 0 && (
          <Text className={styles.more}>{say("pane.report.more-blocks", { count: view.moreBlocks })}</Text>
        )}
      </article>
      <ProofPopover
        proof={proof}
        onClose={() => {
          setProof(null);
          // Only when the popover is gone: inside a frame it would pass the focus on to the tabs.
          requestAnimationFrame(() => proof?.place.focus());
        }}
      />
    </ProofContext>
  );
}

/** The line under the title: who reports, and on which year. */
function Head({ view: { unit, year } }: { readonly view: ReportView }) {
  const styles = useStyles();
  const say = useMessages();
  if (unit === null && year === null) return null;
  return (
    <div className={styles.head}>
      {unit !== null && <span>{say("pane.report.unit", { unit })}</span>}
      {year !== null && (
        <span>{say(isPartOfYear(year) ? "pane.report.period" : "pane.report.year", { year })}</span>
      )}
    </div>
  );
}

const Portion = memo(function Portion({ blocks }: { readonly blocks: readonly ReportBlockView[] }) {
  const styles = useStyles();
  return (
    <div className={styles.portion}>
      {blocks.map((block, place) => (
        <ReportBlock key={place} block={block} />
      ))}
    </div>
  );
});

function inPortions(blocks: readonly ReportBlockView[]): readonly (readonly ReportBlockView[])[] {
  const portions: (readonly ReportBlockView[])[] = [];
  for (let from = 0; from < blocks.length; from += PORTION) portions.push(blocks.slice(from, from + PORTION));
  return portions;
}
