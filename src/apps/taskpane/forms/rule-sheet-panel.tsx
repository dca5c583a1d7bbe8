import { Caption1, makeStyles, Text, tokens } from "@fluentui/react-components";
import type { Overview } from "../session/api";
import { CellLink } from "../components/cell-link";
import { Panel } from "./panel";
import { useRulesTexts } from "./rules-texts";

const useStyles = makeStyles({
  list: { listStyleType: "none", margin: "0", padding: "0" },
  row: { display: "flex", columnGap: tokens.spacingHorizontalS, overflowWrap: "anywhere" },
});

/** What the workbook's own 规则 sheet changed, and what of it could not be used. */
export function RuleSheetPanel({ ruleSheet }: Pick<Overview, "ruleSheet">) {
  const styles = useStyles();
  const tell = useRulesTexts();
  const { overrides, problems } = ruleSheet;
  return (
    <Panel id="rule-sheet" title={tell("rules.sheet")}>
      <Text>{tell("rules.sheet.overrides", { count: overrides })}</Text>
      {problems.length > 0 && <Caption1>{tell("rules.sheet.problems", { count: problems.length })}</Caption1>}
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
