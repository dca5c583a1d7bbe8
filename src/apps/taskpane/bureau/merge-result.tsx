import { Button, makeStyles, Text, tokens, useAnnounce } from "@fluentui/react-components";
import { ArrowDownload20Regular } from "@fluentui/react-icons/svg/arrow-download";
import { useEffect } from "react";
import type { Translator } from "../../../core/messages/catalogue";
import type { MergeView } from "../session/bureau/api";
import { download, MEDIA_TYPES } from "../workbench/download";
import { PassedOver, ResultPart } from "./result-part";
import { ResultTable } from "./table";

const useStyles = makeStyles({
  start: { alignSelf: "flex-start", maxWidth: "100%", overflowWrap: "anywhere" },
  hint: { color: tokens.colorNeutralForeground2 },
});

/** What came of merging: the workbook to take away, what is in it, and what became no row. */
export function MergeResult({ tell, view }: { readonly tell: Translator; readonly view: MergeView }) {
  const styles = useStyles();
  const { workbooks, rows, unfit, unreadCount, merged, leftOut, passedOver, workbook } = view;
  const told = tell("bureau.merged", { workbooks, rows, left: unfit + unreadCount });
  const { announce } = useAnnounce();
  useEffect(() => {
    announce(told);
  }, [announce, told]);
  return (
    <>
      <Text weight="semibold">{told}</Text>
      <Button
        className={styles.start}
        appearance="primary"
        icon={<ArrowDownload20Regular />}
        onClick={() => {
          download(new Uint8Array(workbook.bytes), workbook.fileName, MEDIA_TYPES[".xlsx"]);
        }}
      >
        {tell("bureau.download", { name: workbook.fileName })}
      </Button>
      <Text className={styles.hint}>{tell("bureau.download.hint")}</Text>
      {[leftOut, merged].map(
        (table) =>
          table.rows.length > 0 && (
            <ResultPart key={table.title} title={table.title}>
              <ResultTable tell={tell} view={table} />
            </ResultPart>
          ),
      )}
      <PassedOver tell={tell} passedOver={passedOver} />
    </>
  );
}
