import { Field, Select } from "@fluentui/react-components";
import type { Overview } from "../session/api";
import { useActions, useMessages } from "../store/context";

/** The value of the entry for the forms of all years. */
const ALL = "";

/** Of forms of several years, those that findings, points and report are about; nothing where there is one year only. */
export function YearChooser({ overview: { years, year } }: { readonly overview: Overview }) {
  const say = useMessages();
  const actions = useActions();
  const [latest] = years;
  if (latest === undefined || years.length < 2) return null;
  return (
    <Field label={say("pane.forms.year-of")}>
      <Select
        value={year ?? ALL}
        onChange={(_event, { value }) => {
          void actions.chooseYear(value === ALL ? undefined : value);
        }}
      >
        <option value={ALL}>{say("pane.forms.all-years", { year: latest })}</option>
        {years.map((one) => (
          <option key={one} value={one}>
            {say("pane.forms.year", { year: one })}
          </option>
        ))}
      </Select>
    </Field>
  );
}
