import { Button, Caption1, makeStyles, tokens } from "@fluentui/react-components";
import { Bookmark16Filled, Bookmark16Regular } from "@fluentui/react-icons/svg/bookmark";
import { Edit16Regular } from "@fluentui/react-icons/svg/edit";
import { Info16Regular } from "@fluentui/react-icons/svg/info";
import { useState } from "react";
import type { FindingView } from "../session/api";
import { useActions, useMessages, usePane } from "../store/context";
import { isBusy } from "../store/state";
import { ReasonEditor } from "./reason-editor";
import { RuleHelpPanel } from "./rule-help-panel";
import { ValueEditor } from "./value-editor";

const useStyles = makeStyles({
  root: { flexBasis: "100%", minWidth: "0", display: "flex", flexDirection: "column" },
  // In high contrast each has a border.
  tools: {
    display: "flex",
    flexWrap: "wrap",
    columnGap: tokens.spacingHorizontalXXS,
    marginInlineStart: `calc(-1 * ${tokens.spacingHorizontalS})`,
  },
});

type Tool = "help" | "value" | "keep";

export interface FindingToolsProps {
  readonly finding: FindingView;
  readonly tabIndex: number;
}

/** What can be done with a finding beside its fix: have its rule explained, write a value, keep it with a reason. One at a time is open. */
export function FindingTools({ finding, tabIndex }: FindingToolsProps) {
  const styles = useStyles();
  const say = useMessages();
  const actions = useActions();
  const [open, setOpen] = useState<Tool | null>(null);
  const busy = usePane(isBusy);
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
        {finding.severity !== "error" && (
          <Button
            {...common}
            icon={finding.kept === null ? <Bookmark16Regular /> : <Bookmark16Filled />}
            disabledFocusable={busy}
            aria-expanded={finding.kept === null ? open === "keep" : undefined}
            aria-label={say("pane.check.keep-of", { rule: finding.rule, kept: keptOf(finding) })}
            onClick={() => {
              if (finding.kept === null) setOpen(open === "keep" ? null : "keep");
              else void actions.keepFinding(finding, null);
            }}
          >
            {say("pane.check.keep", { kept: keptOf(finding) })}
          </Button>
        )}
      </div>
      {finding.kept !== null && <Caption1>{say("pane.check.kept", { reason: finding.kept })}</Caption1>}
      {open === "help" && <RuleHelpPanel rule={finding.rule} />}
      {open === "value" && <ValueEditor cells={finding.cells} onClose={close} />}
      {open === "keep" && <ReasonEditor finding={finding} onClose={close} />}
    </div>
  );
}

function keptOf({ kept }: FindingView): "yes" | "no" {
  return kept === null ? "no" : "yes";
}
