import {
  Body1Strong,
  Button,
  Caption1,
  List,
  ListItem,
  makeStyles,
  mergeClasses,
  tokens,
} from "@fluentui/react-components";
import { TableCursor16Regular } from "@fluentui/react-icons/svg/table-cursor";
import type { Translator } from "../../../core/messages/catalogue";
import type { FormView, Overview } from "../session/api";
import { Section } from "../components/section";
import { useActions, useMessages } from "../store/context";
import { YearChooser } from "./year-chooser";

const useStyles = makeStyles({
  list: {
    display: "flex",
    flexDirection: "column",
    rowGap: tokens.spacingVerticalXS,
    maxHeight: "40vh",
    overflowY: "auto",
    // Room for the outline of the focus.
    padding: "2px",
    margin: "-2px",
  },
  item: {
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    borderRadius: tokens.borderRadiusMedium,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground1,
    ":hover": { backgroundColor: tokens.colorNeutralBackground1Hover },
  },
  chosen: {
    border: `${tokens.strokeWidthThin} solid ${tokens.colorCompoundBrandStroke}`,
    backgroundColor: tokens.colorBrandBackground2,
    ":hover": { backgroundColor: tokens.colorBrandBackground2Hover },
    "@media (forced-colors: active)": { outline: "2px solid Highlight", outlineOffset: "-3px" },
  },
  text: { display: "flex", flexDirection: "column", minWidth: "0", overflowWrap: "anywhere" },
  facts: {
    display: "flex",
    flexWrap: "wrap",
    columnGap: tokens.spacingHorizontalM,
    color: tokens.colorNeutralForeground2,
  },
  go: { alignSelf: "flex-start" },
});

export interface FormListProps {
  readonly overview: Overview;
  readonly chosen: string | null;
}

/** The forms of this workbook. The one that is pressed is looked at, in the pane and in the workbook. */
export function FormList({ overview, chosen }: FormListProps) {
  const styles = useStyles();
  const say = useMessages();
  const actions = useActions();
  const { forms, formCount } = overview;
  const more = formCount - forms.length;
  const form = forms.find(({ id }) => id === chosen);
  const show = ({ sheet, area }: FormView) => actions.selectCell({ sheet, row: area.top, column: area.left });
  return (
    <Section title={say("pane.forms.found")} aside={say("pane.forms.count", { count: formCount })}>
      <YearChooser overview={overview} />
      <List
        className={styles.list}
        aria-label={say("pane.forms.found")}
        selectionMode="single"
        selectedItems={chosen === null ? [] : [chosen]}
        onSelectionChange={(_event, { selectedItems: [id] }) => {
          const next = forms.find((candidate) => candidate.id === id);
          if (!next) return;
          actions.chooseForm(next.id);
          void show(next);
        }}
      >
        {forms.map((candidate) => (
          <ListItem
            key={candidate.id}
            value={candidate.id}
            className={mergeClasses(styles.item, candidate.id === chosen && styles.chosen)}
            checkmark={null}
          >
            <div className={styles.text}>
              <Body1Strong>{candidate.title}</Body1Strong>
              <div className={styles.facts}>
                {factsOf(say, candidate).map((fact) => (
                  <Caption1 key={fact}>{fact}</Caption1>
                ))}
              </div>
            </div>
          </ListItem>
        ))}
      </List>
      {more > 0 && <Caption1>{say("pane.forms.more", { count: more })}</Caption1>}
      {form && (
        <Button
          size="small"
          appearance="subtle"
          className={styles.go}
          icon={<TableCursor16Regular />}
          onClick={() => {
            void show(form);
          }}
        >
          {say("pane.forms.go")}
        </Button>
      )}
    </Section>
  );
}

/** `部门整体支出自评表`, `2021年度`, `林业局`, `42项指标`, `工作表“自评表”`. */
function factsOf(say: Translator, form: FormView): readonly string[] {
  const { kind, year, unit, indicators, workItems, sheet } = form;
  return [
    say(`pane.forms.kind.${kind}`),
    year === null ? say("pane.forms.no-year") : say("pane.forms.year", { year }),
    unit ?? say("pane.forms.no-unit"),
    ...(indicators > 0 ? [say("pane.forms.indicators", { count: indicators })] : []),
    ...(workItems > 0 ? [say("pane.forms.work-items", { count: workItems })] : []),
    say("pane.forms.on-sheet", { sheet }),
  ];
}
