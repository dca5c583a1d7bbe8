import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useState } from "react";
import { useStore } from "zustand";
import { useMessages, useServices } from "../store/context";
import { templateChoiceOf, useTemplateStore } from "../store/template";
import { DistributionPanel } from "./distribution-panel";
import { bureauTexts } from "./texts";

const useStyles = makeStyles({
  root: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalM },
  heading: { margin: 0, fontSize: tokens.fontSizeBase400, lineHeight: tokens.lineHeightBase400 },
  lead: { margin: 0, color: tokens.colorNeutralForeground2 },
  open: { alignSelf: "flex-start" },
});

/** In the template tab: the template chosen there, for each unit of a list. */
export function DistributionPart() {
  const styles = useStyles();
  const say = useMessages();
  const tell = bureauTexts(say.locale);
  const { session } = useServices();
  const template = templateChoiceOf(useStore(useTemplateStore().state));
  const [isOpen, setOpen] = useState(false);
  return (
    <section className={styles.root}>
      <h3 className={styles.heading}>{tell("bureau.distribute.many")}</h3>
      <p className={styles.lead}>{tell("bureau.distribute.many.text")}</p>
      {isOpen ? (
        <DistributionPanel say={say} session={session} template={template} />
      ) : (
        <Button
          className={styles.open}
          onClick={() => {
            setOpen(true);
          }}
        >
          {tell("bureau.distribute.open")}
        </Button>
      )}
    </section>
  );
}
