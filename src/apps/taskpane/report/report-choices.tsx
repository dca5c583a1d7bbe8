import { useId } from "react";
import {
  Accordion,
  AccordionHeader,
  AccordionItem,
  AccordionPanel,
  Caption1,
  Checkbox,
  Field,
  makeStyles,
  Select,
  tokens,
} from "@fluentui/react-components";
import { Checkmark16Regular } from "@fluentui/react-icons/svg/checkmark";
import type { FormView, OutlineView } from "../session/api";
import { useActions, useMessages, usePane } from "../store/context";
import { isBusy } from "../store/state";

const useStyles = makeStyles({
  // Long titles are cut by the box instead of widening it.
  field: { gridTemplateColumns: "minmax(0, 1fr)" },
  select: { textOverflow: "ellipsis" },
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

const NO_FORMS: readonly FormView[] = [];
const NO_OUTLINES: readonly OutlineView[] = [];

/** Which outline the report follows and which of its sections it has. */
export function ReportChoices() {
  const styles = useStyles();
  const say = useMessages();
  const actions = useActions();
  const outlines = usePane((state) => state.overview?.outlines ?? NO_OUTLINES);
  const forms = usePane((state) => state.overview?.forms ?? NO_FORMS);
  const about = usePane((state) => state.choice.reportForm);
  const usualOfAll = usePane((state) => state.overview?.outline);
  const usual = forms.find(({ id }) => id === about)?.outline ?? usualOfAll;
  const chosen = usePane((state) => state.choice.outlineId);
  const busy = usePane(isBusy);
  const outline = outlines.find(({ id }) => id === (chosen ?? usual));
  if (!outline) return null;
  return (
    <>
      <FormChoice forms={forms} about={about} disabled={busy} />
      <Field className={styles.field} label={say("pane.report.outline")}>
        <Select
          select={{ className: styles.select }}
          disabled={busy}
          value={outline.id}
          onChange={(_event, { value }) => {
            actions.chooseOutline(value);
          }}
        >
          {outlines.map(({ id, title }) => (
            <option key={id} value={id}>
              {title}
            </option>
          ))}
        </Select>
      </Field>
      <Sections outline={outline} disabled={busy} />
    </>
  );
}

/** The value of the entry for all forms. */
const ALL = "";

interface FormChoiceProps {
  readonly forms: readonly FormView[];
  readonly about: string | undefined;
  readonly disabled: boolean;
}

/** Of several forms, the one that the report is about; nothing where there is no choice. */
function FormChoice({ forms, about, disabled }: FormChoiceProps) {
  const styles = useStyles();
  const say = useMessages();
  const actions = useActions();
  const reportable = forms.filter(({ outline }) => outline !== null);
  if (reportable.length < 2) return null;
  const chosen = reportable.find(({ id }) => id === about);
  return (
    <Field className={styles.field} label={say("pane.report.form")}>
      <Select
        select={{ className: styles.select }}
        disabled={disabled}
        value={chosen?.id ?? ALL}
        onChange={(_event, { value }) => {
          actions.chooseReportForm(value === ALL ? undefined : value);
        }}
      >
        <option value={ALL}>{say("pane.report.all-forms")}</option>
        {reportable.map(({ id, name, sheet, year }) => (
          <option key={id} value={id}>
            {say("pane.report.one-form", { name, sheet, year: year ?? "none" })}
          </option>
        ))}
      </Select>
    </Field>
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
