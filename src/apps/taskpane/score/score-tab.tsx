import { useEffect, useRef } from "react";
import { Dropdown, Field, makeStyles, Option, Spinner, Text, tokens } from "@fluentui/react-components";
import { useStore } from "zustand";
import type { FormView } from "../session/api";
import { useActions, useMessages, usePane } from "../store/context";
import { useScoreStore } from "../store/score";
import { IndicatorList } from "./indicator-list";
import { ScoreHead } from "./score-head";
import { TrialBar } from "./trial-bar";

const useStyles = makeStyles({
  tab: {
    display: "flex",
    flexDirection: "column",
    rowGap: tokens.spacingVerticalM,
    padding: tokens.spacingHorizontalM,
  },
  head: { borderRadius: tokens.borderRadiusMedium },
  heading: { fontSize: tokens.fontSizeBase400, margin: 0 },
});

const NO_FORMS: readonly FormView[] = [];

/** 评分: the points of a form, why they are what they are, and what they would be otherwise. */
export function ScoreTab() {
  const styles = useStyles();
  const say = useMessages();
  const forms = usePane((state) => state.overview?.forms ?? NO_FORMS);
  const chosen = usePane((state) => state.form);
  const version = usePane((state) => `${state.revision} ${state.locale}`);
  const store = useScoreStore();
  const form = forms.find(({ id }) => id === chosen);
  const scored = form !== undefined && form.indicators > 0;
  useEffect(() => {
    if (chosen !== null && scored) void store.show(chosen, version);
  }, [store, chosen, scored, version]);
  if (!form) return <Text>{say("pane.score.no-form")}</Text>;
  return (
    <div className={styles.tab}>
      {forms.length > 1 && <FormChoice forms={forms} form={form} />}
      {scored ? (
        <Scores form={form} />
      ) : (
        <Text>{say("pane.score.no-indicators", { title: form.title })}</Text>
      )}
    </div>
  );
}

function FormChoice({ forms, form }: { readonly forms: readonly FormView[]; readonly form: FormView }) {
  const say = useMessages();
  const actions = useActions();
  return (
    <Field label={say("pane.score.form")}>
      <Dropdown
        value={nameOf(form)}
        selectedOptions={[form.id]}
        onOptionSelect={(_, { optionValue }) => {
          if (optionValue !== undefined) actions.chooseForm(optionValue);
        }}
      >
        {forms.map((one) => (
          <Option key={one.id} value={one.id} text={nameOf(one)}>
            {nameOf(one)}
          </Option>
        ))}
      </Dropdown>
    </Field>
  );
}

/** Titles are alike from form to form; the sheet tells them apart. */
function nameOf({ title, sheet }: FormView): string {
  return title === "" ? sheet : `${sheet} · ${title}`;
}

function Scores({ form }: { readonly form: FormView }) {
  const styles = useStyles();
  const say = useMessages();
  const store = useScoreStore();
  const shown = useStore(store.state, (state) => state.form);
  const standing = useStore(store.state, (state) => state.standing);
  const tried = useStore(store.state, (state) => state.tried);
  const head = useRef<HTMLDivElement>(null);
  const missing = useStore(store.state, (state) => state.missing);
  if (missing) return <Text>{say("pane.score.no-form")}</Text>;
  if (!standing || shown !== form.id) return <Spinner label={say("pane.score.fetching")} />;
  return (
    <>
      <TrialBar
        onReset={() => {
          head.current?.focus();
        }}
      />
      <div ref={head} tabIndex={-1} role="group" aria-label={say("pane.score.sums")} className={styles.head}>
        <ScoreHead standing={standing} tried={tried} />
      </div>
      <h3 className={styles.heading}>{say("pane.score.indicators-count", { count: standing.count })}</h3>
      <IndicatorList key={form.id} count={standing.count} />
    </>
  );
}
