import { Button, makeStyles, Text, tokens } from "@fluentui/react-components";
import { DocumentMultiple20Regular } from "@fluentui/react-icons/svg/document-multiple";
import { FolderOpen20Regular } from "@fluentui/react-icons/svg/folder-open";
import { useEffect, useState } from "react";
import type { Translator } from "../../../core/messages/catalogue";
import type { ConsolidationBeside, ConsolidationView, GivenFile } from "../session/bureau/api";
import { BesideChoice } from "./beside-choice";
import { chooseFiles } from "./collect-files";
import { ConsolidationResult } from "./consolidation-result";
import { DeskFrame } from "./desk-frame";
import { bureauTexts } from "./texts";
import { WorkTrouble } from "./trouble";
import { useWork } from "./use-work";
import { WorkProgress } from "./work-progress";

const useStyles = makeStyles({
  lead: { color: tokens.colorNeutralForeground2, maxWidth: "60em" },
  actions: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalM },
  zone: {
    display: "flex",
    flexDirection: "column",
    rowGap: tokens.spacingVerticalM,
    padding: tokens.spacingHorizontalL,
    borderRadius: tokens.borderRadiusXLarge,
    border: `2px dashed ${tokens.colorNeutralStrokeAccessible}`,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  hint: { color: tokens.colorNeutralForeground3 },
});

export interface ConsolidationScreenProps {
  readonly say: Translator;
  /** What was dropped or chosen; it is read as soon as there is any. */
  readonly files: readonly GivenFile[];
  /** Further files: they are read with those that are there. */
  readonly onFiles: (files: readonly GivenFile[]) => void;
  readonly onBack: () => void;
  readonly onLanguage: () => void;
}

/** 汇总: one workbook of all that units have handed in. */
export function ConsolidationScreen({ say, files, onFiles, onBack, onLanguage }: ConsolidationScreenProps) {
  const styles = useStyles();
  const { locale } = say;
  const tell = bureauTexts(locale);
  const { state, start, stop } = useWork<ConsolidationView>();
  const [beside, setBeside] = useState<ConsolidationBeside>({});
  useEffect(() => {
    if (files.length > 0)
      start((session, onProgress) => session.consolidate({ locale, files, beside }, onProgress));
  }, [start, files, locale, beside]);
  const choose = (what: "files" | "folder") => {
    void chooseFiles(what).then((chosen) => {
      if (chosen.length > 0) onFiles(chosen);
    });
  };
  const isDone = state.kind === "done";
  return (
    <DeskFrame
      say={say}
      tell={tell}
      title={tell("bureau.consolidate")}
      onBack={onBack}
      onLanguage={onLanguage}
    >
      {!isDone && <Text className={styles.lead}>{tell("bureau.consolidate.lead")}</Text>}
      <WorkTrouble say={say} tell={tell} state={state} />
      {state.kind === "running" && (
        <WorkProgress tell={tell} what="consolidate" progress={state.progress} onStop={stop} />
      )}
      {isDone && <ConsolidationResult tell={tell} view={state.view} />}
      {state.kind !== "running" && (
        <section className={styles.zone} aria-label={tell(isDone ? "bureau.add" : "bureau.choose")}>
          <div className={styles.actions}>
            <Button
              appearance={isDone ? "secondary" : "primary"}
              icon={<FolderOpen20Regular />}
              onClick={() => {
                choose("folder");
              }}
            >
              {tell(isDone ? "bureau.add.folder" : "bureau.choose.folder")}
            </Button>
            <Button
              icon={<DocumentMultiple20Regular />}
              onClick={() => {
                choose("files");
              }}
            >
              {tell(isDone ? "bureau.add.files" : "bureau.choose.files")}
            </Button>
          </div>
          <Text className={styles.hint}>{tell(isDone ? "bureau.add.hint" : "bureau.choose.hint")}</Text>
        </section>
      )}
      {state.kind !== "running" && <BesideChoice tell={tell} beside={beside} onChange={setBeside} />}
    </DeskFrame>
  );
}
