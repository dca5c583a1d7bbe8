import { Button, Caption1, makeStyles, tokens } from "@fluentui/react-components";
import { PlugDisconnectedRegular } from "@fluentui/react-icons/svg/plug-disconnected";
import { WindowAppsRegular } from "@fluentui/react-icons/svg/window-apps";
import { ArrowCircleUpRegular } from "@fluentui/react-icons/svg/arrow-circle-up";
import type { ReactNode } from "react";
import type { Translator } from "../../../core/messages/catalogue";
import { AppTitle } from "../components/app-title";
import { CopyDetail } from "../components/copy-detail";
import { StateScreen } from "../components/state-screen";
import { REQUIRED_SET, type OfficeStart } from "../office/load-office";

const useStyles = makeStyles({
  main: { height: "100%", overflowY: "auto", backgroundColor: tokens.colorNeutralBackground1 },
  address: { color: tokens.colorNeutralForeground3, overflowWrap: "anywhere" },
});

/** The page that works on files, without Excel. */
const PAGE = "index.html";

type Failed = Exclude<OfficeStart, { kind: "ready" }>;

/** The pane cannot work here: why, and the way out. */
export function FailedStart({ say, start }: { readonly say: Translator; readonly start: Failed }) {
  const styles = useStyles();
  return (
    <StartFrame say={say}>
      <StateScreen
        focus
        tone={start.kind === "no-host" ? "calm" : "alarm"}
        picture={pictureOf(start)}
        title={say(`pane.start.${start.kind}.title`)}
        text={say(`pane.start.${start.kind}.text`, { required: REQUIRED_SET.version })}
        actions={<WaysOut say={say} start={start} />}
      >
        {start.kind === "not-loaded" && (
          <Caption1 align="center" className={styles.address}>
            {say("pane.start.not-loaded.address", { address: start.address })}
          </Caption1>
        )}
      </StateScreen>
    </StartFrame>
  );
}

function StartFrame({ say, children }: { readonly say: Translator; readonly children: ReactNode }) {
  return (
    <main className={useStyles().main}>
      <AppTitle say={say} />
      {children}
    </main>
  );
}

function WaysOut({ say, start }: { readonly say: Translator; readonly start: Failed }) {
  const canRetry = start.kind === "not-loaded" || start.kind === "timed-out";
  const detail = detailOf(start);
  return (
    <>
      {canRetry && (
        <Button
          appearance="primary"
          onClick={() => {
            window.location.reload();
          }}
        >
          {say("pane.start.retry")}
        </Button>
      )}
      <Button
        as="a"
        href={PAGE}
        appearance={canRetry ? "secondary" : "primary"}
        target="_blank"
        rel="noopener"
      >
        {say("pane.start.to-page")}
      </Button>
      {detail !== null && <CopyDetail say={say} detail={detail} />}
    </>
  );
}

function pictureOf({ kind }: Failed): ReactNode {
  if (kind === "no-host") return <WindowAppsRegular />;
  return kind === "unsupported" ? <ArrowCircleUpRegular /> : <PlugDisconnectedRegular />;
}

function detailOf(start: Failed): string | null {
  if (start.kind === "not-loaded") return `not-loaded ${start.address}`;
  if (start.kind === "unsupported") return `unsupported ${JSON.stringify(start.host)}`;
  return null;
}
