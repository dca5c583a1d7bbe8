import {
  Button,
  makeStyles,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  tokens,
} from "@fluentui/react-components";
import type { Translator } from "../../../core/messages/catalogue";
import { DismissButton } from "../components/dismiss-button";
import { useLeaving } from "../components/use-leaving";
import { listed } from "../messages/trouble-text";
import { useActions, useMessages, usePane } from "../store/context";
import type { Done } from "../store/state";
import { NextSteps } from "./next-steps";

const useStyles = makeStyles({
  body: { overflowWrap: "anywhere" },
  notes: { margin: `${tokens.spacingVerticalXS} 0 0`, paddingInlineStart: tokens.spacingHorizontalL },
});

/** How long it stands where nothing remains to be done; after a report, until the next job or the person takes it away. */
const STAYS_MS = 30_000;

/** What was written and where it is; after a report also what remains to be done. */
export function DoneBar({ done }: { readonly done: Done }) {
  const styles = useStyles();
  const say = useMessages();
  const actions = useActions();
  const { download } = usePane((state) => state.place.abilities);
  const sheet = sheetToOpen(done);
  const staying = useLeaving(done.what === "report" ? null : STAYS_MS, actions.dismissDone);
  return (
    <MessageBar intent="success" layout="multiline" politeness="polite" {...staying}>
      <MessageBarBody className={styles.body}>
        {doneText(say, done)}
        {"notes" in done && done.notes.length > 0 && (
          <ul className={styles.notes}>
            {done.notes.map((note) => (
              <li key={note}>{note}</li>
            ))}
          </ul>
        )}
        {done.what === "report" && <NextSteps slots={done.slots} />}
      </MessageBarBody>
      <MessageBarActions
        containerAction={<DismissButton label={say("pane.done.dismiss")} onClick={actions.dismissDone} />}
      >
        {sheet !== undefined && (
          <Button
            size="small"
            onClick={() => {
              void actions.showSheet(sheet);
            }}
          >
            {say("pane.done.open")}
          </Button>
        )}
        {sheet !== undefined && download && (
          <Button
            size="small"
            onClick={() => {
              void actions.download();
            }}
          >
            {say("pane.done.download")}
          </Button>
        )}
      </MessageBarActions>
    </MessageBar>
  );
}

function doneText(say: Translator, done: Done): string {
  if (done.what !== "template") return say(`pane.done.${done.what}`, { sheet: done.sheets[0] ?? "" });
  const names = listed(say, done.names);
  return say(`pane.done.template.${done.how}`, { names });
}

function sheetToOpen(done: Done): string | undefined {
  if (done.what !== "template") return done.sheets[0];
  return done.how === "inserted" ? done.names[0] : undefined;
}
