import { Caption1, makeStyles, Text, tokens } from "@fluentui/react-components";
import type { Overview } from "../session/api";
import { CellLink } from "../components/cell-link";
import { useMessages } from "../store/context";
import { Panel } from "./panel";

const useStyles = makeStyles({
  list: { listStyleType: "none", margin: "0", padding: "0" },
  row: { display: "flex", columnGap: tokens.spacingHorizontalS, overflowWrap: "anywhere" },
});

/** What the workbook's own 规则 sheet changed, and what of it could not be used. */
export function RuleSheetPanel({ ruleSheet }: Pick<Overview, "ruleSheet">) {
  const styles = useStyles();
  const say = useMessages();
  const { overrides, problems } = ruleSheet;
  if (overrides === 0 && problems.length === 0) return null;
  return (
    <Panel id="rule-sheet" title={say("pane.forms.rule-sheet")}>
      <Text>{say("pane.forms.rule-sheet.overrides", { count: overrides })}</Text>
      {problems.length > 0 && (
        <Caption1>{say("pane.forms.rule-sheet.problems", { count: problems.length })}</Caption1>
      )}
      <ul className={styles.list}>
        {problems.map(({ at, text }, index) => (
          <li key={index} className={styles.row}>
            <CellLink cell={at} />
            <Text>{text}</Text>
          </li>
        ))}
      </ul>
    </Panel>
  );
}
