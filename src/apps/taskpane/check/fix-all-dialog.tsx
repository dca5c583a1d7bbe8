import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  makeStyles,
  Text,
  tokens,
} from "@fluentui/react-components";
import { useVirtualizer } from "@tanstack/react-virtual";
import { useState } from "react";
import { formatCellRef } from "../../../core/workbook/a1";
import type { FixEdit } from "../session/api";
import { useActions, useMessages } from "../store/context";
import { EditValue } from "./edit-preview";

const useStyles = makeStyles({
  surface: { width: "calc(100vw - 24px)", maxWidth: "640px", padding: tokens.spacingHorizontalL },
  content: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalM },
  // It scrolls, so the keyboard must reach it.
  scroller: {
    maxHeight: "45vh",
    overflowY: "auto",
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  table: { display: "grid", position: "relative" },
  head: {
    position: "sticky",
    top: "0",
    zIndex: 1,
    backgroundColor: tokens.colorNeutralBackground2,
    fontWeight: tokens.fontWeightSemibold,
  },
  row: {
    display: "grid",
    gridTemplateColumns: "minmax(0, 5fr) minmax(0, 4fr) minmax(0, 5fr)",
    columnGap: tokens.spacingHorizontalS,
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalS}`,
    boxSizing: "border-box",
    width: "100%",
    overflowWrap: "anywhere",
    borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke3}`,
    // In a zoomed pane the cell stands above what it holds.
    "@media (max-width: 260px)": {
      gridTemplateColumns: "minmax(0, 2fr) minmax(0, 3fr)",
      "& > :first-child": { gridColumnEnd: "span 2" },
    },
  },
  placed: { position: "absolute", top: "0" },
  body: { position: "relative" },
});

const ESTIMATED_HEIGHT = 29;

export interface FixAllDialogProps {
  readonly edits: readonly FixEdit[];
  readonly onClose: () => void;
}

/** Every edit of the safe fixes, before anything is changed. */
export function FixAllDialog({ edits, onClose }: FixAllDialogProps) {
  const styles = useStyles();
  const say = useMessages();
  const actions = useActions();
  return (
    <Dialog
      open
      onOpenChange={(_event, { open }) => {
        if (!open) onClose();
      }}
    >
      <DialogSurface className={styles.surface}>
        <DialogBody>
          <DialogTitle>{say("pane.fixes.title")}</DialogTitle>
          <DialogContent className={styles.content}>
            {edits.length === 0 ? (
              <Text>{say("pane.fixes.none")}</Text>
            ) : (
              <>
                <Text>{say("pane.fixes.lead", { count: edits.length })}</Text>
                <EditTable edits={edits} />
              </>
            )}
          </DialogContent>
          <DialogActions fluid>
            {edits.length > 0 && (
              <Button
                appearance="primary"
                onClick={() => {
                  onClose();
                  void actions.applyFixes(edits);
                }}
              >
                {say("pane.fixes.apply", { count: edits.length })}
              </Button>
            )}
            <Button onClick={onClose}>{say("pane.fixes.cancel")}</Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}

function EditTable({ edits }: { readonly edits: readonly FixEdit[] }) {
  const styles = useStyles();
  const say = useMessages();
  const [scroller, setScroller] = useState<HTMLElement | null>(null);
  const virtualizer = useVirtualizer({
    count: edits.length,
    getScrollElement: () => scroller,
    estimateSize: () => ESTIMATED_HEIGHT,
    overscan: 10,
  });
  return (
    <div
      ref={setScroller}
      className={styles.scroller}
      tabIndex={0}
      role="region"
      aria-label={say("pane.fixes.title")}
    >
      <div
        role="table"
        aria-label={say("pane.fixes.title")}
        aria-rowcount={edits.length + 1}
        className={styles.table}
      >
        <div role="rowgroup" className={styles.head}>
          <div role="row" aria-rowindex={1} className={styles.row}>
            <span role="columnheader">{say("pane.fixes.cell")}</span>
            <span role="columnheader">{say("pane.fixes.before")}</span>
            <span role="columnheader">{say("pane.fixes.after")}</span>
          </div>
        </div>
        <div role="rowgroup" className={styles.body} style={{ height: virtualizer.getTotalSize() }}>
          {virtualizer.getVirtualItems().map(({ index, key, start }) => {
            const edit = edits[index];
            return (
              edit && (
                <div
                  key={key}
                  ref={virtualizer.measureElement}
                  data-index={index}
                  role="row"
                  aria-rowindex={index + 2}
                  className={`${styles.row} ${styles.placed}`}
                  style={{ transform: `translateY(${start}px)` }}
                >
                  <span role="cell">{formatCellRef(edit.at)}</span>
                  <span role="cell">
                    <EditValue text={edit.before} />
                  </span>
                  <span role="cell">
                    <EditValue text={edit.after} />
                    {edit.seen !== undefined && say("pane.check.seen", { seen: edit.seen })}
                  </span>
                </div>
              )
            );
          })}
        </div>
      </div>
    </div>
  );
}
