import { makeStyles, Text, tokens } from "@fluentui/react-components";
import { useEffect, useState } from "react";
import { useStore } from "zustand";
import type { Translator } from "../../../core/messages/catalogue";
import type { EngineSession } from "../session/api";
import { createTemplateStore, templateChoiceOf } from "../store/template";
import { troubleOfFault } from "../store/troubles";
import { TemplateFields } from "../template/template-fields";
import { templateTexts } from "../template/texts";
import { DeskFrame } from "./desk-frame";
import { DistributionPanel } from "./distribution-panel";
import { bureauTexts } from "./texts";
import { WorkTrouble } from "./trouble";
import type { WorkState } from "./use-work";

const useStyles = makeStyles({
  lead: { color: tokens.colorNeutralForeground2, maxWidth: "60em" },
  panel: {
    display: "flex",
    flexDirection: "column",
    rowGap: tokens.spacingVerticalL,
    boxSizing: "border-box",
    maxWidth: "46em",
    padding: tokens.spacingHorizontalL,
    borderRadius: tokens.borderRadiusXLarge,
    backgroundColor: tokens.colorNeutralBackground1,
  },
});

export interface DistributionScreenProps {
  readonly say: Translator;
  readonly session: EngineSession;
  readonly dropped: File | null;
  readonly onBack: () => void;
  readonly onLanguage: () => void;
}

/** 下发 in the page: the template, and the list of units that it goes to. */
export function DistributionScreen(props: DistributionScreenProps) {
  const { say, session, dropped, onBack, onLanguage } = props;
  const styles = useStyles();
  const tell = bureauTexts(say.locale);
  const [fault, setFault] = useState<WorkState<never>>({ kind: "idle" });
  const [store] = useState(() => {
    const reportFault = (error: unknown) => {
      setFault({ kind: "fault", detail: troubleOfFault(error).detail ?? "" });
    };
    return createTemplateStore({ services: { session }, actions: { reportFault } });
  });
  useEffect(() => {
    // Departments are most often asked; the first load takes the kind of a form at hand.
    void session.setLocale(say.locale).then(() => store.load(say.locale, "department"));
  }, [store, session, say.locale]);
  const template = templateChoiceOf(useStore(store.state));
  return (
    <DeskFrame
      say={say}
      tell={tell}
      title={tell("bureau.distribute")}
      onBack={onBack}
      onLanguage={onLanguage}
    >
      <Text className={styles.lead}>{tell("bureau.distribute.lead")}</Text>
      <WorkTrouble say={say} tell={tell} state={fault} />
      <div className={styles.panel}>
        <TemplateFields say={templateTexts(say.locale)} store={store} />
        <DistributionPanel say={say} session={session} template={template} dropped={dropped} />
      </div>
    </DeskFrame>
  );
}
