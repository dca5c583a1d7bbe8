import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { Bookmark16Filled } from "@fluentui/react-icons/svg/bookmark";
import { DismissCircle16Filled } from "@fluentui/react-icons/svg/dismiss-circle";
import { Info16Filled } from "@fluentui/react-icons/svg/info";
import { Warning16Filled } from "@fluentui/react-icons/svg/warning";
import type { FindingGroup } from "../session/api";

const useStyles = makeStyles({
  root: {
    flexShrink: 0,
    // The colours around it are the system's then, on which ours may not be seen.
    "@media (forced-colors: active)": { color: "inherit" },
  },
  error: { color: tokens.colorStatusDangerForeground1 },
  warning: { color: tokens.colorStatusWarningForeground3 },
  info: { color: tokens.colorNeutralForeground3 },
  kept: { color: tokens.colorNeutralForeground3 },
});

const ICONS = {
  error: DismissCircle16Filled,
  warning: Warning16Filled,
  info: Info16Filled,
  kept: Bookmark16Filled,
};

/** A severity, or that a finding is kept, by shape and colour; the word stands beside it. */
export function SeverityIcon({ severity }: { readonly severity: FindingGroup }) {
  const styles = useStyles();
  const Icon = ICONS[severity];
  return <Icon aria-hidden className={mergeClasses(styles[severity], styles.root)} />;
}
