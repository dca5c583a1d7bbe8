import { Button, makeStyles, Text, tokens, useAnnounce } from "@fluentui/react-components";
import { ArrowDownload20Regular } from "@fluentui/react-icons/svg/arrow-download";
import { DocumentText20Regular } from "@fluentui/react-icons/svg/document-text";
import { useEffect } from "react";
import type { Translator } from "../../../core/messages/catalogue";
import type { MadeFile } from "../session/api";
import type { ConsolidationView, TableView } from "../session/bureau/api";
import { download, MEDIA_TYPES } from "../workbench/download";
import { WORD_TYPE } from "../workbench/document";
import { Lines, PassedOver, ResultPart } from "./result-part";
import { ResultTable } from "./table";

const useStyles = makeStyles({
  counts: {
    display: "grid",
    gridTemplateColumns: "repeat(auto-fit, minmax(7em, 1fr))",
    gap: tokens.spacingHorizontalM,
    margin: 0,
    padding: 0,
  },
  count: {
    display: "flex",
    flexDirection: "column-reverse",
    justifyContent: "flex-end",
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground1,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
  },
  label: { color: tokens.colorNeutralForeground2 },
  number: { margin: 0, fontSize: tokens.fontSizeBase600, lineHeight: tokens.lineHeightBase600 },
  actions: {
    display: "flex",
    flexWrap: "wrap",
    gap: tokens.spacingHorizontalM,
    // The buttons have names of files in them.
    "& > *": { maxWidth: "100%", overflowWrap: "anywhere" },
  },
  hint: { color: tokens.colorNeutralForeground2 },
});

export interface ConsolidationResultProps {
  readonly tell: Translator;
  readonly view: ConsolidationView;
}

/** What came of a consolidation: the files to take away, and what is in them. */
export function ConsolidationResult({ tell, view }: ConsolidationResultProps) {
  const styles = useStyles();
  const { announce } = useAnnounce();
  useEffect(() => {
    announce(tell("bureau.done", { workbooks: view.workbooks, unread: view.unreadCount }));
  }, [announce, tell, view]);
  const { workbook, document, passedOver, slots, packDoubts } = view;
  return (
    <>
      <dl className={styles.counts}>
        <Count label={tell("bureau.count.workbooks")} value={view.workbooks} />
        <Count label={tell("bureau.count.forms")} value={view.forms} />
        <Count label={tell("bureau.count.indicators")} value={view.indicators} />
        <Count label={tell("bureau.count.findings")} value={view.findings} />
        <Count label={tell("bureau.count.unread")} value={view.unreadCount} />
        {view.asked !== null && (
          <Count label={tell("bureau.count.missing", { asked: view.asked })} value={view.missing} />
        )}
      </dl>
      <div className={styles.actions}>
        <Button
          appearance="primary"
          icon={<ArrowDownload20Regular />}
          onClick={() => {
            hand(workbook, MEDIA_TYPES[".xlsx"]);
          }}
        >
          {tell("bureau.download", { name: workbook.fileName })}
        </Button>
        {document && (
          <Button
            icon={<DocumentText20Regular />}
            onClick={() => {
              hand(document, WORD_TYPE);
            }}
          >
            {tell("bureau.download.report")}
          </Button>
        )}
      </div>
      <Text className={styles.hint}>{tell("bureau.download.hint")}</Text>
      <Tables tell={tell} view={view} />
      <PassedOver tell={tell} passedOver={passedOver} />
      {packDoubts.length > 0 && (
        <ResultPart title={tell("bureau.pack-doubts")}>
          <Lines lines={packDoubts} />
        </ResultPart>
      )}
      {slots.length > 0 && (
        <ResultPart title={tell("bureau.slots")}>
          <Text className={styles.hint}>{tell("bureau.slots.hint")}</Text>
          <Lines lines={slots} />
        </ResultPart>
      )}
    </>
  );
}

/** What needs a person comes first. */
function Tables({ tell, view }: ConsolidationResultProps) {
  const { unread, returns, doubles, yearly, comparedForms, ranking } = view;
  const shown = [unread, returns, doubles, yearly, ranking].filter(
    (table): table is TableView => table !== null && table.rows.length > 0,
  );
  return (
    <>
      {shown.map((table) => (
        <ResultPart key={table.title} title={table.title}>
          <ResultTable tell={tell} view={table} />
        </ResultPart>
      ))}
      {returns?.rows.length === 0 && (
        <ResultPart title={returns.title}>
          <Text>{tell("bureau.returns.none")}</Text>
        </ResultPart>
      )}
      {yearly?.rows.length === 0 && (
        <ResultPart title={yearly.title}>
          <Text>{tell("bureau.yearly.none", { count: comparedForms })}</Text>
        </ResultPart>
      )}
    </>
  );
}

function Count({ label, value }: { readonly label: string; readonly value: number }) {
  const styles = useStyles();
  return (
    <div className={styles.count}>
      <dt className={styles.label}>{label}</dt>
      <dd className={styles.number}>{value}</dd>
    </div>
  );
}

function hand({ bytes, fileName }: MadeFile, type: string): void {
  download(new Uint8Array(bytes), fileName, type);
}
