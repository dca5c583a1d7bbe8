import { useEffect } from "react";
import {
  Button,
  Field,
  Input,
  makeStyles,
  Radio,
  RadioGroup,
  Select,
  SpinButton,
  Text,
  tokens,
} from "@fluentui/react-components";
import { DocumentAdd20Regular } from "@fluentui/react-icons/svg/document-add";
import { useStore } from "zustand";
import type { Translator } from "../../../core/messages/catalogue";
import { MAX_ROWS_PER_LEVEL, TEMPLATE_KINDS } from "../../../hosts/file/templates/request";
import type { PackView } from "../session/api";
import { useActions, useMessages, usePane } from "../store/context";
import { hasRows, mistakesOf, templateChoiceOf, useTemplateStore } from "../store/template";

const useStyles = makeStyles({
  // Long titles are cut by the box instead of widening it.
  field: { gridTemplateColumns: "minmax(0, 1fr)" },
  select: { textOverflow: "ellipsis" },
  tab: {
    display: "flex",
    flexDirection: "column",
    rowGap: tokens.spacingVerticalL,
    padding: tokens.spacingHorizontalM,
    maxWidth: "40em",
  },
  heading: { margin: 0, fontSize: tokens.fontSizeBase400, lineHeight: tokens.lineHeightBase400 },
  short: { maxWidth: "12em" },
  make: { alignSelf: "flex-start" },
  steps: {
    margin: 0,
    marginTop: tokens.spacingVerticalS,
    paddingInlineStart: tokens.spacingHorizontalXL,
    color: tokens.colorNeutralForeground2,
  },
});

/** 模板: a blank form to hand out, under the rules chosen. */
export function TemplateTab() {
  const styles = useStyles();
  const say = useMessages();
  const locale = usePane((state) => state.locale);
  const atHand = usePane(({ overview, form }) => overview?.forms.find(({ id }) => id === form)?.kind ?? null);
  const store = useTemplateStore();
  useEffect(() => {
    void store.load(locale, atHand);
  }, [store, locale, atHand]);
  return (
    <div className={styles.tab}>
      <Text>{say("pane.template.purpose")}</Text>
      <KindChoice />
      <PackChoice />
      <Numbers />
      <MakeButton />
      <Guide />
    </div>
  );
}

function KindChoice() {
  const say = useMessages();
  const store = useTemplateStore();
  const kind = useStore(store.state, (state) => state.kind);
  return (
    <Field label={say("pane.template.kind")}>
      <RadioGroup
        value={kind}
        onChange={(_, { value }) => {
          const chosen = TEMPLATE_KINDS.find((one) => one === value);
          if (chosen) store.set({ kind: chosen });
        }}
      >
        {TEMPLATE_KINDS.map((one) => (
          <Radio
            key={one}
            value={one}
            label={
              <>
                {say(`pane.template.kind.${one}`)}
                <br />
                <Text size={200}>{say(`pane.template.about.${one}`)}</Text>
              </>
            }
          />
        ))}
      </RadioGroup>
    </Field>
  );
}

function PackChoice() {
  const styles = useStyles();
  const say = useMessages();
  const store = useTemplateStore();
  const packs = useStore(store.state, (state) => state.packs);
  const packId = useStore(store.state, (state) => state.packId);
  const pack = packs.find(({ id }) => id === packId) ?? packs[0];
  return (
    <Field className={styles.field} label={say("pane.template.pack")} hint={pack ? hintOf(pack, say) : null}>
      <Select
        select={{ className: styles.select }}
        value={pack?.id ?? ""}
        disabled={packs.length === 0}
        onChange={(_, { value }) => {
          store.set({ packId: value });
        }}
      >
        {packs.map(({ id, title }) => (
          <option key={id} value={id}>
            {title}
          </option>
        ))}
      </Select>
    </Field>
  );
}

/** How the points are set, and the regulations that the rules rest on. */
function hintOf({ points, basis }: PackView, say: Translator) {
  return (
    <>
      <div>{points}</div>
      {basis.length > 0 && (
        <div>{say("pane.template.basis", { basis: new Intl.ListFormat(say.locale).format(basis) })}</div>
      )}
    </>
  );
}

function Numbers() {
  const styles = useStyles();
  const say = useMessages();
  const store = useTemplateStore();
  const fields = useStore(store.state);
  const mistakes = mistakesOf(fields);
  const wrongRows = mistakes.includes("rows");
  const wrongYear = mistakes.includes("year");
  return (
    <>
      {hasRows(fields) && (
        <Field
          className={styles.short}
          label={say("pane.template.rows")}
          validationState={wrongRows ? "error" : "none"}
          validationMessage={wrongRows ? say("pane.template.rows-wrong", { most: MAX_ROWS_PER_LEVEL }) : null}
        >
          <SpinButton
            value={wrongRows ? null : Number(fields.rows)}
            displayValue={fields.rows}
            min={1}
            max={MAX_ROWS_PER_LEVEL}
            incrementButton={{ "aria-label": say("pane.template.rows-more") }}
            decrementButton={{ "aria-label": say("pane.template.rows-fewer") }}
            // What is typed counts at once; by itself the field tells it only when it is left.
            onInput={({ target }) => {
              if (target instanceof HTMLInputElement) store.set({ rows: target.value });
            }}
            onChange={(_, { value, displayValue }) => {
              store.set({ rows: displayValue ?? String(value ?? "") });
            }}
          />
        </Field>
      )}
      <Field
        className={styles.short}
        label={say("pane.template.year")}
        hint={say("pane.template.year-hint")}
        validationState={wrongYear ? "error" : "none"}
        validationMessage={wrongYear ? say("pane.template.year-wrong") : null}
      >
        <Input
          value={fields.year}
          inputMode="numeric"
          maxLength={4}
          onChange={(_, { value }) => {
            store.set({ year: value });
          }}
        />
      </Field>
    </>
  );
}

function MakeButton() {
  const styles = useStyles();
  const say = useMessages();
  const actions = useActions();
  const store = useTemplateStore();
  const request = templateChoiceOf(useStore(store.state));
  const idle = usePane((state) => state.job === null);
  const inserts = usePane((state) => state.place.abilities.insertTemplate);
  const downloads = usePane((state) => state.place.abilities.download);
  return (
    <Button
      appearance="primary"
      className={styles.make}
      icon={<DocumentAdd20Regular />}
      disabledFocusable={!idle || request === null}
      onClick={() => {
        if (request) void actions.makeTemplate(request);
      }}
    >
      {say(inserts ? "pane.template.insert" : downloads ? "pane.template.download" : "pane.template.open")}
    </Button>
  );
}

/** What the one who gets the form does with it. */
function Guide() {
  const styles = useStyles();
  const say = useMessages();
  return (
    <section>
      <h3 className={styles.heading}>{say("pane.template.guide")}</h3>
      <ol className={styles.steps}>
        <li>{say("pane.template.guide-1")}</li>
        <li>{say("pane.template.guide-2")}</li>
        <li>{say("pane.template.guide-3")}</li>
      </ol>
    </section>
  );
}
