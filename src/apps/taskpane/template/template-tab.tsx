import { Suspense, useEffect } from "react";
import { Button, makeStyles, Text, tokens } from "@fluentui/react-components";
import { DocumentAdd20Regular } from "@fluentui/react-icons/svg/document-add";
import { useStore } from "zustand";
import { part } from "../components/part";
import { useActions, usePane } from "../store/context";
import { isBusy } from "../store/state";
import { templateChoiceOf, useTemplateStore } from "../store/template";
import { TemplateFields } from "./template-fields";
import { templateTexts } from "./texts";

/** A workbook for each unit of a list; loaded with what it brings. */
const distributionPart = part(async () => (await import("../bureau/distribution-part")).DistributionPart);

const useStyles = makeStyles({
  tab: {
    display: "flex",
    flexDirection: "column",
    rowGap: tokens.spacingVerticalL,
    padding: tokens.spacingHorizontalM,
    maxWidth: "40em",
  },
  heading: { margin: 0, fontSize: tokens.fontSizeBase400, lineHeight: tokens.lineHeightBase400 },
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
  const locale = usePane((state) => state.locale);
  const say = templateTexts(locale);
  const atHand = usePane(({ overview, form }) => overview?.forms.find(({ id }) => id === form)?.kind ?? null);
  const store = useTemplateStore();
  useEffect(() => {
    void store.load(locale, atHand);
  }, [store, locale, atHand]);
  return (
    <div className={styles.tab}>
      <Text>{say("pane.template.purpose")}</Text>
      <TemplateFields say={say} store={store} />
      <MakeButton />
      <Guide />
      <Suspense fallback={null}>
        <distributionPart.Component />
      </Suspense>
    </div>
  );
}

function MakeButton() {
  const styles = useStyles();
  const say = templateTexts(usePane((state) => state.locale));
  const actions = useActions();
  const store = useTemplateStore();
  const request = templateChoiceOf(useStore(store.state));
  const busy = usePane(isBusy);
  const inserts = usePane((state) => state.place.abilities.insertTemplate);
  const downloads = usePane((state) => state.place.abilities.download);
  return (
    <Button
      appearance="primary"
      className={styles.make}
      icon={<DocumentAdd20Regular />}
      disabledFocusable={busy || request === null}
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
  const say = templateTexts(usePane((state) => state.locale));
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
