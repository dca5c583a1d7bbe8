import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { Edit16Regular } from "@fluentui/react-icons/svg/edit";
import { Info16Regular } from "@fluentui/react-icons/svg/info";
import { useState } from "react";
import type { FindingView } from "../session/api";
import { useMessages, usePane } from "../store/context";
import { RuleHelpPanel } from "./rule-help-panel";
import { ValueEditor } from "./value-editor";

const useStyles = makeStyles({
  root: { flexBasis: "100%", minWidth: "0", display: "flex", flexDirection: "column" },
  tools: { display: "flex", flexWrap: "wrap", marginInlineStart: `calc(-1 * ${tokens.spacingHorizontalS})` },
});

type Tool = "help" | "value";

export interface FindingToolsProps {
  readonly finding: FindingView;
  readonly tabIndex: number;
}

/** What can be done with a finding beside its fix: have its rule explained, write a value. One at a time is open. */
export function FindingTools({ finding, tabIndex }: FindingToolsProps) {
  const styles = useStyles();
  const say = useMessages();
  const [open, setOpen] = useState<Tool | null>(null);
  const busy = usePane((state) => state.job !== null);
  const toggle = (tool: Tool) => () => {
    setOpen(open === tool ? null : tool);
  };
  const close = () => {
    setOpen(null);
  };
  const common = { size: "small", appearance: "subtle", tabIndex } as const;
  return (
    <div className={styles.root}>
      <div className={styles.tools}>
        <Button
          {...common}
          icon={<Info16Regular />}
          aria-expanded={open === "help"}
          aria-label={say("pane.check.explain-of", { rule: finding.rule, title: finding.title })}
          onClick={toggle("help")}
        >
          {say("pane.check.explain")}
        </Button>
        <Button
          {...common}
          icon={<Edit16Regular />}
          disabledFocusable={busy}
          aria-expanded={open === "value"}
          aria-label={say("pane.check.type-of", { cell: finding.cells[0]?.label ?? "" })}
          onClick={toggle("value")}
        >
          {say("pane.check.type")}
        </Button>
      </div>
      {open === "help" && <RuleHelpPanel rule={finding.rule} />}
      {open === "value" && <ValueEditor cells={finding.cells} onClose={close} />}
    </div>
  );
}
