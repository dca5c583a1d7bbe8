import {
  Accordion,
  AccordionHeader,
  AccordionItem,
  AccordionPanel,
  Button,
  Caption1,
  Field,
  Input,
  makeStyles,
  tokens,
} from "@fluentui/react-components";
import type { Letter } from "../../../core/document";
import { pickByInput } from "../page/pick-file";
import { useActions, useMessages, usePane } from "../store/context";
import { isBusy } from "../store/state";

const useStyles = makeStyles({
  template: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "center",
    columnGap: tokens.spacingHorizontalS,
    rowGap: tokens.spacingVerticalXS,
  },
  name: { overflowWrap: "anywhere" },
  fields: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalS },
});

const FIELDS = ["issuer", "number", "copyTo", "printedBy", "printedOn"] as const;
const TEMPLATES = [".docx", ".dotx"];
const NO_LETTER: Letter = {};

/** What the Word document is made with: the person's own template, or the words of head and imprint. */
export function DocumentChoices() {
  return (
    <>
      <TemplateChoice />
      <LetterFields />
    </>
  );
}

function TemplateChoice() {
  const styles = useStyles();
  const say = useMessages();
  const { chooseWordTemplate, reportFault } = useActions();
  const name = usePane((state) => state.wordTemplate?.name);
  const busy = usePane(isBusy);
  const choose = async () => {
    try {
      const file = await pickByInput(TEMPLATES);
      if (file) chooseWordTemplate({ name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) });
    } catch (error) {
      reportFault(error);
    }
  };
  return (
    <div className={styles.template}>
      {name !== undefined && (
        <Caption1 className={styles.name}>{say("pane.export.word-template.chosen", { name })}</Caption1>
      )}
      <Button
        size="small"
        disabledFocusable={busy}
        onClick={() => {
          void choose();
        }}
      >
        {say("pane.export.word-template.choose")}
      </Button>
      {name !== undefined && (
        <Button
          size="small"
          appearance="subtle"
          disabledFocusable={busy}
          onClick={() => {
            chooseWordTemplate(null);
          }}
        >
          {say("pane.export.word-template.none")}
        </Button>
      )}
    </div>
  );
}

function LetterFields() {
  const styles = useStyles();
  const say = useMessages();
  const { setLetter } = useActions();
  const letter = usePane((state) => state.choice.letter ?? NO_LETTER);
  const hasTemplate = usePane((state) => state.wordTemplate !== null);
  return (
    <Accordion collapsible>
      <AccordionItem value="letter">
        <AccordionHeader size="small">{say("pane.export.letter")}</AccordionHeader>
        <AccordionPanel>
          <div className={styles.fields}>
            <Caption1>
              {say(hasTemplate ? "pane.export.letter.by-template" : "pane.export.letter.text")}
            </Caption1>
            {FIELDS.map((field) => (
              <Field key={field} label={say(`pane.export.letter.${field}`)}>
                <Input
                  value={letter[field] ?? ""}
                  disabled={hasTemplate}
                  onChange={(_event, { value }) => {
                    setLetter({ [field]: value });
                  }}
                />
              </Field>
            ))}
          </div>
        </AccordionPanel>
      </AccordionItem>
    </Accordion>
  );
}
