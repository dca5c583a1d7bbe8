import { Accordion, Caption1, makeStyles, tokens } from "@fluentui/react-components";
import { Suspense, useState } from "react";
import { useMessages, usePane } from "../store/context";
import { isUnknown } from "./column-row";
import { COLUMNS_PANEL, ColumnsPanel, type WantedColumn } from "./columns-panel";
import { FormList } from "./form-list";
import { GenerateBar } from "./generate-bar";
import { ResultSummary } from "./result-summary";
import { ruleSheetPanel } from "./parts";
import { SettingsSection } from "./settings-section";
import { SkippedPanel } from "./skipped-panel";
import { TablesPanel } from "./tables-panel";
import { UnreadPanel } from "./unread-panel";

const useStyles = makeStyles({
  root: { flexGrow: 1, display: "flex", flexDirection: "column" },
  content: {
    flexGrow: 1,
    display: "flex",
    flexDirection: "column",
    rowGap: tokens.spacingVerticalXL,
    padding: `${tokens.spacingVerticalL} ${tokens.spacingHorizontalM}`,
  },
  panels: { marginInline: `calc(-1 * ${tokens.spacingHorizontalM})` },
  privacy: { color: tokens.colorNeutralForeground3 },
});

/** The start: what was found in the workbook, how it was understood, and the one button for the main job. */
export function FormsTab() {
  const styles = useStyles();
  const say = useMessages();
  const overview = usePane((state) => state.overview);
  const formId = usePane((state) => state.form);
  /** Panels that are open; until the person opens or shuts one, that of the columns where one of them is not known. */
  const [open, setOpen] = useState<readonly string[] | null>(null);
  const [wanted, setWanted] = useState<WantedColumn | null>(null);
  if (!overview) return null;
  const form = overview.forms.find(({ id }) => id === formId);
  const shown = open ?? (form?.mapping.some(isUnknown) === true ? [COLUMNS_PANEL] : []);
  const { overrides, problems } = overview.ruleSheet;
  const hasRuleSheet = overrides > 0 || problems.length > 0;
  const sayColumn = (column: number) => {
    setOpen([...shown.filter((id) => id !== COLUMNS_PANEL), COLUMNS_PANEL]);
    setWanted({ column, turn: (wanted?.turn ?? 0) + 1 });
  };
  return (
    <div className={styles.root}>
      <div className={styles.content}>
        <FormList overview={overview} chosen={formId} />
        <ResultSummary summary={overview.summary} />
        <SettingsSection overview={overview} />
        <Accordion
          multiple
          collapsible
          className={styles.panels}
          openItems={[...shown]}
          onToggle={(_event, { openItems }) => {
            setOpen(openItems.map(String));
          }}
        >
          {form && (
            <ColumnsPanel form={form} refused={overview.refusedMappings.includes(form.id)} wanted={wanted} />
          )}
          {form && <UnreadPanel form={form} onColumn={sayColumn} />}
          <TablesPanel overview={overview} />
          <SkippedPanel overview={overview} />
          {hasRuleSheet && (
            <Suspense fallback={null}>
              <ruleSheetPanel.Component ruleSheet={overview.ruleSheet} />
            </Suspense>
          )}
        </Accordion>
        <Caption1 className={styles.privacy}>{say("pane.app.privacy")}</Caption1>
      </div>
      <GenerateBar />
    </div>
  );
}
