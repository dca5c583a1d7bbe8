import { Button, Input } from "@fluentui/react-components";
import { Dismiss16Regular } from "@fluentui/react-icons/svg/dismiss";
import { Search16Regular } from "@fluentui/react-icons/svg/search";
import { useEffect, useState } from "react";
import { useActions, useMessages } from "../store/context";

/** How long a person must have stopped typing. */
const PAUSE_MS = 200;

/** Finds among the findings what is typed: in their words, their rules and their cells. */
export function FindingSearch({ text }: { readonly text: string }) {
  const say = useMessages();
  const actions = useActions();
  const [typed, setTyped] = useState(text);
  const [known, setKnown] = useState(text);
  const [sent, setSent] = useState(text);
  // The filters were cleared elsewhere; what was asked for from here may be older than what is typed by now.
  if (known !== text) {
    setKnown(text);
    if (text !== sent) setTyped(text);
  }
  useEffect(() => {
    if (typed === text) return undefined;
    const timer = setTimeout(() => {
      setSent(typed);
      void actions.setFilter({ text: typed });
    }, PAUSE_MS);
    return () => {
      clearTimeout(timer);
    };
  }, [actions, text, typed]);
  return (
    <Input
      size="small"
      value={typed}
      aria-label={say("pane.check.search")}
      placeholder={say("pane.check.search")}
      contentBefore={<Search16Regular />}
      contentAfter={
        typed === "" ? null : (
          <Button
            size="small"
            appearance="transparent"
            icon={<Dismiss16Regular />}
            aria-label={say("pane.check.search.clear")}
            onClick={() => {
              setTyped("");
            }}
          />
        )
      }
      onChange={(_event, { value }) => {
        setTyped(value);
      }}
    />
  );
}
