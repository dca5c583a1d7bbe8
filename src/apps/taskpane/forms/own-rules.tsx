import {
  Button,
  Caption1,
  makeStyles,
  MessageBar,
  MessageBarBody,
  Text,
  tokens,
} from "@fluentui/react-components";
import { Dismiss16Regular } from "@fluentui/react-icons/svg/dismiss";
import { useRef, useState } from "react";
import type { Locale } from "../../../core/common/locale";
import { pickByInput } from "../page/pick-file";
import type { FileTrouble, Overview } from "../session/api";
import { useActions, useMessages, usePane, useServices } from "../store/context";
import { isBusy } from "../store/state";
import { useRulesTexts } from "./rules-texts";

const useStyles = makeStyles({
  root: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalXS, minWidth: 0 },
  line: { display: "flex", flexWrap: "wrap", alignItems: "center", gap: tokens.spacingHorizontalS },
  text: { overflowWrap: "anywhere", minWidth: 0 },
  hint: { color: tokens.colorNeutralForeground2 },
  lines: {
    margin: `${tokens.spacingVerticalS} 0`,
    paddingInlineStart: tokens.spacingHorizontalXL,
    overflowWrap: "anywhere",
  },
});

/** Extensions of files that may hold a rule pack. */
const PACK_FILES = [".json", ".xlsx", ".xltx", ".xlsm", ".xltm"];
const MOST_LINES = 50;

/** What is to be said of a file that was read, in the language that it is said in. */
interface Told extends FileTrouble {
  readonly intent: "error" | "warning";
  readonly locale: Locale;
}

/** Rules of the person's own for this workbook: a rule pack from a file, which rules it has, and how to do without it. */
export function OwnRules({ overview }: { readonly overview: Overview }) {
  const styles = useStyles();
  const say = useMessages();
  const tell = useRulesTexts();
  const { session } = useServices();
  const { chooseRules, reportFault } = useActions();
  const { rulesUnusable } = overview;
  const rules = usePane((state) => state.choice.rules);
  const busy = usePane(isBusy);
  const [told, setTold] = useState<Told | null>(null);
  const chooser = useRef<HTMLButtonElement>(null);

  const choose = async () => {
    try {
      const file = await pickByInput(PACK_FILES);
      if (file === null) return;
      setTold(null);
      const { locale } = say;
      const read = await session.readRules(file);
      if (!read.ok) {
        setTold({ intent: "error", locale, ...read.error });
        return;
      }
      const { rules: chosen, title, doubts } = read.value;
      const words = { text: tell("rules.chosen", { title }), undone: tell("rules.chosen-undone") };
      if (!(await chooseRules(chosen, words)) || doubts.length === 0) return;
      const text = tell("rules.doubts", { count: doubts.length });
      setTold({ intent: "warning", locale, text, lines: doubts });
    } catch (error) {
      reportFault(error);
    }
  };
  const remove = async () => {
    setTold(null);
    // The button goes with the rules; what takes their place has the focus then.
    chooser.current?.focus();
    await chooseRules(undefined, { text: tell("rules.removed"), undone: tell("rules.removed-undone") });
  };
  return (
    <div className={styles.root}>
      {rules && (
        <Chosen
          file={rules.file}
          overview={overview}
          onRemove={() => {
            void remove();
          }}
        />
      )}
      <span className={styles.line}>
        <Button
          ref={(button: HTMLButtonElement | null) => {
            chooser.current = button;
          }}
          size="small"
          disabledFocusable={busy}
          onClick={() => {
            void choose();
          }}
        >
          {tell(rules ? "rules.change" : "rules.choose")}
        </Button>
      </span>
      <Caption1 className={styles.hint}>{tell("rules.hint")}</Caption1>
      <div role="alert">
        {rules && rulesUnusable && (
          <MessageBar intent="warning" layout="multiline">
            <MessageBarBody>{tell("rules.unusable", { file: rules.file })}</MessageBarBody>
          </MessageBar>
        )}
        {told?.locale === say.locale && <WhatIsWrong {...told} />}
      </div>
    </div>
  );
}

interface ChosenProps {
  readonly file: string;
  readonly overview: Overview;
  readonly onRemove: () => void;
}

/** The rules that were chosen, and how to do without them. */
function Chosen({ file, overview: { pack, rulesUnusable }, onRemove }: ChosenProps) {
  const styles = useStyles();
  const say = useMessages();
  const tell = useRulesTexts();
  const busy = usePane(isBusy);
  const name = tell("rules.remove", { file });
  return (
    <div role="group" aria-label={say("pane.forms.pack")} className={styles.root}>
      <Caption1>{say("pane.forms.pack")}</Caption1>
      {!rulesUnusable && (
        <Text weight="semibold" className={styles.text}>
          {say("pane.forms.pack.title", { title: pack.title, version: pack.version })}
        </Text>
      )}
      <span className={styles.line}>
        <Text className={styles.text}>{tell("rules.from", { file })}</Text>
        <Button
          appearance="subtle"
          size="small"
          icon={<Dismiss16Regular />}
          disabledFocusable={busy}
          aria-label={name}
          title={name}
          onClick={onRemove}
        />
      </span>
    </div>
  );
}

/** What is wrong with a file, or to be looked at in it, by its places. */
function WhatIsWrong({ intent, text, lines }: Told) {
  const styles = useStyles();
  const tell = useRulesTexts();
  return (
    <MessageBar intent={intent} layout="multiline">
      <MessageBarBody>
        <Text>{text}</Text>
        {lines.length > 0 && (
          <ul className={styles.lines}>
            {lines.slice(0, MOST_LINES).map((line, index) => (
              <li key={index}>{line}</li>
            ))}
          </ul>
        )}
        {lines.length > MOST_LINES && <Text>{tell("rules.more", { count: lines.length - MOST_LINES })}</Text>}
      </MessageBarBody>
    </MessageBar>
  );
}
