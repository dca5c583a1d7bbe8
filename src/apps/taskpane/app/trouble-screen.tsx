import { Button } from "@fluentui/react-components";
import { DocumentSearchRegular } from "@fluentui/react-icons/svg/document-search";
import { FormRegular } from "@fluentui/react-icons/svg/form";
import { WarningRegular } from "@fluentui/react-icons/svg/warning";
import { Suspense } from "react";
import { CopyDetail } from "../components/copy-detail";
import { StateScreen } from "../components/state-screen";
import { troubleDetail, troubleText } from "../messages/trouble-text";
import { useActions, useMessages, usePane } from "../store/context";
import { isBusy } from "../store/state";
import { unknownTable } from "./parts";
import type { Trouble } from "../workbench/workbench";

const PICTURES: Partial<Record<Trouble["code"], typeof WarningRegular>> = {
  "no-form": DocumentSearchRegular,
  "blank-form": FormRegular,
  "rule-pack": FormRegular,
  // The person wanted it so.
  cancelled: DocumentSearchRegular,
};

/** There is nothing to show: why, and the way on. */
export function TroubleScreen({ trouble }: { readonly trouble: Trouble }) {
  const say = useMessages();
  const actions = useActions();
  const busy = usePane(isBusy);
  const { tables = [] } = trouble;
  const Picture = PICTURES[trouble.code];
  const titleId = `pane.trouble.title.${trouble.code}`;
  return (
    <StateScreen
      tone={Picture ? "calm" : "alarm"}
      picture={Picture ? <Picture /> : <WarningRegular />}
      title={say(say.has(titleId) ? titleId : "pane.trouble.title.other")}
      text={troubleText(say, trouble)}
      actions={
        <>
          {trouble.code === "no-form" && (
            <Button
              appearance="primary"
              onClick={() => {
                actions.showTab("template");
              }}
            >
              {say("pane.trouble.to-template")}
            </Button>
          )}
          <Button
            appearance={trouble.code === "no-form" ? "secondary" : "primary"}
            disabled={busy}
            onClick={() => {
              void actions.start();
            }}
          >
            {say(Picture ? "pane.trouble.read-again" : "pane.trouble.retry")}
          </Button>
          {trouble.detail !== undefined && <CopyDetail say={say} detail={troubleDetail(trouble)} />}
        </>
      }
    >
      <Suspense fallback={null}>
        {tables.map((table) => (
          <unknownTable.Component key={table.sheet} table={table} count={tables.length} />
        ))}
      </Suspense>
    </StateScreen>
  );
}
