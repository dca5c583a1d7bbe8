import { Button, Card, CardHeader, makeStyles, Subtitle2, Text, tokens } from "@fluentui/react-components";
import { ArrowDownload20Regular } from "@fluentui/react-icons/svg/arrow-download";
import { DocumentText20Regular } from "@fluentui/react-icons/svg/document-text";
import { Save20Regular } from "@fluentui/react-icons/svg/save";
import { TableAdd20Regular } from "@fluentui/react-icons/svg/table-add";
import { TaskListSquareLtr20Regular } from "@fluentui/react-icons/svg/task-list-square-ltr";
import type { ReactElement, ReactNode } from "react";
import { DocumentChoices } from "./document-choices";
import { useActions, useMessages, usePane, useServices } from "../store/context";
import { isBusy } from "../store/state";

const useStyles = makeStyles({
  root: {
    display: "flex",
    flexDirection: "column",
    rowGap: tokens.spacingVerticalM,
    padding: tokens.spacingHorizontalM,
  },
  title: { margin: "0" },
  action: { alignSelf: "flex-start" },
});

/** What leaves the pane: the findings as a sheet, the report as a document, and in a page the workbook as a file. */
export function ExportTab() {
  const styles = useStyles();
  const say = useMessages();
  const actions = useActions();
  const { file } = useServices().workbench;
  const { saveInPlace } = usePane((state) => state.place.abilities);
  const total = usePane((state) => state.overview?.summary.total ?? 0);
  return (
    <div className={styles.root}>
      <ExportCard
        icon={<TaskListSquareLtr20Regular />}
        title={say("pane.export.findings.title")}
        text={
          total === 0 ? say("pane.export.findings.none") : say("pane.export.findings.text", { count: total })
        }
        action={say("pane.export.findings.action")}
        actionIcon={<TableAdd20Regular />}
        onAction={actions.writeFindings}
      />
      <ExportCard
        icon={<DocumentText20Regular />}
        title={say("pane.export.document.title")}
        text={say("pane.export.document.text")}
        action={say("pane.export.document.action")}
        actionIcon={<ArrowDownload20Regular />}
        onAction={actions.writeDocument}
      >
        <DocumentChoices />
      </ExportCard>
      {file && (
        <ExportCard
          icon={<ArrowDownload20Regular />}
          title={say("pane.export.download.title")}
          text={say("pane.export.download.text")}
          action={say("pane.export.download.action")}
          actionIcon={<ArrowDownload20Regular />}
          onAction={actions.download}
        />
      )}
      {file && saveInPlace && (
        <ExportCard
          icon={<Save20Regular />}
          title={say("pane.export.save.title")}
          text={say("pane.export.save.text", { name: file.name })}
          action={say("pane.export.save.action")}
          actionIcon={<Save20Regular />}
          onAction={actions.saveInPlace}
        />
      )}
      {!file && (
        <ExportCard
          icon={<Save20Regular />}
          title={say("pane.export.excel.title")}
          text={say("pane.export.excel.text")}
        />
      )}
    </div>
  );
}

interface ExportCardProps {
  readonly icon: ReactElement;
  readonly title: string;
  readonly text: string;
  readonly action?: string;
  readonly actionIcon?: ReactElement;
  readonly onAction?: () => Promise<boolean>;
  /** What can be chosen before. */
  readonly children?: ReactNode;
}

function ExportCard({ icon, title, text, action, actionIcon, onAction, children }: ExportCardProps) {
  const styles = useStyles();
  const busy = usePane(isBusy);
  return (
    <Card appearance="outline">
      <CardHeader
        image={icon}
        header={
          <h3 className={styles.title}>
            <Subtitle2>{title}</Subtitle2>
          </h3>
        }
      />
      <Text>{text}</Text>
      {children}
      {onAction && action !== undefined && (
        <Button
          className={styles.action}
          disabledFocusable={busy}
          {...(actionIcon ? { icon: actionIcon } : {})}
          onClick={() => {
            void onAction();
          }}
        >
          {action}
        </Button>
      )}
    </Card>
  );
}
