import {
  Badge,
  Button,
  Caption1,
  makeStyles,
  MessageBar,
  MessageBarBody,
  Select,
  Text,
  tokens,
} from "@fluentui/react-components";
import { ArrowReset20Regular } from "@fluentui/react-icons/svg/arrow-reset";
import type { ColumnRole } from "../../../core/evaluation/evaluation";
import { sayableRoles } from "../../../core/evaluation/sayable-roles";
import type { FormView, MappingView } from "../session/api";
import { useActions, useMessages, usePane } from "../store/context";
import { Panel } from "./panel";

const useStyles = makeStyles({
  hint: { color: tokens.colorNeutralForeground2 },
  list: { listStyleType: "none", margin: "0", padding: "0" },
  row: {
    display: "grid",
    gridTemplateColumns: "32px minmax(0, 1fr) minmax(120px, 42%)",
    alignItems: "center",
    columnGap: tokens.spacingHorizontalS,
    paddingBlock: tokens.spacingVerticalXS,
    borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke3}`,
  },
  words: { display: "flex", flexDirection: "column", overflowWrap: "anywhere" },
  sample: {
    color: tokens.colorNeutralForeground3,
    overflow: "hidden",
    textOverflow: "ellipsis",
    whiteSpace: "nowrap",
  },
  reset: { alignSelf: "flex-start" },
});

export interface ColumnsPanelProps {
  readonly form: FormView;
  /** Whether the corrections left nothing to read. */
  readonly refused: boolean;
}

/** How each column of the form was understood; what is wrong is corrected here. */
export function ColumnsPanel({ form, refused }: ColumnsPanelProps) {
  const styles = useStyles();
  const say = useMessages();
  const actions = useActions();
  const corrections = usePane((state) => state.choice.corrections[form.signature]);
  const corrected = new Set(corrections?.map(({ column }) => column));
  const roles = sayableRoles(form.kind);
  return (
    <Panel
      id="columns"
      title={say("pane.forms.columns")}
      aside={say("pane.forms.columns.count", { count: form.mapping.length })}
    >
      {refused && (
        <MessageBar intent="warning" layout="multiline">
          <MessageBarBody>{say("pane.forms.columns.refused")}</MessageBarBody>
        </MessageBar>
      )}
      <Caption1 className={styles.hint}>
        {say(form.mapping.length === 0 ? "pane.forms.columns.none" : "pane.forms.columns.hint")}
      </Caption1>
      <ul className={styles.list}>
        {form.mapping.map((mapping) => (
          <ColumnRow
            key={mapping.column}
            mapping={mapping}
            roles={roles}
            corrected={corrected.has(mapping.column)}
            onCorrect={(role) => {
              void actions.correctColumn(form.id, { column: mapping.column, role });
            }}
          />
        ))}
      </ul>
      {corrected.size > 0 && (
        <Button
          size="small"
          className={styles.reset}
          icon={<ArrowReset20Regular />}
          onClick={() => {
            void actions.resetColumns(form.id);
          }}
        >
          {say("pane.forms.columns.reset")}
        </Button>
      )}
    </Panel>
  );
}

interface ColumnRowProps {
  readonly mapping: MappingView;
  readonly roles: readonly ColumnRole[];
  readonly corrected: boolean;
  readonly onCorrect: (role: ColumnRole) => void;
}

function ColumnRow({ mapping, roles, corrected, onCorrect }: ColumnRowProps) {
  const styles = useStyles();
  const say = useMessages();
  const { letter, header, sample, role } = mapping;
  const name = header === "" ? say("pane.forms.columns.no-header") : header;
  const offered = roles.includes(role) ? roles : [role, ...roles];
  return (
    <li className={styles.row}>
      <Badge appearance="tint" color="informative" shape="rounded">
        {letter}
      </Badge>
      <div className={styles.words}>
        <Text>{name}</Text>
        <Caption1 className={styles.sample}>
          {sample === ""
            ? say("pane.forms.columns.no-sample")
            : say("pane.forms.columns.sample", { text: sample })}
        </Caption1>
        {corrected && <Caption1>{say("pane.forms.columns.corrected")}</Caption1>}
      </div>
      <Select
        size="small"
        aria-label={say("pane.forms.columns.role-of", { letter, header: name })}
        value={role}
        onChange={(_event, { value }) => {
          const chosen = offered.find((candidate) => candidate === value);
          if (chosen) onCorrect(chosen);
        }}
      >
        {offered.map((candidate) => (
          <option key={candidate} value={candidate}>
            {say(`role.${candidate}`)}
          </option>
        ))}
      </Select>
    </li>
  );
}
