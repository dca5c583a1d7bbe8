import { BASE_PERIODS } from "../evaluation/base-data";
import type { Translator } from "../messages/catalogue";
import { formCells, printed, source, text } from "./cells";
import type { Extract, ExtractedBaseFact } from "./extract";
import type { TableRow } from "./table";

/** A row for each item of base data (三公经费): its values of all periods side by side, in one unit. */
export function baseRows(file: string, { forms }: Extract, say: Translator): readonly TableRow[] {
  return forms.flatMap((form) =>
    itemsOf(form.baseFacts).map(([first, ...others]) => {
      const facts = [first, ...others];
      const { concept, name, unit } = first;
      const values = BASE_PERIODS.map(
        (period) => facts.find((fact) => fact.period === period)?.value ?? null,
      );
      return [
        ...formCells(form),
        text(concept && say(`consolidation.concept.${concept}`)),
        text(name.text),
        text(unit),
        ...values.map((value) => printed(value, unit === "%" ? "fraction" : "number")),
        source(file, name),
        ...values.map((value) => source(file, value)),
      ];
    }),
  );
}

/** How many rows {@link baseRows} gives. */
export function countBaseRows({ forms }: Extract): number {
  return forms.reduce((sum, { baseFacts }) => sum + itemsOf(baseFacts).length, 0);
}

type Item = [ExtractedBaseFact, ...ExtractedBaseFact[]];

/** Facts of one label and unit, each period once: a second value of a period, as of the year before the last, is a row of its own. */
function itemsOf(facts: readonly ExtractedBaseFact[]): readonly Item[] {
  const items: Item[] = [];
  for (const fact of facts) {
    const last = items.at(-1);
    const [head] = last ?? [];
    const same = head && head.name.at === fact.name.at && head.unit === fact.unit;
    if (last && same && last.every(({ period }) => period !== fact.period)) last.push(fact);
    else items.push([fact]);
  }
  return items;
}
