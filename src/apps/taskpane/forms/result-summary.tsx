import { Button, makeStyles, Text, tokens } from "@fluentui/react-components";
import { CheckmarkCircle20Filled } from "@fluentui/react-icons/svg/checkmark-circle";
import type { FindingSummary } from "../../../core/checking";
import type { Severity } from "../../../core/evaluation/finding";
import { Section } from "../components/section";
import { SeverityIcon } from "../components/severity-icon";
import { useActions, useMessages } from "../store/context";
import { SEVERITIES } from "../store/finding-list";

const useStyles = makeStyles({
  counts: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
  clean: { display: "flex", alignItems: "center", columnGap: tokens.spacingHorizontalS },
  good: { color: tokens.colorStatusSuccessForeground1 },
});

/** How many findings there are; each number leads to its findings. */
export function ResultSummary({ summary }: { readonly summary: FindingSummary }) {
  const styles = useStyles();
  const say = useMessages();
  const actions = useActions();
  const look = (severity: Severity) => {
    actions.showTab("check");
    void actions.setFilter({ severities: [severity] });
  };
  return (
    <Section title={say("pane.forms.summary")}>
      {summary.total === 0 ? (
        <div className={styles.clean}>
          <CheckmarkCircle20Filled aria-hidden className={styles.good} />
          <Text>{say("pane.forms.clean")}</Text>
        </div>
      ) : (
        <div className={styles.counts}>
          {SEVERITIES.filter((severity) => summary[severity] > 0).map((severity) => (
            <Button
              key={severity}
              size="small"
              icon={<SeverityIcon severity={severity} />}
              onClick={() => {
                look(severity);
              }}
            >
              {say("pane.forms.severity", { severity, count: summary[severity] })}
            </Button>
          ))}
        </div>
      )}
    </Section>
  );
}
