import { Decimal } from "../common/decimal";
import type { Translator } from "../messages/catalogue";
import { BLANK, number, text } from "./cells";
import type { Member } from "./population";
import { TABLES, type TableCell, type TableRow } from "./table";

/** A row for each unit or project, reported or not: what the report on all of them rests on. */
export function memberRows(members: readonly Member[], say: Translator): readonly TableRow[] {
  const truth = (value: boolean | null): TableCell =>
    value === null ? BLANK : text(say(value ? "consolidation.yes" : "consolidation.no"));
  return members.map((member) => {
    const { reported, source, budget, executed } = member;
    const count = (value: number | null): TableCell =>
      reported && value !== null ? number(String(value)) : BLANK;
    return [
      text(member.unit),
      text(member.form),
      text(member.year),
      member.instead ? text(say(`consolidation.instead.${member.instead}`)) : truth(reported),
      truth(member.onTime),
      number(member.score),
      text(member.grade),
      number(budget),
      number(executed),
      number(rateOf(budget, executed), "fraction"),
      count(member.indicators),
      count(member.missed),
      count(member.explained),
      member.projectsDue === null ? BLANK : number(String(member.projectsDue)),
      count(member.projectsDue === null ? null : member.projectsDone),
      truth(member.survey),
      source ? { kind: "source", ...source } : BLANK,
    ];
  });
}

const RATE_PLACES = 6;

function rateOf(budget: string | null, executed: string | null): string | null {
  if (budget === null || executed === null) return null;
  return new Decimal(executed).div(budget).toDecimalPlaces(RATE_PLACES).toString();
}

/** The column of {@link memberRows} with a name, from 0. */
export function memberColumn(name: string): number {
  return TABLES.members.columns.findIndex((column) => column.name === name);
}
