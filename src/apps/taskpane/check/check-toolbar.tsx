import { Button, makeStyles, tokens, useRestoreFocusTarget } from "@fluentui/react-components";
import { ArrowSync16Regular } from "@fluentui/react-icons/svg/arrow-sync";
import { ArrowUndo16Regular } from "@fluentui/react-icons/svg/arrow-undo";
import { Wand16Regular } from "@fluentui/react-icons/svg/wand";
import { lazy, Suspense, useState } from "react";
import type { FixEdit } from "../session/api";
import { useActions, useMessages, usePane } from "../store/context";
import { isBusy } from "../store/state";

const FixAllDialog = lazy(async () => ({ default: (await import("./fix-all-dialog")).FixAllDialog }));

const useStyles = makeStyles({
  root: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
});

/** Checking anew, mending all that is certain, and taking it back. */
export function CheckToolbar({ fixable }: { readonly fixable: number }) {
  const styles = useStyles();
  const say = useMessages();
  const actions = useActions();
  const busy = usePane(isBusy);
  // Fixes are for cells as they were when they were proposed, so the next check is waited for.
  const checking = usePane((state) => state.job !== null);
  const undoable = usePane((state) => state.undoable.at(-1)?.what);
  const [preview, setPreview] = useState<readonly FixEdit[] | null>(null);
  // The dialog has no trigger of Fluent's: this button gets the focus back.
  const opener = useRestoreFocusTarget();
  return (
    <div className={styles.root}>
      <Button
        size="small"
        icon={<ArrowSync16Regular />}
        disabledFocusable={busy}
        onClick={() => {
          void actions.recheck();
        }}
      >
        {say("pane.check.recheck")}
      </Button>
      {fixable > 0 && (
        <Button
          {...opener}
          size="small"
          icon={<Wand16Regular />}
          disabledFocusable={checking}
          onClick={() => {
            void actions.previewFixes().then(setPreview);
          }}
        >
          {say("pane.check.fix-all", { count: fixable })}
        </Button>
      )}
      {undoable && (
        <Button
          size="small"
          icon={<ArrowUndo16Regular />}
          disabledFocusable={busy}
          onClick={() => {
            void actions.undo();
          }}
        >
          {say("pane.check.undo", { what: undoable })}
        </Button>
      )}
      {preview && (
        <Suspense fallback={null}>
          <FixAllDialog
            edits={preview}
            onClose={() => {
              setPreview(null);
            }}
          />
        </Suspense>
      )}
    </div>
  );
}
