import { Button, makeStyles, Text, tokens } from "@fluentui/react-components";
import { FolderOpen20Regular } from "@fluentui/react-icons/svg/folder-open";
import { DocumentMultiple20Regular } from "@fluentui/react-icons/svg/document-multiple";
import { useEffect, useEffectEvent, useState } from "react";
import type { MergeScheme } from "../../../core/merging/scheme";
import type { Translator } from "../../../core/messages/catalogue";
import type { GivenFile, MergeView } from "../session/bureau/api";
import { chooseFiles } from "./collect-files";
import { DeskFrame } from "./desk-frame";
import { MergeResult } from "./merge-result";
import { SchemeEditor } from "./scheme-editor";
import { bureauTexts } from "./texts";
import { WorkTrouble } from "./trouble";
import { useWork } from "./use-work";
import { WorkProgress } from "./work-progress";

const useStyles = makeStyles({
  lead: { color: tokens.colorNeutralForeground2, maxWidth: "60em" },
  panel: {
    display: "flex",
    flexDirection: "column",
    rowGap: tokens.spacingVerticalM,
    minWidth: 0,
    padding: tokens.spacingHorizontalL,
    borderRadius: tokens.borderRadiusXLarge,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  line: { display: "flex", flexWrap: "wrap", alignItems: "center", gap: tokens.spacingHorizontalM },
  hint: { color: tokens.colorNeutralForeground2 },
});

export interface MergeScreenProps {
  readonly say: Translator;
  /** What was dropped last: a scheme or an example while there is no scheme, else what is to be merged. */
  readonly dropped: readonly GivenFile[];
  readonly onBack: () => void;
  readonly onLanguage: () => void;
}

/** 合并: tables that are no forms, put one below the other by a scheme that the person can change. */
export function MergeScreen({ say, dropped, onBack, onLanguage }: MergeScreenProps) {
  const styles = useStyles();
  const { locale } = say;
  const tell = bureauTexts(locale);
  const [scheme, setScheme] = useState<MergeScheme | null>(null);
  const opening = useWork<MergeScheme>();
  const merging = useWork<MergeView>();
  const open = ([first]: readonly GivenFile[]) => {
    const file = first?.file;
    if (!file) return;
    merging.reset();
    opening.start(async (session) => {
      const opened = await session.openScheme({ locale, file });
      if (opened.ok) setScheme(opened.value);
      return opened;
    });
  };
  const merge = (files: readonly GivenFile[]) => {
    if (!scheme || files.length === 0) return;
    const { definition } = scheme;
    merging.start((session, onProgress) => session.merge({ locale, files, definition }, onProgress));
  };
  const onDropped = useEffectEvent((files: readonly GivenFile[]) => {
    if (scheme) merge(files);
    else open(files);
  });
  useEffect(() => {
    onDropped(dropped);
  }, [dropped]);
  const { state } = merging;
  const isRunning = state.kind === "running";
  return (
    <DeskFrame say={say} tell={tell} title={tell("bureau.merge")} onBack={onBack} onLanguage={onLanguage}>
      <Text className={styles.lead}>{tell("bureau.merge.lead")}</Text>
      <section className={styles.panel} aria-label={tell("bureau.scheme")}>
        <div className={styles.line}>
          <Button
            appearance={scheme ? "secondary" : "primary"}
            disabledFocusable={isRunning}
            onClick={() => {
              void chooseFiles("files").then(open);
            }}
          >
            {tell(scheme ? "bureau.scheme.other" : "bureau.scheme.choose")}
          </Button>
          <Text className={styles.hint}>{tell("bureau.scheme.hint")}</Text>
        </div>
        <WorkTrouble say={say} tell={tell} state={opening.state} />
        {scheme && (
          <SchemeEditor say={say} tell={tell} scheme={scheme} disabled={isRunning} onChange={setScheme} />
        )}
      </section>
      {scheme && !isRunning && <MergeChoice tell={tell} onChosen={merge} />}
      {state.kind === "running" && (
        <WorkProgress tell={tell} what="merge" progress={state.progress} onStop={merging.stop} />
      )}
      <WorkTrouble say={say} tell={tell} state={state} />
      {state.kind === "done" && <MergeResult tell={tell} view={state.view} />}
    </DeskFrame>
  );
}

interface MergeChoiceProps {
  readonly tell: Translator;
  readonly onChosen: (files: readonly GivenFile[]) => void;
}

/** What is to be merged: a folder, or files. */
function MergeChoice({ tell, onChosen }: MergeChoiceProps) {
  const styles = useStyles();
  return (
    <section className={styles.panel} aria-label={tell("bureau.merge.choose")}>
      <div className={styles.line}>
        {(["folder", "files"] as const).map((what) => (
          <Button
            key={what}
            appearance={what === "folder" ? "primary" : "secondary"}
            icon={what === "folder" ? <FolderOpen20Regular /> : <DocumentMultiple20Regular />}
            onClick={() => {
              void chooseFiles(what).then(onChosen);
            }}
          >
            {tell(`bureau.merge.${what}`)}
          </Button>
        ))}
      </div>
      <Text className={styles.hint}>{tell("bureau.merge.hint")}</Text>
    </section>
  );
}
