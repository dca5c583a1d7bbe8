import type { Translator } from "../../../core/messages/catalogue";
import { CopyButton } from "./copy-button";

export interface CopyDetailProps {
  readonly say: Translator;
  readonly detail: string;
}

/** Copies a technical detail for a support request; it is never shown unasked. */
export function CopyDetail({ say, detail }: CopyDetailProps) {
  return (
    <CopyButton
      say={say}
      label={say("pane.trouble.copy")}
      fieldLabel={say("pane.trouble.details")}
      read={() => Promise.resolve(detail)}
    />
  );
}
