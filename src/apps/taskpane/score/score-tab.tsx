import { useEffect, useRef } from "react";
import { Field, makeStyles, Select, Spinner, Text, tokens } from "@fluentui/react-components";
import { useStore } from "zustand";
import type { FormView } from "../session/api";
import { useActions, useMessages, usePane } from "../store/context";
import { useScoreStore } from "../store/score";
import { IndicatorList } from "./indicator-list";
import { ScoreHead } from "./score-head";
import { TrialBar } from "./trial-bar";

const useStyles = makeStyles({
  // Long titles are cut by the box instead of widening it.
  field: { gridTemplateColumns: "minmax(0, 1fr)" },
  select: { textOverflow: "ellipsis" },
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
  const styles = useStyles();
  const say = useMessages();
  const actions = useActions();
  return (
    <Field className={styles.field} label={say("pane.score.form")}>
      <Select
        select={{ className: styles.select }}
        value={form.id}
        onChange={(_, { value }) => {
          actions.chooseForm(value);
        }}
      >
        {forms.map((one) => (
          <option key={one.id} value={one.id}>
            {nameOf(one)}
          </option>
        ))}
      </Select>
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
