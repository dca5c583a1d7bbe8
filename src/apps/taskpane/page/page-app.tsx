import { makeStyles } from "@fluentui/react-components";
import { Suspense, useCallback, useEffect, useState } from "react";
import { useStore } from "zustand";
import { Frame } from "../app/frame";
import { PaneProvider } from "../store/context";
import { OpeningScreen } from "./opening-screen";
import type { Desk } from "../bureau/bureau-desk";
import { bureauDesk, leaveDialog, pageLayout, problemBar } from "./parts";
import { pickFile, type Dropped } from "./pick-file";
import { fetchSample } from "./sample";
import { useDesk } from "./use-desk";
import { useFileDrop } from "./use-file-drop";
import { VersionBar } from "./version-bar";
import { WelcomeScreen } from "./welcome-screen";
import type { Workbooks } from "./workbooks";

const useStyles = makeStyles({
  root: { height: "100%", display: "flex", flexDirection: "column" },
  body: { flexGrow: 1, minHeight: "0", overflowY: "auto" },
});

/** In a page the system's choice of colours counts. */
const systemBackground = () => null;

/** The page over files: a welcome until a workbook is open. */
export function PageApp({ workbooks }: { readonly workbooks: Workbooks }) {
  const styles = useStyles();
  const say = useStore(workbooks.state, (state) => state.messages);
  const open = useStore(workbooks.state, (state) => state.open);
  const problem = useStore(workbooks.state, (state) => state.problem);
  const { leaving, asked, guard, stay } = useUnsavedGuard(workbooks);
  const desk = useDesk();
  const { take } = desk;
  const onDropped = useCallback(
    (dropped: Dropped) => {
      if (take(dropped)) return;
      if (dropped.kind === "file") guard(() => workbooks.openFile(dropped.picked));
    },
    [guard, take, workbooks],
  );
  const held = useFileDrop(onDropped);
  useEffect(() => {
    // Fetched while the person chooses a file.
    pageLayout.fetchAhead();
    problemBar.fetchAhead();
    bureauDesk.fetchAhead();
  }, []);
  const choose = async () => {
    const picked = await pickFile();
    if (picked) await workbooks.openFile(picked);
  };
  const changeLanguage = () => {
    // A pane that is open speaks the language, too.
    void (open?.store.actions ?? workbooks).setLocale(say.locale === "en" ? "zh-CN" : "en");
  };
  return (
    <Frame messages={say} readBackground={systemBackground}>
      <div className={styles.root}>
        <VersionBar say={say} />
        {problem && (
          <Suspense fallback={null}>
            <problemBar.Component say={say} problem={problem} onDismiss={workbooks.dismissProblem} />
          </Suspense>
        )}
        <div className={styles.body}>
          <Body
            workbooks={workbooks}
            desk={desk}
            held={held}
            onChoose={choose}
            onOpenOther={() => {
              guard(choose);
            }}
            onLanguage={changeLanguage}
          />
        </div>
      </div>
      {asked && (
        <Suspense fallback={null}>
          <leaveDialog.Component
            say={say}
            open={leaving !== null}
            onKeep={() => {
              stay();
              void open?.store.actions.download();
            }}
            onLeave={() => {
              stay();
              void leaving?.();
            }}
            onCancel={stay}
          />
        </Suspense>
      )}
    </Frame>
  );
}

interface BodyProps {
  readonly workbooks: Workbooks;
  readonly desk: ReturnType<typeof useDesk>;
  readonly held: boolean;
  readonly onChoose: () => Promise<void>;
  readonly onOpenOther: () => void;
  readonly onLanguage: () => void;
}

/** A bureau's work, the workbook that is open, or the welcome. */
function Body({ workbooks, desk, held, onChoose, onOpenOther, onLanguage }: BodyProps) {
  const say = useStore(workbooks.state, (state) => state.messages);
  const open = useStore(workbooks.state, (state) => state.open);
  const view = useStore(workbooks.state, (state) => state.view);
  if (desk.desk) {
    return (
      <Suspense fallback={null}>
        <bureauDesk.Component
          say={say}
          session={workbooks.session}
          desk={desk.desk}
          onFiles={(files) => {
            desk.take({ kind: "files", files });
          }}
          onBack={desk.close}
          onLanguage={onLanguage}
        />
      </Suspense>
    );
  }
  if (!open) {
    return (
      <Welcome
        workbooks={workbooks}
        held={held}
        onOpen={onChoose}
        onDesk={desk.show}
        onLanguage={onLanguage}
      />
    );
  }
  return (
    <PaneProvider key={open.number} store={open.store}>
      {open.ready ? (
        <Suspense fallback={<OpeningScreen name={open.name} />}>
          <pageLayout.Component
            name={open.name}
            view={view}
            onView={workbooks.show}
            onOpenOther={onOpenOther}
          />
        </Suspense>
      ) : (
        <OpeningScreen name={open.name} />
      )}
    </PaneProvider>
  );
}

interface WelcomeProps {
  readonly workbooks: Workbooks;
  readonly held: boolean;
  readonly onOpen: () => Promise<void>;
  readonly onDesk: (kind: Desk["kind"]) => void;
  readonly onLanguage: () => void;
}

function Welcome({ workbooks, held, onOpen, onDesk, onLanguage }: WelcomeProps) {
  const say = useStore(workbooks.state, (state) => state.messages);
  const [waiting, setWaiting] = useState(false);
  const openSample = async () => {
    setWaiting(true);
    const sample = await fetchSample();
    setWaiting(false);
    if (sample) await workbooks.openFile(sample);
    else workbooks.showProblem({ kind: "sample" });
  };
  return (
    <WelcomeScreen
      say={say}
      held={held}
      waiting={waiting}
      onOpen={() => {
        void onOpen();
      }}
      onSample={() => {
        void openSample();
      }}
      onDesk={onDesk}
      onLanguage={onLanguage}
    />
  );
}

type Next = () => Promise<void>;

/** Asks before changes are lost that were neither saved nor downloaded; the browser asks where the page itself is left. */
function useUnsavedGuard(workbooks: Workbooks) {
  const [leaving, setLeaving] = useState<Next | null>(null);
  // The dialog is loaded when it is first needed, and stays: it must close before it goes.
  const [asked, setAsked] = useState(false);
  const guard = useCallback(
    (next: Next) => {
      if (!workbooks.hasUnsaved()) {
        void next();
        return;
      }
      setAsked(true);
      setLeaving(() => next);
    },
    [workbooks],
  );
  const stay = useCallback(() => {
    setLeaving(null);
  }, []);
  useEffect(() => {
    const ask = (event: BeforeUnloadEvent) => {
      if (workbooks.hasUnsaved()) event.preventDefault();
    };
    window.addEventListener("beforeunload", ask);
    return () => {
      window.removeEventListener("beforeunload", ask);
    };
  }, [workbooks]);
  return { leaving, asked, guard, stay };
}
