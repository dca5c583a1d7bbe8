import { Button } from "@fluentui/react-components";
import { Checkmark16Regular } from "@fluentui/react-icons/svg/checkmark";
import { Copy16Regular } from "@fluentui/react-icons/svg/copy";
import { Suspense, useState } from "react";
import type { Translator } from "../../../core/messages/catalogue";
import { part } from "./part";

const detailField = part(async () => (await import("./detail-field")).DetailField);

export interface CopyDetailProps {
  readonly say: Translator;
  readonly detail: string;
}

/** Copies a technical detail for a support request; it is never shown unasked. */
export function CopyDetail({ say, detail }: CopyDetailProps) {
  const [outcome, setOutcome] = useState<"copied" | "refused" | null>(null);
  // Inside Excel on the web a pane may have no clipboard: then the detail is shown to be copied by hand.
  if (outcome === "refused") {
    return (
      <Suspense fallback={null}>
        <detailField.Component label={say("pane.trouble.details")} detail={detail} />
      </Suspense>
    );
  }
  const copied = outcome === "copied";
  return (
    <Button
      size="small"
      appearance="subtle"
      icon={copied ? <Checkmark16Regular /> : <Copy16Regular />}
      onClick={() => {
        void copyText(detail).then((done) => {
          setOutcome(done ? "copied" : "refused");
        });
      }}
    >
      <span aria-live="polite">{say(copied ? "pane.trouble.copied" : "pane.trouble.copy")}</span>
    </Button>
  );
}

async function copyText(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}
