import {
  Button,
  Link,
  makeStyles,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  MessageBarTitle,
} from "@fluentui/react-components";
import type { ReportView, SlotView } from "../session/api";
import { useActions, useMessages, usePane } from "../store/context";
import { isBusy } from "../store/state";
import { slotElement } from "./slot-places";

const useStyles = makeStyles({
  list: { margin: 0, paddingInlineStart: "1.6em" },
  // The number stands beside the first line of a long entry.
  slot: { verticalAlign: "top", textAlign: "start" },
});

/** What a person must still write before the report can be signed; each entry leads to its place in the preview. */
export function OpenSlots({
  view: { slots, slotCount, materialsSheet },
}: {
  readonly view: Pick<ReportView, "slots" | "slotCount" | "materialsSheet">;
}) {
  const styles = useStyles();
  const say = useMessages();
  const actions = useActions();
  const busy = usePane(isBusy);
  if (slotCount === 0) return null;
  const more = slotCount - slots.length;
  return (
    <MessageBar intent="warning" layout="multiline">
      <MessageBarBody>
        <MessageBarTitle>{say("pane.report.slots", { count: slotCount })}</MessageBarTitle>
        {say("pane.report.slots-hint")}
        <ol className={styles.list}>
          {slots.map((slot) => (
            <li key={slot.number}>
              <SlotLink slot={slot} />
            </li>
          ))}
        </ol>
        {more > 0 && say("pane.report.slots-more", { count: more })}
      </MessageBarBody>
      <MessageBarActions>
        <Button
          size="small"
          disabledFocusable={busy}
          onClick={() => {
            if (materialsSheet === null) void actions.writeMaterials();
            else void actions.showSheet(materialsSheet);
          }}
        >
          {materialsSheet === null
            ? say("pane.report.materials")
            : say("pane.report.materials-open", { sheet: materialsSheet })}
        </Button>
      </MessageBarActions>
    </MessageBar>
  );
}

function SlotLink({ slot: { number, asks, section } }: { readonly slot: SlotView }) {
  const styles = useStyles();
  const say = useMessages();
  return (
    <>
      <Link
        as="button"
        inline
        className={styles.slot}
        onClick={() => {
          const place = slotElement(number);
          place?.scrollIntoView({ block: "center" });
          place?.focus({ preventScroll: true });
        }}
      >
        {asks}
      </Link>
      {say("pane.report.slot-section", { section })}
    </>
  );
}
