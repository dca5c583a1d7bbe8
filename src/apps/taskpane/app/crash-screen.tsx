import { Button } from "@fluentui/react-components";
import { ErrorCircleRegular } from "@fluentui/react-icons/svg/error-circle";
import type { Translator } from "../../../core/messages/catalogue";
import { CopyDetail } from "../components/copy-detail";
import { StateScreen } from "../components/state-screen";
import { troubleDetail } from "../messages/trouble-text";
import { troubleOfFault } from "../store/troubles";

export interface CrashScreenProps {
  readonly messages: Translator;
  readonly fault: unknown;
}

/** The last resort: the pane itself failed. */
export function CrashScreen({ messages: say, fault }: CrashScreenProps) {
  return (
    <StateScreen
      focus
      tone="alarm"
      picture={<ErrorCircleRegular />}
      title={say("pane.start.crashed.title")}
      text={say("pane.start.crashed.text")}
      actions={
        <>
          <Button
            appearance="primary"
            onClick={() => {
              window.location.reload();
            }}
          >
            {say("pane.start.reload")}
          </Button>
          <CopyDetail say={say} detail={troubleDetail(troubleOfFault(fault))} />
        </>
      }
    />
  );
}
