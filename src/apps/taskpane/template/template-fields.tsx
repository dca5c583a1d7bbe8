import {
  Field,
  Input,
  makeStyles,
  Radio,
  RadioGroup,
  Select,
  SpinButton,
  Text,
} from "@fluentui/react-components";
import { useStore } from "zustand";
import type { Translator } from "../../../core/messages/catalogue";
import { MAX_ROWS_PER_LEVEL, TEMPLATE_KINDS } from "../../../hosts/file/templates/request";
import type { PackView } from "../session/api";
import { hasRows, mistakesOf, type TemplateStore } from "../store/template";

const useStyles = makeStyles({
  // Long titles are cut by the box instead of widening it.
  field: { gridTemplateColumns: "minmax(0, 1fr)" },
  select: { textOverflow: "ellipsis" },
  short: { maxWidth: "12em" },
});

export interface TemplateFieldsProps {
  readonly say: Translator;
  readonly store: TemplateStore;
}

/** What a template is to be: kind, rules, rows and year. */
export function TemplateFields({ say, store }: TemplateFieldsProps) {
  return (
    <>
      <KindChoice say={say} store={store} />
      <PackChoice say={say} store={store} />
      <Numbers say={say} store={store} />
    </>
  );
}

function KindChoice({ say, store }: TemplateFieldsProps) {
  const kind = useStore(store.state, (state) => state.kind);
  return (
    <Field label={say("pane.template.kind")}>
      <RadioGroup
        value={kind}
        onChange={(_, { value }) => {
          const chosen = TEMPLATE_KINDS.find((one) => one === value);
          if (chosen) store.set({ kind: chosen });
        }}
      >
        {TEMPLATE_KINDS.map((one) => (
          <Radio
            key={one}
            value={one}
            label={
              <>
                {say(`pane.template.kind.${one}`)}
                <br />
                <Text size={200}>{say(`pane.template.about.${one}`)}</Text>
              </>
            }
          />
        ))}
      </RadioGroup>
    </Field>
  );
}

function PackChoice({ say, store }: TemplateFieldsProps) {
  const styles = useStyles();
  const packs = useStore(store.state, (state) => state.packs);
  const packId = useStore(store.state, (state) => state.packId);
  const pack = packs.find(({ id }) => id === packId) ?? packs[0];
  return (
    <Field className={styles.field} label={say("pane.template.pack")} hint={pack ? hintOf(pack, say) : null}>
      <Select
        select={{ className: styles.select }}
        value={pack?.id ?? ""}
        disabled={packs.length === 0}
        onChange={(_, { value }) => {
          store.set({ packId: value });
        }}
      >
        {packs.map(({ id, title }) => (
          <option key={id} value={id}>
            {title}
          </option>
        ))}
      </Select>
    </Field>
  );
}

/** How the points are set, and the regulations that the rules rest on. */
function hintOf({ points, basis }: PackView, say: Translator) {
  return (
    <>
      <div>{points}</div>
      {basis.length > 0 && (
        <div>{say("pane.template.basis", { basis: new Intl.ListFormat(say.locale).format(basis) })}</div>
      )}
    </>
  );
}

function Numbers({ say, store }: TemplateFieldsProps) {
  const styles = useStyles();
  const fields = useStore(store.state);
  const mistakes = mistakesOf(fields);
  const wrongRows = mistakes.includes("rows");
  const wrongYear = mistakes.includes("year");
  return (
    <>
      {hasRows(fields) && (
        <Field
          className={styles.short}
          label={say("pane.template.rows")}
          validationState={wrongRows ? "error" : "none"}
          validationMessage={wrongRows ? say("pane.template.rows-wrong", { most: MAX_ROWS_PER_LEVEL }) : null}
        >
          <SpinButton
            value={wrongRows ? null : Number(fields.rows)}
            displayValue={fields.rows}
            min={1}
            max={MAX_ROWS_PER_LEVEL}
            incrementButton={{ "aria-label": say("pane.template.rows-more") }}
            decrementButton={{ "aria-label": say("pane.template.rows-fewer") }}
            // What is typed counts at once; by itself the field tells it only when it is left.
            onInput={({ target }) => {
              if (target instanceof HTMLInputElement) store.set({ rows: target.value });
            }}
            onChange={(_, { value, displayValue }) => {
              store.set({ rows: displayValue ?? String(value ?? "") });
            }}
          />
        </Field>
      )}
      <Field
        className={styles.short}
        label={say("pane.template.year")}
        hint={say("pane.template.year-hint")}
        validationState={wrongYear ? "error" : "none"}
        validationMessage={wrongYear ? say("pane.template.year-wrong") : null}
      >
        <Input
          value={fields.year}
          inputMode="numeric"
          maxLength={4}
          onChange={(_, { value }) => {
            store.set({ year: value });
          }}
        />
      </Field>
    </>
  );
}
