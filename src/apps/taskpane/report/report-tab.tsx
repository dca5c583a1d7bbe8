import { useEffect, useState } from "react";
import {
  Button,
  makeStyles,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  MessageBarTitle,
  Spinner,
  Text,
  tokens,
} from "@fluentui/react-components";
import { ArrowDownload20Regular } from "@fluentui/react-icons/svg/arrow-download";
import { DocumentAdd20Regular } from "@fluentui/react-icons/svg/document-add";
import { useStore } from "zustand";
import { troubleText } from "../messages/trouble-text";
import type { ReportView } from "../session/api";
import { useActions, useMessages, usePane } from "../store/context";
import { isBusy } from "../store/state";
import { useReportStore } from "../store/report";
import { troubleOfSession } from "../store/troubles";
import { OpenSlots } from "./open-slots";
import { ReportChoices } from "./report-choices";
import { ReportDocument } from "./report-document";
import { ReportTools } from "./report-tools";

/** Where the window is low (a large zoom), everything scrolls together. */
const LOW = "@media (max-height: 420px)";

const useStyles = makeStyles({
  // The report scrolls by itself, so that the bar below it covers nothing that has the focus.
  tab: {
    position: "absolute",
    inset: 0,
    display: "flex",
    flexDirection: "column",
    [LOW]: { position: "static" },
  },
  content: {
    flexGrow: 1,
    minHeight: 0,
    overflowY: "auto",
    display: "flex",
    flexDirection: "column",
    rowGap: tokens.spacingVerticalM,
    padding: tokens.spacingHorizontalM,
    "& > *": { flexShrink: 0 },
    [LOW]: { overflowY: "visible" },
  },
  list: { margin: 0, paddingInlineStart: "1.2em" },
  quiet: { color: tokens.colorNeutralForeground2 },
  write: {
    flexShrink: 0,
    display: "flex",
    flexDirection: "column",
    rowGap: tokens.spacingVerticalXS,
    padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalM}`,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
  },
});

/** 报告: the report as it will be, what it follows, and the button that writes it. */
export function ReportTab() {
  const styles = useStyles();
  const say = useMessages();
  const actions = useActions();
  const version = usePane((state) => `${state.revision} ${state.locale}`);
  const outline = usePane((state) => state.choice.outlineId);
  const without = usePane((state) => state.choice.without);
  const about = usePane((state) => state.choice.reportForm);
  const store = useReportStore();
  const { view, busy, trouble, edition } = useStore(store.state);
  useEffect(() => {
    void store.show(actions.reportChoice(), version);
  }, [store, actions, version, about, outline, without]);
  return (
    <div className={styles.tab}>
      <div className={styles.content}>
        <ReportChoices />
        {trouble && (
          <MessageBar intent="error" layout="multiline">
            <MessageBarBody>{troubleText(say, troubleOfSession(trouble))}</MessageBarBody>
          </MessageBar>
        )}
        {busy && <Spinner size="tiny" labelPosition="after" label={say("pane.report.busy")} />}
        {view && (
          <>
            <OpenSlots view={view} />
            <Notes notes={view.notes} />
            <Omissions omissions={view.omissions} />
            <Text size={200} className={styles.quiet}>
              {say("pane.report.hint")}
            </Text>
            <ReportTools view={view} />
            <ReportDocument view={view} edition={edition} />
          </>
        )}
      </div>
      {view && <WriteBar view={view} />}
    </div>
  );
}

/** What should be known before writing. */
function Notes({ notes }: Pick<ReportView, "notes">) {
  const styles = useStyles();
  const say = useMessages();
  if (notes.length === 0) return null;
  return (
    <MessageBar intent="warning" layout="multiline">
      <MessageBarBody>
        <MessageBarTitle>{say("pane.report.notes")}</MessageBarTitle>
        <ul className={styles.list}>
          {notes.map((text) => (
            <li key={text}>{text}</li>
          ))}
        </ul>
      </MessageBarBody>
    </MessageBar>
  );
}

/** What is left out for want of data; the list is long on most forms, so it is folded. */
function Omissions({ omissions }: Pick<ReportView, "omissions">) {
  const styles = useStyles();
  const say = useMessages();
  const [open, setOpen] = useState(false);
  if (omissions.length === 0) return null;
  return (
    <MessageBar intent="info">
      <MessageBarBody>
        {say("pane.report.omissions", { count: omissions.length })}
        {open && (
          <ul className={styles.list}>
            {omissions.map((text) => (
              <li key={text}>{text}</li>
            ))}
          </ul>
        )}
      </MessageBarBody>
      <MessageBarActions>
        <Button
          size="small"
          aria-expanded={open}
          onClick={() => {
            setOpen(!open);
          }}
        >
          {say(open ? "pane.report.omissions-fold" : "pane.report.omissions-show")}
        </Button>
      </MessageBarActions>
    </MessageBar>
  );
}

function WriteBar({ view: { sheetName } }: { readonly view: ReportView }) {
  const styles = useStyles();
  const say = useMessages();
  const actions = useActions();
  const busy = usePane(isBusy);
  const replaces = usePane((state) => state.overview?.ownedSheets.includes(sheetName) === true);
  return (
    <div className={styles.write}>
      <Text size={200} className={styles.quiet}>
        {say(replaces ? "pane.report.replaces" : "pane.report.creates", { sheet: sheetName })}
      </Text>
      <Button
        appearance="primary"
        icon={<DocumentAdd20Regular />}
        disabledFocusable={busy}
        onClick={() => {
          void actions.generateReport();
        }}
      >
        {say("pane.report.write")}
      </Button>
      <Button
        icon={<ArrowDownload20Regular />}
        disabledFocusable={busy}
        onClick={() => {
          void actions.writeDocument();
        }}
      >
        {say("pane.report.document")}
      </Button>
    </div>
  );
}
