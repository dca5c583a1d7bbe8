import { Button } from "@fluentui/react-components";
import { Checkmark16Regular } from "@fluentui/react-icons/svg/checkmark";
import { Copy16Regular } from "@fluentui/react-icons/svg/copy";
import { Suspense, useState } from "react";
import type { Translator } from "../../../core/messages/catalogue";
import { part } from "./part";

const detailField = part(async () => (await import("./detail-field")).DetailField);

export interface CopyButtonProps {
  readonly say: Translator;
  readonly label: string;
  /** Names the text where it must be copied by hand. */
  readonly fieldLabel: string;
  /** What is to be copied; `null` where there is nothing, which somebody else tells of. */
  readonly read: () => Promise<string | null>;
}

/** Copies a text to the clipboard. */
export function CopyButton({ say, label, fieldLabel, read }: CopyButtonProps) {
  const [copied, setCopied] = useState(false);
  const [refused, setRefused] = useState<string | null>(null);
  // Inside Excel on the web a pane may have no clipboard: then the text is shown to be copied by hand.
  if (refused !== null) {
    return (
      <Suspense fallback={null}>
        <detailField.Component label={fieldLabel} detail={refused} />
      </Suspense>
    );
  }
  const copy = async () => {
    const text = await read();
    if (text === null) return;
    if (await copyText(text)) setCopied(true);
    else setRefused(text);
  };
  return (
    <Button
      size="small"
      appearance="subtle"
      icon={copied ? <Checkmark16Regular /> : <Copy16Regular />}
      onClick={() => {
        void copy();
      }}
    >
      <span aria-live="polite">{copied ? say("pane.trouble.copied") : label}</span>
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
