import type { BudgetLine } from "../../evaluation/evaluation";
import type { Span } from "../report";
import { quote } from "../spans/quotes";
import { literal, type Writer } from "../writer";

/** The four budgets that the budget law names, however a form goes on behind their names. */
const BUDGETS =
  /^(一般公共预算|政府性基金(?:预算)?|国有资本经营预算|社会保险基金(?:预算)?)(?:财政|拨款|收入|资金)*$/u;

/** 政府性基金拨款 → 政府性基金预算: a line of money by the name of its budget, another line by its own words. */
export function fundName(writer: Writer, { cleanLabel, label }: BudgetLine): readonly Span[] {
  const name = writer.locale === "en" ? undefined : BUDGETS.exec(cleanLabel)?.[1];
  if (name === undefined) return writer.quote({ text: cleanLabel, at: label.at });
  return [quote(name, label.at), ...(name.endsWith("预算") ? [] : [literal(writer.label("budget-suffix"))])];
}
