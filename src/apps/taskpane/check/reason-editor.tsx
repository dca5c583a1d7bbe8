import { Field, Textarea } from "@fluentui/react-components";
import { useState } from "react";
import type { FindingView } from "../session/api";
import { useActions, useMessages } from "../store/context";
import { EditorFrame } from "./editor-frame";

/** As much as fits on the findings sheet. */
const MOST_CHARACTERS = 300;

export interface ReasonEditorProps {
  readonly finding: FindingView;
  readonly onClose: () => void;
}

/** Asks why a finding is kept as it is. */
export function ReasonEditor({ finding, onClose }: ReasonEditorProps) {
  const say = useMessages();
  const actions = useActions();
  const [reason, setReason] = useState("");
  return (
    <EditorFrame
      action={say("pane.check.keep.action")}
      ready={reason.trim() !== ""}
      onAction={() => {
        void actions.keepFinding(finding, reason.trim());
      }}
      onClose={onClose}
    >
      <Field size="small" label={say("pane.check.keep.reason")} hint={say("pane.check.keep.hint")}>
        <Textarea
          autoFocus
          value={reason}
          maxLength={MOST_CHARACTERS}
          onChange={(_event, { value }) => {
            setReason(value);
          }}
        />
      </Field>
    </EditorFrame>
  );
}
