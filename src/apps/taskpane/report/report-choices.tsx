import { useId } from "react";
import {
  Accordion,
  AccordionHeader,
  AccordionItem,
  AccordionPanel,
  Caption1,
  Checkbox,
  Dropdown,
  Field,
  makeStyles,
  Option,
  tokens,
} from "@fluentui/react-components";
import { Checkmark16Regular } from "@fluentui/react-icons/svg/checkmark";
import type { OutlineView } from "../session/api";
import { useActions, useMessages, usePane } from "../store/context";

const useStyles = makeStyles({
  sections: { display: "flex", flexDirection: "column" },
  // The mark stands where the boxes of the other sections do.
  required: {
    display: "flex",
    alignItems: "center",
    columnGap: tokens.spacingHorizontalS,
    minHeight: "32px",
    paddingInlineStart: tokens.spacingHorizontalS,
  },
  mark: { flexShrink: 0, marginInlineEnd: tokens.spacingHorizontalXS },
  quiet: { color: tokens.colorNeutralForeground3, whiteSpace: "nowrap" },
});

const NO_OUTLINES: readonly OutlineView[] = [];

/** Which outline the report follows and which of its sections it has. */
export function ReportChoices() {
  const say = useMessages();
  const actions = useActions();
  const outlines = usePane((state) => state.overview?.outlines ?? NO_OUTLINES);
  const usual = usePane((state) => state.overview?.outline);
  const chosen = usePane((state) => state.choice.outlineId);
  const busy = usePane((state) => state.job !== null);
  const outline = outlines.find(({ id }) => id === (chosen ?? usual));
  if (!outline) return null;
  return (
    <>
      <Field label={say("pane.report.outline")}>
        <Dropdown
          disabled={busy}
          value={outline.title}
          selectedOptions={[outline.id]}
          onOptionSelect={(_, { optionValue }) => {
            actions.chooseOutline(optionValue);
          }}
        >
          {outlines.map(({ id, title }) => (
            <Option key={id} value={id}>
              {title}
            </Option>
          ))}
        </Dropdown>
      </Field>
      <Sections outline={outline} disabled={busy} />
    </>
  );
}

/** A section that every report of the outline has: there is nothing to choose. */
function RequiredSection({ heading }: { readonly heading: string }) {
  const styles = useStyles();
  const say = useMessages();
  return (
    <div className={styles.required}>
      <Checkmark16Regular className={styles.mark} />
      <span>{heading}</span>
      <Caption1 className={styles.quiet}>{say("pane.report.section-required")}</Caption1>
    </div>
  );
}

function Sections({ outline, disabled }: { readonly outline: OutlineView; readonly disabled: boolean }) {
  const styles = useStyles();
  const say = useMessages();
  const actions = useActions();
  const without = usePane((state) => state.choice.without);
  const label = useId();
  const { sections } = outline;
  const included = sections.filter(({ id, required }) => required || !without.includes(id));
  return (
    <Accordion collapsible>
      <AccordionItem value="sections">
        <AccordionHeader size="small">
          <span id={label}>
            {say("pane.report.sections", { included: included.length, count: sections.length })}
          </span>
        </AccordionHeader>
        <AccordionPanel>
          <div role="group" aria-labelledby={label} className={styles.sections}>
            {sections.map((section) => (
              <div key={section.id} style={{ marginInlineStart: `${section.depth - 1}em` }}>
                {section.required ? (
                  <RequiredSection heading={section.heading} />
                ) : (
                  <Checkbox
                    label={section.heading}
                    checked={!without.includes(section.id)}
                    disabled={disabled}
                    onChange={(_, { checked }) => {
                      actions.includeSection(section.id, checked === true);
                    }}
                  />
                )}
              </div>
            ))}
          </div>
        </AccordionPanel>
      </AccordionItem>
    </Accordion>
  );
}
