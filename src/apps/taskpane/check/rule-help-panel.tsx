import { Caption1, makeStyles, tokens } from "@fluentui/react-components";
import { useEffect, useState } from "react";
import type { RuleId } from "../../../core/evaluation/finding";
import type { RuleHelp } from "../session/api";
import { useActions, useMessages, useServices } from "../store/context";

const useStyles = makeStyles({
  root: {
    display: "flex",
    flexDirection: "column",
    rowGap: tokens.spacingVerticalXXS,
    color: tokens.colorNeutralForeground2,
    overflowWrap: "anywhere",
  },
});

/** What a rule is about, why it is checked, and an example. */
export function RuleHelpPanel({ rule }: { readonly rule: RuleId }) {
  const styles = useStyles();
  const say = useMessages();
  const { session } = useServices();
  const { reportFault } = useActions();
  const [help, setHelp] = useState<RuleHelp | null>(null);
  const { locale } = say;
  useEffect(() => {
    let current = true;
    session.ruleHelp(rule).then(
      (answer) => {
        if (current) setHelp(answer);
      },
      (fault: unknown) => {
        reportFault(fault);
      },
    );
    return () => {
      current = false;
    };
  }, [session, reportFault, rule, locale]);
  return (
    <div className={styles.root} role="note" aria-live="polite">
      {help && (
        <>
          <Caption1>{say("pane.check.help.about", { text: help.about })}</Caption1>
          <Caption1>{say("pane.check.help.basis", { text: help.basis })}</Caption1>
          <Caption1>{say("pane.check.help.example", { text: help.example })}</Caption1>
        </>
      )}
    </div>
  );
}
