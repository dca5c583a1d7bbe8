import { Caption1, Field, makeStyles, Select, tokens } from "@fluentui/react-components";
import { Suspense } from "react";
import type { Overview } from "../session/api";
import { Section } from "../components/section";
import { ownRules } from "./parts";
import { useActions, useMessages, usePane } from "../store/context";

const useStyles = makeStyles({
  fields: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalM },
  // Long titles are cut by the box instead of widening it.
  field: { gridTemplateColumns: "minmax(0, 1fr)" },
  select: { textOverflow: "ellipsis" },
  basis: {
    margin: "0",
    paddingInlineStart: tokens.spacingHorizontalL,
    color: tokens.colorNeutralForeground2,
    overflowWrap: "anywhere",
  },
});

/** The value of the entry that leaves the choice to the engine. */
const AUTOMATIC = "";

/** By which rules is checked and scored, and in what order the report is told. */
export function SettingsSection({ overview }: { readonly overview: Overview }) {
  const styles = useStyles();
  const say = useMessages();
  const actions = useActions();
  const choice = usePane((state) => state.choice);
  const { pack, packs, outline, outlines } = overview;
  const packTitle = say("pane.forms.pack.title", { title: pack.title, version: pack.version });
  const outlineTitle = outlines.find(({ id }) => id === outline)?.title ?? outline;
  return (
    <Section title={say("pane.forms.settings")}>
      <div className={styles.fields}>
        {choice.rules === undefined && (
          <Field className={styles.field} label={say("pane.forms.pack")}>
            <Select
              select={{ className: styles.select }}
              value={choice.packId ?? AUTOMATIC}
              onChange={(_event, { value }) => {
                void actions.choosePack(value === AUTOMATIC ? undefined : value);
              }}
            >
              <option value={AUTOMATIC}>
                {choice.packId === undefined
                  ? say("pane.forms.automatic-is", { title: packTitle })
                  : say("pane.forms.automatic")}
              </option>
              {packs.map(({ id, title, version }) => (
                <option key={id} value={id}>
                  {say("pane.forms.pack.title", { title, version })}
                </option>
              ))}
            </Select>
          </Field>
        )}
        <Suspense fallback={null}>
          <ownRules.Component overview={overview} />
        </Suspense>
        <Caption1>{pack.points}</Caption1>
        <BasisList basis={pack.basis} />
        <Field className={styles.field} label={say("pane.forms.outline")}>
          <Select
            select={{ className: styles.select }}
            value={choice.outlineId ?? AUTOMATIC}
            onChange={(_event, { value }) => {
              actions.chooseOutline(value === AUTOMATIC ? undefined : value);
            }}
          >
            <option value={AUTOMATIC}>{say("pane.forms.automatic-is", { title: outlineTitle })}</option>
            {outlines.map(({ id, title }) => (
              <option key={id} value={id}>
                {title}
              </option>
            ))}
          </Select>
        </Field>
      </div>
    </Section>
  );
}

function BasisList({ basis }: { readonly basis: readonly string[] }) {
  const styles = useStyles();
  const say = useMessages();
  if (basis.length === 0) return null;
  return (
    <div>
      <Caption1>{say("pane.forms.pack.basis")}</Caption1>
      <ul className={styles.basis}>
        {basis.map((line) => (
          <li key={line}>
            <Caption1>{line}</Caption1>
          </li>
        ))}
      </ul>
    </div>
  );
}
