import { Caption1, makeStyles, SkeletonItem, Subtitle2, tokens } from "@fluentui/react-components";
import { useLayoutEffect, useRef } from "react";
import { SeverityIcon } from "../components/severity-icon";
import { useMessages, usePane } from "../store/context";
import { findingAt } from "../store/state";
import { FindingCard } from "./finding-card";
import type { ListRow } from "./rows";

const useStyles = makeStyles({
  head: {
    display: "flex",
    alignItems: "center",
    flexWrap: "wrap",
    columnGap: tokens.spacingHorizontalS,
    padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalM} ${tokens.spacingVerticalXS}`,
  },
  title: { margin: "0" },
  hint: { color: tokens.colorNeutralForeground3 },
  waiting: {
    display: "flex",
    flexDirection: "column",
    rowGap: tokens.spacingVerticalS,
    padding: tokens.spacingHorizontalM,
  },
});

export interface FindingRowProps {
  readonly row: ListRow;
  /** Position of the finding that the tab key comes to. */
  readonly active: number;
  readonly onActive: (position: number) => void;
}

/** A row of the list: the head of a severity, or a finding. */
export function FindingRow({ row, ...rest }: FindingRowProps) {
  const styles = useStyles();
  const say = useMessages();
  if (row.kind === "finding") return <FindingPlace position={row.position} {...rest} />;
  const { severity, count } = row;
  return (
    <div className={styles.head}>
      <SeverityIcon severity={severity} />
      <h3 className={styles.title}>
        <Subtitle2>{say("pane.check.group", { severity, count })}</Subtitle2>
      </h3>
      <Caption1 className={styles.hint}>{say("pane.check.group.hint", { severity })}</Caption1>
    </div>
  );
}

interface FindingPlaceProps extends Omit<FindingRowProps, "row"> {
  readonly position: number;
}

/** A finding, or its outline while it is fetched. The focus goes from the outline to the finding that takes its place. */
function FindingPlace({ position, active, onActive }: FindingPlaceProps) {
  const styles = useStyles();
  const say = useMessages();
  const finding = usePane((state) => findingAt(state.findings, position));
  const place = useRef<HTMLDivElement>(null);
  const waitsWithFocus = useRef(false);
  const isThere = finding !== undefined;
  useLayoutEffect(() => {
    if (!isThere || !waitsWithFocus.current) return;
    waitsWithFocus.current = false;
    place.current?.querySelector<HTMLElement>("[data-position]")?.focus({ preventScroll: true });
  }, [isThere]);
  return (
    <div ref={place}>
      {finding ? (
        <FindingCard finding={finding} position={position} active={position === active} onActive={onActive} />
      ) : (
        <div
          className={styles.waiting}
          data-position={position}
          tabIndex={position === active ? 0 : -1}
          aria-label={say("pane.check.waiting")}
          role="group"
          onFocus={() => {
            waitsWithFocus.current = true;
          }}
          onBlur={() => {
            waitsWithFocus.current = false;
          }}
        >
          <SkeletonItem size={16} />
          <SkeletonItem size={32} />
        </div>
      )}
    </div>
  );
}
